// Reading history only reads: no configured program is started, nothing is fetched or written.

import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRepository, resolveRevision } from '../../../src/git/git.ts';
import { listHistory } from '../../../src/git/history.ts';
import { gitEnvironment } from '../../../src/git/process.ts';
import { commit, git, ground, listBlobs, openBlobs, refusal, write } from './fixture.ts';

const { at, init } = ground();

/** Reads everything of a repository. */
async function readAll(directory: string): Promise<readonly string[]> {
  const repository = await openRepository(directory);
  const { id } = await resolveRevision(repository, 'HEAD');
  for await (const c of listHistory(repository, { include: [id], exclude: [] }, ['mappings']))
    expect(c.id).not.toBe('');
  const listed = await listBlobs(repository, id, ['mappings']);
  const blobs = openBlobs(repository);
  const texts = await blobs.read(listed.map((b) => b.id)).finally(blobs.close);
  return [...texts.values()].map((t) => t.text);
}

const filesBelow = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => `${e.parentPath}/${e.name} ${readFileSync(`${e.parentPath}/${e.name}`).length}`)
    .sort();

describe('programs in the configuration', () => {
  let program = '';
  const marker = () => at('it-ran');
  beforeAll(() => {
    program = at('program');
    write(at(), { program: `#!/bin/sh\ntouch '${at('it-ran')}'\ncat\n` });
    chmodSync(program, 0o755);
    init('armed');
    commit(
      at('armed'),
      { 'mappings/a.yaml': 'a', '.gitattributes': '*.yaml diff=armed filter=armed merge=armed\n' },
      'one',
    );
    commit(at('armed'), { 'mappings/a.yaml': 'b' }, 'two');
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      write(at('armed'), { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch '${marker()}'\n` });
      chmodSync(at('armed', '.git', 'hooks', hook), 0o755);
    }
    for (const [key, value] of [
      ['core.fsmonitor', program],
      ['core.hooksPath', at('armed', '.git', 'hooks')],
      ['core.pager', program],
      ['pager.rev-list', 'true'],
      ['core.sshCommand', program],
      ['core.askPass', program],
      ['core.alternateRefsCommand', program],
      ['credential.helper', program],
      ['diff.external', program],
      ['diff.armed.textconv', program],
      ['diff.armed.command', program],
      ['filter.armed.smudge', program],
      ['filter.armed.clean', program],
      ['filter.armed.process', program],
      ['gpg.program', program],
      ['log.showSignature', 'true'],
      ['alias.rev-list', `!${program}`],
      ['alias.rev-parse', `!${program}`],
      ['alias.cat-file', `!${program}`],
    ] as const)
      git(at('armed'), ['config', key, value]);
    rmSync(marker(), { force: true });
  });
  it('would run if they were called', () => {
    git(at('armed'), ['status']);
    expect(existsSync(marker())).toBe(true);
    rmSync(marker());
  });
  it('are not started, and nothing in the repository changes', async () => {
    const before = filesBelow(at('armed'));
    expect(await readAll(at('armed'))).toEqual(['b']);
    expect(existsSync(marker())).toBe(false);
    expect(filesBelow(at('armed'))).toEqual(before);
  });
});

describe('a partial clone', () => {
  beforeAll(() => {
    init('origin');
    git(at('origin'), ['config', 'uploadpack.allowFilter', 'true']);
    commit(at('origin'), { 'mappings/a.yaml': 'a', 'mappings/b.yaml': 'b' }, 'one');
    for (const filter of ['blob:none', 'tree:0']) {
      const name = filter.replace(':', '-');
      git(at(), ['clone', '--quiet', '--no-checkout', `--filter=${filter}`, `file://${at('origin')}`, name]);
      git(at(name), ['config', 'remote.origin.uploadpack', `touch '${at('fetched')}'; git-upload-pack`]);
    }
  });
  it('would be fetched by default', () => {
    git(at(), ['clone', '--quiet', '--bare', '--filter=blob:none', `file://${at('origin')}`, 'eager']);
    git(at('eager'), ['config', 'remote.origin.uploadpack', `touch '${at('fetched')}'; git-upload-pack`]);
    expect(git(at('eager'), ['cat-file', 'blob', 'HEAD:mappings/a.yaml'])).toBe('a');
    expect(existsSync(at('fetched'))).toBe(true);
    rmSync(at('fetched'));
  });
  it.each(['blob-none', 'tree-0'])('%s lacks what is read: an error, and nothing is fetched', async (name) => {
    const before = filesBelow(at(name));
    const said = await refusal(readAll(at(name)));
    expect(said).toMatch(/(not|missing) in this (partial )?clone/);
    expect(said).toMatch('make a full clone');
    expect(said).not.toMatch(at());
    expect(existsSync(at('fetched'))).toBe(false);
    expect(filesBelow(at(name))).toEqual(before);
  });
});

describe('the environment', () => {
  it('may configure git and its object directories, but not select a repository or program', () => {
    const given = {
      PATH: '/bin',
      GIT_CONFIG_GLOBAL: 'g',
      GIT_CONFIG_COUNT: '0',
      GIT_OBJECT_DIRECTORY: 'o',
      GIT_DIR: 'd',
      GIT_CONFIG_PARAMETERS: "'a.b=c'",
      GIT_EXTERNAL_DIFF: 'x',
      GIT_SSH_COMMAND: 'x',
      GIT_TRACE: '/file',
      git_work_tree: 'w',
      LC_ALL: 'de_DE.UTF-8',
    };
    const kept = gitEnvironment(given);
    expect(kept).toMatchObject({
      PATH: '/bin',
      GIT_CONFIG_GLOBAL: 'g',
      GIT_CONFIG_COUNT: '0',
      GIT_OBJECT_DIRECTORY: 'o',
    });
    for (const name of [
      'GIT_DIR',
      'GIT_CONFIG_PARAMETERS',
      'GIT_EXTERNAL_DIFF',
      'GIT_SSH_COMMAND',
      'GIT_TRACE',
      'git_work_tree',
    ])
      expect(kept).not.toHaveProperty(name);
    expect(kept).toMatchObject({ LC_ALL: 'C', GIT_ALLOW_PROTOCOL: 'none' });
  });
});
