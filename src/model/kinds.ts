// Kinds of files, recognized by their top-level keys alone, even if the rest cannot be parsed.

import { within } from './nearest.ts';

export type Kind =
  | 'beside'
  | 'brand'
  | 'catalog'
  | 'crosswalk'
  | 'index'
  | 'inquiries'
  | 'mapping'
  | 'overlay'
  | 'policy'
  | 'profile'
  | 'program';

interface KindRow {
  /** Key that every file of this kind has and no other kind has. */
  readonly key: string;
  /** Other keys that are rare outside devolve. */
  readonly telling: readonly string[];
  /** Other keys that are common elsewhere, too. */
  readonly common: readonly string[];
}

const titled = ['title', 'source', 'as-of'];

export const kinds: Readonly<Record<Kind, KindRow>> = {
  catalog: { key: 'catalog', telling: ['provisions', 'as-of'], common: [...titled, 'retired'] },
  mapping: {
    key: 'vendor',

    telling: ['documents', 'services', 'upstreams', 'undertakings', 'conflicts'],
    common: ['name', 'contract', 'requests', 'notes'],
  },
  beside: { key: 'beside', telling: ['documents', 'conflicts', 'replies'], common: ['notes', 'services'] },
  overlay: { key: 'overlay', telling: ['as-of', 'clocks'], common: ['title'] },
  inquiries: { key: 'inquiries', telling: ['as-of', 'asks'], common: titled },
  index: {
    key: 'index',

    telling: ['as-of', 'paragraphs'],
    common: [...titled, 'read'],
  },
  program: { key: 'program', telling: ['as-of', 'work', 'events', 'activities'], common: ['title'] },
  crosswalk: { key: 'crosswalk', telling: ['as-of', 'relates'], common: titled },
  policy: { key: 'impacts', telling: [], common: [] },
  profile: {
    key: 'customer',

    telling: ['role', 'systems', 'answers', 'rulings', 'traits'],
    common: ['name', 'kind', 'states'],
  },
  brand: {
    key: 'brand',

    telling: ['prepared-by', 'logo-alt', 'colors'],
    common: ['name', 'logo', 'footer'],
  },
};

/** Kinds by their identifying key. */
export const kindOfKey: ReadonlyMap<string, Kind> = new Map(
  Object.entries(kinds).map(([kind, { key }]) => [key, kind as Kind]),
);

/** A devolve file, another program's file, or undecidable: empty, locked, a pointer, or not YAML. */
export type Seen = 'ours' | 'foreign' | 'unclear';

const blockKey = /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#"'[\]{}&*!|>%@`,?][^:#\n]*?))[ \t]*:(?=\s|$)/gm;
const flowKey = /[{,]\s*(?:"([^"\n]+)"|'([^'\n]+)'|([\w-]+))\s*:/g;

function outermostKeys(text: string): readonly string[] {
  const begin = text.replace(/^(?:\s*(?:#.*|---.*)?\n)+/, '');
  const found = begin.matchAll(/^\{(?![{%])/.test(begin) ? flowKey : blockKey);
  return [...new Set([...found].map(([, double, single, plain]) => double ?? single ?? plain ?? ''))];
}

/** Tolerates a typo in the identifying key. */
function isOurs({ key, telling, common }: KindRow, keys: readonly string[]): boolean {
  const others = keys.filter((k) => k !== key);
  const told = others.filter((k) => telling.includes(k)).length;
  if (told > 1) return true;
  const isKnown = (k: string) => [...telling, ...common].some((known) => within(k, known, k.length > 3 ? 2 : 0));
  if (keys.includes(key)) return told > 0 || others.every(isKnown);
  return told > 0 && others.some((k) => within(k, key, 2));
}

/** Characters at the start of a file that usually suffice to recognize it. */
const enough = 2000;

/** Classifies a text by its top-level keys. */
export function seenAs(text: string): Seen {
  if (text.includes('\0') || text.includes('\ufffd')) return 'unclear';
  // Most files can be recognized from their start.
  const saysSo = (keys: readonly string[]) => Object.values(kinds).some((row) => isOurs(row, keys));
  if (text.length > enough && saysSo(outermostKeys(text.slice(0, enough)))) return 'ours';
  const keys = outermostKeys(text);
  if (saysSo(keys)) return 'ours';
  return keys.length > 0 || /^[ \t]*- /m.test(text) ? 'foreign' : 'unclear';
}

/** A library has a devolve file, or no file that clearly belongs to another program (it may be damaged). */
export function looksOurs<T>(files: Iterable<T>, seenOf: (file: T) => Seen): boolean {
  let foreign = false;
  let any = false;
  for (const file of files) {
    any = true;
    const seen = seenOf(file);
    if (seen === 'ours') return true;
    foreign ||= seen === 'foreign';
  }
  return any && !foreign;
}
