// The terms of a matrix where a test does not care: for nobody, without end, every word in it.

import type { MatrixTerms } from '../../src/pipeline.ts';

export const plainTerms: MatrixTerms = {
  prospect: '',
  since: null,
  validUntil: null,
  audience: 'internal',
  crosswalk: null,
  asOf: '2026-11-21',
  inputs: { library: [], profile: null },
};
