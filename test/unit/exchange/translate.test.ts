// What a person fills in, as entries for the profile; what is not taken, and why.

import { describe, expect, it } from 'vitest';
import { bytesOf, cellOf, filled, named, profile, told, type World, worldOf } from '../../support/filled-world.ts';
import { provider } from '../../support/small-world.ts';

const world = worldOf();
const { book } = world;
const gaps = named(book, 'Gaps');

/** Fills in one row of a sheet, and takes it back. */
async function taken(
  [sheet, head, text]: readonly [sheet: string, head: string, text: string],
  values: Readonly<Record<string, string>>,
  { into = world, overrule = false }: { readonly into?: World; readonly overrule?: boolean } = {},
) {
  return told(await into.take(await bytesOf(filled(book, sheet, head, text, values)), 'gap.xlsx', overrule));
}

/** The id of the finding of this kind or with this record, of this row. */
const idOf = (kind: string, citation = '') =>
  String(
    gaps.rows.find(
      (row) => row.some((cell) => String(cell).endsWith(kind)) && (citation === '' || row.includes(citation)),
    )?.[0] ?? `no ${kind}`,
  );
const finding = (kind: string, citation = '') => ['Gaps', 'id', idOf(kind, citation)] as const;
const task = finding('crm/logoff');
const open = finding('obligation-unmet', '164.404(b)');
const decided = finding('obligation-unmet', '164.312(a)(2)(iv)');

it('a workbook that is not touched asks for nothing', async () => {
  const { entries, notTaken, rows, older, hidden } = await world.take(await bytesOf(book));
  expect([entries, notTaken, rows, older, hidden]).toEqual([[], [], 0, 0, 0]);
});

describe('an answer', () => {
  it('is new with what is filled in', async () => {
    const values = { status: 'Done', owner: 'Ann', 'done on': '2026-11-20', evidence: 'a.pdf', note: 'With Bob.' };
    expect(await taken(open, values)).toEqual({
      entries: [
        [
          'obligation 164.404(b)',
          { status: 'implemented', owner: 'Ann', on: '2026-11-20', evidence: ['a.pdf'], note: 'With Bob.' },
        ],
      ],
      notTaken: [],
    });
  });
  it.each([
    ['Open', []],
    ['Planned', [['obligation 164.404(b)', { status: 'planned' }]]],
    ['Waiting', [['obligation 164.404(b)', { status: 'planned' }]]],
    ['Done', [['obligation 164.404(b)', { status: 'implemented' }]]],
    ['  put  OFF ', [['obligation 164.404(b)', { status: 'later' }]]],
    ['Not known', [['obligation 164.404(b)', { status: 'unknown' }]]],
  ])('says %s', async (status, entries) => expect((await taken(open, { status })).entries).toEqual(entries));
  it('without a status is not started, if only who, when and why are filled in', async () => {
    const { entries } = await taken(open, { owner: 'Ann', due: '2027-01-31', note: 'Soon.' });
    expect(entries).toEqual([
      ['obligation 164.404(b)', { status: 'not-started', owner: 'Ann', due: '2027-01-31', note: 'Soon.' }],
    ]);
  });
  it('with evidence needs a status', async () =>
    expect(await taken(open, { evidence: 'a.pdf' })).toEqual({
      entries: [],
      notTaken: [
        expect.stringMatching(/^Gaps, row \d+ \(f-\w+\): nothing says yet whether it is done: choose a status/),
      ],
    }));
  it.each(['Does not apply', 'Done another way'])('"%s" needs a reason, which is the note', async (status) => {
    expect((await taken(open, { status })).notTaken).toEqual([expect.stringContaining('it needs a reason')]);
    const { entries } = await taken(open, { status, note: 'We have none.' });
    expect(entries).toEqual([['obligation 164.404(b)', expect.objectContaining({ because: 'We have none.' })]]);
  });
  it('that exists changes only where the cell was changed', async () => {
    expect((await taken(task, { due: '2027-02-01' })).entries).toEqual([['duty crm logoff', { due: '2027-02-01' }]]);
    expect((await taken(task, { owner: '' })).entries).toEqual([['duty crm logoff', { owner: null }]]);
    expect((await taken(task, { status: 'Open' })).entries).toEqual([['duty crm logoff', { status: 'not-started' }]]);
  });
  it('of the standard above is not changed: the row gets one of its own that begins with the same', async () =>
    expect((await taken(decided, { status: 'Done' })).entries).toEqual([
      ['obligation 164.312(a)(2)(iv)', { status: 'implemented', owner: 'IT', due: '2026-12-01', note: 'Ask Ann.' }],
    ]));
  it('whose status was emptied stays as it is', async () =>
    expect(await taken(task, { status: '' })).toEqual({
      entries: [],
      notTaken: [expect.stringMatching(/status: nothing was emptied: choose Open to say that nothing is done$/)],
    }));
  it('of a vendor’s silence is that of the row in its system', async () => {
    const id = idOf('unaddressed', '164.312(b)');
    const { entries } = await taken(['Gaps', 'id', id], { status: 'Done', note: 'We log it.' });
    expect(entries).toEqual([['place crm 164.312(b)', expect.objectContaining({ status: 'implemented' })]]);
  });
});

describe('evidence', () => {
  const renewed = finding('evidence-expired');
  it('is a file a line or between semicolons, with its days', async () => {
    const evidence =
      'review.pdf expires 2026-10-01\nnotes.txt; new.pdf dated 3/15/2026, expires 2027-10-01\nhttps://x.test/a';
    expect((await taken(renewed, { evidence })).entries).toEqual([
      [
        'obligation 164.306(e)',
        {
          evidence: [
            { file: 'review.pdf', expires: '2026-10-01' },
            'notes.txt',
            { file: 'new.pdf', on: '2026-03-15', expires: '2027-10-01' },
            'https://x.test/a',
          ],
        },
      ],
    ]);
  });
  it.each([
    ['a.pdf expires soon', 'has a day that cannot be read'],
    ['a.pdf expires 1/2/2027', 'has a day that cannot be read'],
    ['C:\\scans\\a.pdf', 'is not in the folder of the profile'],
    ['../a.pdf', 'is not in the folder of the profile'],
  ])('%s is not taken', async (evidence, why) =>
    expect(await taken(renewed, { evidence })).toEqual({ entries: [], notTaken: [expect.stringContaining(why)] }),
  );
  it('can be taken away', async () =>
    expect((await taken(renewed, { evidence: '' })).entries).toEqual([['obligation 164.306(e)', { evidence: null }]]));
  it('changes in the register, file by file', async () => {
    const { entries } = await taken(['Evidence', 'file', 'review.pdf'], { expires: '2027-10-01' });
    expect(entries).toEqual([
      [
        'obligation 164.306(e)',
        {
          evidence: [
            { file: 'review.pdf', expires: '2027-10-01' },
            { file: 'next.pdf', on: '2027-01-01' },
          ],
        },
      ],
    ]);
    expect((await taken(['Evidence', 'file', 'next.pdf'], { file: '' })).entries).toEqual([
      ['obligation 164.306(e)', { evidence: [{ file: 'review.pdf', expires: '2026-10-01' }] }],
    ]);
    expect((await taken(['Evidence', 'file', 'next.pdf'], { file: 'log.txt', dated: '2026-05-05' })).entries).toEqual([
      [
        'obligation 164.306(e)',
        {
          evidence: [
            { file: 'review.pdf', expires: '2026-10-01' },
            { file: 'log.txt', on: '2026-05-05' },
          ],
        },
      ],
    ]);
  });
  it('that was missing is named in the register, and its status beside the finding', async () => {
    const id = task[2];
    expect((await taken(['Evidence', 'finding', id], { file: 'logoff.png' })).entries).toEqual([
      ['duty crm logoff', { evidence: ['logoff.png'] }],
    ]);
    const other = await taken(['Evidence', 'finding', open[2]], { file: 'plan.pdf' });
    expect(other.notTaken).toEqual([expect.stringContaining('choose a status')]);
    const both = filled(
      filled(book, 'Evidence', 'finding', open[2], { file: 'plan.pdf' }),
      ...(['Gaps', 'id', open[2], { status: 'Done' }] as const),
    );
    expect(told(await world.take(await bytesOf(both))).entries).toEqual([
      ['obligation 164.404(b)', { status: 'implemented', evidence: ['plan.pdf'] }],
    ]);
  });
  it.each([
    [{ dated: '2026-05-05' }, 'name the file that has this day'],
    [{ file: 'a.pdf; b.pdf' }, 'is more than one file'],
    [{ file: 'a.pdf', dated: 'May' }, 'is not a day'],
  ])('%o is not taken', async (values, why) =>
    expect((await taken(['Evidence', 'finding', open[2]], values)).notTaken).toContainEqual(
      expect.stringContaining(why),
    ),
  );
});

describe('a precondition', () => {
  const act = ['Acts', 'id', 'gate/crm/baa'] as const;
  it('is executed on a day', async () => {
    expect((await taken(['Acts', 'id', 'gate/crm/mfa'], { status: 'Done' })).entries).toEqual([
      ['gate crm mfa', { state: 'open' }],
    ]);
    expect((await taken(act, { status: 'Done', 'done on': '2026-11-19' })).entries).toEqual([
      ['gate crm baa', { state: 'executed', on: '2026-11-19' }],
    ]);
    // The day that is there is that of the request.
    expect((await taken(act, { status: 'Done' })).notTaken).toEqual([
      expect.stringContaining('both sides have signed only on a day'),
    ]);
  });
  it('has an owner, a due date and a note, but no evidence', async () =>
    expect(await taken(act, { owner: 'Ann', due: '2026-12-05', note: 'At counsel.', evidence: 'baa.pdf' })).toEqual({
      entries: [['gate crm baa', { owner: 'Ann', due: '2026-12-05', note: 'At counsel.' }]],
      notTaken: [expect.stringContaining('evidence "baa.pdf": a profile has no such key for a precondition')],
    }));
  it.each(['Put off', 'Does not apply'])('cannot be "%s"', async (status) =>
    expect(await taken(act, { status })).toEqual({
      entries: [],
      notTaken: [expect.stringMatching(/a precondition cannot be ".+"; choose Open, Waiting or Done$/)],
    }),
  );
});

describe('a letter', () => {
  const act = ['Acts', 'id', 'letter/v'] as const;
  it('waits once it was sent', async () => {
    expect((await taken(act, { status: 'Waiting', 'done on': '2026-11-20', due: '2026-12-20' })).entries).toEqual([
      ['letter v', { sent: '2026-11-20', due: '2026-12-20' }],
    ]);
    expect((await taken(act, { status: 'Waiting' })).notTaken).toEqual([expect.stringContaining('once it was sent')]);
  });
  it('has an owner before it is sent', async () =>
    expect((await taken(act, { owner: 'Ann', note: 'Draft.' })).entries).toEqual([
      ['letter v', { owner: 'Ann', note: 'Draft.' }],
    ]));
  it('is not done by saying so', async () =>
    expect((await taken(act, { status: 'Done' })).notTaken).toEqual([
      expect.stringContaining('a letter cannot be "Done"; choose Open or Waiting'),
    ]));
});

describe('a question', () => {
  const id = idOf('clock-unstated');
  const question = ['Questions', 'id', id] as const;
  it('has the vendor’s answer, its day and its document', async () =>
    expect(await taken(question, { answer: 'Ten days.', 'answered on': '2026-11-18', document: 'letter.pdf' })).toEqual(
      {
        entries: [['reply crm q-clock-breach-notice', { says: 'Ten days.', on: '2026-11-18', source: 'letter.pdf' }]],
        notTaken: [],
      },
    ));
  it.each([
    [{ answer: 'Ten days.' }, 'an answer has a day'],
    [{ 'answered on': '2026-11-18' }, 'what did the vendor say?'],
    [{ answer: 'Ten.', 'answered on': '2026-11-18', document: 'a.pdf; b.pdf' }, 'is more than one file'],
  ])('%o is not taken', async (values, why) =>
    expect(await taken(question, values)).toEqual({ entries: [], notTaken: [expect.stringContaining(why)] }),
  );
  it('is answered for its row in the sheet Questions, and done by yourself in the sheet Gaps', async () => {
    const silent = idOf('unaddressed', '164.312(b)');
    const { entries } = await taken(['Questions', 'id', silent], { answer: 'We log.', 'answered on': '2026-11-18' });
    expect(entries).toEqual([['reply crm q-164.312-b', { says: 'We log.', on: '2026-11-18' }]]);
  });
  it('is answered in the sheet Gaps, too', async () =>
    expect(
      (await taken(['Gaps', 'id', id], { status: 'Done', note: 'Ten.', 'done on': '2026-11-18' })).entries,
    ).toEqual([['reply crm q-clock-breach-notice', { says: 'Ten.', on: '2026-11-18' }]]));
});

describe('what a profile records elsewhere', () => {
  it('is told with what to do', async () => {
    const { entries, notTaken } = await taken(['Acts', 'id', 'work/other'], { status: 'Done', owner: 'Ann' });
    expect(entries).toEqual([]);
    expect(notTaken).toEqual([
      expect.stringMatching(/status "Done", owner "Ann": record its rows one by one, in the sheet Gaps$/),
    ]);
  });
});

describe('the profile was changed since', () => {
  const later = worldOf(
    profile.replace('crm/logoff: { status: planned, owner: IT,', 'crm/logoff: { status: unknown, owner: Zoe,'),
  );
  it('and the file was not: the profile stays', async () => {
    const { entries, notTaken, older } = await later.take(await bytesOf(book));
    // The act that shows the answers of its rows shows it, too.
    expect([entries, notTaken, older]).toEqual([[], [], 2]);
  });
  it('in other cells: both are kept', async () => {
    const { entries, notTaken } = await taken(task, { note: 'Seen.' }, { into: later });
    expect([entries, notTaken]).toEqual([[['duty crm logoff', { note: 'Seen.' }]], []]);
  });
  it('in the same cell: it is a conflict, unless the file is to win', async () => {
    const { entries, notTaken } = await taken(task, { owner: 'Ann', due: '2026-12-24' }, { into: later });
    expect(entries).toEqual([['duty crm logoff', { due: '2026-12-24' }]]);
    expect(notTaken).toEqual([expect.stringContaining('owner: "Ann" here, "Zoe" in the profile; both were changed')]);
    const won = await taken(task, { owner: 'Ann' }, { into: later, overrule: true });
    expect(won).toEqual({ entries: [['duty crm logoff', { owner: 'Ann' }]], notTaken: [] });
  });
  it('to the same: there is nothing to do', async () =>
    expect(await taken(task, { owner: 'Zoe', status: 'Not known' }, { into: later })).toEqual({
      entries: [],
      notTaken: [],
    }));
  it('so that the finding is gone: its token says where it belongs', async () => {
    const done = worldOf(profile.replace('crm/logoff: { status: planned', 'crm/logoff: { status: implemented'));
    const { entries } = await taken(task, { note: 'Seen.' }, { into: done });
    expect(entries).toEqual([['duty crm logoff', { note: 'Seen.' }]]);
  });
  it('so that the system is gone: the row is told, with its values', async () => {
    const without = worldOf(provider('  laptops: { own: ephi, title: Laptops }'));
    const { entries, notTaken } = await taken(task, { owner: 'Ann' }, { into: without });
    expect(entries).toEqual([]);
    expect(notTaken).toEqual([
      expect.stringContaining('owner "Ann": nothing in the profile or the library has this id'),
    ]);
  });
});

describe('rows', () => {
  it('that say different things of the same are not taken, and each is told', async () => {
    const both = filled(
      filled(book, 'Acts', 'id', 'gate/crm/baa', { owner: 'Ann' }),
      ...(['Gaps', 'id', idOf('gate-closed'), { owner: 'Bob' }] as const),
    );
    expect(told(await world.take(await bytesOf(both)))).toEqual({
      entries: [],
      notTaken: [expect.stringMatching(/owner: Acts, row \d+ says something else of gate:crm\/baa$/)],
    });
  });
  it('of another profile are refused', async () => {
    const other = worldOf(profile.replace('customer: c', 'customer: d'));
    await expect(other.take(await bytesOf(book))).rejects.toMatchObject({
      reason: { says: 'filled-other-customer', customer: 'd' },
    });
  });
  it('that lost their token say only what the profile leaves open', async () => {
    const cells = { record: '', owner: 'Ann', note: 'Seen.' };
    const { entries, notTaken } = await taken(task, cells);
    expect(entries).toEqual([['duty crm logoff', { note: 'Seen.' }]]);
    expect(notTaken).toEqual([expect.stringContaining('owner: "Ann" here, "IT" in the profile')]);
  });
  it('without an id are told with what they say', async () =>
    expect((await taken(task, { id: '', record: '', owner: 'Ann' })).notTaken).toEqual([
      expect.stringMatching(/^Gaps, row \d+: the row has no id: "Planned", "Ann", "2026-12-01"$/),
    ]));
  it('show the note, and the reason where there is no note', () => {
    expect(cellOf(gaps, 'id', decided[2], 'note')).toBe('Ask Ann.');
    expect(cellOf(gaps, 'id', idOf('unaddressed', '164.312(b)'), 'note')).toBe('No logs here.');
  });
});
