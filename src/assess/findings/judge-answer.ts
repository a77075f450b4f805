// Judges one answer of the profile: is it there, is it done, is it shown (domain, section 6).

import type { Answer, Evidence } from '../../model/customer.ts';
import type { FindingKind } from '../../model/finding.ts';

export type Verdict = { readonly kind: FindingKind; readonly why: string } | null;

/** What an answer is judged by. */
export interface Bench {
  readonly asOf: string;
  /** What is told where there is no answer. */
  readonly unanswered: FindingKind;
  /** The other system that it names does it. */
  readonly elsewhere: (answer: Answer) => boolean;
  /** The rule leaves room to say that it does not apply. */
  readonly room: boolean;
}

/** A date to come has not happened, whatever is said of it. */
export const hasHappened = ({ on }: Pick<Answer, 'on'>, asOf: string) => on === null || on <= asOf;

const isPast = ({ expires }: Evidence, asOf: string) => expires !== null && expires < asOf;

/** Evidence behind something implemented: what is expired, dated later or not there is none, and none is weaker than some. */
function judgeEvidence({ evidence }: Answer, asOf: string): Verdict {
  if (evidence.length === 0)
    return { kind: 'evidence-missing', why: 'It is said to be implemented; nothing on file shows it.' };
  const absent = evidence.filter((e) => e.presence === 'absent');
  const gone = absent.length === 0 ? '' : `Named as evidence, and not there: ${absent.map((e) => e.file).join(', ')}.`;
  const there = evidence.filter((e) => e.presence !== 'absent');
  const current = there.some((e) => !isPast(e, asOf) && hasHappened(e, asOf));
  if (current || there.length === 0) return gone === '' ? null : { kind: 'evidence-missing', why: gone };
  const last = there.map((e) => `${e.file} (${isPast(e, asOf) ? `expired ${e.expires}` : `dated ${e.on}`})`);
  return { kind: 'evidence-expired', why: `No evidence is current: ${last.join(', ')}. ${gone}`.trim() };
}

/** What is wrong with an answer on its own; null: it is implemented and shown, or does not apply. */
export function judge(answer: Answer | undefined, { asOf, unanswered, elsewhere, room }: Bench): Verdict {
  if (answer === undefined) return { kind: unanswered, why: 'The profile has no answer.' };
  const due = answer.due !== null && answer.due < asOf ? ` It was due on ${answer.due}.` : '';
  const unmet = (why: string): Verdict => ({ kind: 'obligation-unmet', why: `${why}${due}` });
  const claimed = answer.status !== 'planned' && answer.status !== 'not-started';
  if (claimed && !hasHappened(answer, asOf)) return unmet(`It is dated ${answer.on}, which has not come.`);
  switch (answer.status) {
    case 'implemented':
      if (answer.satisfiedBy === null) return judgeEvidence(answer, asOf);
      return elsewhere(answer)
        ? null
        : {
            kind: 'not-done-elsewhere',
            why: `It is said to be satisfied by ${answer.satisfiedBy}, which does not do it.`,
          };
    case 'planned':
      return unmet('It is planned, not done.');
    case 'not-started':
      return unmet('It is not started.');
    case 'alternative':
      return unmet('An alternative is recorded, and only an addressable specification allows one.');
    case 'not-applicable':
      if (room) return null;
      return {
        kind: 'no-exception',
        why: `It is said not to apply ("${answer.because ?? ''}"), and the rule has no exception for it.`,
      };
  }
}

// 164.306(d)(3): assess, then implement, or document why not and adopt an alternative. Owed even where the row is inherited.
export function judgeAddressable(answer: Answer | undefined, bench: Bench): Verdict {
  if (answer === undefined || answer.status === 'not-started') {
    return {
      kind: 'addressable-undecided',
      why: 'No decision is recorded; 164.306(d)(3) asks for an assessment, and for the reason where it is not implemented.',
    };
  }
  const decided = answer.status === 'alternative' && hasHappened(answer, bench.asOf);
  if (!decided) return judge(answer, { ...bench, unanswered: 'addressable-undecided' });
  if (answer.because !== null) return null;
  return {
    kind: 'addressable-undecided',
    why: 'An alternative is recorded without the reason that 164.306(d)(3)(ii)(B)(1) asks for.',
  };
}

export const closing: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'A dated decision: implemented, or an alternative with its reason.',
  'evidence-missing': 'A dated document that shows it, in the place that the profile names.',
  'evidence-expired': 'Evidence that is current.',
  'not-done-elsewhere': 'The system that really does it, or an answer for this one.',
  'no-exception': 'An answer that says what you do, or counsel’s written reason why the rule does not bind you.',
  'not-ready': 'It is prepared, with evidence, and answered in the profile.',
};

export const acts: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'Decide, and write the reason down',
  'evidence-missing': 'File evidence',
  'evidence-expired': 'Renew the evidence',
  'not-done-elsewhere': 'Say who does it',
  'no-exception': 'Answer what cannot be set aside',
};

export const isDone = (answer: Answer | undefined, asOf: string) =>
  answer?.status === 'implemented' && hasHappened(answer, asOf);
