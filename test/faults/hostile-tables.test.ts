// A table from outside is refused with one clear error, or becomes a valid draft that accounts for every row. It never
// runs and never leaves half a file. little-memory.system.test.ts reads the large ones.

import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileTables } from '../support/hostile-tables.ts';
import { devolve } from '../support/run.ts';
import { every } from '../support/search.ts';

let base = '';
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-hostile-tables-')));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const tables = hostileTables();
let count = 0;

describe('a hostile table', () => {
  it('comes in fifty forms', () => expect(tables.length).toBeGreaterThanOrEqual(50));
  it.each(every(5, tables).map((t) => [t.name, t] as const))('%s', async (_, { file, bytes, says, code }) => {
    const folder = join(base, `${count++}`);
    const source = `${folder}-${file}`;
    const output = `${folder}.yaml`;
    writeFileSync(source, bytes);
    const ran = await devolve('import', source, '--vendor', 'acme', '--output', output);
    expect([ran.code, ran.stderr.split('\n').slice(0, 3).join('\n')]).toEqual([code, expect.any(String)]);
    expect(ran.stdout).toBe('');
    if (says !== null) expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(ran.stderr.length).toBeLessThan(10_000);
    expect(existsSync(output)).toBe(code === 0);
    expect(readdirSync(base).filter((name) => name.startsWith('.'))).toEqual([]);
    if (code !== 0) {
      expect(ran.stderr).toMatch(/^ {2}hint: /m);
      return;
    }
    const [, read, claims, left] = /(\d+) rows? read = (\d+) claims? \+ (\d+) not taken/.exec(ran.stderr) ?? [];
    expect(Number(read)).toBe(Number(claims) + Number(left));
    expect((await devolve('validate', output, '--fail-on', 'error')).code).toBe(0);
  });
});
