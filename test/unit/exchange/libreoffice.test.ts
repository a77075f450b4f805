// A workbook of devolve that LibreOffice 7 opened, in which a macro filled in cells of five sheets, hid a row, added a column
// and a sheet, renamed one, deleted one, and saved as .xlsx. It was written once: tokens of today must read those of then.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { told, worldOf } from '../../support/filled-world.ts';

it('a workbook that LibreOffice saved comes back whole', async () => {
  const taken = await worldOf().take(readFileSync('test/data/exchange/libreoffice.xlsx'));
  expect(told(taken)).toEqual({
    entries: [
      ['gate crm baa', { state: 'executed', on: '2026-11-19', note: 'Signed by both.\n\nOriginal in the safe.' }],
      ['letter v', { sent: '2026-11-20', due: '2026-12-18' }],
      [
        'obligation 164.314(a)(2)(i)(C)',
        { status: 'implemented', evidence: [{ file: 'agreement.pdf', on: '2026-11-19' }, 'clause 4.txt'] },
      ],
      ['obligation 164.404(b)', { status: 'alternative', because: 'A paper log & a phone tree.' }],
      [
        'obligation 164.306(e)',
        {
          evidence: [
            { file: 'review.pdf', expires: '2027-10-01' },
            { file: 'next.pdf', on: '2027-01-01' },
          ],
        },
      ],
      ['reply crm q-clock-breach-notice', { says: 'Within ten days.', on: '2026-11-18' }],
    ],
    notTaken: ['Gaps (ours), row 16 (f-991e7139a4): owner: "Ann" is a formula: put its value in its place'],
  });
  expect([taken.rows, taken.older, taken.hidden]).toEqual([6, 0, 1]);
});
