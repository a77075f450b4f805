// Untrusted texts are inert in every format: runs each command in each format on a library and a customer in which
// every free text is hostile. test/browser/hostile.test.ts opens the pages in a browser.

import { afterAll, describe, expect, it } from 'vitest';
import { hostile, kindsOfEntries, markOf, plain, world } from '../support/hostile.ts';
import { hostileRuns } from '../support/hostile-runs.ts';
import { besideHarmless, leaks } from '../support/leaks.ts';
import { every, inTurn, whole } from '../support/search.ts';

const evil = hostileRuns(hostile);
const harmless = hostileRuns(plain);
const all = await evil.list();
const commands = [...new Set(all.map(([, [command]]) => command))];
const runs = every(3, commands).flatMap((command, i) => {
  return inTurn(
    i,
    all.filter(([, [name]]) => name === command),
  );
});
afterAll(() => {
  evil.end();
  harmless.end();
});

describe('hostile names', () => {
  it('are in every kind of entry that the schemas define', () => {
    const { seen, fields } = world(hostile);
    expect(kindsOfEntries.filter((kind) => !seen.has(kind))).toEqual([]);
    expect(fields).toBeGreaterThan(200);
  });

  const printed = new Set<string>();
  it.each(runs)('%s', async (_, argv, format) => {
    const { bytes, text, stderr } = await evil.run(argv, format);
    const benign = besideHarmless.has(format) ? await harmless.run(argv, format) : undefined;
    for (const mark of text.match(/mark\d+x/g) ?? []) printed.add(mark);
    expect(leaks(format, bytes, benign?.bytes)).toEqual([]);
    expect(leaks('table', Buffer.from(stderr))).toEqual([]);
  });

  it.runIf(whole)('are all printed somewhere; otherwise they would not be tested', () => {
    const { fields } = world(hostile);
    const marks = Array.from({ length: fields }, (_, n) => markOf(n));
    expect(marks.filter((mark) => printed.has(mark)).length / fields).toBeGreaterThan(0.7);
  });
});
