// The layer between obligations and people: what is done, when it comes due, and on what it depends.

import type { Citation } from './citation.ts';
import type { Customer, Trait } from './customer.ts';
import type { SourceRef } from './source-tree.ts';

export type Cadence = 'once' | 'on-change' | 'ongoing' | 'quarterly' | 'yearly';

/** S: an hour. M: a day. L: several days. */
export type Size = 'S' | 'M' | 'L';

interface WorkWords {
  /** What to do, as an imperative. */
  readonly title: string;
  /** What is true once it is done. */
  readonly outcome: string;
  readonly firstStep: string;
  /** Who usually does it. */
  readonly owner: string;
  /** What shows that it is done. */
  readonly evidence: readonly string[];
}

/** A piece of work: the one that answers the obligations that name it. */
export interface WorkItem extends WorkWords {
  readonly id: string;
  /** Its place in the program. */
  readonly order: number;
  readonly cadence: Cadence;
  /** The law sets the cadence; otherwise it is guidance. */
  readonly cadenceByLaw: boolean;
  readonly size: Size | null;
  /** What is law and what is guidance. */
  readonly note: string | null;
  readonly forAssociates: Partial<WorkWords>;
  readonly forPlans: Partial<WorkWords>;
  readonly at: SourceRef;
}

/** Whom alone a step of a playbook concerns. */
export type StepFor = 'associate' | 'covered' | 'plan';

export interface EventStep {
  readonly do: string;
  readonly on: readonly Citation[];
  readonly for: StepFor | null;
}

/** Something that happens and makes obligations come due. */
export interface LawEvent {
  readonly id: string;
  readonly title: string;
  /** As a clause: "a breach is discovered". */
  readonly when: string;
  /** What counts as its start. */
  readonly starts: string;
  /** The time limits of the law. */
  readonly limits: string;
  /** Who acts first, and how. */
  readonly first: string;
  /** The same for a business associate and for a health plan; null where `first` fits them. */
  readonly firstForAssociates: string | null;
  readonly firstForPlans: string | null;
  readonly steps: readonly EventStep[];
  /** Provisions in the order in which one acts. */
  readonly playbook: readonly Citation[];
  readonly at: SourceRef;
}

/** What an entity must do for some obligations to matter at all. */
export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** How it is read while no one answers it. */
  readonly unanswered: 'yes' | 'no';
  readonly because: string;
  /** It is asked although this trait, which its rows need, is not stated; a yes states it. */
  readonly asksTrait: Trait | null;
  readonly at: SourceRef;
}

export interface Program {
  /** In their order. */
  readonly work: readonly WorkItem[];
  /** In code-unit order of id. */
  readonly events: readonly LawEvent[];
  /** In code-unit order of id. */
  readonly activities: readonly Activity[];
}

/** The words of a piece of work for this customer: a business associate has clients, a health plan has members. */
export function worded(item: WorkItem, { role, kind }: Pick<Customer, 'role' | 'kind'>): WorkItem {
  if (role === 'business-associate') return { ...item, ...item.forAssociates };
  return kind === 'health-plan' ? { ...item, ...item.forPlans } : item;
}

/** Who acts first on an event for this customer. */
export function firstOf(event: LawEvent, { role, kind }: Pick<Customer, 'role' | 'kind'>): string {
  const { first, firstForAssociates, firstForPlans } = event;
  if (role === 'business-associate') return firstForAssociates ?? first;
  return (kind === 'health-plan' ? firstForPlans : null) ?? first;
}
