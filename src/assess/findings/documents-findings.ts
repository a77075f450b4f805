// What would be asked of a vendor without a mapping, row by row, is one finding: ask for its documents.

import { satisfactoryAssurances } from '../../hipaa/named-rows.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding, FindingOf } from '../../model/finding.ts';
import type { AssessmentContext } from '../context.ts';
import { applicable, finding } from './finding.ts';

type Folded = FindingOf<'unaddressed' | 'clock-unstated'>;

/** A time limit that a reply names without a number is a question of its own. */
const isFolded = (f: Finding): f is Folded =>
  f.kind === 'unaddressed' || (f.kind === 'clock-unstated' && f.details.lacks === 'notice');

/** Per system of a vendor without a mapping: one finding for all that nothing is known of. Its replies stay by themselves. */
export function askForDocuments(
  context: AssessmentContext,
  customer: Customer,
  findings: readonly Finding[],
): readonly Finding[] {
  const unmapped = customer.systems.flatMap((s) => (s.kind === 'service' && s.unmapped !== null ? [s] : []));
  if (unmapped.length === 0) return findings;
  const folded = new Map(unmapped.map((s) => [s.id, findings.filter((f) => f.system === s.id).filter(isFolded)]));
  const gone = new Set<Finding>([...folded.values()].flat());
  const asked = unmapped.flatMap(({ id, title, unmapped: of }): Finding[] => {
    const mine = folded.get(id) ?? [];
    if (mine.length === 0 || of === null) return [];
    const citation = applicable(context, customer, satisfactoryAssurances);
    const at = { citation, system: id, subject: null, source: `profile: ${id}` };
    const agreement = context.inUse.get(id)?.agreement ?? null;
    const signed = agreement !== null && agreement.executed <= context.asOf;
    return [finding('documents-missing', at, { vendor: of.vendor, place: title, of, signed, asked: mine })];
  });
  return [...findings.filter((f) => !gone.has(f)), ...asked];
}
