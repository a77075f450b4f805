// What moves is followed: profile, library, ids. What a revision lacks is reported, never "no change".

import { renameSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accounts,
  acme,
  acmeGround,
  authorsIn,
  clinic,
  commitAs,
  type DiffAnswer,
  encryption,
  entriesIn,
  type LogAnswer,
  laptops,
  rewordedEncryption,
  sending,
} from '../../support/acme.ts';
import { git, write } from '../git/fixture.ts';

const { at, init, runIn } = acmeGround();
const path = 'mappings/acme.yaml';
const accountsRow = '164.312(a)(2)(i)';

async function diff(directory: string, ...argv: readonly string[]): Promise<DiffAnswer> {
  const { code, stdout, stderr } = await runIn(directory, 'diff', ...argv, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as DiffAnswer;
}

async function log(directory: string, ...argv: readonly string[]): Promise<LogAnswer> {
  const { code, stdout } = await runIn(directory, 'log', ...argv, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as LogAnswer;
}

const kindsIn = ({ causes }: DiffAnswer) => causes.map((c) => c.kind).sort();

describe('a profile that moves', () => {
  const moved = (name: string, text: string) => {
    const dir = init(name);
    commitAs('Ada', dir, { [path]: acme([encryption]), 'clinic.yaml': clinic() }, 'one', 'one');
    commitAs('Ben', dir, { 'clinic.yaml': null, 'customers/clinic.yaml': text }, 'moved');
    return dir;
  };

  it('is followed, and edits in the same commit are reported', async () => {
    const dir = moved('profile-moved', clinic(laptops));
    const answer = await diff(dir, 'one', 'HEAD', '--profile', at('profile-moved', 'customers/clinic.yaml'));
    expect(authorsIn(answer)).toEqual(['system-added: Ben']);
  });

  it('is followed under its old name too', async () => {
    const dir = moved('profile-old-name', clinic(laptops));
    const answer = await diff(dir, 'one', 'HEAD', '--profile', at('profile-old-name', 'clinic.yaml'));
    expect(kindsIn(answer)).toEqual(['system-added']);
  });

  it('is followed when the ids of the customer and a system change', async () => {
    const other = clinic(laptops, 'hospital').replace('crm:', 'records:');
    const dir = moved('profile-renamed', other);
    const answer = await diff(dir, 'one', 'HEAD', '--profile', at('profile-renamed', 'customers/clinic.yaml'));
    expect(kindsIn(answer)).toEqual(['customer-renamed', 'id-renamed', 'system-added']);
  });

  it('is followed before the move is committed', async () => {
    const dir = init('profile-working');
    commitAs('Ada', dir, { [path]: acme([encryption]), 'clinic.yaml': clinic() }, 'one');
    renameSync(at('profile-working', 'clinic.yaml'), at('profile-working', 'ours.yaml'));
    write(dir, { 'ours.yaml': clinic(laptops) });
    const answer = await diff(dir, 'HEAD', '--profile', at('profile-working', 'ours.yaml'));
    expect(kindsIn(answer)).toEqual(['system-added']);
  });

  it('is that of the revision under --at, and has one log', async () => {
    const dir = moved('profile-at', clinic(laptops));
    const profile = at('profile-at', 'customers/clinic.yaml');
    const then = await runIn(dir, 'gap', profile, '--at', 'one');
    expect([then.stdout.includes('Laptops'), then.stderr.includes('as it lies on disk')]).toEqual([false, false]);
    expect(entriesIn(await log(dir, accountsRow, '--profile', profile))).toEqual([
      `Ben: clinic ${accountsRow}`,
      `Ada: clinic ${accountsRow}`,
    ]);
  });

  it('that a revision lacks is an error, never "no change"', async () => {
    const dir = init('profile-later');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one', 'one');
    commitAs('Ben', dir, { 'clinic.yaml': clinic() }, 'the profile');
    const { code, stdout, stderr } = await runIn(
      dir,
      'diff',
      'one',
      'HEAD',
      '--profile',
      at('profile-later', 'clinic.yaml'),
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('does not have the profile clinic.yaml');
  });

  it('that was never committed is read from disk for both sides, and a note says so', async () => {
    const dir = init('profile-untracked');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one', 'one');
    commitAs('Ben', dir, { [path]: acme([encryption]) }, 'dropped');
    write(dir, { 'clinic.yaml': clinic() });
    const profile = at('profile-untracked', 'clinic.yaml');
    const { code, stderr } = await runIn(dir, 'diff', 'one', 'HEAD', '--profile', profile);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('was never committed. It is read from disk as it is now, for both'),
    ]);
    expect((await runIn(dir, 'gap', profile, '--at', 'one')).stderr).toContain('the file on disk is used');
  });
});

describe('a library that moves', () => {
  const inFolder = 'compliance/mappings/acme.yaml';

  it.each([
    ['out of a folder', inFolder, path],
    ['into a folder', path, inFolder],
  ])('%s is followed by diff, log and --at', async (name, from, to) => {
    const dir = init(`library ${name}`);
    commitAs('Ada', dir, { [from]: acme([encryption, accounts]) }, 'one', 'one');
    commitAs('Ben', dir, { [from]: null, [to]: acme([encryption, accounts]) }, 'moved');
    commitAs('Cy', dir, { [to]: acme([encryption]) }, 'dropped');
    expect(authorsIn(await diff(dir, 'one', 'HEAD', '--vendor', 'acme'))).toEqual(['provides-removed: Cy']);
    expect(await diff(dir, 'one', 'HEAD~1')).toMatchObject({ causes: [] });
    expect(entriesIn(await log(dir, accountsRow, '--vendor', 'acme'))).toEqual([
      `Cy: acme/crm ${accountsRow}`,
      `Ada: acme/crm ${accountsRow}`,
    ]);
    const then = await runIn(dir, 'matrix', 'acme', '--at', 'one', '--format', 'json');
    expect(then.code).toBe(0);
  });

  it('is distinguished from another one elsewhere', async () => {
    const dir = init('another library');
    const other = acme([sending]).replace('vendor: acme', 'vendor: other');
    commitAs('Ada', dir, { 'test/mappings/other.yaml': other }, 'one', 'one');
    commitAs('Ben', dir, { [path]: acme([encryption]) }, 'ours');
    const { code, stdout, stderr } = await runIn(dir, 'diff', 'one', 'HEAD');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('has no library');
    expect(stderr).toContain('another library is under test/');
  });
});

describe('a file that moves and loses a contract term', () => {
  it('has its own position in the base, and its author', async () => {
    const contract = (terms: string) =>
      acme([encryption]).replace('services:', `contract:\n  document: page\n  source: page#c\n${terms}services:`);
    const terms = '  terms:\n    164.504(e)(2)(ii)(C): { says: Reports within 10 days., source: page#d }\n';
    const dir = init('term-lost');
    commitAs('Ada', dir, { [path]: contract(terms) }, 'one', 'one');
    commitAs('Ben', dir, { [path]: null, 'mappings/acme-corp.yaml': contract('') }, 'moved, and lost');
    const [lost] = (await diff(dir, 'one', 'HEAD')).causes;
    expect(lost).toMatchObject({ kind: 'contract-term-removed', base: { file: path, line: 9 } });
    expect(lost?.authors.map((a) => a.author)).toEqual(['Ben']);
  });
});

describe('changed ids', () => {
  it('of a vendor are followed by its log, and by --vendor with the old one', async () => {
    const dir = init('vendor-renamed');
    const named = (rows: readonly string[]) => acme(rows).replace('vendor: acme', 'vendor: zenith');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one', 'one');
    commitAs('Ben', dir, { [path]: null, 'mappings/zenith.yaml': named([encryption, accounts]) }, 'another name');
    commitAs('Cy', dir, { 'mappings/zenith.yaml': named([encryption]) }, 'dropped');
    expect(entriesIn(await log(dir, accountsRow, '--vendor', 'zenith'))).toEqual([
      `Cy: zenith/crm ${accountsRow}`,
      `Ada: acme/crm ${accountsRow}`,
    ]);
    for (const name of ['zenith', 'acme'])
      expect(authorsIn(await diff(dir, 'one', 'HEAD', '--vendor', name))).toEqual([
        'file-renamed: Ben',
        'id-renamed: Ben',
        'provides-removed: Cy',
      ]);
  });
});

describe('three dots', () => {
  beforeAll(() => {
    const dir = init('dots');
    commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'one', 'fork');
    git(dir, ['checkout', '--quiet', '-b', 'pr']);
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption, accounts]) }, 'other words');
    git(dir, ['checkout', '--quiet', 'main']);
    commitAs('Cy', dir, { [path]: acme([encryption]) }, 'dropped');
  });

  it('compare from the merge base', async () => {
    const answer = await diff(at('dots'), 'main...pr');
    expect(authorsIn(answer)).toEqual(['provides-reworded: Ben']);
    expect(answer.inputs.base.revision).toBe('merge base of main and pr');
    expect(kindsIn(await diff(at('dots'), '...pr'))).toEqual(['provides-reworded']);
  });

  it('are suggested where the head does not contain the base', async () => {
    const { code, stderr } = await runIn(at('dots'), 'diff', 'main', 'pr');
    expect([code, stderr]).toEqual([0, expect.stringContaining('(git merge-base): devolve diff main...pr')]);
    expect((await runIn(at('dots'), 'diff', 'main', 'pr', '--quiet')).stderr).toBe('');
    expect((await runIn(at('dots'), 'diff', 'fork', 'pr')).stderr).toBe('');
    expect((await runIn(at('dots'), 'diff', 'pr', 'fork')).stderr).toBe('');
  });

  it.each([
    [['diff', 'main...pr', 'pr'], 2, 'remove "pr"'],
    [['diff', 'main..pr'], 2, 'devolve diff main pr'],
    [['log', accountsRow, 'main'], 2, 'is not a range'],
    [['log', accountsRow, 'main..pr', '--at', 'pr'], 2, 'a range and --at are both given'],
    [['matrix', 'acme', '--since', 'main...pr'], 2, 'is a range'],
    [['diff', 'main...nowhere'], 3, 'there is no revision "nowhere"'],
  ])('%j gets an error that says what is wrong', async (argv, code, words) => {
    const ran = await runIn(at('dots'), ...argv);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([code, '', expect.stringContaining(words)]);
  });

  it('and two dots bound a log', async () => {
    const row = '164.312(a)(2)(iv)';
    expect(entriesIn(await log(at('dots'), row, 'main..pr', '--vendor', 'acme'))).toEqual([`Ben: acme/crm ${row}`]);
    expect(entriesIn(await log(at('dots'), '--all', 'fork..main', '--vendor', 'acme'))).toContain(
      `Cy: acme/crm ${accountsRow}`,
    );
    expect(entriesIn(await log(at('dots'), row, 'fork..main', '--vendor', 'acme'))).toEqual([]);
  });
});

describe('a log', () => {
  const clock = (within: string) =>
    acme([encryption]).replace(
      '    assignments:',
      `    clocks:\n      notice: { direction: to-customer, from: discovery, within: ${within}, about: 164.410, source: page#n }\n    assignments:`,
    );

  it('includes the time limits on a provision, or on a heading', async () => {
    const dir = init('log-clocks');
    commitAs('Ada', dir, { [path]: clock('30 days') }, 'one');
    commitAs('Ben', dir, { [path]: clock('60 days') }, 'longer');
    const { entries } = await log(dir, '164.410', '--vendor', 'acme');
    // The rows below a heading are included; here only the time limits matter.
    const limits = entries.filter((e) => e.after?.startsWith('notice:'));
    expect(limits.map((e) => [e.author, e.before, e.after])).toEqual([
      ['Ben', 'notice: 30 days, from discovery', 'notice: 60 days, from discovery'],
      ['Ada', null, 'notice: 30 days, from discovery'],
    ]);
    expect(limits[0]?.because.map((c) => c.kind)).toEqual(['clock-worsened']);
  });

  it('includes rewording, but nothing where only a name changed', async () => {
    const dir = init('log-words');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption]) }, 'other words');
    commitAs('Cy', dir, { [path]: acme([rewordedEncryption], 'Acme Corp', 'CRM') }, 'names');
    const { entries } = await log(dir, '164.312(a)(2)(iv)', '--vendor', 'acme');
    expect(entries.map((e) => e.author)).toEqual(['Ben', 'Ada']);
    expect(entries[0]?.before).toContain('Encrypts what it stores.');
    expect(entries[0]?.after).toContain('Encrypts what it keeps.');
  });

  it('says what it does not follow where it finds nothing', async () => {
    const { stderr } = await runIn(at('log-words'), 'log', '164.312(c)(2)', 'HEAD~1..HEAD');
    expect(stderr).toContain('No known commit changed it');
    expect(stderr).toContain('not followed: exclusions and preconditions');
  });
});

describe('names with another meaning in git', () => {
  it('HEAD means HEAD, whatever a branch is called', async () => {
    const dir = init('head');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one', 'one');
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption]) }, 'two');
    git(dir, ['update-ref', 'refs/heads/HEAD', 'one']);
    expect(kindsIn(await diff(dir, 'HEAD~1', 'HEAD'))).toEqual(['provides-reworded']);
    expect((await log(dir, '164.312(a)(2)(iv)', '--vendor', 'acme')).entries).toHaveLength(2);
  });

  it('a branch that a clone did not fetch gets the command that fetches it', async () => {
    const dir = init('remote');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    git(dir, ['branch', 'develop']);
    commitAs('Ben', dir, { [path]: acme([rewordedEncryption]) }, 'two');
    git(at(), ['-c', 'protocol.file.allow=always', 'clone', '--quiet', '--depth=1', `file://${dir}`, 'clone']);
    const { code, stderr } = await runIn(at('clone'), 'diff', 'origin/develop', 'HEAD');
    expect(code).toBe(3);
    expect(stderr).toContain('git fetch --unshallow origin develop:refs/remotes/origin/develop');
  });
});

describe('a clean working tree', () => {
  it('has no changes, even with a copy of the shipped files and other line endings', async () => {
    const dir = init('clean');
    const { readFileSync, readdirSync } = await import('node:fs');
    const copies = readdirSync('controls/crosswalks').map((name) => [
      `controls/crosswalks/${name}`,
      readFileSync(`controls/crosswalks/${name}`, 'utf8'),
    ]);
    commitAs('Ada', dir, { [path]: acme([encryption]), ...Object.fromEntries(copies) }, 'one');
    expect(kindsIn(await diff(dir, 'HEAD'))).toEqual([]);
    write(dir, { [path]: acme([encryption]).replaceAll('\n', '\r\n') });
    expect(kindsIn(await diff(dir, 'HEAD'))).toEqual([]);
  });

  it('has no changes where only the YAML style of a text differs', async () => {
    const dir = init('wrapped');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    const block = encryption.replace(
      '{ provides: Encrypts what it stores., source: page#a }',
      '\n        provides: |\n          Encrypts\n          what it stores.\n        source: "page#a"',
    );
    write(dir, { [path]: acme([block]) });
    expect(kindsIn(await diff(dir, 'HEAD'))).toEqual([]);
  });

  it('prints a list in a text line by line', async () => {
    const list = encryption.replace(
      '{ provides: Encrypts what it stores., source: page#a }',
      '\n        provides: |\n          Encrypts:\n          - charts\n          - images\n        source: page#a',
    );
    write(at('wrapped'), { [path]: acme([list]) });
    const { stdout } = await runIn(at('wrapped'), 'diff', 'HEAD');
    expect(stdout).toContain('      → Encrypts:\n      - charts\n      - images\n');
  });
});
