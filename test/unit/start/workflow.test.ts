// The workflow of init --github: valid, with least permissions, and with no text of a pull request in a script.
// workflow.system.test.ts runs its scripts.

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { workflowText } from '../../../src/start/workflow.ts';
import { read } from '../../support/workflow.ts';

const kinds = {
  'of a profile': { directory: '', profile: 'profile.yaml' },
  'of a library in a directory': { directory: 'product', profile: null },
} as const;

describe.each(Object.entries(kinds))('the workflow %s', (_, choices) => {
  const text = workflowText(choices);
  const workflow = read(text);
  const { steps, permissions } = workflow.jobs.devolve;
  it('may read the files and comment, and nothing else', () => {
    expect([workflow.permissions, permissions]).toEqual([{}, { contents: 'read', 'pull-requests': 'write' }]);
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  });
  it('uses actions by the full id of a commit, and names their versions', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses).toHaveLength(2);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });
  it('puts no expression into a script, and runs each in bash, which stops at the first failure', () => {
    const scripts = steps.filter(({ run }) => run !== undefined);
    expect(scripts.map(({ shell, run }) => [shell, run?.includes('${{')])).toEqual(scripts.map(() => ['bash', false]));
    expect(scripts.map(({ name }) => name)).toEqual([
      'Install devolve',
      'Validate',
      'Compare with the base',
      'Comment',
    ]);
  });
  it('keeps its lines short, without tabs or spaces at the end', () => {
    for (const line of text.split('\n')) expect(line).toMatch(/^(?!.*\s$)[^\t]{0,130}$/);
  });
  it('comments on pull requests of this repository only', () => {
    expect(steps.at(-1)?.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    expect(steps.filter(({ env }) => env?.GH_TOKEN !== undefined).map(({ name }) => name)).toEqual(['Comment']);
  });
});

describe('the names of files', () => {
  it('are texts, not patterns or expressions', () => {
    const name = `it's ${'$'}{{ github.token }} "*".yaml`;
    const { on, jobs } = read(workflowText({ directory: 'a [b]', profile: name }));
    expect(on.pull_request.paths).toEqual([
      `a \\[b\\]/${name.replace('*', '\\*')}`,
      'a \\[b\\]/controls/**',
      'a \\[b\\]/mappings/**',
      'a \\[b\\]/evidence/**',
      '.github/workflows/devolve.yml',
    ]);
    expect(jobs.devolve.env.PROFILE).toBe(`a [b]/${name.replace('{{', `{{ '${'$'}{{' }}`)}`);
  });
});

it.skipIf(process.platform === 'win32')('its scripts are scripts that bash can read', () => {
  const { steps } = read(workflowText({ directory: 'clinic', profile: 'profile.yaml' })).jobs.devolve;
  for (const { run } of steps) if (run !== undefined) execFileSync('bash', ['-n', '-c', run]);
});
