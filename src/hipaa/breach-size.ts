// How many a breach affects decides who must be told, and when.

import type { Citation } from '../model/citation.ts';
import type { BreachSize, SizeCondition } from '../model/event-plan.ts';
import { annualNoticeToSecretary, noticeToMedia, noticeToSecretary } from './named-rows.ts';

const sizes: ReadonlyMap<Citation, SizeCondition> = new Map([
  [noticeToMedia, { kind: 'residents-of-a-state', number: 500, state: null }],
  [noticeToSecretary, { kind: 'individuals', number: 500, state: null }],
  [annualNoticeToSecretary, { kind: 'fewer-individuals', number: 500, state: null }],
]);

/** The size on which a notice under HIPAA depends; null if it is owed at any size. */
export const sizeOfNotice = (citation: string): SizeCondition | null => sizes.get(citation as Citation) ?? null;

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

/** Bounds of the number of individuals. */
function individuals({ affected, residents }: BreachSize): readonly [least: number, most: number] {
  if (affected !== null) return [affected, affected];
  return [sum(Object.values(residents)), Number.POSITIVE_INFINITY];
}

/** Bounds of the number of residents of one state; of `null`, of the state with the most. */
function residentsOf(state: string | null, size: BreachSize): readonly [least: number, most: number] {
  const counted = Object.values(size.residents);
  const known = state === null ? Math.max(0, ...counted) : size.residents[state];
  if (state !== null && known !== undefined) return [known, known];
  const rest = individuals(size)[1] - sum(counted);
  return [state === null ? (known ?? 0) : 0, state === null ? Math.max(known ?? 0, rest) : rest];
}

/** Whether a condition holds at this size; unknown where the numbers leave it open. */
export function isOwed(condition: SizeCondition | null, size: BreachSize): 'yes' | 'no' | 'unknown' {
  if (condition === null) return 'yes';
  const { kind, number, state } = condition;
  const people = kind === 'individuals' || kind === 'fewer-individuals';
  const [least, most] = people ? individuals(size) : residentsOf(state, size);
  // "More than 500" of a State or jurisdiction; "500 or more" in all other conditions.
  const enough = kind === 'residents-of-a-state' ? number + 1 : number;
  if (kind === 'fewer-individuals') return most < enough ? 'yes' : least >= enough ? 'no' : 'unknown';
  return least >= enough ? 'yes' : most < enough ? 'no' : 'unknown';
}
