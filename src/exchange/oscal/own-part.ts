// The customer's part of a row by its answers: in one place, and of one task.

import { type AnswerBook, answerBook } from '../../model/answer-book.ts';
import type { PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Answer } from '../../model/customer.ts';
import type { ListedDuty } from '../../model/listed-duty.ts';
import type { CustomerRequest } from './customer-file.ts';
import { customerState, type State } from './states.ts';

/** Findings that stand against an answer. */
const against = new Set(['evidence-expired', 'no-exception', 'not-done-elsewhere']);

const done = (answer: Answer | undefined): boolean =>
  answer?.status === 'implemented' || answer?.status === 'alternative';

export interface OwnPart {
  readonly book: AnswerBook;
  readonly inPlace: (place: PlaceOutcome, citation: Citation) => State;
  /** Of the row, where no place with PHI is recorded. */
  readonly ofRow: (citation: Citation) => State;
  /** The answer that settles a task. */
  readonly satisfied: (place: PlaceOutcome, citation: Citation, duty: ListedDuty) => Answer | null;
}

export function ownPart({ customer, library, assessment }: CustomerRequest): OwnPart {
  const book = answerBook(customer.answers, library.provisions);
  const unfit = new Map<Citation, Set<string | null>>();
  for (const { kind, citation, system } of assessment.findings) {
    if (citation === null || !against.has(kind)) continue;
    const systems = unfit.get(citation) ?? new Set();
    systems.add(system);
    unfit.set(citation, systems);
  }
  const isUnfit = (citation: Citation, system: string | null) => {
    const systems = unfit.get(citation);
    return systems !== undefined && (systems.has(null) || systems.has(system));
  };
  const dutyAnswer = (place: PlaceOutcome, { id, asked }: ListedDuty) =>
    asked.kind === 'vendor' ? book.ofDuty(place.system, id.slice(id.indexOf('/') + 1)) : undefined;
  const inPlace = (place: PlaceOutcome, citation: Citation): State => {
    const answer = book.inPlace(place.system, citation);
    const everyTask = place.duties.length > 0 && place.duties.every((duty) => done(dutyAnswer(place, duty)));
    // An excluded use is not settled by an answer: PHI must leave it.
    if (place.use !== null) return 'not-implemented';
    if (answer === undefined && everyTask) return isUnfit(citation, place.system) ? 'partial' : 'implemented';
    return customerState(answer?.status ?? null, isUnfit(citation, place.system));
  };
  return {
    book,
    inPlace,
    ofRow: (citation) => customerState(book.ofRow(citation)?.status ?? null, isUnfit(citation, null)),
    satisfied: (place, citation, duty) => {
      const answer = dutyAnswer(place, duty) ?? book.inPlace(place.system, citation);
      return answer !== undefined && done(answer) && !isUnfit(citation, place.system) ? answer : null;
    },
  };
}
