// Findings that are questions: where a vendor is silent, where a clock is not stated, where the customer's own PHI lives.

import { stateName } from '../../hipaa/states.ts';
import { type AssessedClock, choicesOf, type Determination, type PlaceOutcome } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding, FindingDetails } from '../../model/finding.ts';
import { isBreachNotice } from '../../model/vendor.ts';
import { boundTo, usedUpBy } from '../clock-arithmetic.ts';
import type { World } from '../world.ts';
import type { Answers } from './answers.ts';
import { applicable, finding, known } from './finding.ts';

/** Where what is said of a row in a place bears on it and settles nothing; null where nothing is said. */
function bearingOn({ bears, conditional, claim }: PlaceOutcome): readonly string[] | null {
  const said = [...bears, ...conditional];
  if (said.length === 0 && claim === null) return null;
  return [...new Set(said.flatMap((b) => b.source ?? []))];
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
      .map((place) =>
        finding(
          'unaddressed',
          { citation: row.citation, system: place.system, subject: null, source: row.citation },
          {
            vendor: world.inUse.get(place.system)?.vendor.name ?? place.system,
            place: customer.systems.find((s) => s.id === place.system)?.title ?? place.system,
            title: row.title,
            duty: world.provisions.get(row.citation)?.duty ?? '',
            choices: choicesOf(place),
            bears: bearingOn(place),
          },
        ),
      ),
  );
}

/** What is wrong with a time that binds nobody to a number. */
function unboundClock(world: World, clock: AssessedClock, vendor: string): FindingDetails['clock-unstated'] {
  const { title, from, within, promptly, kind, limit } = clock;
  const common = { vendor, title, from };
  if (within.kind === 'stated-elsewhere') {
    const facts = world.inUse.get(clock.system ?? '');
    const inAgreement = facts?.vendor.contract?.document === within.document;
    const document = inAgreement ? null : (facts?.documents.get(within.document)?.title ?? within.document);
    return { ...common, lacks: 'document', document };
  }
  if (kind === 'goal') return { ...common, lacks: 'promise', within, promptly, kind };
  return clock.source === null ? { vendor, lacks: 'notice', limit } : { ...common, lacks: 'number' };
}

/** Clocks of vendors that are not stated, or that leave the customer nothing of its own time. */
export function clockFindings(world: World, customer: Customer, clocks: readonly AssessedClock[]): readonly Finding[] {
  return clocks.flatMap((clock): Finding[] => {
    if (
      clock.system === null ||
      clock.vendor === null ||
      clock.direction === 'to-vendor' ||
      clock.direction === 'by-customer'
    )
      return [];
    // A clock that answers to a rule which does not bind the customer still runs; it only has no row to stand on.
    const about =
      clock.about === null || customer.role === 'not-regulated' ? null : applicable(world, customer, clock.about);
    const { system, vendor, title, arithmetic } = clock;
    const at = { citation: about, system, subject: clock.id, source: clock.source };
    if (clock.within.kind === 'set-by-customer') return [];
    // Where HIPAA does not bind, the law of the states alone makes a vendor's notice matter.
    if (customer.role === 'not-regulated' && (customer.states.length === 0 || !isBreachNotice(clock))) return [];
    const within = boundTo(clock);
    if (within === null) return [finding('clock-unstated', at, unboundClock(world, clock, vendor))];
    const used = usedUpBy(world, customer, clock);
    if (used.length === 0) return [];
    const uses = used.map(({ law, whole }) => ({ law, whole }));
    const agency = used.some((u) => u.id === '164.404(b)' || u.id === '164.410(b)');
    return [finding('clock-too-long', at, { vendor, title, within, uses, agency, arithmetic })];
  });
}

/** A profile of services alone cannot be the whole: somebody reads the screen on something. */
export function ownSystemFindings(world: World, customer: Customer): readonly Finding[] {
  if (customer.role === 'not-regulated' || customer.systems.some((s) => s.kind === 'own')) return [];
  const citation = known(world, '164.308(a)(1)(ii)(A)');
  return [finding('own-systems-unstated', { citation, system: null, subject: null, source: null }, null)];
}

/** A contract with a client that is named and not there shows nothing of what was promised. */
function missingContracts(world: World, { clients }: Customer): readonly Finding[] {
  const citation = known(world, '164.410(b)');
  return clients
    .filter((client) => client.presence === 'absent')
    .map(({ id, title, document }) =>
      finding(
        'evidence-missing',
        { citation, system: null, subject: `client/${id}`, source: `profile: ${document}` },
        { document, of: { kind: 'client', client: title } },
      ),
    );
}

/** A business associate acts for somebody: whom it owes notice, and within what time, hangs on whose PHI it handles. */
export function clientFindings(world: World, customer: Customer): readonly Finding[] {
  if (customer.role !== 'business-associate') return [];
  if (customer.clients.length > 0) return missingContracts(world, customer);
  const citation = known(world, '164.410(b)');
  return [finding('clients-unstated', { citation, system: null, subject: null, source: null }, null)];
}

/** States of which the library knows no notice clock: law beside HIPAA, so whatever the customer's role is. */
export function stateFindings(world: World, customer: Customer): readonly Finding[] {
  return customer.states
    .filter((state) => !world.stateClocks.some((clock) => clock.state === state))
    .map((state) =>
      finding(
        'state-unknown',
        { citation: null, system: null, subject: state, source: null },
        { state, name: stateName(state) ?? state },
      ),
    );
}
