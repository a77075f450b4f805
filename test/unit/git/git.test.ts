// Finding a repository, and the one commit that a name refers to.

import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRepository, type Repository, resolveRevision } from '../../../src/git/git.ts';
import { commit, git, ground, refusal, write } from './fixture.ts';

const { at, init } = ground();
let first = '';
let second = '';
let home: Repository;

beforeAll(async () => {
  init('home');
  first = commit(at('home'), { 'policy/mappings/lume.yaml': 'a: 1\n' }, 'first');
  second = commit(at('home'), { 'policy/mappings/lume.yaml': 'a: 2\n' }, 'second');
  git(at('home'), ['tag', '--annotate', '--message=one', 'v1', first]);
  home = await openRepository(at('home'));
});

describe('a repository is found', () => {
  it('from its top directory', () => {
    expect(home).toEqual({ directory: at('home'), prefix: '', bare: false, shallow: false });
  });
  it('from a directory in it, whose path is the prefix', async () => {
    expect((await openRepository(at('home', 'policy', 'mappings'))).prefix).toBe('policy/mappings/');
  });
  it('whatever GIT_DIR in the environment is', async () => {
    init('other');
    process.env.GIT_DIR = at('other', '.git');
    process.env.GIT_WORK_TREE = at('other');
    const repository = await openRepository(at('home'));
    expect((await resolveRevision(repository, 'HEAD')).id).toBe(second);
  });
  afterEach(() => {
    delete process.env.GIT_DIR;
    delete process.env.GIT_WORK_TREE;
  });
  it('if it is bare', async () => {
    git(at(), ['clone', '--quiet', '--bare', at('home'), 'bare.git']);
    const bare = await openRepository(at('bare.git'));
    expect(bare).toMatchObject({ prefix: '', bare: true });
    expect((await resolveRevision(bare, 'main')).id).toBe(second);
  });
  it('as a linked worktree, with a detached head', async () => {
    git(at('home'), ['worktree', 'add', '--quiet', '--detach', at('linked'), first]);
    const linked = await openRepository(at('linked', 'policy'));
    expect(linked).toMatchObject({ prefix: 'policy/', bare: false });
    expect((await resolveRevision(linked, 'HEAD')).id).toBe(first);
  });
  it('as a submodule, separately', async () => {
    init('outer');
    git(at('outer'), ['submodule', '--quiet', 'add', at('home'), 'inner']);
    commit(at('outer'), {}, 'outer');
    const inner = await openRepository(at('outer', 'inner', 'policy'));
    expect(inner.prefix).toBe('policy/');
    expect((await resolveRevision(inner, 'HEAD')).id).toBe(second);
  });
  it('with SHA-256', async () => {
    init('wide', '--object-format=sha256');
    const id = commit(at('wide'), { 'a.yaml': '' }, 'one');
    expect(await resolveRevision(await openRepository(at('wide')), 'main')).toEqual({ name: 'main', id });
    expect(id).toHaveLength(64);
  });
});

describe('what is no repository is refused with a message, without a local path', () => {
  it('a missing directory', async () => {
    expect(await refusal(openRepository('no/such/place'))).toMatch('SourceError: no/such/place: there is no such');
  });
  it('a directory without history', async () => {
    mkdirSync(at('plain'));
    const said = await refusal(openRepository(at('plain')));
    expect(said).toMatch('plain: it is not in a git repository');
    expect(said).not.toMatch(at());
  });
  it('the .git directory', async () => {
    expect(await refusal(openRepository(at('home', '.git', 'refs')))).toMatch('it is inside the .git directory');
  });
  it('a repository of a format that git does not know', async () => {
    init('future');
    git(at('future'), ['config', 'core.repositoryFormatVersion', '99']);
    expect(await refusal(openRepository(at('future')))).toMatch(/git cannot read the repository: .*99/);
  });
  it.skipIf(process.getuid?.() !== 0)('the repository of another user', async () => {
    init('strange');
    chownSync(at('strange'), 12345, 12345);
    const said = await refusal(openRepository(at('strange')));
    expect(said).toMatch('belongs to another user');
    expect(said).toMatch('safe.directory');
  });
  it('any repository, where git is not installed', async () => {
    const path = process.env.PATH;
    process.env.PATH = at('plain');
    const said = await refusal(openRepository(at('home'))).finally(() => {
      process.env.PATH = path;
    });
    expect(said).toMatch(/git was not found\ninstall git/);
  });
});

describe('a revision', () => {
  it.each([
    ['HEAD', () => second],
    ['main', () => second],
    ['refs/heads/main', () => second],
    ['HEAD~1', () => first],
    ['v1', () => first],
    ['HEAD^{/fir.t}', () => first],
    ['HEAD@{0}', () => second],
  ])('%s is one commit', async (name, id) => {
    expect(await resolveRevision(home, name)).toEqual({ name, id: id() });
  });
  it('may be an id or an abbreviated one', async () => {
    expect((await resolveRevision(home, first)).id).toBe(first);
    expect((await resolveRevision(home, first.slice(0, 10))).id).toBe(first);
  });
  it.each([
    ['', 'is empty'],
    ['-h', 'is an option, not a revision'],
    ['--output=x', 'is an option, not a revision'],
    ['--upload-pack=touch x', 'is an option, not a revision'],
    ['a b', 'it has a space'],
    ['$(touch x)', 'it has a space'],
    ['main\n--all', 'it has a control character'],
    ['main\0', 'it has a control character'],
    ['HEAD..HEAD~1', 'name two revisions, not a range'],
    ['HEAD...HEAD~1', 'name two revisions, not a range'],
    ['^HEAD', 'name two revisions, not a range'],
    ['HEAD^!', 'name two revisions, not a range'],
    ['HEAD:policy', 'names a file or a search, not a commit'],
    [':/first', 'names a file or a search, not a commit'],
  ])('%j is wrong use', async (name, said) => {
    const refused = await refusal(resolveRevision(home, name));
    expect(refused).toMatch(/^UsageError/);
    expect(refused).toContain(said);
  });
  it.each(['`touch$IFS/x`', '$(touch$IFS/x)', 'main;touch', 'nowhere', 'HEAD~99', '0'.repeat(40), 'refs/heads'])(
    '%s does not exist, and does nothing',
    async (name) => {
      expect(await refusal(resolveRevision(home, name))).toMatch(`SourceError: there is no revision "${name}"`);
      expect(existsSync(at('home', 'x')) || existsSync('x')).toBe(false);
    },
  );
  it.each(['HEAD^{tree}', 'note'])('%s is no commit', async (name) => {
    git(at('home'), ['tag', '--force', 'note', git(at('home'), ['hash-object', '-w', '--stdin'], 'text')]);
    expect(await refusal(resolveRevision(home, name))).toMatch(/is a (tree|blob), not a commit/);
  });
  it('before the start of the reflog is refused, not guessed', async () => {
    expect(await refusal(resolveRevision(home, 'main@{10 years ago}'))).toMatch(
      'is older than what this clone remembers',
    );
    expect(await refusal(resolveRevision(home, 'main@{99}'))).toMatch('cannot be resolved');
  });
  it('of an empty repository is refused with the reason', async () => {
    init('empty');
    const empty = await openRepository(at('empty'));
    expect(await refusal(resolveRevision(empty, 'HEAD'))).toMatch('the repository has no commits');
  });
  it('that a shallow clone lacks is reported as such', async () => {
    git(at(), ['clone', '--quiet', '--depth=1', `file://${at('home')}`, 'shallow']);
    const shallow = await openRepository(at('shallow'));
    expect(shallow.shallow).toBe(true);
    expect(await refusal(resolveRevision(shallow, 'HEAD~1'))).toMatch('git fetch --unshallow');
  });
});

describe('an ambiguous name', () => {
  beforeAll(() => {
    init('double');
    commit(at('double'), {}, 'one');
    git(at('double'), ['tag', 'release']);
    git(at('double'), ['branch', 'release']);
    git(at('double'), ['config', 'core.warnAmbiguousRefs', 'false']);
  });
  it('is refused, even where the settings silence the warning', async () => {
    const double = await openRepository(at('double'));
    const said = await refusal(resolveRevision(double, 'release'));
    expect(said).toMatch('"release" is ambiguous: it names more than one branch or tag\nwrite refs/heads/release');
    expect((await resolveRevision(double, 'refs/tags/release')).name).toBe('refs/tags/release');
  });
  it('is accepted if it is a full id', async () => {
    const double = await openRepository(at('double'));
    const id = git(at('double'), ['rev-parse', 'HEAD']);
    write(at('double'), { [`.git/refs/heads/${id}`]: `${id}\n` });
    expect((await resolveRevision(double, id)).id).toBe(id);
  });
  it('is refused if two ids start with it', async () => {
    const tree = git(at('double'), ['rev-parse', 'HEAD^{tree}']);
    const seen = new Map<string, string>();
    for (let n = 0; ; n++) {
      const text = `tree ${tree}\nauthor A <a> 0 +0000\ncommitter A <a> 0 +0000\n\n${n}\n`;
      const start = createHash('sha1').update(`commit ${text.length}\0${text}`).digest('hex').slice(0, 4);
      const twin = seen.get(start);
      seen.set(start, text);
      if (twin === undefined) continue;
      for (const t of [twin, text]) git(at('double'), ['hash-object', '-t', 'commit', '-w', '--stdin'], t);
      const double = await openRepository(at('double'));
      expect(await refusal(resolveRevision(double, start))).toMatch('is the beginning of more than one commit id');
      return;
    }
  });
});
