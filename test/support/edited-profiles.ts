// Data of profiles and of their entries, for properties of edits; and which lines an edit may touch.

import fc from 'fast-check';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { type Data, isMapping, type Mapping } from '../../src/edit/data.ts';
import type { Entry } from '../../src/edit/entry.ts';
import type { Choose } from './odd-yaml.ts';

const awkward = [
  ...['164.310', '164.312(a)(2)(iv)', 'true', 'null', 'no', '12', '- x', 'a: b', "it's", '{x}', 'a #b', '~', 'x,y'],
  ...['? k', '2026-01-02', ' x', 'x ', '"', 'é☃', '&a', '*a', '!t', '%', '@', '---', '...', '#c', 'a:', '[', '\ttab'],
  ...['x'.repeat(130), 'two\nlines', '\u2028', '\u0085', '\ufeff', '\u001b[31m'],
];

/** Texts that a profile may have; it refuses blank ones, and what is no character. */
const text = fc
  .oneof(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 12 }))
  .map((t) => t.replace(/[\ud800-\udfff\ufffd\0]/g, '?'))
  .filter((t) => !/^[\s\p{Cc}\p{Cf}\p{Z}]*$/u.test(t));

const data = (of: fc.Arbitrary<unknown>) => of as fc.Arbitrary<Data>;
const fields = data(
  fc.record(
    {
      status: text,
      owner: text,
      on: text,
      because: text,
      evidence: fc.array(fc.oneof(text, fc.record({ file: text, expires: text })), { minLength: 1, maxLength: 3 }),
      verified: fc.record({ by: text, on: text }),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
).filter((entry) => Object.keys(entry as object).length > 0);

const key = fc.constantFrom(
  ...['work/risk-analysis', '164.312(b)', 'laptops/164.312(a)(2)(iv)', '164.310', 'crm', 'mail', 'a', 'bb'],
);
const table = (entries: fc.Arbitrary<Data>) => data(fc.dictionary(key, entries, { maxKeys: 5, noNullPrototype: true }));
const bare = table(fc.oneof(fields, text as fc.Arbitrary<Data>));

const settings = fc.dictionary(fc.constantFrom('hosting', 'pgp'), text, { minKeys: 1, noNullPrototype: true });

/** The order of the sections of a profile, as the tests write them. */
export const sections = [
  'customer',
  'name',
  'states',
  'systems',
  'agreements',
  'replies',
  'activities',
  'letters',
  'answers',
];

export const profileData = fc.record(
  {
    customer: data(text),
    name: data(text),
    systems: table(
      data(
        fc.record(
          { service: text, variant: text, features: fc.array(text, { maxLength: 3 }), settings, gates: table(fields) },
          { requiredKeys: ['service'], noNullPrototype: true },
        ),
      ),
    ),
    agreements: table(fields),
    replies: data(fc.array(fields, { maxLength: 3 })),
    activities: bare,
    letters: bare,
    answers: bare,
  },
  { requiredKeys: ['customer', 'name'], noNullPrototype: true },
) as fc.Arbitrary<Mapping>;

/** Some of one, some of the other. */
export function mixed(a: Data, b: Data, choose: Choose): Data {
  if (!isMapping(a) || !isMapping(b)) return choose(2) === 0 ? a : b;
  const pairs = [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name): [string, Data][] => {
    const [x, y] = [a[name], b[name]];
    if (x !== undefined && y !== undefined) return [[name, choose(2) === 0 ? x : mixed(x, y, choose)]];
    if (x !== undefined) return choose(4) === 0 ? [] : [[name, x]];
    return choose(2) === 0 || y === undefined ? [] : [[name, y]];
  });
  return Object.fromEntries(pairs);
}

const nullable = (of: fc.Arbitrary<unknown>) => fc.option(of, { nil: null, freq: 4 });
const changes = (of: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.option(fc.record(of, { requiredKeys: [], noNullPrototype: true }), { nil: null, freq: 6 });
const aboutAnswers = changes({
  status: fc.constantFrom('implemented', 'planned', 'later'),
  owner: nullable(text),
  due: nullable(text),
  because: nullable(text),
  evidence: nullable(fc.array(text, { minLength: 1, maxLength: 2 })),
  verified: nullable(fc.record({ by: text, on: text })),
});

const system = fc.constantFrom('crm', 'mail');
const choice = fc.constant('choice');
const oneChoice = fc.oneof(
  fc.record({ kind: choice, system, choice: fc.constantFrom('variant', 'plan', 'agent') }),
  fc.record({ kind: choice, system, choice: fc.constant('setting'), setting: fc.constantFrom('hosting', 'pgp') }),
);
const listChoice = fc.oneof(
  fc.record({ kind: choice, system, choice: fc.constantFrom('features', 'data-classes', 'phi-free') }),
  fc.record({ kind: choice, system: fc.constant(null), choice: fc.constant('states') }),
);

/** Entries of every kind; their targets need not exist. */
export const entries = fc.array(
  fc.oneof(
    fc.record({ target: fc.record({ kind: fc.constant('work'), work: key }), changes: aboutAnswers }),
    fc.record({ target: fc.record({ kind: fc.constant('obligation'), citation: key }), changes: aboutAnswers }),
    fc.record({
      target: fc.record({ kind: fc.constant('activity'), activity: key }),
      changes: changes({ answer: fc.constantFrom('yes', 'no', 'unknown'), by: nullable(text) }),
    }),
    fc.record({
      target: fc.record({ kind: fc.constant('gate'), system: fc.constantFrom('crm', 'mail'), gate: key }),
      changes: changes({ state: fc.constantFrom('none', 'executed'), on: nullable(text) }),
    }),
    fc.record({ target: oneChoice, changes: changes({ value: text }) }),
    fc.record({ target: listChoice, changes: changes({ value: fc.array(text, { maxLength: 3 }) }) }),
    fc.record({
      target: fc.record({ kind: fc.constant('agreement'), system: fc.constantFrom('crm', 'mail') }),
      changes: changes({
        document: text,
        executed: text,
        form: nullable(text),
        terms: nullable(fc.dictionary(key, fc.oneof(text, fc.record({ says: text })), { minKeys: 1, maxKeys: 3 })),
      }),
    }),
    fc.record({
      target: fc.record({ kind: fc.constant('letter'), vendor: key }),
      changes: changes({ sent: text, due: nullable(text) }),
    }),
    fc.record({
      target: fc.record({ kind: fc.constant('reply'), system: fc.constantFrom('crm', 'mail'), question: key }),
      changes: changes({ says: text, on: text, duties: nullable(fc.array(text, { minLength: 1, maxLength: 2 })) }),
    }),
  ) as fc.Arbitrary<Entry>,
  { minLength: 1, maxLength: 6 },
);

/** The lines of a text, from 0, that stand in the entries at these paths, or in the nearest parent that is there. */
export function linesOfEntries(yaml: string, paths: readonly (readonly string[])[]): ReadonlySet<number> {
  const lineAt = (offset: number) => yaml.slice(0, offset).split('\n').length - 1;
  const root = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false }).contents;
  const lines = new Set<number>();
  for (const path of paths) {
    let node: unknown = root;
    let found: readonly [number, number] | null = null;
    let whole = true;
    for (const step of path) {
      const pair = isMap(node)
        ? (node as YAMLMap).items.find((p) => isScalar(p.key) && p.key.value === step)
        : undefined;
      const [start, end] = [pair?.key as { range?: number[] }, pair?.value as { range?: number[] } | null];
      if (pair === undefined || start?.range == null) {
        whole = false;
        break;
      }
      // A collection that loses its only entry is written as an empty one, and one in brackets has commas: in its own lines.
      const alone = (node as YAMLMap).flow === true || (node as YAMLMap).items.length === 1;
      if (found === null || !alone) found = [start.range[0] ?? 0, Math.max(start.range[1] ?? 0, end?.range?.[1] ?? 0)];
      node = pair.value;
    }
    // A parent in brackets, or an empty one, gets the new entry in its own lines; a block keeps its own.
    const inside = isMap(node) && !(node as YAMLMap).flow && !whole;
    if (found === null || inside) continue;
    for (let line = lineAt(found[0]); line <= lineAt(found[1]); line++) lines.add(line);
  }
  return lines;
}
