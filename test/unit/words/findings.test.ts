// Findings are whole sentences in the words of docs/style.md, whatever the facts are.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnswerDetails, Fault } from '../../../src/model/answer-fault.ts';
import { findingKinds } from '../../../src/model/finding.ts';
import { assessCustomer, loadCustomer, loadLibrary, readShipped } from '../../../src/pipeline.ts';
import { answerWords } from '../../../src/words/findings/answers.ts';
import { findingWords } from '../../../src/words/findings/findings.ts';
import { memoryFile } from '../../support/memory.ts';

const library = loadLibrary({ files: readShipped() });
const samples = readdirSync('reports/samples').filter((name) =>
  readdirSync(`reports/samples/${name}`).includes('profile.yaml'),
);
const profiles = [...samples.map((name) => `reports/samples/${name}/profile.yaml`), 'docs/profile/clinic.yaml'];

describe('findings', () => {
  it.each(profiles)('on %s are whole sentences', (path) => {
    const customer = loadCustomer(memoryFile(path, readFileSync(path, 'utf8')), library);
    for (const finding of assessCustomer(library, customer, '2026-11-21').findings) {
      const { do: act, why, closes } = findingWords(finding);
      for (const text of [act, why, closes]) {
        expect(text, finding.id).toMatch(/^["\dA-Z]/u);
        expect(text, finding.id).not.toMatch(/undefined|\bnull\b|\[object| {2}|\.\.|[;:,] ?$/);
      }
      expect(closes, finding.id).toMatch(/\.$/);
    }
  });
});

describe('why an answer is not enough', () => {
  const why = (...open: AnswerDetails['open']) =>
    answerWords['obligation-unmet']({ what: { kind: 'row', title: 'Encryption', part: 'Encrypt.' }, open }).why;
  const told = (fault: Fault) => why({ fault, places: [] });
  it('names the places where they differ', () => {
    expect(
      why(
        { fault: { kind: 'unanswered' }, places: ['NAS', 'Laptops'] },
        { fault: { kind: 'planned', late: '2026-10-01' }, places: ['Desk'] },
      ),
    ).toBe(
      'Still open in NAS, Laptops: The profile has no answer. Still open in Desk: It is planned, not done. It was due on 2026-10-01.',
    );
  });
  it('says what is there but does not count', () => {
    expect(told({ kind: 'dated-later', on: '2026-11-22', late: null })).toBe(
      'The answer is dated 2026-11-22, after the date of this report.',
    );
    expect(
      told({
        kind: 'no-current-evidence',
        files: [
          { file: 'a.pdf', on: null, expired: '2026-10-01' },
          { file: 'b.pdf', on: '2027-01-01', expired: null },
        ],
        absent: ['c.pdf'],
      }),
    ).toBe(
      'No evidence is current: a.pdf (expired 2026-10-01), b.pdf (dated 2027-01-01). The profile names evidence that was not found or is an empty file: c.pdf.',
    );
  });
});

it('every finding that asks a vendor belongs to the letter to it', () => {
  for (const [kind, row] of Object.entries(findingKinds))
    if (row.asks !== undefined) expect(row.act, kind).toBe('letter');
});
