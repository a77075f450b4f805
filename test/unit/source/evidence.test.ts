// Evidence that a profile names: looked for beside it, by name alone, and never outside of its folder.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceBeside, pathBeside } from '../../../src/source/evidence.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'devolve-evidence-'));
  mkdirSync(join(folder, 'clinic', 'evidence'), { recursive: true });
  writeFileSync(join(folder, 'clinic', 'evidence', 'a.pdf'), '%PDF');
  writeFileSync(join(folder, 'clinic', 'evidence', 'empty.pdf'), '');
  writeFileSync(join(folder, 'outside.pdf'), '');
  symlinkSync(folder, join(folder, 'clinic', 'way-out'));
  symlinkSync('/nowhere-at-all', join(folder, 'clinic', 'evidence', 'link.pdf'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('evidence', () => {
  const look = (file: string) => evidenceBeside(join(folder, 'clinic', 'profile.yaml'))(file);
  it.each([
    ['evidence/a.pdf', 'there'],
    ['./evidence/../evidence/a.pdf', 'there'],
    ['evidence\\a.pdf', 'there'],
    ['evidence/b.pdf', 'absent'],
    ['evidence/empty.pdf', 'empty'],
    ['evidence/a.pdf/c.pdf', 'absent'],
    ['evidence/link.pdf', 'there'],
    ['../outside.pdf', 'not-looked-for'],
    ['way-out/outside.pdf', 'not-looked-for'],
    ['/etc/passwd', 'not-looked-for'],
    ['~/a.pdf', 'not-looked-for'],
    ['https://example.test/a.pdf', 'not-looked-for'],
    ['', 'not-looked-for'],
  ])('%s is %s', (file, presence) => expect(look(file)).toBe(presence));

  it('is not looked for if the profile is not on disk', () => {
    expect(evidenceBeside(undefined)('evidence/a.pdf')).toBe('not-looked-for');
  });
  it('must be a path within the folder', () => {
    expect(pathBeside('a/../b/c.pdf')).toBe('b/c.pdf');
    expect(pathBeside('a/../../c.pdf')).toBeNull();
    expect(pathBeside('C:\\a.pdf')).toBeNull();
  });
});
