// A commit starts no program that the settings, the repository or the environment name.

import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitFile } from '../../../src/commit/commit-file.ts';
import { startRepository } from '../../../src/commit/start-repository.ts';
import { commit, git, ground, refusal, write } from '../git/fixture.ts';

const { at, init } = ground();
let count = 0;
let folder = '';
let program = '';
const ran = () => existsSync(at('it-ran'));

const hooks = [
  'applypatch-msg commit-msg fsmonitor-watchman post-checkout post-commit post-index-change post-merge post-rewrite',
  'pre-auto-gc pre-commit pre-merge-commit prepare-commit-msg reference-transaction update',
].flatMap((line) => line.split(' '));

function executable(path: string, text: string): void {
  write(join(path, '..'), { [path.slice(path.lastIndexOf('/') + 1)]: text });
  chmodSync(path, 0o755);
}

/** A configuration with every key that names a program, as far as a commit could come near it. */
const armed = () =>
  configuration({
    'core.fsmonitor': program,
    'core.hooksPath': at('hooks'),
    'core.pager': program,
    'core.editor': program,
    'core.sshCommand': program,
    'core.askPass': program,
    'core.gitProxy': program,
    'core.alternateRefsCommand': program,
    'commit.gpgSign': 'true',
    'tag.gpgSign': 'true',
    'gpg.program': program,
    'gpg.openpgp.program': program,
    'gpg.ssh.program': program,
    'gpg.ssh.defaultKeyCommand': program,
    'user.signingKey': 'key',
    'credential.helper': program,
    'sequence.editor': program,
    'diff.external': program,
    'diff.armed.command': program,
    'diff.armed.textconv': program,
    'merge.armed.driver': program,
    'filter.armed.clean': program,
    'filter.armed.smudge': program,
    'filter.armed.process': program,
    'filter.armed.required': 'true',
    'filter.unspecified.clean': program,
    'trailer.sign.command': program,
    'trailer.sign.cmd': program,
    'trailer.sign.ifMissing': 'add',
    'hook.armed.command': program,
    'hook.armed.event': 'reference-transaction',
    'pager.commit-tree': program,
    'pager.update-index': program,
    'alias.update-index': `!${program}`,
    'alias.commit-tree': `!${program}`,
    'gc.auto': '1',
    'gc.recentObjectsHook': program,
    'maintenance.auto': 'true',
    'init.templateDir': at('template'),
    'uploadpack.packObjectsHook': program,
    'remote.origin.uploadpack': program,
    'remote.origin.promisor': 'true',
    'submodule.sub.update': `!${program}`,
    'submodule.recurse': 'true',
    'status.submoduleSummary': 'true',
    'interactive.diffFilter': program,
  });

const configuration = (keys: Readonly<Record<string, string>>): string =>
  Object.entries(keys)
    .map(([key, value]) => {
      const [first, last] = [key.indexOf('.'), key.lastIndexOf('.')];
      const section = first === last ? '' : ` "${key.slice(first + 1, last)}"`;
      return `[${key.slice(0, first)}${section}]\n\t${key.slice(last + 1)} = ${value}\n`;
    })
    .join('');

beforeAll(() => {
  program = at('program');
  const text = `#!/bin/sh\ntouch '${at('it-ran')}'\nexit 0\n`;
  executable(program, text);
  for (const hook of hooks) {
    executable(at('hooks', hook), text);
    executable(at('template', 'hooks', hook), text);
  }
});

beforeEach(() => {
  folder = init(`r${count++}`);
  git(folder, ['config', 'user.name', 'R. Patel']);
  git(folder, ['config', 'user.email', 'patel@example.org']);
  commit(
    folder,
    { 'profile.yaml': 'a: 1\n', '.gitattributes': '*.yaml diff=armed merge=armed\n*.bin filter=armed\n' },
    'first',
  );
  for (const hook of hooks) executable(join(folder, '.git', 'hooks', hook), readFileSync(program, 'utf8'));
  write(folder, { 'profile.yaml': 'a: 2\n', 'other.bin': 'b\n' });
  rmSync(at('it-ran'), { force: true });
});

describe('programs', () => {
  const planted: Readonly<Record<string, () => void>> = {
    'in the repository': () => appendFileSync(join(folder, '.git', 'config'), armed()),
    "in the person's settings": () => appendFileSync(at('home', '.gitconfig'), armed()),
    'in a file that the settings include': () => {
      write(at(), { included: armed() });
      git(folder, ['config', 'includeIf.gitdir:**.path', at('included')]);
    },
  };
  const settings = () => readFileSync(at('home', '.gitconfig'), 'utf8');
  it.each(Object.entries(planted))('%s are not started', async (_, plant) => {
    const before = settings();
    try {
      plant();
      expect(await commitFile(join(folder, 'profile.yaml'), 'Answered\n\nSign: yes')).toMatch(/^[\da-f]{40}$/);
      expect(ran()).toBe(false);
      write(at(`new${count}`), { 'profile.yaml': 'a\n', '.gitignore': 'x\n' });
      Object.assign(process.env, {
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@b.org',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@b.org',
      });
      await startRepository(at(`new${count}`), ['profile.yaml'], 'First');
      expect([ran(), existsSync(at(`new${count}`, '.git', 'hooks'))]).toEqual([false, false]);
      // They are armed: git itself starts them.
      git(folder, ['commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', 'x']);
      expect(ran()).toBe(true);
    } finally {
      for (const who of ['AUTHOR', 'COMMITTER'])
        for (const what of ['NAME', 'EMAIL']) delete process.env[`GIT_${who}_${what}`];
      writeFileSync(at('home', '.gitconfig'), before);
    }
  });
  it('in the environment are not started', async () => {
    const names = [
      'GIT_EDITOR',
      'GIT_PAGER',
      'GIT_SSH',
      'GIT_SSH_COMMAND',
      'GIT_ASKPASS',
      'GIT_EXTERNAL_DIFF',
      'GIT_PROXY_COMMAND',
      'EDITOR',
      'VISUAL',
      'PAGER',
      'SSH_ASKPASS',
    ];
    const before = { ...process.env };
    Object.assign(process.env, Object.fromEntries(names.map((name) => [name, program])), {
      GIT_TEMPLATE_DIR: at('template'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
      GIT_EXEC_PATH: at('hooks'),
    });
    try {
      expect(await commitFile(join(folder, 'profile.yaml'), 'Answered')).toMatch(/^[\da-f]{40}$/);
      expect(ran()).toBe(false);
    } finally {
      for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
      Object.assign(process.env, before);
    }
  });
  it('that change a file as it is committed are refused, from whichever file names them', async () => {
    git(folder, ['config', 'filter.armed.clean', program]);
    for (const attributes of ['.gitattributes', '.git/info/attributes']) {
      write(folder, { [attributes]: 'profile.yaml filter=armed\n' });
      expect(await refusal(commitFile(join(folder, 'profile.yaml'), 'no'))).toContain(
        'git runs a program for it (filter=armed in .gitattributes)',
      );
      rmSync(join(folder, attributes));
    }
    write(at(), { attributes: '*.yaml filter=armed\n' });
    git(folder, ['config', 'core.attributesFile', at('attributes')]);
    expect(await refusal(commitFile(join(folder, 'profile.yaml'), 'no'))).toContain('filter=armed');
    expect(ran()).toBe(false);
  });
  it('that are hooks of the settings are turned off by name, or refused', async () => {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    executable(at('bin', 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${at('asked')}'\nexec '${real}' "$@"\n`);
    const { PATH } = process.env;
    process.env.PATH = `${at('bin')}${delimiter}${PATH}`;
    try {
      git(folder, ['config', 'hook.Spell check.command', program]);
      git(folder, ['config', 'hook.Spell check.event', 'post-index-change']);
      rmSync(at('asked'), { force: true });
      await commitFile(join(folder, 'profile.yaml'), 'Answered');
      const writing = readFileSync(at('asked'), 'utf8')
        .split('\n')
        .filter((line) => /update-index|update-ref|commit-tree/.test(line));
      expect(writing).toHaveLength(4);
      for (const line of writing)
        expect(line).toMatch(
          /-c core.hooksPath=\/dev\/null .*-c hook.reference-transaction.enabled=false .*-c hook.Spell check.enabled=false /,
        );
      git(folder, ['config', 'hook.a=b.command', program]);
      write(folder, { 'profile.yaml': 'a: 3\n' });
      expect(await refusal(commitFile(join(folder, 'profile.yaml'), 'no'))).toContain(
        'the hook "a=b" of your git settings cannot be turned off',
      );
    } finally {
      process.env.PATH = PATH;
    }
  });
});
