// One finding may stand for many: what is asked of a vendor without a mapping is one request for its documents.

import type { Finding } from './finding.ts';

/** The findings that it stands for; itself, if it stands for no others. */
export const unfolded = (finding: Finding): readonly Finding[] =>
  finding.kind === 'documents-missing' ? finding.details.asked : [finding];
