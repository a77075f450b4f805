// Editors explain every key: each has a description, each value of a form an example, each listed value its meaning.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
}

const schemas = readdirSync('src/schema').filter((name) => name.endsWith('.schema.json'));

describe.each(schemas)('%s', (name) => {
  const schema = JSON.parse(readFileSync(`src/schema/${name}`, 'utf8')) as { definitions?: Record<string, Node> };
  const target = (node: Node): Node => schema.definitions?.[node.$ref?.split('/').at(-1) ?? ''] ?? {};
  const nodes: (readonly [path: string, node: Node])[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    nodes.push([path, value as Node]);
    for (const [key, inside] of Object.entries(value)) if (key !== 'examples') walk(inside, `${path}/${key}`);
  };
  walk(schema, '');
  const properties = nodes.filter(([path]) => /\/properties\/[^/]+$/.test(path));

  it('describes every property', () => {
    expect(properties.length).toBeGreaterThan(0);
    expect(properties.filter(([, node]) => (node.description ?? '') === '').map(([path]) => path)).toEqual([]);
  });
  it('has an example of every value that has a form', () => {
    const formed = properties.filter(([, node]) => {
      const { pattern, format } = { ...target(node), ...node };
      return pattern !== undefined || format !== undefined;
    });
    const without = formed.filter(([, node]) => (node.examples ?? target(node).examples) === undefined);
    expect(without.map(([path]) => path)).toEqual([]);
  });
  it('explains every value that it lists', () => {
    const lists = nodes.filter(([, node]) => Array.isArray(node.enum));
    const uneven = lists.filter(([, node]) => node.enumDescriptions?.length !== node.enum?.length);
    // Files that few write: the description of the key explains its values.
    const few = !['mapping.schema.json', 'profile.schema.json'].includes(name);
    expect(uneven.filter(([, node]) => !few || node.enumDescriptions !== undefined).map(([path]) => path)).toEqual([]);
  });
});
