// Findings on a business associate contract that was supplied: its age, and the terms that it lacks.

import type { Finding } from '../../model/finding.ts';
import { cite } from '../world.ts';
import { finding, known, type Subject } from './finding.ts';

const transition = '164.532(e)(2)(ii)';
const writtenContract = '164.308(b)(3)';

/** Contracts made before this day were deemed good until 2014-09-22 at the latest: 45 CFR 164.532(e)(1)-(2). */
const oldContractBefore = '2013-01-25';
const oldContractUntil = '2014-09-22';

export function contractFindings({ world, facts, system }: Subject): readonly Finding[] {
  const contract = facts.vendor.contract;
  const document = contract === null ? undefined : facts.documents.get(contract.document);
  const found: Finding[] = [];
  const common = { system: system.id, source: contract === null ? null : cite(facts, contract.source) };
  const executed = facts.service.gates
    .filter((g) => g.kind === 'baa' && Object.hasOwn(system.gates, g.id))
    .map((g) => system.gates[g.id]?.on ?? null);
  const dates = [document?.date ?? null, ...executed].filter((d) => d !== null).sort();
  const [oldest] = dates;
  if (oldest !== undefined && oldest < oldContractBefore && world.asOf > oldContractUntil) {
    found.push(
      finding('contract-outdated', {
        ...common,
        do: `Replace the contract with ${facts.vendor.name} by one that meets the rule as it stands since 2013.`,
        citation: known(world, transition) ?? known(world, writtenContract),
        subject: document?.id ?? 'contract',
        why: `It is of ${oldest}; contracts from before ${oldContractBefore} were good until ${oldContractUntil} at the latest (${transition}).`,
        closes: 'A new contract, executed by both.',
      }),
    );
  }
  if (contract === null || document?.supplied !== true) return found;
  for (const provision of world.obligations) {
    if (!provision.contractTerm || contract.terms.some((t) => t.citation === provision.citation)) continue;
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
