// test/invalid/<code>/: the smallest input for one diagnostic, its line marked `# ERROR`, and the expected text.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../src/words/diagnostics/diagnostics.ts';
import { devolve } from './support/run.ts';

const root = 'test/invalid';
const folders = readdirSync(root).sort();

/** Codes that no file can show, with the reason. An unnecessary waiver fails. */
const waived: Readonly<Record<string, string>> = {
  'file-too-large': 'a file of sixteen million characters does not belong into the repository; see parse-yaml.test.ts',
  'more-problems': 'so does one with five hundred problems; see faults/too-much.test.ts',
  'upstream-depth': 'nor do fifty-one mappings; see faults/too-much.test.ts',
  'template-refused': 'a template is no YAML; see own-templates.test.ts',
  'template-syntax': 'the same',
  'template-view': 'the same',
  'library-empty': 'the shipped library is never empty; see link-library.test.ts',
};

describe('every diagnostic code', () => {
  it.each(diagnosticCodes)('%s has a folder or a waiver', (code) => {
    expect(folders.includes(code)).toBe(!(code in waived));
  });
});

describe.each(folders)('%s', (code) => {
  const folder = join(root, code);
  const input = existsSync(join(folder, 'input')) ? join(folder, 'input') : join(folder, 'input.yaml');

  it('is reported on the marked line, with these words', async () => {
    const { stdout } = await devolve('validate', input);
    await expect(stdout).toMatchFileSnapshot(join('invalid', code, 'expected.txt'));
  });

  it('is reported on no other line, and fails exactly if it is an error', async () => {
    const { stdout, code: exit } = await devolve('validate', input, '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; severity: string; message: string; hint: string; file: string; line: number }[];
    };
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set([code]));
    expect(new Set(diagnostics.map((d) => d.severity)).size).toBe(1);
    for (const d of diagnostics) expect(readFileSync(d.file, 'utf8').split('\n')[d.line - 1]).toContain('# ERROR');
    for (const { message, hint } of diagnostics)
      expect([/^[A-Z]|\.$/.test(message), hint]).toEqual([false, expect.stringMatching(/./)]);
    expect(exit).toBe(diagnostics.some((d) => d.severity === 'error') ? 1 : 0);
  });
});
