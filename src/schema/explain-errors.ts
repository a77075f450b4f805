// Ajv's errors in words for people: one problem a place, no regular expressions, no branch that was not meant.

import { compareText } from '../model/compare-text.ts';
import { didYouMean, nearest, within } from '../model/nearest.ts';

export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly propertyName?: string;
}

export interface ShapeProblem {
  readonly code: 'shape-unknown-key' | 'shape-missing-key' | 'shape-value';
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
}

const pathOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'keys with values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
};

// What each pattern of the schemas asks for, in words.
const patterns: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9-]*$': 'a name of lower-case letters, digits and hyphens',
  '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$': 'a service written as vendor/service, such as lume/crm',
  '^[a-z0-9][a-z0-9-]*(#[^\\s#]+)?$': 'a document, and a clause after "#": baa-page#safeguards',
  '^(unstated|[0-9]{1,5} (minute|hour|day|business day|month|year)s?)$': 'a span such as "60 days", or "unstated"',
  '^(unstated|set-by-customer|[0-9]{1,5} (minute|hour|day|business day|month|year)s?)$':
    'a span such as "60 days", "unstated" or "set-by-customer"',
  '^[0-9]{1,5} (minute|hour|day|business day|month|year)s?$': 'a span such as "60 days"',
  '^q-[A-Za-z0-9.-]{1,200}$': 'a question as a gap report prints it, such as q-164.312-d',
  '^#[0-9a-fA-F]{6}$': 'a color of six hexadecimal digits such as "#1c4480"',
  '^[A-Z]{2}$': 'a two-letter postal code such as CA',
};

function subjectOf(path: readonly string[]): string {
  const name = path.at(-1);
  if (name === undefined) return 'the file';
  return /^\d+$/.test(name) ? `item ${Number(name) + 1} of ${subjectOf(path.slice(0, -1))}` : `"${name}"`;
}

/** The name that a text could be written as. */
const asName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const namePattern = '^[a-z0-9][a-z0-9-]*$';

/** What to write in place of a value, where more than the message can be said. */
function remedy({ keyword, params, parentSchema }: SchemaError, path: readonly string[], given: unknown): string {
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const described = typeof parentSchema?.description === 'string' ? parentSchema.description : '';
  if (given === null) return 'nothing stands there; what begins with # needs quotes';
  if (keyword === 'enum' && typeof given !== 'object') {
    const text = String(given);
    const allowed = (params.allowedValues as unknown[]).filter((v) => typeof v === 'string');
    const near = nearest(text, allowed);
    // A part of what somebody wrote may mean the opposite of the whole.
    return near !== null && within(text, near, Math.floor(text.length / 3)) ? `did you mean "${near}"?` : described;
  }
  if (keyword === 'pattern' && params.pattern === namePattern && typeof given === 'string' && asName(given) !== '')
    return `write it as ${asName(given)}`;
  if (keyword !== 'type') return '';
  if (Array.isArray(given) && params.type === 'object') return `write it in braces: ${key}: { name: … }`;
  if (typeof given === 'object') return described;
  if (params.type === 'array') return `write it in brackets: ${key}: [${String(given)}]`;
  const [needed] = (parentSchema?.required as readonly string[] | undefined) ?? [];
  if (params.type !== 'object' || needed === undefined) return described;
  // "baa: executed" was meant as what the entry needs, where that may have this value.
  const property = (parentSchema?.properties as Readonly<Record<string, { enum?: readonly unknown[] }>>)?.[needed];
  return `write it in braces: ${key}: { ${needed}: ${property?.enum?.includes(given) ? String(given) : '…'} }`;
}

function words(error: SchemaError, path: readonly string[]): string {
  const subject = subjectOf(path);
  const p = error.params;
  switch (error.keyword) {
    case 'type':
      if (p.type === 'object') return `${subject} must have keys of its own`;
      return `${subject} must be ${typeNames[String(p.type)] ?? String(p.type)}`;
    case 'enum':
      return `${subject} must be one of: ${(p.allowedValues as unknown[]).filter((v) => v !== null && v !== '').join(', ')}`;
    case 'const':
      return `${subject} must be ${JSON.stringify(p.allowedValue)}`;
    case 'format':
      return `${subject} must be a date such as 2026-11-21`;
    case 'pattern':
      return `${subject} must be ${patterns[String(p.pattern)] ?? 'of another form'}`;
    case 'minLength':
      return `${subject} must not be empty`;
    case 'maxLength':
      return `${subject} must not be longer than ${String(p.limit)} characters`;
    case 'minItems':
    case 'minProperties':
      return `${subject} needs at least ${String(p.limit)} ${p.limit === 1 ? 'entry' : 'entries'}`;
    case 'uniqueItems':
      return `${subject} names something twice`;
    default:
      return `${subject} ${error.message ?? 'has another form than is expected'}`;
  }
}

const isWithin = ({ instancePath }: SchemaError, choice: SchemaError) =>
  instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);

// In an anyOf the branch that was meant is the one whose own kind of value was given. The errors of its branches stand
// straight before that of the anyOf.
function dropUnmeantBranches(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  const kept: SchemaError[] = [];
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf') {
      kept.push(choice);
      continue;
    }
    let first = kept.length;
    for (let before = kept[first - 1]; before !== undefined && isWithin(before, choice); before = kept[first - 1])
      first -= 1;
    const inside = kept.splice(first);
    const wrongType = (e: SchemaError) => e.keyword === 'type' && e.instancePath === choice.instancePath;
    const meant = inside.filter((e) => !wrongType(e));
    if (meant.length === 0) {
      const allowed = inside.filter(wrongType).map((e) => typeNames[String(e.params.type)] ?? String(e.params.type));
      kept.push({ ...choice, keyword: 'kind', message: `must be ${[...new Set(allowed)].join(' or ')}` });
    } else for (const e of meant) kept.push(e);
  }
  return chooseSystemKind(kept, data);
}

// systems: an entry with `own` was meant as an own system, any other as a service. Branches stand in that order in anyOf.
function chooseSystemKind(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  return errors.filter((e) => {
    const path = pathOf(e.instancePath);
    if (path[0] !== 'systems' || path.length < 2) return true;
    const entry = valueAt(data, path.slice(0, 2));
    const keys = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
    const own = keys.includes('own') || (!keys.includes('service') && keys.some((key) => within(key, 'own', 2)));
    const unmeant = own ? 'ServiceSystemEntry' : 'OwnSystemEntry';
    return !(e.schemaPath.includes(unmeant) || e.parentSchema?.title === unmeant);
  });
}

/** Turns the errors of one validation into problems, in the order of their places. */
export function explainErrors(errors: readonly SchemaError[], data: unknown): readonly ShapeProblem[] {
  const problems = new Map<string, ShapeProblem>();
  for (const error of dropUnmeantBranches(errors, data)) {
    const path = pathOf(error.instancePath);
    let problem: ShapeProblem;
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      problem = {
        code: 'shape-unknown-key',
        path: [...path, key],
        part: 'key',
        message: `unknown key "${key}"`,
        // More than anybody reads: then nobody looks for the word that was meant.
        hint: (problems.size < 1000 && didYouMean(key, known)) || `known: ${known.join(', ')}`,
      };
    } else if (error.keyword === 'required') {
      const key = String(error.params.missingProperty);
      const where = subjectOf(path);
      const properties = error.parentSchema?.properties as
        | Readonly<Record<string, { description?: string; enum?: readonly unknown[] }>>
        | undefined;
      const { description, enum: allowed = [] } = properties?.[key] ?? {};
      const hint = description ?? (allowed.length > 0 ? `add "${key}": ${allowed.join(', ')}` : `add "${key}"`);
      problem = { code: 'shape-missing-key', path, part: 'key', message: `${where} lacks the key "${key}"`, hint };
    } else if (error.keyword === 'propertyNames') {
      const key = String(error.params.propertyName);
      const name = asName(key);
      const hint = `use lower-case letters, digits and hyphens${name === '' ? '' : `: ${name}`}`;
      problem = { code: 'shape-value', path: [...path, key], part: 'key', message: `"${key}" is not a name`, hint };
    } else if (error.propertyName !== undefined) {
      continue;
    } else {
      const hint = remedy(error, path, valueAt(data, path));
      problem = { code: 'shape-value', path, part: 'value', message: words(error, path), hint };
    }
    const key = JSON.stringify([problem.path, problem.part]);
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()].sort((a, b) => compareText(a.path.join('\0'), b.path.join('\0')));
}
