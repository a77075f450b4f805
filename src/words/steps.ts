// What a step of a derivation says: by rule, each with its facts and its sentence. A new rule is its row here and what
// makes it in `src/assess/`; the types of `src/model/step.ts` follow from this table.

import type { BoundParty, Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Condition, UnstatedList } from '../model/condition.ts';
import type { Customer } from '../model/customer.ts';
import type { HeldBack } from '../model/gate-state.ts';
import type { LeftOutDuty, VendorDuty } from '../model/listed-duty.ts';
import type { Parties } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { ExcludedFact, PossibleExclusion, Step } from '../model/step.ts';
import type { Ruling, Upstream } from '../model/vendor.ts';
import { describeAgreement } from './agreements.ts';
import { conditionText } from './conditions.ts';
import { boundText, describeRole } from './customers.ts';
import { askedText, providedText } from './duties.ts';
import { excludedText, gateState, gateTitle, listNames, possibleText } from './gates.ts';
import { capital, sentence } from './sentences.ts';
import {
  byId,
  byProduct,
  type ClaimFact,
  type Contract,
  capped,
  choice,
  claimHalves,
  contractName,
  contractSays,
  type NameOf,
  noRow,
  partiesText,
  union,
  verdictCounts,
  verdictOf,
} from './step-sentences.ts';
import { wordedOnce } from './worded-once.ts';

interface Bound {
  readonly binds: readonly BoundParty[];
  readonly customer: Pick<Customer, 'role' | 'kind'>;
}

/** What a vendor asks of the customer. */
interface Asked {
  readonly duty: VendorDuty;
  readonly outside: string | null;
  /** Nobody knows whether it applies, so it counts. */
  readonly unsure: Condition | null;
}

interface Held {
  readonly list: UnstatedList;
  readonly held: readonly PossibleExclusion[];
}

interface Hop {
  readonly vendor: string;
}

const states = ({ vendor, what }: { readonly vendor: string; readonly what: Provided }): string =>
  `${vendor}: ${providedText(what)}`;

/** By rule, in the order in which the rules run; `derivation[].rule` in JSON names one. */
const steps = {
  scope: {
    'no-row': noRow,
    'not-in-force': ({ status, authority }: Pick<Provision, 'status' | 'authority'>): string =>
      `It requires nothing: it is ${status}${authority === null ? '' : `: ${authority}`}.`,
    binds: ({ binds, customer }: Bound): string =>
      `Binds ${boundText(binds)}; the customer is one (${describeRole(customer)}).`,
    'binds-associates': (): string =>
      'Binds business associates only: vendors must meet it themselves. Monitor it; do not perform it.',
    'binds-others': ({ binds, customer }: Bound): string =>
      customer.role === 'not-regulated'
        ? `Binds ${boundText(binds)}; the profile says that you are not regulated.`
        : `Binds ${boundText(binds)}; the customer is not one (${describeRole(customer)}).`,
    'nothing-below': (): string => 'None of the requirements below applies.',
  },
  'own-system': {
    'own-system': ({ title, paper }: { readonly title: string; readonly paper: boolean }): string =>
      `${title}: ${paper ? 'paper that you hold' : 'a system that you run'}, so it is your responsibility.`,
    'run-by-customer': ({ title }: { readonly title: string }): string =>
      `${title}: you run it yourself, so it is your responsibility. What the software does is shown as help.`,
  },
  statement: {
    states,
    'other-text-signed': ({ document, executed }: NonNullable<Contract['signed']>): string =>
      `This is in the vendor's form, but you signed a different text (${document}, executed on ${executed}). Whether yours says the same is not verified: read it.`,
    asks: ({ duty, outside, unsure }: Asked): string => {
      const where = outside === null ? '' : ` It is outside the service: ${sentence(outside)}`;
      const counts =
        unsure === null ? '' : ` Whether it applies (${conditionText(unsure)}) is not stated, so it counts.`;
      return `Asked of you: ${askedText(duty)}${where}${counts}`;
    },
    'asks-under-other-law': ({ text, law }: { readonly text: string; readonly law: string }): string =>
      `Asked of you under other law (${law}), so not counted here: ${text}`,
  },
  condition: {
    'statement-if': ({ when, known }: { readonly when: Condition; readonly known: 'unmet' | 'unknown' }): string =>
      known === 'unknown'
        ? `Whether this applies is not stated. It applies if ${conditionText(when)}.`
        : `Does not apply here. It applies if ${conditionText(when)}.`,
    'duty-if': ({ when }: { readonly when: Condition }): string =>
      `Not asked here. It is asked if ${conditionText(when)}.`,
  },
  choice: {
    choice,
  },
  product: {
    'by-product': byProduct,
  },
  claim: {
    verdict: ({ claim, counts }: { readonly claim: ClaimFact; readonly counts: keyof typeof verdictCounts }): string =>
      `${verdictOf(claim)}${verdictCounts[counts]}${claimHalves(claim)}`,
    'verdict-open': (): string =>
      "Another row of the vendor's table on this provision settles nothing, so the vendor's part is not all of it.",
    'verdict-if': ({ claim, when }: { readonly claim: ClaimFact; readonly when: Condition | null }): string =>
      `${verdictOf(claim)}. It does not apply here; it would if ${conditionText(when)}.${claimHalves(claim)}`,
  },
  contract: {
    'contract-says': contractSays,
    'contract-lacks': ({ signed }: Contract): string =>
      signed === null
        ? 'The contract was supplied and does not contain this term.'
        : `${capital(contractName(signed))} does not contain this term.`,
    'contract-unread': ({ signed }: Contract): string =>
      signed === null
        ? 'There is a contract, but its text was not supplied: look for this term in it before you sign.'
        : `You signed ${contractName(signed)}, and its text is not in this library: look for this term in it.`,
  },
  silence: {
    silent: ({ bears }: { readonly bears: boolean }): string =>
      bears
        ? "The vendor's documents bear on this but do not settle who must act: ask the vendor."
        : "The vendor's documents do not address this, and what is not addressed is not inherited: ask the vendor.",
    'outside-only': (): string =>
      'What it asks of you concerns something outside the service. What the service itself does is not addressed: ask the vendor.',
    undocumented: ({ vendor }: { readonly vendor: string }): string =>
      `No document of ${vendor} is known, and what no document states is not inherited: ask it for its documents.`,
  },
  entity: {
    'organization-acts': (): string =>
      'The organization itself must do this. Unless the vendor states that it does it, it is your responsibility.',
  },
  via: {
    'runs-through': (upstream: Pick<Upstream, 'name' | 'purpose' | 'phi' | 'baa' | 'ground'>): string =>
      `Runs through ${upstream.name} (${upstream.purpose}): ${describeAgreement(upstream)}.`,
    void: (): string =>
      'PHI reaches a subcontractor without an agreement, so what runs through it does not count and is your responsibility.',
  },
  hop: {
    states,
    'hop-duty': ({ vendor, text }: Hop & { readonly text: string }): string =>
      `A task for the vendor that uses ${vendor}, not for you: ${text}`,
    'hop-offer': ({ vendor }: Hop): string =>
      `A task for the vendor that uses ${vendor}, not for you: turn on and use what ${vendor} offers. Whether it does is not stated, so this is not verified.`,
    'hop-claims': ({ vendor, says }: Hop & { readonly says: string }): string =>
      `${vendor}'s own verdict is "${says}".`,
    'hop-if': ({ vendor, when }: Hop & { readonly when: Condition }): string =>
      `${vendor} states this only if ${conditionText(when)}. Whether that is true of the vendor that uses it is not stated, so this is not verified.`,
    'hop-unsettled': ({ vendor }: Hop): string => `What ${vendor} states does not settle this, so it is not verified.`,
    'hop-gates': ({ vendor, gates }: Hop & { readonly gates: readonly string[] }): string =>
      `${vendor} asks for something first: ${gates.join('; ')}. Whether the vendor that uses it has it in place is not stated, so this is not verified.`,
    'hop-not-offered': ({ vendor, gates }: Hop & { readonly gates: readonly string[] }): string =>
      `${vendor} does not offer this for the use that is made of it: ${gates.join('; ')}. So this is not verified.`,
    'hop-silent': ({ vendor }: Hop): string => `${vendor} states nothing on this, so it is not verified.`,
    'hop-limits': ({ vendor, limits }: Hop & { readonly limits: string | null }): string =>
      limits === null ? `${vendor} says only that it may be done.` : `${vendor} limits this: ${sentence(limits)}`,
    'hop-excludes': ({ vendor, title }: Hop & { readonly title: string }): string =>
      `${vendor} excludes PHI there: ${sentence(title)}`,
    'hop-leaves-out': ({ party, text }: { readonly party: string; readonly text: string }): string =>
      `What ${party} says does not cover all of it: ${text}`,
  },
  limits: {
    'customer-joins': (asked: LeftOutDuty): string => `The vendor does not do this alone. ${askedText(asked)}`,
  },
  ruling: {
    ruled: ({ by, on, parties, because }: Pick<Ruling, 'by' | 'on' | 'parties' | 'because'>): string =>
      `${by} ruled on ${on}: ${parties.join(' and ')}. ${because}`,
  },
  cap: {
    cap: capped,
  },
  gate: {
    'held-back': (gate: HeldBack): string =>
      `On hold: ${gateTitle(gate)} (${gateState(gate)}). Until it is in place, the vendor's part is your responsibility.`,
  },
  excluded: {
    excluded: (excluded: ExcludedFact): string =>
      `PHI is not covered there: ${sentence(excludedText(excluded))} Neither an agreement nor encryption changes that.`,
    'use-not-recorded': ({ list, held }: Held): string =>
      `Which ${listNames[list]} are in use is not recorded, so whether PHI is where the vendor does not cover it is an open question: ${held.map(possibleText).join('; ')}. If it is, it is your responsibility there.`,
  },
  below: {
    below: ({
      rows,
    }: {
      readonly rows: readonly { readonly citation: Citation; readonly parties: Parties }[];
    }): string => `Below: ${rows.map((row) => `${row.citation} ${partiesText(row.parties)}`).join('; ')}.`,
  },
  union: {
    union,
    'no-place': ({ aboutVendors }: { readonly aboutVendors: boolean }): string =>
      aboutVendors
        ? 'No vendor that this covers is in use: it is your responsibility for every vendor that you engage.'
        : 'No system with PHI is known, so it is your responsibility.',
  },
};

/** The rules, in their order. */
export const stepRules: readonly string[] = Object.keys(steps);

/** The table, for the types of `src/model/step.ts`. */
export type Steps = typeof steps;

const table: Readonly<Record<string, Readonly<Record<string, (of: never, nameOf: NameOf) => string>>>> = steps;

const sentenceOf = (step: Step, nameOf: NameOf): string =>
  table[step.rule]?.[step.says]?.(step.of as never, nameOf) ?? '';

const worded = wordedOnce((step: Step) => sentenceOf(step, byId));

/** @param nameOf how places are called: by id, unless people read it */
export const stepText = (step: Step, nameOf: NameOf = byId): string =>
  step.says === 'union' ? sentenceOf(step, nameOf) : worded(step);
