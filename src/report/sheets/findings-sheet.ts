// Findings for a tracker: one row each, with a stable id, and with what the profile records of it.

import { columns, filledColumns } from '../../words/columns.ts';
import { statusChoices } from '../../words/record-statuses.ts';
import { sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { FindingView } from '../views/finding-view.ts';
import type { Records } from './record-cells.ts';
import type { Column, Sheet } from './sheet.ts';

interface Listed extends FindingView {
  /** Id and title of the act that closes it; empty where there is no plan. */
  readonly act?: string;
  readonly actTitle?: string;
}

/**
 * In the order given. Ids stay the same from report to report, so that a tracker finds its rows again.
 * @param records what the profile says of each; null where there is no profile that could take it back
 */
export function findingsSheet(notes: readonly string[], findings: readonly Listed[], records: Records | null): Sheet {
  const filled = (column: Column): Column => (records === null ? column : { ...column, fill: true });
  return {
    name: sheetNames.gaps,
    notes: records === null ? notes : [...notes, sheetNotes.fill(Object.values(filledColumns.record))],
    columns: [
      { head: columns.id, width: 13 },
      { head: columns.priority, width: 9, tones: { P1: 'urgent' } },
      filled({ head: columns.status, width: 14, choices: statusChoices, tones: { Done: 'done' } }),
      { head: columns.do, width: 44 },
      { head: columns.citation, width: 19, leadsTo: sheetNames.matrix },
      { head: columns.system, width: 16 },
      { head: columns.why, width: 34 },
      { head: columns.source, width: 20 },
      filled({ head: columns.owner, width: 14 }),
      filled({ head: columns.due, width: 11 }),
      filled({ head: columns.doneOn, width: 11 }),
      filled({ head: columns.evidence, width: 30 }),
      filled({ head: columns.note, width: 30 }),
      { head: columns.closes, width: 28 },
      { head: columns.kind, width: 18 },
      { head: columns.replyTo, width: 18 },
      { head: columns.act, width: 28 },
      { head: columns.actTitle, width: 34 },
      ...(records === null ? [] : [{ head: columns.record, width: 14 }]),
    ],
    rows: findings.map((f) => {
      const said = records?.of(f.id) ?? null;
      return [
        f.id,
        f.priority,
        said?.status ?? statusChoices[0] ?? '',
        f.do,
        f.link?.citation ?? '',
        f.system,
        f.why,
        f.source,
        said?.owner ?? f.owner,
        said?.due ?? f.due,
        said?.on ?? '',
        said?.evidence ?? '',
        said?.note ?? '',
        f.closes,
        f.kind,
        f.question,
        f.act ?? '',
        f.actTitle ?? '',
        ...(said === null ? [] : [said.record]),
      ];
    }),
  };
}
