// One person's list of a plan.

import type { Act, Plan } from '../../model/act.ts';
import { compareText } from '../../model/compare-text.ts';
import type { CustomerRole } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { usualOwner } from '../../words/acts.ts';

const plain = (name: string) => name.normalize('NFC').trim().toLowerCase();

/** Who owns an act: as the profile has it, else who usually does it; and who owns a part of it. */
function ownersOf(act: Act, findings: readonly Finding[], role: CustomerRole): readonly string[] {
  const mine = new Set(act.findings);
  const parts = findings.flatMap((f) => (mine.has(f.id) ? (f.owner ?? []) : []));
  return [act.owner ?? usualOwner(act, role), ...parts].filter((name) => name !== '');
}

/** Everyone who owns something, in order of name, each once. */
export function ownersIn({ acts }: Plan, findings: readonly Finding[], role: CustomerRole): readonly string[] {
  const names = acts.flatMap((act) => ownersOf(act, findings, role));
  return [...new Map(names.map((name) => [plain(name), name])).values()].sort(compareText);
}

/** The name as the plan has it, whatever its case; undefined where it owns nothing. */
export const ownerCalled = (name: string, owners: readonly string[]): string | undefined =>
  owners.find((owner) => plain(owner) === plain(name));

/** The acts of one owner, and the evidence behind them. What the customer's answers take away is no one's list. */
export function planOfOwner(plan: Plan, findings: readonly Finding[], owner: string, role: CustomerRole): Plan {
  const acts = plan.acts.filter((act) => ownersOf(act, findings, role).some((name) => plain(name) === plain(owner)));
  const ids = new Set(acts.map((act) => act.id));
  const expiring = plan.expiring.filter((e) => e.act !== null && ids.has(e.act));
  return { ...plan, acts, expiring, off: [], activitiesOff: [], questions: [] };
}
