// Sections of the gap report: none is printed empty, and each is in the contents.

import { describe, expect, it } from 'vitest';
import { requireCustomer } from '../../../src/link/link-customer.ts';
import { loadLibrary, readProfile } from '../../../src/pipeline.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { memoryFile, memoryTree } from '../../support/memory.ts';
import { printed } from '../../support/printed.ts';
import { assessed, catalog, mapping, provider } from '../../support/small-world.ts';

/** Two activities: one that is asked about, and one that is off while no one answers. */
const program = `
program: small
title: Activities
as-of: 2026-07-01
activities:
  sale: { title: Sale, question: Do you sell?, unanswered: "yes", because: it depends on a sale }
  way-out: { title: A way out, question: Is there a way out?, unanswered: "no", because: it is a way out }
`;
const rules = catalog
  .replace('title: Maintenance,', 'title: Maintenance, activity: sale,')
  .replace('title: Assigned security responsibility,', 'title: Assigned security responsibility, activity: way-out,');
const lib = loadLibrary(
  memoryTree({
    'controls/small.yaml': rules,
    'controls/program/small.yaml': program,
    'mappings/v.yaml': mapping(''),
  }),
);

async function page(format: 'html' | 'markdown', profile: string): Promise<string> {
  const file = memoryFile('profile.yaml', profile);
  const customer = requireCustomer(readProfile(file), file, lib);
  const { asOf, inputs, crosswalk } = plainTerms;
  const assessment = assessed(lib, profile, asOf);
  return printed('gap', format, { library: lib, customer, assessment, crosswalk, asOf, inputs });
}

const nobody = 'customer: c\nname: C\nrole: not-regulated\n';
const clinic = provider(
  '  crm: { service: v/s }',
  'answers:\n  164.312(b): { status: not-applicable, because: We have none., by: R. Patel }',
);

describe.each(['html', 'markdown'] as const)('%s', (format) => {
  it('omits what is asked for first, and the places, where nothing binds and no place is stated', async () => {
    const text = await page(format, nobody);
    expect(text).not.toContain('What OCR asks for first');
    expect(text).not.toMatch(/(href="|\]\()#first/);
    expect(text).not.toContain('place by place');
    expect(text).not.toMatch(/(href="|\]\()#(asks|off|aside|contracts)"?/);
  });
  it('links every section of a customer that is bound, and links no missing section', async () => {
    const text = await page(format, clinic);
    const sections = format === 'html' ? /<section[^>]* id="(\w+)"/g : /^## <a id="(\w+)">/gm;
    const entries = format === 'html' ? /<li><a href="#(\w+)">/g : /\]\(#(\w+)\)(?: ·|$)/gm;
    const found = [...text.matchAll(sections)].map((m) => m[1]);
    const listed = [...text.matchAll(entries)].map((m) => m[1]);
    expect(found).toEqual(expect.arrayContaining(['acts', 'asks', 'off', 'aside']));
    expect(found.filter((id) => !listed.includes(id) && id !== 'sources')).toEqual([]);
    expect(listed.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
  });
});
