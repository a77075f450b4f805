// What a vendor's documents say, per service. Everything refers to document and clause.

import type { Citation, ReadingStatus } from './citation.ts';
import type { StatedSpan } from './clock.ts';
import { type Condition, judge, type ServiceUse } from './condition.ts';
import type { Grade } from './grade.ts';
import type { Parties } from './parties.ts';
import type { Conflict, Contract, Note, RequestProcess, Undertaking } from './promises.ts';
import type { Reply } from './reply.ts';
import type { SourceRef } from './source-tree.ts';

/** Who may read a document, widest audience first. */
export const audiences = ['public', 'nda', 'internal'] as const;
export type Audience = (typeof audiences)[number];

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly version: string | null;
  readonly date: string | null;
  readonly retrieved: string | null;
  /** The day of its last change, where the place that keeps it says so. */
  readonly changed: string | null;
  /** An https address. */
  readonly url: string | null;
  /** Versions before it, newest first. Nothing rests on them. */
  readonly earlier: readonly EarlierVersion[];
  /** False: known to exist, but not given to us. */
  readonly supplied: boolean;
  readonly grade: Grade;
  readonly audience: Audience;
  readonly note: string | null;
  /** Clauses that the document withdrew; kept so that their numbers are not reused. */
  readonly retired: readonly { readonly clause: string; readonly note: string }[];
  readonly at: SourceRef;
}

export interface EarlierVersion {
  readonly version: string | null;
  readonly date: string | null;
  readonly note: string;
}

/** Document and clause: `baa-page#safeguards`. */
export interface Pointer {
  readonly document: string;
  readonly clause: string | null;
}

/** What a document says, by its clause, and where it stands in the mapping. */
export interface Stated {
  readonly source: Pointer;
  readonly note: string | null;
  readonly at: SourceRef;
}

/** Strength of the source's wording. A weak word does not weaken a Required rule. */
export type Strength = 'must' | 'should' | 'may';

export interface Duty extends Stated {
  readonly id: string;
  /** Imperative sentence, addressed to the customer. */
  readonly text: string;
  readonly grade: Grade;
  readonly strength: Strength;
  readonly when: Condition | null;
  /** Duties that share a group are alternatives. */
  readonly anyOf: string | null;
  /** Concerns something outside the service, e.g. the mailbox that resets passwords. */
  readonly outside: string | null;
  /** Law other than HIPAA that it comes from, e.g. TCPA: displayed, not counted. */
  readonly otherLaw: string | null;
  /** Met once the customer has the executed agreement on file. */
  readonly metBy: 'agreement' | null;
}

/** What the vendor does or offers, what the customer must do, or both, for one provision. */
export interface Statement extends Stated {
  readonly provides: string | null;
  /** What the customer must turn on, buy, or use: never the vendor's alone. */
  readonly offers: string | null;
  readonly duties: readonly string[];
  readonly grade: Grade;
  readonly strength: Strength;
  readonly when: Condition | null;
  /** Upstreams that `provides` or `offers` depend on. */
  readonly via: readonly string[];
  /** By upstream: limits of its own statement on the provision. */
  readonly hopLimits: Readonly<Record<string, string>>;
  /** PHI or users of this service that are left out. */
  readonly limits: string | null;
}

export interface Assignment {
  readonly citation: Citation;
  readonly statements: readonly Statement[];
}

export const verdicts = ['yes', 'partially', 'no', 'optional', 'not-applicable', 'blank'] as const;
export type Verdict = (typeof verdicts)[number];

/** The vendor's own verdict, verbatim. */
export interface Claim {
  readonly text: string;
  /** Citations in the text that could be resolved; for a heading also the standard above all of its rows. */
  readonly citations: readonly Citation[];
  /** Obligations that it bears on but does not move: those under a heading, or the one that includes the paragraph. */
  readonly bearsOn: readonly Citation[];
  /** What is wrong with the cited text; null if all of it was resolved. */
  readonly problem: Exclude<ReadingStatus, 'exists' | 'alias'> | null;
  readonly control: string | null;
  readonly says: string;
  readonly verdict: Verdict;
  /** What its row says of the vendor's part. */
  readonly vendor: string | null;
  /** What its row leaves to the customer. */
  readonly customer: string | null;
  readonly when: Condition | null;
  readonly source: Pointer;
  readonly at: SourceRef;
}

export type GateKind = 'baa' | 'agreement' | 'designation' | 'licenses' | 'declaration' | 'configuration';

/** A precondition for inheriting anything. */
export interface Gate extends Stated {
  readonly id: string;
  readonly kind: GateKind;
  readonly title: string;
  readonly steps: readonly string[];
  /** With a feature or data class, only that use depends on the gate. */
  readonly when: Condition | null;
  /** Where the vendor offers it; elsewhere, or where that is not known, it stays closed. Null: everywhere. */
  readonly offered: Condition | null;
  readonly anyOf: string | null;
}

/** Features or data classes in which PHI is not covered. Overrides every upstream agreement and any encryption. */
export interface Exclusion extends Stated {
  readonly id: string;
  readonly title: string;
  readonly features: readonly string[];
  /** The only features that the vendor lists as covered; `features` are then the others. Null: no such list. */
  readonly allBut: readonly string[] | null;
  readonly dataClasses: readonly string[];
  /** The source's list is not exhaustive. */
  readonly openEnded: boolean;
  /** Variant, plan, or setting in which PHI is excluded; null for all. */
  readonly when: Condition | null;
}

export type PhiReach = 'yes' | 'no' | 'unknown';
export type UpstreamBaa = 'executed' | 'hedged' | 'unstated' | 'none' | 'not-needed';

/** A party behind the vendor: named, unnamed, or a group. */
export interface Upstream extends Stated {
  readonly id: string;
  readonly name: string;
  readonly phi: PhiReach;
  readonly baa: UpstreamBaa;
  /** Why no agreement is needed; required for `not-needed` to hold. */
  readonly ground: string | null;
  readonly purpose: string;
  /** Address of its own mapping, `aptible/enclave`, if there is one. */
  readonly service: string | null;
  /** How the vendor uses that service, as far as known. */
  readonly use: ServiceUse;
  /** The use of the vendor's own service in which PHI can reach it; null: any. */
  readonly when: Condition | null;
}

export type ClockDirection = 'to-customer' | 'to-vendor' | 'by-vendor' | 'by-customer';

/** promise: committed. goal: aimed at. window: the period in which the customer may act. */
export const clockKinds = ['promise', 'goal', 'window'] as const;
export type ClockKind = (typeof clockKinds)[number];

export interface Clock extends Stated {
  readonly id: string;
  readonly title: string;
  readonly kind: ClockKind;
  readonly direction: ClockDirection;
  /** Start event, in the source's terms. */
  readonly from: string;
  readonly within: StatedSpan;
  /** The number is an outer limit: the source adds "without unreasonable delay". */
  readonly promptly: boolean;
  /** The provision that it answers, as text: 164.410. */
  readonly about: string | null;
}

export interface Recommendation {
  readonly id: string;
  readonly text: string;
  /** How following it weakens protection. */
  readonly weakens: string | null;
  /** Citations that it bears on. */
  readonly about: readonly string[];
  /** The use in which it is followed. */
  readonly when: Condition | null;
  readonly source: Pointer;
  readonly at: SourceRef;
}

export interface Named {
  readonly id: string;
  readonly title: string;
  readonly source: Pointer | null;
  readonly note: string | null;
  /** For a setting: its possible values, unordered. */
  readonly values?: readonly string[];
  readonly at: SourceRef;
}

export interface Variant extends Named {
  /** By the customer: nothing is the vendor's, and what the software does is shown as help. */
  readonly operatedBy: 'vendor' | 'customer';
}

export interface Feature extends Named {
  readonly group: string | null;
  /** PHI in it is a place of its own, for which each row is answered by itself. */
  readonly product: boolean;
}

/** Features that go together, under one name. */
export interface FeatureGroup extends Named {
  /** By id, in code-unit order. */
  readonly features: readonly string[];
  readonly product: boolean;
}

export interface Ruling {
  readonly citation: Citation;
  readonly parties: Parties;
  readonly by: string;
  readonly on: string;
  readonly because: string;
  readonly at: SourceRef;
}

export interface Service {
  readonly id: string;
  /** `lume/crm`. */
  readonly address: string;
  readonly vendor: string;
  readonly title: string;
  readonly variants: readonly Variant[];
  readonly plans: readonly Named[];
  readonly features: readonly Feature[];
  readonly groups: readonly FeatureGroup[];
  readonly dataClasses: readonly Named[];
  readonly settings: readonly Named[];
  /** Possible values by setting id. */
  readonly settingValues: Readonly<Record<string, readonly string[]>>;
  readonly gates: readonly Gate[];
  readonly exclusions: readonly Exclusion[];
  readonly duties: readonly Duty[];
  readonly assignments: readonly Assignment[];
  readonly claims: readonly Claim[];
  readonly rulings: readonly Ruling[];
  readonly clocks: readonly Clock[];
  readonly recommendations: readonly Recommendation[];
  readonly at: SourceRef;
}

export interface Vendor {
  readonly id: string;
  readonly name: string;
  /** For whom its documents are mostly written. */
  readonly customers: 'covered-entity' | 'business-associate';
  readonly documents: readonly SourceDocument[];
  readonly upstreams: readonly Upstream[];
  readonly contract: Contract | null;
  readonly undertakings: readonly Undertaking[];
  readonly requests: readonly RequestProcess[];
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly Note[];
  readonly services: readonly Service[];
  /** What it answered, in files beside its mapping, for every customer: `to` is the id of a service. */
  readonly replies: readonly Reply[];
  /** The files beside its mapping, from which documents, contradictions, notes, rulings and replies were added. */
  readonly beside: readonly SourceRef[];
  readonly at: SourceRef;
}

/** What it answered about one of its services. */
export const repliesOn = ({
  vendor,
  service,
}: {
  readonly vendor: Vendor;
  readonly service: Service;
}): readonly Reply[] => vendor.replies.filter((reply) => reply.to === service.id);

/** Whether it comes from a file beside the mapping. */
export const isBeside = ({ beside }: Pick<Vendor, 'beside'>, { file }: SourceRef): boolean =>
  beside.some((one) => one.file === file);

/** E.g. `baa-page#safeguards`. */
export function formatPointer(pointer: Pointer): string {
  return pointer.clause === null ? pointer.document : `${pointer.document}#${pointer.clause}`;
}

/**
 * What the customer runs itself: the chosen variant, or the service if every variant is run by customers; null for what the
 * vendor runs, or may run.
 */
export function runByCustomer(
  { title, variants }: Pick<Service, 'title' | 'variants'>,
  { use }: { readonly use: Pick<ServiceUse, 'variant'> },
): Pick<Variant, 'title' | 'source'> | null {
  const isOwn = (v: Variant) => v.operatedBy === 'customer';
  if (use.variant !== null) return variants.find((v) => v.id === use.variant && isOwn(v)) ?? null;
  return variants.length > 0 && variants.every(isOwn) ? { title, source: null } : null;
}

/** The features and kinds of data in use that are excluded. A list of what is covered also excludes what nobody listed. */
export function excludedIn(
  { features }: Pick<Service, 'features'>,
  exclusion: Exclusion,
  use: Pick<ServiceUse, 'features' | 'dataClasses'>,
): readonly string[] {
  const unlisted = (used: string) => exclusion.allBut !== null && !features.some((f) => f.id === used);
  return [
    ...use.features.filter((used) => exclusion.features.includes(used) || unlisted(used)),
    ...use.dataClasses.filter((used) => exclusion.dataClasses.includes(used)),
  ];
}

/** An exclusion without features or kinds of data excludes the whole service, where its condition holds. */
export const excludesAll = ({ features, dataClasses, allBut, when }: Exclusion): boolean =>
  when !== null && allBut === null && features.length + dataClasses.length === 0;

/**
 * The exclusion that a use of a service falls under; for what a vendor puts at a subcontractor.
 * @param truth `met`: one that holds; `unknown`: one of which a choice that is not stated decides
 */
export function exclusionOf(
  service: Service,
  use: ServiceUse,
  truth: 'met' | 'unknown' = 'met',
): Exclusion | undefined {
  return service.exclusions.find(
    (e) => judge(e.when, use) === truth && (excludesAll(e) || excludedIn(service, e, use).length > 0),
  );
}
