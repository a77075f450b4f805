// The evidence register as a sheet: a file each row, and a row for each that is missing.

import { readToken, recordFields, rowToken } from '../../model/record.ts';
import { columns, filledColumns } from '../../words/columns.ts';
import { evidenceStates, sheetNames, sheetNotes } from '../../words/sheets.ts';
import type { EvidenceView } from '../views/evidence-view.ts';
import type { Records } from './record-cells.ts';
import type { Sheet } from './sheet.ts';

/** The answer that a file shows: its own, or that of the finding on its absence. */
function keyOf({ answer, finding, state }: EvidenceView, records: Records): string {
  if (state !== 'missing') return answer;
  const address = readToken(records.of(finding).record, recordFields.length)?.address ?? '';
  return address.includes(':') ? '' : address;
}

export function evidenceSheet(
  name: string,
  customer: string,
  evidence: readonly EvidenceView[],
  records: Records,
): Sheet {
  const missing = evidence.filter((e) => e.state === 'missing').length;
  const heads = Object.values(filledColumns.evidence);
  return {
    name: sheetNames.evidence,
    notes: [sheetNotes.evidence(name), sheetNotes.evidenceLead(missing), sheetNotes.fill(heads)],
    columns: [
      {
        head: columns.state,
        width: 16,
        tones: {
          [evidenceStates.onFile]: 'done',
          [evidenceStates.absent]: 'urgent',
          [evidenceStates.empty]: 'urgent',
          [evidenceStates.expired]: 'urgent',
          [evidenceStates.later]: 'urgent',
        },
      },
      { head: columns.citation, width: 19, leadsTo: sheetNames.matrix },
      { head: columns.whatFor, width: 56 },
      { head: columns.system, width: 22 },
      { head: columns.file, width: 44, fill: true },
      { head: columns.dated, width: 11, fill: true },
      { head: columns.expires, width: 11, fill: true },
      { head: columns.owner, width: 18 },
      { head: columns.closes, width: 40 },
      { head: columns.finding, width: 14, leadsTo: sheetNames.gaps },
      { head: columns.answerKey, width: 24 },
      { head: columns.record, width: 14 },
    ],
    rows: evidence.map((e) => {
      const key = keyOf(e, records);
      return [
        evidenceStates[e.state],
        e.citation,
        e.what,
        e.system,
        e.file,
        e.on,
        e.expires,
        e.owner,
        e.closes,
        e.finding,
        key,
        rowToken(customer, [e.file, e.on, e.expires], key),
      ];
    }),
  };
}
