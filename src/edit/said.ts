// What a person says of one target, as the changes of its entry: what a status needs, and what is taken for granted.

import { monthsOfNo } from '../model/customer.ts';
import { addMonths } from '../model/day.ts';
import { type EntryTarget, targetText } from '../model/entry-target.ts';
import { UsageError } from '../model/errors.ts';
import { nearest, nearTo } from '../model/nearest.ts';
import type { GateKind } from '../model/vendor.ts';
import { type Data, isList, isMapping, type Mapping } from './data.ts';
import type { Entry } from './entry.ts';
import {
  dated,
  fitting,
  flags,
  listKeys,
  type Option,
  optionName,
  type Said,
  settable,
  statusesOf,
  statusKeys,
} from './entry-options.ts';

const done: ReadonlySet<string> = new Set(['implemented', 'alternative']);
const withReason: ReadonlySet<string> = new Set(['alternative', 'not-applicable', 'later']);

/** One target with what is said of it. */
export interface Telling {
  readonly target: EntryTarget;
  readonly said: Said;
  /** What the profile has; null for nothing. */
  readonly before: Mapping | null;
  /** The kind of a precondition; null for other targets. */
  readonly gate: GateKind | null;
  readonly asOf: string;
}

/** Null removes the key. */
export const textOr = (text: string | undefined) => (text === undefined ? undefined : text === '' ? null : text);

function requireFitting({ target, said, gate }: Telling): void {
  const { kind } = target;
  const known = fitting[kind];
  const what = targetText(target);
  for (const [option, value] of Object.entries(said) as [Option, unknown][]) {
    if (value === undefined || known.includes(option)) continue;
    throw new UsageError({
      says: 'entry-option',
      what,
      kind,
      option: optionName(option),
      known: known.map(optionName),
    });
  }
  const { status } = said;
  const statuses = statusesOf(kind, gate);
  if (status !== undefined && !statuses.includes(status))
    throw new UsageError({
      says: 'entry-status',
      ...{ what, kind, status, known: statuses, meant: nearest(status, statuses) },
    });
}

/** A word that is neither yes nor no stays as it is, for validation to refuse. */
function flagOf(key: string, value: string): Data {
  if (value === 'yes' || value === 'true') return true;
  if (value !== 'no' && value !== 'false') return value;
  return key === 'without-unreasonable-delay' ? false : null;
}

/** What --set is given. Throws UsageError. */
export function keyAndValue(text: string): readonly [key: string, value: string] {
  const sign = text.indexOf('=');
  if (sign < 1) throw new UsageError({ says: 'entry-key-form', text });
  return [text.slice(0, sign).trim(), text.slice(sign + 1).trim()];
}

/** The keys of --set. */
function keysSet({ target, said, before }: Telling): Mapping {
  const known = settable[target.kind] ?? [];
  const keys: Record<string, Data> = {};
  for (const text of said.set ?? []) {
    const [key, value] = keyAndValue(text);
    if (!known.includes(key))
      throw new UsageError({ says: 'entry-key', what: targetText(target), key, near: nearTo(key, known) });
    const held = keys[key] ?? before?.[key];
    if (value === '') keys[key] = null;
    else if (flags.has(key)) keys[key] = flagOf(key, value);
    else if (listKeys.has(key)) keys[key] = [...(isList(held) ? held.filter((one) => one !== value) : []), value];
    else keys[key] = value;
  }
  return keys;
}

/** Evidence is added; a file that is named again gets another last day. */
function evidenceWith({ said: { evidence, expires }, before }: Telling): Data | undefined {
  if (evidence === undefined) {
    if (expires !== undefined) throw new UsageError({ says: 'entry-needs', option: '--expires', needs: '--evidence' });
    return undefined;
  }
  if (evidence.every((file) => file === '')) return null;
  const fileOf = (item: Data) => (isMapping(item) ? item.file : item);
  const held = isList(before?.evidence) ? before.evidence : [];
  const items: Data[] = [...held];
  for (const file of evidence) {
    const at = items.findIndex((item) => fileOf(item) === file);
    const old = items[at];
    const kept: Mapping = isMapping(old) ? old : { file };
    items[at === -1 ? items.length : at] = expires === undefined ? (old ?? file) : { ...kept, expires };
  }
  return items;
}

function verifiedWith({ said: { verifiedBy, verifiedOn }, before, asOf }: Telling): Data | undefined {
  if (verifiedBy === '') return null;
  if (verifiedBy !== undefined) return { by: verifiedBy, on: verifiedOn ?? asOf };
  if (verifiedOn === undefined) return undefined;
  if (!isMapping(before?.verified))
    throw new UsageError({ says: 'entry-needs', option: '--verified-on', needs: '--verified-by' });
  return { ...before.verified, on: verifiedOn };
}

/** What was said of another status no longer holds: its day, its reason, and who checked it. */
function outdated(before: Mapping | null, status: string | undefined): Mapping {
  const was = before?.status;
  if (status === undefined || typeof was !== 'string' || was === status) return {};
  return {
    ...(!dated.has(status) && before?.on !== undefined ? { on: null } : {}),
    ...(withReason.has(was) && before?.because !== undefined ? { because: null } : {}),
    ...(!(done.has(was) && done.has(status)) && before?.verified !== undefined ? { verified: null } : {}),
  };
}

function requireWhole(telling: Telling, changes: Mapping): void {
  const { target, before, gate, said } = telling;
  const what = targetText(target);
  const after = { ...before, ...changes };
  if (target.kind === 'reply') {
    if (typeof after.says !== 'string') throw new UsageError({ says: 'entry-says-none', what });
    return;
  }
  const needed = target.kind === 'letter' ? null : statusKeys[target.kind];
  if (needed !== null && typeof after[needed] !== 'string')
    throw new UsageError({ says: 'entry-status-none', what, known: statusesOf(target.kind, gate) });
  const { status } = said;
  const reason = status === 'not-applicable' || status === 'alternative';
  if (reason && typeof after.because !== 'string')
    throw new UsageError({ says: 'entry-needs', option: `${what}=${status}`, needs: '--because' });
}

const first = (said: Data | undefined, otherwise: Data | undefined) => (said === undefined ? otherwise : said);

/** Null removes a key; undefined leaves it as it is. */
export const only = (keys: Readonly<Record<string, Data | undefined>>): Mapping =>
  Object.fromEntries(Object.entries(keys).filter((pair): pair is [string, Data] => pair[1] !== undefined));

/** What another reply settled, and its document, do not stand behind these words. */
function withoutSettled({ said: { says }, before }: Telling): Mapping {
  if (says === undefined || says === before?.says) return {};
  const keys = [...(settable.reply ?? []), 'source'].filter((key) => before?.[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** Whether a status was recorded before: then its day stays, unless new evidence shows it. */
const isRepeated = ({ target, said: { status, evidence }, before }: Telling): boolean =>
  evidence === undefined &&
  (target.kind === 'letter' ? typeof before?.sent === 'string' : before?.[statusKeys[target.kind]] === status);

/** A no that no longer counts is said anew. */
const isAskedAgain = ({ target, said: { status }, before, asOf }: Telling): boolean =>
  target.kind === 'activity' &&
  status === 'no' &&
  (typeof before?.on !== 'string' || addMonths(before.on, monthsOfNo) <= asOf);

/** The day of a status that comes to be now; undefined for one that stays, and for one that has no day. */
function todayOf(telling: Telling): string | undefined {
  const { status } = telling.said;
  if (status === undefined || !dated.has(status)) return undefined;
  return isRepeated(telling) && !isAskedAgain(telling) ? undefined : telling.asOf;
}

function changesOf(telling: Telling): Mapping {
  const { target, said, before, asOf } = telling;
  const { status, says, source } = said;
  const common = { owner: textOr(said.owner), due: textOr(said.due), by: textOr(said.by), note: textOr(said.note) };
  const on = first(textOr(said.on), todayOf(telling));
  switch (target.kind) {
    case 'activity':
      return only({ answer: status, by: common.by, on });
    case 'gate':
      return only({ state: status, on, ...keysSet(telling), ...common });
    case 'letter':
      return only({ sent: first(on, status === undefined ? undefined : before?.sent), ...common });
    case 'reply': {
      const day = first(on, says === undefined ? undefined : asOf);
      const words = only({ says: textOr(says), on: day, source: textOr(source) });
      return { ...withoutSettled(telling), ...words, ...keysSet(telling) };
    }
    default: {
      const old = outdated(before, status);
      return only({
        status,
        because: first(textOr(said.because), old.because),
        ...common,
        on: first(on, old.on),
        evidence: evidenceWith(telling),
        verified: first(verifiedWith(telling), old.verified),
        'satisfied-by': textOr(said.satisfiedBy),
      });
    }
  }
}

/** Throws UsageError for what does not fit the target, and where nothing is said. */
export function requireSaid(telling: Telling): void {
  const { target, said } = telling;
  requireFitting(telling);
  if (Object.values(said).every((value) => value === undefined))
    throw new UsageError({
      says: 'entry-nothing',
      what: targetText(target),
      known: fitting[target.kind].map(optionName),
    });
}

/** The entry that records what is said; of an agreement and a choice it is made elsewhere. Throws UsageError. */
export function entryOf(telling: Telling): Entry {
  requireSaid(telling);
  const changes = changesOf(telling);
  requireWhole(telling, changes);
  return { target: telling.target, changes } as Entry;
}
