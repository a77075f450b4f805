// Looks up a customer's answers. The most specific wins: a row before its standard, one system before all systems.

import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import { type Answer, targetKey } from './customer.ts';

export interface AnswerBook {
  /** The answer for the row in all systems: its own, or that of the nearest roll-up above it. */
  readonly ofRow: (citation: Citation) => Answer | undefined;
  /** The answer for the row in one system, or the one for all systems. */
  readonly inPlace: (system: string, citation: Citation) => Answer | undefined;
  readonly ofDuty: (system: string, duty: string) => Answer | undefined;
  /** Obligations that an answer covers: the row itself, or those under a roll-up without a more specific answer. */
  readonly covers: (answer: Answer) => readonly Citation[];
}

/** @param provisions in legal order */
export function answerBook(answers: readonly Answer[], provisions: readonly Provision[]): AnswerBook {
  const byKey = new Map(answers.map((a) => [targetKey(a.target), a]));
  const laws = new Map(provisions.map((p) => [p.citation, p]));
  const wide = (citation: Citation) => byKey.get(citation);
  const narrow = (system: string, citation: Citation) => byKey.get(`${system}/${citation}`) ?? wide(citation);
  /** Searches the row, then each of its ancestors. */
  const climb = (citation: Citation, find: (at: Citation) => Answer | undefined): Answer | undefined => {
    for (let at: Citation | null = citation; at !== null; at = laws.get(at)?.parent ?? null) {
      const found = find(at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const ofRow = (citation: Citation) => climb(citation, wide);
  const inPlace = (system: string, citation: Citation) => climb(citation, (at) => narrow(system, at));
  const isBelow = (citation: Citation, above: Citation) => {
    for (let at = laws.get(citation)?.parent ?? null; at !== null; at = laws.get(at)?.parent ?? null)
      if (at === above) return true;
    return false;
  };
  return {
    ofRow,
    inPlace,
    ofDuty: (system, duty) => byKey.get(`${system}/${duty}`),
    covers(answer) {
      const { target } = answer;
      if (target.kind === 'duty') return [];
      const said = (citation: Citation) =>
        target.kind === 'obligation' ? ofRow(citation) : inPlace(target.system, citation);
      return provisions
        .filter((p) => p.role === 'obligation')
        .map((p) => p.citation)
        .filter((c) => (c === target.citation || isBelow(c, target.citation)) && said(c) === answer);
    },
  };
}
