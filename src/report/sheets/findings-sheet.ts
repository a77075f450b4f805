// Findings as a tracker holds them: a row each, with a stable id, a status to choose, and room for a note.

import { findingStatuses, sheetNames } from '../../words/sheets.ts';
import type { FindingView } from '../views/gap-view.ts';
import type { Sheet } from './sheet.ts';

/** Most urgent first. Ids stay the same from report to report, so that a tracker finds its rows again. */
export function findingsSheet(notes: readonly string[], findings: readonly FindingView[]): Sheet {
  return {
    name: sheetNames.gaps,
    notes,
    columns: [
      { head: 'id', width: 13 },
      { head: 'priority', width: 9, tones: { P1: 'urgent' } },
      { head: 'status', width: 12, choices: Object.keys(findingStatuses), tones: { Done: 'done' } },
      { head: 'do', width: 44 },
      { head: 'citation', width: 19, leadsTo: sheetNames.matrix },
      { head: 'system', width: 16 },
      { head: 'why', width: 34 },
      { head: 'source', width: 20 },
      { head: 'owner', width: 14 },
      { head: 'due', width: 11 },
      { head: 'closes', width: 28 },
      { head: 'kind', width: 18 },
      { head: 'reply to', width: 18 },
      { head: 'note', width: 22 },
    ],
    rows: findings.map((f) => [
      f.id,
      f.priority,
      Object.keys(findingStatuses)[0] ?? '',
      f.do,
      f.link?.citation ?? '',
      f.system,
      f.why,
      f.source,
      f.owner,
      f.due,
      f.closes,
      f.kind,
      f.question,
      '',
    ]),
  };
}
