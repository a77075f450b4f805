// What is wrong with the shape of a document: unknown keys, missing keys, values of the wrong type.

import type { Near } from '../../model/nearest.ts';
import { listed, nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

type Path = readonly string[];

/** What a value must be by its schema. */
export type Must =
  | { readonly be: 'type'; readonly types: readonly string[] }
  | { readonly be: 'one-of'; readonly values: readonly string[] }
  | { readonly be: 'exactly'; readonly value: string }
  | { readonly be: 'date' | 'filled' | 'without-repeats' | 'other' }
  | { readonly be: 'like'; readonly pattern: string }
  | { readonly be: 'at-most'; readonly characters: number }
  | { readonly be: 'at-least'; readonly entries: number };

/** What to write instead of a value. */
export type Remedy =
  | { readonly write: 'quotes' | 'nothing' }
  | { readonly write: 'meant' | 'name' | 'described'; readonly text: string }
  | { readonly write: 'brackets'; readonly key: string; readonly value: string }
  | { readonly write: 'braces'; readonly key: string; readonly inside: string; readonly value: string };

const typeNames: Readonly<Record<string, string>> = {
  object: 'keys with values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
};

const typeName = (type: string) => typeNames[type] ?? type;

const periods =
  'a number and a unit (minutes, hours, days, business days, calendar days, months or years), such as "60 days"';

/** Each pattern of the schemas, in words. */
export const patterns: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9-]*$': 'a name of lower-case letters, digits and hyphens',
  '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$': 'a service written as vendor/service, such as lume/crm',
  '^[a-z0-9][a-z0-9-]*(#[^\\s#]+)?$': 'a document, and a clause after "#", such as baa-page#safeguards',
  '^(unstated|[0-9]{1,5} (minute|hour|(calendar |business )?day|month|year)s?)$': `${periods}, or "unstated"`,
  '^(unstated|set-by-customer|[0-9]{1,5} (minute|hour|(calendar |business )?day|month|year)s?)$': `${periods}, or "unstated" or "set-by-customer"`,
  '^[0-9]{1,5} (minute|hour|(calendar |business )?day|month|year)s?$': periods,
  '^q-[A-Za-z0-9.-]{1,200}$': 'a question as a gap report prints it, such as q-164.312-d',
  '^#[0-9a-fA-F]{6}$': 'a color of six hexadecimal digits, such as "#1c4480"',
  '^https://[^\\s<>"\'/?#@]+([/?#][^\\s<>"\']*)?$': 'an address that begins with https:// and a host',
  '^[A-Z]{2}$': 'a two-letter postal code, such as CA',
};

function subjectOf(path: Path): string {
  const name = path.at(-1);
  if (name === undefined) return 'the file';
  return /^\d+$/.test(name) ? `item ${Number(name) + 1} of ${subjectOf(path.slice(0, -1))}` : `"${name}"`;
}

function mustWords(must: Must): string {
  switch (must.be) {
    case 'type':
      if (must.types.length === 1 && must.types[0] === 'object') return 'must have keys of its own';
      return `must be ${must.types.map(typeName).join(' or ')}`;
    case 'one-of':
      return `must be one of: ${must.values.join(', ')}`;
    case 'exactly':
      return `must be ${must.value}`;
    case 'date':
      return 'must be a date such as 2026-11-21';
    case 'filled':
      return 'must not be empty';
    case 'without-repeats':
      return 'has the same entry twice';
    case 'like':
      return `must be ${patterns[must.pattern] ?? 'of another form'}`;
    case 'at-most':
      return `must not be longer than ${must.characters} characters`;
    case 'at-least':
      return `must have at least ${must.entries} ${must.entries === 1 ? 'entry' : 'entries'}`;
    case 'other':
      return 'does not have the form that is expected here';
  }
}

/** What to do where no better value can be guessed. */
function mendWords(must: Must): string {
  switch (must.be) {
    case 'type':
      return `write ${must.types.map((type) => (type === 'object' ? 'keys under it, each with its value' : type === 'string' ? 'text, in quotation marks if it looks like a number or a date' : typeName(type))).join(', or ')}`;
    case 'one-of':
      return 'write one of these values';
    case 'exactly':
      return `write ${must.value}`;
    case 'date':
      return 'write the day as YYYY-MM-DD';
    case 'filled':
      return 'write a value, or remove the key';
    case 'without-repeats':
      return 'remove one of the two';
    case 'like':
      return 'write it in this form';
    case 'at-most':
      return 'make it shorter';
    case 'at-least':
      return 'add what is missing, or remove the key';
    case 'other':
      return 'devolve schema prints the form of each kind of file';
  }
}

function remedyWords(remedy: Remedy, must: Must): string {
  switch (remedy.write) {
    case 'nothing':
      return mendWords(must);
    case 'quotes':
      return 'write a value; one that begins with # needs quotation marks';
    case 'meant':
      return `did you mean "${remedy.text}"?`;
    case 'name':
      return `write it as ${remedy.text}`;
    case 'described':
      return remedy.text;
    case 'brackets':
      return `write it in brackets: ${remedy.key}: [${remedy.value}]`;
    case 'braces':
      return `write it in braces: ${remedy.key}: { ${remedy.inside}: ${remedy.value} }`;
  }
}

interface MissingKey {
  readonly of: Path;
  readonly key: string;
  /** The schema's description of the key; null where it has none. */
  readonly described: string | null;
  readonly values: readonly string[];
}

/** What to add: the values to choose from, unless the description of the key explains them; then what the key is. */
function addWords({ key, described, values }: MissingKey): string {
  if (described === null && values.length === 0) return `add "${key}"`;
  if (described === null || !values.every((value) => described.includes(value)))
    return `add "${key}" with one of: ${listed(values, 30)}`;
  const lower = described.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
  return `add "${key}": ${lower.includes('. ') ? lower : lower.replace(/\.$/, '')}`;
}

export const shapeFaults = {
  'shape-unknown-key': ({ key, near }: { key: string; near: Near }) => [`unknown key "${key}"`, nearWords(near)],
  'shape-unknown-key/comma': ({ key }: { key: string }) => [
    `unknown key "${key}", without a value`,
    'a comma ends a value in { }: if this belongs to the text before it, put the whole text in quotation marks',
  ],
  'shape-unknown-key/system': ({ key, kind }: { key: string; kind: 'service' | 'vendor' | 'own' }) => [
    `"${key}" and "${kind}" do not go together: they are different kinds of system`,
    'write "service" for one that the library has, "vendor" and "kind" for a vendor that it does not have, or "own" for your own system',
  ],
  'shape-unknown-key/unmapped': ({ key }: { key: string }) => [
    `"${key}" needs a mapping, and a system with "vendor" has none`,
    'remove it; once there is a mapping, write "service" instead of "vendor" and "kind"',
  ],
  'shape-missing-key': (missing: MissingKey) => [
    `${subjectOf(missing.of)} does not have the key "${missing.key}"`,
    addWords(missing),
  ],
  'shape-value': ({ of, must, remedy }: { of: Path; must: Must; remedy: Remedy }) => [
    `${subjectOf(of)} ${mustWords(must)}`,
    remedyWords(remedy, must),
  ],
  'shape-value/name': ({ key, name }: { key: string; name: string }) => [
    `"${key}" cannot be a name here`,
    `use lower-case letters, digits and hyphens${name === '' ? '' : `: ${name}`}`,
  ],
} satisfies Wording;
