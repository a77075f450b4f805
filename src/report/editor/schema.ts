// A JSON Schema of a kind of file, narrowed to the names of one library: how its parts are changed and listed.

import { inert } from '../../model/inert.ts';

export interface Schema {
  readonly [key: string]: unknown;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A change of the part of a schema at this path. */
export type Edit = readonly [path: readonly string[], change: (part: Schema) => Schema];

function edited(schema: Schema, [path, change]: Edit): Schema {
  const [step, ...rest] = path;
  if (step === undefined) return change(schema);
  const part = schema[step];
  if (!isSchema(part)) throw new Error(`the schema has no ${step}`);
  return { ...schema, [step]: edited(part, [rest, change]) };
}

/** The schema with these changes, under an id of its own. */
export const narrowed = (base: Schema, edits: readonly Edit[]): Schema =>
  edits.reduce<Schema>(edited, { ...base, $id: `${String(base.$id)}:library` });

/** The part without its examples, which are of another library. */
export const withoutExamples = ({ examples: _, ...part }: Schema): Schema => part;

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** Whether a text of this form may look like a number. */
const mayBeNumber = ({ format, pattern }: Schema) =>
  format === undefined &&
  (typeof pattern !== 'string' || ['1', '12'].some((text) => new RegExp(pattern, 'u').test(text)));

/**
 * The same schema for editors, which read a text such as 164.404 as a number; devolve reads it as it is written. Its
 * titles are names of types in our code, and editors would show them.
 */
export function asEditorsRead(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asEditorsRead);
  if (!isSchema(schema)) return schema;
  const { title, ...parts } = schema;
  const kept = typeof title === 'string' && /^[A-Z]\w+(Document|Entry|Controls)$/.test(title) ? parts : schema;
  const read: Schema = Object.fromEntries(Object.entries(kept).map(([key, part]) => [key, asEditorsRead(part)]));
  return schema.type === 'string' && mayBeNumber(schema) ? { ...read, type: ['string', 'number'] } : read;
}

/** Something that a file names, and what an editor says of it. */
export interface Name {
  readonly id: string;
  readonly title: string;
  /** Sentences after the title; '' for none. */
  readonly about?: string;
}

const told = ({ title, about = '' }: Name): string => inert(about === '' ? title : `${title}. ${about}`);

/** These values. Editors read one such as 164.404 as a number, whose digits are not those of the text. */
export const values = (all: readonly string[], meanings: Schema = {}): Schema => {
  const listed = { enum: all, ...meanings };
  return all.some(isNumber) ? { anyOf: [listed, { type: 'number' }] } : listed;
};

/** One of these names, each with its meaning; false where there is none, so that nothing is valid. */
export const oneOf = (names: readonly Name[]): Schema | false =>
  names.length > 0 &&
  values(
    names.map(({ id }) => id),
    { enumDescriptions: names.map(told) },
  );

/** The part with these values instead of its own form and examples. */
export const choosing =
  (names: readonly Name[]) =>
  (part: Schema): Schema => {
    const { $ref: _, pattern: __, type: ___, examples: ____, maxLength: _____, ...rest } = part;
    return { ...rest, ...(oneOf(names) || { not: {} }) };
  };

/** A list of these names. */
export const listing = (names: readonly Name[]): Schema =>
  names.length === 0 ? { maxItems: 0 } : { items: oneOf(names) };

/** An entry with this form, under the key that names it. */
export const entry = (name: Name, form: Schema): Schema => ({
  ...form,
  title: inert(name.title),
  description: told(name),
});

/** Keys that are these names, each with this form. */
export const keyed = (names: readonly Name[], form: Schema): Schema =>
  Object.fromEntries(names.map((name) => [name.id, entry(name, form)]));

/** A map with only these keys, and those of the patterns, in the form that any key had before. */
export const closed =
  (names: readonly Name[], patterns: (form: Schema) => Schema = () => ({})) =>
  ({ propertyNames: _, additionalProperties, ...part }: Schema): Schema => {
    const form = isSchema(additionalProperties) ? additionalProperties : {};
    return { ...part, properties: keyed(names, form), patternProperties: patterns(form), additionalProperties: false };
  };

export const reference = (definition: string): Schema => ({ $ref: `#/definitions/${definition}` });

/** A text as it stands, in a pattern. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
