// Acts: what a person does. Every finding belongs to exactly one, and every residual row to exactly one piece of work.

import type { Block } from './assessment.ts';
import type { Citation } from './citation.ts';
import type { ActivityAnswer, Verified } from './customer.ts';
import type { Priority } from './finding.ts';
import type { Activity, WorkItem } from './program.ts';

/**
 * `open`: nothing is done. `started`: some of it is done or planned. `waiting`: the vendor's turn. `done`: nothing of it is
 * left. Done is what the profile says; `verified` says that someone checked it.
 */
export const actStatuses = ['open', 'started', 'waiting', 'done'] as const;
export type ActStatus = (typeof actStatuses)[number];

/** An act that is due again although everything in it is answered. */
export interface DueAgain {
  /** The oldest day on which a part of it was done. */
  readonly last: string;
  readonly next: string;
}

/** Evidence that runs out soon, with the key of the answer that it stands behind. */
export interface Expiring {
  readonly answer: string;
  readonly file: string;
  readonly expires: string;
  /** The act that it belongs to; null where none is open or done for it. */
  readonly act: string | null;
}

interface Common {
  /** Stable: `gate/crm/baa-executed`, `letter/lume`, `work/risk-analysis`. */
  readonly id: string;
  readonly status: ActStatus;
  readonly priority: Priority;
  /** It is held back today, or PHI is where no agreement covers it: before everything else. */
  readonly blocks: boolean;
  /** As the profile has it; null where it names no one. */
  readonly owner: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
  /** Due within the next 90 days. */
  readonly dueSoon: boolean;
  /** The rows that are still open in it. */
  readonly closes: readonly Citation[];
  /** The rows of it that are done. */
  readonly done: readonly Citation[];
  /** Ids of its findings, in their order. */
  readonly findings: readonly string[];
}

/** What must hold before anything is inherited. */
export interface GateAct extends Common {
  readonly kind: 'gate';
  readonly system: string;
  /** What it holds back; null once it is open. */
  readonly block: Block | null;
  readonly titles: readonly string[];
  /** What its agreement came too late for; null for other acts, and for what no one can be asked about any more. */
  readonly before: Uncovered | null;
}

/** PHI that was in a system before its business associate agreement was executed: no agreement covered it. */
export interface Uncovered {
  /** The day on which it was executed; null where the profile does not say. */
  readonly executed: string | null;
  /** Executed within the last year, or on a day that is not known. */
  readonly recent: boolean;
}

/** PHI in a use that the vendor excludes, or that it may exclude as far as the profile says. */
export interface ExclusionAct extends Common {
  readonly kind: 'exclusion';
  readonly system: string;
  readonly block: Block;
}

/** One letter with every question to a vendor. */
export interface LetterAct extends Common {
  readonly kind: 'letter';
  /** Id and name of the vendor. */
  readonly vendor: string;
  readonly name: string;
  readonly questions: number;
  /** It also asks for the documents of a vendor of which none is known. */
  readonly documents: boolean;
  /** Those of them that the vendor answered in words alone: the customer judges these. */
  readonly toJudge: number;
  /** The day on which it was sent. */
  readonly sent: string | null;
}

/** One reading of one agreement. */
export interface AgreementAct extends Common {
  readonly kind: 'agreement';
  readonly system: string;
  readonly name: string;
  /** Both sides executed it, as far as the profile says. */
  readonly signed: boolean;
  /** Its form or its date is older than the rule: it is replaced, not amended. */
  readonly outdated: boolean;
}

/** A piece of work, in the words that fit this customer. */
export interface WorkAct extends Common {
  readonly kind: 'work';
  readonly work: WorkItem;
  /** Tasks that vendors leave to the customer under it, and that are open. */
  readonly tasks: number;
  readonly again: DueAgain | null;
  /** Every answer behind it was checked: by whom, last. */
  readonly verified: Verified | null;
  /** Unanswered activities on which all its open rows depend: a no takes the act away. */
  readonly unlessNo: readonly string[];
}

export type Act = GateAct | ExclusionAct | LetterAct | AgreementAct | WorkAct;
export type ActKind = Act['kind'];

/** A row that is not asked for: its activity is off, or the customer says that it does not apply (`answer` is the key). */
export interface OffRow {
  readonly citation: Citation;
  readonly activity: string | null;
  readonly answer: string | null;
}

/** A question whose no takes rows away. */
export interface ActivityQuestion {
  readonly activity: Activity;
  readonly rows: readonly Citation[];
  /** The answer that does not settle it: a no of more than a year ago, or "I do not know"; null without one. */
  readonly last: {
    readonly answer: ActivityAnswer['answer'];
    readonly on: string | null;
    readonly by: string | null;
  } | null;
}

/** An activity that is off: by the customer's answer, or because no one answered and the cautious reading is no. */
export interface ActivityOff {
  readonly activity: Activity;
  readonly rows: readonly Citation[];
  readonly answered: boolean;
  readonly by: string | null;
  readonly on: string | null;
  /** The day from which on it is asked again; null without a date. */
  readonly until: string | null;
}

export interface Plan {
  /** In the order in which to act; what is done comes last. */
  readonly acts: readonly Act[];
  readonly off: readonly OffRow[];
  readonly activitiesOff: readonly ActivityOff[];
  readonly questions: readonly ActivityQuestion[];
  readonly expiring: readonly Expiring[];
}

export interface Progress extends Readonly<Record<ActStatus, number>> {
  readonly dueSoon: number;
  readonly overdue: number;
  readonly expiring: number;
  /** Of those done: checked by someone. */
  readonly verified: number;
}

export function progressOf({ acts, expiring }: Pick<Plan, 'acts' | 'expiring'>): Progress {
  const count = (is: (act: Act) => boolean) => acts.filter(is).length;
  return {
    open: count((a) => a.status === 'open'),
    started: count((a) => a.status === 'started'),
    waiting: count((a) => a.status === 'waiting'),
    done: count((a) => a.status === 'done'),
    dueSoon: count((a) => a.dueSoon),
    overdue: count((a) => a.overdue),
    expiring: expiring.length,
    verified: count((a) => a.kind === 'work' && a.status === 'done' && a.verified !== null),
  };
}
