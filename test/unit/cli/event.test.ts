// devolve event: what it refuses, and what the formats have.

import { describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const profile = 'reports/samples/two-vendors-and-paper/profile.yaml';
const breach = ['event', profile, 'breach-discovered'] as const;

describe('devolve event refuses', () => {
  it.each([
    [['event', profile, 'breach'], 'there is no event "breach"'],
    [['event', profile, '--on', '2026-12-01'], '--on is given without an event'],
    [['event', profile, 'subpoena', '--told', '2026-12-01'], '--told is for breach-discovered'],
    [[...breach, '--discovered', '2026-02-30'], '--discovered "2026-02-30" is not a day'],
    [[...breach, '--on', '2026-12-02', '--discovered', '2026-12-01'], 'is earlier than --on 2026-12-02'],
    [[...breach, '--vendor', 'crm', '--discovered', '2026-12-02', '--told', '2026-12-01'], 'is earlier than'],
    [[...breach, '--told', '2026-12-01'], '--told is given without --vendor'],
    [[...breach, '--vendor', 'charts'], 'no vendor\'s system "charts"'],
    [[...breach, '--affected', 'many'], '--affected "many" is not a number'],
    [[...breach, '--state', 'CA=5', '--state', 'CA=7'], '--state CA is given twice'],
    [[...breach, '--state', 'ZZ=5'], '--state "ZZ=5" is not a number of residents'],
    [[...breach, '--affected', '4', '--state', 'CA=5'], '--affected is 4'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await devolve(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('devolve event', () => {
  it('without a day counts from the day of the report, and says so', async () => {
    const { stdout } = await devolve(...breach, '--as-of', '2026-12-01');
    expect(stdout).toContain('No day was given');
    expect(stdout).toContain('2027-01-30  Notify each affected individual');
  });
  it('lists the events that matter as JSON', async () => {
    const { stdout } = await devolve('event', profile, '--format', 'json');
    const { schema, events, others } = JSON.parse(stdout);
    expect([schema, events.length + others]).toEqual(['devolve/events@1', 28]);
  });
  it('has every day in JSON as in the text', async () => {
    const { stdout } = await devolve(...breach, '--discovered', '2026-12-01', '--format', 'json');
    const { schema, deadlines } = JSON.parse(stdout);
    expect(schema).toBe('devolve/event@1');
    expect(deadlines).toContainEqual(expect.objectContaining({ id: '164.404(b)', day: '2027-01-30', owed: 'yes' }));
  });
  it('counts the law of a state in which residents are affected, although the profile does not name it', async () => {
    const { stdout } = await devolve(...breach, '--discovered', '2026-12-01', '--state', 'TX=300');
    expect(stdout).toContain('2026-12-31  TX: notify the Attorney General');
  });
  it('is a checklist in Markdown and on a page', async () => {
    const markdown = await devolve(...breach, '--format', 'markdown');
    const html = await devolve(...breach, '--format', 'html');
    expect(markdown.stdout).toContain('1. [ ] ');
    expect(html.stdout).toContain('class="todo"');
    expect(html.stdout).not.toContain('<script');
  });
});
