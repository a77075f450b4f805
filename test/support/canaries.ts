// Mappings generated from the JSON Schema, with a unique token in every text, so that new keys of the schema are
// covered. A token names the audience of its text: `cnry-nda-17`.

import { readFileSync } from 'node:fs';
import { plainVerdicts } from '../../src/model/plain-verdicts.ts';
import { type Audience, audiences } from '../../src/model/vendor.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const mapping = JSON.parse(readFileSync('src/schema/mapping.schema.json', 'utf8')) as Schema;

/** Where a token is impossible, numbers of days and years of dates encode the audience. */
export const spans: Readonly<Record<Audience, string>> = { public: '61', nda: '72', internal: '83' };
const years: Readonly<Record<Audience, string>> = { public: '1961', nda: '1972', internal: '1983' };

/** Everything in a text that is above the audience of the reader. */
export function leaksIn(text: string, reader: Audience): readonly string[] {
  const above = audiences.slice(audiences.indexOf(reader) + 1);
  return above.flatMap((a) => [
    ...(text.match(new RegExp(`cnry-${a}-\\d+|\\b${spans[a]}\\d{3}\\b|\\b${years[a]}-`, 'g')) ?? []),
  ]);
}

/** Keys whose value is an id in the mapping, and its list. */
const references: Readonly<Record<string, string>> = {
  duties: 'duties',
  via: 'upstreams',
  features: 'features',
  'all-but': 'features',
  group: 'groups',
  feature: 'features',
  'data-classes': 'data-classes',
  'data-class': 'data-classes',
  variant: 'variants',
  plan: 'plans',
  'stated-in': 'documents',
};

/** Things that belong to a document without a pointer of their own. */
const held = new Set(['rulings', 'notes']);

const citations = [
  '164.312(a)(1)',
  '164.312(a)(2)(iii)',
  '164.312(a)(2)(iv)',
  '164.312(b)',
  '164.306(e)',
  '164.308(a)(2)',
];

/** A random number generator with a seed. */
function chanceFrom(seed: number) {
  let state = seed >>> 0;
  return (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

export interface Canaries {
  /** Mappings as YAML, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The service to print a matrix of. */
  readonly address: string;
}

/** A vendor with a thing of every kind for every audience; behind each of its parties, a vendor for that audience. */
export function canaries(seed: number): Canaries {
  const chance = chanceFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[chance(of.length)] as T;
  let count = 0;
  const token = (a: Audience) => `cnry-${a}-${++count}`;
  const narrower = (a: Audience, b: Audience) => (audiences.indexOf(a) > audiences.indexOf(b) ? a : b);

  const files: Record<string, string> = {};
  /** Option ids of each service, by list. */
  const options = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** What a user adds beside a mapping. What rests on no document is internal. */
  const beside = (vendor: string, service: string, floor: Audience, documents: Readonly<Record<string, string>>) => {
    const words = (a: Audience) => `${token(narrower(floor, a))} words.`;
    const own: Readonly<Record<string, string>> = Object.fromEntries(
      audiences.map((a) => [a, token(narrower(floor, a))]),
    );
    const pointer = (a: Audience) => `${pick([own, documents])[a]}#${token(narrower(floor, a))}`;
    const dated = { on: '2026-01-01' };
    return {
      beside: vendor,
      documents: Object.fromEntries(
        audiences.map((a) => [own[a], { title: words(a), note: words(a), grade: 'contract', audience: a }]),
      ),
      conflicts: Object.fromEntries(
        audiences.map((a) => [token(narrower(floor, a)), { says: words(a), between: [pointer('public'), pointer(a)] }]),
      ),
      notes: [
        ...audiences.map((a) => ({ text: words(a), about: ['164.312(b)'], source: pointer(a) })),
        { text: words('internal'), about: ['164.312(b)'] },
      ],
      services: {
        [service]: {
          rulings: {
            '164.312(b)': { parties: ['customer'], by: words('internal'), because: words('internal'), ...dated },
          },
        },
      },
      replies: [
        { to: service, citation: '164.312(b)', says: words('internal'), provides: words('internal'), ...dated },
      ],
    };
  };

  /** @param floor the audience that may know of this vendor at all */
  const vendor = (floor: Audience, tiers: number): string => {
    const documents = Object.fromEntries(audiences.map((a) => [a, token(narrower(floor, a))]));
    const ids = new Map<string, readonly string[]>();
    const refs = (kind: string) => ids.get(kind) ?? [];
    const behind = new Map<Audience, string>();

    const resolve = (s: Schema): Schema => {
      const found = s.$ref === undefined ? s : mapping.definitions?.[s.$ref.replace('#/definitions/', '')];
      if (found === undefined) throw new Error(`no definition ${s.$ref}`);
      return found;
    };
    const nameOf = (s: Schema) => s.$ref?.replace('#/definitions/', '') ?? '';

    /** A value for one key of a thing that belongs to a document with audience `on`. */
    const value = (s: Schema, key: string, on: Audience): unknown => {
      const circle = narrower(floor, on);
      const type = resolve(s);
      if (nameOf(s) === 'PointerText') return `${documents[on]}#${token(circle)}`;
      if (references[key] !== undefined) {
        const known = refs(references[key]);
        const one = pick(known);
        if (type.type === 'string') return one;
        return [...new Set([one, pick(known)])];
      }
      if (key === 'any-of') return `group-${chance(2)}`;
      if (key === 'setting' || key === 'settings') return { [pick(refs('settings'))]: token(circle) };
      if (key === 'about') return type.type === 'array' ? ['164.410'] : '164.410';
      if (key === 'between') return [`${documents.public}#${token(floor)}`, `${documents[on]}#${token(circle)}`];
      // A verdict is plain, blank, or has words of its own.
      if (key === 'says' && Array.isArray(type.type))
        return pick([...Object.keys(plainVerdicts), '', `${token(circle)} words.`]);
      if (key === 'text' && type.type === 'string' && s.$ref === undefined) return pick(citations);
      if (type.enum !== undefined) return pick(type.enum);
      if (type.format === 'date') return key === 'on' ? '2026-01-01' : `${years[circle]}-01-${10 + chance(18)}`;
      if (type.pattern?.startsWith('^https')) return `https://${token(circle)}.example`;
      if (type.pattern?.includes('unstated')) return pick(['unstated', `${spans[circle]}${100 + chance(800)} days`]);
      if (type.type === 'boolean') return chance(2) === 0;
      if (type.type === 'string') return `${token(circle)} words.`;
      if (type.type === 'array') return [...new Set([1, 2].map(() => value(type.items ?? {}, key, on)))];
      if (type.anyOf !== undefined) return value(type.anyOf.at(-1) ?? {}, key, on);
      return thing(type, on);
    };

    const thing = (type: Schema, on: Audience): Record<string, unknown> => {
      const keys = Object.entries(type.properties ?? {}).filter(
        ([key]) => type.required?.includes(key) || ['source', 'note', 'features'].includes(key) || chance(3) > 0,
      );
      // A time limit has either a number or a pointer to where it is stated.
      const twice = keys.findIndex(([key]) => key === 'stated-in');
      if (twice >= 0 && keys.some(([key]) => key === 'within')) keys.splice(twice, 1);
      // An exclusion names what is excluded, or what is covered.
      const but = keys.findIndex(([key]) => key === 'all-but');
      if (but >= 0) keys.splice(chance(2) === 0 ? but : keys.findIndex(([key]) => key === 'features'), 1);
      const made = Object.fromEntries(keys.map(([key, s]) => [key, value(s, key, on)]));
      // `hop-limits` may only name parties that the statement runs through.
      if (made['hop-limits'] !== undefined)
        made['hop-limits'] = Object.fromEntries(
          Array.isArray(made.via) ? made.via.map((id) => [id, `${token(narrower(floor, on))} words.`]) : [],
        );
      if (Object.keys(made).length > 0 || type.properties === undefined) return made;
      const [key = '', s = {}] = Object.entries(type.properties)[0] ?? [];
      return { [key]: value(s, key, on) };
    };

    /** One thing per audience, with new ids; later references can use them. */
    const things = (key: string, s: Schema): Record<string, unknown> => {
      const entry = resolve(s).additionalProperties || {};
      const option = entry.anyOf?.at(-1);
      const named = audiences.map((a): [string, unknown] => [token(narrower(floor, a)), value(option ?? entry, '', a)]);
      ids.set(key, [...refs(key), ...named.map(([id]) => id)]);
      return Object.fromEntries(named);
    };

    const serviceType = resolve(mapping.definitions?.ServiceEntry ?? {});
    const service: Record<string, unknown> = { title: `${token(floor)} words.` };
    const properties = mapping.properties ?? {};
    ids.set('documents', Object.values(documents));
    const upstreamIds = audiences.map((a): [Audience, string] => [a, token(narrower(floor, a))]);
    ids.set(
      'upstreams',
      upstreamIds.map(([, id]) => id),
    );
    const optionKeys = ['variants', 'plans', 'groups', 'features', 'data-classes', 'settings'];
    for (const key of optionKeys) service[key] = things(key, serviceType.properties?.[key] ?? {});
    for (const [key, s] of Object.entries(serviceType.properties ?? {})) {
      if (key in service) continue;
      const type = resolve(s);
      const entry = type.items ?? (type.additionalProperties || {});
      if (key === 'assignments') {
        const statement = resolve({ $ref: '#/definitions/StatementEntry' });
        service[key] = Object.fromEntries(
          [...citations, '164.314(a)(2)(i)(C)'].map((c) => [
            c,
            audiences.map((a) => ({
              duties: value({ $ref: '#/definitions/Ids' }, 'duties', a),
              ...thing(statement, a),
            })),
          ]),
        );
      } else if (key === 'rulings') service[key] = { [pick(citations)]: thing(resolve(entry), 'internal') };
      else if (key === 'claims')
        service[key] = audiences.map((a) => {
          const { 'counts-as': meant, ...claim } = thing(resolve(entry), a);
          const own = String(claim.says).endsWith('words.') && meant !== undefined ? { 'counts-as': meant } : {};
          return { ...claim, ...own, text: `${pick(citations)}` };
        });
      else service[key] = things(key, s);
    }

    const id = token(floor);
    const made: Record<string, unknown> = { vendor: id, name: `${token(floor)} words.` };
    for (const [key, s] of Object.entries(properties)) {
      if (key in made || key === 'services') continue;
      if (key === 'customers') {
        made[key] = value(s, key, floor);
        continue;
      }
      const type = resolve(s);
      if (key === 'documents') {
        const entry = resolve(type.additionalProperties || {});
        made[key] = Object.fromEntries(
          audiences.map((a) => [
            documents[a],
            {
              ...thing(entry, a),
              audience: a,
              supplied: true,
              retired: { [token(narrower(floor, a))]: token(narrower(floor, a)) },
            },
          ]),
        );
      } else if (key === 'upstreams') {
        const entry = resolve(type.additionalProperties || {});
        made[key] = Object.fromEntries(
          upstreamIds.map(([a, upstream]) => {
            const next = narrower(floor, a);
            const { use: _use, service: _service, ...rest } = thing(entry, a);
            if (tiers === 0 || chance(4) === 0) return [upstream, rest];
            const address = behind.get(next) ?? vendor(next, tiers - 1);
            behind.set(next, address);
            const one = (key: string) => pick(options.get(address)?.get(key) ?? []);
            const use = {
              variant: one('variants'),
              features: [one('features')],
              'data-classes': [one('data-classes')],
              settings: { [one('settings')]: token(narrower(floor, a)) },
            };
            return [upstream, { ...rest, service: address, ...(chance(2) === 0 ? {} : { use }) }];
          }),
        );
      } else if (key === 'contract') {
        const a = pick(audiences);
        const term = resolve({ $ref: '#/definitions/TermEntry' });
        made[key] = {
          document: documents[pick(audiences)],
          source: `${documents[a]}#${token(narrower(floor, a))}`,
          terms: { '164.314(a)(2)(i)(C)': thing(term, a) },
        };
      } else if (key === 'notes') {
        const entry = resolve(type.items ?? {});
        made[key] = [
          ...audiences.map((a) => ({ ...thing(entry, a), source: documents[a] })),
          { text: `${token('internal')} words.` },
        ];
      } else if (held.has(key)) throw new Error(`${key} rests on nothing`);
      else made[key] = things(key, s);
    }
    const serviceId = token(floor);
    files[`mappings/m${Object.keys(files).length}.yaml`] = JSON.stringify({
      ...made,
      services: { [serviceId]: service },
    });
    files[`mappings/beside-${Object.keys(files).length}.yaml`] = JSON.stringify(
      beside(id, serviceId, floor, documents),
    );
    options.set(`${id}/${serviceId}`, ids);
    return `${id}/${serviceId}`;
  };

  const address = vendor('public', 2);
  return { files, address };
}
