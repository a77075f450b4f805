// The answers of a customer, found by what they are about. The narrower outranks the wider: of one row the system before the
// whole, a row before the standard above it, and all of these before the piece of work that answers the row.

import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import { type Answer, targetKey, targetSystem } from './customer.ts';

export interface AnswerBook {
  /** What is said of the row as a whole: on the row itself, else on the nearest roll-up above it, else on its work. */
  readonly ofRow: (citation: Citation) => Answer | undefined;
  /** What is said of the row in one system, or of it in every system. */
  readonly inPlace: (system: string, citation: Citation) => Answer | undefined;
  readonly ofDuty: (system: string, duty: string) => Answer | undefined;
  readonly ofWork: (work: string) => Answer | undefined;
  /** The rows that an answer speaks for: those in its width that have no narrower answer. */
  readonly covers: (answer: Answer) => readonly Citation[];
}

/** @param provisions in legal order */
export function answerBook(answers: readonly Answer[], provisions: readonly Provision[]): AnswerBook {
  const byKey = new Map(answers.map((a) => [targetKey(a.target), a]));
  const laws = new Map(provisions.map((p) => [p.citation, p]));
  const wide = (citation: Citation) => byKey.get(citation);
  const narrow = (system: string, citation: Citation) => byKey.get(`${system}/${citation}`) ?? wide(citation);
  const ofWork = (work: string) => byKey.get(`work/${work}`);
  /** The row, then what is above it, then its piece of work. */
  const climb = (citation: Citation, find: (at: Citation) => Answer | undefined): Answer | undefined => {
    for (let at: Citation | null = citation; at !== null; at = laws.get(at)?.parent ?? null) {
      const found = find(at);
      if (found !== undefined) return found;
    }
    const work = laws.get(citation)?.work ?? null;
    return work === null ? undefined : ofWork(work);
  };
  const ofRow = (citation: Citation) => climb(citation, wide);
  const placed = new Set(answers.flatMap(({ target }) => (target.kind === 'place' ? [target.system] : [])));
  const inPlace = (system: string, citation: Citation) =>
    placed.has(system) ? climb(citation, (at) => narrow(system, at)) : ofRow(citation);
  return {
    ofRow,
    inPlace,
    ofDuty: (system, duty) => byKey.get(`${system}/${duty}`),
    ofWork,
    covers(answer) {
      const system = targetSystem(answer.target);
      const said = (citation: Citation) => (system === null ? ofRow(citation) : inPlace(system, citation));
      return provisions.filter((p) => p.role === 'obligation' && said(p.citation) === answer).map((p) => p.citation);
    },
  };
}
