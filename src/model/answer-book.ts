// The answers of a customer, found by what they are about. The narrower outranks the wider: a row before the standard
// above it, and of one row the place before the whole.

import { beneathEach } from './beneath.ts';
import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import { type Answer, targetKey } from './customer.ts';

export interface AnswerBook {
  /** What is said of the row as a whole: on the row itself, else on the nearest roll-up above it. */
  readonly ofRow: (citation: Citation) => Answer | undefined;
  /** What is said of the row in one place, or of it in every place. */
  readonly inPlace: (system: string, citation: Citation) => Answer | undefined;
  readonly ofDuty: (system: string, duty: string) => Answer | undefined;
  /** The obligations that an answer speaks for: the row itself, or those beneath a roll-up that have no nearer answer. */
  readonly covers: (answer: Answer) => readonly Citation[];
}

/** @param provisions in legal order */
export function answerBook(answers: readonly Answer[], provisions: readonly Provision[]): AnswerBook {
  const byKey = new Map(answers.map((a) => [targetKey(a.target), a]));
  const laws = new Map(provisions.map((p) => [p.citation, p]));
  const wide = (citation: Citation) => byKey.get(citation);
  const narrow = (system: string, citation: Citation) => byKey.get(`${system}/${citation}`) ?? wide(citation);
  /** The row, then what stands above it. */
  const climb = (citation: Citation, find: (at: Citation) => Answer | undefined): Answer | undefined => {
    for (let at: Citation | null = citation; at !== null; at = laws.get(at)?.parent ?? null) {
      const found = find(at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const ofRow = (citation: Citation) => climb(citation, wide);
  const inPlace = (system: string, citation: Citation) => climb(citation, (at) => narrow(system, at));
  return {
    ofRow,
    inPlace,
    ofDuty: (system, duty) => byKey.get(`${system}/${duty}`),
    covers(answer) {
      const { target } = answer;
      if (target.kind === 'duty') return [];
      const said = (citation: Citation) =>
        target.kind === 'obligation' ? ofRow(citation) : inPlace(target.system, citation);
      const beneath = beneathEach(provisions).get(target.citation) ?? [];
      return beneath.filter((c) => laws.get(c)?.role === 'obligation' && said(c) === answer);
    },
  };
}
