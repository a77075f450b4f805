// Terms of a matrix for tests that do not depend on them: no prospect, no end of validity, nothing withheld.

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
