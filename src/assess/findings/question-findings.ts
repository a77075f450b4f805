// Findings that are questions: where a vendor is silent, where a clock is not stated, where the customer's own PHI lives.

import { isBreachNotice } from '../../hipaa/breach-notice.ts';
import { boundTo, usedUpBy } from '../../hipaa/clock-arithmetic.ts';
import { noticeToCoveredEntity, noticeToIndividuals, riskAnalysis } from '../../hipaa/named-rows.ts';
import { stateName } from '../../hipaa/states.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import { choicesOf, type Determination, type PlaceOutcome } from '../../model/assessment.ts';
import { formatSpan } from '../../model/clock.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { clockEffect, clockTitle, describeTime, describeWithin, usedUpText } from '../../words/clocks.ts';
import { conditionText } from '../../words/conditions.ts';
import type { World } from '../world.ts';
import type { Answers } from './answers.ts';
import { applicable, finding, known } from './finding.ts';

/** "Say nothing" is said only where it is so. */
function unsettled(vendor: string, place: PlaceOutcome): string {
  const { bears, conditional, claim } = place;
  const choices = choicesOf(place);
  if (choices.length > 0)
    return `What the documents of ${vendor} say depends on a choice: if ${choices.map(conditionText).join('; or if ')}.`;
  if (bears.length + conditional.length === 0 && claim === null) return `The documents of ${vendor} say nothing on it.`;
  const sources = [...new Set([...bears, ...conditional].flatMap((b) => b.source ?? []))];
  const where = sources.length === 0 ? '' : ` (${sources.join(', ')})`;
  return `What the documents of ${vendor} say bears on it and does not settle who must act${where}.`;
}

/** One question for each obligation on which the vendor of a system says nothing. */
export function silenceFindings(
  world: World,
  customer: Customer,
  rows: readonly Determination[],
  answers: Answers,
): readonly Finding[] {
  return rows.flatMap((row) =>
    row.systems
      .filter((place) => place.parties.includes('silent') && !answers.isSetAside(row.citation, place.system))
      .map((place) => {
        const vendor = world.inUse.get(place.system)?.vendor.name ?? place.system;
        const title = customer.systems.find((s) => s.id === place.system)?.title ?? place.system;
        return finding('unaddressed', {
          do: `Ask ${vendor} what it does in ${title} for ${row.title.charAt(0).toLowerCase()}${row.title.slice(1)}; until it answers, treat it as yours.`,
          citation: row.citation,
          system: place.system,
          subject: null,
          why: `${unsettled(vendor, place)} ${world.provisions.get(row.citation)?.duty ?? ''}`.trim(),
          source: row.citation,
          closes: 'A written answer that names document and clause.',
        });
      }),
  );
}

/** What to do about a time that binds nobody to a number. */
function unboundClock(world: World, clock: AssessedClock): Pick<Finding, 'do' | 'why' | 'closes'> {
  const { vendor, within, source } = clock;
  const title = clockTitle(clock);
  const ask = `Have ${vendor} put a time limit into the agreement for this: ${title}.`;
  const from =
    clock.from === null || clock.from.startsWith('an event that is not stated')
      ? 'What starts it is not stated either.'
      : `It runs from ${clock.from}.`;
  const closes = 'A clause with a number and a start event.';
  if (within.kind === 'stated-elsewhere') {
    const contract = world.inUse.get(clock.system ?? '')?.vendor.contract?.document === within.document;
    const which = contract
      ? `your agreement with ${vendor}`
      : `"${world.inUse.get(clock.system ?? '')?.documents.get(within.document)?.title ?? within.document}", which ${vendor} has to give you,`;
    return {
      do: `Read in ${which} how long this may take: ${title}.`,
      why: `The number stands there; this library does not have it. ${from}`,
      closes: 'The number and its clause, on file.',
    };
  }
  if (clock.kind === 'goal') return { do: ask, why: `${describeTime(clock)}. ${from}`, closes };
  if (source === null) {
    const bound =
      clock.limit === null ? '' : ` By law it has ${formatSpan(clock.limit.within)} at most (${clock.limit.law}).`;
    return {
      do: `Have ${vendor} promise notice of a breach in the agreement, with a number of days from its discovery.`,
      why: `No document of ${vendor} speaks of it.${bound}`,
      closes,
    };
  }
  return { do: ask, why: `No document gives a number. ${from}`, closes };
}

/** Clocks of vendors that are not stated, or that leave the customer nothing of its own time. */
export function clockFindings(world: World, customer: Customer, clocks: readonly AssessedClock[]): readonly Finding[] {
  return clocks.flatMap((clock): Finding[] => {
    if (clock.system === null || clock.direction === 'to-vendor' || clock.direction === 'by-customer') return [];
    // A clock that answers to a rule which does not bind the customer still runs; it only has no row to stand on.
    const about =
      clock.about === null || customer.role === 'not-regulated' ? null : applicable(world, customer, clock.about);
    const common = { citation: about, system: clock.system, subject: clock.id, source: clock.source };
    if (clock.within.kind === 'set-by-customer') return [];
    // Where HIPAA does not bind, the law of the states alone makes a vendor's notice matter.
    if (customer.role === 'not-regulated' && (customer.states.length === 0 || !isBreachNotice(clock))) return [];
    if (boundTo(clock) === null) {
      return [finding('clock-unstated', { ...common, ...unboundClock(world, clock) })];
    }
    const used = usedUpBy(world, customer, clock);
    if (used.length === 0) return [];
    const mine = used.map(usedUpText).join(used.some(({ by }) => by.kind === 'law' && by.vendors) ? '; ' : ' and ');
    const counsel = used.some((u) => u.id === noticeToIndividuals || u.id === noticeToCoveredEntity)
      ? "; for the federal clock also counsel's written view that the vendor is not your agent"
      : '';
    return [
      finding('clock-too-long', {
        ...common,
        do: `Agree a shorter time with ${clock.vendor} for: ${clockTitle(clock)}. ${describeWithin(clock.within)} may use up all of ${mine}.`,
        why: clockEffect(clock) ?? `While ${clock.vendor} takes its time, a clock of your state may already run.`,
        closes: `A clause with a shorter time${counsel}.`,
      }),
    ];
  });
}

/** A profile of services alone cannot be the whole: somebody reads the screen on something. */
export function ownSystemFindings(world: World, customer: Customer): readonly Finding[] {
  if (customer.role === 'not-regulated' || customer.systems.some((s) => s.kind === 'own')) return [];
  return [
    finding('own-systems-unstated', {
      do: 'Say where else your PHI lives: computers, phones, paper, another system; or confirm that there is none.',
      citation: known(world, riskAnalysis),
      system: null,
      subject: null,
      why: 'The profile lists no system of your own. What is not listed is not counted, and the report is too kind.',
      source: null,
      closes: 'Every place with PHI under "systems" in the profile.',
    }),
  ];
}

/** A contract with a client that is named and not there shows nothing of what was promised. */
function missingContracts(world: World, { clients }: Customer): readonly Finding[] {
  return clients
    .filter((client) => client.presence === 'absent')
    .map(({ id, title, document }) =>
      finding('evidence-missing', {
        do: `File your contract with ${title}.`,
        citation: known(world, noticeToCoveredEntity),
        system: null,
        subject: `client/${id}`,
        why: `The profile names ${document}, and no such file is there.`,
        source: `profile: ${document}`,
        closes: 'The contract with both signatures, in the place that the profile names.',
      }),
    );
}

/** A business associate acts for somebody: whom it owes notice, and within what time, hangs on whose PHI it handles. */
export function clientFindings(world: World, customer: Customer): readonly Finding[] {
  if (customer.role !== 'business-associate') return [];
  if (customer.clients.length > 0) return missingContracts(world, customer);
  return [
    finding('clients-unstated', {
      do: 'Say whose PHI you handle: each client above you, its contract with you, and the notice that you promised it.',
      citation: known(world, noticeToCoveredEntity),
      system: null,
      subject: null,
      why: 'The profile lists no client. A business associate tells those above it of a breach, within the time that its contract with each of them sets; the report counts only the limit of the law.',
      source: null,
      closes: 'Every client under "clients" in the profile.',
    }),
  ];
}

/** States of which the library knows no notice clock: law beside HIPAA, so whatever the customer's role is. */
export function stateFindings(world: World, customer: Customer): readonly Finding[] {
  return customer.states
    .filter((state) => !world.stateClocks.some((clock) => clock.state === state))
    .map((state) => {
      const name = stateName(state) ?? state;
      return finding('state-unknown', {
        do: `Ask counsel how fast ${name} law wants a breach to be told, and to whom.`,
        citation: null,
        system: null,
        subject: state,
        why: `The library has no notice clocks for ${name} (${state}). Its law stands beside HIPAA and may be faster.`,
        source: null,
        closes: `Counsel's written answer, and clocks for ${state} in a library of your own.`,
      });
    });
}
