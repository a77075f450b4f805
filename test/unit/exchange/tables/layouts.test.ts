// Forms of tables by their heads, and what their verdicts mean.

import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../src/exchange/tables/read-delimited.ts';
import { meaningIn, meaningOfBoth } from '../../../../src/exchange/tables/words.ts';
import type { TableRole } from '../../../../src/model/table-claim.ts';

const reading = (text: string, columns = new Map<TableRole, string>(), vendor: readonly string[] = []) =>
  readDelimited(Buffer.from(text), 'table.csv', { sheet: null, columns, vendorCalled: new Set(vendor) });
const one = (text: string, ...rest: [Map<TableRole, string>?, (readonly string[])?]) => {
  const { claims, layouts } = reading(text, ...rest);
  const [{ text: cites, control, says, countsAs, vendor, customer } = { text: 'none' } as never] = claims;
  return { layout: layouts[0], cites, control, says, countsAs, vendor, customer };
};
const refusal = (text: string, columns?: Map<TableRole, string>) => {
  try {
    reading(text, columns);
  } catch (error) {
    return (error as { readonly reason?: unknown }).reason;
  }
  return null;
};

describe('a layout is known by its heads', () => {
  it('FedRAMP', () =>
    expect(
      one(
        'Customer Responsibility Matrix,,\nControl ID,Can Be Inherited from CSP,Specific Inheritance and Customer Agency/CSP Responsibilities\nAC-2,Partial,Manage your accounts.\n',
      ),
    ).toMatchObject({
      ...{
        layout: 'fedramp',
        cites: 'AC-2',
        says: 'Partial',
        countsAs: 'Partially',
        customer: 'Manage your accounts.',
      },
    }));
  it('CAIQ: an answer and an owner are one verdict', () => {
    const head =
      'Question ID,Question,CSP CAIQ Answer,SSRM Control Ownership,CSP Implementation Description (Optional/Recommended),CSC Responsibilities (Optional/Recommended),CCM Control ID,CCM Control Title';
    expect(
      one(`${head}\nA&A-01.1,Is it?,Yes,Shared CSP and CSC,We do.,You do.,A&A-01,Audit and Assurance Policy\n`),
    ).toEqual({
      ...{
        layout: 'caiq',
        cites: 'A&A-01.1',
        control: 'Audit and Assurance Policy',
        vendor: 'We do.',
        customer: 'You do.',
      },
      ...{ says: 'Yes | Shared CSP and CSC', countsAs: 'Partially' },
    });
    expect(one(`${head}\nA&A-01.1,Is it?,Yes,,,,,\n`)).toMatchObject({ says: 'Yes |', countsAs: null });
  });
  it('owners, as in matrices of Azure: the name of the vendor stands in the head of its part', () =>
    expect(
      one(
        'HIPAA Section,Control,Responsibility,Contoso responsibilities,Customer responsibilities\n164.312(b),Logs,Contoso,Keeps logs.,\n',
      ),
    ).toEqual({
      ...{ layout: 'azure', cites: '164.312(b)', control: 'Logs', says: 'Contoso', countsAs: 'Yes' },
      ...{ vendor: 'Keeps logs.', customer: null },
    }));
  it('HITRUST', () =>
    expect(
      one(
        'BUID,Requirement Statement,Inheritability,HIPAA Mapping,Provider comments\n1,Locks.,Fully Inheritable,164.310(a)(1),Done.\n',
      ),
    ).toMatchObject({
      layout: 'hitrust',
      cites: '164.310(a)(1)',
      control: 'Locks.',
      says: 'Fully Inheritable',
      countsAs: 'Yes',
    }));
  it('Datica, with and without verdicts', () => {
    expect(one('HIPAA Rule,Acme Control,Inherited\n164.312(b),Logs,Yes (optional)\n')).toMatchObject({
      ...{ layout: 'datica', control: 'Logs', says: 'Yes (optional)', countsAs: null },
    });
    expect(one('HIPAA Rule,Acme Control\n164.312(b),Logs\n')).toMatchObject({ layout: 'datica', says: '' });
  });
  it('any other, where the heads say what they are', () =>
    expect(one('Citation,Policy,Inherited?\n164.312(b),Logs,no\n')).toMatchObject({
      ...{ layout: 'plain', control: 'Logs', says: 'no', countsAs: 'No' },
    }));
});

describe('columns that are named', () => {
  const text = 'Ref,What,Who does it?\n164.312(b),Logs,Acme\n';
  it('by head or by letter', () => {
    const own = { layout: 'own', cites: '164.312(b)', control: 'Logs', says: 'Acme', countsAs: 'Yes' };
    const names = new Map<TableRole, string>([
      ['citation', 'ref'],
      ['control', 'B'],
      ['says', 'Who does it?'],
    ]);
    expect(one(text, names, ['acme'])).toMatchObject(own);
  });
  it('that are not there are refused with what the file begins with', () =>
    expect(refusal(text, new Map([['citation', 'Reference']]))).toMatchObject({
      ...{ says: 'table-map', names: ['Reference'], seen: ['Ref | What | Who does it?', '164.312(b) | Logs | Acme'] },
    }));
  it('twice are refused', () =>
    expect(refusal('Citation,Inherited,Inherited by others\n164.312(b),Yes,No\n')).toMatchObject({
      ...{ says: 'table-twice', row: 1, of: { role: 'says', heads: ['Inherited', 'Inherited by others'] } },
    }));
});

describe('rows', () => {
  it('begin where they begin, whatever lines they have', () => {
    const { claims, left } = reading(
      'Citation,Inherited\n\n"164.312(a)(1),\n164.312(b)",Yes\n164.312(d),No\n,Yes\nAccess,\n',
    );
    expect(claims.map(({ text, place }) => [place.row, text])).toEqual([
      [3, '164.312(a)(1), 164.312(b)'],
      [5, '164.312(d)'],
    ]);
    expect(left.map(({ place, why }) => [place.row, why.says])).toEqual([
      [6, 'no-citation'],
      [7, 'heading'],
    ]);
  });
  it('of a second table have its heads', () => {
    const text =
      'Citation,Inherited,\n164.312(b),Yes,\nPolicy,HIPAA Rule,Inherited\nLogs,164.312(d),No\nPolicy,HIPAA Rule,Inherited\n';
    const { claims, left } = reading(text);
    expect(claims.map(({ text: t, control, says }) => [t, control, says])).toEqual([
      ['164.312(b)', null, 'Yes'],
      ['164.312(d)', 'Logs', 'No'],
    ]);
    expect(left.map(({ why }) => why.says)).toEqual(['head-again']);
  });
  it.each([
    [';', 'Citation;Inherited\n164.312(a)(1), 164.312(b);Yes\n'],
    ['tabs', 'Citation\tInherited\n164.312(a)(1), 164.312(b)\tYes\n'],
    ['bars', 'Citation|Inherited\n164.312(a)(1), 164.312(b)|Yes\n'],
  ])('separated by %s', (_, text) =>
    expect(reading(text).claims).toMatchObject([{ text: '164.312(a)(1), 164.312(b)', says: 'Yes' }]),
  );
  it('keep the lines of what the parties do, and no others', () =>
    expect(
      one('Citation,Inherited,Customer responsibilities\n"164.312\n(b)",Shared,"Do A.\r\n\r\nDo B."\n'),
    ).toMatchObject({ cites: '164.312 (b)', customer: 'Do A.\nDo B.' }));
});

describe('words', () => {
  it.each([
    ['yes', 'Yes'],
    ['Fully inherited', 'Yes'],
    ['CSP-owned', 'Yes'],
    ['SHARED', 'Partially'],
    ['Customer', 'No'],
    ['N/A', 'NA'],
    ['Yes*', null],
    ['Yes (with add-on)', null],
    ['~~Yes~~', null],
    ['x', null],
    ['✓', null],
    ['3rd-party outsourced', null],
    ['', null],
  ])('%s', (says, means) => expect(meaningIn(says, new Set())).toBe(means));
  it.each([
    ['Yes', 'CSP-owned', 'Yes'],
    ['Yes', 'CSC-owned', 'No'],
    ['No', 'CSP-owned', 'No'],
    ['NA', 'CSP-owned', 'NA'],
    ['', 'CSP-owned', null],
    ['', 'CSC-owned', 'No'],
    ['Yes', '', null],
  ])('%s and %s', (answer, owner, means) => expect(meaningOfBoth(answer, owner, new Set())).toBe(means));
});

describe('a column that has no role', () => {
  const head = 'HIPAA Citation,Inherited?,Responsibility\n164.312(a)(2)(iii),';
  it.each([
    ['Yes,Shared', 'Yes | Shared', 'Partially'],
    ['Yes,Enterprise plan only', 'Yes | Enterprise plan only', 'Partially'],
    ['Yes,Vendor', 'Yes', null],
    ['Yes,', 'Yes', null],
    ['Yes,3', 'Yes', null],
    ['No,Vendor', 'No', null],
  ])('stands beside a verdict that it may take back: %s', (row, says, countsAs) =>
    expect(one(`${head}${row}\n`)).toMatchObject({ says, countsAs }),
  );
  it('does not where it only describes the control', () =>
    expect(
      one('Citation,Control name,Description,Inherited?\n164.312(d),Sign-in,Proves who it is,Yes\n'),
    ).toMatchObject({
      says: 'Yes',
      countsAs: null,
    }));
});

describe('a citation that takes something out', () => {
  it.each(['164.312(a)(2)(iv) but not 164.312(e)(2)(ii)', 'not 164.312(c)(2)', '~~164.310(d)(2)(i)~~'])(
    '%s',
    (text) => {
      const { claims, left } = reading(`Citation,Inherited?\n${text},Yes\n`);
      expect([claims, left.map(({ why }) => why)]).toEqual([[], [{ says: 'takes-out' }]]);
    },
  );
});
