// Hostile OSCAL: bounded, nothing partial, one clear error for each cause, with its place.

import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { world } from '../support/oscal-world.ts';

const { at, run, end } = world();
afterAll(end);

const uuid = (n: number) => `11111111-2222-4000-8000-${String(n).padStart(12, '0')}`;
const metadata = { title: 'Acme', 'last-modified': '2026-01-01T00:00:00Z', version: '1', 'oscal-version': '1.2.1' };

const ours = (name: string, value: string, more: object = {}) => ({ name, ns: 'urn:devolve:oscal:1', value, ...more });

const requirement = (n: number, more: object = {}) => ({
  ...{ uuid: uuid(n), 'control-id': 'hipaa-164.312-b', description: 'Logs.' },
  ...more,
});

const service = [ours('id', 'vault', { class: 'service', group: 'service' })];

const file = (requirements: readonly unknown[], more: object = {}, props: readonly object[] = []) => ({
  'component-definition': {
    ...{ uuid: uuid(1), metadata },
    components: [
      {
        ...{ uuid: uuid(2), type: 'service', title: 'Vault', description: '.', props },
        'control-implementations': [
          { uuid: uuid(3), source: 'https://example.com', description: '.', 'implemented-requirements': requirements },
        ],
      },
    ],
    ...more,
  },
});

const plain = file([requirement(4)]);
const text = JSON.stringify(plain);
const deep = (n: number) => `${'[1,'.repeat(n)}1${']'.repeat(n)}`;
const vendor = [
  ours('vendor', 'acme', { class: 'vendor', group: 'vendor' }),
  ours('name', 'Acme', { class: 'vendor', group: 'vendor' }),
];

const cases: Readonly<Record<string, readonly [content: string | Buffer, says: RegExp]>> = {
  'no JSON': [text.slice(0, -9), /begins like JSON, and is not JSON/],
  'bytes that are no text': [
    Buffer.concat([Buffer.from('{"component-definition":'), Buffer.from([0xff, 0xfe])]),
    /not UTF-8/,
  ],
  'a nest without end': [text.replace('"Logs."', deep(200_000)), /line 1: it is nested deeper/],
  'more objects than anyone writes': [
    text.replace('"Logs."', `[${'{},'.repeat(1_100_000)}{}]`),
    /more than 1000000 objects/,
  ],
  'a key twice': [text.replace('"title":"Vault"', '"title":"Vault","title":"Safe"'), /the key "title" stands twice/],
  'another model': [`{"catalog":{"uuid":"${uuid(1)}"}}`, /OSCAL catalog, which says nothing of who does what/],
  'two objects': [`${text.slice(0, -1)},"mapping-collection":{}}`, /not an OSCAL file/],
  'no version': [text.replace('"oscal-version":"1.2.1"', '"x":"1"'), /metadata\/oscal-version is missing/],
  'an old version': [text.replace('1.2.1', '1.0.0-rc2'), /OSCAL version "1.0.0-rc2"/],
  'a version to come': [text.replace('1.2.1', '2.0.0'), /OSCAL version "2.0.0"/],
  'a uuid of two things': [
    JSON.stringify(file([requirement(4), requirement(4)])),
    /stands for two things: .*implemented-requirements\/0\/uuid and .*implemented-requirements\/1\/uuid/,
  ],
  'a reference to nothing': [
    JSON.stringify(
      file([requirement(4)], {
        capabilities: [
          {
            uuid: uuid(8),
            name: 'x',
            description: '.',
            'incorporates-components': [{ 'component-uuid': uuid(99), description: '.' }],
          },
        ],
      }),
    ),
    /capabilities\/0\/incorporates-components\/0\/component-uuid refers to/,
  ],
  'a link to nothing': [
    text.replace('"description":"Logs."', `"description":"Logs.","links":[{"href":"#${uuid(77)}"}]`),
    /links\/0\/href refers to/,
  ],
  'a list that is none': [JSON.stringify(file('all' as never)), /implemented-requirements is not a list/],
  'an object that is none': [JSON.stringify(file(['x'])), /implemented-requirements\/0 is not an object/],
  'a text that is none': [
    JSON.stringify(file([requirement(4, { description: { a: 1 } })])),
    /description is not a text/,
  ],
  'a property of ours that no mapping has': [
    JSON.stringify(
      file([requirement(4)], {
        metadata: { ...metadata, props: [...vendor, ours('vendor', 'b', { class: 'vendor', group: 'vendor' })] },
      }),
    ),
    /metadata has a property of devolve that no mapping has: vendor vendor/,
  ],
  'a prototype': [
    JSON.stringify(
      file(
        [requirement(4, { props: [ours('__proto__', 'x', { class: 'statement', group: 's' })] })],
        { metadata: { ...metadata, props: vendor } },
        service,
      ),
    ),
    /no mapping has: statement __proto__/,
  ],
  'two things of ours under one id': [
    JSON.stringify(
      file([requirement(4)], { metadata: { ...metadata, props: vendor } }, [
        ...service,
        ...['first', 'second'].flatMap((group) => [
          ours('id', 'baa', { class: 'gate', group }),
          ours('title', group, { class: 'gate', group }),
        ]),
      ]),
    ),
    /components\/0 has a property of devolve that no mapping has: gate baa/,
  ],
  'rows of ours without a service': [
    JSON.stringify(file([requirement(4)], { metadata: { ...metadata, props: vendor } })),
    /components\/0 has a property of devolve that no mapping has: rows, and no service/,
  ],
  'an anchor': [`component-definition: &a\n  uuid: ${uuid(1)}\n`, /anchor/],
  'a bomb of aliases': [`component-definition:\n  a: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]\n`, /anchor|alias/],
  'a tag': [`component-definition: !!js/function "x"\n`, /tag/],
};

describe('an OSCAL file with', () => {
  it.each(Object.entries(cases))('%s is refused', async (name, [content, says]) => {
    const path = at(`${name.replaceAll(' ', '-')}.${content.toString().startsWith('component') ? 'yaml' : 'json'}`);
    writeFileSync(path, content);
    const started = performance.now();
    const { code, stdout, stderr } = await run('import', path, '--vendor', 'acme');
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).not.toMatch(/\bat .*\.[jt]s:\d+/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('names that every object inherits says what it says', async () => {
    const path = at('names.json');
    const odd = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
    writeFileSync(path, text.replace('"title":"Vault"', `${odd}"title":"Vault"`));
    const { code, stdout } = await run('import', path, '--vendor', 'acme');
    expect(code).toBe(0);
    expect(stdout).toContain('164.312(b)');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('more than its limit of bytes is not read', async () => {
    const path = at('large.json');
    writeFileSync(path, Buffer.alloc(33_000_000, ' '));
    const { code, stderr } = await run('import', path, '--vendor', 'acme');
    expect(code).toBe(3);
    expect(stderr).toMatch(/the limit is 32 MB/);
  });
});
