// What a buyer's form cites, and what is answered: the row's own words, nothing weaker and nothing stronger.

import { describe, expect, it } from 'vitest';
import type { BuyerAnswer, BuyerReply } from '../../../../src/model/buyer-form.ts';
import type { Library } from '../../../../src/model/library.ts';
import { createOpener } from '../../../../src/open/opener.ts';
import { answeringFor, citationsOf, type MatrixTerms, requestMatrix } from '../../../../src/pipeline.ts';
import { formView } from '../../../../src/report/forms/forms.ts';
import { plainTerms } from '../../../support/matrix-terms.ts';
import { memoryTree } from '../../../support/memory.ts';
import { catalog, mapping } from '../../../support/small-world.ts';

const crosswalk = `
crosswalk: pairs
title: Pairs
source: A source
as-of: 2024-03-20
relates:
  164.312(a)(1): [AC-1, AC-3, AC-6]
  164.312(a)(2)(iii): [AC-3, AC-12]
  164.312(a)(2)(iv): [SC-13, SC-28]
  164.312(b): [AU-2, SC-28]
  164.308(a)(2): [PM-2]
  164.308(b)(2): [SA-9]
  164.314(b)(2)(i): [PL-4]
`;

const { open } = createOpener();
const libraryOf = (service: string): Library =>
  open(
    memoryTree({
      'controls/small.yaml': catalog,
      'controls/crosswalks/pairs.yaml': crosswalk,
      'mappings/v.yaml': mapping(service),
    }),
  ).library;

const encrypts = `
gates:
  baa: { kind: agreement, title: A BAA with V, source: page#0 }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }
  164.312(a)(2)(iii): { offers: Logs off., source: page#2 }
  164.312(b): { provides: Records activity., source: page#3 }
`;

async function requestFor(service: string, terms: Partial<MatrixTerms> = {}) {
  const library = libraryOf(service);
  const [only] = library.vendors[0]?.services ?? [];
  if (only === undefined) throw new Error('no service');
  return { library, request: await requestMatrix(library, only, {}, { ...plainTerms, ...terms }) };
}

async function reply(cited: string | readonly string[], service = encrypts): Promise<BuyerReply> {
  const { library, request } = await requestFor(service, { audience: 'public' });
  const answering = await answeringFor(request, citationsOf(library), library.crosswalks);
  return answering(typeof cited === 'string' ? [cited] : cited);
}

async function answer(cited: string | readonly string[], service?: string): Promise<BuyerAnswer> {
  const found = await reply(cited, service);
  if ('none' in found) throw new Error(`no answer: ${found.none}`);
  return found;
}

describe('a citation of the rule', () => {
  it.each(['164.312(a)(2)(iv)', '45 CFR §164.312(a)(2)(iv) Encryption (A)', 'HIPAA 164.312 (a) (2) (iv)'])(
    'is answered from its row, however it is spelled: %s',
    async (text) => {
      expect(await answer(text)).toEqual({
        inherited: 'all',
        answer: 'yes',
        ownership: 'vendor',
        why: '',
        basis: '',
        implementation: 'Encrypts. Confidence: published by the vendor (v/page#1).',
        customer: '',
        both: 'CSP: Encrypts. Confidence: published by the vendor (v/page#1).',
        before: 'Only with this in place: A BAA with V.',
        after:
          'Service of V of Vendor V, as of 2026-11-21. This is a control-gap analysis. It is not the risk analysis of 164.308(a)(1)(ii)(A), and it is not legal advice.',
      });
    },
  );
  it('of an offer is a part, which does not work without the customer', async () => {
    expect(await answer('164.312(a)(2)(iii)')).toMatchObject({
      inherited: 'part',
      answer: 'part',
      ownership: 'dependent',
    });
  });
  it('of a row that both do side by side is a part of each', async () => {
    expect(await answer('164.312(b)')).toMatchObject({ inherited: 'part', ownership: 'independent' });
  });
  it('that only the customer can do is no part of the vendor, and needs no precondition', async () => {
    expect(await answer('164.308(a)(2)')).toMatchObject({
      inherited: 'none',
      answer: 'not-applicable',
      ownership: 'customer',
      before: '',
      customer: 'All of it. Name the official.',
    });
  });
  it('of a standard is joined from the rows below it, and says which', async () => {
    const { inherited, why, basis } = await answer('164.312(a)(1)');
    expect(inherited).toBe('part');
    expect(why).toBe('Partial, because the rows differ. Yes: 164.312(a)(2)(iv). Partial: 164.312(a)(2)(iii).');
    expect(basis).toBe('164.312(a)(1) combines 164.312(a)(2)(iii), 164.312(a)(2)(iv).');
  });
  it('with one beside it that is not in the rule is never a Yes', async () => {
    const { inherited, answer: verdict, ownership, why } = await answer(['164.312(a)(2)(iv)', '164.312(z)']);
    expect([inherited, verdict, ownership]).toEqual(['part', 'part', null]);
    expect(why).toBe('Nothing is said of "164.312(z)", for which there is no row.');
    const listed = await answer('164.312(a)(2)(iv), 164.312(z)');
    expect(listed.inherited).toBe('part');
    expect(listed.why).toContain('Nothing is said of "164.312(a)(2)(iv), 164.312(z)"');
  });
  it.each(['164.312(a)(2)(iv); PCI 4.1', '164.312(a)(2)(iv) and PCI 4.1', 'SC-13 and PCI 3.4', 'SC-13, XX-1'])(
    'with the clause of another framework beside it is never a Yes: %s',
    async (text) => {
      const { inherited, why } = await answer(text);
      expect(inherited).toBe('part');
      expect(why).toContain('Nothing is said of');
    },
  );
  it.each([
    'Not 164.312(a)(2)(iv)',
    '164.312(a)(2)(iv), except 164.312(b)',
    '~~SC-13~~',
    '164.312(b) on customer devices',
    'SC-13 (if purchased)',
  ])('that takes something out is left to a person: %s', async (text) =>
    expect(await reply(text)).toEqual({ none: 'takes-out' }),
  );
  it('with its heading stays what it is', async () =>
    expect(await answer('45 CFR 164.312(a)(2)(iv) Encryption and decryption')).toEqual(
      await answer('164.312(a)(2)(iv)'),
    ));
  it('outranks a control beside it', async () => {
    expect((await answer(['SC-28', '164.312(b)'])).both).toContain('Records activity.');
    expect((await answer(['SC-28', '164.312(b)'])).both).not.toContain('Encrypts.');
  });
});

describe('a control of SP 800-53', () => {
  it('is a Yes where all its rows are, and says whose pair it is', async () => {
    const { inherited, basis } = await answer('sc-13');
    expect(inherited).toBe('all');
    expect(basis).toBe('A source pairs SC-13 with 164.312(a)(2)(iv): the same subject, not the same requirement.');
  });
  it('is a Partial that says why where they differ', async () => {
    const { inherited, ownership, why, both } = await answer('SC-28');
    expect([inherited, ownership]).toEqual(['part', 'independent']);
    expect(why).toBe('Partial, because the rows differ. Yes: 164.312(a)(2)(iv). Partial: 164.312(b).');
    expect(both.split('\n')).toHaveLength(2);
  });
  it('that is paired with a standard and one of its rows means that row', async () => {
    expect((await answer('AC-3')).both).not.toContain('Encrypts.');
    expect((await answer('AC-6')).basis).toBe(
      'A source pairs AC-6 with 164.312(a)(1): the same subject, not the same requirement. The answer is from 164.312(a)(2)(iii), 164.312(a)(2)(iv).',
    );
  });
  it('of which only a part is asked says that the pair is with the whole', async () => {
    expect((await answer('SC-13(a)')).basis).toContain('it does not say what of it is SC-13(a)');
  });
  it('beside one without a pair is never a Yes', async () => {
    const { inherited, why } = await answer('SC-13, SC-99');
    expect(inherited).toBe('part');
    expect(why).toBe('Nothing is said of SC-99, for which there is no row.');
  });
});

describe('no answer', () => {
  it.each([
    ['an enhancement, from its control', 'SC-13(1)', 'no-pair'],
    ['a range of controls', 'AC-1 - AC-6', 'range'],
    ['an id of another framework', 'PR.AC-1', 'uncited'],
    ['a citation that is not in the rule', '164.399', 'not-in-rule'],
    ['an empty cell', ' ', 'uncited'],
  ])('is there for %s', async (_, text, none) => {
    expect(await reply(text)).toEqual({ none });
  });
  it('is there where no document addresses any of its rows', async () => {
    expect(await reply('164.312(a)(2)(iv)', 'assignments: {}')).toEqual({ none: 'silent' });
    expect(await reply('SC-13', 'assignments: {}')).toEqual({ none: 'silent' });
  });
});

describe('a row that does not bind the prospect', () => {
  it('is not applicable', async () => {
    expect(await answer('PL-4')).toMatchObject({
      inherited: 'not-applicable',
      answer: 'not-applicable',
      ownership: 'not-applicable',
    });
  });
  it('but its vendor is nothing to inherit', async () => {
    expect(await answer('SA-9')).toMatchObject({ inherited: null, ownership: 'vendor' });
  });
});

describe('a control of which one row is silent', () => {
  const half = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }';
  it('names it', async () => {
    const { inherited, ownership, why } = await answer('SC-28', half);
    expect([inherited, ownership]).toEqual(['part', 'shared']);
    expect(why).toBe('Partial, because the rows differ. Yes: 164.312(a)(2)(iv). Not stated: 164.312(b).');
  });
});

describe('the form of FedRAMP by control', () => {
  it('has one row for each control that is paired with a row of the prospect', async () => {
    const { library, request } = await requestFor(encrypts);
    const { sheet } = formView('fedramp', { ...request, crosswalk: library.crosswalks[0] ?? null });
    expect(sheet.rows.map(([control, verdict]) => [control, verdict])).toEqual([
      ['AC-1', 'Partial'],
      ['AC-3', 'Partial'],
      ['AC-6', 'Partial'],
      ['AC-12', 'Partial'],
      ['AU-2', 'Partial'],
      ['PM-2', 'No'],
      ['SC-13', 'Yes'],
      ['SC-28', 'Partial'],
    ]);
    expect(sheet.rows.find(([control]) => control === 'SC-13')?.[2]).toBe('');
    expect(sheet.notes.some((note) => note.startsWith('The Yes on SC-13 is based on this. CSP: Encrypts.'))).toBe(true);
    expect(sheet.notes).toContain(
      'Left out, because the source pairs no control with them: 3 rows. The same form by rule, without --crosswalk, has them.',
    );
  });
});
