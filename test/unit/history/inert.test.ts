// Untrusted text in a repository is inert in every format and message: names, subjects, file names.

import { beforeAll, describe, expect, it } from 'vitest';
import { accounts, acme, acmeGround, commitAs, encryption } from '../../support/acme.ts';

const { at, init, run, runIn } = acmeGround();

describe('untrusted text', () => {
  const evil = '\u001b[2J\u202e|<script>alert(1)</script>\n::error::x [a](javascript:x) `%0A`';
  beforeAll(() => {
    const dir = init('evil');
    const file = `mappings/ac\u001b[31m|<script>me\n.yaml`;
    const author = 'Eve\u001b[31m|\u202e`script` [a](x)';
    const first = acme([encryption, accounts.replace('Issues accounts.', JSON.stringify(evil))], JSON.stringify(evil));
    commitAs('Ada', dir, { [file]: first }, 'one', 'start');
    commitAs(author, dir, { [file]: acme([encryption], JSON.stringify(`${evil}!`)) }, evil, 'added');
    commitAs('Ada', dir, { [file]: acme([encryption]).replace('name:', `"\u009b${evil.slice(1, 4)}":`) }, 'a slip');
    commitAs('Ada', dir, { [file]: acme([encryption]) }, 'four');
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out
  const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

  it.each([['table'], ['markdown'], ['html'], ['json'], ['github']])('diff as %s', async (format) => {
    const { code, stdout } = await runIn(at('evil'), 'diff', 'start', 'added', '--format', format);
    expect([code, stdout.includes('Eve')]).toEqual([0, format !== 'github']);
    expect(stdout).not.toMatch(acting);
    if (format === 'html') expect(stdout).not.toMatch(/<script>alert|<script>me/);
    if (format === 'markdown') {
      expect(stdout).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]/);
      for (const line of stdout.split('\n').filter((l) => l.startsWith('| c-')))
        expect(line.match(/(?<!\\)\|/g)).toHaveLength(10);
    }
    if (format === 'github')
      for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^:]*::/);
  });
  it.each([['table'], ['markdown'], ['json']])('log as %s, and what it says on the way', async (format) => {
    const { code, stdout, stderr } = await runIn(at('evil'), 'log', '--all', '--vendor', 'acme', '--format', format);
    expect(code).toBe(0);
    expect(stdout).toContain('Eve');
    expect(stdout).not.toMatch(acting);
    expect(stderr).toMatch(/^(Cannot be computed: .*\n)+$/);
    expect(stderr).not.toMatch(acting);
    if (format === 'markdown') expect(stdout).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]/);
  });
  it('in a broken file, on standard error', async () => {
    const { code, stdout, stderr } = await runIn(at('evil'), 'diff', 'start', 'HEAD~1');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).not.toMatch(acting);
  });
  it('--at and --verbose', async () => {
    const { stdout, stderr } = await run('matrix', 'acme', '--at', 'added', '--library', at('evil'), '--verbose');
    expect(stdout).not.toMatch(acting);
    expect(stderr).not.toMatch(acting);
  });
});
