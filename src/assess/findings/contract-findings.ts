// Findings on the business associate contract that counts: its age, the terms that it lacks, those that it has in a weak form.

import { ageOf, graceBefore, graceUntil } from '../../hipaa/contract-transition.ts';
import { contractTransition, writtenContract } from '../../hipaa/named-rows.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Finding } from '../../model/finding.ts';
import { isOpen } from '../../model/gate-state.ts';
import { contradiction } from '../../model/signed-agreement.ts';
import { contradictionText } from '../../words/agreements.ts';
import { type ContractInForce, contractInForce } from '../contract-in-force.ts';
import { finding, known, type Subject } from './finding.ts';

/** What a contract from before the rule of 2013, or a form of it, asks of the customer; null for a current one. */
function outdated(
  contract: ContractInForce,
  { world, facts, system }: Subject,
  asked: readonly Provision[],
): Pick<Finding, 'do' | 'citation' | 'why'> | null {
  const vendor = facts.vendor.name;
  const age = ageOf(contract, world.asOf);
  if (age === 'current') return null;
  if (age === 'grace-ended') {
    return {
      do: `Replace the contract with ${vendor} by one that meets the rule as it stands since 2013.`,
      citation: known(world, contractTransition) ?? known(world, writtenContract),
      why: `It was entered into on ${contract.entered}. Contracts from before ${graceBefore} were deemed good until ${graceUntil} at the latest (${contractTransition}).`,
    };
  }
  const { entered, formDate } = contract;
  // The rule asks for terms, not for a date: an old form that has them all is as good as a new one.
  const whole = asked.every(({ citation }) => contract.terms.get(citation)?.read === true);
  if (whole) return null;
  const missing = asked.filter((p) => contract.absent(p.citation)).map((p) => p.citation);
  const lacks = missing.length === 0 ? '' : ` It does not contain: ${missing.join(', ')}.`;
  const executed = facts.service.gates.some(
    (g) => g.kind === 'baa' && Object.hasOwn(system.gates, g.id) && isOpen(g.kind, system.gates[g.id], world.asOf),
  );
  const signed = !world.prospect && (entered !== null || executed);
  const when = entered === null ? 'on a day that is not stated' : `on ${entered}`;
  return {
    do: signed
      ? `Replace the contract with ${vendor} by one that meets the rule as it stands since 2013: you signed a form of ${formDate}.`
      : `Before you sign, ask ${vendor} for a contract that meets the rule as it stands since 2013: its form is of ${formDate}.`,
    citation: known(world, writtenContract),
    why: `${signed ? `It was entered into ${when}` : 'It would be entered into now'}; only a contract entered into before ${graceBefore} had time of grace, and that ended on ${graceUntil} (164.532(e)). It must meet 164.504(e) and 164.314(a) as they stand.${lacks}`,
  };
}

/** What a contract must say, of a duty that is worded as an order to its customer. */
const mustSay = (duty: string): string =>
  duty
    .replace(/^Provide in the contract that /, 'it must provide that ')
    .replace(/^Establish in the contract /, 'it must establish ')
    .replace(/^Have the contract /, 'it must ');

/** A signed agreement that is named and not there shows nothing. */
function missingCopy({ world, facts, system }: Subject): readonly Finding[] {
  const { agreement } = facts;
  if (agreement?.presence !== 'absent') return [];
  return [
    finding('evidence-missing', {
      do: `File the executed agreement with ${facts.vendor.name}.`,
      citation: known(world, writtenContract),
      system: system.id,
      subject: 'agreement',
      why: `The profile names ${agreement.document}, and no such file is there.`,
      source: `profile: ${agreement.document}`,
      closes: 'The executed copy with both signatures, on file.',
    }),
  ];
}

/** The gate and the agreement on file both say when it was executed: one of them is wrong. */
function contradictions({ facts, system }: Subject): readonly Finding[] {
  const { agreement } = facts;
  if (agreement === null) return [];
  return facts.service.gates.flatMap((gate) => {
    const answer = Object.hasOwn(system.gates, gate.id) ? system.gates[gate.id] : undefined;
    const says = gate.kind === 'baa' ? contradiction(answer, agreement.executed) : null;
    if (says === null) return [];
    return [
      finding('agreement-contradicted', {
        do: `Put right when the agreement with ${facts.vendor.name} was executed: the gate and the agreement on file differ.`,
        citation: null,
        system: system.id,
        subject: gate.id,
        why: `The agreement on file (${agreement.document}) was executed on ${agreement.executed}; the gate "${gate.title}" ${contradictionText(says)}. The gate counts until then.`,
        source: `profile: ${agreement.document}`,
        closes: 'One day in both, with both signatures on file.',
      }),
    ];
  });
}

export function contractFindings(subject: Subject): readonly Finding[] {
  const { world, customer, facts, system } = subject;
  const contract = contractInForce(facts, system, world.asOf);
  const common = { system: system.id, source: contract.source };
  const vendor = facts.vendor.name;
  // What a covered entity must have of its business associate, a business associate must have of its subcontractor.
  const flow =
    customer.role === 'business-associate'
      ? ' 164.504(e)(5) and 164.314(a)(2)(iii) ask it of your contract with a subcontractor too.'
      : '';
  const asked = world.obligations.filter((p) => p.contractTerm);
  const missing = asked.filter((p) => contract.absent(p.citation));
  const old = outdated(contract, subject, asked);
  const age =
    old === null
      ? []
      : [
          finding('contract-outdated', {
            ...common,
            ...old,
            subject: contract.document,
            closes: 'A new contract, executed by both.',
          }),
        ];
  const absent = missing.map((p) =>
    finding('contract-term-missing', {
      ...common,
      do: `Have the contract with ${vendor} amended: ${mustSay(p.duty)}`,
      citation: p.citation,
      subject: p.citation,
      why: `${contract.signed === null ? 'The contract was supplied; this required term is not in it.' : 'The agreement that you signed does not contain this required term.'}${flow}`,
      closes: 'The amended clause.',
    }),
  );
  const weak = asked.flatMap((p) => {
    const term = contract.terms.get(p.citation);
    if (term === undefined || term.weakness === null) return [];
    const title = `${p.title.charAt(0).toLowerCase()}${p.title.slice(1)}`;
    return [
      finding('contract-term-weak', {
        ...common,
        do: term.read
          ? `Have the contract with ${vendor} say in full what the rule asks: ${title}.`
          : `Read whether your agreement with ${vendor} says in full what the rule asks: ${title}.`,
        citation: p.citation,
        subject: p.citation,
        why: `${term.read ? 'It says' : 'The vendor says of it'}: ${term.text} Weakness: ${term.weakness}.`,
        source: term.source,
        closes: term.read ? 'The amended clause.' : 'The clause, on file; or the amended one.',
      }),
    ];
  });
  return [...missingCopy(subject), ...contradictions(subject), ...age, ...absent, ...weak];
}
