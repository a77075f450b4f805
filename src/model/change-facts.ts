// What a change is about and its values before and after, as data. Worded in src/words/.

import type { AssessedClock } from './assessed-clock.ts';
import type { Reason } from './assessment.ts';
import type { Catalog, Designation, Inheritable, Provision, RetiredCitation, TimeLimit } from './catalog.ts';
import type { StatedSpan } from './clock.ts';
import type { Condition } from './condition.ts';
import type { Answer, Client, Customer, GateAnswer, OwnSystem, ServiceSystem } from './customer.ts';
import type { Finding } from './finding.ts';
import type { Grade } from './grade.ts';
import type { ListedDuty } from './listed-duty.ts';
import type { Disposition, Parties } from './parties.ts';
import type { Conflict, Contract } from './promises.ts';
import type { Reply } from './reply.ts';
import type { SignedAgreement, SignedTerm } from './signed-agreement.ts';
import type { StateClock } from './state-clock.ts';
import type {
  Audience,
  Claim,
  Clock,
  Duty,
  Exclusion,
  Feature,
  Gate,
  PhiReach,
  Pointer,
  Recommendation,
  Ruling,
  SourceDocument,
  Strength,
  Upstream,
  UpstreamBaa,
  Variant,
} from './vendor.ts';

/** Kinds of things that can change. Cause ids are hashed from these, so renaming one changes ids. */
export type ThingKind =
  // catalogs
  | ('catalog' | 'retired citation' | 'provision' | 'state notice' | 'inquiries' | 'inquiry' | 'crosswalk' | 'pair')
  // vendor
  | ('vendor' | 'service' | 'document' | 'upstream' | 'contract' | 'contract term' | 'undertaking' | 'request')
  | ('conflict' | 'note' | 'file')
  // service
  | (
      | 'variant'
      | 'plan'
      | 'feature'
      | 'group'
      | 'data class'
      | 'setting'
      | 'gate'
      | 'exclusion'
      | 'duty'
      | 'statement'
      | 'claim'
    )
  | ('ruling' | 'clock' | 'recommendation' | 'group of alternatives')
  // profile
  | ('customer' | 'client' | 'system' | 'gate state' | 'signed agreement' | 'reply' | 'answer' | 'activity' | 'letter')
  | ('ruling of the profile' | 'profile');

/** A thing by kind, name, and owner: `gate`, `baa-executed`, `lume/crm`. */
export interface Thing {
  readonly kind: ThingKind;
  /** '' if it has none. */
  readonly name: string;
  readonly owner: string | null;
}

/** Key for lookup and sorting. */
export const thingKey = ({ kind, name, owner }: Thing): string =>
  `${kind} ${name}${owner === null ? '' : ` of ${owner}`}`;

/** Who acts in one system or use. */
export interface PlaceFact {
  readonly system: string;
  readonly use: string | null;
  readonly parties: Parties;
}

/** A value that was edited in a file. */
export type EditedFact =
  // text of a file, ids, and other values, verbatim
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'source'; readonly source: Pointer }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'strength'; readonly strength: Strength }
  | { readonly kind: 'condition'; readonly when: Condition | null }
  // catalogs
  | ({ readonly kind: 'list' } & Pick<Catalog, 'title' | 'source' | 'asOf'>)
  | { readonly kind: 'listed'; readonly title: string; readonly of: 'inquiries' | 'pairs'; readonly count: number }
  | ({ readonly kind: 'retired' } & Pick<RetiredCitation, 'because' | 'see'>)
  | ({ readonly kind: 'provision' } & Pick<Provision, 'title' | 'duty'>)
  | { readonly kind: 'designation'; readonly designation: Designation }
  | { readonly kind: 'inheritable'; readonly inheritable: Inheritable }
  | ({ readonly kind: 'class'; readonly provision: Provision['kind'] } & Pick<
      Provision,
      'role' | 'statesDuty' | 'level' | 'binds' | 'parent'
    >)
  | { readonly kind: 'states-duty'; readonly statesDuty: boolean }
  | ({ readonly kind: 'status' } & Pick<Provision, 'status' | 'authority'>)
  | ({ readonly kind: 'deadline' } & Pick<Provision, 'deadline'> & Pick<TimeLimit, 'within'>)
  | ({ readonly kind: 'state-notice' } & Pick<StateClock, 'state' | 'law' | 'within'>)
  | ({ readonly kind: 'state-law' } & Pick<StateClock, 'law' | 'tell' | 'from'>)
  | { readonly kind: 'within'; readonly within: StatedSpan }
  // vendor
  | { readonly kind: 'vendor'; readonly name: string; readonly services: readonly string[] }
  | ({ readonly kind: 'document' } & Pick<SourceDocument, 'title' | 'grade'>)
  | ({ readonly kind: 'supplied' } & Pick<SourceDocument, 'supplied'>)
  | ({ readonly kind: 'edition'; readonly audience: Audience | null } & Pick<
      SourceDocument,
      'version' | 'date' | 'retrieved' | 'changed'
    >)
  | ({ readonly kind: 'upstream' } & Pick<Upstream, 'name' | 'purpose' | 'phi' | 'baa'>)
  | ({ readonly kind: 'purpose' } & Pick<Upstream, 'name' | 'purpose'>)
  | { readonly kind: 'phi'; readonly phi: PhiReach }
  | { readonly kind: 'baa'; readonly baa: UpstreamBaa }
  | ({ readonly kind: 'use-of-party' } & Pick<Upstream, 'service' | 'use' | 'when'>)
  | ({ readonly kind: 'contract'; readonly terms: number | null } & Pick<Contract, 'document'>)
  | ({ readonly kind: 'conflict' } & Pick<Conflict, 'text' | 'between'>)
  // service
  | ({ readonly kind: 'gate'; readonly gate: Gate['kind'] } & Pick<Gate, 'when' | 'anyOf' | 'steps'>)
  | ({ readonly kind: 'offered' } & Pick<Gate, 'offered'>)
  | ({ readonly kind: 'option'; readonly operatedBy: Variant['operatedBy'] | null } & Pick<
      Feature,
      'group' | 'product'
    >)
  | ({ readonly kind: 'exclusion' } & Pick<Exclusion, 'features' | 'allBut' | 'dataClasses' | 'openEnded' | 'when'>)
  | ({ readonly kind: 'duty' } & Pick<Duty, 'text' | 'outside'>)
  | ({ readonly kind: 'duty-condition' } & Pick<Duty, 'when' | 'anyOf' | 'otherLaw'>)
  | ({ readonly kind: 'imposed' } & Pick<Duty, 'id' | 'text'>)
  | { readonly kind: 'offer'; readonly text: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'path'; readonly via: readonly string[] }
  | { readonly kind: 'party-limits'; readonly limits: Readonly<Record<string, string>> }
  | ({ readonly kind: 'claim' } & Pick<Claim, 'says'>)
  | ({ readonly kind: 'cited' } & Pick<Claim, 'text' | 'problem'>)
  | ({ readonly kind: 'time'; readonly promise: Clock['kind'] } & Pick<Clock, 'within' | 'promptly'>)
  | ({ readonly kind: 'clock'; readonly promise: Clock['kind'] } & Pick<
      Clock,
      'title' | 'within' | 'promptly' | 'from'
    >)
  | ({ readonly kind: 'direction' } & Pick<Clock, 'direction' | 'from' | 'about'>)
  | ({ readonly kind: 'ruling' } & Pick<Ruling, 'parties' | 'by' | 'on' | 'because'>)
  | ({ readonly kind: 'recommendation' } & Pick<Recommendation, 'text' | 'weakens'>)
  | ({ readonly kind: 'bearing' } & Pick<Recommendation, 'about' | 'when'>)
  // profile
  | ({ readonly kind: 'customer'; readonly entity: Customer['kind'] } & Pick<Customer, 'role' | 'traits' | 'states'>)
  | { readonly kind: 'clients'; readonly clients: readonly Omit<Client, 'id' | 'presence' | 'at'>[] }
  | { readonly kind: 'system'; readonly title: string | null; readonly how: SystemFact }
  | ({ readonly kind: 'gate-state' } & Pick<GateAnswer, 'state' | 'on' | 'changed'>)
  | ({ readonly kind: 'answer'; readonly evidence: readonly string[] } & Pick<
      Answer,
      'status' | 'because' | 'by' | 'owner' | 'on' | 'due'
    >)
  | ({ readonly kind: 'signed'; readonly terms: readonly Omit<SignedTerm, 'clause'>[] } & Pick<
      SignedAgreement,
      'document' | 'executed' | 'amended' | 'form'
    >)
  | ({ readonly kind: 'reply' } & Pick<Reply, 'on' | 'grade' | 'source' | 'says' | 'settled'>);

/** How a system is used, or what it holds. */
export type SystemFact =
  | Pick<OwnSystem, 'kind' | 'holds'>
  | Pick<ServiceSystem, 'kind' | 'service' | 'unmapped' | 'use' | 'agent'>;

/** Outcome of a row: everything that matters to the customer, without the derivation. */
export interface RowOutcome {
  readonly kind: 'row';
  readonly disposition: Disposition;
  readonly reason: Reason;
  readonly assurance: Grade | null;
  readonly openQuestion: boolean;
  /** Empty if there is only one place. */
  readonly places: readonly PlaceFact[];
  readonly duties: readonly Pick<ListedDuty, 'id' | 'asked' | 'only'>[];
}

/** A time limit that the customer must meet or may rely on. */
export interface ClockFact extends Pick<AssessedClock, 'within' | 'promptly' | 'from' | 'effect'> {
  readonly kind: 'assessed-clock';
  readonly promise: AssessedClock['kind'];
  /** Whether to print its title. */
  readonly titled: boolean;
  /** Null if no name is printed. */
  readonly name: AssessedClock['name'] | null;
}

/** A computed value: an effect of edits on a customer. */
export type MovedFact =
  | { readonly kind: 'outcome'; readonly disposition: Disposition; readonly reason: Reason }
  | { readonly kind: 'reason'; readonly reason: Reason }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'parties'; readonly parties: Parties }
  | { readonly kind: 'listed-duty'; readonly duty: Pick<ListedDuty, 'asked' | 'only'> }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | ClockFact
  | RowOutcome;

/** The value on one side of a change. */
export type Fact = EditedFact | MovedFact;
