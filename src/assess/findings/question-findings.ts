// Findings that ask something: silent vendors, unstated time limits, the customer's own systems, clients, and states.

import { isBreachNotice } from '../../hipaa/breach-notice.ts';
import { boundTo, usedUpBy } from '../../hipaa/clock-arithmetic.ts';
import { noticeToCoveredEntity, noticeToIndividuals, riskAnalysis } from '../../hipaa/named-rows.ts';
import { stateName } from '../../hipaa/states.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import { choicesOf, type Determination, type PlaceOutcome } from '../../model/assessment.ts';
import { type Customer, showsNothing } from '../../model/customer.ts';
import type { Finding, FindingDetails } from '../../model/finding.ts';
import { systemTitle } from '../../model/lookup.ts';
import type { AssessmentContext } from '../context.ts';
import type { Answers } from './answers.ts';
import { applicable, finding, known } from './finding.ts';

/** Sources that bear on the row in a place without settling it; null if nothing does. */
function bearingOn({ bears, conditional, claim }: PlaceOutcome): readonly string[] | null {
  const said = [...bears, ...conditional];
  if (said.length === 0 && claim === null) return null;
  return [...new Set(said.flatMap((b) => b.source ?? []))];
}

/** One question per obligation and place on which the vendor is silent. */
export function silenceFindings(
  context: AssessmentContext,
  customer: Customer,
  rows: readonly Determination[],
  answers: Answers,
): readonly Finding[] {
  return rows.flatMap((row) =>
    row.systems
      .filter((place) => place.parties.includes('silent') && !answers.isSetAside(row.citation, place.system))
      .map((place) =>
        finding(
          'unaddressed',
          { citation: row.citation, system: place.system, subject: null, source: row.citation },
          {
            vendor: context.inUse.get(place.system)?.vendor.name ?? place.system,
            place: systemTitle(customer, place.system),
            title: row.title,
            duty: context.provisions.get(row.citation)?.duty ?? '',
            choices: choicesOf(place),
            bears: bearingOn(place),
          },
        ),
      ),
  );
}

/** Why a time limit gives no binding number. */
function unboundClock(
  context: AssessmentContext,
  clock: AssessedClock,
  vendor: string,
): FindingDetails['clock-unstated'] {
  const { name, from, within, promptly, kind, limit } = clock;
  const common = { vendor, name, from };
  if (within.kind === 'stated-elsewhere') {
    const facts = context.inUse.get(clock.system ?? '');
    const inAgreement = facts?.vendor.contract?.document === within.document;
    const document = inAgreement ? null : (facts?.documents.get(within.document)?.title ?? within.document);
    return { ...common, lacks: 'document', document };
  }
  if (kind === 'goal') return { ...common, lacks: 'promise', within, promptly, kind };
  return clock.source === null ? { vendor, lacks: 'notice', limit } : { ...common, lacks: 'number' };
}

/** Vendors' time limits that are not stated, or that use up the customer's own. */
export function clockFindings(
  context: AssessmentContext,
  customer: Customer,
  clocks: readonly AssessedClock[],
): readonly Finding[] {
  return clocks.flatMap((clock): Finding[] => {
    if (
      clock.system === null ||
      clock.vendor === null ||
      clock.direction === 'to-vendor' ||
      clock.direction === 'by-customer'
    )
      return [];
    // A time limit under a rule that does not bind the customer still counts; it only has no row to cite.
    const about =
      clock.about === null || customer.role === 'not-regulated' ? null : applicable(context, customer, clock.about);
    const { system, vendor, name, effect } = clock;
    const at = { citation: about, system, subject: clock.id, source: clock.source };
    if (clock.within.kind === 'set-by-customer') return [];
    // If HIPAA does not bind the customer, a vendor's notice matters only under state law.
    if (customer.role === 'not-regulated' && (customer.states.length === 0 || !isBreachNotice(clock))) return [];
    const within = boundTo(clock);
    if (within === null) return [finding('clock-unstated', at, unboundClock(context, clock, vendor))];
    const uses = usedUpBy(context, customer, clock);
    if (uses.length === 0) return [];
    const agency = uses.some((u) => u.id === noticeToIndividuals || u.id === noticeToCoveredEntity);
    return [finding('clock-too-long', at, { vendor, name, within, uses, agency, effect })];
  });
}

/** A profile with services only is incomplete: people access them with a device. */
export function ownSystemFindings(context: AssessmentContext, customer: Customer): readonly Finding[] {
  if (customer.role === 'not-regulated' || customer.systems.some((s) => s.kind === 'own')) return [];
  const citation = known(context, riskAnalysis);
  return [finding('own-systems-unstated', { citation, system: null, subject: null, source: null }, null)];
}

/** A client's contract that is named but missing does not show what was promised. */
function missingContracts(context: AssessmentContext, { clients }: Customer): readonly Finding[] {
  const citation = known(context, noticeToCoveredEntity);
  return clients
    .filter((client) => showsNothing(client.presence))
    .map(({ id, title, document }) =>
      finding(
        'evidence-missing',
        { citation, system: null, subject: `client/${id}`, source: `profile: ${document}` },
        { document, of: { kind: 'client', client: title } },
      ),
    );
}

/** For a business associate, the recipient and time limit of a notice depend on whose PHI it handles. */
export function clientFindings(context: AssessmentContext, customer: Customer): readonly Finding[] {
  if (customer.role !== 'business-associate') return [];
  if (customer.clients.length > 0) return missingContracts(context, customer);
  const citation = known(context, noticeToCoveredEntity);
  return [finding('clients-unstated', { citation, system: null, subject: null, source: null }, null)];
}

/** States without a notice time limit in the library. State law applies whatever the customer's role under HIPAA. */
export function stateFindings(context: AssessmentContext, customer: Customer): readonly Finding[] {
  return customer.states
    .filter((state) => !context.stateClocks.some((clock) => clock.state === state))
    .map((state) =>
      finding(
        'state-unknown',
        { citation: null, system: null, subject: state, source: null },
        { state, name: stateName(state) ?? state },
      ),
    );
}
