// Judges one answer of the profile: whether it exists, is done, and has evidence.

import type { Fault } from '../../model/answer-fault.ts';
import { type Answer, type AnswerStatus, type Evidence, showsNothing } from '../../model/customer.ts';
import type { AnswerKind } from '../../model/finding.ts';

export type Verdict = { readonly kind: AnswerKind; readonly fault: Fault } | null;

/** Criteria for judging an answer. */
export interface Bench {
  readonly asOf: string;
  /** Kind of finding if there is no answer. */
  readonly unanswered: AnswerKind;
  /** Whether the other system named in the answer does it. */
  readonly elsewhere: (answer: Answer) => boolean;
  /** Whether the rule permits "not applicable". */
  readonly room: boolean;
}

/** A future date has not happened yet. */
export const hasHappened = ({ on }: Pick<Answer, 'on'>, asOf: string) => on === null || on <= asOf;

const isPast = ({ expires }: Evidence, asOf: string) => expires !== null && expires < asOf;

/** Evidence of an implemented answer. Evidence that is expired, future, or missing does not count. */
function judgeEvidence({ evidence }: Answer, asOf: string): Verdict {
  if (evidence.length === 0) return { kind: 'evidence-missing', fault: { kind: 'no-evidence' } };
  const absent = evidence.filter((e) => showsNothing(e.presence)).map((e) => e.file);
  const there = evidence.filter((e) => !showsNothing(e.presence));
  const current = there.some((e) => !isPast(e, asOf) && hasHappened(e, asOf));
  if (current || there.length === 0)
    return absent.length === 0 ? null : { kind: 'evidence-missing', fault: { kind: 'files-absent', files: absent } };
  const files = there.map((e) => ({ file: e.file, on: e.on, expired: isPast(e, asOf) ? e.expires : null }));
  return { kind: 'evidence-expired', fault: { kind: 'no-current-evidence', files, absent } };
}

/** The problem with an answer by itself; null if it is implemented with evidence, or does not apply. */
export function judge(answer: Answer | undefined, { asOf, unanswered, elsewhere, room }: Bench): Verdict {
  if (answer === undefined) return { kind: unanswered, fault: { kind: 'unanswered' } };
  const { status, on, due } = answer;
  const late = due !== null && due < asOf ? due : null;
  const claimed = status === 'implemented' || status === 'alternative' || status === 'not-applicable';
  if (claimed && on !== null && !hasHappened(answer, asOf))
    return { kind: 'obligation-unmet', fault: { kind: 'dated-later', on, late } };
  switch (status) {
    case 'implemented':
      if (answer.satisfiedBy === null) return judgeEvidence(answer, asOf);
      if (elsewhere(answer)) return null;
      return { kind: 'not-done-elsewhere', fault: { kind: 'not-done-elsewhere', by: answer.satisfiedBy } };
    case 'planned':
    case 'not-started':
    case 'unknown':
    case 'later':
    case 'alternative':
      return { kind: 'obligation-unmet', fault: { kind: status, late } };
    case 'not-applicable':
      if (room) return null;
      return { kind: 'no-exception', fault: { kind: 'no-exception', because: answer.because ?? '' } };
  }
}

const undecided: ReadonlySet<AnswerStatus> = new Set(['not-started', 'unknown', 'later']);

// 164.306(d)(3): assess, then implement, or document why not and adopt an alternative. Owed even where the row is inherited.
export function judgeAddressable(answer: Answer | undefined, bench: Bench): Verdict {
  if (answer === undefined || undecided.has(answer.status))
    return { kind: 'addressable-undecided', fault: { kind: 'undecided' } };
  const decided = answer.status === 'alternative' && hasHappened(answer, bench.asOf);
  if (!decided) return judge(answer, { ...bench, unanswered: 'addressable-undecided' });
  return answer.because === null ? { kind: 'addressable-undecided', fault: { kind: 'no-reason' } } : null;
}

export const isDone = (answer: Answer | undefined, asOf: string) =>
  answer?.status === 'implemented' && hasHappened(answer, asOf);
