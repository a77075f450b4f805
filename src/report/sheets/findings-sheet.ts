// Findings for a tracker: one row each, with a stable id, a status to choose, and room for a note.

import { columns } from '../../words/columns.ts';
import { findingStatuses, sheetNames } from '../../words/sheets.ts';
import type { FindingView } from '../views/finding-view.ts';
import type { Sheet } from './sheet.ts';

interface Listed extends FindingView {
  /** Id and title of the act that closes it; empty where there is no plan. */
  readonly act?: string;
  readonly actTitle?: string;
}

/** In the order given. Ids stay the same from report to report, so that a tracker finds its rows again. */
export function findingsSheet(notes: readonly string[], findings: readonly Listed[]): Sheet {
  return {
    name: sheetNames.gaps,
    notes,
    columns: [
      { head: columns.id, width: 13 },
      { head: columns.priority, width: 9, tones: { P1: 'urgent' } },
      { head: columns.status, width: 12, choices: Object.keys(findingStatuses), tones: { Done: 'done' } },
      { head: columns.do, width: 44 },
      { head: columns.citation, width: 19, leadsTo: sheetNames.matrix },
      { head: columns.system, width: 16 },
      { head: columns.why, width: 34 },
      { head: columns.source, width: 20 },
      { head: columns.owner, width: 14 },
      { head: columns.due, width: 11 },
      { head: columns.closes, width: 28 },
      { head: columns.kind, width: 18 },
      { head: columns.replyTo, width: 18 },
      { head: columns.note, width: 22 },
      { head: columns.act, width: 28 },
      { head: columns.actTitle, width: 34 },
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
      f.act ?? '',
      f.actTitle ?? '',
    ]),
  };
}
