// Links a profile to the library: every service, gate, feature, duty, and citation in it must exist.

import type { Document } from '../document/document.ts';
import { stateName, statesMeant } from '../hipaa/states.ts';
import type { Customer, System } from '../model/customer.ts';
import { type Checked, compareDiagnostics, diagnostic, isError, startOfFile } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { withUnmapped } from '../model/unmapped.ts';
import type { ProfileDocument } from '../schema/profile-document.ts';
import type { Shaped } from '../schema/validate.ts';
import { linkActivities, linkLetters, traitsWith } from './link-activities.ts';
import { linkAgreements } from './link-agreements.ts';
import { type LookFor, linkAnswers, linkRulings } from './link-answers.ts';
import { linkClients } from './link-clients.ts';
import { linkReplies } from './link-replies.ts';
import { linkServiceSystem, linkUnmappedSystem } from './link-system.ts';
import { reporterFor } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';

const unlooked: LookFor = () => 'not-looked-for';

/**
 * Vendors' systems come before own systems, each sorted by id in code-unit order.
 * @param lookFor checks whether a file named in the profile exists
 */
export function linkCustomer(
  document: Document<ProfileDocument>,
  mapped: Library,
  lookFor: LookFor = unlooked,
): Checked<Customer> {
  const r = reporterFor(document);
  const activities = linkActivities(document.data, mapped.program, r);
  const traits = traitsWith(document.data.traits ?? [], activities, mapped.program);
  const data: ProfileDocument = { ...document.data, traits: [...traits] };
  const covered = data.role === 'covered-entity' || data.role === 'hybrid-entity';
  if (covered && data.kind === undefined) r.report({ says: 'shape-missing-key/kind', role: data.role }, [], 'key');

  const entries = sortedEntries(data.systems);
  const systems: System[] = [
    ...entries.flatMap(([id, e]) => {
      if ('service' in e) return [linkServiceSystem(id, e, mapped, r)];
      return 'vendor' in e ? [linkUnmappedSystem(id, e, mapped, r)] : [];
    }),
    ...entries.flatMap(([id, e]): System[] =>
      'own' in e ? [{ kind: 'own', id, title: e.title ?? id, holds: e.own, at: r.at(['systems', id]) }] : [],
    ),
  ];
  const library = withUnmapped(mapped, systems);
  for (const [i, code] of (data.states ?? []).entries()) {
    if (stateName(code) !== null) continue;
    r.report({ says: 'state-unknown', text: code, meant: statesMeant(code) }, ['states', String(i)], 'value');
  }

  const value: Customer = {
    id: data.customer,
    name: data.name,
    role: data.role,
    kind: data.kind ?? null,
    traits,
    states: [...(data.states ?? [])].sort(),
    systems,
    clients: linkClients(data, r, lookFor),
    agreements: linkAgreements(data, library, systems, r, lookFor),
    replies: linkReplies(data, library, systems, r, lookFor),
    answers: linkAnswers(data, library, systems, r, lookFor),
    activities,
    letters: linkLetters(data, systems, r),
    rulings: linkRulings(data, library, systems, r),
    at: r.at([]),
  };
  return { value, diagnostics: r.diagnostics };
}

/** The customer of a profile. Throws InvalidInput if the file is not a profile or does not match the library. */
export function requireCustomer(
  shaped: Shaped | undefined,
  file: SourceFile,
  library: Library,
  lookFor?: LookFor,
): Customer {
  if (shaped?.kind !== 'profile') {
    const fault = { says: 'file-kind/not-a-profile', kind: shaped?.kind ?? null } as const;
    throw new InvalidInput([diagnostic(fault, file.label, startOfFile)], [file]);
  }
  const { value, diagnostics } = linkCustomer(shaped.document, library, lookFor);
  if (diagnostics.some(isError)) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), [file]);
  return value;
}
