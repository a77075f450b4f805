// Findings on a business associate contract that was supplied: its age, and the terms that it lacks.

import type { Finding } from '../../model/finding.ts';
import { cite } from '../world.ts';
import { finding, known, type Subject } from './finding.ts';

const transition = '164.532(e)(2)(ii)';
const writtenContract = '164.308(b)(3)';

/** Contracts made before this day were deemed good until 2014-09-22 at the latest: 45 CFR 164.532(e)(1)-(2). */
const oldContractBefore = '2013-01-25';
const oldContractUntil = '2014-09-22';

export function contractFindings({ world, facts, system, asOf }: Subject): readonly Finding[] {
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
