// Findings as a tracker holds them: a row each, with a stable id, a status to choose, and room for a note.

import type { FindingView } from '../views/gap-view.ts';
import type { LegendRow } from './reference-sheets.ts';
import type { Sheet } from './sheet.ts';

const statuses = {
  Open: 'Nothing has been done yet.',
  'In progress': 'Somebody is at it.',
  Waiting: 'The next step is that of a vendor, of counsel, of somebody else: say of whom in the note.',
  Done: 'What closes it is there. It leaves the next report once the profile says so.',
  Accepted:
    'Somebody with the authority lives with it: say who, when and why in the note. The law may ask for it still.',
} as const;

/** What the statuses mean. */
export const statusLegend: readonly LegendRow[] = Object.entries(statuses).map(([word, meaning]) => [
  'status',
  word,
  meaning,
  '',
]);

/** Most urgent first. Ids stay the same from report to report, so that a tracker finds its rows again. */
export function findingsSheet(notes: readonly string[], findings: readonly FindingView[]): Sheet {
  return {
    name: 'Gaps',
    notes,
    columns: [
      { head: 'id', width: 13 },
      { head: 'priority', width: 9, tones: { P1: 'urgent' } },
      { head: 'status', width: 12, choices: Object.keys(statuses), tones: { Done: 'done' } },
      { head: 'do', width: 44 },
      { head: 'citation', width: 19, leadsTo: 'Matrix' },
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
      'Open',
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
