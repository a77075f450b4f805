// Which activities and which pieces of work concern someone, before there is a profile to assess.

import { isBound } from '../hipaa/scope.ts';
import type { Library } from '../model/library.ts';
import { type Activity, type WorkItem, worded } from '../model/program.ts';
import type { WhoSaid } from './profile-answers.ts';

function boundRows({ provisions }: Library, who: WhoSaid) {
  const customer = { ...who, traits: [] };
  return provisions.filter((p) => isBound(p, customer));
}

/** Activities whose no would take rows away, or that tell of rows which would stay hidden; with the number of rows. */
export function activitiesFor(
  library: Library,
  who: WhoSaid,
): readonly { readonly activity: Activity; readonly rows: number }[] {
  const bound = boundRows(library, who);
  const treats = who.role === 'covered-entity' && who.kind === 'provider';
  const all = library.program.activities.flatMap((activity) => {
    const rows = bound.filter((p) => p.role === 'obligation' && p.activity === activity.id).length;
    const asked = activity.unanswered === 'yes' && (rows > 0 || (activity.asksTrait !== null && treats));
    return asked ? [{ activity, rows }] : [];
  });
  // Those that take the most away come first.
  return all.sort((a, b) => b.rows - a.rows);
}

/** The pieces of work that answer at least one row of theirs, in their order, worded for them. */
export function workFor(library: Library, who: WhoSaid): readonly WorkItem[] {
  const named = new Set(boundRows(library, who).map((p) => p.work));
  return library.program.work.filter((item) => named.has(item.id)).map((item) => worded(item, who));
}

export interface OwnerRole {
  readonly role: string;
  readonly work: readonly WorkItem[];
}

/** Who usually does the work, in the order in which they are first needed. */
export function ownerRoles(library: Library, who: WhoSaid): readonly OwnerRole[] {
  const work = workFor(library, who);
  const roles = [...new Set(work.map((item) => item.owner))];
  return roles.map((role) => ({ role, work: work.filter((item) => item.owner === role) }));
}
