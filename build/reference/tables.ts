// The tables that docs/reference/ is written from, and nothing else.

import { exit } from '../../src/cli/exit.ts';
import { exitWords } from '../../src/words/exit-codes.ts';

export { commandNames, rows } from '../../src/cli/commands.ts';
export { sharedFlags } from '../../src/cli/flags.ts';
export { actStatuses } from '../../src/model/act.ts';
export { reasons } from '../../src/model/assessment.ts';
export { causeKinds, consequenceKinds, impacts } from '../../src/model/change-kinds.ts';
export { findingKinds } from '../../src/model/finding.ts';
export { extensionOf, formats } from '../../src/model/format.ts';
export { grades } from '../../src/model/grade.ts';
export { kinds } from '../../src/model/kinds.ts';
export { dispositions } from '../../src/model/parties.ts';
export { formatsOf } from '../../src/publish.ts';
export { actStatusWords } from '../../src/words/acts.ts';
export { argumentWords } from '../../src/words/arguments.ts';
export { causeTitles, consequenceTitles } from '../../src/words/changes.ts';
export { diagnosticCodes, faultWords } from '../../src/words/diagnostics/diagnostics.ts';
export { diagnosticMeanings } from '../../src/words/diagnostics/meanings.ts';
export { patterns } from '../../src/words/diagnostics/shape.ts';
export { findingMeanings } from '../../src/words/findings/meanings.ts';
export { commandHelp, sharedHelp } from '../../src/words/help.ts';
export { kindNames } from '../../src/words/kinds.ts';
export { whyWords } from '../../src/words/labels.ts';
export { legend } from '../../src/words/legend.ts';

export const exitCodes = Object.entries(exit).map(([name, code]) => ({
  code,
  words: exitWords[name as keyof typeof exit],
}));
