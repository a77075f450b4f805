// What is said of a signed agreement, as the keys of its entry.

import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src/edit/data.ts';
import type { Said } from '../../../src/edit/entry-options.ts';
import { agreementOf } from '../../../src/edit/said-agreement.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { citationsOf, loadLibrary, readLibraryTree } from '../../../src/pipeline.ts';
import { errorWords } from '../../../src/words/errors.ts';

const index = citationsOf(loadLibrary(readLibraryTree(undefined)));
const asOf = '2026-11-21';
const onFile = { document: 'a.pdf', executed: '2026-03-01' };
const comply = '164.504(e)(2)(ii)(H)';

function told(said: Said, before: Mapping | null = null, gateDay: string | null = null) {
  const target = { kind: 'agreement', system: 'crm' } as const;
  return agreementOf({ target, said, before, gate: null, asOf }, gateDay, index).changes;
}
function refusal(said: Said, before: Mapping | null = null): string {
  try {
    told(said, before);
  } catch (error) {
    if (error instanceof UsageError) return errorWords(error.reason).join(' | ');
    throw error;
  }
  return 'not refused';
}

describe('a signed agreement', () => {
  it('has its document and its day', () =>
    expect(told({ status: 'executed', on: '2026-03-01', evidence: ['a.pdf'], set: ['form=baa'] })).toEqual({
      document: 'a.pdf',
      executed: '2026-03-01',
      form: 'baa',
    }));
  it('is of the day of its precondition where none is given, and never of today', () => {
    expect(told({ status: 'executed', evidence: ['a.pdf'] }, null, '2026-02-03')).toMatchObject({
      executed: '2026-02-03',
    });
    expect(refusal({ status: 'executed', evidence: ['a.pdf'] })).toContain('needs --on YYYY-MM-DD');
    expect(told({ status: 'executed', evidence: ['b.pdf'] }, onFile, '2026-02-03')).toEqual({ document: 'b.pdf' });
  });
  it('gets the terms that were read, in the spelling that the profile has', () => {
    const read = { ...onFile, terms: { '§164.504(e)(2)(ii)(H)': 'absent', '164.504(e)(2)(ii)(J)': 'absent' } };
    expect(told({ set: [`${comply}=absent`] }, onFile)).toEqual({ terms: { [comply]: 'absent' } });
    expect(
      told({ set: ['§ 164.504(e)(2)(ii)(A)=Uses it = discloses it.', '164.504(e)(2)(ii)(A).clause=4.2'] }, onFile),
    ).toEqual({ terms: { '164.504(e)(2)(ii)(A)': { says: 'Uses it = discloses it.', clause: '4.2' } } });
    expect(told({ set: [`${comply}=`] }, read)).toEqual({ terms: { '164.504(e)(2)(ii)(J)': 'absent' } });
  });
  it('loses what was read where its term is removed', () => {
    const read = { ...onFile, terms: { [comply]: { says: 'Complies.', clause: '4' } } };
    expect(told({ set: [`${comply}.clause=`] }, read)).toEqual({ terms: { [comply]: { says: 'Complies.' } } });
    expect(told({ set: [`${comply}=Complies in part.`] }, read)).toEqual({
      terms: { [comply]: { says: 'Complies in part.' } },
    });
    expect(told({ set: [`${comply}=`, 'amended='] }, read)).toEqual({ terms: null, amended: null });
  });
});

describe('what does not fit is refused', () => {
  it.each<[Said, Mapping | null, string]>([
    [{}, null, 'nothing is said of agreement/crm'],
    [{ status: 'signed' }, null, 'use one of: executed'],
    [{ owner: 'x' }, onFile, '--owner does not fit agreement/crm: a signed agreement does not have it'],
    [{ on: '2026-03-01' }, null, 'needs --evidence <file>'],
    [{ evidence: [''] }, onFile, 'needs --evidence <file>'],
    [{ evidence: ['a.pdf', 'b.pdf'] }, onFile, 'is one document'],
    [{ set: ['from=baa'] }, onFile, 'did you mean "form"?'],
    [{ set: ['164.312(b)=absent'] }, onFile, '--set has no key "164.312(b)"'],
    [{ set: [`${comply}.clause=4`] }, onFile, `add --set "${comply}=<the term>"`],
    [{ set: ['form'] }, onFile, 'write key=value'],
  ])('%j %j', (said, before, words) => expect(refusal(said, before)).toContain(words));
});
