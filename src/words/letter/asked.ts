// What a letter asks a vendor, by the kind of finding. The letter speaks to the vendor as "you", and of the customer as "we".
// It never names anyone but the vendor and its own subcontractors: no client, no other vendor.

import type { Citation } from '../../model/citation.ts';
import type { Finding, FindingDetails, FindingOf, LetterKind, LinkTold, PartyNamed } from '../../model/finding.ts';
import type { FactsOf } from '../../model/step.ts';
import { formatPointer } from '../../model/vendor.ts';
import { describeAgreement } from '../agreements.ts';
import { conditionText } from '../conditions.ts';
import { askedFirst, notCovered, sentences } from '../findings/parts.ts';
import { capital, sentence } from '../sentences.ts';
import { shorter, unstated } from './clocks.ts';
import type { Asked } from './parts.ts';

type Words = { readonly [K in LetterKind]: (details: FindingDetails[K], citation: Citation | null) => Asked | null };

const covering =
  'A letter or list that names the party, the product, and the date of the agreement, without reservations.';
const answer = 'A written answer that names the document and the clause.';

const party = ({ name, of }: PartyNamed): string => (of === null ? name : `${name}, a subcontractor of ${of}`);

const at = (title: string, citation: Citation | null): string => (citation === null ? title : `${title} (${citation})`);

const rowsIn = (links: readonly LinkTold[]): readonly Citation[] => links.flatMap((link) => link.rows);

const throughOf = (links: readonly LinkTold[]): FactsOf<'runs-through'> | null => {
  for (const { step } of links) if (step.says === 'runs-through') return step.of;
  return null;
};

/** `AWS, a subcontractor of Aptible (hosting)`. */
function partyItem(of: PartyNamed, links: readonly LinkTold[]): string {
  const through = throughOf(links);
  const purpose = through === null || through.purpose === '' ? '' : ` (${through.purpose})`;
  return `${party(of)}${purpose}`;
}

function agreementOf(links: readonly LinkTold[]): string {
  const through = throughOf(links);
  return through === null ? 'No document shows an agreement.' : `${capital(describeAgreement(through))}.`;
}

/** `Encryption and decryption (164.312(a)(2)(iv)): Implement a mechanism …`. */
export const rowItem = ({ title, duty }: FindingDetails['unaddressed'], citation: Citation | null): string =>
  `${at(title, citation)}${duty === '' ? '' : `: ${duty}`}`;

function unaddressed(details: FindingDetails['unaddressed'], citation: Citation | null): Asked {
  const { choices, bears } = details;
  const depends = choices.length > 0;
  return {
    part: 'safeguards',
    ask: 'For each of these requirements, please tell us what you do in the service and what you leave to us.',
    why: depends
      ? 'What your documents say depends on a choice that has not been made.'
      : bears === null
        ? 'Your documents, as we have them, do not address them.'
        : 'Your documents bear on them but do not settle who must act.',
    settles: answer,
    item: sentences(
      rowItem(details, citation),
      depends ? `The documents speak of it if ${choices.map(conditionText).join('; or if ')}.` : '',
    ),
    sources: bears ?? [],
  };
}

const problems = {
  ambiguous: 'The entry can mean more than one provision.',
  unknown: 'The entry cites a provision that we do not find in the rules.',
  stale: 'The entry cites a provision that is no longer in the rules.',
  malformed: 'The entry is not a citation that we can read.',
} as const;

const words: Words = {
  'contract-outdated': ({ form, lacks, grace }) => ({
    part: 'agreement',
    ask: 'Please execute with us a business associate agreement that meets the rules as amended in 2013.',
    why: `Only agreements entered into before ${grace.before} had a transition period, and it ended on ${grace.until} (164.532(e)).`,
    settles: 'A new agreement, executed by both sides.',
    item: sentences(
      form === null ? 'Our present agreement.' : `The form dated ${form}.`,
      lacks.length === 0 ? '' : `It does not contain: ${lacks.join(', ')}.`,
    ),
  }),
  'contract-term-missing': ({ title, duty }, citation) => ({
    part: 'agreement',
    ask: 'Please amend the business associate agreement to add these required terms.',
    why: 'The agreement does not contain them.',
    settles: 'The amended clauses.',
    item: sentences(`${at(title, citation)}: ${duty}`),
  }),
  // A text that the customer has not read is the customer's to read, not the vendor's to explain.
  'contract-term-weak': ({ title, weakness, read }, citation) =>
    read
      ? {
          part: 'agreement',
          ask: 'Please amend these clauses of the business associate agreement so that they say in full what the rule requires.',
          why: 'The agreement addresses these terms only in part.',
          settles: 'The amended clauses.',
          item: `${at(title, citation)}: ${sentence(weakness)}`,
        }
      : null,
  'upstream-without-baa': ({ party: of, links }) => {
    const told = { part: 'subcontractors', item: partyItem(of, links), rows: rowsIn(links) } as const;
    const outside = notCovered(links);
    if (outside.length > 0 && links.every(({ step }) => step.says === 'hop-excludes'))
      return {
        ...told,
        ask: 'Please keep our PHI out of what each of these parties does not cover, and tell us since when you do.',
        why: 'Our PHI reaches them, and their own documents exclude it, whatever agreement there is.',
        settles: 'A written statement that none of our PHI is there, and since when.',
        item: `${told.item}: ${outside.join('; ')}`,
      };
    return {
      ...told,
      ask: 'Please make sure that an agreement covers our PHI at each of these parties, or keep our PHI from reaching them.',
      why: 'Our PHI reaches them, and no agreement that counts covers it there (164.308(b)(2), 164.502(e)(1)(ii)).',
      settles: 'A written statement that names the party, the product, and the date of the agreement.',
      item: outside.length === 0 ? told.item : `${told.item}. It does not cover: ${outside.join('; ')}`,
    };
  },
  'upstream-unverified': (details) => {
    const part = 'subcontractors';
    if (details.lacks === 'choice')
      return {
        part,
        ask: 'Please tell us which of these you use.',
        why: 'What the subcontractor says depends on it, and your documents do not state it.',
        settles: 'A written statement that names it.',
        item: `${details.service}: ${details.options.join(' or ')}`,
      };
    const { party: of, direct, links } = details;
    const told = { item: partyItem(of, links), rows: rowsIn(links) };
    const first = details.lacks === 'statement' ? askedFirst(links) : [];
    const outside = notCovered(links);
    if (outside.length > 0)
      return {
        part,
        ask: 'Please confirm in writing that none of our PHI is in what each of these parties does not cover.',
        why: 'Their own documents exclude it, whatever agreement there is, and your documents do not state that none of it is there.',
        settles: 'A written statement that none of our PHI is there, and since when.',
        item: [
          `${told.item}: ${outside.join('; ')}`,
          ...(first.length === 0
            ? []
            : [`Also tell us whether you have in place what it asks for: ${first.join('; ')}`]),
        ].join('. '),
        rows: told.rows,
      };
    if (first.length > 0)
      return {
        part,
        ask: 'Please tell us whether you have in place what each of these parties asks for, and what the party itself states on the requirements that rely on it.',
        why: 'What you say rests on them, and your documents do not state that it is in place.',
        settles:
          'A written statement that names what is in place, and since when; for the rest, the document and clause of the party.',
        item: `${told.item}: ${first.join('; ')}`,
        rows: told.rows,
      };
    return details.lacks === 'agreement'
      ? {
          part,
          ask: `Please confirm in writing that ${direct ? 'your agreement' : 'an agreement'} with each of these parties covers our PHI (164.314(a)(2)(i)(B)).`,
          why: agreementOf(links),
          settles: covering,
          ...told,
        }
      : {
          part,
          ask: 'Please tell us what these parties themselves state on the requirements that rely on them.',
          why: 'What you say rests on them, and their own documents, as we have them, do not settle it.',
          settles: 'The document and clause of the party that state it.',
          ...told,
        };
  },
  'clock-too-long': shorter,
  'clock-unstated': unstated,
  unaddressed,
  // It is several requests, which src/words/letter/documents.ts has.
  'documents-missing': () => null,
  conflict: ({ text, between }) => ({
    part: 'conflicts',
    ask: 'Please tell us, for each of these, which statement applies.',
    why: 'Your documents contradict each other.',
    settles: 'A written answer, and a corrected document.',
    item: text,
    sources: between.map(formatPointer),
  }),
  'claim-above-cap': ({ title, says, cap, because }, citation) => ({
    part: 'table',
    ask: 'Please correct these entries, or say in them what remains with us.',
    why: `By law ${cap === 'never' ? 'none of it' : 'only part of it'} can be done by you in our place.`,
    settles: 'A corrected table.',
    item: `${at(title, citation)}, "${says}": ${sentence(because)}`,
  }),
  'split-not-stated': ({ title, says }, citation) => ({
    part: 'table',
    ask: 'Please tell us which part of each of these you perform, and which part you leave to us.',
    why: 'Your table does not state which part is whose.',
    settles: 'Both parts, in writing.',
    item: `${at(title, citation)}, "${says}"`,
  }),
  'claim-without-statement': ({ title }, citation) => ({
    part: 'table',
    ask: 'Please name the document that states what you do for each of these.',
    why: 'Your table has a verdict, and no document that we have states what is done.',
    settles: 'The document and the clause.',
    item: at(title, citation),
  }),
  'stale-citation': ({ text, problem }) => ({
    part: 'table',
    ask: 'Please tell us which provision each of these entries refers to.',
    why: problems[problem],
    settles: 'A corrected table.',
    item: `"${text}"`,
  }),
  'reply-unjudged': ({ on, says, asking }) => {
    const first = askedOf(asking);
    return {
      part: first?.part ?? 'safeguards',
      ask: 'Please complete these answers: say what you do and what you leave to us, and name the document and the clause.',
      why: 'You have answered, and a reply without document and clause does not settle it for us.',
      settles: answer,
      item: sentences(first?.item ?? '', `The answer of ${on}: "${says}"`),
    };
  },
};

const isAsked = (finding: Finding): finding is FindingOf<LetterKind> => Object.hasOwn(words, finding.kind);

const askOf = <K extends LetterKind>({ kind, details, citation }: FindingOf<K>): Asked | null =>
  words[kind](details, citation);

/** What is asked of the vendor; null for what a letter does not ask. */
export function askedOf(finding: Finding): Asked | null {
  if (isAsked(finding)) return askOf(finding);
  if (finding.kind !== 'evidence-missing' || !('of' in finding.details) || finding.details.of.kind !== 'reply')
    return null;
  return {
    part: 'agreement',
    ask: 'Please send us another copy of these answers of yours.',
    why: 'We have recorded them, and do not find the document.',
    settles: 'The letter itself.',
    item: `The answer of ${finding.details.of.on}`,
  };
}
