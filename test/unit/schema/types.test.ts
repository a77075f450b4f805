// Schema and type cannot drift: src/schema/*-document.ts is what the schemas give.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { boundParties } from '../../../src/hipaa/bound-parties.ts';
import { traits } from '../../../src/model/customer.ts';

const { documentTypes } = (await import('../../../build/types.js' as string)) as {
  documentTypes: (name: string) => Promise<string>;
};

it.each(['beside', 'brand', 'catalog', 'crosswalk', 'index', 'inquiries', 'mapping', 'overlay', 'policy', 'profile'])(
  'the types of a %s are derived from its schema',
  async (name) => {
    expect(readFileSync(`src/schema/${name}-document.ts`, 'utf8')).toBe(await documentTypes(name));
  },
);

it('bound parties and traits are the same in schema and model', () => {
  const read = (name: string) => JSON.parse(readFileSync(`src/schema/${name}.schema.json`, 'utf8'));
  expect(new Set(read('catalog').definitions.BoundPartyName.enum)).toEqual(new Set(Object.keys(boundParties)));
  expect(read('profile').properties.traits.items.enum).toEqual([...traits]);
});
