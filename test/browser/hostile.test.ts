// Opens pages in which every free text is hostile: no script runs, nothing is fetched, no element comes from data.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inert } from '../../src/model/inert.ts';
import { hostile, plain } from '../support/hostile.ts';
import { hostileRuns } from '../support/hostile-runs.ts';
import { describeInBrowser, open } from './visit.ts';

const evil = hostileRuns(hostile);
const harmless = hostileRuns(plain);
const runs = (await evil.list()).filter(([, , format]) => format === 'html');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-hostile-pages-')));
afterAll(() => {
  evil.end();
  harmless.end();
  rmSync(folder, { recursive: true, force: true });
});

describeInBrowser('hostile names are only text on a page', () => {
  it.each(runs)('%s', async (_, argv, format) => {
    const file = join(folder, 'page.html');
    const { bytes, text } = await evil.run(argv, format);
    writeFileSync(file, bytes);
    const { text: benign } = await harmless.run(argv, format);
    const { heard, look } = await open(file, { laidOut: false });
    const beside = await look(`beside(${JSON.stringify(text)}, ${JSON.stringify(benign)})`);
    expect(beside).toEqual({ written: [], added: 0 });
    const markup = '<script>alert(1)</script> "><img src=x onerror=alert(1)>';
    const braces = inert('{{constructor}} {{> _head.html}} {{{style.text}}}');
    expect(await look(`missing(${JSON.stringify([markup, braces])})`)).toEqual([]);
    await look('layOut()');
    expect(heard).toEqual([]);
  });
});
