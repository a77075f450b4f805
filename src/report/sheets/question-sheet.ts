// The open questions, ready to send to those who can answer them.

import { columns } from '../../words/columns.ts';
import { sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { QuestionView } from '../views/question-view.ts';
import type { Sheet } from './sheet.ts';

/** One row per question, with room for the answer. */
export function questionSheet(title: string, asks: readonly QuestionView[]): Sheet {
  const none = asks.length === 0 ? [sheetNotes.noQuestion] : [];
  return {
    name: sheetNames.questions,
    notes: [title, sheetNotes.questionsLead, ...none],
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
      { head: columns.answer, width: 36 },
    ],
    rows: asks.map((q) => [
      q.id,
      q.question,
      q.vendor,
      q.system,
      q.citation,
      q.title,
      q.ask,
      q.why,
      q.source,
      q.closes,
      '',
    ]),
  };
}
