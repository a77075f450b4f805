// An answer reads the mappings that it rests on, and no other.

import { expect, it } from 'vitest';
import { loadNeeded, readLibraryTree } from '../../../src/pipeline.ts';

const mappingsFor = (vendors: readonly string[]) =>
  loadNeeded(readLibraryTree('docs/mapping'), { vendors, references: false })
    .tree.needed?.map((file) => file.path)
    .filter((path) => path.startsWith('mappings/'));

const own = ['mappings/heron.yaml', 'mappings/kestrel-cloud.yaml'];

it('rests on the vendor, on those behind it however far, and on what is one’s own', () => {
  expect(mappingsFor(['supabase'])).toEqual(['mappings/aws.yaml', ...own, 'mappings/supabase.yaml']);
  expect(mappingsFor(['auth0'])).toEqual(['mappings/auth0.yaml', ...own]);
});
