// Whom devolve diff names for a change: its author, and nobody else.

import { beforeAll, describe, expect, it } from 'vitest';
import {
  accounts,
  acme,
  acmeGround,
  authorsIn,
  broken,
  commitAs,
  type DiffAnswer,
  encryption,
  rewordedEncryption,
  sending,
  twoOnEncryption,
} from '../../support/acme.ts';
import { git } from '../git/fixture.ts';

const { at, init, runIn, story } = acmeGround();
const path = 'mappings/acme.yaml';

beforeAll(() => {
  story('acme');
});

async function read(directory: string, ...argv: readonly string[]): Promise<DiffAnswer> {
  return JSON.parse((await runIn(directory, 'diff', ...argv, '--format', 'json')).stdout) as DiffAnswer;
}

describe('the author of a change', () => {
  it('is not who broke or repaired the file, unless nobody else could have made it', async () => {
    const dir = init('broken');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one');
    commitAs('Ben', dir, { [path]: broken }, 'a slip');
    commitAs('Cy', dir, { [path]: acme([encryption]) }, 'mended, and without accounts');
    commitAs('Dan', dir, { [path]: acme([encryption, sending]) }, 'more');
    expect(authorsIn(await read(dir, 'HEAD~3', 'HEAD'))).toEqual(['provides-added: Dan', 'provides-removed: Cy']);
  });
  it('is unknown, where only the base has it', async () => {
    expect(authorsIn(await read(at('acme'), 'added', 'dropped'))).toEqual(['provides-removed: ']);
    const { stdout } = await runIn(at('acme'), 'diff', 'added', 'dropped');
    expect(stdout).toContain('no single commit explains this change');
    expect(stdout).not.toContain('not committed');
  });
  it('is not the only commit of a branch for what was done on another', async () => {
    const dir = init('diverged');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one', 'fork');
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption, accounts]) }, 'on main');
    git(dir, ['checkout', '--quiet', '-b', 'side', 'fork']);
    commitAs('Cy', dir, { [path]: acme([encryption, accounts, sending]) }, 'on the side');
    const expected = ['provides-added: Cy', 'provides-reworded: '];
    expect(authorsIn(await read(dir, 'main', 'side'))).toEqual(expected);
    expect(authorsIn(await read(dir, 'main'))).toEqual(expected);
    git(dir, ['merge', '--quiet', '--no-edit', 'main']);
    expect(authorsIn(await read(dir, 'fork', 'side'))).toEqual(['provides-added: Cy', 'provides-reworded: Ben']);
  });
  it('is not who added a second statement beside it, or reordered the list', async () => {
    const dir = init('beside');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption]) }, 'other words');
    commitAs('Cy', dir, { [path]: acme([twoOnEncryption]) }, 'a second one');
    commitAs('Dan', dir, { [path]: acme([accounts, twoOnEncryption]) }, 'another row');
    expect(authorsIn(await read(dir, 'HEAD~3', 'HEAD'))).toEqual([
      'provides-added: Cy',
      'provides-added: Dan',
      'provides-reworded: Ben',
    ]);
  });
  it('is each of two who changed different things about one statement', async () => {
    const dir = init('fields');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption]) }, 'other words');
    const noted = rewordedEncryption.replace('{ provides', '{ note: AES is not named., provides');
    commitAs('Cy', dir, { [path]: acme([noted]) }, 'a note');
    expect(authorsIn(await read(dir, 'HEAD~2', 'HEAD'))).toEqual(['provides-reworded: Ben', 'statement-annotated: Cy']);
  });
  it('is not who edited something inside it', async () => {
    const dir = init('names');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    commitAs('Ben', dir, { [path]: null, 'mappings/acme corp ü.yaml': acme([encryption]) }, 'another file');
    commitAs('Cy', dir, { 'mappings/acme corp ü.yaml': acme([encryption], 'Acme Corp', 'CRM') }, 'names');
    commitAs('Dan', dir, { 'mappings/acme corp ü.yaml': acme([encryption, sending], 'Acme Corp', 'CRM') }, 'a row');
    expect(authorsIn(await read(dir, 'HEAD~3', 'HEAD'))).toEqual([
      'file-renamed: Ben',
      'provides-added: Dan',
      'service-retitled: Cy',
      'vendor-renamed: Cy',
    ]);
    expect((await runIn(dir, 'diff', 'HEAD~3')).stdout).not.toContain('not committed');
  });
});
