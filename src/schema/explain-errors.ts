// Converts ajv's errors to faults: one per position, without branches that were not meant.

import { asName } from '../model/as-name.ts';
import { compareText } from '../model/compare-text.ts';
import { nearest, nearTo, within } from '../model/nearest.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import type { Must, Remedy } from '../words/diagnostics/shape.ts';

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
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly fault: Fault;
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

const namePattern = '^[a-z0-9][a-z0-9-]*$';

const nothing: Remedy = { write: 'nothing' };

/** The type to write: a key that may be empty allows null, too. */
const typeOf = (params: SchemaError['params']): string =>
  [params.type]
    .flat()
    .map(String)
    .find((type) => type !== 'null') ?? '';

/** What to write instead, if more can be said than in the message. */
function remedyOf({ keyword, params, parentSchema }: SchemaError, path: readonly string[], given: unknown): Remedy {
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const { description } = parentSchema ?? {};
  const described: Remedy = typeof description === 'string' ? { write: 'described', text: description } : nothing;
  if (given === null) return { write: 'quotes' };
  if (keyword === 'enum' && typeof given !== 'object') {
    const text = String(given);
    const near = nearest(text, textsIn(params.allowedValues));
    // A substring match may mean the opposite of what was written.
    return near !== null && within(text, near, Math.floor(text.length / 3))
      ? { write: 'meant', text: near }
      : described;
  }
  if (keyword === 'pattern' && params.pattern === namePattern && typeof given === 'string' && asName(given) !== '')
    return { write: 'name', text: asName(given) };
  if (keyword !== 'type') return nothing;
  if (Array.isArray(given) && typeOf(params) === 'object') return { write: 'braces', key, inside: 'name', value: '…' };
  if (typeof given === 'object') return described;
  if (typeOf(params) === 'array') return { write: 'brackets', key, value: String(given) };
  const [needed] = (parentSchema?.required as readonly string[] | undefined) ?? [];
  if (typeOf(params) !== 'object' || needed === undefined) return described;
  // For "baa: executed", suggests the required key of the entry; with this value if it is allowed there.
  const property = (parentSchema?.properties as Readonly<Record<string, { enum?: readonly unknown[] }>>)?.[needed];
  return { write: 'braces', key, inside: needed, value: property?.enum?.includes(given) ? String(given) : '…' };
}

const textsIn = (values: unknown): readonly string[] =>
  (values as readonly unknown[]).filter((v): v is string => typeof v === 'string' && v !== '');

function mustOf({ keyword, params }: SchemaError): Must {
  switch (keyword) {
    case 'type':
      return { be: 'type', types: [typeOf(params)] };
    case 'kind':
      return { be: 'type', types: params.types as readonly string[] };
    case 'enum':
      return {
        be: 'one-of',
        values: (params.allowedValues as unknown[]).filter((v) => v !== null && v !== '').map(String),
      };
    case 'const':
      return { be: 'exactly', value: JSON.stringify(params.allowedValue) };
    case 'format':
      return { be: 'date' };
    case 'pattern':
      return { be: 'like', pattern: String(params.pattern) };
    case 'minLength':
      return { be: 'filled' };
    case 'maxLength':
      return { be: 'at-most', characters: Number(params.limit) };
    case 'minItems':
    case 'minProperties':
      return { be: 'at-least', entries: Number(params.limit) };
    case 'uniqueItems':
      return { be: 'without-repeats' };
    default:
      return { be: 'other' };
  }
}

const isWithin = ({ instancePath }: SchemaError, choice: SchemaError) =>
  instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);

// Of an anyOf, keeps the branches for the type of the value. Their errors directly precede that of the anyOf.
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
      const types = [...new Set(inside.filter(wrongType).map((e) => String(e.params.type)))];
      kept.push({ ...choice, keyword: 'kind', params: { types } });
    } else for (const e of meant) kept.push(e);
  }
  return chooseSystemKind(kept, data);
}

const systemEntries = { service: 'ServiceSystemEntry', vendor: 'UnmappedSystemEntry', own: 'OwnSystemEntry' } as const;
const systemKinds = Object.keys(systemEntries) as readonly (keyof typeof systemEntries)[];

const keysOf = (entry: unknown) => (typeof entry === 'object' && entry !== null ? Object.keys(entry) : []);

// In systems, the kind of an entry is told by its key, or by one that nearly is; without any, it is a service.
function chooseSystemKind(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  return errors.filter((e) => {
    const path = pathOf(e.instancePath);
    if (path[0] !== 'systems' || path.length < 2) return true;
    const keys = keysOf(valueAt(data, path.slice(0, 2)));
    const meant =
      systemKinds.find((kind) => keys.includes(kind)) ??
      systemKinds.findLast((kind) => keys.some((key) => within(key, kind, 2) || (kind === 'vendor' && key === 'kind')));
    const unmeant = systemKinds.filter((kind) => kind !== (meant ?? 'service')).map((kind) => systemEntries[kind]);
    return !unmeant.some((title) => e.schemaPath.includes(title) || e.parentSchema?.title === title);
  });
}

/** Keys of a system that only what a mapping says gives a meaning. */
const needMapping = new Set(['variant', 'plan', 'features', 'data-classes', 'settings', 'phi-free']);

/** A key that another kind of system has; null where nothing more can be said of it. */
function strayKey(key: string, { parentSchema }: SchemaError, entry: unknown): Fault | null {
  const kind = systemKinds.find((one) => systemEntries[one] === parentSchema?.title);
  if (kind === undefined) return null;
  if (kind === 'vendor' && needMapping.has(key)) return { says: 'shape-unknown-key/unmapped', key };
  const stray = systemKinds.some((one) => one === key) || (key === 'kind' && !keysOf(entry).includes('vendor'));
  return stray ? { says: 'shape-unknown-key/system', key, kind } : null;
}

/** The rest of a text that a comma cut off in `{ }`: words without a value. */
const afterComma = (key: string, entry: unknown): Fault | null =>
  /\s|[.!?]$/.test(key) && valueAt(entry, [key]) === null ? { says: 'shape-unknown-key/comma', key } : null;

/** Converts the errors of one validation to problems, sorted by position. */
export function explainErrors(errors: readonly SchemaError[], data: unknown): readonly ShapeProblem[] {
  const problems = new Map<string, ShapeProblem>();
  for (const error of dropUnmeantBranches(errors, data)) {
    const path = pathOf(error.instancePath);
    let problem: ShapeProblem;
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      // Skips the expensive search when there are too many errors to read.
      const near = nearTo(problems.size < 1000 ? key : '', known);
      const entry = valueAt(data, path);
      const fault = strayKey(key, error, entry) ?? afterComma(key, entry) ?? { says: 'shape-unknown-key', key, near };
      // It came with "vendor", which is reported.
      if (key === 'kind' && fault.says === 'shape-unknown-key' && keysOf(entry).includes('vendor')) continue;
      problem = { path: [...path, key], part: 'key', fault };
    } else if (error.keyword === 'required') {
      const key = String(error.params.missingProperty);
      const properties = error.parentSchema?.properties as
        | Readonly<Record<string, { description?: string; enum?: readonly unknown[] }>>
        | undefined;
      const { description = null, enum: allowed = [] } = properties?.[key] ?? {};
      const fault = {
        says: 'shape-missing-key',
        of: path,
        key,
        described: description,
        values: textsIn(allowed),
      } as const;
      problem = { path, part: 'key', fault };
    } else if (error.keyword === 'propertyNames') {
      const key = String(error.params.propertyName);
      problem = { path: [...path, key], part: 'key', fault: { says: 'shape-value/name', key, name: asName(key) } };
    } else if (error.propertyName !== undefined) {
      continue;
    } else {
      const remedy = remedyOf(error, path, valueAt(data, path));
      problem = { path, part: 'value', fault: { says: 'shape-value', of: path, must: mustOf(error), remedy } };
    }
    const key = JSON.stringify([problem.path, problem.part]);
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()].sort((a, b) => compareText(a.path.join('\0'), b.path.join('\0')));
}
