// What a notice says of each kind of change: where it is told, and what the customer should do.

import type { Cause, Comparison } from '../../model/change.ts';
import type { CauseKind } from '../../model/change-kinds.ts';

/** Headings of a notice, in the order in which a customer reads. */
export const noticeHeadings = {
  act: 'What you must do now',
  row: 'What is now yours, or yours too',
  lost: 'What you may no longer rely on as before',
  open: 'What nobody has answered',
  closed: 'Where PHI must not go',
  first: 'What must hold first',
  behind: 'Who stands behind the vendor',
  paper: 'What the agreement and the documents say',
  time: 'Time limits',
  gain: 'What the vendor now does',
  shed: 'What the vendor no longer asks of you',
  else: 'What else changed',
} as const;

export type Heading = keyof typeof noticeHeadings;

/** Kinds that the rows and duties of the customer tell in its own words. */
export const toldByRows: ReadonlySet<CauseKind> = new Set([
  'duty-imposed',
  'duty-lifted',
  'duty-added',
  'duty-removed',
  'duty-reworded',
  'provides-added',
  'offers-added',
  'provides-widened',
]);

const relyNoMore = 'Do not rely on it until you have asked.';
const readAnew = 'Read whether the new words are still enough for you.';
const askParty =
  'Ask in writing whether an agreement with it covers your PHI; until then, treat what runs through it as yours.';
const askTerm = 'Ask for it in your agreement before you sign or renew.';

const told: Partial<Record<CauseKind, readonly [heading: Heading, act: string | null]>> = {
  'provides-removed': ['lost', 'Do it yourself, or ask in writing who does it now.'],
  'provides-narrowed': ['lost', 'Turn it on, and check that it stays on.'],
  'provides-reworded': ['lost', readAnew],
  'offers-removed': ['lost', 'Find another way to do it.'],
  'offers-reworded': ['lost', readAnew],
  'statement-conditioned': ['lost', 'Check whether that is so for you; else do it yourself.'],
  'statement-condition-changed': ['lost', 'Check whether that is so for you; else do it yourself.'],
  'statement-annotated': ['lost', readAnew],
  'statement-weakened': ['lost', 'Ask for a firmer word in writing.'],
  'limits-added': ['lost', 'Cover what it leaves out.'],
  'limits-reworded': ['lost', 'Cover what it leaves out.'],
  'claim-removed': ['lost', relyNoMore],
  'claim-blanked': ['lost', relyNoMore],
  'claim-denied': ['lost', 'Do it yourself.'],
  'claim-disclaimed': ['lost', relyNoMore],
  'claim-weakened': ['lost', 'Ask which part is yours.'],
  'claim-changed': ['lost', relyNoMore],
  'undertaking-removed': ['lost', 'Ask whether it is still so.'],
  'undertaking-reworded': ['lost', readAnew],
  'service-removed': ['lost', 'Ask what becomes of your PHI there.'],
  'vendor-removed': ['lost', 'Ask what becomes of your PHI there.'],
  'exclusion-added': ['closed', 'Keep PHI out of it, and take out what is there.'],
  'exclusion-widened': ['closed', 'Keep PHI out of it, and take out what is there.'],
  'exclusion-changed': ['closed', 'Look whether you use it with PHI.'],
  'exclusion-annotated': ['closed', 'Look whether you use it with PHI.'],
  'exclusion-removed': ['closed', null],
  'exclusion-narrowed': ['closed', null],
  'gate-added': ['first', 'Have it in place before you rely on anything else.'],
  'gate-changed': ['first', 'Check that it still holds for you.'],
  'gate-annotated': ['first', 'Check that it still holds for you.'],
  'gate-removed': ['first', null],
  'upstream-added': ['behind', askParty],
  'upstream-removed': ['behind', null],
  'phi-reach-widened': ['behind', askParty],
  'phi-reach-narrowed': ['behind', null],
  'upstream-baa-weakened': ['behind', askParty],
  'upstream-baa-strengthened': ['behind', null],
  'upstream-ground-withdrawn': ['behind', askParty],
  'upstream-ground-reworded': ['behind', askParty],
  'upstream-use-changed': ['behind', 'Ask what runs there now.'],
  'upstream-annotated': ['behind', 'Ask what runs there now.'],
  'statement-path-added': ['behind', askParty],
  'contract-removed': ['paper', 'Ask for the agreement.'],
  'contract-changed': ['paper', 'Read the new one against the one that you signed.'],
  'contract-term-removed': ['paper', askTerm],
  'contract-term-weakened': ['paper', askTerm],
  'contract-term-reworded': ['paper', readAnew],
  'document-removed': ['paper', 'Ask what stands in its place.'],
  'document-changed': ['paper', 'Read it anew.'],
  'document-added': ['paper', 'Read it.'],
  'document-withdrawn': ['paper', 'Ask for it.'],
  'document-grade-weakened': ['paper', 'Ask for a document that binds.'],
  'note-added': ['paper', 'Read what it means for you.'],
  'note-removed': ['paper', null],
  'note-reworded': ['paper', 'Read what it means for you.'],
  'request-added': ['paper', null],
  'request-removed': ['paper', 'Ask how to get it now.'],
  'request-changed': ['paper', null],
  'conflict-added': ['paper', 'Ask which of the two holds.'],
  'conflict-changed': ['paper', 'Ask which of the two holds.'],
  'deadline-tightened': ['time', 'Count your own deadlines again.'],
  'deadline-changed': ['time', 'Count your own deadlines again.'],
  'deadline-relaxed': ['time', null],
  'clock-added': ['time', null],
  'clock-improved': ['time', null],
  'clock-removed': ['time', 'Ask for a time limit in writing.'],
  'clock-worsened': ['time', 'Count your own deadlines again.'],
  'clock-changed': ['time', 'Count your own deadlines again.'],
  'clock-annotated': ['time', 'Read whether it still means what you count on.'],
  'customer-clock-added': ['time', 'Be ready to keep it.'],
  'customer-clock-removed': ['time', null],
  'duty-strengthened': ['act', null],
  'duty-condition-changed': ['act', 'Check whether that is so for you.'],
  'duty-annotated': ['act', null],
  'recommendation-added': ['else', null],
  'recommendation-removed': ['else', null],
  'recommendation-changed': ['else', 'Read whether you want to follow it.'],
  'option-added': ['else', null],
  'variant-added': ['else', null],
  'option-changed': ['else', 'Look whether you use it.'],
  'option-removed': ['else', 'Look whether you use it.'],
  'variant-removed': ['else', 'Look whether you use it.'],
};

/** What to do about a change; '' for nothing. */
export const actOn = (kind: CauseKind): string => told[kind]?.[1] ?? '';

/** What to do about a row that came out worse. */
export function rowAct(after: string, contract: boolean): string {
  if (contract) return askTerm;
  if (after.startsWith('unaddressed')) return 'Ask the vendor, and do it yourself until it answers.';
  return after.startsWith('shared') ? 'Do your part of it.' : 'Do it yourself from now on.';
}

export const sentence = (text: string) => (/[.!?]["”)]?$/.test(text) ? text : `${text}.`);

/** The day from which it is so: of the document that says so, else of the commit that recorded it. */
export function since(id: string, { dated, placed, head }: Pick<Comparison, 'dated' | 'placed' | 'head'>): string {
  const document = dated.get(id);
  if (document !== undefined) return `Stated in a document dated ${document}.`;
  const place = placed.get(id);
  const recorded = place?.authors[0]?.date ?? (place?.committed === false ? null : head.date);
  return recorded === null || recorded === '' ? '' : `Recorded on ${recorded.slice(0, 10)}.`;
}

/** Under which heading a cause is told; null for what nobody must know. */
export function headingOf({ kind, impact }: Cause): Heading | null {
  const [heading] = told[kind] ?? [];
  if (heading !== undefined) return heading;
  if (impact === 'favorable') return toldByRows.has(kind) ? null : 'gain';
  return impact === 'editorial' ? null : 'else';
}
