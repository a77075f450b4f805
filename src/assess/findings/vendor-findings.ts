// Findings that a vendor's own words give: gates, exclusions, upstreams, claims, conflicts, the contract.

import { type Citation, compareText } from '../../model/citation.ts';
import { holds } from '../../model/condition.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPointer } from '../../model/vendor.ts';
import { restrictionsOf } from '../gates.ts';
import { agreementState, describeAgreement } from '../via.ts';
import { cite, type ServiceFacts, type World } from '../world.ts';
import { finding } from './finding.ts';

// The provisions that these findings rest on. A library without one of them still gets the finding, without the citation.
const writtenContract = '164.308(b)(3)';
const assurances = '164.308(b)(1)';
const subcontractors = '164.314(a)(2)(i)(B)';
const transition = '164.532(e)(2)(ii)';

/** Contracts made before this day were deemed good until 2014-09-22 at the latest: 45 CFR 164.532(e)(1)-(2). */
const oldContractBefore = '2013-01-25';
const oldContractUntil = '2014-09-22';

interface Subject {
  readonly world: World;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
  readonly asOf: string;
}

const known = (world: World, citation: string): Citation | null =>
  world.provisions.has(citation as Citation) ? (citation as Citation) : null;

function gateFindings({ world, facts, system }: Subject): readonly Finding[] {
  const { closed, closedUses } = restrictionsOf(facts, system, false);
  const vendor = facts.vendor.name;
  const all = [
    ...closed.map((gate) => ({ gate, place: system.title })),
    ...closedUses.map(({ gate, use }) => ({ gate, place: `${system.title} (${use})` })),
  ];
  return all.map(({ gate, place }) =>
    finding('gate-closed', {
      do:
        gate.kind === 'baa'
          ? `Have the business associate agreement with ${vendor} executed by both sides, and put no PHI into ${place} until it is.`
          : `See to it that "${gate.title}" holds at ${vendor}, and put no PHI into ${place} until it does.`,
      citation: known(world, writtenContract),
      system: system.id,
      subject: gate.id,
      why: `State: ${gate.state}. Until it is open nothing of what ${vendor} offers counts for you.`,
      source: gate.source,
      closes:
        gate.kind === 'baa' || gate.kind === 'agreement'
          ? 'The executed copy with both signatures, on file, and its date in the profile.'
          : 'A dated record that it holds, and the gate set to open in the profile.',
    }),
  );
}

function exclusionFindings({ world, facts, system }: Subject): readonly Finding[] {
  return restrictionsOf(facts, system, false).excludedUses.map((excluded) =>
    finding('excluded-use', {
      do: `Stop using ${excluded.use} in ${system.title}, or keep every patient out of it.`,
      citation: known(world, assurances),
      system: system.id,
      subject: excluded.use,
      why: `${facts.vendor.name} does not cover PHI there: ${excluded.title}. No agreement behind it and no encryption lifts that.`,
      source: excluded.source,
      closes: 'A dated record that it is switched off, or that no PHI enters it ("phi-free" in the profile).',
    }),
  );
}

function upstreamFindings({ world, facts, system }: Subject): readonly Finding[] {
  return facts.vendor.upstreams.flatMap((upstream) => {
    const state = agreementState(upstream);
    if (state === 'ignored' || state === 'stands') return [];
    const common = {
      citation: known(world, subcontractors),
      system: system.id,
      subject: upstream.id,
      why: `${upstream.name} (${upstream.purpose}): ${describeAgreement(upstream)}.`,
      source: cite(facts, upstream.source),
    };
    if (state === 'void') {
      return finding('upstream-without-baa', {
        ...common,
        do: `Have ${facts.vendor.name} put an agreement with ${upstream.name} in place, or keep PHI from reaching it.`,
        closes: `Written word from ${facts.vendor.name}: party, product, and date of the agreement.`,
      });
    }
    return finding('upstream-unverified', {
      ...common,
      do: `Ask ${facts.vendor.name} to confirm in writing that its agreement with ${upstream.name} covers your PHI.`,
      closes:
        'A letter or list that names the party, the product and the date of the agreement, without "where applicable".',
    });
  });
}

function claimFindings({ world, facts, system }: Subject): readonly Finding[] {
  return facts.service.claims.flatMap((claim): Finding[] => {
    const common = {
      citation: claim.citation,
      system: system.id,
      subject: claim.text,
      source: cite(facts, claim.source),
    };
    const vendor = facts.vendor.name;
    if (claim.problem !== null) {
      const why = `Its table cites "${claim.text}", which is ${claim.problem}.`;
      const act = `Ask ${vendor} which provision its row "${claim.text}" means.`;
      return [finding('stale-citation', { ...common, do: act, why, closes: 'A corrected table from the vendor.' })];
    }
    const provision = claim.citation === null ? undefined : world.provisions.get(claim.citation);
    if (provision === undefined || claim.verdict === 'blank' || claim.verdict === 'no') return [];
    if (claim.verdict === 'optional' && (claim.when === null || !holds(claim.when, system.use))) return [];
    const found: Finding[] = [];
    const above =
      provision.inheritable === 'never' || (provision.inheritable === 'partially' && claim.verdict !== 'partially');
    if (above) {
      const why = `It says "${claim.says}"; the law allows ${provision.inheritable === 'never' ? 'none of it' : 'only a part'}: ${provision.because ?? ''}.`;
      const act = `Do not rely on ${vendor}'s "${claim.says}" for ${provision.title.toLowerCase()}: your part stays yours.`;
      const closes = 'Your own part answered in the profile.';
      found.push(finding('claim-above-cap', { ...common, do: act, why, closes }));
    }
    const stated = (facts.statements.get(provision.citation) ?? []).length > 0;
    if (claim.verdict === 'partially' && !stated) {
      const act = `Ask ${vendor} which part of ${provision.title.toLowerCase()} it performs and which it leaves to you.`;
      const why = `Its table says "${claim.says}" and does not say where the line runs.`;
      found.push(finding('split-not-stated', { ...common, do: act, why, closes: 'Both halves in writing.' }));
    } else if (!stated) {
      const act = `Ask ${vendor} for the document that says what it does for ${provision.title.toLowerCase()}.`;
      const why = 'The verdict stands in a table; no document of the vendor says what is done.';
      found.push(finding('claim-without-statement', { ...common, do: act, why, closes: 'The document and clause.' }));
    }
    return found;
  });
}

function conflictFindings({ facts, system }: Subject): readonly Finding[] {
  return facts.vendor.conflicts.map((conflict) =>
    finding('conflict', {
      do: `Ask ${facts.vendor.name} which of its two statements holds: ${conflict.text}`,
      citation: null,
      system: system.id,
      subject: conflict.id,
      why: `The sources contradict each other: ${conflict.between.map(formatPointer).join(' and ')}.`,
      source: conflict.between[0] === undefined ? null : cite(facts, conflict.between[0]),
      closes: 'A written answer, and a corrected document.',
    }),
  );
}

function contractFindings({ world, facts, system, asOf }: Subject): readonly Finding[] {
  const contract = facts.vendor.contract;
  const document = contract === null ? undefined : facts.documents.get(contract.document);
  if (contract === null || document?.supplied !== true) return [];
  const found: Finding[] = [];
  const common = { system: system.id, source: cite(facts, contract.source) };
  if (document.date !== null && document.date < oldContractBefore && asOf > oldContractUntil) {
    found.push(
      finding('contract-outdated', {
        ...common,
        do: `Replace the contract with ${facts.vendor.name} by one that meets the rule as it stands since 2013.`,
        citation: known(world, transition) ?? known(world, writtenContract),
        subject: document.id,
        why: `It is of ${document.date}; contracts from before ${oldContractBefore} were good until ${oldContractUntil} at the latest (${transition}).`,
        closes: 'A new contract, executed by both.',
      }),
    );
  }
  for (const provision of world.obligations) {
    if (!provision.contractTerm || contract.terms.some((t) => t.citation === provision.citation)) continue;
    if ((facts.statements.get(provision.citation) ?? []).length > 0) continue;
    found.push(
      finding('contract-term-missing', {
        ...common,
        do: `Have the contract with ${facts.vendor.name} amended: ${provision.duty}`,
        citation: provision.citation,
        subject: provision.citation,
        why: 'The contract was supplied and does not contain this required term.',
        closes: 'The amended clause.',
      }),
    );
  }
  return found;
}

/** Everything that the words of the vendors in use ask the customer to act on. */
export function vendorFindings(world: World, customer: Customer, asOf: string): readonly Finding[] {
  return customer.systems.flatMap((system) => {
    const facts = system.kind === 'service' ? world.services.get(system.service) : undefined;
    if (facts === undefined || system.kind !== 'service') return [];
    const subject = { world, facts, system, asOf };
    return [
      ...gateFindings(subject),
      ...exclusionFindings(subject),
      ...upstreamFindings(subject),
      ...contractFindings(subject),
      ...claimFindings(subject),
      ...conflictFindings(subject),
    ].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.subject ?? '', b.subject ?? ''));
  });
}
