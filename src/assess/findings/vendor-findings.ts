// Findings that a vendor's own words give: gates, exclusions, upstreams, conflicts; claims and the contract beside them.

import { satisfactoryAssurances, subcontractorContracts, writtenContract } from '../../hipaa/named-rows.ts';
import type { Citation } from '../../model/citation.ts';
import { compareText } from '../../model/compare-text.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPointer, type Upstream } from '../../model/vendor.ts';
import { gateState, gateTitle } from '../../words/gates.ts';
import { stepText } from '../../words/steps.ts';
import { nameOf, restrictionsOf } from '../gates.ts';
import { type BehindLink, weakLinks } from '../links.ts';
import { cite, factsOn, type ServiceFacts, type World } from '../world.ts';
import { choiceFindings } from './choice-findings.ts';
import { claimFindings } from './claim-findings.ts';
import { contractFindings } from './contract-findings.ts';
import { applicable, finding, known, type Subject } from './finding.ts';
import { missingLetters } from './reply-findings.ts';
import { upstreamChoiceFindings } from './upstream-choice-findings.ts';
import { weakeningFindings } from './weakening-findings.ts';

const assessWhatIsThere = 'assess the PHI that is already there (164.402(2))';
const presumed =
  'PHI that is there may be a disclosure that 164.502(a) or 164.502(e) does not permit: presumed a breach until it is assessed.';

function gateFindings({ world, facts, system }: Subject): readonly Finding[] {
  const { closed, closedUses } = restrictionsOf(facts, system, world.asOf);
  const vendor = facts.vendor.name;
  const all = [
    ...closed.map((gate) => ({ gate, subject: gate.id, place: system.title })),
    ...closedUses.map(({ gate, use }) => ({
      gate,
      subject: `${gate.id}/${use}`,
      place: `${system.title} (${nameOf(facts, use)})`,
    })),
  ];
  return all.map(({ gate, subject, place }) =>
    finding('gate-closed', {
      do:
        gate.kind === 'baa'
          ? `Have the business associate agreement with ${vendor} executed by both sides; until it is, put no PHI into ${place}, and ${assessWhatIsThere}.`
          : `See to it that "${gateTitle(gate)}" holds at ${vendor}; until it does, put no PHI into ${place}, and ${assessWhatIsThere}.`,
      citation: known(world, writtenContract),
      system: system.id,
      subject,
      why: `State: ${gateState(gate)}. Until it is open nothing of what ${vendor} offers counts for you. ${presumed}`,
      source: gate.source,
      closes:
        gate.kind === 'baa' || gate.kind === 'agreement'
          ? 'The executed copy with both signatures, on file, and its date in the profile.'
          : 'A dated record that it holds, and the gate set to open in the profile.',
    }),
  );
}

function exclusionFindings({ world, customer, facts, system }: Subject): readonly Finding[] {
  return restrictionsOf(facts, system, world.asOf).excludedUses.map((excluded) =>
    finding('excluded-use', {
      do: `Keep PHI out of "${excluded.name}" in ${system.title}, or switch it off; and ${assessWhatIsThere}.`,
      citation: applicable(world, customer, satisfactoryAssurances),
      system: system.id,
      subject: excluded.use,
      why: `${facts.vendor.name} does not cover PHI there: ${excluded.title}. No agreement behind it and no encryption lifts that. ${presumed}`,
      source: excluded.source,
      closes: 'A dated record that it is switched off, or that no PHI enters it ("phi-free" in the profile).',
    }),
  );
}

const covering = 'A letter or list that names the party, the product and the date of the agreement, without a hedge.';

/** A party that no document names has a description for a name: in a sentence it is told like one. */
const inSentence = (name: string) =>
  / \(not named/.test(name) ? `the ${name.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}` : name;

/** The party at the end of a path behind the vendor, with the one that it stands behind: ids are no names. */
function partyAt(world: World, facts: ServiceFacts, path: string): string {
  const names: string[] = [];
  let at: ServiceFacts | undefined = facts;
  for (const id of path.split('/')) {
    const upstream: Upstream | undefined = at?.vendor.upstreams.find((u) => u.id === id);
    names.push(inSentence(upstream?.name ?? id));
    at = upstream?.service == null ? undefined : world.services.get(upstream.service);
  }
  const [last = path, above] = names.reverse();
  return above === undefined ? last : `${last}, behind ${above},`;
}

/** Links behind the vendor that do not stand, one finding a party and question: its agreement, and what its own words lack. */
function upstreamFindings({ world, facts, system }: Subject): readonly Finding[] {
  const { name, upstreams } = facts.vendor;
  const questions = new Map<string, BehindLink[]>();
  for (const behind of weakLinks(world, facts, system)) {
    const { kind, state, path } = behind.link;
    const key = `${kind} ${state} ${path}`;
    questions.set(key, [...(questions.get(key) ?? []), behind]);
  }
  return [...questions.values()].flatMap((links) => {
    const link = links[0]?.link;
    if (link === undefined) return [];
    const behindIt = partyAt(world, facts, link.path);
    const first = link.kind === 'agreement' ? upstreams.find((u) => u.id === link.path) : undefined;
    const through = (rows: readonly Citation[]) =>
      rows.length === 0 ? '' : ` Rows that run through it: ${rows.join(', ')}.`;
    const common = {
      citation: known(world, subcontractorContracts),
      system: system.id,
      // What a party's own documents lack is another question than the agreement with it.
      subject: link.kind === 'hop' ? `${link.path}/statement` : link.path,
      why: links.map((l) => `${stepText(l.link.step)}${through(l.rows)}`).join(' '),
      source: link.step.source,
    };
    if (link.state === 'void') {
      return finding('upstream-without-baa', {
        ...common,
        do:
          first === undefined
            ? `Have ${name} close the gap at ${behindIt.replace(/,$/, '')}, or keep PHI from reaching it.`
            : `Have ${name} put an agreement with ${inSentence(first.name)} in place, or keep PHI from reaching it.`,
        closes: `Written word from ${name}: party, product, and date of the agreement.`,
      });
    }
    return first === undefined
      ? finding('upstream-unverified', {
          ...common,
          do:
            link.kind === 'agreement'
              ? `Ask ${name} to confirm in writing that an agreement with ${behindIt} covers your PHI.`
              : `Ask ${name} for what ${behindIt} itself says on the rows that run through it, with document and clause.`,
          closes: link.kind === 'agreement' ? covering : 'The document of that party that says it.',
        })
      : finding('upstream-unverified', {
          ...common,
          do: `Ask ${name} to confirm in writing that its agreement with ${inSentence(first.name)} covers your PHI.`,
          closes: covering,
        });
  });
}

function conflictFindings({ facts, system }: Subject): readonly Finding[] {
  return facts.vendor.conflicts.map((conflict) =>
    finding('conflict', {
      do: `Ask ${facts.vendor.name} which of its ${conflict.between.length > 2 ? '' : 'two '}statements holds: ${conflict.text}`,
      citation: null,
      system: system.id,
      subject: conflict.id,
      why: `The sources contradict each other: ${conflict.between
        .map(formatPointer)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' and ')}.`,
      source: conflict.between[0] === undefined ? null : cite(facts, conflict.between[0]),
      closes: 'A written answer, and a corrected document.',
    }),
  );
}

/** Everything that the words of the vendors in use ask the customer to act on. */
export function vendorFindings(world: World, customer: Customer): readonly Finding[] {
  return customer.systems.flatMap((system) => {
    const facts = factsOn(world, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const subject = { world, customer, facts, system };
    return [
      ...gateFindings(subject),
      ...exclusionFindings(subject),
      ...choiceFindings(subject),
      ...upstreamFindings(subject),
      ...upstreamChoiceFindings(subject),
      ...contractFindings(subject),
      ...claimFindings(subject),
      ...conflictFindings(subject),
      ...missingLetters(subject),
      ...weakeningFindings(subject),
    ].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.subject ?? '', b.subject ?? ''));
  });
}
