// The open questions, to be sent to those who can answer them.

import { sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { QuestionView } from '../views/question-view.ts';
import type { Sheet } from './sheet.ts';

/** One row a question, with room for the answer. */
export function questionSheet(title: string, asks: readonly QuestionView[]): Sheet {
  const none = asks.length === 0 ? [sheetNotes.noQuestion] : [];
  return {
    name: sheetNames.questions,
    notes: [title, sheetNotes.questionsLead, ...none],
    columns: [
      { head: 'id', width: 13 },
      { head: 'reply to', width: 18 },
      { head: 'vendor', width: 14 },
      { head: 'system', width: 16 },
      { head: 'citation', width: 19, leadsTo: sheetNames.matrix },
      { head: 'title', width: 18 },
      { head: 'question', width: 40 },
      { head: 'why', width: 36 },
      { head: 'source', width: 20 },
      { head: 'closes', width: 22 },
      { head: 'answer', width: 36 },
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
