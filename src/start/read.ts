// Reads what a person typed, in a flag or in an interview, into an answer. All throw UsageError with what to write.

import { stateName, statesMeant } from '../hipaa/states.ts';
import type { CoveredKind, CustomerRole, GateState } from '../model/customer.ts';
import { UsageError } from '../model/errors.ts';
import { isAgreement } from '../model/gate-state.ts';
import { nearTo } from '../model/nearest.ts';
import { type VendorKind, vendorKinds } from '../model/unmapped.ts';
import type { Gate } from '../model/vendor.ts';
import { idOf } from './ids.ts';
import type { ActivitySaid, GateSaid, OwnerSaid, OwnSaid } from './profile-answers.ts';

export const roles = [
  'covered-entity',
  'business-associate',
  'hybrid-entity',
  'not-regulated',
] as const satisfies readonly CustomerRole[];
export const coveredKinds = ['provider', 'health-plan', 'clearinghouse'] as const satisfies readonly CoveredKind[];
export const agreementStates = ['none', 'requested', 'signed', 'executed'] as const satisfies readonly GateState[];
export const otherStates = ['open', 'closed'] as const satisfies readonly GateState[];

const longest = 200;

/** One of the known words; for another the near one is named. */
export function readWord<W extends string>(option: string, text: string, known: readonly W[]): W {
  const found = known.find((word) => word === text.trim());
  if (found !== undefined) return found;
  throw new UsageError({ says: 'start-word', option, text, near: nearTo(text, known) });
}

/** A text on one line that says something. */
export function readText(option: string, text: string): string {
  const trimmed = text.trim();
  const unusable =
    trimmed.length > longest || /\p{Cc}|\p{Cs}|[\u2028\u2029]/u.test(trimmed) || !/[\p{L}\p{N}]/u.test(trimmed);
  if (unusable) throw new UsageError({ says: 'start-text', option, text: trimmed, longest });
  return trimmed;
}

/** A name of a customer or vendor: an id can be made from it, which names the file. */
export function readName(option: string, text: string): string {
  const name = readText(option, text);
  if (idOf(name) === '') throw new UsageError({ says: 'start-name', option, text: name });
  return name;
}

export function readState(text: string): string {
  const code = text.trim().toUpperCase();
  if (stateName(code) !== null) return code;
  throw new UsageError({ says: 'start-state', option: '--state', text, meant: statesMeant(text) });
}

/** @param asOf a day after it has not happened yet */
export function readDay(option: string, text: string, asOf: string): string {
  const day = text.trim();
  const date = new Date(`${day}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!real) throw new UsageError({ says: 'day-malformed', option, text });
  if (day > asOf) throw new UsageError({ says: 'start-day-ahead', option, day, asOf });
  return day;
}

export const statesOfGate = (kind: Gate['kind']): readonly GateState[] =>
  isAgreement(kind) ? agreementStates : otherStates;

/** `executed:2026-03-01`, or the state alone. */
export function readGate(option: string, text: string, kind: Gate['kind'], asOf: string): GateSaid {
  const colon = text.indexOf(':');
  const state = readWord(option, colon < 0 ? text : text.slice(0, colon), statesOfGate(kind));
  return { state, on: colon < 0 ? null : readDay(option, text.slice(colon + 1), asOf) };
}

/** Splits at the last colon: `Example EHR:ehr`. */
function apart(option: string, text: string, sign: ':' | '=', example: string): readonly [string, string] {
  const at = sign === ':' ? text.lastIndexOf(sign) : text.indexOf(sign);
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new UsageError({ says: 'start-shape', option, text, example });
}

/** `Laptops:ephi` */
export function readOwn(text: string): OwnSaid {
  const [title, holds] = apart('--own', text, ':', '"Laptops:ephi" or "Charts:paper"');
  return { is: 'own', title: readName('--own', title), holds: readWord('--own', holds, ['ephi', 'paper']) };
}

/** `Example EHR:ehr` */
export function readUnmapped(text: string): { readonly vendor: string; readonly kind: VendorKind } {
  const [vendor, kind] = apart('--unmapped', text, ':', '"Example EHR:ehr"');
  return { vendor: readName('--unmapped', vendor), kind: readWord('--unmapped', kind, vendorKinds) };
}

/** `research=no` */
export function readActivity(text: string, known: readonly string[]): ActivitySaid {
  const [activity, answer] = apart('--activity', text, '=', 'research=no');
  return {
    activity: readWord('--activity', activity, known),
    answer: readWord('--activity', answer, ['yes', 'no', 'unknown']),
  };
}

/** `security-official=R. Patel`; the role in any case, with blanks or hyphens. */
export function readOwner(text: string, known: readonly string[]): OwnerSaid {
  const [said, name] = apart('--owner', text, '=', '"security-official=R. Patel"');
  const role = known.find((one) => idOf(one) === idOf(said)) ?? readWord('--owner', said, known.map(idOf));
  return { role, name: readText('--owner', name) };
}
