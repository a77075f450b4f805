// The program of work: every obligation is answered by one piece of it, and every name in it leads somewhere.

import { describe, expect, it } from 'vitest';
import { askedFirst } from '../../src/hipaa/asked-first.ts';
import type { Provision } from '../../src/model/catalog.ts';
import type { Citation } from '../../src/model/citation.ts';
import { type WorkItem, worded } from '../../src/model/program.ts';
import { loadLibrary, readShipped } from '../../src/pipeline.ts';

const { program, provisions } = loadLibrary({ files: readShipped() });
const { work, events, activities } = program;
const obligations = provisions.filter((p) => p.role === 'obligation');
const byCitation = new Map(provisions.map((p) => [p.citation, p]));

const named = (key: 'work' | 'event' | 'activity', among: readonly Provision[] = obligations) =>
  new Set(among.flatMap((p) => p[key] ?? []));
const ids = (things: readonly { readonly id: string }[]) => new Set(things.map((thing) => thing.id));
const count = <T>(values: readonly T[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((v) => v === value).length]));

describe('the program', () => {
  it('has 45 pieces of work, 28 events, and 24 activities', () => {
    expect([work.length, events.length, activities.length]).toEqual([45, 28, 24]);
  });
});

describe('each of the 307 obligations', () => {
  it('says when it is owed', () => {
    expect(count(obligations.map((p) => p.modality))).toEqual({ establish: 138, event: 104, limit: 50, recur: 15 });
  });
  it('is answered by exactly one piece of work, and each piece answers some', () => {
    expect(obligations.filter((p) => p.work === null)).toEqual([]);
    expect(named('work')).toEqual(ids(work));
  });
  it('names an event exactly if it is owed at one', () => {
    for (const p of obligations) expect(p.event !== null, p.citation).toBe(p.modality === 'event');
  });
  it('says what must be ready exactly if it is not owed every day', () => {
    for (const p of obligations)
      expect(p.ready !== null, p.citation).toBe(p.modality === 'event' || p.modality === 'limit');
  });
});

describe('standards that no obligation repeats', () => {
  it('are answered by a piece of work, too', () => {
    const stating = provisions.filter((p) => p.statesDuty);
    expect(stating.length).toBeGreaterThan(0);
    expect(stating.filter((p) => p.work === null).map((p) => p.citation)).toEqual([]);
    expect(byCitation.get('164.530(b)(1)' as Citation)?.work).toBe('workforce-training');
    expect(byCitation.get('164.308(a)(6)' as Citation)?.work).toBe('incident-response-plan');
  });
});

describe('pieces of work', () => {
  it('have a place of their own in the order, from who is responsible to what is rare', () => {
    expect(new Set(work.map((w) => w.order)).size).toBe(work.length);
    expect(work.map((w) => w.order)).toEqual([...work.map((w) => w.order)].sort((a, b) => a - b));
    expect(work[0]?.id).toBe('security-official');
  });
  it('say in whole sentences what is true once they are done, and what to do first', () => {
    for (const { id, title, outcome, firstStep, owner, evidence } of work) {
      expect(title, id).toMatch(/^[A-Z][^.]*$/);
      for (const sentence of [outcome, firstStep]) expect(sentence, id).toMatch(/^[A-Z].*\.$/);
      expect(owner, id).toMatch(/^[A-Z]/);
      expect(evidence.length, id).toBeGreaterThan(0);
    }
  });
  it('repeat every year or quarter by guidance alone: the rules set no such time', () => {
    const timed = work.filter((w) => w.cadence === 'yearly' || w.cadence === 'quarterly');
    expect(timed.length).toBeGreaterThan(5);
    expect(timed.filter((w) => w.cadenceByLaw)).toEqual([]);
  });

  const inWords = ({ title, outcome, firstStep, owner, evidence, note }: WorkItem) =>
    [title, outcome, firstStep, owner, ...evidence, note ?? ''].join(' ');
  /** A notice of privacy practices is a name. */
  const ofProviders = /\bpatients?\b|\b(your|the) practice\b|\bpractice (owner|manager)\b|\bclinics?\b/i;
  const binding = (...parties: readonly string[]) =>
    work.filter((w) => obligations.some((p) => p.work === w.id && p.binds.some((b) => parties.includes(b))));
  it('speak to a business associate of clients, not of patients or a practice', () => {
    const pieces = binding('business-associate');
    expect(pieces).toHaveLength(28);
    for (const w of pieces)
      expect(inWords(worded(w, { role: 'business-associate', kind: null })), w.id).not.toMatch(ofProviders);
  });
  it('speak to a health plan of members, not of patients or a practice', () => {
    const pieces = binding('covered-entity', 'health-plan', 'group-health-plan');
    for (const w of pieces)
      expect(inWords(worded(w, { role: 'covered-entity', kind: 'health-plan' })), w.id).not.toMatch(ofProviders);
  });
  it('speak to a provider in words of their own', () => {
    for (const w of work) expect(worded(w, { role: 'covered-entity', kind: 'provider' })).toBe(w);
  });
});

describe('events', () => {
  it('are all named by an obligation, but for three that are playbooks only', () => {
    const unnamed = [...ids(events)].filter((id) => !named('event').has(id));
    expect(unnamed).toEqual(['emergency', 'workforce-departs', 'workforce-joins']);
    expect([...named('event', provisions)].filter((id) => !ids(events).has(id))).toEqual([]);
  });
  it('have every obligation that is owed at them in their playbook', () => {
    const playbooks = new Map(events.map((e) => [e.id, e.playbook]));
    for (const p of obligations) if (p.event !== null) expect(playbooks.get(p.event), p.citation).toContain(p.citation);
  });
  it('list in a playbook obligations, and two standards that state a duty of their own', () => {
    const others = events.flatMap((e) => e.playbook.filter((c) => byCitation.get(c)?.role !== 'obligation'));
    expect(others).toEqual(['164.520(c)', '164.308(a)(5)']);
  });
  it.each(events.map((e) => [e.id, e] as const))('%s: the steps are its playbook, in its order', (_, event) => {
    expect(event.steps.flatMap((step) => step.on)).toEqual(event.playbook);
    expect(new Set(event.playbook).size).toBe(event.playbook.length);
    for (const { do: text } of event.steps) expect(text).toMatch(/^[A-Z].*\.$/);
  });
  it('are told as clauses, with a start, limits, and who acts first', () => {
    for (const { id, when, starts, limits, first } of events) {
      expect(when, id).toMatch(/^[^.]+$/);
      for (const text of [starts, limits, first]) expect(text, id).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});

describe('activities', () => {
  it('each turn off some obligation, and none is named that is not there', () => {
    expect(named('activity', provisions)).toEqual(ids(activities));
  });
  it('are one plain question each', () => {
    for (const { id, question } of activities) expect(question, id).toMatch(/^[A-Z][^?]*\?$/);
  });
  it('count as yes while no one answers, but for the one that is a way out of a duty', () => {
    expect(activities.filter((a) => a.unanswered === 'no').map((a) => a.id)).toEqual(['legally-mandated-associate']);
  });
  it('take away nothing that OCR asks for first', () => {
    for (const { citation } of askedFirst(() => true)) expect(byCitation.get(citation)?.activity, citation).toBeNull();
  });
});
