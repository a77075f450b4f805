// What a page carries for what a person enters: the values that workbooks show, and the same tokens, in few bytes.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordFields } from '../../../src/model/record.ts';
import { assessCustomer, loadCustomer, loadLibrary, readShipped } from '../../../src/pipeline.ts';
import { recordsOf } from '../../../src/report/sheets/record-cells.ts';
import { type Filled, filledOf, fillView } from '../../../src/report/views/fill-view.ts';
import { memoryFile } from '../../support/memory.ts';
import { provider } from '../../support/small-world.ts';

const asOf = '2026-11-21';
const inputs = { library: [], profile: null };
const shipped = loadLibrary({ files: readShipped() });

const named = (filled: Filled): Readonly<Record<string, string>> =>
  Object.fromEntries(filled.map(({ key, value }) => [key, value]));

/** As fill.js puts it together. @param of where the profile has it, unless the element says so */
const read = (filled: Filled, { untouched, first }: ReturnType<typeof fillView>, of: string) => {
  const {
    token = untouched,
    at = of,
    status = first,
    owner = '',
    due = '',
    on = '',
    evidence = '',
    note = '',
  } = named(filled);
  return { record: `${token} ${at}`, status, owner, due, on, evidence, note };
};

describe.each(['med-spa-on-lume', 'two-vendors-and-paper', 'billing-company-on-two-vendors'])('%s', (name) => {
  const path = `reports/samples/${name}/profile.yaml`;
  const customer = loadCustomer(memoryFile(path, readFileSync(path, 'utf8')), shipped);
  const assessment = assessCustomer(shipped, customer, asOf);
  const view = fillView(customer, asOf, inputs);
  const filled = filledOf(shipped, customer, assessment);
  const records = recordsOf(shipped, customer, assessment);

  it('carries for each act and each finding what a workbook carries', () => {
    const found = [
      ...assessment.plan.acts.map(
        ({ id, status }) => [id, filled(id, { act: status }), id, records.of(id, status)] as const,
      ),
      ...assessment.findings.map((f) => [f.id, filled(f.id, f), f.citation ?? '', records.of(f.id)] as const),
    ].filter(([id, of]) => (id.startsWith('f-') ? named(of).not === undefined : of.length > 0));
    expect(found.length).toBeGreaterThan(200);
    for (const [id, of, at, record] of found)
      expect(read(of, view, at), id).toEqual({ ...record, evidence: record.evidence.replaceAll('\n', ' | ') });
  });
  it('has every kind that it names, with the statuses that it shows', () => {
    for (const { id, status } of assessment.plan.acts) {
      const { kind = 'answer', status: word = view.first } = named(filled(id, { act: status }));
      const statuses = view.kinds.find((k) => k.kind === kind)?.statuses.map((s) => s.word);
      expect(word === '' ? statuses : statuses?.filter((s) => s === word), id).not.toEqual([]);
    }
  });
});

it('offers what a profile has a key for', () => {
  const { kinds, command } = fillView(
    loadCustomer(memoryFile('p.yaml', provider('  own: { own: paper }')), shipped),
    asOf,
    { library: [], profile: { file: 'my profile.yaml', sha256: '' } },
  );
  expect(kinds.map(({ kind, fields, statuses }) => [kind, fields, statuses.map((s) => s.word).join(', ')])).toEqual([
    [
      'answer',
      recordFields.join(' '),
      'Open, Planned, Waiting, Done, Done another way, Does not apply, Put off, Not known',
    ],
    ['agreement', 'status owner due on note', 'Open, Waiting, Done'],
    ['gate', 'status owner due on note', 'Open, Done'],
    ['letter', 'status owner due on note', 'Open, Waiting'],
    ['reply', 'status on evidence note', 'Open, Done'],
  ]);
  expect(kinds[0]?.statuses.filter((s) => s.needsReason).map((s) => s.word)).toEqual([
    'Done another way',
    'Does not apply',
  ]);
  expect(command, 'a shell would split the name').toBe('devolve answer <profile> --from c-filled-2026-11-21.json');
});

it('leaves what is done by other answers without a status of its own, and has nothing for an act that nothing records', () => {
  const answers = 'answers:\n  164.308(a)(2): { status: implemented, on: 2026-01-01 }';
  const customer = loadCustomer(memoryFile('p.yaml', provider('  own: { own: paper }', answers)), shipped);
  const filled = filledOf(shipped, customer, assessCustomer(shipped, customer, asOf));
  expect(filled('work/security-official', { act: 'done' })).toEqual([
    { key: 'fill', value: 'work/security-official' },
    { key: 'status', value: '' },
  ]);
  expect(filled('agreement/own', { act: 'open' })).toEqual([]);
});
