// Links a team's impact overrides; every kind of change in it must exist.

import type { Document } from '../document/document.ts';
import { causeKinds, consequenceKinds, type ImpactPolicy } from '../model/change-kinds.ts';
import type { Checked } from '../model/diagnostic.ts';
import { nearTo } from '../model/nearest.ts';
import type { PolicyDocument } from '../schema/policy-document.ts';
import { reporterFor } from './reporter.ts';

export function linkPolicy(document: Document<PolicyDocument>): Checked<ImpactPolicy> {
  const r = reporterFor(document);
  const known = [...Object.keys(causeKinds), ...Object.keys(consequenceKinds)];
  for (const kind of Object.keys(document.data.impacts)) {
    if (known.includes(kind)) continue;
    r.report({ says: 'change-kind', kind, near: nearTo(kind, known) }, ['impacts', kind], 'key');
  }
  return { value: document.data.impacts, diagnostics: r.diagnostics };
}
