// Standard input is read to its end in every form. Uses the real command, because a test's own input is no pipe.

import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const bin = resolve('bin/devolve.js');
const folder = mkdtempSync(join(tmpdir(), 'devolve-stdin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of bash, in which `$devolve` is the command. */
async function shell(line: string) {
  const child = spawn('bash', ['-c', line], { env: { ...process.env, devolve: `${process.execPath} ${bin}` } });
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  child.stdin.end();
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, lines: Buffer.concat(out).toString().split('\n').length - 1, stderr: Buffer.concat(err).toString() };
}

describe.skipIf(process.platform === 'win32')('standard input', () => {
  it.each([
    ['a pipe with more data than its buffer', "yes '164.312(b)' | head -8000 | $devolve cite - --format json", 8000],
    ['a slow writer', "(sleep 0.5; echo '164.312(b)'; sleep 0.3; echo x) | $devolve cite - --format json", 2],
    ['a last line without a newline', "printf '164.312(b)\\n164.312(c)' | $devolve cite - --format json", 2],
    ['a file', `$devolve cite - --format json < ${join(folder, 'texts')}`, 3],
    ['nothing', '$devolve cite - --format json < /dev/null', 0],
    ['closed', '$devolve cite - --format json <&-', 0],
    ['200,000 lines, as a table', "yes 'x' | head -200000 | $devolve cite -", 200_001],
    ['read by a process that stops early', "yes '164.312(b)' | head -8000 | $devolve cite - | head -1", 1],
  ])('may be %s', async (_, line, lines) => {
    writeFileSync(join(folder, 'texts'), '164.312(b)\n\n164.312(c)\r\nx\n');
    expect(await shell(line)).toEqual({ code: 0, lines, stderr: '' });
  });
  it.skipIf(openTerminal() === null)('may be a terminal', async () => {
    const line = '(sleep 0.5; printf \'164.312(b)\\n\\004\') | script -qec "$devolve cite - --format json" /dev/null';
    const { code } = await shell(line);
    expect(code).toBe(0);
  });
  it('cannot be a directory', async () => {
    expect(await shell('$devolve cite - < .')).toEqual({
      code: 3,
      lines: 0,
      stderr: 'error: standard input cannot be read: it is a directory\n  hint: give the texts as arguments\n',
    });
  });
  it('has a size limit', async () => {
    const { code, stderr } = await shell('yes | $devolve cite -');
    expect([code, stderr]).toEqual([3, expect.stringContaining('is larger than 16 MB')]);
  });
});

/** A file descriptor if a pseudo-terminal can be made here; null otherwise. */
function openTerminal(): number | null {
  try {
    return openSync('/usr/bin/script', 'r');
  } catch {
    return null;
  }
}
