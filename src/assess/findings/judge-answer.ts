// Judges one answer of the profile: is it there, is it done, is it shown (domain, section 6).

import type { Answer, Evidence } from '../../model/customer.ts';
import type { FindingKind } from '../../model/finding.ts';

export type Verdict = { readonly kind: FindingKind; readonly why: string } | null;

const isCurrent = (evidence: Evidence, asOf: string) =>
  (evidence.expires === null || evidence.expires >= asOf) && (evidence.on === null || evidence.on <= asOf);

/** Evidence behind something implemented: expired evidence is none, and none is weaker than some. */
function judgeEvidence(answer: Answer, asOf: string): Verdict {
  if (answer.satisfiedBy !== null) return null;
  if (answer.evidence.length === 0)
    return { kind: 'evidence-missing', why: 'It is said to be implemented; nothing on file shows it.' };
  if (answer.evidence.some((e) => isCurrent(e, asOf))) return null;
  const last = answer.evidence.map(
    (e) => `${e.file} (${e.expires === null ? `dated ${e.on}` : `expired ${e.expires}`})`,
  );
  return { kind: 'evidence-expired', why: `No evidence is current: ${last.join(', ')}.` };
}

/** What is wrong with an answer on its own; null: it is implemented, and shown. */
export function judge(answer: Answer | undefined, unanswered: FindingKind, asOf: string): Verdict {
  if (answer === undefined) return { kind: unanswered, why: 'The profile has no answer.' };
  const due = answer.due !== null && answer.due < asOf ? ` It was due on ${answer.due}.` : '';
  switch (answer.status) {
    case 'implemented':
      return judgeEvidence(answer, asOf);
    case 'planned':
      return { kind: 'obligation-unmet', why: `It is planned, not done.${due}` };
    case 'not-started':
      return { kind: 'obligation-unmet', why: `It is not started.${due}` };
    case 'alternative':
      return {
        kind: 'obligation-unmet',
        why: 'An alternative is recorded, and only an addressable specification allows one.',
      };
  }
}

// 164.306(d)(3): assess, then implement, or document why not and adopt an alternative. Owed even where the row is inherited.
export function judgeAddressable(answer: Answer | undefined, asOf: string): Verdict {
  if (answer === undefined || answer.status === 'not-started') {
    return {
      kind: 'addressable-undecided',
      why: 'No decision is recorded; 164.306(d)(3) asks for an assessment, and for the reason where it is not implemented.',
    };
  }
  if (answer.status !== 'alternative') return judge(answer, 'addressable-undecided', asOf);
  if (answer.because !== null) return null;
  return {
    kind: 'addressable-undecided',
    why: 'An alternative is recorded without the reason that 164.306(d)(3)(ii)(B)(1) asks for.',
  };
}

export const closing: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'A dated decision: implemented, or an alternative with its reason.',
  'evidence-missing': 'A dated document that shows it.',
  'evidence-expired': 'Evidence that is current.',
};

export const acts: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'Decide, and write the reason down',
  'evidence-missing': 'File evidence',
  'evidence-expired': 'Renew the evidence',
};

export const isDone = (answer: Answer | undefined) => answer?.status === 'implemented';
