// The commits that touched a library, newest first.

import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/git/git.ts';
import { type Commit, listHistory } from '../../../src/git/history.ts';
import { commit, git, ground, refusal, write } from './fixture.ts';

const { at, init } = ground();

interface Asked {
  readonly from?: string;
  readonly exclude?: readonly string[];
  readonly paths?: readonly string[];
}

/** The history of HEAD, or of what `asked` says. */
async function historyOf(directory: string, asked: Asked = {}): Promise<readonly Commit[]> {
  const include = [git(directory, ['rev-parse', asked.from ?? 'HEAD'])];
  const commits: Commit[] = [];
  const tips = { include, exclude: asked.exclude ?? [] };
  for await (const c of listHistory(await openRepository(directory), tips, asked.paths ?? ['controls', 'mappings']))
    commits.push(c);
  return commits;
}
const subjects = (commits: readonly Commit[]) => commits.map((c) => c.subject);

describe('a line of commits', () => {
  let ids: readonly string[] = [];
  beforeAll(() => {
    init('line');
    ids = [
      commit(at('line'), { 'mappings/a.yaml': '1' }, 'one'),
      commit(at('line'), { 'README.md': '2' }, 'elsewhere'),
      commit(at('line'), { 'sub/mappings/a.yaml': '3' }, 'in sub'),
      commit(at('line'), { 'mappings/a.yaml': '4' }, 'four'),
    ];
  });
  it('is listed newest first, without commits that touched other paths; parents point to the next listed commit', async () => {
    expect(await historyOf(at('line'))).toEqual([
      {
        id: ids[3],
        parents: [ids[0]],
        author: 'Ada',
        date: expect.stringMatching(/^2026-11-2\dT\d\d:\d\d:00Z$/),
        subject: 'four',
        shallow: false,
      },
      expect.objectContaining({ id: ids[0], parents: [], subject: 'one', shallow: false }),
    ]);
  });
  it('in a directory covers the paths in it', async () => {
    expect(subjects(await historyOf(at('line', 'sub')))).toEqual(['in sub']);
  });
  it('without paths covers every commit', async () => {
    expect(subjects(await historyOf(at('line'), { paths: [] }))).toEqual(['four', 'in sub', 'elsewhere', 'one']);
  });
  it('ends before excluded commits', async () => {
    expect(subjects(await historyOf(at('line'), { exclude: [ids[2] ?? ''] }))).toEqual(['four']);
  });
  it('is empty without tips', async () => {
    const none = listHistory(await openRepository(at('line')), { include: [], exclude: [] }, []);
    expect(await none.next()).toEqual({ done: true, value: undefined });
  });
  it('accepts ids only', async () => {
    const bad = listHistory(await openRepository(at('line')), { include: ['--output=x'], exclude: [] }, []);
    await expect(bad.next()).rejects.toThrow('no commit id');
  });
  it('can be abandoned halfway', async () => {
    const tips = { include: [ids[3] ?? ''], exclude: [] };
    for await (const c of listHistory(await openRepository(at('line')), tips, [])) {
      expect(c.subject).toBe('four');
      break;
    }
  });
  it('accepts a path with pattern characters', async () => {
    commit(at('line'), { 'mappings/[a]*.yaml': '' }, 'odd');
    expect(subjects(await historyOf(at('line'), { paths: ['mappings/[a]*.yaml'] }))).toEqual(['odd']);
  });
});

describe('a merge', () => {
  it('is listed with both parents, but not if a side changed nothing', async () => {
    const base = commit(init('merged'), { 'mappings/a.yaml': '1' }, 'base');
    git(at('merged'), ['checkout', '--quiet', '-b', 'side']);
    const side = commit(at('merged'), { 'mappings/b.yaml': '1' }, 'side');
    git(at('merged'), ['checkout', '--quiet', '-b', 'idle', base]);
    commit(at('merged'), { 'README.md': '' }, 'idle');
    git(at('merged'), ['checkout', '--quiet', 'main']);
    const main = commit(at('merged'), { 'mappings/a.yaml': '2' }, 'main');
    git(at('merged'), ['merge', '--quiet', '--no-ff', '--message=merge', 'side']);
    git(at('merged'), ['merge', '--quiet', '--no-ff', '--message=idle merge', 'idle']);
    const [merge, ...rest] = await historyOf(at('merged'));
    expect(merge).toMatchObject({ subject: 'merge', parents: [main, side] });
    expect(subjects(rest).sort()).toEqual(['base', 'main', 'side']);
  });
});

describe('an unusual commit', () => {
  /** A commit object from raw bytes, without parents. */
  const raw = (name: string, author: Buffer, message: Buffer, more = '') => {
    const tree = git(at(name), ['rev-parse', 'HEAD^{tree}']);
    const head = Buffer.from(`tree ${tree}\nauthor `);
    const tail = Buffer.from(`\ncommitter A <a> 0 +0000\n${more}\n`);
    const bytes = Buffer.concat([head, author, tail, message]);
    return git(at(name), ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], bytes);
  };
  beforeAll(() => {
    commit(init('odd'), { 'mappings/a.yaml': '' }, 'one');
  });
  const only = async (id: string) => (await historyOf(at('odd'), { from: id }))[0];

  it('keeps quotes, separators and every script', async () => {
    const id = raw(
      'odd',
      Buffer.from('Zoë "|" %n \u001b <z@x> 1 +0000'),
      Buffer.from('commit abc\ton two\nlines\n\nbody'),
    );
    expect(await only(id)).toMatchObject({
      author: 'Zoë "|" %n \u001b',
      subject: 'commit abc\ton two lines',
      date: '1970-01-01T00:00:01Z',
    });
  });
  it('shows invalid UTF-8 as U+FFFD', async () => {
    const id = raw('odd', Buffer.from('Zo\xeb <z@x> 1 +0000', 'latin1'), Buffer.from('\xff\n', 'latin1'));
    expect(await only(id)).toMatchObject({ author: 'Zo\ufffd', subject: '\ufffd' });
  });
  it('is read in its declared encoding, whatever encoding the settings request', async () => {
    git(at('odd'), ['config', 'i18n.logOutputEncoding', 'ISO-8859-1']);
    const author = Buffer.from('Zo\xeb <z@x> 1 +0000', 'latin1');
    expect(await only(raw('odd', author, Buffer.from('x\n'), 'encoding ISO-8859-1\n'))).toMatchObject({
      author: 'Zoë',
    });
  });
  it('may lack author, date and subject', async () => {
    expect(await only(raw('odd', Buffer.from('nobody'), Buffer.from('')))).toMatchObject({ date: '', subject: '' });
    const late = raw('odd', Buffer.from('A <a> 99999999999999 +0000'), Buffer.from('late\n'));
    expect(await only(late)).toMatchObject({ date: '', subject: 'late' });
  });
  it('may have a NUL in its message', async () => {
    const id = raw('odd', Buffer.from('A <a> 1 +0000'), Buffer.from('be\0fore\n'));
    expect(await only(id)).toMatchObject({ id, author: 'A', subject: 'be' });
  });
  it('has the parents of the commit, whatever replacements and grafts say', async () => {
    const one = commit(init('graft'), { 'mappings/a.yaml': '1' }, 'one');
    const two = commit(at('graft'), { 'mappings/a.yaml': '2' }, 'two');
    const three = commit(at('graft'), { 'mappings/a.yaml': '3' }, 'three');
    git(at('graft'), ['replace', '--graft', two]);
    write(at('graft'), { '.git/info/grafts': `${three}\n` });
    expect(await historyOf(at('graft'))).toMatchObject([
      { id: three, parents: [two] },
      { parents: [one] },
      { id: one },
    ]);
  });
});

describe('incomplete history', () => {
  it('is marked at the last commit of a shallow clone', async () => {
    init('long');
    for (const n of ['1', '2', '3', '4']) commit(at('long'), { 'mappings/a.yaml': n }, n);
    git(at(), ['clone', '--quiet', '--depth=2', `file://${at('long')}`, 'short']);
    git(at('short'), ['worktree', 'add', '--quiet', '--detach', at('short-linked')]);
    for (const clone of ['short', 'short-linked'])
      expect((await historyOf(at(clone))).map((c) => [c.subject, c.parents.length, c.shallow])).toEqual([
        ['4', 1, false],
        ['3', 0, true],
      ]);
  });
  it('with missing objects is an error, not an end', async () => {
    const id = git(at('long'), ['rev-parse', 'HEAD~2']);
    git(at('long'), ['update-ref', 'refs/heads/keep', 'HEAD~1']);
    rmSync(at('long', '.git', 'objects', id.slice(0, 2), id.slice(2)));
    const said = await refusal(historyOf(at('long')));
    expect(said).toMatch('SourceError: ');
    expect(said).toMatch('git cannot read the history');
    expect(said).not.toMatch(at());
  });
});
