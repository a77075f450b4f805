// What became of a plan since a revision: the acts that are closed, those that are new, those that grew, and why.

import type { Act, Progress } from './act.ts';
import type { ActivityAnswer, AnswerStatus, GateState } from './customer.ts';

/** Why an act is closed. Only `done`, `met`, and `answered` are something that the customer did about it. */
export type Closing =
  /** Of the rows that were open; `rows` counts them, 0 where its findings alone were open. */
  | { readonly is: 'done'; readonly rows: number }
  | { readonly is: 'met' }
  | { readonly is: 'answered' }
  | { readonly is: 'read' }
  | { readonly is: 'inherited' | 'not-applicable' | 'no-row'; readonly rows: number }
  /** The customer says that they do not apply. */
  | { readonly is: 'set-aside'; readonly rows: number }
  | { readonly is: 'off'; readonly activity: string; readonly rows: number }
  | { readonly is: 'system-removed' | 'agreement-removed'; readonly system: string }
  | { readonly is: 'use-stopped' | 'not-asked' };

/** Why an act is new, or asks for more than before. */
export type Arrival =
  | { readonly is: 'system-added'; readonly system: string }
  /** It was done, and is repeated. */
  | { readonly is: 'again'; readonly last: string; readonly next: string }
  | { readonly is: 'evidence-expired'; readonly file: string; readonly expires: string }
  | { readonly is: 'evidence-absent'; readonly file: string }
  /** `to` is null where the answer was removed. */
  | {
      readonly is: 'answer-changed';
      readonly answer: string;
      readonly from: AnswerStatus;
      readonly to: AnswerStatus | null;
    }
  | { readonly is: 'activity-ran-out'; readonly activity: string; readonly on: string }
  | { readonly is: 'activity-answered'; readonly activity: string; readonly answer: ActivityAnswer['answer'] | null }
  | { readonly is: 'reopened'; readonly on: string }
  | { readonly is: 'gate-changed'; readonly from: GateState; readonly to: GateState | null }
  | { readonly is: 'agreement-removed'; readonly system: string }
  | {
      readonly is: 'rows-added';
      readonly rows: number;
      readonly were: 'inherited' | 'not-applicable' | 'no-row' | 'set-aside';
    }
  /** The documents of the vendor, or the rules of the library, ask for it now. */
  | { readonly is: 'asked-now' };

interface OfAct {
  /** As it is now; as it was, where it is gone. */
  readonly act: Act;
  /** Title of its system; empty where it has none. */
  readonly system: string;
}

export interface ClosedAct extends OfAct {
  /** It is no longer in the plan: nobody says that it was done. */
  readonly gone: boolean;
  readonly because: readonly Closing[];
}

export interface NewAct extends OfAct {
  readonly because: readonly Arrival[];
}

export interface PlanChange {
  readonly base: { readonly name: string; readonly commit: string; readonly day: string; readonly progress: Progress };
  readonly closed: readonly ClosedAct[];
  readonly added: readonly NewAct[];
  /** Open before and now, with more to do. */
  readonly grown: readonly NewAct[];
  /** Titles of systems that came to the profile, and that left it. */
  readonly systemsAdded: readonly string[];
  readonly systemsRemoved: readonly string[];
}

const gains: ReadonlySet<Closing['is']> = new Set(['done', 'met', 'answered', 'read', 'use-stopped', 'inherited']);

/** Something was done about it, and nothing of it went away with a system or an agreement that was removed. */
export const isGain = ({ because }: Pick<ClosedAct, 'because'>): boolean =>
  because.some(({ is }) => gains.has(is)) &&
  !because.some(({ is }) => is === 'system-removed' || is === 'agreement-removed');
