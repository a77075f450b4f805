// A table imported again: each claim keeps its place and what a person wrote in it.

import { describe, expect, it } from 'vitest';
import type { Data } from '../../../src/edit/data.ts';
import { type TableEntry, updateClaims } from '../../../src/edit/update-claims.ts';
import type { TableRole } from '../../../src/model/table-claim.ts';

const entry = (data: TableEntry['data'], noClaim = false): TableEntry => ({
  data: { source: 'table#line-9', ...data },
  provision: (data.text as string).replace(/^.* - /, ''),
  noClaim,
});
const roles: ReadonlySet<TableRole> = new Set(['citation', 'control', 'says', 'customer'] as const);
const update = (claims: readonly Data[], entries: readonly TableEntry[], of = roles) =>
  updateClaims(claims, entries, 'table', (text) => text.replace(/^.* - /, ''), of);
const old = { text: '164.312(b)', control: 'Logs', says: 'Yes', source: 'table#line-3' };

describe('a claim', () => {
  it('that the table still has stays; only our own pointer follows the row', () => {
    const { claims, counts } = update([old], [entry({ text: '164.312(b)', control: 'Logs', says: 'Yes' })]);
    expect(claims).toEqual([{ ...old, source: 'table#line-9' }]);
    expect(counts).toMatchObject({ moved: 1, changed: 0 });
    const hand = { ...old, source: 'table#2.1/technical' };
    expect(update([hand], [entry({ text: '164.312(b)', control: 'Logs', says: 'Yes' })])).toMatchObject({
      ...{ claims: [hand], counts: { same: 1 } },
    });
  });
  it('is the same row where the provision is, however it is spelled', () =>
    expect(update([old], [entry({ text: 'Audit controls - 164.312(b)', control: 'Logs', says: 'No' })])).toMatchObject({
      claims: [{ text: 'Audit controls - 164.312(b)', says: 'No' }],
      counts: { changed: 1, added: 0, gone: 0 },
    }));
  it('keeps its condition, and what a person said that its words mean while they are the same', () => {
    const ruled = { ...old, says: 'Yes*', 'counts-as': 'Partially', when: { plan: 'pro' } };
    expect(update([ruled], [entry({ text: '164.312(b)', control: 'Logs', says: 'Yes*' })]).claims).toMatchObject([
      { says: 'Yes*', 'counts-as': 'Partially', when: { plan: 'pro' } },
    ]);
    const { claims, remarks } = update([ruled], [entry({ text: '164.312(b)', says: 'Yes†' })]);
    expect(claims).toMatchObject([{ says: 'Yes†', when: { plan: 'pro' } }]);
    expect(claims[0]).not.toHaveProperty('counts-as');
    expect(remarks).toEqual([{ says: 'reading', text: '164.312(b)', now: 'Yes†' }]);
  });
  it.each([
    ['control', { control: 'Logs of the admin console' }],
    ['half of the vendor', { control: 'Logs', vendor: 'Logs some reads.' }],
  ])('whose %s changed is decided anew', (_, now) => {
    const ruled = { ...old, says: 'Yes | Gold only', 'counts-as': 'Yes' };
    const next = entry({ text: '164.312(b)', says: 'Yes | Gold only', 'counts-as': 'Partially', ...now });
    const { claims, remarks } = update([ruled], [next], new Set([...roles, 'vendor'] as const));
    expect(claims).toMatchObject([{ 'counts-as': 'Partially' }]);
    expect(remarks).toMatchObject([{ says: 'reading' }]);
  });
  it('is gone where a row that cites nothing now stands in its place', () => {
    const listed = entry({ text: 'AU-2', control: 'Audit events', says: 'Yes', source: 'table#line-3' }, true);
    expect(update([old], [listed])).toMatchObject({ claims: [], counts: { gone: 1 }, remarks: [{ says: 'gone' }] });
  });
  it('that becomes optional gets its condition; one that no longer is keeps it, and that is told', () => {
    const when = { setting: { 'optional-logs': 'taken' } };
    const optional = { text: '164.312(b)', control: 'Logs', says: 'Yes (optional)', when };
    expect(update([old], [entry(optional)]).claims).toMatchObject([{ when }]);
    const plain = entry({ text: '164.312(b)', control: 'Logs', says: 'Yes' });
    expect(update([{ ...optional, source: 'table' }], [plain])).toMatchObject({
      ...{ claims: [{ says: 'Yes', when }], remarks: [{ says: 'condition' }] },
    });
  });
  it('keeps what the table has no column for', () => {
    const { claims } = update([old], [entry({ text: '164.312(b)', says: '' })], new Set(['citation'] as const));
    expect(claims).toMatchObject([{ control: 'Logs', says: 'Yes' }]);
  });
  it('that is gone is removed; one of another document, and one by hand of a row that cites nothing, stay', () => {
    const other = { ...old, source: 'policy#2' };
    const hand = { ...old, source: 'table#crm!A4' };
    const listed = entry({ text: 'AC-2', control: 'Logs', says: 'Yes', source: 'table#crm!A4' }, true);
    const { kept, claims, remarks, counts } = update([other, old, hand], [listed]);
    expect(kept).toEqual([other, hand]);
    expect(claims).toEqual([other, hand]);
    expect(counts).toMatchObject({ gone: 1, added: 0 });
    expect(remarks.map(({ says }) => says)).toEqual(['gone', 'kept']);
  });
  it('that is new comes last', () =>
    expect(update([old], [entry({ text: '164.312(d)', says: 'No' }), entry({ ...old })]).claims).toMatchObject([
      { text: '164.312(b)' },
      { text: '164.312(d)', says: 'No' },
    ]));
  it('is one for each audience', () => {
    const at = (variant: string, says: string) => ({ ...old, says, when: { variant } });
    const { counts } = update([at('a', 'Yes'), at('b', 'No')], [entry(at('b', 'No')), entry(at('a', 'Yes'))]);
    expect(counts).toMatchObject({ same: 2, changed: 0 });
  });
});
