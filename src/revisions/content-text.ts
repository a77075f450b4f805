// Data as text, to tell whether two versions of a thing say the same.

type Map = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Other ids of the same things, by each of their ids. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

const noAliases: Aliases = new globalThis.Map();

/** The value at a path, whichever of its ids each step has; undefined for none. */
export function valueAt(data: unknown, path: readonly string[], aliases: Aliases = noAliases): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const held: object = value;
    const id = [step, ...(aliases.get(step) ?? [])].find((name) => Object.hasOwn(held, name));
    if (id === undefined) return undefined;
    value = (held as Map)[id];
  }
  return value;
}

// Versions of one file share most of their objects.
const known = new WeakMap<object, string>();

/** The data as text, with sorted keys; '' for undefined. */
export function contentText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
  const held = known.get(value);
  if (held !== undefined) return held;
  const text = Array.isArray(value)
    ? `[${value.map(contentText).join(',')}]`
    : `{${Object.entries(value)
        .map(([key, item]) => `${JSON.stringify(key)}:${contentText(item)}`)
        .sort()
        .join(',')}}`;
  known.set(value, text);
  return text;
}

/** Which parts of a thing have changes of their own. */
function partsOf(path: readonly string[]): (key: string, value: unknown) => boolean {
  const [first = '', second, third] = path;
  if (third !== undefined) return () => false;
  if (second !== undefined && first === 'services') return (_, value) => typeof value === 'object';
  if (second !== undefined && first === 'systems') return (key) => key === 'gates';
  if (second !== undefined) return () => false;
  if (first === 'contract') return (key) => key === 'terms';
  return first === '' ? (_, value) => isMap(value) : () => false;
}

/** A thing without the parts that have changes of their own. */
export function partsLeftOut(value: unknown, path: readonly string[]): unknown {
  if (!isMap(value)) return value;
  const isPart = partsOf(path);
  return Object.fromEntries(Object.entries(value).filter(([key, held]) => !isPart(key, held)));
}

// Keys in the file for fields that the model calls something else.
const keysOfFields: Readonly<Record<string, readonly string[]>> = {
  duty: ['duties'],
  text: ['do', 'says', 'text'],
  anyOf: ['any-of'],
  otherLaw: ['other-law'],
  dataClasses: ['data-classes'],
  openEnded: ['open-ended'],
  purpose: ['for'],
  within: ['within', 'stated-in', 'time-limit'],
  verdict: ['says'],
  citations: ['text'],
  problem: ['text'],
  parent: ['of'],
  contractTerm: ['contract-term'],
  timeLimit: ['time-limit'],
  asOf: ['as-of'],
  satisfiedBy: ['satisfied-by'],
  onlyFor: ['only-for'],
  coveredOnly: ['covered-only'],
  byVendor: ['by-vendor'],
  promptly: ['without-unreasonable-delay', 'time-limit'],
  forAssociates: ['for-associates'],
  metBy: ['met-by'],
};

/** Only these fields of a thing, given as `kind+when`; all of it if it is not a map. */
export function partOf(value: unknown, part: string | null): unknown {
  if (part === null || !isMap(value)) return value;
  const keys = part.split('+').flatMap((field) => keysOfFields[field] ?? [field]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}
