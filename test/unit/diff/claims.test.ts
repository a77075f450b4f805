// Rows of a vendor's own table. Blank, absent, optional, No and Yes are five different things.

import { describe, expect, it } from 'vitest';
import { claimRule } from '../../../src/diff/claim-rule.ts';
import { library, mapping } from '../../support/small-world.ts';
import { causeWords, changesOf } from './small-diff.ts';

const table = (...rows: readonly string[]) =>
  library(mapping(`features: { ai: AI }\nclaims: [${rows.map((row) => `{ ${row}, source: page }`).join(', ')}]`));
const says = (verdict: string) => `text: 164.312(b), control: Log, says: "${verdict}"`;
const optional = `${says('Yes (optional)')}, when: { feature: ai }`;
const kinds = (before: string, after: string) => changesOf(table(before), table(after)).causes.map((c) => c.kind);

describe('a claim', () => {
  it.each([
    ['Yes', '', 'claim-blanked'],
    ['', 'Partially', 'claim-filled'],
    ['Yes', 'No', 'claim-denied'],
    ['No', 'Yes', 'claim-granted'],
    ['Yes', 'Partially', 'claim-weakened'],
    ['Partially', 'Yes', 'claim-strengthened'],
    ['', 'No', 'claim-answered-no'],
    ['No', '', 'claim-no-withdrawn'],
  ])('that changed from "%s" to "%s" is %s', (before, after, kind) => {
    expect(kinds(says(before), says(after))).toEqual([kind]);
  });

  it('that is now optional is weaker and has a condition', () => {
    expect(kinds(says('Yes'), optional)).toEqual(['claim-weakened', 'claim-changed']);
  });

  it('that is removed with a Yes is lost; with a No or a blank it is only one row less', () => {
    const other = 'text: 164.306(e), control: Review, says: "Yes"';
    const removed = (verdict: string) => changesOf(table(says(verdict), other), table(other)).causes[0]?.kind;
    expect(['Yes', 'Partially', 'No', ''].map(removed)).toEqual([
      'claim-removed',
      'claim-removed',
      'empty-claim-removed',
      'empty-claim-removed',
    ]);
  });

  it('with the same meaning in other words would be reworded, but verdicts have no synonyms', () => {
    const [claim] = table(says('Yes')).vendors[0]?.services[0]?.claims ?? [];
    if (claim === undefined) throw new Error('there is no claim');
    expect(claimRule.fields[0]?.kind(claim, { ...claim, says: 'Yes!' })).toBe('claim-reworded');
  });
});

describe('rows of a table', () => {
  it('are matched by citation and control, in any order', () => {
    const rows = [says('Yes'), 'text: 164.312(b), control: Alarm, says: "No"'];
    expect(causeWords(changesOf(table(...rows), table(...rows.toReversed())))).toEqual([]);
  });

  it('are renamed where only the control differs', () => {
    const before = table(says('Yes'), 'text: 164.306(e), control: Review, says: "Yes"');
    const after = table(
      'text: 164.312(b), control: Trail, says: "Yes"',
      'text: 164.306(e), control: Check, says: "Yes"',
    );
    expect(causeWords(changesOf(before, after))).toEqual([
      'control-renamed: Review → Check',
      'control-renamed: Log → Trail',
    ]);
  });

  it('cite another provision where only the citation differs, and report what is wrong with it', () => {
    const before = table(says('Yes'));
    const after = table('text: 164.312(q), control: Log, says: "Yes"');
    expect(causeWords(changesOf(before, after))).toEqual(['claim-changed: 164.312(b) → 164.312(q) (unknown)']);
  });
});
