// Diagnostics as annotations of GitHub Actions: one line for each, which stands where the fault is and can do nothing else.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'devolve-annotations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const validated = (path: string) => devolve('validate', path, '--format', 'github');

describe('validate as github', () => {
  it('annotates each line, and counts', async () => {
    const { code, stdout } = await validated('test/invalid/citation-stale/input.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=test\/invalid\/citation-stale\/input\.yaml,line=\d+,col=\d+,title=citation-stale::\S.*; \S.*\n(?:::.*\n)*::notice title=devolve validate::\d+ errors?, \d+ warnings? in 1 file\n$/,
    );
    const { stdout: warned } = await validated('test/invalid/duty-unused/input.yaml');
    expect(warned).toMatch(/^::warning file=/);
  });
  it('gives a hostile text no line and no property of its own', async () => {
    const path = join(folder, 'a,line=9::b%0A.yaml');
    writeFileSync(path, 'customer: c\n"evil\\n::error::x%0A::warning::y": 1\n');
    const { stdout } = await validated(path);
    expect(stdout.split('\n').filter((line) => /^::error::|^::warning::|\r/.test(line))).toEqual([]);
    expect(stdout).toContain('a%2Cline=9%3A%3Ab%250A.yaml,line=');
  });
});
