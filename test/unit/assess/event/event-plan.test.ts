// Which events matter for a customer, and what its playbooks contain.

import { describe, expect, it } from 'vitest';
import { eventPlan } from '../../../../src/assess/event/event-plan.ts';
import { eventsOf } from '../../../../src/assess/event/events-of.ts';
import { requireCustomer } from '../../../../src/link/link-customer.ts';
import type { Happening } from '../../../../src/model/event-plan.ts';
import type { LawEvent } from '../../../../src/model/program.ts';
import { assessCustomer, loadLibrary, readProfile, readShipped } from '../../../../src/pipeline.ts';
import { memoryFile } from '../../../support/memory.ts';

const library = loadLibrary({ files: readShipped() });
const asOf = '2026-11-21';

function customerOf(rest: string, role = 'covered-entity\nkind: provider') {
  const text = `customer: c\nname: C\nrole: ${role}\nsystems:\n  crm: { service: lume/crm }\n${rest}`;
  const file = memoryFile('profile.yaml', text);
  const customer = requireCustomer(readProfile(file), file, library);
  return { customer, assessment: assessCustomer(library, customer, asOf) };
}

const ids = (events: readonly LawEvent[]) => events.map((e) => e.id);

function mattering(rest = '', role?: string) {
  const { customer, assessment } = customerOf(rest, role);
  return eventsOf(library, customer, assessment);
}

const happening: Happening = {
  on: asOf,
  happened: null,
  assumed: true,
  vendor: null,
  told: null,
  size: { affected: null, residents: {} },
};

function planOf(id: string, rest = '', role?: string, change: (event: LawEvent) => LawEvent = (event) => event) {
  const { customer, assessment } = customerOf(rest, role);
  const event = library.program.events.find((e) => e.id === id);
  if (event === undefined) throw new Error(`no event ${id}`);
  return eventPlan(library, customer, assessment, change(event), happening);
}

describe('the events that matter', () => {
  it('are those of which a row binds the customer; the others are counted', () => {
    const provider = mattering();
    const associate = mattering('', 'business-associate');
    expect(provider.events.length + provider.others.length).toBe(28);
    expect(ids(provider.events)).toContain('authorization-signed');
    expect(ids(associate.events)).toContain('breach-discovered');
    expect(ids(associate.others)).toContain('authorization-signed');
  });
  it('leave out what an answer turns off, although other rows of the playbook bind the customer', () => {
    const off = mattering('activities:\n  research: { answer: no, by: A, on: 2026-11-20 }\n');
    expect(ids(off.others)).toContain('research-proposed');
    expect(ids(mattering().events)).toContain('research-proposed');
  });
  it('come back a year after the answer', () => {
    const old = mattering('activities:\n  research: { answer: no, by: A, on: 2025-11-20 }\n');
    expect(ids(old.events)).toContain('research-proposed');
  });
});

describe('a playbook', () => {
  const cited = (plan: ReturnType<typeof planOf>) =>
    plan.tasks.flatMap((task) => task.rows.map((row): string => row.citation));
  it('has the steps of the role, in their order, and no row that does not bind the customer', () => {
    const covered = cited(planOf('breach-discovered'));
    const associate = cited(planOf('breach-discovered', '', 'business-associate'));
    expect(covered).toContain('164.404(b)');
    expect(covered).not.toContain('164.410(b)');
    expect(associate).toContain('164.410(b)');
    expect(associate).not.toContain('164.404(b)');
    expect(covered.indexOf('164.402(2)')).toBeLessThan(covered.indexOf('164.404(b)'));
  });
  it('without steps is its rows, by piece of work', () => {
    const { tasks } = planOf('access-requested', '', undefined, (event) => ({ ...event, steps: [] }));
    expect(tasks.every((task) => task.do === null && new Set(task.rows.map((r) => r.work)).size === 1)).toBe(true);
    expect(new Set(tasks.map((t) => t.rows[0]?.work)).size).toBe(tasks.length);
  });
  it('counts the time of a request from its day, and no breach', () => {
    const plan = planOf('access-requested');
    expect(plan.limits.map((l) => [l.provision.citation, l.day, l.extended?.day])).toEqual([
      ['164.524(b)(2)(i)', '2026-12-21', '2027-01-20'],
    ]);
    expect([plan.breach, plan.deadlines.length, plan.start]).toEqual([null, 0, null]);
  });
  it('does not count a time that starts with a later step', () => {
    const [limit] = planOf('hhs-inquiry').limits;
    expect([limit?.provision.citation, limit?.day]).toEqual(['160.312(a)(3)(i)', null]);
  });
  it('of a security incident counts breach notice, in case it is one', () => {
    const plan = planOf('security-incident');
    expect(plan.breach).toBe('possible');
    expect(plan.deadlines.find((d) => d.clock.id === '164.404(b)')?.day).toBe('2027-01-20');
  });
  it('says of what must be ready whether the profile has it done', () => {
    const state = (rest: string) =>
      planOf('breach-discovered', rest).ready.find((r) => r.work?.id === 'breach-response-plan')?.parts[0]?.state;
    const done = 'answers:\n  164.530(f): { status: implemented, on: 2026-11-01, evidence: [a.pdf] }\n';
    expect(state('')).toBe('open');
    expect(state(done)).toBe('done');
  });
  it('has the time limits of each vendor, and runs them only where it happened', () => {
    const [part] = planOf('breach-discovered').vendors;
    expect(part?.deadlines.map((d) => [d.clock.id, d.day])).toContainEqual(['breach-notice', null]);
  });
});
