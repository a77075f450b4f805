// Links the agreements that a customer signed: each to a service in use, each term to a provision that requires one.

import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import type { ServiceSystem, System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { findOffered, findService } from '../model/lookup.ts';
import { contradiction, type SignedAgreement, type SignedTerm } from '../model/signed-agreement.ts';
import type { AgreementEntry, ProfileDocument } from '../schema/profile-document.ts';
import { citationsOf } from './citations-of.ts';
import type { LookFor } from './link-answers.ts';
import type { Reporter } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';

/** Sorted by system id, in code-unit order. */
export function linkAgreements(
  data: ProfileDocument,
  library: Library,
  systems: readonly System[],
  r: Reporter,
  lookFor: LookFor,
): readonly SignedAgreement[] {
  const services = systems.filter((s): s is ServiceSystem => s.kind === 'service');
  return sortedEntries(data.agreements).flatMap(([id, entry]) => {
    const path = ['agreements', id];
    const system = services.find((s) => s.id === id);
    if (!r.known(id, 'service-system', services, path, 'key') || system === undefined) return [];
    const vendor = findOffered(library, system.service)?.vendor;
    if (entry.form !== undefined && vendor !== undefined)
      r.known(entry.form, 'document', vendor.documents, [...path, 'form'], 'value', vendor.name);
    checkGate(entry, system, library, path, r);
    return [
      {
        system: id,
        document: entry.document,
        presence: lookFor(entry.document),
        executed: entry.executed,
        amended: entry.amended ?? null,
        form: entry.form ?? null,
        terms: termsOf(entry, citationsOf(library), [...path, 'terms'], r),
        at: r.at(path),
      },
    ];
  });
}

function termsOf(entry: AgreementEntry, index: CitationIndex, path: readonly string[], r: Reporter): SignedTerm[] {
  return sortedEntries(entry.terms).flatMap(([text, term]): SignedTerm[] => {
    const { citation, near } = index.resolve(text);
    if (citation === null) {
      r.report({ says: 'citation-unknown', text, near }, [...path, text], 'key');
      return [];
    }
    if (index.provisions.get(citation)?.contractTerm !== true) {
      r.report({ says: 'contract-term/signed', citation }, [...path, text], 'key');
      return [];
    }
    if (term === 'absent') return [{ citation, text: null, clause: null, weakness: null }];
    return [{ citation, text: term.says, clause: term.clause ?? null, weakness: term.weakness ?? null }];
  });
}

/** Warns if the gate and the agreement give different execution dates. */
function checkGate(
  { executed }: AgreementEntry,
  system: ServiceSystem,
  library: Library,
  path: readonly string[],
  r: Reporter,
): void {
  const service = findService(library, system.service);
  for (const gate of service?.gates.filter((g) => g.kind === 'baa') ?? []) {
    const answer = Object.hasOwn(system.gates, gate.id) ? system.gates[gate.id] : undefined;
    const gateSays = contradiction(answer, executed);
    if (gateSays === null) continue;
    const fault = { says: 'agreement-gate', executed, gate: gate.id, system: system.id, gateSays } as const;
    r.warn(fault, [...path, 'executed'], 'value');
  }
}
