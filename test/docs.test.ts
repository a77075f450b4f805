// What the documents of the project point to exists; guides quote their example files and leave no key or step out.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepRules } from '../src/words/steps.ts';

const markdownIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const read = (path: string) => readFileSync(path, 'utf8');

const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The ids that GitHub gives the headings of a document, and those that it has of its own. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const text = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const slugs = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const times = slugs.get(slug) ?? 0;
    slugs.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id)]);
}

/** Why a link of a document leads nowhere; null if it leads somewhere. */
function broken(document: string, target: string): string | null {
  const [path = '', anchor = ''] = target.split('#');
  const file = path === '' ? document : join(dirname(document), decodeURIComponent(path));
  if (!existsSync(file)) return `${target}: no such file`;
  if (anchor === '' || !statSync(file).isFile() || !file.endsWith('.md')) return null;
  return anchorsOf(read(file)).has(anchor) ? null : `${target}: no such heading`;
}

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...markdownIn('docs'),
  ...markdownIn('test/scenarios').filter((path) => path.endsWith('scenario.md')),
];

describe('links', () => {
  it.each(documents)('%s has none that leads nowhere', (document) => {
    const links = [...withoutCode(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const ours = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(ours.flatMap((target) => broken(document, target) ?? [])).toEqual([]);
  });
  it('are found where they are broken', () => {
    expect(broken('docs/mapping.md', '../README.md#run-it')).toBeNull();
    expect(broken('docs/mapping.md', '../README.md#run-its')).toContain('no such heading');
    expect(broken('docs/mapping.md', 'READ.md')).toContain('no such file');
  });
  it('lead from the index to every document', () => {
    const index = read('docs/README.md');
    const listed = [...index.matchAll(/\]\(([^)#]+)/g)].map(([, target = '']) => join('docs', target));
    const pages = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.map((name) => join('docs', name)).filter((page) => !listed.includes(page))).toEqual([]);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
}

/** Every key of the schema as `Definition.key`, each time that `data` uses it. */
function keysUsed(schema: Schema, definitions: Readonly<Record<string, Schema>>, data: unknown, name = ''): string[] {
  if (schema.$ref !== undefined) {
    const called = schema.$ref.replace('#/definitions/', '');
    return keysUsed(definitions[called] ?? {}, definitions, data, called);
  }
  if (Array.isArray(data)) {
    const of = schema.items ?? schema.anyOf?.find((s) => s.items !== undefined)?.items;
    return of === undefined ? [] : data.flatMap((item) => keysUsed(of, definitions, item, name));
  }
  if (typeof data !== 'object' || data === null) return [];
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => keysUsed(one, definitions, data, name));
  const { properties = {}, additionalProperties: others } = schema;
  return Object.entries(data).flatMap(([key, value]) => {
    const of = properties[key] ?? (typeof others === 'object' ? others : {});
    const used = properties[key] === undefined ? [] : [`${name}.${key}`];
    return [...used, ...keysUsed(of, definitions, value, name)];
  });
}

/** The YAML of a document that no file of its examples has. */
function foreignYaml(document: string, files: readonly string[]): readonly string[] {
  const flat = (text: string) => text.replace(/^ +/gm, '');
  const texts = files.map((file) => flat(read(file)));
  const excerpts = [...read(document).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => flat(yaml));
  expect(excerpts.length).toBeGreaterThan(5);
  return excerpts.filter((yaml) => !texts.some((text) => text.includes(yaml)));
}

const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

describe('how it decides', () => {
  it('quotes its profiles', () => {
    expect(foreignYaml('docs/how-it-decides.md', filesIn('docs/how-it-decides'))).toEqual([]);
  });
  it('has a place for every step', () => {
    const table =
      read('docs/how-it-decides.md')
        .match(/^\| (?:`[a-z-]+`(?:, )?)+ \|.+$/gm)
        ?.join() ?? '';
    expect(stepRules.filter((rule) => !table.includes(`\`${rule}\``))).toEqual([]);
  });
});

describe('the guide to mappings', () => {
  const guide = read('docs/mapping.md');
  const folder = 'docs/mapping/mappings';
  const beside = 'docs/mapping/beside/mappings';
  const schema = JSON.parse(read('src/schema/mapping.schema.json')) as Schema;
  const definitions = schema.definitions ?? {};
  const parts = Object.entries({ '': schema, ...definitions });
  const every = parts.flatMap(([name, { properties = {} }]) => Object.keys(properties).map((key) => `${name}.${key}`));

  it('names every key', () => {
    const named = new Set(guide.match(/`[^`\n]+`/g)?.flatMap((code) => code.match(/[a-z]+(?:-[a-z]+)*/g) ?? []));
    expect(every.length).toBeGreaterThan(90);
    expect(every.filter((key) => !named.has(key.split('.')[1] ?? ''))).toEqual([]);
  });

  it('follows a vendor whose mapping uses every key', () => {
    const used = filesIn(folder).flatMap((file) => keysUsed(schema, definitions, parse(read(file))));
    expect(every.filter((key) => !used.includes(key))).toEqual([]);
  });

  it('shows every key of a file beside a mapping', () => {
    const { properties = {} } = JSON.parse(read('src/schema/beside.schema.json')) as Schema;
    const used = filesIn(beside).flatMap((file) => Object.keys(parse(read(file)) as object));
    expect(Object.keys(properties).filter((key) => !used.includes(key))).toEqual([]);
  });

  it('quotes its mapping and its documents', () => {
    expect(foreignYaml('docs/mapping.md', [...filesIn(folder), ...filesIn(beside)])).toEqual([]);
    const quotes = [...guide.matchAll(/^> (.+)$/gm)].map(([, quote = '']) => quote);
    expect(quotes.filter((quote) => !read('docs/mapping/documents.md').includes(quote))).toEqual([]);
  });
});
