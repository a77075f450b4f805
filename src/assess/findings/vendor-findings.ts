// Findings from a vendor's documents: gates, exclusions, upstreams, conflicts, claims, and the contract.

import { satisfactoryAssurances, subcontractorContracts, writtenContract } from '../../hipaa/named-rows.ts';
import { compareText } from '../../model/compare-text.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding, PartyNamed } from '../../model/finding.ts';
import type { Upstream } from '../../model/vendor.ts';
import { type AssessmentContext, cite, factsOn, type ServiceFacts } from '../context.ts';
import { nameOf, restrictionsOf } from '../gates.ts';
import { type BehindLink, subjectOf, weakLinks } from '../links.ts';
import { choiceFindings } from './choice-findings.ts';
import { claimFindings } from './claim-findings.ts';
import { contractFindings } from './contract-findings.ts';
import { applicable, finding, known, type Subject } from './finding.ts';
import { missingLetters } from './reply-findings.ts';
import { upstreamChoiceFindings } from './upstream-choice-findings.ts';
import { weakeningFindings } from './weakening-findings.ts';

function gateFindings({ context, facts, system }: Subject): readonly Finding[] {
  const { closed, closedUses } = restrictionsOf(facts, system, context.asOf);
  const all = [...closed.map((gate) => ({ gate, use: null })), ...closedUses];
  return all.map(({ gate: { id, kind, titles, byChoice, stages, source }, use }) =>
    finding(
      'gate-closed',
      {
        citation: known(context, writtenContract),
        system: system.id,
        subject: use === null ? id : `${id}/${use}`,
        source,
      },
      {
        vendor: facts.vendor.name,
        place: system.title,
        gate: { kind, titles, byChoice, stages },
        use: use === null ? null : nameOf(facts, use),
      },
    ),
  );
}

function exclusionFindings({ context, customer, facts, system }: Subject): readonly Finding[] {
  return restrictionsOf(facts, system, context.asOf).excludedUses.map(({ use, name, title, only, source }) =>
    finding(
      'excluded-use',
      { citation: applicable(context, customer, satisfactoryAssurances), system: system.id, subject: use, source },
      {
        ...{ vendor: facts.vendor.name, place: system.title, use: name, exclusion: { title, only } },
        at: { kind: 'choice', system: system.id, choice: 'phi-free' },
      },
    ),
  );
}

/** Names of the party at the end of a path and of the one before it; ids are not printed. */
function partyAt(context: AssessmentContext, facts: ServiceFacts, path: string): PartyNamed {
  const names: string[] = [];
  let at: ServiceFacts | undefined = facts;
  for (const id of path.split('/')) {
    const upstream: Upstream | undefined = at?.vendor.upstreams.find((u) => u.id === id);
    names.push(upstream?.name ?? id);
    at = upstream?.service == null ? undefined : context.services.get(upstream.service);
  }
  const [name = path, of = null] = names.reverse();
  return { name, of };
}

/** One finding per weak link and question: the agreement with the party, or what the party's own documents lack. */
function upstreamFindings({ context, facts, system }: Subject): readonly Finding[] {
  const { name: vendor, upstreams } = facts.vendor;
  const questions = new Map<string, BehindLink[]>();
  for (const behind of weakLinks(context, facts, system)) {
    const { kind, state, path } = behind.link;
    const key = `${kind} ${state} ${path}`;
    questions.set(key, [...(questions.get(key) ?? []), behind]);
  }
  return [...questions.values()].flatMap((behind) => {
    const link = behind[0]?.link;
    if (link === undefined) return [];
    const { kind, path, step } = link;
    const at = {
      citation: known(context, subcontractorContracts),
      system: system.id,
      subject: subjectOf(link),
      source: step.source,
    };
    const details = {
      vendor,
      party: partyAt(context, facts, path),
      direct: kind === 'agreement' && upstreams.some((u) => u.id === path),
      links: behind.map((l) => ({ step: l.link.step, rows: l.rows })),
    };
    if (link.state === 'void') return finding('upstream-without-baa', at, details);
    return finding('upstream-unverified', at, { ...details, lacks: kind === 'agreement' ? 'agreement' : 'statement' });
  });
}

function conflictFindings({ facts, system }: Subject): readonly Finding[] {
  return facts.vendor.conflicts.map(({ id, text, between }) =>
    finding(
      'conflict',
      {
        citation: null,
        system: system.id,
        subject: id,
        source: between[0] === undefined ? null : cite(facts, between[0]),
      },
      { vendor: facts.vendor.name, text, between },
    ),
  );
}

/** All findings from the documents of the vendors in use. */
export function vendorFindings(context: AssessmentContext, customer: Customer): readonly Finding[] {
  return customer.systems.flatMap((system) => {
    const facts = factsOn(context, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const subject = { context, customer, facts, system };
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
