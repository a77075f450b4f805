// What became of a plan since a revision, in words.

import type { Plan, Progress } from '../../model/act.ts';
import type { Library } from '../../model/library.ts';
import { type ClosedAct, type Closing, isGain, type NewAct, type PlanChange } from '../../model/plan-change.ts';
import { actTitle } from '../../words/acts.ts';
import {
  arrivalText,
  cameWith,
  closingText,
  leftWith,
  revisionName,
  sinceText,
  thenAndNow,
} from '../../words/plan-changes.ts';

/** Acts that moved for one reason. */
export interface MovedView {
  readonly why: string;
  /** It came with a system, which is told by itself. */
  readonly withSystem: boolean;
  readonly titles: readonly string[];
}

export interface SinceActsView {
  readonly text: string;
  readonly balance: string;
  /** What came and went with the systems of the profile. */
  readonly systems: readonly string[];
  readonly closed: readonly MovedView[];
  /** No longer asked for: nothing was done about them. */
  readonly gone: readonly MovedView[];
  readonly added: readonly MovedView[];
  readonly grown: readonly MovedView[];
}

interface Around {
  readonly library: Pick<Library, 'program'>;
  /** Those of the owner, where one is named. */
  readonly plan: Plan;
  readonly owner: string | null;
}

/** Rows are only counted where not all of them were done. */
const alone = (reason: Closing, because: readonly Closing[]): Closing =>
  reason.is === 'done' && because.length === 1 ? { ...reason, rows: 0 } : reason;

function byReason<T extends ClosedAct | NewAct>(acts: readonly T[], whyOf: (moved: T) => string): readonly MovedView[] {
  const held = new Map<string, MovedView>();
  for (const moved of acts) {
    const why = whyOf(moved);
    const titles = [...(held.get(why)?.titles ?? []), actTitle(moved.act, moved.system)];
    held.set(why, { why, titles, withSystem: moved.because.some(({ is }) => is === 'system-added') });
  }
  return [...held.values()];
}

export function sinceActsView(change: PlanChange, now: Progress, { library, plan, owner }: Around): SinceActsView {
  const titles = new Map(library.program.activities.map((a) => [a.id, a.title]));
  const activity = (id: string) => titles.get(id) ?? id;
  const mine = new Set(plan.acts.map((act) => act.id));
  // What is gone is in no list of today: it is told to everyone.
  const isMine = ({ act }: { act: { id: string } }) => owner === null || mine.has(act.id);
  const closedView = (acts: readonly ClosedAct[]) =>
    byReason(acts, ({ because }) => because.map((reason) => closingText(alone(reason, because), activity)).join(' '));
  const newView = (acts: readonly NewAct[]) =>
    byReason(acts, ({ because }) => because.map((reason) => arrivalText(reason, activity)).join(' '));
  const closed = change.closed.filter((c) => c.gone || isMine(c));
  const [added, grown] = [change.added.filter(isMine), change.grown.filter(isMine)];
  const gains = closed.filter(isGain);
  const gone = closed.filter((c) => !isGain(c));
  const name = revisionName(change.base);
  const with_ = (system: string) => (act: NewAct) =>
    act.because.some((reason) => reason.is === 'system-added' && reason.system === system);
  const was = change.base.progress;
  return {
    text: sinceText(name, change.base.day, gains.length, gone.length, added.length, grown.length),
    balance:
      owner === null
        ? thenAndNow([was.done, was.open + was.started + was.waiting], [now.done, now.open + now.started + now.waiting])
        : '',
    systems: [
      ...change.systemsAdded.map((s) => cameWith(s, added.filter(with_(s)).length, grown.filter(with_(s)).length)),
      ...change.systemsRemoved.map(leftWith),
    ],
    closed: closedView(gains),
    gone: closedView(gone),
    added: newView(added),
    grown: newView(grown),
  };
}
