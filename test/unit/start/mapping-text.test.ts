// A new mapping promises nothing that no one wrote, and each row of it can be filled in.

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeOf } from '../../../src/model/diagnostic.ts';
import { assessService, loadLibrary, readLibraryTree, readShipped, validate } from '../../../src/pipeline.ts';
import type { MappingAnswers } from '../../../src/start/mapping-answers.ts';
import { mappingText, usualRows } from '../../../src/start/mapping-text.ts';
import { rowAdvice } from '../../../src/words/start/rows.ts';
import { memoryFile } from '../../support/memory.ts';

const library = loadLibrary({ files: readShipped() });
const portal: MappingAnswers = {
  vendor: 'Care Portal',
  service: 'Care Portal',
  documents: [
    { title: 'BAA', grade: 'contract', audience: 'nda', version: null, date: '2026-03-01', changed: null, where: null },
    {
      ...{ title: 'Security page', grade: 'published', audience: 'public' },
      ...{ version: null, date: null, changed: '2026-02-01', where: 'https://example.com/s' },
    },
  ],
  upstreams: [{ name: 'AWS', phi: 'yes', baa: 'executed', purpose: 'hosting', source: null }],
  agreement: 'yes',
};
const textOf = (said: Partial<MappingAnswers> = {}) => mappingText({ ...portal, ...said }, library, '2026-11-21', null);
const asFile = (text: string) => ({
  ...memoryFile('mappings/care-portal.yaml', text),
  path: 'mappings/care-portal.yaml',
});
const faultsIn = async (text: string) => (await validate(readLibraryTree(undefined), [asFile(text)])).map(codeOf);

function countsOf(text: string) {
  const own = loadLibrary({ files: [...readShipped(), asFile(text)] });
  const service = own.vendors.find((v) => v.id === 'care-portal')?.services[0];
  if (service === undefined) throw new Error('no service');
  return assessService(own, service, {}, '2026-11-21').assessment.counts;
}

/** The row as its author fills it in. */
function fillIn(text: string, citation: string): string {
  const { example = '', offers } = rowAdvice[citation] ?? {};
  const half = offers === true ? 'offers' : 'provides';
  const head = `      # ${citation}:\n      #   ${half}:\n      #   source: baa#\n`;
  expect(text).toContain(head);
  return text.replace(head, `      ${citation}:\n        ${half}: ${example}\n        source: baa#1.2\n`);
}

/** Every part of it, with something said where nothing is. */
const filledIn = (text: string) =>
  text
    .replace(/^( *)# /gm, '$1')
    .replace(/says: ,/g, 'says: Says it.,')
    .replace(/(provides|offers):$/gm, '$1: Does it.')
    .replace(/source: ([\w-]+)#/g, 'source: $1#1');

const rows = usualRows(library).map((row) => row.citation);

describe('a new mapping', () => {
  it('says what was said, and has no row', () => {
    const data = parse(textOf(), { schema: 'failsafe' });
    expect(data).toMatchObject({
      ...{ vendor: 'care-portal', name: 'Care Portal' },
      documents: {
        baa: { grade: 'contract', audience: 'nda', date: '2026-03-01' },
        'security-page': { changed: '2026-02-01', url: 'https://example.com/s' },
      },
      upstreams: { aws: { name: 'AWS', phi: 'yes', baa: 'executed', for: 'hosting', source: 'baa' } },
    });
    expect(Object.keys(data.services['care-portal'])).toEqual(['title', 'gates', 'assignments']);
    expect(data.services['care-portal'].assignments ?? '').toBe('');
  });
  it.each([
    ['with all that can be said', {}],
    ['of a vendor that signs no agreement and names no subcontractor', { agreement: 'no', upstreams: [] }],
    ['with names that YAML reads as something else', { vendor: 'True', service: 'null' }],
  ] as const)('%s is valid as it is written, without a warning', async (_, said) =>
    expect(await faultsIn(textOf(said))).toEqual([]),
  );
  it('notes where a document is that has no address', () => {
    const [contract] = portal.documents;
    const documents = contract === undefined ? [] : [{ ...contract, where: 'binder 4' }];
    expect(parse(textOf({ documents })).documents.baa).toMatchObject({ note: 'binder 4' });
  });
  it('knows of an agreement that the vendor signs and did not bring', () => {
    const documents = portal.documents.filter((d) => d.grade !== 'contract');
    const documentsOf = (said: Partial<MappingAnswers>) => Object.keys(parse(textOf({ documents, ...said })).documents);
    expect(documentsOf({})).toEqual(['security-page', 'business-associate-agreement']);
    expect(parse(textOf({ documents })).documents['business-associate-agreement'].supplied).toBe(false);
    expect(documentsOf({ agreement: 'no' })).toEqual(['security-page']);
    expect(documentsOf({ documents: portal.documents })).toEqual(['baa', 'security-page']);
  });
  it.each([
    ['with all that can be said', {}],
    ['of a vendor that brings no agreement', { documents: portal.documents.slice(1) }],
    ['of a vendor that names no subcontractor', { upstreams: [] }],
    ['of a vendor that signs an agreement on some plans', { agreement: 'some-plans' }],
  ] as const)('%s has only parts that can be filled in as they are', async (_, said) =>
    // The task is imposed by no row yet.
    expect(await faultsIn(filledIn(textOf(said)))).toEqual(['duty-unused']),
  );
  it('has nothing inherited', () => expect(countsOf(textOf()).inherited).toBe(0));
  it('names the agreement in the contract, if there is one, and in the first document otherwise', () => {
    const sourceIn = (text: string) => parse(text).services['care-portal'].gates['baa-executed'].source;
    expect(sourceIn(textOf())).toBe('baa');
    expect(sourceIn(textOf({ documents: portal.documents.filter((d) => d.grade !== 'contract') }))).toBe(
      'security-page',
    );
  });
  it('tells an editor where its schema is', () =>
    expect(mappingText(portal, library, '2026-11-21', '../.devolve/mapping.schema.json')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.devolve\/mapping\.schema\.json\n/,
    ));
  it('has 30 rows, of every family that a vendor can perform', () => {
    expect(rows).toEqual(expect.arrayContaining(Object.keys(rowAdvice)));
    expect(rows).toHaveLength(30);
  });
  it.each(rows)('takes %s as its author fills it in', async (citation) =>
    expect(await faultsIn(fillIn(textOf(), citation))).toEqual([]),
  );
  it('takes all of them, and then more is shared or inherited', async () => {
    const text = rows.reduce(fillIn, textOf());
    expect(await faultsIn(text)).toEqual([]);
    const [before, after] = [countsOf(textOf()), countsOf(text)];
    expect(after.inherited + after.shared).toBeGreaterThan(before.inherited + before.shared + 20);
  });
  it('does not take a row that was only freed of its signs', async () => {
    const text = textOf().replace(
      /^ {6}# (164\.312\(b\):)\n {6}# (.*)\n {6}# (.*)\n/m,
      '      $1\n      $2\n      $3\n',
    );
    expect(await faultsIn(text)).toEqual(['shape-value', 'shape-value']);
  });
});
