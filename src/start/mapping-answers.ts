// What a vendor said when a mapping of its product was begun.

import type { Grade } from '../model/grade.ts';
import type { Audience, PhiReach, UpstreamBaa } from '../model/vendor.ts';
import { freeId, idOf } from './ids.ts';

/** Grades that a document of a vendor can have; interpretation is ours, and unverified is what is missing. */
export const documentGrades = [
  'contract',
  'attestation',
  'policy',
  'published',
  'asserted',
] as const satisfies readonly Grade[];

export interface DocumentSaid {
  readonly title: string;
  readonly grade: (typeof documentGrades)[number];
  readonly audience: Audience;
  /** As printed on it. */
  readonly version: string | null;
  readonly date: string | null;
  /** The day of its last change, where the place that keeps it says so. */
  readonly changed: string | null;
  /** URL or file. */
  readonly where: string | null;
}

/** Whether a vendor signs business associate agreements; on some plans: only customers who have one of these get it. */
export const agreementOffers = ['yes', 'some-plans', 'no', 'unknown'] as const;

export interface UpstreamSaid {
  readonly name: string;
  readonly phi: PhiReach;
  readonly baa: UpstreamBaa;
  /** Null: not said. */
  readonly purpose: string | null;
  /** Where it is named: the id of a document, and a clause if there is one. Null: not said. */
  readonly source: string | null;
}

export interface MappingAnswers {
  readonly vendor: string;
  readonly service: string;
  readonly documents: readonly DocumentSaid[];
  readonly upstreams: readonly UpstreamSaid[];
  readonly agreement: (typeof agreementOffers)[number];
}

/** The ids of documents in the file, in their order. */
export function documentIds(documents: readonly Pick<DocumentSaid, 'title'>[]): readonly string[] {
  const taken = new Set<string>();
  return documents.map(({ title }) => freeId(idOf(title), taken));
}

export type MappingGiven = { readonly [K in keyof MappingAnswers]?: MappingAnswers[K] };
