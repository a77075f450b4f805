// A user of a container who is in no list of users has no home directory: then nothing is kept, and nothing fails.

import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../../src/cli/failure.ts';
import { openCache } from '../../../src/source/cache.ts';

const nobody = () => {
  throw Object.assign(new Error('uv_os_homedir returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' });
};

describe('without a home directory', () => {
  it('the cache is empty and stores nothing', () => {
    const cache = openCache({}, nobody);
    cache.put('key', 'value');
    expect(cache.get('key')).toBeNull();
  });
});

describe('in a directory that was removed', () => {
  it('the failure is explained, not reported as a bug', async () => {
    const said: string[] = [];
    const stream = { write: (text: string | Uint8Array) => said.push(String(text)) };
    const gone = Object.assign(new Error('ENOENT: uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' });
    const code = await reportFailure(gone, { stdout: stream, stderr: stream, stdin: () => '', env: {} }, false);
    expect(code).toBe(3);
    expect(said.join('')).toBe(
      'error: the directory that you are in no longer exists\n  hint: change to another one first\n',
    );
  });
});
