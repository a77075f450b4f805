// The claims of a mapping brought up to what its vendor's table says now: each keeps its place, its condition, and
// whatever else a person wrote in it.

import { type ClaimData, documentOf, isOwnPointer } from '../model/claim-entry.ts';
import { isPlainVerdict } from '../model/plain-verdicts.ts';
import type { TableRole } from '../model/table-claim.ts';
import { type Data, isMapping, type Mapping, sameData } from './data.ts';

/** A row of the table. */
export interface TableEntry {
  readonly data: ClaimData;
  /** Equal for rows of the same provisions. */
  readonly provision: string;
  /** A row that is no claim by itself: a claim that points to it was written by hand. */
  readonly noClaim: boolean;
}

export type Remark =
  | { readonly says: 'gone'; readonly text: string; readonly was: string }
  | { readonly says: 'kept'; readonly text: string; readonly pointer: string }
  | { readonly says: 'condition'; readonly text: string }
  | { readonly says: 'reading'; readonly text: string; readonly now: string };

export interface Updated {
  /** The claims without those that are gone: edited first, so that every other one stays where it is. */
  readonly kept: readonly Data[];
  readonly claims: readonly Data[];
  readonly counts: Readonly<Record<'same' | 'changed' | 'moved' | 'added' | 'gone', number>>;
  readonly remarks: readonly Remark[];
}

const text = (data: Data | undefined): string => (typeof data === 'string' ? data : '');
const variantOf = (claim: Mapping): string => (isMapping(claim.when) ? text(claim.when.variant) : '');
const squashed = (said: string) => said.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Keys of a claim that a column of the table gives. */
const given: Readonly<Record<string, readonly TableRole[]>> = {
  control: ['control'],
  says: ['says', 'answer'],
  vendor: ['vendor'],
  customer: ['customer'],
};

/** What a verdict is a verdict on. */
const decided = ['control', 'says', 'vendor'];

function merged(
  old: Mapping,
  { data }: TableEntry,
  roles: ReadonlySet<TableRole>,
  tell: (remark: Remark) => void,
): Mapping {
  const next: Record<string, Data> = {
    ...old,
    text: squashed(text(old.text)) === data.text ? text(old.text) : text(data.text),
  };
  for (const [key, columns] of Object.entries(given)) {
    if (!columns.some((column) => roles.has(column))) continue;
    const said = data[key];
    if (said === undefined) delete next[key];
    else if (said !== '' || text(next[key]) !== '') next[key] = said;
  }
  const was = text(old.says);
  const now = text(next.says);
  // What a person said that it counts as was said of this row as it stood.
  if (decided.some((key) => text(old[key]) !== text(next[key]))) {
    if (old['counts-as'] !== undefined && !sameData(old['counts-as'], data['counts-as']))
      tell({ says: 'reading', text: text(next.text), now });
    delete next['counts-as'];
    if (data['counts-as'] !== undefined) next['counts-as'] = data['counts-as'];
  }
  if (was !== now) {
    const option = isMapping(data.when) ? data.when : null;
    if (option?.setting !== undefined && !(isMapping(old.when) && old.when.setting !== undefined))
      next.when = { ...(isMapping(old.when) ? old.when : {}), ...option };
    else if (old.when !== undefined && was === 'Yes (optional)' && isPlainVerdict(now))
      tell({ says: 'condition', text: text(next.text) });
  }
  if (isOwnPointer(text(old.source)) || old.source === undefined) next.source = text(data.source);
  return next;
}

/** Whether two claims differ at most in where they stand. */
export const saysTheSame = (a: Data, b: Data): boolean =>
  isMapping(a) && isMapping(b) ? sameData({ ...a, source: '' }, { ...b, source: '' }) : sameData(a, b);

/** The pointer of a claim; null for none. */
export const sourceOf = (claim: Data): string | null => (isMapping(claim) ? text(claim.source) || null : null);

/**
 * @param claims of the service, as the mapping has them @param document the one that is the table
 * @param provisionOf equal for texts that cite the same @param roles what the table has columns for
 */
export function updateClaims(
  claims: readonly Data[],
  entries: readonly TableEntry[],
  document: string,
  provisionOf: (text: string) => string,
  roles: ReadonlySet<TableRole>,
): Updated {
  const remarks: Remark[] = [];
  const counts = { same: 0, changed: 0, moved: 0, added: 0, gone: 0 };
  const ofTable = claims.map((claim) =>
    isMapping(claim) && documentOf(text(claim.source)) === document ? claim : null,
  );
  const free = new Map<string, number[]>();
  const keysOf = (claim: Mapping | ClaimData, provision: string) => {
    const variant = variantOf(claim as Mapping);
    return [`text ${variant} ${squashed(text(claim.text))}`, `row ${variant} ${provision}`];
  };
  ofTable.forEach((claim, i) => {
    if (claim === null) return;
    for (const key of keysOf(claim, provisionOf(text(claim.text)))) {
      const held = free.get(key);
      if (held === undefined) free.set(key, [i]);
      else held.push(i);
    }
  });
  const matched = new Map<number, TableEntry>();
  const rest = new Set(entries.filter(({ noClaim }) => !noClaim));
  for (const by of [0, 1])
    for (const entry of [...rest]) {
      const found = free.get(keysOf(entry.data, entry.provision)[by] ?? '')?.find((i) => !matched.has(i));
      if (found === undefined) continue;
      matched.set(found, entry);
      rest.delete(entry);
    }
  // A claim that a person wrote for a row without a citation says what the row says; else another row stood there before.
  const uncited = new Map(entries.filter(({ noClaim }) => noClaim).map(({ data }) => [text(data.source), data]));
  const handMade = (old: Mapping) => {
    const row = uncited.get(text(old.source));
    return row !== undefined && text(old.says) === text(row.says) && text(old.control) === text(row.control);
  };
  const kept: Data[] = [];
  const after: Data[] = [];
  claims.forEach((claim, i) => {
    const old = ofTable[i] ?? null;
    const entry = matched.get(i);
    if (old !== null && entry === undefined && !handMade(old)) {
      counts.gone++;
      remarks.push({ says: 'gone', text: text(old.text), was: text(old.says) });
      return;
    }
    kept.push(claim);
    if (old === null || entry === undefined) {
      if (old !== null) remarks.push({ says: 'kept', text: text(old.text), pointer: text(old.source) });
      after.push(claim);
      return;
    }
    const next = merged(old, entry, roles, (remark) => remarks.push(remark));
    if (sameData(old, next)) counts.same++;
    else if (saysTheSame(old, next)) counts.moved++;
    else counts.changed++;
    after.push(next);
  });
  counts.added = rest.size;
  return { kept, claims: [...after, ...[...rest].map(({ data }) => data)], counts, remarks };
}
