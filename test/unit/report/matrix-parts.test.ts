// A matrix in parts: what a buyer reads first, the rows on which the vendor acts, and one line for each other row.

import { describe, expect, it } from 'vitest';
import type { MatrixTerms } from '../../../src/pipeline.ts';
import { requestMatrix } from '../../../src/pipeline.ts';
import { matrixView } from '../../../src/report/views/matrix-view.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { printed } from '../../support/printed.ts';
import { devolve } from '../../support/run.ts';
import { library, mapping } from '../../support/small-world.ts';

const service = `duties:
  review: { do: Review the logs., source: page#2 }
recommendations:
  drill: { text: Hold a drill., about: [164.308(a)(2)], source: page#9 }
assignments:
  164.312(b):
    - { provides: Logs access., limits: web only, source: page#1 }
    - { provides: Keeps logs., source: page#3 }
    - { duties: [review], source: page#2 }
  164.312(a)(2)(iv): { provides: Encrypts., source: page#4 }`;

async function request(terms: Partial<MatrixTerms> = {}, yaml = service) {
  const lib = library(mapping(yaml));
  const found = lib.vendors[0]?.services[0];
  if (found === undefined) throw new Error('no service');
  return requestMatrix(lib, found, {}, { ...plainTerms, ...terms });
}
const viewOf = async (...of: Parameters<typeof request>) => matrixView(await request(...of));

describe('rows', () => {
  it('stand in one part each: in full where the vendor acts, else as one line', async () => {
    const { core, annex, families } = await viewOf();
    const inFull = core.flatMap((family) => family.rows);
    const lines = annex.flatMap((family) => family.rows);
    expect(inFull.filter((row) => row.counted).map((row) => row.citation)).toEqual(['164.312(a)(2)(iv)', '164.312(b)']);
    const all = families.flatMap((family) => family.rows).map((row) => row.citation);
    expect([...inFull, ...lines].map((row) => row.citation).sort()).toEqual([...all].sort());
    expect(lines.map((row) => row.disposition)).not.toContain('inherited');
  });
  it('are all in full where that is asked for', async () => {
    const { core, annex, families } = await viewOf({ full: true });
    expect(annex).toEqual([]);
    expect(core.map(({ rows }) => rows.length)).toEqual(families.map(({ rows }) => rows.length));
  });
  it('have their anchor once, and one family may have two', async () => {
    const { core, annex } = await viewOf();
    const anchors = [...core, ...annex].flatMap((family) => [family.anchor, ...family.rows.map((row) => row.anchor)]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(annex.find(({ of }) => of === core[0]?.anchor)?.anchor).toBe(`${core[0]?.anchor}-rest`);
  });
  it('say in one line why, and how much that is related is said of them', async () => {
    const { annex } = await viewOf();
    const row = annex.flatMap(({ rows }) => rows).find(({ citation }) => citation === '164.308(a)(2)');
    expect([row?.brief, row?.related]).toEqual(['cannot be inherited; 1 related', ['v/page#9']]);
  });
  it('keep what is related, with its source, in Markdown and HTML', async () => {
    for (const format of ['markdown', 'html'] as const)
      expect(await printed('matrix', format, await request())).toMatch(
        /Related: Recommended, not required: Hold a drill\. \(v\/page\\?#9\)/,
      );
  });
  it('have their steps by rule, source and confidence on paper', async () => {
    const { core } = await viewOf();
    const row = core.flatMap(({ rows }) => rows).find(({ citation }) => citation === '164.312(a)(2)(iv)');
    expect(row?.path).toMatch(/^statement v\/page#4 \(published by the vendor\); cap .*; scope .*; union$/);
  });
});

describe('a buyer reads first', () => {
  it('what the vendor states, family by family, with its confidence, and how much more it states', async () => {
    const [family] = (await viewOf()).gains;
    expect([family?.share, family?.grade]).toEqual([
      expect.stringMatching(/^1 inherited and 1 shared of \d+ obligations$/),
      'published by the vendor',
    ]);
    expect(family?.said.map(({ citation, text, further }) => [citation, text, further])).toEqual([
      ['164.312(a)(2)(iv)', 'Encrypts.', ''],
      ['164.312(b)', 'Logs access. Limits: web only.', 'And 1 more statement.'],
    ]);
  });
  it('that a vendor without a statement gives nothing', async () => {
    expect((await viewOf({}, 'gates: {}')).gains).toEqual([]);
    expect(await printed('matrix', 'markdown', await request({}, 'gates: {}'))).toContain(
      'Nothing. No document of the vendor states that it meets a requirement of the customer.',
    );
  });
  it('each task once, with the rows that it serves', async () => {
    const page = await printed('matrix', 'markdown', await request());
    expect(page.match(/- \[ \] Review the logs\./g)?.length).toBe(1);
  });
});

describe('in a terminal', () => {
  it.each(['aesthetix-crm', 'aptible', 'aws', 'highlevel', 'luma-health', 'lume', 'luxsci'])(
    '%s takes no more than two screens, and says how to see the rows',
    async (vendor) => {
      const { stdout } = await devolve('matrix', vendor, '--quiet');
      expect(stdout.split('\n').length).toBeLessThan(70);
      expect(stdout).toContain('--rows');
      expect(stdout).toContain('not legal advice');
    },
  );
  it('every row is listed with --rows', async () => {
    const { stdout } = await devolve('matrix', 'lume', '--quiet', '--rows');
    expect(stdout.match(/^16[04]\.\d{3}.* [ISCUVN] (?:Inh|Sha|Cus|Not|Ven)/gm)?.length).toBe(307);
  });
  it('no other amount of detail is taken', async () => {
    const { code, stdout, stderr } = await devolve('matrix', 'lume', '--detail', 'all');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('use one of: short, full');
  });
});
