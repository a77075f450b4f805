// What a vendor said when a mapping of its product was begun.

import type { Grade } from '../model/grade.ts';
import type { Audience, PhiReach, UpstreamBaa } from '../model/vendor.ts';

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
  readonly date: string | null;
  /** URL or file. */
  readonly where: string | null;
}

export interface UpstreamSaid {
  readonly name: string;
  readonly phi: PhiReach;
  readonly baa: UpstreamBaa;
  /** Null: not said. */
  readonly purpose: string | null;
}

export interface MappingAnswers {
  readonly vendor: string;
  readonly service: string;
  readonly documents: readonly DocumentSaid[];
  readonly upstreams: readonly UpstreamSaid[];
  /** Whether it signs business associate agreements. */
  readonly agreement: 'yes' | 'no' | 'unknown';
}

export type MappingGiven = { readonly [K in keyof MappingAnswers]?: MappingAnswers[K] };
