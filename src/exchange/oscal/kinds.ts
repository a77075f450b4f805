// The kinds of entries that a mapping has, where they stand in it, and the keys of each: what is written as properties
// and what is taken back.

/** `[]` after a key: a list. `?` after it: true or false. `.` after it: a mapping of further keys. */
const keysOf = {
  vendor: 'vendor name customers',
  document: 'id title version date retrieved changed url supplied? grade audience note',
  retired: 'document clause note',
  earlier: 'document version date note',
  upstream: 'id name phi baa ground for source service use. when. note',
  contract: 'document source',
  term: 'citation says source grade weakness',
  undertaking: 'id says about[] source note',
  request: 'id title steps[] conditions[] approver contact states[] source',
  conflict: 'id says between[]',
  note: 'text about[] source',
  service: 'id title',
  variant: 'id title operated-by source note',
  plan: 'id title source note',
  feature: 'id title group product? source note',
  group: 'id title product? source note',
  'data-class': 'id title source note',
  setting: 'id title values[] source note',
  gate: 'id kind title steps[] when. offered. any-of source note',
  exclusion: 'id title features[] all-but[] data-classes[] open-ended? when. source note',
  duty: 'id do source grade strength when. any-of outside met-by other-law note',
  statement: 'provides offers duties[] source grade strength when. via[] hop-limits. limits note',
  claim: 'text control says counts-as vendor customer when. source',
  ruling: 'parties[] by on because',
  clock: 'id title direction from within without-unreasonable-delay? kind stated-in about source note',
  recommendation: 'id text weakens about[] when. source',
} as const;

export type Kind = keyof typeof keysOf;

interface Shape {
  readonly keys: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly maps: ReadonlySet<string>;
}

function shape(text: string): Shape {
  const words = text.split(' ');
  const marked = (mark: string) =>
    new Set(words.flatMap((word) => (word.endsWith(mark) ? [word.slice(0, -mark.length)] : [])));
  return {
    keys: new Set(words.map((word) => word.replace(/(?:\[\]|\?|\.)$/, ''))),
    lists: marked('[]'),
    flags: marked('?'),
    maps: marked('.'),
  };
}

export const shapes = Object.fromEntries(Object.entries(keysOf).map(([kind, text]) => [kind, shape(text)])) as Readonly<
  Record<Kind, Shape>
>;

export interface Section {
  /** The key of the mapping or of the service. */
  readonly key: string;
  readonly kind: Kind;
  /** A list of entries; otherwise they are keyed by id. */
  readonly list?: true;
}

/** What a vendor says beside its services, but for documents, subcontractors and terms, which OSCAL has places for. */
export const ofVendor: readonly Section[] = [
  { key: 'undertakings', kind: 'undertaking' },
  { key: 'requests', kind: 'request' },
  { key: 'conflicts', kind: 'conflict' },
  { key: 'notes', kind: 'note', list: true },
];

/** What a service says beside its rows. */
export const ofService: readonly Section[] = [
  { key: 'variants', kind: 'variant' },
  { key: 'plans', kind: 'plan' },
  { key: 'groups', kind: 'group' },
  { key: 'features', kind: 'feature' },
  { key: 'data-classes', kind: 'data-class' },
  { key: 'settings', kind: 'setting' },
  { key: 'gates', kind: 'gate' },
  { key: 'exclusions', kind: 'exclusion' },
  { key: 'duties', kind: 'duty' },
  { key: 'claims', kind: 'claim', list: true },
  { key: 'clocks', kind: 'clock' },
  { key: 'recommendations', kind: 'recommendation' },
];
