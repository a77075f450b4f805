// What the customer recorded, in words: for a row, for one place, for the standard above it.

import { answerBook } from '../model/answer-book.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import { type Answer, type Customer, targetCitation, targetKey } from '../model/customer.ts';

/** Reason, author and date: `We keep no hardware. · by R. Patel, 2026-11-20`. */
export function asideWords({ because, by, on }: Pick<Answer, 'because' | 'by' | 'on'>): string {
  const who = [by === null ? '' : `by ${by}`, on ?? ''].filter((part) => part !== '').join(', ');
  return [because ?? '', who].filter((part) => part !== '').join(' · ');
}

/** One answer: status, owner, date, author, due date, where it is done, and the reason. */
export function answerWords(answer: Answer, customer: Customer): string {
  const other = customer.systems.find((s) => s.id === answer.satisfiedBy)?.title ?? answer.satisfiedBy;
  const parts = [
    answer.status.replace('-', ' '),
    answer.owner ?? '',
    answer.on ?? '',
    answer.by === null ? '' : `by ${answer.by}`,
    answer.due === null ? '' : `due ${answer.due}`,
    other === null ? '' : `satisfied by ${other}`,
  ].filter((part) => part !== '');
  const because = answer.because === null ? '' : `: ${answer.because}`;
  const note = answer.note === null ? '' : ` (note: ${answer.note})`;
  return `${parts.join(', ')}${because}${note}`;
}

/** The answers that apply to each row, in words; for a roll-up, also the rows that its answer covers. */
export function answersIn(customer: Customer, provisions: readonly Provision[]): (citation: Citation) => string {
  if (customer.answers.length === 0 && customer.activities.length === 0) return () => '';
  const activities = new Map(provisions.map((p) => [p.citation, p.activity]));
  /** `research: no, 2026-11-20, by R. Patel`. */
  const onActivity = (citation: Citation) =>
    customer.activities
      .filter((a) => a.activity === activities.get(citation))
      .map(({ activity, answer, on, by }) =>
        [`${activity}: ${answer}`, on, by && `by ${by}`].filter((part) => part !== null).join(', '),
      );
  const book = answerBook(customer.answers, provisions);
  const from = ({ target }: Answer, citation: Citation) =>
    target.kind === 'work' || targetCitation(target) !== citation
      ? ` (your answer to ${target.kind === 'work' ? targetKey(target) : targetCitation(target)})`
      : '';
  const covers = (answer: Answer, citation: Citation) => {
    const others = book.covers(answer).filter((c) => c !== citation);
    return others.length === 0 ? '' : ` (covers ${others.join(', ')})`;
  };
  return (citation) => {
    const whole = book.ofRow(citation);
    const doing = onActivity(citation);
    const places = customer.systems.flatMap((system) => {
      const answer = book.inPlace(system.id, citation);
      if (answer === undefined || answer.target.kind !== 'place') return [];
      return [`${system.title}: ${answerWords(answer, customer)}${from(answer, citation)}`];
    });
    if (whole === undefined) return [...doing, ...places].join('; ');
    return [
      ...doing,
      `${answerWords(whole, customer)}${from(whole, citation) || covers(whole, citation)}`,
      ...places,
    ].join('; ');
  };
}
