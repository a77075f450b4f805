// devolve diff over real repositories: output, exit codes, authors.

import { beforeAll, describe, expect, it } from 'vitest';
import {
  accounts,
  acme,
  acmeGround,
  authorsIn,
  broken,
  change,
  commitAs,
  type DiffAnswer,
  encryption,
  rewordedEncryption,
  sending,
} from '../../support/acme.ts';
import { devolveIn } from '../../support/run.ts';
import { every } from '../../support/search.ts';
import { git, write } from '../git/fixture.ts';

const { at, init, runIn, story } = acmeGround();
const path = 'mappings/acme.yaml';

beforeAll(() => {
  story('acme');
  const dir = init('broken');
  commitAs('Ada', dir, { [path]: acme([encryption, accounts]) }, 'good', 'good');
  commitAs('Ben', dir, { [path]: broken }, 'a slip', 'bad');
  commitAs('Cy', dir, { [path]: acme([encryption]) }, 'mended', 'mended');
});

async function read(directory: string, ...argv: readonly string[]): Promise<DiffAnswer> {
  const { stdout, stderr } = await runIn(directory, 'diff', ...argv, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as DiffAnswer;
}

const idOf = (revision: string) => git(at('acme'), ['rev-parse', revision]);

describe('no change', () => {
  it.each([
    ['the same revision', 'added', 'HEAD'],
    ['a reformatted mapping', 'start', 'reformatted'],
    ['and back', 'reformatted', 'start'],
  ])('%s: says so, with both ids', async (_, base, head) => {
    for (const format of every(2, ['table', 'markdown', 'html', 'json', 'github'])) {
      const { code, stdout } = await runIn(
        at('acme'),
        'diff',
        base,
        head,
        '--format',
        format,
        '--fail-on',
        'favorable',
      );
      expect(code).toBe(0);
      expect(stdout).toContain('No change.');
      if (format !== 'github') for (const name of [base, head]) expect(stdout).toContain(idOf(name));
    }
  });
});

describe('--fail-on', () => {
  it.each([
    ['start', 'dropped', 'adverse', 1],
    ['start', 'dropped', 'review', 1],
    ['start', 'dropped', 'favorable', 1],
    ['start', 'dropped', 'none', 0],
    ['dropped', 'added', 'adverse', 0],
    ['dropped', 'added', 'review', 1],
    ['added', 'dropped', 'adverse', 1],
  ])('from %s to %s at %s: exit %i, with the answer', async (base, head, level, expected) => {
    const { code, stdout } = await runIn(at('acme'), 'diff', base, head, '--fail-on', level);
    expect(code).toBe(expected);
    expect(stdout).toContain('What was edited');
  });
});

describe('--policy', () => {
  const withPolicy = (text: string) => {
    write(at(), { 'policy.yaml': text });
    return ['dropped', 'added', '--policy', at('policy.yaml')];
  };
  it('changes the impact of a kind', async () => {
    const argv = withPolicy('impacts:\n  provides-added: adverse\n');
    expect((await read(at('acme'), ...argv)).causes.map((c) => c.impact)).toEqual(['adverse']);
    expect((await runIn(at('acme'), 'diff', ...argv, '--fail-on', 'adverse')).code).toBe(1);
  });
  it.each([
    [
      'impacts:\n  provides-aded: adverse\n',
      /policy\.yaml:2:3: error: change-kind.*\n.*\n.*\n.*did you mean "provides-added"/,
    ],
    ['impacts:\n  provides-added: awful\n', /policy\.yaml:2:\d+: error: shape-value/],
    [
      acme([encryption]),
      /policy\.yaml: the file is a mapping, not a policy\n {2}hint: name a file that begins with the key "impacts"/,
    ],
    ['impacts: [\n', /policy\.yaml:\d+:\d+: error: yaml-syntax/],
  ])('%j is refused', async (text, words) => {
    const { code, stdout, stderr } = await runIn(at('acme'), 'diff', ...withPolicy(text));
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(words);
  });
});

describe('wrong use', () => {
  it.each([
    [['start', '--vendor', 'acme', '--profile', 'x.yaml'], '--profile and --vendor are both given'],
    [['start', '--vendor', 'acne'], 'did you mean "acme"?'],
    [['start', '--vendor', 'acme/crn'], 'did you mean "acme/crm"?'],
    [['start', '--vendor', 'lumee'], 'did you mean "lume"?'],
    [['start', '--notice', '--format', 'json'], 'this command has no format "json"'],
    [['start', '--notice', '--format', 'github'], 'this command has no format "github"'],
    [['start', 'added', 'dropped'], 'is given more than it takes'],
    [[], 'devolve diff needs a revision'],
  ])('diff %j', async (argv, words) => {
    const { code, stdout, stderr } = await runIn(at('acme'), 'diff', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
  it('with two wrong names always reports the first', async () => {
    for (let i = 0; i < 8; i++)
      expect((await runIn(at('acme'), 'diff', 'nowhere', 'nothing')).stderr).toContain('"nowhere"');
  });
});

describe('formats', () => {
  it('github: an annotation at the line of each cause, and the summary', async () => {
    const { stdout } = await runIn(at('acme'), 'diff', 'dropped', 'added', '--format', 'github');
    expect(stdout).toMatch(/^::notice file=mappings\/acme\.yaml,line=10,title=favorable%3A The vendor states/);
    expect(stdout.split('\n').slice(-2)).toEqual([expect.stringMatching(/^::notice title=devolve diff::1 change/), '']);
  });
  it('json: what was compared, who changed what, and what follows from which cause', async () => {
    const { schema, inputs, causes, consequences } = await read(at('acme'), 'start', 'added', '--vendor', 'acme');
    expect(schema).toBe('devolve/diff@1');
    for (const [side, name] of [
      [inputs.base, 'start'],
      [inputs.head, 'added'],
    ] as const) {
      expect([side.revision, side.commit, side.broken]).toEqual([name, idOf(name), []]);
      expect(side.files.map((f) => f.path)).toContain(path);
      for (const { sha256 } of side.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    const [removed, added] = causes;
    const date = expect.stringMatching(/^2026-11-2\dT\d\d:\d\d:\d\dZ$/);
    expect(removed).toMatchObject({ kind: 'provides-removed', impact: 'adverse', head: null });
    expect(removed?.base).toEqual({ file: path, line: 10, commit: idOf('start'), author: 'Ada', date });
    expect(added?.head).toEqual({ file: path, line: 10, commit: idOf('added'), author: 'Cy', date });
    expect(removed?.authors).toMatchObject([{ author: 'Ben', commit: idOf('dropped') }]);
    expect(new Set(consequences.map((c) => c.customer))).toEqual(new Set(['acme/crm']));
    for (const { because } of consequences) {
      expect(because.length).toBeGreaterThan(0);
      for (const id of because) expect(causes.map((c) => c.id)).toContain(id);
    }
  });
  it('the same bytes twice', async () => {
    for (const format of every(2, ['table', 'markdown', 'html', 'json', 'github'])) {
      const argv = ['diff', 'start', 'added', '--format', format] as const;
      expect((await runIn(at('acme'), ...argv)).stdout).toBe((await runIn(at('acme'), ...argv, '--no-cache')).stdout);
    }
  });
});

describe('a profile in git without a library', () => {
  const profile = (state: string) =>
    `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  crm: { service: lume/crm, gates: { baa-executed: { state: ${state} } } }\n`;
  beforeAll(() => {
    const dir = init('alone');
    commitAs('Ada', dir, { 'clinic.yaml': profile('none') }, 'begin', 'begun');
    commitAs('Ben', dir, { 'clinic.yaml': profile('executed') }, 'signed', 'signed');
  });
  // --library would name a library.
  const said = async (...argv: readonly string[]) => {
    const before = process.cwd();
    process.chdir(at('alone'));
    try {
      return await devolveIn({ env: { XDG_CACHE_HOME: at('cache') } }, ...argv, '--as-of', '2026-11-21');
    } finally {
      process.chdir(before);
    }
  };
  it('is compared under the built-in library, which the reader is told', async () => {
    for (const head of [['signed'], []]) {
      const { code, stdout, stderr } = await said('diff', 'begun', ...head, '--profile', 'clinic.yaml');
      expect(code).toBe(0);
      expect(stdout).toContain('A precondition is now met');
      expect(stderr).toBe(
        'note: You have no library of your own, so both sides are read with the one built into this devolve. Changes of that library are not shown.\n',
      );
    }
  });
  it('has a log of its rows', async () => {
    const { stdout, stderr } = await said('log', '164.312(b)', '--profile', 'clinic.yaml');
    expect(stdout).toMatch(/Ben {2}signed\n.*\n.*\n.*shared/);
    expect(stderr).toContain('every commit is read with the one built into this devolve');
  });
  it('and without the profile there is nothing to compare', async () => {
    const { code, stderr } = await said('diff', 'begun', 'signed');
    expect(code).toBe(3);
    expect(stderr).toContain('has no library');
  });
});

describe('a removed vendor', () => {
  it('can be requested by name', async () => {
    const dir = init('gone');
    commitAs(
      'Ada',
      dir,
      { [path]: acme([encryption]), 'mappings/x.yaml': acme([encryption]).replace('acme', 'x') },
      'one',
    );
    commitAs('Ben', dir, { [path]: null }, 'two');
    expect(authorsIn(await read(dir, 'HEAD~1', 'HEAD', '--vendor', 'acme'))).toEqual(['vendor-removed: Ben']);
  });
});

describe('a mapping that depends on a shipped vendor', () => {
  it('is linked, whichever vendor is compared', async () => {
    const dir = init('resting');
    const upstreams =
      'upstreams:\n  aws: { phi: "yes", baa: executed, for: hosting, source: page, service: aws/infrastructure }\n';
    const beta = acme([encryption])
      .replace('vendor: acme', 'vendor: beta')
      .replace('services:', `${upstreams}services:`);
    commitAs('Ada', dir, { [path]: acme([encryption]), 'mappings/beta.yaml': beta }, 'one');
    commitAs('Ben', dir, { [path]: acme([encryption, sending]) }, 'two');
    for (const options of [[], ['--vendor', 'acme'], ['--vendor', 'beta']])
      expect((await runIn(dir, 'diff', 'HEAD~1', 'HEAD', ...options)).code).toBe(0);
  });
});

describe('the working tree as the head', () => {
  beforeAll(() => {
    git(at(), ['clone', '--quiet', at('acme'), 'edited']);
    change(at('edited'), { [path]: acme([rewordedEncryption, sending, accounts]) });
  });
  it('marks what is not committed, without an author', async () => {
    const { stdout } = await runIn(at('edited'), 'diff', 'dropped');
    expect(stdout).toContain('Head: working tree');
    expect(stdout.match(/not committed/g)).toHaveLength(2);
    expect((await runIn(at('edited'), 'diff', 'dropped', '--format', 'html')).stdout).toContain('not committed');
    const { inputs, causes } = await read(at('edited'), 'dropped');
    expect(inputs.head).toMatchObject({ revision: 'working tree', commit: null });
    expect(causes.map((c) => [c.kind, c.head?.commit])).toEqual([
      ['provides-reworded', null],
      ['provides-added', null],
      ['provides-added', idOf('added')],
    ]);
  });
});

describe('a broken library', () => {
  it.each([
    ['the base', ['bad', 'mended'], 'bad: mappings/acme.yaml:3:1: error: shape-unknown-key'],
    ['the head', ['good', 'bad'], 'bad: mappings/acme.yaml:3:1: error: shape-unknown-key'],
  ])('as %s: nothing is computed on it', async (_, argv, words) => {
    const { code, stdout, stderr } = await runIn(at('broken'), 'diff', ...argv);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('    3 | nmae: Acme\n');
    expect(stderr).toContain('did you mean "name"?');
  });
  it('in the working tree', async () => {
    git(at(), ['clone', '--quiet', at('broken'), 'spoilt']);
    change(at('spoilt'), { [path]: broken });
    const { code, stdout, stderr } = await runIn(at('spoilt'), 'diff', 'good');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('working tree: mappings/acme.yaml:3:1');
  });
  it('--lenient skips the file, and says which one and on which side', async () => {
    const { code, stdout } = await runIn(at('broken'), 'diff', 'bad', 'mended', '--lenient');
    expect(code).toBe(0);
    expect(stdout).toContain('Could not be read in the base: mappings/acme.yaml. What changed in it is unknown.');
    // The file is neither added nor removed, but its changes are unknown, so the answer is not "no change".
    expect(stdout).toContain(
      'What could be read is the same on both sides. What changed in 1 file that could not be read is unknown.',
    );
    const answer = await runIn(at('broken'), 'diff', 'good', 'bad', '--lenient', '--format', 'json');
    const { inputs, unread } = JSON.parse(answer.stdout);
    expect([inputs.base.broken, inputs.head.broken]).toEqual([[], [path]]);
    expect(unread).toEqual([{ side: 'head', file: path }]);
  });
  const ways = ['table', 'markdown', 'html', 'json', 'github'].map((format) => ['--format', format]);
  const notices = ['table', 'markdown', 'html'].map((format) => ['--notice', '--format', format]);
  it.each(every(4, [...ways, ...notices]).map((way) => [way.join(' '), way] as const))(
    '--lenient never says that nothing changed: %s',
    async (_, way) => {
      const { code, stdout } = await runIn(at('broken'), 'diff', 'bad', 'mended', '--lenient', ...way);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/no change|nothing changed|nothing to do/i);
      expect(stdout).toContain(way.includes('github') ? 'Could not be read in the base' : path);
      expect(stdout).toMatch(/unknown/);
    },
  );
  it('--lenient does not know a vendor that it could not read, and says so', async () => {
    const { code, stdout } = await runIn(at('broken'), 'diff', 'good', 'bad', '--lenient', '--vendor', 'acme');
    expect(code).toBe(0);
    expect(stdout).toContain('What changed in 1 file that could not be read is unknown.');
  });
  it.each([['adverse'], ['review'], ['favorable']])(
    '--lenient is no pass where --fail-on asks for one: %s',
    async (level) => {
      const { code } = await runIn(at('broken'), 'diff', 'bad', 'mended', '--lenient', '--fail-on', level);
      expect(code).toBe(1);
    },
  );
  it('a revision without a library is not an empty one', async () => {
    const dir = init('late');
    commitAs('Ada', dir, { README: 'x' }, 'none', 'none');
    commitAs('Ada', dir, { [path]: acme([encryption]) }, 'one');
    for (const argv of [['none'], ['HEAD', 'none']]) {
      const { code, stdout, stderr } = await runIn(dir, 'diff', ...argv);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(/none \([0-9a-f]{12}\) has no library\n {2}hint: /);
    }
  });
});
