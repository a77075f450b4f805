// What a customer records only closes findings; narrower answers outrank wider ones; more systems ask for more.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Finding } from '../../src/model/finding.ts';
import { runs } from '../support/search.ts';
import { assessed, library, mapping, provider } from '../support/small-world.ts';

const lib = library(
  mapping(`gates:
  baa: { kind: baa, source: page }
features:
  ai: AI
exclusions:
  x: { title: Not there, features: [ai], source: page }
duties:
  mfa: { do: Turn on two-factor login., source: page }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page }
  164.312(b): { provides: Logs., duties: [mfa], source: page }`),
);
const rows = ['164.312(a)(1)', '164.312(a)(2)(iii)', '164.312(a)(2)(iv)', '164.312(b)', '164.308(a)(2)', '164.404(b)'];
const places = ['crm', 'laptops', 'nas'];

const status = fc.constantFrom(
  '{ status: implemented }',
  '{ status: implemented, evidence: [a.pdf] }',
  '{ status: implemented, on: 2027-01-01, evidence: [a.pdf] }',
  '{ status: planned, due: 2026-01-01 }',
  '{ status: alternative, because: It is better. }',
  '{ status: not-started }',
  '{ status: not-applicable, because: We do not. }',
  '{ status: implemented, satisfied-by: phones }',
);
const key = fc.oneof(
  fc.constantFrom(...rows),
  fc.constantFrom(...places.flatMap((p) => rows.map((r) => `${p}/${r}`)), 'crm/mfa'),
);
const answers = fc.dictionary(key, status, { maxKeys: 6 });

const systems = `  crm: { service: v/s, features: [], gates: { baa: { state: executed } } }
  laptops: { own: ephi }
  nas: { own: ephi }
  phones: { own: ephi }`;
const withAnswers = (said: Readonly<Record<string, string>>, more = ''): Assessment => {
  const lines = Object.entries(said).map(([k, s]) => `  ${k}: ${s}`);
  return assessed(lib, provider(systems + more, lines.length === 0 ? '' : `answers:\n${lines.join('\n')}`));
};

/** What a finding asks for, regardless of words and kind. */
const about = (f: Finding) => [f.citation, f.system, f.subject].join(' ');
const nothingSaid = withAnswers({});

describe('for any answers', () => {
  it('an answer changes no disposition; it only changes what is asked for', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const after = withAnswers(said);
        expect(after.determinations).toEqual(nothingSaid.determinations);
        expect(after.rollups).toEqual(nothingSaid.rollups);
        expect(after.counts).toEqual(nothingSaid.counts);
        expect(after.blocks).toEqual(nothingSaid.blocks);
      }),
      { numRuns: runs(60) },
    );
  });

  it('answering never asks for more than not answering', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const before = new Set(nothingSaid.findings.map(about));
        for (const f of withAnswers(said).findings) expect(before).toContain(about(f));
      }),
      { numRuns: runs(60) },
    );
  });

  it('a narrower answer outranks a wider one: where every place has its own, the wider one is not read', () => {
    fc.assert(
      fc.property(
        status,
        status,
        fc.constantFrom('164.312(b)', '164.308(a)(2)', '164.312(a)(2)(iii)'),
        (wide, narrow, row) => {
          const own = Object.fromEntries(
            [...places, 'phones'].map((p) => [`${p}/${row}`, narrow.replace('phones', 'nas')]),
          );
          fc.pre(!narrow.includes('satisfied-by'));
          const asked = (said: Readonly<Record<string, string>>) =>
            withAnswers(said).findings.filter((f) => f.citation === row && f.subject === null);
          expect(asked({ ...own, [row]: wide })).toEqual(asked(own));
          expect(asked({ [row]: narrow, '164.312(a)(1)': wide })).toEqual(asked({ [row]: narrow }));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('a further own system never removes a finding or a question', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('ephi', 'paper'), (said, holds) => {
        const before = withAnswers(said);
        const after = withAnswers(said, `\n  tablets: { own: ${holds} }`);
        const held = new Set(after.findings.map(about));
        for (const f of before.findings) expect(held, f.id).toContain(about(f));
        for (const [i, row] of before.determinations.entries())
          if (row.openQuestion) expect(after.determinations[i]?.openQuestion).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });
});
