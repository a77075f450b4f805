// What became of a plan: only what was done counts as done, a further vendor is work and no failure, and each act says why.

import { describe, expect, it } from 'vitest';
import { type PlanState, planChange } from '../../../src/diff/plan-changes.ts';
import { isGain } from '../../../src/model/plan-change.ts';
import { assessCustomer, loadCustomer, loadLibrary, readShipped } from '../../../src/pipeline.ts';
import { memoryFile } from '../../support/memory.ts';

const library = loadLibrary({ files: readShipped() }, { vendors: ['lume', 'aesthetix-crm'], references: false });

interface Parts {
  readonly gate?: string;
  readonly more?: string;
  readonly laptops?: boolean;
  readonly crm?: boolean;
  readonly activities?: string;
  readonly answers?: string;
  readonly rest?: string;
}

const executed = '{ state: executed, on: 2026-05-01 }';

function state(asOf: string, parts: Parts = {}): PlanState {
  const { gate = executed, more = '', laptops = true, crm = true, activities = '', answers = '', rest = '' } = parts;
  const text = `customer: c
name: C
role: covered-entity
kind: provider
systems:
${crm ? `  crm: { service: lume/crm, gates: { baa-executed: ${gate} } }` : ''}
${more}
${laptops ? '  laptops: { own: ephi, title: Laptops }' : ''}
  paper: { own: paper }
activities: { fundraising: yes, ${activities} }
answers: { 164.308(a)(2): { status: planned }, ${answers} }
${rest}`;
  const customer = loadCustomer(memoryFile('profile.yaml', text), library);
  return { library, customer, assessment: assessCustomer(library, customer, asOf), asOf };
}

const change = (base: PlanState, head: PlanState) => planChange(base, head, { name: 'v1', id: 'abc' });
const then = '2026-06-01';
const now = '2026-07-01';
const done = (more = '') =>
  `{ status: implemented, on: 2026-05-20, evidence: [{ file: a.pdf, on: 2026-05-20 ${more}}] }`;
const withAesthetix = '  booking: { service: aesthetix-crm/crm }';

/** What moved, as `id: reasons`. */
const told = (moved: readonly { act: { id: string }; because: readonly { is: string }[] }[]) =>
  moved.map(({ act, because }) => `${act.id}: ${because.map(({ is }) => is).join(' ')}`);

describe('an act is closed', () => {
  it('when its work is answered', () => {
    const { closed, added } = change(state(then), state(now, { answers: `work/sanction-policy: ${done()}` }));
    expect(told(closed)).toEqual(['work/sanction-policy: done']);
    expect(closed.every(isGain)).toBe(true);
    expect(added).toEqual([]);
  });
  it('when its agreement is executed', () => {
    const { closed } = change(state(then, { gate: '{ state: requested }' }), state(now));
    expect(told(closed)).toContain('gate/crm/baa-executed: met');
  });
  it('and is no gain where the customer only says that it is not concerned', () => {
    const no = change(state(then), state(now, { activities: 'research: { answer: no, by: P, on: 2026-06-10 }' }));
    expect(told(no.closed)).toEqual(['work/research-file: off']);
    const aside = '{ status: not-applicable, because: none, by: P, on: 2026-06-10 }';
    const answered = change(state(then), state(now, { answers: `work/research-file: ${aside}` }));
    expect(told(answered.closed)).toEqual(['work/research-file: set-aside']);
    expect([...no.closed, ...answered.closed].some(isGain)).toBe(false);
  });
  it('and is no gain where its system was removed', () => {
    const { closed, systemsRemoved, added } = change(state(then, { more: withAesthetix }), state(now));
    expect(systemsRemoved).toEqual(['Aesthetix CRM']);
    expect(told(closed)).toContain('gate/booking/baa-executed: system-removed');
    expect(closed.some(isGain)).toBe(false);
    expect(added).toEqual([]);
  });
  it('and is no gain where rows go with a system of its own', () => {
    const { closed } = change(state(then), state(now, { laptops: false }));
    for (const act of closed) expect(isGain(act), act.act.id).toBe(false);
  });
});

describe('an act is new', () => {
  it('with the vendor that brought it, and nothing that was done is undone', () => {
    const answers = `work/sanction-policy: ${done()}`;
    const { added, grown, closed, systemsAdded } = change(
      state(then, { answers }),
      state(now, { answers, more: withAesthetix }),
    );
    expect(systemsAdded).toEqual(['Aesthetix CRM']);
    expect(closed).toEqual([]);
    expect(told(added)).toContain('gate/booking/baa-executed: system-added');
    expect(told(added)).toContain('letter/aesthetix-crm: system-added');
    for (const entry of [...told(added), ...told(grown)]) expect(entry).toMatch(/: system-added$/);
  });
  it('when it is due again, its evidence expired, or a no is a year old', () => {
    const parts = {
      activities: 'research: { answer: no, by: P, on: 2026-05-20 }',
      answers: `work/risk-analysis: ${done()}, work/sanction-policy: ${done(', expires: 2027-01-01')}`,
    };
    const { added, closed } = change(state(then, parts), state('2027-06-01', parts));
    expect(told(added)).toEqual([
      'work/risk-analysis: again',
      'work/sanction-policy: evidence-expired',
      'work/research-file: activity-ran-out',
    ]);
    expect(closed).toEqual([]);
  });
  it('when an agreement is open again', () => {
    const changed = '{ state: executed, on: 2026-05-01, changed: 2026-06-20 }';
    expect(told(change(state(then), state(now, { gate: changed })).added)).toContain('gate/crm/baa-executed: reopened');
    expect(told(change(state(then), state(now, { gate: '{ state: requested }' })).added)).toContain(
      'gate/crm/baa-executed: gate-changed',
    );
  });
  it('when its answer was taken back', () => {
    const { added } = change(state(then, { answers: `work/sanction-policy: ${done()}` }), state(now));
    expect(added.map(({ act, because }) => [act.id, because])).toEqual([
      [
        'work/sanction-policy',
        [{ is: 'answer-changed', answer: 'work/sanction-policy', from: 'implemented', to: null }],
      ],
    ]);
  });
  it('when a question is answered yes that was answered no', () => {
    const no = { activities: 'research: { answer: no, by: P, on: 2026-05-20 }' };
    const { added } = change(state(then, no), state(now, { activities: 'research: yes' }));
    expect(told(added)).toEqual(['work/research-file: activity-answered']);
  });
});

it('nothing moves between two equal states', () => {
  expect(change(state(then), state(then))).toMatchObject({ closed: [], added: [], grown: [] });
});

it('an answer in words alone is no more to do', () => {
  const reply = 'replies: [{ to: crm, question: q-164.312-c-2, says: We hash files., on: 2026-06-10 }]\n';
  const { grown } = change(state(then), state(now, { rest: reply }));
  expect(told(grown)).toEqual([]);
});
it('a removed agreement is no reading of it', () => {
  const rest = 'agreements: { crm: { document: a.pdf, executed: 2026-05-01 } }';
  const { closed } = change(state(then, { rest }), state(now));
  expect(closed.filter(isGain).map(({ act }) => act.id)).not.toContain('agreement/crm');
});
