// The customer's part of a row by its answers: in one place, and of one task.

import { answerBook } from '../../model/answer-book.ts';
import type { PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Answer, AnswerStatus } from '../../model/customer.ts';
import type { ListedDuty } from '../../model/listed-duty.ts';
import { findProvision } from '../../model/lookup.ts';
import type { CustomerRequest } from './customer-file.ts';
import { customerState, type State } from './states.ts';

/** Findings that stand against an answer. */
const against = new Set(['evidence-expired', 'no-exception', 'not-done-elsewhere']);

export interface OwnPart {
  /** What is said of the row as a whole. */
  readonly answer: (citation: Citation) => Answer | undefined;
  readonly inPlace: (place: PlaceOutcome, citation: Citation) => State;
  /** Of the row, where no place with PHI is recorded. */
  readonly ofRow: (citation: Citation) => State;
  /** The answer by which a task is done; null while it is not. */
  readonly satisfied: (place: PlaceOutcome, citation: Citation, duty: ListedDuty) => Answer | null;
}

export function ownPart({ customer, library, assessment, asOf }: CustomerRequest): OwnPart {
  const book = answerBook(customer.answers, library.provisions);
  const unfit = new Set(
    assessment.findings.flatMap(({ kind, citation, system }) =>
      against.has(kind) && citation !== null ? [`${system ?? ''} ${citation}`] : [],
    ),
  );
  const isUnfit = (citation: Citation, system: string | null) =>
    unfit.has(` ${citation}`) || (system !== null && unfit.has(`${system} ${citation}`));
  /** Only an addressable specification leaves room for an alternative. */
  const hasNoRoom = (citation: Citation, status: AnswerStatus | null) =>
    status === 'alternative' && findProvision(library, citation)?.designation !== 'addressable';
  /** Said to be done, and not on a day that is yet to come. */
  const done = (answer: Answer | undefined): answer is Answer =>
    (answer?.status === 'implemented' || answer?.status === 'alternative') && (answer.on === null || answer.on <= asOf);

  // A vendor's task has an answer of its own; what its part leaves out is answered with the row.
  const answerTo = (place: PlaceOutcome, citation: Citation, { id, asked }: ListedDuty) =>
    asked.kind === 'vendor'
      ? book.ofDuty(place.system, id.slice(id.indexOf('/') + 1))
      : book.inPlace(place.system, citation);
  const satisfied: OwnPart['satisfied'] = (place, citation, duty) => {
    const answer = answerTo(place, citation, duty);
    return done(answer) && !isUnfit(citation, place.system) ? answer : null;
  };
  /** Of alternatives one is enough. */
  const settled = (place: PlaceOutcome, citation: Citation, duty: ListedDuty) =>
    place.duties.some(
      (d) => (d === duty || (d.anyOf !== null && d.anyOf === duty.anyOf)) && satisfied(place, citation, d) !== null,
    );

  const inPlace: OwnPart['inPlace'] = (place, citation) => {
    // An excluded use is not settled by an answer: PHI must leave it.
    if (place.use !== null) return 'not-implemented';
    const tasks = place.duties.filter(({ asked }) => asked.kind === 'vendor');
    const open = tasks.some((duty) => !settled(place, citation, duty));
    const answer = book.inPlace(place.system, citation);
    const byTasks = place.parties.includes('vendor') && place.reason === 'assigned' && place.duties.length > 0;
    if (answer === undefined && byTasks && place.duties.every((duty) => settled(place, citation, duty)))
      return 'implemented';
    const status = answer !== undefined && answer.on !== null && answer.on > asOf ? null : (answer?.status ?? null);
    return customerState(status, open || isUnfit(citation, place.system) || hasNoRoom(citation, status));
  };
  return {
    answer: book.ofRow,
    inPlace,
    ofRow: (citation) => {
      const status = book.ofRow(citation)?.status ?? null;
      return customerState(status, isUnfit(citation, null) || hasNoRoom(citation, status));
    },
    satisfied,
  };
}
