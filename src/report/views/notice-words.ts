// What a notice says of each kind of change: where it is told, and what the customer should do.

import type { Cause, Comparison } from '../../model/change.ts';
import type { CauseKind } from '../../model/change-kinds.ts';
import { causeKinds } from '../../model/change-kinds.ts';

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
  'exclusion-removed': ['closed', null],
  'exclusion-narrowed': ['closed', null],
  'gate-added': ['first', 'Have it in place before you rely on anything else.'],
  'gate-changed': ['first', 'Check that it still holds for you.'],
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
  'conflict-added': ['paper', 'Ask which of the two holds.'],
  'conflict-changed': ['paper', 'Ask which of the two holds.'],
  'clock-added': ['time', null],
  'clock-improved': ['time', null],
  'clock-removed': ['time', 'Ask for a time limit in writing.'],
  'clock-worsened': ['time', 'Count your own deadlines again.'],
  'clock-changed': ['time', 'Count your own deadlines again.'],
  'customer-clock-added': ['time', 'Be ready to keep it.'],
  'customer-clock-removed': ['time', null],
  'option-added': ['else', null],
  'variant-added': ['else', null],
  'option-changed': ['else', 'Look whether you use it.'],
  'option-removed': ['else', 'Look whether you use it.'],
  'variant-removed': ['else', 'Look whether you use it.'],
};

const agreements: Readonly<Record<string, string>> = {
  executed: 'in force',
  hedged: 'only "where applicable" or the like',
  unstated: 'not stated',
  none: 'none',
  'not-needed': 'said to be unnecessary',
};
const grades: Readonly<Record<string, string>> = {
  contract: 'a contract',
  attestation: "an auditor's report",
  policy: 'a policy',
  published: 'a public page',
  asserted: 'a claim without more',
  interpretation: 'our reading',
  unverified: 'nothing that was verified',
};

const directions: Readonly<Record<string, string>> = {
  'to-customer': 'the vendor tells you',
  'to-vendor': 'you tell the vendor',
  'by-vendor': 'the vendor acts',
  'by-customer': 'you act',
};

/** Words of the format in words for people; ids by the titles of what they stand for. */
function plainly(text: string, { kind, vendor, subject }: Cause, names: Comparison['names']): string {
  if (/^(document-grade|statement-(weak|strength)|contract-term-(weak|strength))/.test(kind))
    return grades[text] ?? text;
  const owner = / of (\S+)$/.exec(subject)?.[1] ?? '';
  const titleOf = (word: string, id: string) => names.get(`${word} ${id} of ${owner}`);
  switch (kind) {
    case 'duty-imposed':
    case 'duty-lifted':
      return text.replace(/^[^\s:]+: /, '');
    case 'upstream-baa-weakened':
    case 'upstream-baa-strengthened':
    case 'upstream-added':
    case 'upstream-removed':
      return text
        .replace(/agreement: (\S+)/, (_, baa: string) => `agreement: ${agreements[baa] ?? baa}`)
        .replace(
          /PHI: (yes|no|unknown)/,
          (_, phi: string) => `PHI reaches it: ${phi === 'unknown' ? 'not stated' : phi}`,
        );
    case 'statement-path-added':
    case 'statement-path-removed':
      return names.get(`upstream ${text} of ${vendor}`) ?? text;
    case 'clock-changed':
      return text.replace(/^(to|by)-(customer|vendor)\b/, (way) => directions[way] ?? way);
    case 'contract-changed':
      return names.get(`document ${text} of ${vendor}`) ?? text;
    case 'exclusion-widened':
    case 'exclusion-narrowed':
    case 'exclusion-changed':
      return text.replace(
        /[\w.-]+(?=,|$| and the like)/g,
        (id) => titleOf('feature', id) ?? titleOf('data class', id) ?? id,
      );
    case 'statement-conditioned':
    case 'statement-condition-changed':
    case 'statement-unconditioned':
    case 'duty-condition-changed':
    case 'gate-changed':
      return text
        .replace(/^baa\b/, 'business associate agreement')
        .replace(
          /\b(variant|plan|feature|data class) ([\w.-]+(?: or [\w.-]+)*)/g,
          (_, word: string, ids: string) =>
            `${word} ${ids
              .split(' or ')
              .map((id) => `"${titleOf(word, id) ?? id}"`)
              .join(' or ')}`,
        )
        .replace(/\bsetting ([\w.-]+) = /g, (_, id: string) => `setting "${titleOf('setting', id) ?? id}" = `);
    default:
      return text;
  }
}

const things: Readonly<Record<string, string>> = {
  undertaking: 'What the vendor promises of itself',
  conflict: 'A contradiction in the documents',
  request: 'How to get a document',
  recommendation: 'A recommendation',
};

/** What the cause is about, in words: the title of the provision or of the thing; '' where its own words say it. */
function about({ citation, subject, kind }: Cause, { names, titles }: Comparison): string {
  if (citation !== null) return titles.get(citation) ?? citation;
  const [family = ''] = kind.split('-', 1);
  if (family === 'option' || family === 'variant') return /^data class|^\w+/.exec(subject)?.[0] ?? '';
  return things[family] ?? names.get(subject) ?? '';
}

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

/** From what to what. */
function change({ kind }: Cause, before: string | null, after: string | null): string {
  if (kind === 'limits-added') return `a new limit: ${after}`;
  if (kind === 'statement-conditioned') return `so far always; now only with ${after}`;
  if (kind === 'provides-narrowed') return `was: ${before?.replace(/\.$/, '')}; now it is only offered`;
  if (before === null) return `new: ${after ?? ''}`;
  return after === null ? `no longer: ${before}` : `was: ${before.replace(/\.$/, '')}; is: ${after}`;
}

/** Who may read a document is no news where it stayed so. */
function withoutCircle(before: string | null, after: string | null): readonly (string | null)[] {
  const bare = [before, after].map((text) => text?.replace(/,? ?(public|nda|internal)$/, '') ?? null);
  return bare[0] === bare[1] ? [before, after] : bare;
}

/** One cause as a customer reads it: what changed, since when, what to do. */
export function causeItem(cause: Cause, comparison: Comparison): string {
  const { kind } = cause;
  const plain = [cause.before, cause.after].map((text) => text && plainly(text, cause, comparison.names));
  const [was = null, is = null] = plain;
  const [before = null, after = null] = kind === 'document-changed' ? withoutCircle(was, is) : [was, is];
  const what = about(cause, comparison);
  const title = told[kind] === undefined ? `${causeKinds[kind].title}. ` : '';
  // A title that is the whole of what came or went is said once.
  const once = what === '' || (after ?? before) === what;
  const said = once ? change(cause, before, after) : `${what}: ${change(cause, before, after)}`;
  const words = `${title}${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return [sentence(words), since(cause.id, comparison), told[kind]?.[1] ?? ''].filter((part) => part !== '').join(' ');
}
