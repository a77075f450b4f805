// The open questions, ready to send to those who can answer them.

import { columns, filledColumns } from '../../words/columns.ts';
import { sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { QuestionView } from '../views/question-view.ts';
import type { Records } from './record-cells.ts';
import type { Column, Sheet } from './sheet.ts';

/**
 * One row per question, with room for the answer.
 * @param records what the profile says of each; null where there is no profile that could take it back
 */
export function questionSheet(title: string, asks: readonly QuestionView[], records: Records | null): Sheet {
  const none = asks.length === 0 ? [sheetNotes.noQuestion] : [];
  const fill = records === null ? [] : [sheetNotes.fill(Object.values(filledColumns.question))];
  const filled = (column: Column): Column => (records === null ? column : { ...column, fill: true });
  return {
    name: sheetNames.questions,
    notes: [title, sheetNotes.questionsLead, ...none, ...fill],
    columns: [
      { head: columns.id, width: 13 },
      { head: columns.replyTo, width: 18 },
      { head: columns.vendor, width: 14 },
      { head: columns.system, width: 16 },
      { head: columns.citation, width: 19, leadsTo: sheetNames.matrix },
      { head: columns.title, width: 18 },
      { head: columns.question, width: 40 },
      { head: columns.why, width: 36 },
      { head: columns.source, width: 20 },
      { head: columns.closes, width: 22 },
      filled({ head: columns.answer, width: 36 }),
      filled({ head: columns.answeredOn, width: 12 }),
      filled({ head: columns.document, width: 24 }),
      ...(records === null ? [] : [{ head: columns.record, width: 14 }]),
    ],
    rows: asks.map((q) => {
      const said = records?.replyTo(q.id) ?? null;
      return [
        ...[q.id, q.question, q.vendor, q.system, q.citation, q.title, q.ask, q.why, q.source, q.closes],
        ...[said?.note ?? '', said?.on ?? '', said?.evidence ?? ''],
        ...(said === null ? [] : [said.record]),
      ];
    }),
  };
}
