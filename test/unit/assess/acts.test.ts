// Acts: what a customer does, in which order, and what each act closes.

import { describe, expect, it } from 'vitest';
import { type Act, type Plan, progressOf } from '../../../src/model/act.ts';
import { loadLibrary } from '../../../src/pipeline.ts';
import { memoryTree } from '../../support/memory.ts';
import { assessed, catalog, library, mapping, provider } from '../../support/small-world.ts';

const logoff = '164.312(a)(2)(iii)';
const encryption = '164.312(a)(2)(iv)';
const audit = '164.312(b)';
const official = '164.308(a)(2)';
const upkeep = '164.306(e)';
const term = '164.314(a)(2)(i)(C)';
const notice = '164.404(b)';
const planDocuments = '164.314(b)(2)(i)';
const part2 = '164.520(a)(2)';

const workOf: Readonly<Record<string, string>> = {
  [logoff]: 'access-control',
  [encryption]: 'access-control',
  [audit]: 'log-review',
  [official]: 'security-official',
  [upkeep]: 'upkeep',
  [term]: 'baa-checklist',
  [notice]: 'breach-response-plan',
  [planDocuments]: 'plan-documents',
};

const piece = (id: string, order: number, cadence = 'on-change') =>
  `  ${id}: { order: ${order}, title: Do ${id}, outcome: It is done., evidence: [record], owner: Official, cadence: ${cadence}, first-step: Begin. }`;

const program = `
program: small
title: Small program
as-of: 2026-07-01
work:
${[
  piece('security-official', 1),
  piece('phi-inventory', 2),
  piece('baa-checklist', 3),
  piece('access-control', 4, 'yearly'),
  piece('addressable-decisions-record', 5),
  piece('breach-response-plan', 6),
  piece('log-review', 7, 'quarterly'),
  piece('upkeep', 8, 'yearly'),
  piece('plan-documents', 9),
].join('\n')}
events:
  breach-discovered: { title: A breach, when: a breach is discovered, starts: The day., limits: 60 days., first: Whoever notices it., playbook: [${notice}] }
activities:
  garden: { title: A garden, question: Do you keep a garden?, unanswered: "yes", because: only a garden needs it }
  way-out: { title: A way out, question: Is there a way out?, unanswered: "no", because: it is a way out }
  part-2-records: { title: Part 2, question: Do you hold them?, unanswered: "yes", asks-trait: part-2-records-holder, because: only holders }
`;

/** The small rule, each row with its piece of work; and with activities on some rows. */
const rules = (activities: Readonly<Record<string, string>> = { [upkeep]: 'garden', [part2]: 'part-2-records' }) =>
  [...Object.entries(workOf), [part2, 'upkeep'] as const].reduce(
    (text, [citation, work]) =>
      text.replace(
        `  ${citation}: {`,
        `  ${citation}: { work: ${work},${activities[citation] === undefined ? '' : ` activity: ${activities[citation]},`}`,
      ),
    `${catalog.replace('title: Timeliness of notification,', 'title: Timeliness of notification, modality: event, event: breach-discovered, ready: Have a procedure.,')}  ${part2}: { title: Part 2 statements, kind: requirement, binds: [part-2-records-holder], duty: State it., level: entity, inheritable: never, because: its own duty }\n`,
  );

const libraryOf = (service: string, text = rules(), vendorParts = '') =>
  loadLibrary(
    memoryTree({
      'controls/small.yaml': text,
      'controls/program/small.yaml': program,
      'mappings/v.yaml': mapping(service, vendorParts),
    }),
  );

interface World {
  readonly service?: string;
  readonly vendorParts?: string;
  readonly rules?: string;
  readonly systems?: string;
  readonly asOf?: string;
}

const today = '2026-11-21';
const desk = '  desk: { own: ephi, title: Desk }';
const crm = '  crm: { service: v/s, title: CRM, features: [], data-classes: [] }';
const clock =
  'clocks: { breach: { direction: to-customer, from: discovery, within: 10 days, about: 164.410, source: contract#5 } }';
const gate = 'gates: { baa: { kind: baa, source: contract#1 } }';
const provides = (...citations: readonly string[]) =>
  `assignments:\n${citations.map((c) => `  ${c}: { provides: It does it., source: contract#2 }`).join('\n')}`;

/** One row shared by a task that the vendor leaves to the customer, and one inherited. */
const withTask = `duties: { time: { do: Set the time., source: contract#4 } }
assignments:
  ${logoff}: { provides: Ends sessions., duties: [time], source: contract#2 }
  ${encryption}: { provides: Encrypts., source: contract#2 }`;

/** The assessment of a practice, with the rest of its profile. */
const told = (rest: string, { service = 'claims: []', vendorParts, rules, systems = desk, asOf = today }: World = {}) =>
  assessed(libraryOf(service, rules, vendorParts), provider(systems, rest), asOf);

const planned = (rest: string, world?: World): Plan => told(rest, world).plan;
const answered = (answers: Readonly<Record<string, string>>, world?: World): Plan =>
  planned(
    `answers:\n${Object.entries(answers)
      .map(([key, answer]) => `  ${key}: ${answer}`)
      .join('\n')}`,
    world,
  );

const idsIn = ({ acts }: Plan) => acts.map((a) => a.id);
const find = ({ acts }: Plan, id: string): Act | undefined => acts.find((a) => a.id === id);
function act<K extends Act['kind']>(plan: Plan, id: `${K}/${string}`): Extract<Act, { kind: K }> {
  const found = find(plan, id);
  if (found === undefined) throw new Error(`no act ${id} in ${idsIn(plan).join(', ')}`);
  return found as Extract<Act, { kind: K }>;
}

const done = '{ status: implemented, evidence: [a.pdf] }';
const doneOn = (day: string, rest = '') => `{ status: implemented, on: ${day}, evidence: [a.pdf]${rest} }`;

describe('a gate', () => {
  const service = `${gate}\n${provides(encryption)}`;
  const withGate = (state: string) =>
    planned('', { service, systems: `  crm: { service: v/s, features: [], data-classes: []${state} }` });
  it('that is closed blocks and comes before everything else, with the rows that it holds back', () => {
    const plan = withGate('');
    expect(plan.acts[0]).toMatchObject({ id: 'gate/crm/baa', status: 'open', blocks: true, priority: 'P1' });
    expect(plan.acts[0]?.closes).toContain(encryption);
  });
  it('waits for the vendor once the agreement was requested', () => {
    expect(act(withGate(', gates: { baa: { state: requested } }'), 'gate/crm/baa').status).toBe('waiting');
  });
  it('is owned by whom the profile names, and due when it says', () => {
    const state = ', gates: { baa: { state: none, owner: Ann, due: 2026-11-20, note: At counsel. } }';
    const gate = act(withGate(state), 'gate/crm/baa');
    expect(gate).toMatchObject({ status: 'open', owner: 'Ann', due: '2026-11-20', overdue: true });
    expect(act(withGate(''), 'gate/crm/baa')).toMatchObject({ owner: null, due: null, overdue: false });
  });
  it('is done once it is executed by both, and comes after what is left', () => {
    const plan = withGate(', gates: { baa: { state: executed } }');
    expect(plan.acts.at(-1)).toMatchObject({ id: 'gate/crm/baa', status: 'done', blocks: false, closes: [] });
  });
});

describe('PHI that was there before an agreement', () => {
  const uncovered = (on: string) => {
    const baa = 'gates:\n  baa: { kind: baa, title: the BAA, source: page }\nassignments: {}';
    const state = `{ state: executed${on === '' ? '' : `, on: ${on}`} }`;
    const { plan } = assessed(library(mapping(baa)), provider(`  crm: { service: v/s, gates: { baa: ${state} } }`));
    return plan.acts.flatMap((act) => (act.kind === 'gate' ? [act.before] : []));
  };
  it('is asked about for six years from the day of signing, and on a first page for one', () => {
    expect(uncovered('2026-11-20')).toEqual([{ executed: '2026-11-20', recent: true }]);
    expect(uncovered('2025-11-21')).toEqual([{ executed: '2025-11-21', recent: false }]);
    expect(uncovered('2020-11-22')).toEqual([{ executed: '2020-11-22', recent: false }]);
    expect(uncovered('2020-11-21')).toEqual([null]);
  });
  it('is asked about where the day is not known: leaving it out answers nothing', () =>
    expect(uncovered('')).toEqual([{ executed: null, recent: true }]));
});

describe('an excluded use', () => {
  const service = `features: { sms: Texts }\nexclusions: { sms: { title: Texts, features: [sms], source: contract#3 } }\n${provides(encryption)}`;
  it('is an act that blocks, while PHI is in it', () => {
    const plan = planned('', { service, systems: '  crm: { service: v/s, features: [sms], data-classes: [] }' });
    expect(plan.acts[0]).toMatchObject({ kind: 'exclusion', system: 'crm', blocks: true, status: 'open' });
    expect(idsIn(planned('', { service, systems: crm })).some((id) => id.startsWith('exclusion/'))).toBe(false);
  });
});

describe('a letter', () => {
  const two = `${crm}\n  mail: { service: v/s, features: [], data-classes: [] }`;
  const letters = `letters: { v: { sent: 2026-11-02, due: 2026-12-02, owner: R. Patel } }`;
  const asked = (assessment: ReturnType<typeof told>) =>
    assessment.findings.filter((f) => ['unaddressed', 'clock-unstated'].includes(f.kind));
  it('is one a vendor, with every question of every system', () => {
    const assessment = told('', { systems: two });
    const letter = act(assessment.plan, 'letter/v');
    expect(assessment.plan.acts.filter((a) => a.kind === 'letter')).toHaveLength(1);
    expect(letter).toMatchObject({ status: 'open', sent: null, name: 'Vendor V' });
    expect(new Set(asked(assessment).map((f) => f.system))).toEqual(new Set(['crm', 'mail']));
    expect(letter.findings).toEqual(expect.arrayContaining(asked(assessment).map((f) => f.id)));
    // Two systems of one vendor ask the same question once.
    expect(letter.questions).toBe(act(planned('', { systems: crm }), 'letter/v').questions);
  });
  it('waits once it was sent, until it is answered', () => {
    const plan = planned(letters, { systems: crm });
    expect(act(plan, 'letter/v')).toMatchObject({ status: 'waiting', sent: '2026-11-02', due: '2026-12-02' });
    expect(act(plan, 'letter/v')).toMatchObject({ owner: 'R. Patel', overdue: false, dueSoon: true });
    expect(act(planned(letters, { systems: crm, asOf: '2026-12-03' }), 'letter/v')).toMatchObject({ overdue: true });
  });
  it('is done once nothing is left to ask', () => {
    const service = `${clock}\n${provides(logoff, encryption, audit)}`;
    expect(act(planned(letters, { systems: crm, service }), 'letter/v')).toMatchObject({
      status: 'done',
      questions: 0,
    });
    expect(find(planned('', { systems: crm, service }), 'letter/v')).toBeUndefined();
  });
  it('has an owner and a day before it is sent, and does not wait for the vendor', () => {
    const plan = planned('letters: { v: { owner: Ann, due: 2026-11-20 } }', { systems: crm });
    const letter = act(plan, 'letter/v');
    expect(letter).toMatchObject({ status: 'open', sent: null, owner: 'Ann', due: '2026-11-20', overdue: true });
  });
  it('that is dated in the future was not sent', () => {
    expect(act(planned('letters: { v: { sent: 2027-01-02 } }', { systems: crm }), 'letter/v').status).toBe('open');
  });
});

describe('an agreement', () => {
  const vendorParts = 'contract: { document: contract, source: contract }';
  const service = `${gate}\n${provides(logoff, encryption, audit)}`;
  it('is read once, with every point about it', () => {
    const plan = planned('', { service, vendorParts, systems: crm });
    expect(plan.acts.filter((a) => a.kind === 'agreement')).toHaveLength(1);
    expect(act(plan, 'agreement/crm')).toMatchObject({ status: 'open', closes: [term] });
  });
  it('is done once it is on file with the terms', () => {
    const executed = `  crm: { service: v/s, title: CRM, features: [], data-classes: [], gates: { baa: { state: executed } } }`;
    const signed = `agreements: { crm: { document: signed.pdf, executed: 2026-03-01, terms: { ${term}: { says: Reports in two days., clause: "4" } } } }`;
    const plan = planned(signed, { service, vendorParts, systems: executed });
    expect(act(plan, 'agreement/crm')).toMatchObject({ status: 'done', closes: [] });
  });
});

describe('a row leaves its piece of work', () => {
  const rows = (plan: Plan, id: `work/${string}`) => (find(plan, id) as Extract<Act, { kind: 'work' }>)?.closes ?? [];
  it('where the vendor does all of it', () => {
    expect(rows(planned('', { systems: crm }), 'work/access-control')).toEqual([logoff, encryption]);
    const plan = planned('', { systems: crm, service: provides(encryption) });
    expect(rows(plan, 'work/access-control')).toEqual([logoff]);
    const both = planned('', { systems: crm, service: provides(logoff, encryption) });
    expect(idsIn(both)).not.toContain('work/access-control');
  });
  it('but for the decision on an addressable one, which is recorded with the others', () => {
    const { plan, findings } = told('', { systems: crm, service: provides(logoff, encryption) });
    const decisions = findings.filter((f) => f.kind === 'addressable-undecided').map((f) => f.id);
    expect(decisions).toHaveLength(2);
    expect(act(plan, 'work/addressable-decisions-record')).toMatchObject({ findings: decisions, closes: [], done: [] });
  });
  it('in part where it is shared: only the named half is left', () => {
    const { plan, findings } = told('', { systems: crm, service: provides(audit) });
    const { closes, findings: left } = act(plan, 'work/log-review');
    expect(closes).toEqual([audit]);
    expect(findings.find((f) => f.id === left[0])?.details).toMatchObject({
      what: { part: 'Examine what your users did.' },
    });
  });
  it('where it does not bind the customer', () => {
    expect(idsIn(planned(''))).not.toContain('work/plan-documents');
    expect(idsIn(planned('traits: [group-health-plan]'))).toContain('work/plan-documents');
  });
});

describe('an answer to a piece of work', () => {
  const key = 'work/access-control';
  const rowsOf = (plan: Plan) => {
    const { closes, done, status } = act(plan, key);
    return { closes, done, status };
  };
  it('covers the rows of the piece', () => {
    expect(rowsOf(answered({ [key]: done }))).toEqual({ closes: [], done: [logoff, encryption], status: 'done' });
  });
  it('gives it its owner and its day', () => {
    const plan = answered({ [key]: '{ status: planned, owner: IT, due: 2026-12-01 }' });
    expect(act(plan, key)).toMatchObject({ owner: 'IT', due: '2026-12-01', status: 'started', dueSoon: true });
  });
  const left = { closes: [logoff], done: [encryption], status: 'started' };
  it('does not put off what a narrower answer is late with', () => {
    const late = '{ status: planned, due: 2026-10-01 }';
    const plan = answered({ [key]: '{ status: planned, due: 2027-12-01 }', [logoff]: late });
    expect(act(plan, key)).toMatchObject({ due: '2026-10-01', overdue: true });
  });
  it('keeps the day that is late in one system where another is worse', () => {
    const systems = `${desk}\n  hall: { own: ephi }`;
    const plan = answered({ [`desk/${audit}`]: '{ status: planned, due: 2026-10-01 }' }, { systems });
    expect(act(plan, 'work/log-review')).toMatchObject({ due: '2026-10-01', overdue: true });
  });
  it('is not due once it is done, whatever day it was to be done by', () => {
    const plan = answered({ [key]: '{ status: implemented, due: 2025-06-01, evidence: [a.pdf] }' });
    expect(act(plan, key)).toMatchObject({ status: 'done', due: null });
    const part = answered({
      [key]: '{ status: implemented, due: 2025-06-01, evidence: [a.pdf] }',
      [logoff]: '{ status: planned, due: 2027-06-01 }',
    });
    expect(act(part, key)).toMatchObject({ due: '2027-06-01', overdue: false });
  });
  it('is not told as what sets a row aside that each of its systems sets aside', () => {
    const plan = answered({ [key]: done, [`desk/${logoff}`]: '{ status: not-applicable, because: We have none. }' });
    expect(plan.off).toEqual([{ citation: logoff, activity: null, answer: `desk/${logoff}` }]);
  });
  it('is outranked by the answer on a row', () => {
    expect(rowsOf(answered({ [key]: done, [logoff]: '{ status: not-started }' }))).toEqual(left);
  });
  it('is outranked by the answer on the standard above', () => {
    const plan = answered({ [key]: done, '164.312(a)(1)': '{ status: not-started }' });
    expect(rowsOf(plan)).toMatchObject({ closes: [logoff, encryption] });
  });
  it('is outranked by the answer on a row in one system', () => {
    const plan = answered({ [key]: done, [`desk/${logoff}`]: '{ status: not-started }' });
    expect(rowsOf(plan)).toEqual(left);
  });
  it.each(['unknown', 'later', 'not-started'])('of "%s" leaves it open', (status) => {
    expect(rowsOf(answered({ [key]: `{ status: ${status} }` }))).toMatchObject({
      closes: [logoff, encryption],
      done: [],
    });
    expect(rowsOf(answered({ [key]: `{ status: ${status} }` })).status).toBe('open');
  });
  it('does not stand for a task that the vendor leaves to the customer', () => {
    const world = { systems: crm, service: withTask };
    const plan = answered({ [key]: done }, world);
    expect(act(plan, key)).toMatchObject({ tasks: 1, status: 'started' });
    expect(act(answered({ [key]: done, 'crm/time': done }, world), key)).toMatchObject({ tasks: 0, status: 'done' });
  });
  it('that it does not apply takes away the rows that leave room for it, by that answer', () => {
    const plan = answered({ [key]: '{ status: not-applicable, because: We have none. }' });
    expect(idsIn(plan)).not.toContain(key);
    expect(plan.off).toEqual([logoff, encryption].map((citation) => ({ citation, activity: null, answer: key })));
    const refused = answered({ 'work/security-official': '{ status: not-applicable, because: We have none. }' });
    expect(act(refused, 'work/security-official').closes).toEqual([official]);
  });
});

describe('an activity', () => {
  const no = (rest: string) => `activities: { garden: { answer: no${rest} } }`;
  const dated = no(', on: 2026-11-20, by: R. Patel');
  const isAsked = (plan: Plan) => plan.questions.map((q) => q.activity.id);
  it('that is not answered counts as yes, and is asked about', () => {
    const plan = planned('');
    expect(act(plan, 'work/upkeep')).toMatchObject({ closes: [upkeep], unlessNo: ['garden'] });
    expect(isAsked(plan)).toContain('garden');
    expect(plan.questions.find((q) => q.activity.id === 'garden')).toMatchObject({ rows: [upkeep], last: null });
  });
  it('answered no takes its rows away, by that answer', () => {
    const plan = planned(dated);
    expect(idsIn(plan)).not.toContain('work/upkeep');
    expect(plan.off).toEqual([{ citation: upkeep, activity: 'garden', answer: null }]);
    expect(plan.activitiesOff).toMatchObject([{ rows: [upkeep], answered: true, by: 'R. Patel', until: '2027-11-20' }]);
    expect(isAsked(plan)).not.toContain('garden');
  });
  it('answered yes is no question any more', () => {
    const plan = planned('activities: { garden: yes }');
    expect(act(plan, 'work/upkeep')).toMatchObject({ closes: [upkeep], unlessNo: [] });
    expect(isAsked(plan)).not.toContain('garden');
  });
  it('answered no is asked again after a year', () => {
    expect(idsIn(planned(dated, { asOf: '2027-11-19' }))).not.toContain('work/upkeep');
    const later = planned(dated, { asOf: '2027-11-20' });
    expect(idsIn(later)).toContain('work/upkeep');
    expect(later.questions.find((q) => q.activity.id === 'garden')?.last).toEqual({
      answer: 'no',
      on: '2026-11-20',
      by: 'R. Patel',
    });
  });
  it('answered no without a day counts', () => {
    const plan = planned(no(''));
    expect(plan.off).toHaveLength(1);
    expect(plan.activitiesOff).toMatchObject([{ on: null, until: null }]);
  });
  it('answered no from a later day on does not count yet', () => {
    expect(planned(no(', on: 2026-11-22')).off).toEqual([]);
  });
  it('answered "I do not know" leaves its rows in place, and is asked again', () => {
    const plan = planned('activities: { garden: unknown }');
    expect(act(plan, 'work/upkeep').closes).toEqual([upkeep]);
    expect(isAsked(plan)).toContain('garden');
  });
  it('that is a way out of a duty counts as no until someone says yes', () => {
    const world = { rules: rules({ [upkeep]: 'way-out' }) };
    expect(planned('', world)).toMatchObject({
      off: [{ citation: upkeep, activity: 'way-out' }],
      activitiesOff: [{ answered: false }],
    });
    expect(act(planned('activities: { way-out: yes }', world), 'work/upkeep').closes).toEqual([upkeep]);
    // An old no, and "I do not know", are no answer to it.
    for (const answer of ['{ answer: no, by: R. Patel, on: 2020-02-29 }', 'unknown'])
      expect(planned(`activities: { way-out: ${answer} }`, world).activitiesOff).toMatchObject([
        { answered: false, by: null, on: null, until: null },
      ]);
  });
  it('takes a standard away with the rows below it', () => {
    const text = (activities: Readonly<Record<string, string>>) =>
      rules(activities).replace(
        'title: Access control,',
        'title: Access control, states-duty: true, work: access-control,',
      );
    const isTold = (activities: Readonly<Record<string, string>>) =>
      told(dated, { rules: text(activities) }).findings.some((f) => f.citation === '164.312(a)(1)');
    expect(isTold({ [logoff]: 'garden' })).toBe(true);
    expect(isTold({ [logoff]: 'garden', [encryption]: 'garden' })).toBe(false);
  });
  it('is asked about although its rows need a trait, and a yes states the trait', () => {
    const plan = planned('');
    expect(isAsked(plan)).toContain('part-2-records');
    expect(act(planned('activities: { part-2-records: yes }'), 'work/upkeep').closes).toEqual([upkeep, part2]);
    expect(act(plan, 'work/upkeep').closes).toEqual([upkeep]);
  });
});

describe('time', () => {
  const key = 'work/access-control';
  const at = (answer: string, asOf: string) => answered({ [key]: answer }, { asOf });
  const expires = '{ status: implemented, evidence: [{ file: a.pdf, on: 2026-10-01, expires: 2027-02-01 }] }';
  it('reopens yearly work after a year, from the day on which it was done', () => {
    expect(act(at(doneOn('2026-10-01'), '2027-09-30'), key)).toMatchObject({
      status: 'done',
      due: '2027-10-01',
      again: { last: '2026-10-01', next: '2027-10-01' },
    });
    expect(act(at(doneOn('2026-10-01'), '2027-10-01'), key)).toMatchObject({ status: 'started', overdue: false });
    expect(act(at(doneOn('2026-10-01'), '2027-10-02'), key)).toMatchObject({ status: 'started', overdue: true });
  });
  it('tells work that is due again in the 90 days before', () => {
    expect(act(at(doneOn('2026-10-01'), '2027-07-02'), key).dueSoon).toBe(false);
    expect(act(at(doneOn('2026-10-01'), '2027-07-03'), key).dueSoon).toBe(true);
  });
  it('counts from the part that was done first', () => {
    const plan = answered({ [logoff]: doneOn('2026-05-01'), [encryption]: doneOn('2026-10-01') });
    expect(act(plan, key).again).toEqual({ last: '2026-05-01', next: '2027-05-01' });
  });
  it('counts from the answers that speak for its rows: not from one that all rows outrank', () => {
    const now = doneOn('2026-10-01');
    const plan = answered({ [key]: doneOn('2020-01-01'), [logoff]: now, [encryption]: now });
    expect(act(plan, key)).toMatchObject({ status: 'done', again: { last: '2026-10-01' } });
    const inPlaces = answered({ '164.312(a)(1)': doneOn('2020-01-01'), 'desk/164.312(a)(1)': now });
    expect(act(inPlaces, key)).toMatchObject({ status: 'done', again: { last: '2026-10-01' } });
  });
  it('counts from a task that the vendor leaves to the customer, too', () => {
    const plan = (day: string) =>
      answered({ [key]: done, 'crm/time': doneOn(day) }, { systems: crm, service: withTask });
    expect(act(plan('2026-05-01'), key)).toMatchObject({ status: 'done', again: { next: '2027-05-01' } });
    expect(act(plan('2025-05-01'), key)).toMatchObject({ status: 'started', overdue: true });
  });
  it('lets evidence run out: told 90 days before, then the act is open again', () => {
    expect(at(expires, '2026-11-02').expiring).toEqual([]);
    expect(at(expires, '2026-11-03').expiring).toEqual([
      { answer: key, file: 'a.pdf', expires: '2027-02-01', act: key },
    ]);
    expect(act(at(expires, '2027-02-01'), key).status).toBe('done');
    expect(act(at(expires, '2027-02-02'), key)).toMatchObject({ closes: [logoff, encryption] });
    expect(act(at(expires, '2027-02-02'), key).status).not.toBe('done');
  });
  it('makes a planned act overdue', () => {
    const plan = answered({ [key]: '{ status: planned, due: 2026-11-20 }' });
    expect(act(plan, key)).toMatchObject({ overdue: true, due: '2026-11-20' });
  });
});

describe('done', () => {
  const key = 'work/access-control';
  const check = ', verified: { by: M. Lopez, on: 2026-11-01 }';
  const checked = (answer: string) => act(answered({ [key]: answer }), key).verified;
  it('is not verified until someone checked it', () => {
    expect(checked(doneOn('2026-10-01'))).toBeNull();
    expect(checked(doneOn('2026-10-01', check))).toEqual({ by: 'M. Lopez', on: '2026-11-01' });
    expect(checked(doneOn('2026-10-01', ', verified: { by: M. Lopez, on: 2026-11-22 }'))).toBeNull();
  });
  it('is not verified by a check from before it was done', () => {
    const checkedOn = (on: string) => checked(doneOn('2026-10-01', `, verified: { by: M. Lopez, on: ${on} }`));
    expect(checkedOn('2026-09-30')).toBeNull();
    expect(checkedOn('2026-10-01')).not.toBeNull();
  });
  it('is verified only if every answer behind it was checked', () => {
    const plan = (rest: string) =>
      answered({ [logoff]: doneOn('2026-10-01', check), [encryption]: doneOn('2026-10-01', rest) });
    expect(act(plan(''), key)).toMatchObject({ status: 'done', verified: null });
    expect(act(plan(check), key).verified).not.toBeNull();
  });
  it('is verified only if the vendor’s tasks behind it were checked, too', () => {
    const plan = (rest: string) =>
      answered(
        { [key]: doneOn('2026-10-01', check), 'crm/time': doneOn('2026-10-01', rest) },
        { systems: crm, service: withTask },
      );
    expect(act(plan(''), key)).toMatchObject({ status: 'done', verified: null });
    expect(act(plan(check), key).verified).not.toBeNull();
  });
  it('counts apart from verified in the progress', () => {
    expect(progressOf(answered({ [key]: doneOn('2026-10-01') }))).toMatchObject({ done: 1, verified: 0 });
    expect(progressOf(answered({ [key]: doneOn('2026-10-01', check) }))).toMatchObject({ done: 1, verified: 1 });
  });
});

describe('the order', () => {
  const world = { systems: crm, service: `${gate}\n${provides(encryption)}` };
  const work = (plan: Plan) => idsIn(plan).filter((id) => id.startsWith('work/'));
  it('is what blocks, then the order of the program, with agreements and letters where they are read', () => {
    const plan = planned('', { ...world, vendorParts: 'contract: { document: contract, source: contract }' });
    expect(idsIn(plan)).toEqual([
      'gate/crm/baa',
      'agreement/crm',
      'work/security-official',
      'work/phi-inventory',
      'work/baa-checklist',
      'letter/v',
      'work/access-control',
      'work/breach-response-plan',
      'work/log-review',
      'work/upkeep',
    ]);
  });
  it('has an agreement that is signed where agreements are read, and one that is not before it is signed', () => {
    const executed = crm.replace(/ }$/, ', gates: { baa: { state: executed, on: 2026-01-02 } } }');
    const vendorParts = 'contract: { document: contract, source: contract }';
    const signed = planned('', { ...world, systems: executed, vendorParts });
    expect(act(signed, 'agreement/crm')).toMatchObject({ signed: true });
    expect(idsIn(signed).indexOf('agreement/crm')).toBeGreaterThan(idsIn(signed).indexOf('work/baa-checklist'));
    expect(act(planned('', { ...world, vendorParts }), 'agreement/crm')).toMatchObject({ signed: false });
  });
  it('has what is overdue before what is not, whatever its place in the program', () => {
    expect(work(answered({ 'work/upkeep': '{ status: planned, due: 2026-11-20 }' }))[0]).toBe('work/upkeep');
    expect(work(answered({ 'work/upkeep': '{ status: planned, due: 2026-12-20 }' }))[0]).toBe('work/security-official');
  });
  it('has what is done last', () => {
    expect(idsIn(answered({ 'work/security-official': done })).at(-1)).toBe('work/security-official');
  });
  it('never tells an event as if it had happened: its act is to be ready', () => {
    const { plan, findings } = told('');
    const { closes, findings: mine } = act(plan, 'work/breach-response-plan');
    expect(closes).toEqual([notice]);
    expect(findings.find((f) => f.id === mine[0])).toMatchObject({ kind: 'not-ready' });
  });
});

describe('a finding', () => {
  it('belongs to exactly one act, by its old id', () => {
    const { plan, findings } = told('', { systems: `${crm}\n${desk}`, service: `${gate}\n${provides(encryption)}` });
    expect(plan.acts.flatMap((a) => a.findings).sort()).toEqual(findings.map((f) => f.id).sort());
  });
});
