// A library and a customer with hostile text in every field that the schemas leave free. The schemas decide which, so
// new fields are covered; ids, citations and dates cannot be hostile.

import { schemaOf } from '../../src/schema/validate.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus x='",
  '</style><iframe src="javascript:alert(1)"></iframe>',
  '</title><base href="https://evil.example/">',
  ']]><!-- -->',
  '{{constructor}} {{> _head.html}} {{{style.text}}}',
  '](javascript:alert(1)) [x](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '<https://evil.example> https://evil.example/ www.evil.example',
  '`code` ``` ~~~ | a | b |\n| c |\r\n\n# heading\n- [ ] item\n[x]: javascript:alert(1)\n---',
  '*b* _i_ ~~s~~ $x$ \\',
  '\u202eevil\u202c \u2066evil\u2069 \u200bzero\u200d\u2060 so\u00adft \u{e0041}\u{e007f} \u2028\u2029\u0085',
  '\u001b[31mred\u001b[2J\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b31m\u0008\u007f',
  '@octocat a@evil.example :warning: :white_check_mark: :+1:',
  '%0A::error file=x::y\n::error::z \r::stop-commands::x\u2028::debug::x ##vso[task.setvariable variable=x]y ###[group]z',
  '--output=x ;rm $(id) &amp; &#60;b&#62;',
];

/** The first characters decide what a spreadsheet, list or heading makes of a text. */
const openings = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\uff1d1',
  '# h',
  '- i',
  '1. i',
  '> q',
  '```',
  '| c',
  '<b>',
  '::error::x',
  '##vso[task.complete]',
  ' ::stop-commands::x',
  '##teamcity[x]',
  '--output=x',
];

/** The text of the n-th free field. The mark is unique to the field. */
export type Words = (n: number) => string;
export const markOf = (n: number): string => `mark${n}x`;
export const plain: Words = (n) => `Plain ${markOf(n)} words.`;
/** Each field starts differently. */
export const hostile: Words = (n) => `${openings[n % openings.length]} ${markOf(n)} ${attacks.join(' ')}`;
/** The same texts with every sixth edited. */
export const edited =
  (words: Words): Words =>
  (n) =>
    n % 6 === 0 ? words(n).replace(markOf(n), `${markOf(n)} anew`) : words(n);

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly format?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

type Data = null | boolean | string | readonly Data[] | { readonly [key: string]: Data };

const isMap = (value: Data | undefined): value is { readonly [key: string]: Data } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Titles of the entry kinds that were filled, to compare with those that the schemas define. */
export type Seen = Set<string>;

/** Fills every free-text field that the outline omits or sets to null. */
function fill(root: Schema, outline: Data, words: () => string, seen: Seen): Data {
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : resolve(root.definitions?.[schema.$ref.replace(/.*\//, '')] ?? {});
  const isText = (s: Schema) =>
    s.type === 'string' && s.pattern === undefined && s.format === undefined && !('enum' in s);
  const isObject = (s: Schema) => [s.type].flat().includes('object');
  const fits = (s: Schema, value: Data | undefined) =>
    isMap(value)
      ? isObject(s) && Object.keys(value).every((key) => s.properties?.[key] !== undefined)
      : Array.isArray(value)
        ? s.type === 'array'
        : isText(s) || s.type === 'string';

  const walk = (schema: Schema, value: Data | undefined): Data | undefined => {
    const s = resolve(schema);
    if (s.anyOf !== undefined) {
      const branch = s.anyOf.map(resolve).find((b) => fits(b, value));
      return branch === undefined || value === undefined ? value : walk(branch, value);
    }
    if (isText(s)) return value ?? words().slice(0, s.maxLength);
    if (s.type === 'array') {
      const items = s.items ?? {};
      if (Array.isArray(value)) return value.map((item) => walk(items, item) ?? null);
      return isText(resolve(items)) ? [words()] : value;
    }
    if (!isObject(s) || !isMap(value)) return value;
    if (s.title !== undefined) seen.add(s.title);
    const { additionalProperties: further } = s;
    const named = Object.entries(s.properties ?? {}).map(([key, of]) => [key, walk(of, value[key])] as const);
    const others = Object.entries(value)
      .filter(([key]) => s.properties?.[key] === undefined)
      .map(([key, v]) => [key, typeof further === 'object' ? walk(further, v) : v] as const);
    return Object.fromEntries(
      [...named, ...others].flatMap(([key, v]) => (v === undefined ? [] : [[key, v] as const])),
    );
  };
  return walk(root, outline) ?? null;
}

// The outline: everything but free text

const source = 'page#a';
const binds = ['covered-entity', 'business-associate'];
const system = { level: 'system', designation: 'required', binds };

const catalog: Data = {
  catalog: 'own',
  'as-of': '2026-07-01',
  provisions: {
    '164.312(f)(1)': { kind: 'standard', role: 'rollup', of: '164.312(b)', binds, aliases: ['164.312(f)'] },
    '164.312(f)(2)(i)': {
      ...system,
      kind: 'implementation-specification',
      of: '164.312(f)(1)',
      designation: 'addressable',
      inheritable: 'fully',
      aliases: [],
    },
    '164.312(f)(2)(ii)': {
      ...system,
      kind: 'implementation-specification',
      of: '164.312(f)(1)',
      inheritable: 'partially',
      'time-limit': { within: '60 days' },
      aliases: [],
    },
    '164.312(g)': {
      ...system,
      kind: 'requirement',
      of: '164.312(f)(1)',
      inheritable: 'fully',
      event: 'hostile-day',
      modality: 'event',
      work: 'hostile-work',
      aliases: [],
    },
    '164.312(h)': {
      ...system,
      kind: 'requirement',
      of: '164.312(f)(1)',
      inheritable: 'never',
      activity: 'hostile-trade',
      work: 'hostile-work',
      aliases: [],
    },
    '164.312(i)': {
      ...system,
      activity: 'hostile-hobby',
      kind: 'requirement',
      of: '164.312(f)(1)',
      inheritable: 'fully',
      status: 'vacated',
      aliases: [],
    },
    '164.314(c)': {
      kind: 'requirement',
      of: '164.312(f)(1)',
      designation: 'required',
      binds,
      level: 'entity',
      inheritable: 'partially',
      'contract-term': true,
      aliases: [],
    },
  },
  retired: { '164.312(z)': { see: '164.312(g)' } },
};

const program: Data = {
  program: 'own',
  'as-of': '2026-07-01',
  work: {
    'hostile-work': { order: '900', cadence: 'yearly', 'for-associates': {}, 'for-plans': {} },
    'hostile-record': { order: '901', cadence: 'once', 'cadence-set-by': 'law' },
  },
  events: { 'hostile-day': { steps: [{ on: ['164.312(g)'] }], playbook: ['164.312(g)', '164.312(h)'] } },
  activities: { 'hostile-trade': { unanswered: 'yes' }, 'hostile-hobby': { unanswered: 'no' } },
};

const overlay: Data = {
  overlay: 'own',
  'as-of': '2026-07-01',
  clocks: { tell: { state: 'CA', within: '15 days', since: '2020-01-01', 'by-vendor': true, read: false } },
};

const named = { plain: null, noted: { source } };

const vendor = (id: string, behind: Data): Data => ({
  vendor: id,
  documents: {
    page: {
      grade: 'published',
      audience: 'public',
      date: '2026-01-01',
      retrieved: '2026-11-01',
      retired: { old: null },
      earlier: [{ date: '2026-01-01' }],
    },
    contract: { grade: 'contract', audience: 'nda', supplied: false, retired: {} },
  },
  upstreams: {
    cloud: { phi: 'yes', baa: 'hedged', source, ...(behind as object) },
    mail: { phi: 'yes', baa: 'none', source },
    site: { phi: 'no', baa: 'not-needed', source },
  },
  contract: { document: 'contract', source, terms: { '164.314(c)': { source } } },
  undertakings: { promise: { source, about: ['164.312(g)'] } },
  requests: { agreement: { source } },
  conflicts: { one: { between: ['page#a', 'page#b'] } },
  notes: [{ source, about: ['164.312(g)'] }],
  services: {
    crm: {
      variants: named,
      plans: named,
      groups: { group: {} },
      features: { ...(named as object), grouped: { group: 'group' } },
      'data-classes': named,
      settings: named,
      gates: {
        baa: { kind: 'baa', source },
        setup: { kind: 'configuration', source, when: { setting: { noted: [null] } } },
      },
      exclusions: { ai: { source, features: ['noted'], 'data-classes': ['noted'], 'open-ended': true } },
      duties: {
        keys: { source, strength: 'must' },
        logs: { source, strength: 'should', when: { feature: 'plain' } },
      },
      assignments: {
        '164.312(f)(2)(i)': [
          { source, duties: ['keys'], via: ['cloud'], 'hop-limits': { cloud: null } },
          { source, duties: ['logs'], via: ['mail'], when: { variant: ['noted'] } },
        ],
        '164.312(f)(2)(ii)': { source, duties: ['logs'], strength: 'should' },
        '164.312(g)': { source, via: ['mail'] },
      },
      claims: [
        { text: '164.312(g)', says: 'Yes', source },
        { says: 'Partially', source },
      ],
      rulings: { '164.312(f)(2)(ii)': { parties: ['vendor', 'customer'], on: '2026-10-01' } },
      clocks: {
        breach: { direction: 'to-customer', within: '60 days', about: '164.410', source },
        incident: { direction: 'by-vendor', 'stated-in': 'contract', about: '164.410', source },
      },
      recommendations: { tip: { source, about: ['164.312(g)'], when: { feature: 'noted' } } },
    },
  },
});

const profile: Data = {
  customer: 'clinic',
  role: 'covered-entity',
  kind: 'provider',
  states: ['CA'],
  systems: {
    crm: {
      service: 'hostile/crm',
      features: ['plain', 'noted'],
      'data-classes': ['plain'],
      settings: { plain: null },
      gates: { baa: { state: 'requested', on: '2026-11-03' } },
      agent: 'unknown',
    },
    open: {
      service: 'other/crm',
      variant: 'noted',
      plan: 'plain',
      gates: { baa: { state: 'executed', on: '2026-01-01' }, setup: { state: 'open' } },
    },
    ehr: { kind: 'ehr', gates: { 'baa-executed': { state: 'requested' } } },
    laptops: { own: 'ephi' },
    charts: { own: 'paper' },
  },
  answers: {
    '164.312(h)': {
      status: 'planned',
      due: '2026-12-01',
      evidence: [{}, null],
      verified: { on: '2026-11-01' },
    },
    'crm/keys': { status: 'alternative', on: '2026-11-01', evidence: [{ on: '2026-01-01', expires: '2026-02-01' }] },
    'open/keys': { status: 'implemented', on: '2026-11-01', 'satisfied-by': 'laptops' },
    'work/hostile-work': { status: 'implemented', verified: { on: '2026-11-01' }, evidence: [{ on: '2026-01-01' }] },
  },
  activities: { 'hostile-hobby': { answer: 'no', on: '2026-11-02' }, 'hostile-trade': { answer: 'unknown' } },
  letters: { hostile: { sent: '2026-11-04', due: '2026-12-04' } },
  rulings: { 'open/164.312(g)': { parties: ['customer'], on: '2026-11-02' } },
  clients: { above: { notice: '10 days' } },
  agreements: { crm: { executed: '2026-01-01', terms: { '164.314(c)': {} } } },
  replies: [{ to: 'crm', citation: '164.312(g)', on: '2026-11-03', duties: [null] }],
};

/** What the user has beside the mapping of the hostile vendor. */
const beside: Data = {
  beside: 'hostile',
  documents: {
    ours: { grade: 'contract', audience: 'public', date: '2026-01-01', retired: { old: null }, earlier: [{}] },
  },
  conflicts: { other: { between: ['ours#a', 'page#b'] } },
  notes: [{ source: 'ours#n', about: ['164.312(g)'] }],
  services: { crm: { rulings: { '164.312(f)(2)(i)': { parties: ['customer'], on: '2026-10-01' } } } },
  replies: [{ to: 'crm', citation: '164.312(f)(2)(ii)', on: '2026-11-03', source: 'ours#r', duties: [null] }],
};

export interface World {
  /** Files of the library and profile.yaml, by path. JSON is valid YAML. */
  readonly files: Readonly<Record<string, string>>;
  /** The number of fields that hold a generated text. */
  readonly fields: number;
  readonly seen: Seen;
}

const parts: readonly (readonly [path: string, kind: Parameters<typeof schemaOf>[0], outline: Data])[] = [
  ['controls/own.yaml', 'catalog', catalog],
  ['controls/work.yaml', 'program', program],
  ['controls/states.yaml', 'overlay', overlay],
  ['mappings/hostile.yaml', 'mapping', vendor('hostile', { service: 'other/crm', use: { settings: { plain: null } } })],
  ['mappings/other.yaml', 'mapping', vendor('other', {})],
  ['profile.yaml', 'profile', profile],
  ['mappings/hostile-ours.yaml', 'beside', beside],
];

/** The library and the profile, with every free text from `words`. */
export function world(words: Words): World {
  let fields = 0;
  const seen: Seen = new Set();
  const next = () => words(fields++);
  const files = parts.map(([path, kind, outline]) => [
    path,
    `${JSON.stringify(fill(schemaOf(kind), outline, next, seen), null, 1)}\n`,
  ]);
  return { files: Object.fromEntries(files), fields, seen };
}

/** Titles of the entry kinds that the schemas define. */
export const kindsOfEntries: readonly string[] = parts.flatMap(([, kind]) => {
  const schema: Schema = schemaOf(kind);
  return [schema, ...Object.values(schema.definitions ?? {})].flatMap((s) => s.title ?? []);
});
