// No other command pays for OSCAL: outside its folder it is imported when it is asked for, or for its types alone.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith(join('exchange', 'oscal')))
  .map((name) => join('src', name));

it('is loaded by no file outside its folder', () => {
  const importing = files.filter((file) => /exchange\/oscal\/|'\.\/oscal\//.test(readFileSync(file, 'utf8')));
  expect(importing.length).toBeGreaterThan(2);
  const statically = importing.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => /^import (?!type ).*from '.*oscal\/[^']*'/.test(line)),
  );
  expect(statically).toEqual([]);
});
