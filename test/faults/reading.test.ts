// What is read from disk and what is not: links, devices, pipes, editor files, other people's libraries.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-reading-')));
const started = process.cwd();
let count = 0;
let root = '';
beforeEach(() => {
  root = join(base, `r${count++}`);
  mkdirSync(join(root, 'mappings'), { recursive: true });
  put('mappings/acme.yaml', mapping('acme'));
  put('secret.yaml', 'aws_secret_access_key: hunter2\nvendor: [\n');
});
afterEach(() => process.chdir(started));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const mapping = (id: string, name = 'Acme') =>
  `vendor: ${id}\nname: ${name}\ndocuments: { page: { title: P, grade: published, audience: public } }\nservices: { s: { title: S } }\n`;
const profile = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems: { a: { service: acme/s } }\n';
const at = (path: string) => join(root, path);
function put(path: string, text: string): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
  return at(path);
}
const matrix = (...more: string[]) => devolve('matrix', 'acme', '--library', root, '--format', 'json', ...more);
const said = async (run: Promise<{ stdout: string; stderr: string; code: number }>) => {
  const { code, stdout, stderr } = await run;
  return { code, text: stdout + stderr };
};

describe('a link', () => {
  const refused = 'is a link that leads out of';
  it.each([
    ['../secret.yaml', 'a file beside the library'],
    ['/proc/self/environ', 'the environment of the process'],
    ['/etc/passwd', 'a system file'],
    ['../.git/config', 'a file of git'],
    ['hop', 'another link that leads out'],
  ])('of a library does not lead to %s (%s)', async (target) => {
    put('.git/config', 'extraheader: hunter2\n');
    symlinkSync('../secret.yaml', at('mappings/hop'));
    symlinkSync(target, at('mappings/x.yaml'));
    const { code, text } = await said(matrix());
    expect(code).toBe(3);
    expect(text).toContain(`x.yaml:1:1: error: file-unreadable: it ${refused} the library`);
    expect(text).not.toMatch(/hunter2|root:|secret_access|1 \|/);
  });
  it('of a library to a directory is reported, not followed', async () => {
    put('elsewhere/x.yaml', 'aws: hunter2\n');
    symlinkSync('../elsewhere', at('mappings/more'));
    const { code, text } = await said(matrix());
    expect([code, text.includes('hunter2')]).toEqual([3, false]);
    expect(text).toContain('mappings/more:1:1: error: file-unreadable: it is a link to a directory');
  });
  it('in place of a whole library folder does not lead out either', async () => {
    put('elsewhere/x.yaml', 'aws: hunter2\n');
    symlinkSync('elsewhere', at('controls'));
    const { code, text } = await said(matrix());
    expect([code, text.includes('hunter2')]).toEqual([3, false]);
    expect(text).toContain(`controls:1:1: error: file-unreadable: it ${refused} the library`);
  });
  it('may lead from one place in the library to another', async () => {
    put('mappings/deep/other.txt', mapping('other'));
    symlinkSync('deep/other.txt', at('mappings/other.yaml'));
    expect((await matrix()).code).toBe(0);
  });
  it('may be the path to a library that is named', async () => {
    symlinkSync(root, `${root}-link`);
    expect((await devolve('matrix', 'acme', '--library', `${root}-link`)).code).toBe(0);
  });
  it.each([
    ['gap', (path: string) => ['gap', path]],
    ['validate', (path: string) => ['validate', path, '--fail-on', 'none']],
    ['explain', (path: string) => ['explain', '164.312(b)', '--profile', path]],
    ['a brand', (path: string) => ['catalog', '--format', 'html', '--brand', path]],
    ['a policy', (path: string) => ['diff', 'HEAD', '--policy', path]],
  ])('is not followed out of its folder for %s', async (_, argv) => {
    symlinkSync('../secret.yaml', put('in/link.yaml', '').replace('link', 'named'));
    symlinkSync('in/../secret.yaml', at('named-dir'));
    const { text } = await said(devolve(...argv(at('in/named.yaml'))));
    expect(text).toContain(`${refused} its folder`);
    expect(text).not.toMatch(/hunter2|secret_access/);
  });
  it('is not followed out of a directory that is validated, or that has templates', async () => {
    mkdirSync(at('dir'));
    symlinkSync('../secret.yaml', at('dir/x.yaml'));
    symlinkSync('../secret.yaml', at('dir/gap.md.hbs'));
    const validated = await said(devolve('validate', at('dir')));
    expect(validated.text).toContain(`${refused} the directory`);
    const dressed = await said(
      devolve('gap', put('p.yaml', profile), '--format', 'markdown', '--templates', at('dir')),
    );
    expect([dressed.code, dressed.text]).toEqual([3, expect.stringContaining(refused)]);
    expect(validated.text + dressed.text).not.toMatch(/hunter2|secret_access/);
  });
});

describe('what is no regular file', () => {
  const kinds = {
    'a FIFO': (path: string) => execFileSync('mkfifo', [path]),
    'a device': (path: string) => execFileSync('cp', ['-a', '/dev/zero', path]),
    'a socket': async (path: string) => {
      const server = createServer().listen(path);
      await new Promise((resolve) => server.once('listening', resolve));
      server.unref();
    },
    'a directory': (path: string) => mkdirSync(path),
  };
  const isRoot = process.getuid?.() === 0;
  const names = Object.entries(kinds).filter(([name]) => name !== 'a device' || isRoot);
  const words = /it is not a regular file|it is a directory|is not a file|no YAML file in it|is no library/;

  it.each(names)('%s is reported everywhere that a file is read, without blocking', async (name, make) => {
    const place = async (path: string) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      rmSync(at(path), { recursive: true, force: true });
      await make(at(path));
      return at(path);
    };
    const odd = await place('odd.yaml');
    put('brand.yaml', 'brand: acme\nname: Acme\nlogo: odd.yaml\n');
    const template = dirname(await place('templates/gap.md.hbs'));
    const runs = [
      ['gap', odd],
      ['validate', odd],
      ['explain', '164.312(b)', '--profile', odd],
      ['catalog', '--format', 'html', '--brand', odd],
      ['catalog', '--format', 'html', '--brand', at('brand.yaml')],
      ['gap', put('p.yaml', profile), '--format', 'markdown', '--library', root, '--templates', template],
      ['diff', 'HEAD', '--policy', odd],
    ];
    for (const argv of runs) {
      const { code, text } = await said(devolve(...argv));
      expect([argv.join(' '), code, text]).toEqual([
        argv.join(' '),
        argv[0] === 'validate' && code === 1 ? 1 : 3,
        expect.stringMatching(words),
      ]);
    }
    await place('mappings/odd.yaml');
    const { code, text } = await said(matrix());
    // A directory named like a YAML file is read as a directory.
    if (name === 'a directory') expect(code).toBe(0);
    else expect([code, text]).toEqual([3, expect.stringMatching(words)]);
  });
});

describe('files of editors and operating systems', () => {
  it('are skipped and listed under --verbose', async () => {
    symlinkSync('ada@host.4711:1700000000', at('mappings/.#acme.yaml'));
    put('mappings/._acme.yaml', '\0\u0005\u0016');
    put('mappings/.ipynb_checkpoints/acme.yaml', 'x');
    put('mappings/__MACOSX/acme.yaml', 'x');
    put('mappings/~$acme.yaml', 'x');
    for (const name of ['acme.yaml~', '#acme.yaml#', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.acme.yaml.swp'])
      put(`mappings/${name}`, '\0');
    const { code, stderr } = await matrix('--verbose');
    expect(code).toBe(0);
    for (const name of ['.#acme.yaml', '._acme.yaml', '.ipynb_checkpoints', '__MACOSX', '~$acme.yaml'])
      expect(stderr).toMatch(new RegExp(`not read: .*/${name.replace('$', '\\$')}\n`));
    expect((await devolve('validate', at('mappings'))).code).toBe(0);
    expect((await devolve('validate', '--library', root)).code).toBe(0);
  });
  it('are no templates', async () => {
    put('t/gap.md.hbs', '{{disclaimer}}\n');
    for (const name of ['gap.md.hbs~', '#gap.md.hbs#', 'Thumbs.db', 'desktop.ini', '._gap.md.hbs'])
      put(`t/${name}`, 'x');
    const argv = ['--format', 'markdown', '--templates', at('t'), '--library', root];
    expect(await devolve('gap', put('p.yaml', profile), ...argv)).toMatchObject({ code: 0 });
  });
});

describe('a library that was not named', () => {
  const evil = () => {
    put('mappings/lume.yaml', mapping('lume', 'Evil'));
    mkdirSync(at('work/deep'), { recursive: true });
    process.chdir(at('work/deep'));
  };
  const run = () => devolve('matrix', 'lume', '--format', 'json');
  const isRoot = process.getuid?.() === 0;

  it('is used if it is ours', async () => {
    put('mappings/lume.yaml', mapping('lume', 'Evil').replace('  s: ', 'crm: '));
    mkdirSync(at('work'));
    process.chdir(at('work'));
    expect((await devolve('matrix', 'lume', '--verbose')).stderr).toContain('your library');
  });
  it.skipIf(!isRoot).each([
    ['the file', 'mappings/lume.yaml'],
    ['the folder', 'mappings'],
    ['the directory', '.'],
  ])('is not used where %s belongs to another user', async (_, path) => {
    evil();
    chownSync(at(path), 54321, 54321);
    const { code, stdout, stderr } = await run();
    expect([code, stdout.includes('Evil')]).toEqual([0, false]);
    expect(stderr).toContain(
      'is not used: it belongs to another user\n  hint: if you trust it, name it: --library ../..\n',
    );
    expect((await devolve('matrix', 'lume', '--library', '../..')).stdout).toContain('Evil');
    expect(await devolve('diff', 'HEAD')).toMatchObject({ code: 3, stderr: expect.stringContaining('is not used') });
  });
  it.each(['.', 'mappings'])('is not taken where anybody may write into %s', async (path) => {
    evil();
    chmodSync(at(path), 0o777);
    const { code, stdout, stderr } = await run();
    expect([code, stdout.includes('Evil')]).toEqual([0, false]);
    expect(stderr).toContain('is not used: every user can write to its directory');
  });
});

describe('a file that cannot be read', () => {
  it('does not hide errors in the others', async () => {
    put('mappings/big.yaml', '#'.repeat(16_000_001));
    put('mappings/bad.yaml', 'vendor: x\nnme: X\n');
    symlinkSync('nowhere', at('mappings/gone.yaml'));
    for (const argv of [
      ['validate', '--library', root],
      ['validate', at('mappings')],
    ]) {
      const { code, stdout } = await devolve(...argv);
      expect(code).toBe(1);
      expect(stdout).toContain('big.yaml:1:1: error: file-too-large: the file has 16000001 bytes');
      expect(stdout).toContain('bad.yaml:2:1: error: shape-unknown-key');
      expect(stdout).toContain('gone.yaml:1:1: error: file-unreadable: there is no such file');
    }
    const { code, stdout } = await devolve('validate', at('mappings/bad.yaml'), at('mappings/big.yaml'));
    expect([code, stdout]).toEqual([1, expect.stringMatching(/bad\.yaml[\s\S]*big\.yaml/)]);
  });
  it.skipIf(process.platform !== 'linux')('because its name is not UTF-8 is reported as such', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(at('mappings/')), Buffer.from([0xe9]), Buffer.from('.yaml')]),
      mapping('e'),
    );
    const { code, stderr } = await matrix();
    expect([code, stderr]).toEqual([3, expect.stringContaining('the name of the file is not UTF-8')]);
  });
});
