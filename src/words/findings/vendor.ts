// Findings on a vendor in use: preconditions, exclusions, subcontractors, contradictions, recommendations, claims, replies.

import { type ChoiceTarget, targetText } from '../../model/entry-target.ts';
import type { LinkTold, PartyNamed } from '../../model/finding.ts';
import { isAgreement } from '../../model/gate-state.ts';
import { formatPointer } from '../../model/vendor.ts';
import { excludedText, gateState, gateTitle, listNames, notOfferedHere, possibleText, toStateFirst } from '../gates.ts';
import { recordChoice } from '../recorded-at.ts';
import { sentence } from '../sentences.ts';
import { stepText } from '../steps.ts';
import { and, askedFirst, type FindingTable, inSentence, notCovered, sentences } from './parts.ts';

const assess = 'assess the PHI that is already there (164.402(2))';
const presumed =
  'PHI that is already there may be a disclosure that 164.502(a) or 164.502(e) does not permit. If so, it is presumed to be a breach unless your assessment shows a low probability that the PHI was compromised.';

const covering =
  'A letter or list that names the subcontractor, the product, and the date of the agreement, without a hedge.';

/** A party that no document names has a description instead of a name. */
const named = (name: string): string => (name.includes(' (not named') ? `the ${inSentence(name)}` : name);

const party = ({ name, of }: PartyNamed): string =>
  of === null ? named(name) : `${named(name)}, a subcontractor of ${named(of)}`;

/** The party, with the rest of the sentence: `AWS, a subcontractor of Aptible, covers your PHI`. */
const partyThat = (of: PartyNamed, rest: string): string => `${party(of)}${of.of === null ? '' : ','} ${rest}`;

const linksTold = (links: readonly LinkTold[]): string =>
  sentences(
    ...links.flatMap(({ step, rows }) => [
      stepText(step),
      rows.length === 0 ? '' : `Rows that rely on it: ${rows.join(', ')}.`,
    ]),
  );

const problems = {
  ambiguous: 'which can mean more than one provision',
  unknown: 'which is not a provision in this library',
  stale: 'which is no longer a provision',
  malformed: 'which is not a citation',
} as const;

const closedBy = (at: ChoiceTarget, ids: readonly string[]) =>
  `It is recorded in the profile: ${recordChoice(at, ids)}.`;

export const vendorWords = {
  'gate-closed': ({ vendor, place, gate, use }) => {
    const where = use === null ? place : `${place} (${use})`;
    const elsewhere = notOfferedHere(gate);
    const unstated = toStateFirst(gate);
    const get =
      unstated !== null
        ? `Record the ${unstated} of ${place}: ${vendor} offers "${gateTitle(gate)}" only with some.`
        : elsewhere !== null
          ? `Change how you use ${place}: ${vendor} offers "${gateTitle(gate)}" only if ${elsewhere}.`
          : gate.kind === 'baa'
            ? `Have both sides execute the business associate agreement with ${vendor}.`
            : `Make sure that "${gateTitle(gate)}" is in place at ${vendor}.`;
    return {
      do: `${get} Until then, put no PHI into ${where}, and ${assess}.`,
      why: `State: ${gateState(gate)}. Until this precondition is met, nothing that ${vendor} offers counts for you. ${presumed}`,
      closes:
        unstated !== null
          ? `The profile states the ${unstated} of ${place}.`
          : isAgreement(gate.kind)
            ? 'The executed copy with both signatures, on file, and its date in the profile.'
            : 'A dated record that it is in place, and its state set to "open" in the profile.',
    };
  },
  'excluded-use': ({ vendor, place, use, exclusion, at }) => ({
    do:
      use === place
        ? `Keep PHI out of ${place}, or change how you use it. Then ${assess}.`
        : `Keep PHI out of "${use}" in ${place}, or switch it off. Then ${assess}.`,
    why: `${vendor} does not cover PHI there: ${excludedText(exclusion)}. Neither an agreement with a subcontractor nor encryption changes that. ${presumed}`,
    closes:
      use === place
        ? 'A dated record that no PHI enters it, and the system taken out of the profile; or the profile states the use to which you changed.'
        : `A dated record that it is switched off, or that no PHI enters it: devolve answer <profile> ${targetText(at)}=….`,
  }),
  'excluded-use-possible': ({ vendor, place, list, held, at, ids }) => ({
    do: `State which ${listNames[list]} are in use in ${place}. Until then, put no PHI where ${vendor} does not cover it: ${held.map(possibleText).join('; ')}.`,
    why: 'The profile does not say, so each of them counts as possibly in use with PHI.',
    closes: closedBy(at, ids),
  }),
  'upstream-without-baa': ({ vendor, party: behind, direct, links }) => {
    const outside = notCovered(links);
    // Where only an exclusion stands in the way, no agreement helps.
    const lacking = links.some(({ step }) => step.says !== 'hop-excludes');
    const close = direct
      ? `Have ${vendor} execute an agreement with ${party(behind)}, or keep PHI from reaching it.`
      : `Have ${vendor} close the gap at ${party(behind)}, or keep PHI from reaching it.`;
    const keepOut = `Have ${vendor} keep your PHI out of what ${partyThat(behind, 'does not cover:')} ${outside.join('; ')}.`;
    return {
      do: sentences(lacking ? close : '', outside.length > 0 ? keepOut : ''),
      why: linksTold(links),
      closes: lacking
        ? `A written statement from ${vendor} that names the subcontractor, the product, and the date of the agreement.`
        : `A written statement from ${vendor} that none of your PHI is there, and since when.`,
    };
  },
  'upstream-unverified': (details) => {
    const { vendor } = details;
    if (details.lacks === 'choice') {
      const { party: whose, service, options, gates } = details;
      return {
        do: `Ask ${vendor} which ${service} it uses: ${options.join(' or ')}.`,
        why: sentences(
          `What ${whose} says depends on it, and no document states which one is used.`,
          gates.length === 0 ? '' : `Preconditions at ${whose}: ${gates.join('; ')}.`,
        ),
        closes: `A written statement from ${vendor} that names it.`,
      };
    }
    const { party: behind, direct, links } = details;
    const agreement = direct ? 'its agreement' : 'an agreement';
    const first = askedFirst(links);
    const outside = notCovered(links);
    const excludedOnly = links.every(({ step }) => step.says === 'hop-excludes');
    return details.lacks === 'agreement'
      ? {
          do: `Ask ${vendor} to confirm in writing that ${agreement} with ${partyThat(behind, 'covers your PHI.')}`,
          why: linksTold(links),
          closes: covering,
        }
      : {
          do: sentences(
            outside.length === 0
              ? ''
              : `Ask ${vendor} to confirm in writing that none of your PHI is in what ${partyThat(behind, 'does not cover:')} ${outside.join('; ')}.`,
            first.length === 0
              ? ''
              : `Ask ${vendor} whether this is in place at ${party(behind)}: ${first.join('; ')}.`,
            excludedOnly
              ? ''
              : `Ask ${vendor} what ${partyThat(behind, 'itself states about the rows that rely on it, with document and clause.')}`,
          ),
          why: linksTold(links),
          closes: excludedOnly
            ? `A written statement from ${vendor} that none of your PHI is there, and since when.`
            : 'The document and clause of that subcontractor that state it.',
        };
  },
  conflict: ({ vendor, text, between }) => ({
    do: `Ask ${vendor} which of its ${between.length > 2 ? '' : 'two '}statements applies: ${text}`,
    why: `The sources contradict each other: ${and(between.map(formatPointer))}.`,
    closes: 'A written answer, and a corrected document.',
  }),
  'protection-weakened': ({ vendor, place, uses, weakens }) => ({
    do: `Record why you need ${uses.length === 0 ? 'this' : uses.map((use) => `"${use}"`).join(' or ')} in ${place}, or switch it off. It weakens protection.`,
    why: `${weakens} ${vendor} recommends it. Whether to follow it is your decision.`,
    closes: 'A dated reason in your risk analysis, or a record that it is switched off.',
  }),
  'choice-unstated': (details) => {
    const { place, choice, options, at, ids } = details;
    const listed = options.join('; ');
    const closes = closedBy(at, ids);
    switch (choice) {
      case 'variant':
      case 'plan':
        return {
          do: `State which ${choice} of ${details.service} you use in ${place}: ${listed}.`,
          why: 'What the vendor does and asks of you depends on it. Until you state it, every task that it may give you counts, and nothing that it may do for you does.',
          closes,
        };
      case 'features':
      case 'data-classes':
        return {
          do: `State which ${listNames[choice]} are in use in ${place}.`,
          why: `What the vendor does and asks of you depends on it. The library knows: ${listed}.`,
          closes,
        };
      case 'setting':
        return {
          do: `State the setting in ${place}: ${details.title}.`,
          why: sentences(
            'What the vendor does or asks of you depends on it.',
            listed === '' ? '' : `Known values: ${options.join(', ')}.`,
          ),
          closes,
        };
    }
  },
  'claim-above-cap': ({ vendor, title, says, cap, because }) => ({
    do: `Do not rely on ${vendor}'s "${says}" for ${inSentence(title)}. Your part remains your responsibility.`,
    why: `It says "${says}". By law ${cap === 'never' ? 'none of it' : 'only part of it'} can be inherited: ${sentence(because)}`,
    closes: 'Your own part, answered in the profile.',
  }),
  'split-not-stated': ({ vendor, title, says }) => ({
    do: `Ask ${vendor} which part of ${inSentence(title)} it performs and which part it leaves to you.`,
    why: `Its table says "${says}" and does not state which part is whose.`,
    closes: 'Both parts, in writing.',
  }),
  'claim-without-statement': ({ vendor, title }) => ({
    do: `Ask ${vendor} for the document that states what it does for ${inSentence(title)}.`,
    why: 'The verdict is in a table. No document of the vendor states what it does.',
    closes: 'The document and the clause.',
  }),
  'stale-citation': ({ vendor, text, problem }) => ({
    do: `Ask ${vendor} which provision its row "${text}" refers to.`,
    why: `Its table cites "${text}", ${problems[problem]}.`,
    closes: 'A corrected table from the vendor.',
  }),
} satisfies Partial<FindingTable>;
