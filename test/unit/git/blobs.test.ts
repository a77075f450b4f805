// The files of a commit and their content.

import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/git/git.ts';
import { openObjects } from '../../../src/git/objects.ts';
import { openTrees } from '../../../src/git/revision-tree.ts';
import { digestOf } from '../../../src/source/disk.ts';
import { commit, git, ground, listBlobs, openBlobs, refusal, write } from './fixture.ts';

const { at, init } = ground();
const folders = ['controls', 'mappings'];

/** Reads, and always ends the process. */
async function reading<T>(directory: string, act: (blobs: ReturnType<typeof openBlobs>) => Promise<T>): Promise<T> {
  const blobs = openBlobs(await openRepository(directory));
  return act(blobs).finally(blobs.close);
}

/** Texts by path at a commit. */
async function textsAt(directory: string, id: string, paths: readonly string[] = folders) {
  const listed = await listBlobs(await openRepository(directory), id, paths);
  const texts = await reading(directory, (blobs) => blobs.read(listed.map((b) => b.id)));
  return Object.fromEntries(listed.map((b) => [b.path, texts.get(b.id)?.text]));
}

describe('the files of a commit', () => {
  let first = '';
  let second = '';
  beforeAll(() => {
    init('home');
    const lower = { 'policy/controls/a.yaml': 'inner: 1\n', 'policy/mappings/deep/b.YML': 'inner: 2\n' };
    const files = { 'mappings/lume.yaml': 'a: 1\n', 'mappings/README.md': 'no', 'src/x.yaml': 'no', 'me.txt': 'me' };
    first = commit(at('home'), { ...lower, ...files }, 'first');
    second = commit(at('home'), { 'mappings/lume.yaml': 'a: 2\n', 'mappings/Zeta.yaml': 'z\n' }, 'second');
  });
  it('are those with a YAML extension below the given paths, in code unit order', async () => {
    expect(Object.entries(await textsAt(at('home'), second))).toEqual([
      ['mappings/Zeta.yaml', 'z\n'],
      ['mappings/lume.yaml', 'a: 2\n'],
    ]);
  });
  it('have the content of that commit', async () => {
    expect(await textsAt(at('home'), first)).toEqual({ 'mappings/lume.yaml': 'a: 1\n' });
  });
  it('include any file that is named exactly', async () => {
    expect(await textsAt(at('home'), first, ['me.txt', 'src/x.yaml', 'src', 'gone.yaml', 'me.txt/x'])).toEqual({
      'me.txt': 'me',
      'src/x.yaml': 'no',
    });
  });
  it('have paths relative to the opened directory', async () => {
    expect(await textsAt(at('home', 'policy'), first)).toEqual({
      'controls/a.yaml': 'inner: 1\n',
      'mappings/deep/b.YML': 'inner: 2\n',
    });
  });
  it('are empty where nothing is requested', async () => {
    expect(await listBlobs(await openRepository(at('home')), first, [])).toEqual([]);
  });
  it('come with the digest of their bytes; invalid UTF-8 becomes U+FFFD', async () => {
    const bytes = Buffer.from([0x61, 0x3a, 0xff, 0x0a]);
    const id = commit(init('latin'), { 'mappings/a.yaml': bytes }, 'one');
    const [blob] = await listBlobs(await openRepository(at('latin')), id, folders);
    const read = await reading(at('latin'), (blobs) => blobs.read([blob?.id ?? '']));
    expect(read.get(blob?.id ?? '')).toEqual({ text: 'a:\ufffd\n', digest: digestOf(bytes) });
  });
  it('of many commits are read in one batch, and a refused commit fails alone', async () => {
    const repository = await openRepository(at('home'));
    const objects = openObjects(repository);
    const list = openTrees(repository, folders, objects);
    const listed = await Promise.allSettled([first, '0'.repeat(40), second].map(list));
    objects.close();
    expect(listed.map((one) => one.status === 'fulfilled' && one.value.length)).toEqual([1, false, 2]);
  });
  it('are the same in a bare repository and with SHA-256', async () => {
    git(at(), ['clone', '--quiet', '--bare', at('home'), 'bare.git']);
    expect(await textsAt(at('bare.git'), first)).toEqual({ 'mappings/lume.yaml': 'a: 1\n' });
    const id = commit(init('wide', '--object-format=sha256'), { 'mappings/a.yaml': 'wide' }, 'one');
    expect(await textsAt(at('wide'), id)).toEqual({ 'mappings/a.yaml': 'wide' });
  });
  it('may have any name', async () => {
    const names = ['a b', 'ü', '"q"', "it's", 'line\nbreak', '-x', '--output=y', '[a]*', '?', 'back\\slash', ':(top)'];
    const texts = Object.fromEntries(names.map((name) => [`mappings/${name}.yaml`, name]));
    const id = commit(init('odd'), texts, 'odd');
    expect(await textsAt(at('odd'), id)).toEqual(texts);
    expect(await textsAt(at('odd'), id, ['mappings/[a]*.yaml'])).toEqual({ 'mappings/[a]*.yaml': '[a]*' });
  });
  it('are the committed ones, not their replacements', async () => {
    const id = git(at('home'), ['rev-parse', `${first}:mappings/lume.yaml`]);
    git(at('home'), ['replace', id, git(at('home'), ['hash-object', '-w', '--stdin'], 'forged')]);
    git(at('home'), ['replace', first, second]);
    expect(await textsAt(at('home'), first)).toEqual({ 'mappings/lume.yaml': 'a: 1\n' });
  });
});

describe('what is no file is refused', () => {
  it('a submodule in a library', async () => {
    init('inner');
    commit(at('inner'), { 'x.yaml': '' }, 'one');
    init('outer');
    git(at('outer'), ['submodule', '--quiet', 'add', at('inner'), 'mappings/inner']);
    const id = commit(at('outer'), {}, 'outer');
    const repository = await openRepository(at('outer'));
    expect(await refusal(listBlobs(repository, id, folders))).toMatch('mappings/inner: it is a submodule');
    expect(await refusal(listBlobs(repository, id, ['mappings/inner/x.yaml']))).toMatch('it is a submodule');
  });
  it('a symbolic link to YAML or in place of a folder; others are skipped, as on disk', async () => {
    init('links');
    commit(at('links'), { 'mappings/a.yaml': '', 'real/b.yaml': '' }, 'one');
    symlinkSync('../real', at('links', 'mappings', 'folder'));
    const harmless = commit(at('links'), {}, 'a link to a directory');
    symlinkSync('a.yaml', at('links', 'mappings', 'b.yaml'));
    symlinkSync('real', at('links', 'controls'));
    const id = commit(at('links'), {}, 'two');
    const repository = await openRepository(at('links'));
    expect((await listBlobs(repository, harmless, folders)).map((b) => b.path)).toEqual(['mappings/a.yaml']);
    for (const path of ['mappings', 'controls', 'controls/b.yaml'])
      expect(await refusal(listBlobs(repository, id, [path]))).toMatch(
        'it is a symbolic link, and links are not followed',
      );
  });
  it('a directory or a commit where a blob is expected', async () => {
    const tree = git(at('links'), ['rev-parse', 'HEAD^{tree}']);
    expect(await refusal(reading(at('links'), (blobs) => blobs.read([tree])))).toMatch('it is a tree, not a file');
  });
});

describe('content that is unavailable is an error, never empty', () => {
  const label = () => 'mappings/a.yaml';
  const idOf = (name: string) => git(at(name), ['rev-parse', 'HEAD:mappings/a.yaml']);
  /** Replaces the bytes of a stored object. */
  const forge = (name: string, id: string, bytes: Uint8Array) => {
    const file = at(name, '.git', 'objects', id.slice(0, 2), id.slice(2));
    rmSync(file);
    writeFileSync(file, bytes);
  };
  it('a missing object, beside an existing one', async () => {
    commit(init('lacking'), { 'mappings/a.yaml': 'a' }, 'one');
    const missing = '1'.repeat(40);
    await reading(at('lacking'), async (blobs) => {
      expect(await refusal(blobs.read([idOf('lacking'), missing], label))).toMatch(
        'mappings/a.yaml: its content is missing in this clone, or damaged\nmake a full clone',
      );
      expect((await blobs.read([idOf('lacking')])).size).toBe(1);
    });
  });
  it.each([
    ['garbage', Buffer.from('garbage')],
    ['forged', deflateSync(Buffer.from('blob 1\0b'))],
  ])('an object that is %s', async (name, bytes) => {
    commit(init(name), { 'mappings/a.yaml': 'a' }, 'one');
    forge(name, idOf(name), bytes);
    const said = await refusal(reading(at(name), (blobs) => blobs.read([idOf(name)], label)));
    expect(said).toMatch(/^SourceError: mappings\/a.yaml: .*damaged/);
    expect(said).not.toMatch(at());
  });
  it('a file over 16 MB; the next one is still read', async () => {
    init('huge');
    commit(at('huge'), { 'mappings/a.yaml': Buffer.alloc(16_000_001), 'mappings/b.yaml': 'b' }, 'one');
    const small = git(at('huge'), ['rev-parse', 'HEAD:mappings/b.yaml']);
    await reading(at('huge'), async (blobs) => {
      const [large, next] = await Promise.allSettled([blobs.read([idOf('huge')], label), blobs.read([small])]);
      expect(large).toMatchObject({ reason: { reason: { says: 'object-large', bytes: 16_000_001 } } });
      expect(next.status === 'fulfilled' && next.value.get(small)?.text).toBe('b');
    });
  });
  it.each([
    ['at once', 'exit 3'],
    ['after a question', 'read line; exit 3'],
    ['in the middle of an answer', "read line; printf '%s blob 9\\nshort' $line; exit 3"],
    ['and says why', "read line; echo 'fatal: cannot map /some/where/pack: no memory' >&2; exit 3"],
    ['with a meaningless answer', 'echo nonsense; exec sleep 9'],
  ])('a git that fails %s, without blocking', async (_when, script) => {
    const repository = await openRepository(at('lacking'));
    const id = idOf('lacking');
    write(at(), { 'dying/git': `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n` });
    chmodSync(at('dying', 'git'), 0o755);
    const path = process.env.PATH;
    process.env.PATH = at('dying');
    const blobs = openBlobs(repository);
    const both = Promise.all([refusal(blobs.read([id], label)), refusal(blobs.read([id], label))]);
    for (const said of await both) {
      expect(said).toMatch('SourceError: mappings/a.yaml: ');
      expect(said).not.toMatch('/some/where');
    }
    process.env.PATH = path;
    expect((await blobs.read([id])).size, 'a later read starts git anew').toBe(1);
    blobs.close();
  });
  it('a request after reading was stopped', async () => {
    const blobs = openBlobs(await openRepository(at('lacking')));
    const pending = refusal(blobs.read([idOf('lacking')], label));
    blobs.close();
    expect(await pending).toMatch('reading was stopped');
    expect(await refusal(blobs.read([idOf('lacking')], label))).toMatch('reading was stopped');
  });
});
