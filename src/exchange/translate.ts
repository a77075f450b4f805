// What a person filled in, as entries for the profile; and everything that is not taken, with the reason.

import type { Entry } from '../edit/entry.ts';
import type { Customer } from '../model/customer.ts';
import { SourceError } from '../model/errors.ts';
import type { FilledField, NotTaken } from '../model/not-taken.ts';
import { readToken } from '../model/record.ts';
import { addressOf, fieldsOf, type Recordable } from '../model/recordable.ts';
import type { Recordables } from '../model/recordables.ts';
import { answerEntry } from './answer-wish.ts';
import { changedCells, isTouched } from './changed-cells.ts';
import { registerRow } from './evidence-row.ts';
import type { NameBeside } from './evidence-text.ts';
import { type FilledFile, type FilledRow, tokenFields } from './filled.ts';
import { gateEntry, letterEntry, replyEntry } from './vendor-wish.ts';
import { addEdit, addTo, type From, type Made, refused, type TakeOptions, type Wish } from './wish.ts';

export interface Taken {
  /** In the order of the file: one for each place of the profile. */
  readonly entries: readonly Entry[];
  /** Rows that ask for something that the profile does not say, be it taken or not. */
  readonly rows: number;
  readonly notTaken: readonly NotTaken[];
  /** Rows that show what the profile said before it was changed elsewhere. */
  readonly older: number;
  /** Rows that are hidden in the file, and were read all the same. */
  readonly hidden: number;
}

function entryOf(wish: Wish, beside: NameBeside): Made {
  const { target } = wish.of;
  if (target === null) return refused();
  switch (target.kind) {
    case 'gate':
      return gateEntry(wish, target);
    case 'letter':
      return letterEntry(wish, target);
    case 'reply':
      return replyEntry(wish, target, beside);
    default:
      return answerEntry(wish, target, beside);
  }
}

const cellsOf = ({ cells }: FilledRow) =>
  [...cells].flatMap(([field, { text }]) => (text.trim() === '' ? [] : [{ field, text }]));

/** The fields that have no key at the target are told, not taken. */
function withKeys(
  { target, instead }: Recordable,
  values: ReadonlyMap<FilledField, string>,
  from: From,
): { readonly keys: ReadonlyMap<FilledField, string>; readonly others: readonly NotTaken[] } {
  const all = [...values];
  const cells = all.map(([field, text]) => ({ field, text }));
  if (target === null)
    return { keys: new Map(), others: [{ ...from, says: 'instead', instead: instead ?? 'gone', cells }] };
  const known: readonly FilledField[] = fieldsOf[target.kind];
  return {
    keys: new Map(all.filter(([field]) => known.includes(field))),
    others: cells.flatMap(({ field, text }): NotTaken[] =>
      known.includes(field) ? [] : [{ ...from, says: 'no-key', of: target.kind, field, text }],
    ),
  };
}

const tokenOf = ({ token, table }: FilledRow) => readToken(token ?? '', tokenFields[table].length);

/** Whether a file was written from this profile; one without tokens may be of any. */
function isOf(file: FilledFile, customer: string): boolean {
  if (file.customer !== null) return file.customer === customer;
  const tokens = file.rows.map(tokenOf).filter((token) => token !== null);
  return tokens.length === 0 || tokens.some((token) => token.isOf(customer));
}

/**
 * Rows with something that would be lost with the file: what the profile does not say yet; of a file of another profile,
 * what was changed since it was written.
 */
export function rowsAtStake(file: FilledFile, customer: Pick<Customer, 'id'>, profile: Recordables): number {
  if (!isOf(file, customer.id)) return file.rows.filter((row) => isTouched(row, tokenOf(row))).length;
  return takeFilled(file, customer, profile, { overrule: false, beside: (name) => name }).rows;
}

/** Throws SourceError for a file that was written from another profile. */
export function takeFilled(
  file: FilledFile,
  customer: Pick<Customer, 'id'>,
  profile: Recordables,
  options: TakeOptions,
): Taken {
  if (!isOf(file, customer.id))
    throw new SourceError({
      ...{ says: 'filled-other-customer', label: file.label },
      ...{ of: file.customer, customer: customer.id },
    });
  const tokens = file.rows.map(tokenOf);
  const wishes = new Map<string, Wish>();
  const notTaken: NotTaken[] = [];
  const asking = new Set<FilledRow>();
  const disputed = new Set<Wish>();
  let older = 0;

  function wishOf(of: Recordable, from: From): Wish {
    const address = of.target === null ? '' : addressOf(of.target);
    const wish = wishes.get(address) ?? { address, of, first: from, fields: new Map(), evidence: [] };
    wishes.set(address, wish);
    return wish;
  }

  function dispute(wish: Wish, disagree: readonly NotTaken[]): void {
    notTaken.push(...disagree);
    if (disagree.length > 0) disputed.add(wish);
  }

  for (const [i, row] of file.rows.entries()) {
    const token = tokens[i] ?? null;
    const from = { place: row.place, id: row.id };
    if (token !== null && !token.isOf(customer.id)) {
      notTaken.push({ ...from, says: 'other-profile' });
      asking.add(row);
      continue;
    }
    if (token === null) {
      const cells = cellsOf(row);
      // Texts of the row above continue in it.
      if (cells.length === 0) continue;
      if (row.id === '' || row.table === 'evidence') {
        notTaken.push({ ...from, says: 'no-id', cells });
        asking.add(row);
        continue;
      }
    }
    const find = row.table === 'question' ? profile.replyTo : profile.of;
    const of = find(row.id, token?.address ?? '');
    const read =
      row.table === 'evidence'
        ? registerRow(row, token, of, options)
        : { ...changedCells(row, token, (field) => nowOf(of, field), of.exists, options.overrule), edit: null };
    if (read.older) older++;
    notTaken.push(...read.notTaken);
    if (read.values.size + read.notTaken.length > 0) asking.add(row);
    if (read.edit !== null) dispute(wishOf(of, from), addEdit(wishOf(of, from), read.edit));
    else if (read.values.size > 0) {
      const { keys, others } = withKeys(of, read.values, from);
      notTaken.push(...others);
      if (keys.size > 0) dispute(wishOf(of, from), addTo(wishOf(of, from), keys, from));
    }
  }

  const entries: Entry[] = [];
  for (const wish of wishes.values()) {
    if (disputed.has(wish)) continue;
    const { entry, notTaken: left } = entryOf(wish, options.beside);
    if (entry !== null) entries.push(entry);
    notTaken.push(...left);
  }
  const hidden = file.rows.filter((row) => row.hidden && asking.has(row)).length;
  const order = new Map(file.rows.map(({ place }, i) => [place, i]));
  const at = ({ place }: NotTaken) => order.get(place) ?? 0;
  return { entries, rows: asking.size, notTaken: notTaken.sort((a, b) => at(a) - at(b)), older, hidden };
}

const nowOf = ({ now }: Recordable, field: FilledField): string =>
  field === 'file' || field === 'expires' ? '' : now[field];
