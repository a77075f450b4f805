// Findings on the business associate contract in force: its age, and missing or weak terms.

import { ageOf, graceBefore, graceUntil } from '../../hipaa/contract-transition.ts';
import { contractTransition, writtenContract } from '../../hipaa/named-rows.ts';
import type { Provision } from '../../model/catalog.ts';
import { showsNothing } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { isOpen } from '../../model/gate-state.ts';
import { contradiction } from '../../model/signed-agreement.ts';
import { type ContractInForce, contractInForce } from '../contract-in-force.ts';
import { finding, known, type Subject } from './finding.ts';

/** A contract from before the 2013 rule, or an old form of it; null for a current one. */
function outdated(
  contract: ContractInForce,
  { context, facts, system }: Subject,
  asked: readonly Provision[],
): Finding | null {
  const age = ageOf(contract, context.asOf);
  if (age === 'current') return null;
  const { entered, formDate, document, source } = contract;
  const at = { system: system.id, subject: document, source };
  const common = { vendor: facts.vendor.name, grace: { before: graceBefore, until: graceUntil }, entered };
  if (age === 'grace-ended') {
    const citation = known(context, contractTransition) ?? known(context, writtenContract);
    return finding('contract-outdated', { ...at, citation }, { ...common, form: null, signed: true, lacks: [] });
  }
  // The rule requires terms, not a date: an old form with all terms is sufficient.
  if (asked.every(({ citation }) => contract.terms.get(citation)?.read === true)) return null;
  const executed = facts.service.gates.some((g) => g.kind === 'baa' && isOpen(g, system, context.asOf));
  return finding(
    'contract-outdated',
    { ...at, citation: known(context, writtenContract) },
    {
      ...common,
      form: formDate,
      signed: !context.prospect && (entered !== null || executed),
      lacks: asked.filter((p) => contract.absent(p.citation)).map((p) => p.citation),
    },
  );
}

/** The signed agreement is named but its file is missing. */
function missingCopy({ context, facts, system }: Subject): readonly Finding[] {
  const { agreement } = facts;
  if (agreement === null || !showsNothing(agreement.presence)) return [];
  const { document } = agreement;
  return [
    finding(
      'evidence-missing',
      {
        citation: known(context, writtenContract),
        system: system.id,
        subject: 'agreement',
        source: `profile: ${document}`,
      },
      { document, of: { kind: 'agreement', vendor: facts.vendor.name } },
    ),
  ];
}

/** The gate and the agreement on file give different execution dates. */
function contradictions({ facts, system }: Subject): readonly Finding[] {
  const { agreement } = facts;
  if (agreement === null) return [];
  const { document, executed } = agreement;
  return facts.service.gates.flatMap((gate) => {
    const answer = Object.hasOwn(system.gates, gate.id) ? system.gates[gate.id] : undefined;
    const found = gate.kind === 'baa' ? contradiction(answer, executed) : null;
    if (found === null) return [];
    return [
      finding(
        'agreement-contradicted',
        { citation: null, system: system.id, subject: gate.id, source: `profile: ${document}` },
        { vendor: facts.vendor.name, document, executed, gate: gate.title, found },
      ),
    ];
  });
}

export function contractFindings(subject: Subject): readonly Finding[] {
  const { context, customer, facts, system } = subject;
  const contract = contractInForce(facts, system, context.asOf);
  const vendor = facts.vendor.name;
  const asked = context.obligations.filter((p) => p.contractTerm);
  const old = outdated(contract, subject, asked);
  const absent = asked
    .filter((p) => contract.absent(p.citation))
    .map(({ citation, title, duty }) =>
      finding(
        'contract-term-missing',
        { citation, system: system.id, subject: citation, source: contract.source },
        {
          ...{ vendor, title, duty },
          signed: contract.signed !== null,
          // A business associate must require of its subcontractors what a covered entity must require of it.
          flowsDown: customer.role === 'business-associate',
        },
      ),
    );
  const weak = asked.flatMap(({ citation, title }) => {
    const term = contract.terms.get(citation);
    if (term === undefined || term.weakness === null) return [];
    const { text, weakness, read, source } = term;
    const at = { citation, system: system.id, subject: citation, source };
    return [finding('contract-term-weak', at, { vendor, title, text, weakness, read })];
  });
  return [...missingCopy(subject), ...contradictions(subject), ...(old === null ? [] : [old]), ...absent, ...weak];
}
