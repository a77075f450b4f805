// The scripts of the workflow of init --github, run as GitHub runs them.

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workflowText } from '../../../src/start/workflow.ts';
import { read } from '../../support/workflow.ts';
import { commit, git, ground, write } from '../git/fixture.ts';

const { at, init } = ground();

describe.skipIf(process.platform === 'win32')('its scripts', () => {
  /** Runs the steps in a clone, as GitHub does: what they wrote, and what `gh` was asked. */
  function runIn(
    folder: string,
    text: string,
    event: Readonly<Record<string, string>>,
    from: Readonly<Record<string, string>> = { DEVOLVE_PACKAGE: 'package.json' },
  ) {
    const { env, jobs } = read(text);
    const temporary = at('temporary');
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    write(at('bin'), {
      devolve: `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/devolve.js')}' "$@"\n`,
      npm: `#!/bin/sh\necho "npm $*" >>'${at('temporary/asked')}'\n`,
      gh: `#!/bin/sh\necho "gh $*" >>'${at('temporary/asked')}'\ncase "$*" in *--paginate*) cat '${at('temporary/ours')}' ;; esac\n`,
    });
    cpSync(at('bin/devolve'), at('bin/real'));
    for (const name of ['devolve', 'real', 'npm', 'gh']) chmodSync(at('bin', name), 0o755);
    write(temporary, { ours: event.ours ?? '', path: '' });
    // As GitHub does: what a step adds to the path is there for the next.
    const pathNow = () => [...readFileSync(at('temporary/path'), 'utf8').split('\n').filter(Boolean), at('bin')];
    const codes = jobs.devolve.steps.flatMap((step) => {
      if (step.run === undefined) return [];
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            ...env,
            ...jobs.devolve.env,
            ...step.env,
            ...from,
            GITHUB_PATH: at('temporary/path'),
            SOURCE_DATE_EPOCH: '1796000000',
            RUNNER_TEMP: temporary,
            GITHUB_STEP_SUMMARY: at('temporary/summary.md'),
            NUMBER: '7',
            REPOSITORY: 'clinic/hipaa',
            SUMMARY: 'https://example.org/run',
            PATH: [...pathNow(), process.env.PATH].join(delimiter),
            ...event,
          },
        },
      );
      return [`${step.name}: ${status}${status === 0 ? '' : ` ${stdout}${stderr}`}`];
    });
    const textOf = (name: string) =>
      existsSync(at('temporary', name)) ? readFileSync(at('temporary', name), 'utf8') : '';
    return { codes, asked: textOf('asked'), comment: textOf('comment.md'), summary: textOf('summary.md') };
  }
  const done = ['Install devolve: 0', 'Validate: 0', 'Compare with the base: 0', 'Comment: 0'];
  const branch = 'main$(touch$IFS`x`hacked);"y"';
  const text = workflowText({ directory: 'clinic', profile: 'profile.yaml' });
  const profile = readFileSync('docs/profile/clinic.yaml', 'utf8');

  it('comment what is new in a profile, and replace the comment of an earlier run', () => {
    const folder = init('clinic');
    commit(folder, { 'clinic/profile.yaml': profile, 'package.json': '{}' }, 'one');
    git(folder, ['update-ref', `refs/remotes/origin/${branch}`, 'HEAD']);
    commit(folder, { 'clinic/profile.yaml': profile.replace('status: planned', 'status: implemented') }, 'two');
    const first = runIn(folder, text, { BASE: branch });
    expect(first.codes).toEqual(done);
    expect(first.comment).toMatch(
      /^<!-- devolve -->\n# Plan: .*\n[\s\S]*## Since the last revision\n[\s\S]*\[The whole report\]\(https:\/\/example\.org\/run\)\n$/,
    );
    expect(first.comment).not.toContain('## What to do');
    expect(first.summary).toContain('## What to do, in order');
    expect(first.asked).toContain(
      `npm install --global --ignore-scripts --no-audit --no-fund ${folder}/package.json\n`,
    );
    expect(first.asked).toContain(
      'gh api repos/clinic/hipaa/issues/7/comments --method POST --field body=@comment.md --silent\n',
    );
    const again = runIn(folder, text, { BASE: branch, ours: '12\n34\n' });
    expect(again.asked).toContain('gh api repos/clinic/hipaa/issues/comments/12 --method PATCH');
    expect(again.asked).not.toContain('POST');
    expect(existsSync(`${folder}/hacked`)).toBe(false);
  });
  it('say why there is no comparison, and fail for a file that is not valid', () => {
    const folder = init('begun');
    commit(folder, { 'readme.md': 'r\n', 'package.json': '{}' }, 'one');
    git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    commit(folder, { 'clinic/profile.yaml': profile }, 'two');
    const { codes, comment } = runIn(folder, text, { BASE: 'main' });
    expect(codes).toEqual(done);
    expect(comment).toContain('There is no comparison with the base:\n\n    error: ');
    write(folder, { 'clinic/profile.yaml': profile.replace('role:', 'rol:') });
    expect(runIn(folder, text, { BASE: 'main' }).codes[1]).toMatch(
      /^Validate: 1 ::error file=clinic\/profile\.yaml,line=\d+,col=\d+,title=[\w-]+::/,
    );
  });
  it('comment what changed in a library', () => {
    const folder = init('vendor');
    mkdirSync(`${folder}/product/mappings`, { recursive: true });
    cpSync('mappings/luxsci.yaml', `${folder}/product/mappings/luxsci.yaml`);
    const mapping = readFileSync('mappings/luxsci.yaml', 'utf8');
    commit(folder, { 'product/mappings/luxsci.yaml': mapping, 'package.json': '{}' }, 'one');
    git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    commit(folder, { 'product/mappings/luxsci.yaml': mapping.replace(/^name: .*$/m, 'name: LuxSci, renamed') }, 'two');
    const { codes, comment } = runIn(folder, workflowText({ directory: 'product', profile: null }), { BASE: 'main' });
    expect(codes).toEqual(done);
    expect(comment).toMatch(/^<!-- devolve -->\n# .*\n[\s\S]*LuxSci, renamed/);
  });
  /** A repository of the program: what it runs is this one. */
  function programAt(name: string) {
    const folder = init(name);
    commit(folder, { 'bin/devolve.js': `#!/bin/sh\nexec '${at('bin/real')}' "$@"\n` }, 'one');
    chmodSync(`${folder}/bin/devolve.js`, 0o755);
    const runs = commit(folder, {}, 'it runs');
    commit(folder, { 'bin/devolve.js': 'exit 9\n' }, 'later');
    return { url: `file://${folder}`, runs };
  }
  function clinic(name: string) {
    const folder = init(name);
    commit(folder, { 'clinic/profile.yaml': profile }, 'one');
    git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    return folder;
  }
  it('take the program from a commit of a repository, which need not be its last', () => {
    const { url, runs } = programAt('the program');
    const folder = clinic('from-commit');
    const { codes, asked } = runIn(folder, text, { BASE: 'main' }, { DEVOLVE_REPOSITORY: url, DEVOLVE_COMMIT: runs });
    expect(codes).toEqual(done);
    expect(asked).toMatch(/^npm ci --no-audit --no-fund\n/);
    expect(git(at('temporary/devolve'), ['rev-parse', 'HEAD'])).toBe(runs);
  });
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['Set DEVOLVE_REPOSITORY and DEVOLVE_COMMIT, or DEVOLVE_PACKAGE', {}],
    ['DEVOLVE_COMMIT is not the full id', { DEVOLVE_REPOSITORY: 'https://example.org/x.git', DEVOLVE_COMMIT: 'main' }],
    ['DEVOLVE_COMMIT is not the full id', { DEVOLVE_REPOSITORY: 'https://example.org/x.git' }],
    ['DEVOLVE_PACKAGE names no file', { DEVOLVE_PACKAGE: './tools/devolve.tgz' }],
  ])('say what is missing: %s', (says, from) => {
    const { codes } = runIn(
      clinic(`without-${Object.keys(from).length}-${says.length}-${from.DEVOLVE_COMMIT}`),
      text,
      { BASE: 'main' },
      from,
    );
    expect(codes[0]).toContain(`Install devolve: 1 ::error file=.github/workflows/devolve.yml::${says}`);
  });
});
