import { describe, expect, it } from 'vitest';
import { readFilled } from '../../../src/exchange/read-filled.ts';
import { worldOf } from '../../support/filled-world.ts';

const entry = { id: 'gate/crm/baa', token: '', status: 'Done', on: '2026-11-19' };
const page = { schema: 'devolve/filled@1', customer: 'c', asOf: '2026-11-21', entries: [entry] };
const take = (value: unknown) => worldOf().take(Buffer.from(JSON.stringify(value)), 'filled.json');

describe('what a page gives back', () => {
  it('is taken by id, with the words of the workbook', async () => {
    const { book, take: into } = worldOf();
    const acts = book.find((sheet) => sheet.name === 'Acts');
    const token = String(acts?.rows.find((row) => row[0] === 'gate/crm/baa')?.at(-1));
    const { entries, notTaken } = await into(
      Buffer.from(JSON.stringify({ ...page, entries: [{ ...entry, token }] })),
      'filled.json',
    );
    expect(entries).toEqual([
      {
        target: expect.objectContaining({ kind: 'gate', system: 'crm', gate: 'baa' }),
        changes: { state: 'executed', on: '2026-11-19' },
      },
    ]);
    expect(notTaken).toEqual([]);
  });
  it('of another profile is refused', () =>
    expect(take({ ...page, customer: 'd' })).rejects.toMatchObject({
      reason: { says: 'filled-other-customer', of: 'd', customer: 'c' },
    }));
  it.each([
    ['schema', { ...page, schema: 'devolve/gap@1' }],
    ['customer', { ...page, customer: 5 }],
    ['entries', { ...page, entries: {} }],
    ['entries[0].id', { ...page, entries: [{ status: 'Done' }] }],
    ['entries[0].due', { ...page, entries: [{ id: 'x', due: 20261201 }] }],
    ['entries[0].token', { ...page, entries: [{ id: 'x', token: [] }] }],
  ])('without a right %s is refused', (at, value) =>
    expect(take(value)).rejects.toMatchObject({ reason: { says: 'filled-json', at } }),
  );
  it('that is no JSON is refused', () =>
    expect(readFilled(Buffer.from('{ "schema": '), 'x')).rejects.toMatchObject({
      reason: { says: 'filled-json', at: '' },
    }));
});
