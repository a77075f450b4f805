// Evaluates the customer's answers on a date: what is set aside as not applicable, and what another system really does.

import { isAboutVendors } from '../../hipaa/applies-to.ts';
import { askedFirst } from '../../hipaa/asked-first.ts';
import { scopeOf } from '../../hipaa/scope.ts';
import { answerBook } from '../../model/answer-book.ts';
import type { Determination, SetAside } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { type Answer, type Customer, targetKey } from '../../model/customer.ts';
import type { AssessmentContext } from '../context.ts';
import { hasHappened, isDone as isImplemented } from './judge-answer.ts';

export interface Answers {
  readonly ofRow: (citation: Citation) => Answer | undefined;
  readonly inPlace: (system: string | null, citation: Citation) => Answer | undefined;
  readonly ofDuty: (system: string, duty: string) => Answer | undefined;
  /** Answered "not applicable", and the rule permits that. */
  readonly isSetAside: (citation: Citation, system: string | null) => boolean;
  /** Whether the other system named in the answer does it, on one of these rows. */
  readonly isDoneElsewhere: (answer: Answer, rows: readonly Determination[]) => boolean;
  /** Answers that set something aside. */
  readonly setAside: readonly SetAside[];
}

/** Whether a customer may answer "not applicable". Not for what binds every customer at all times. */
function leavesRoom(provision: Provision, customer: Customer, first: boolean): boolean {
  if (provision.event !== null || (provision.designation !== 'required' && !first)) return true;
  // Provisions about vendors require nothing of a customer without one.
  return isAboutVendors(provision) && customer.systems.every((s) => s.kind === 'own');
}

/** Provisions that OCR asks this customer about first. */
export function firstAsked(context: AssessmentContext, customer: Customer): ReadonlySet<Citation> {
  const binds = (citation: Citation) => {
    const provision = context.provisions.get(citation);
    return provision !== undefined && scopeOf(provision, customer).disposition === 'in-scope';
  };
  return new Set(askedFirst(binds).map((a) => a.citation));
}

export function answersOf(context: AssessmentContext, customer: Customer): Answers {
  const { asOf } = context;
  const book = answerBook(customer.answers, [...context.provisions.values()]);
  const first = firstAsked(context, customer);
  const inPlace = (system: string | null, citation: Citation) =>
    system === null ? book.ofRow(citation) : book.inPlace(system, citation);
  const isAside = (answer: Answer | undefined): answer is Answer =>
    answer?.status === 'not-applicable' && hasHappened(answer, asOf);
  const hasRoom = (citation: Citation) => {
    const provision = context.provisions.get(citation);
    return provision !== undefined && leavesRoom(provision, customer, first.has(citation));
  };

  /** Implemented, by itself or by another system. Terminates because link rejects cycles of answers. */
  const isDone = (answer: Answer | undefined, rows: readonly Determination[]): boolean =>
    isImplemented(answer, asOf) && (answer?.satisfiedBy == null || isDoneElsewhere(answer, rows));

  function isDoneElsewhere(answer: Answer, rows: readonly Determination[]): boolean {
    const other = answer.satisfiedBy;
    if (other === null) return false;
    const { target } = answer;
    if (target.kind === 'duty' && isDone(book.ofDuty(other, target.duty), rows)) return true;
    return rows.some((row) => {
      const there = book.inPlace(other, row.citation);
      return (
        row.systems.some((p) => p.system === other && p.use === null && p.parties.includes('vendor')) ||
        (there !== answer && there?.target.kind === 'place' && isDone(there, [row]))
      );
    });
  }

  const setAside = customer.answers.filter(isAside).map((answer): SetAside => {
    const { target, because, by, on } = answer;
    const rows = book.covers(answer);
    return {
      key: targetKey(target),
      citation: target.kind === 'duty' ? null : target.citation,
      system: target.kind === 'obligation' ? null : target.system,
      because: because ?? '',
      by,
      on,
      rows,
      refused: rows.filter((citation) => !hasRoom(citation)),
    };
  });
  return {
    ofRow: book.ofRow,
    inPlace,
    ofDuty: book.ofDuty,
    isSetAside: (citation, system) => isAside(inPlace(system, citation)) && hasRoom(citation),
    isDoneElsewhere,
    setAside,
  };
}
