// Commits named files as they are on disk, and nothing else that is staged or changed.
//
// The new tree is made in an index of its own, from the last commit. The index of the person only learns of the files
// that were committed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { placeOf, requireCommittable, requireReady, type Tracked, type WorkTree } from './repository.ts';
import { type Answer, type Git, literally, required } from './run-git.ts';

/** The entries of paths in a tree or an index: mode and object. */
type Entries = ReadonlyMap<string, string>;

const contentOf = (listing: string): Entries =>
  new Map(
    listing
      .split('\0')
      .map((line) => /^(\d+) (?:blob )?([\da-f]+)(?: \d)?\t(.*)$/s.exec(line))
      .flatMap((match) => (match === null ? [] : [[match[3] ?? '', `${match[1]},${match[2]}`] as const])),
  );

interface Parent {
  /** Null on a branch without commits. */
  readonly commit: string | null;
  readonly files: Entries;
}

async function parentOf(git: Git, paths: readonly string[]): Promise<Parent> {
  const { code, stdout } = await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const commit = code === 0 ? stdout.trim() : null;
  return {
    commit,
    files: commit === null ? new Map() : contentOf(await git.run([literally, 'ls-tree', '-z', commit, '--', ...paths])),
  };
}

const stagedOf = async (git: Git, paths: readonly string[]): Promise<Entries> =>
  contentOf(await git.run([literally, 'ls-files', '--stage', '-z', '--', ...paths]));

/** Throws SourceError for a file of which the person staged something else than what it is as a whole. */
function requireStagedWhole(files: readonly Tracked[], staged: Entries, ...whole: readonly Entries[]): void {
  const partly = files.find(({ path }) => staged.has(path) && whole.every((as) => as.get(path) !== staged.get(path)));
  if (partly !== undefined) throw new SourceError({ says: 'commit-partly-staged', label: partly.label });
}

/** The tree of the parent with these files as they are on disk, and their entries in it. */
async function treeWith(git: Git, { commit }: Parent, paths: readonly string[]) {
  const directory = mkdtempSync(join(tmpdir(), 'devolve-commit-'));
  const index = join(directory, 'index');
  try {
    await git.run(['read-tree', ...(commit === null ? ['--empty'] : [commit])], { index });
    await git.run(['update-index', '--add', '--', ...paths], { index });
    const entries = contentOf(await git.run([literally, 'ls-files', '--stage', '-z', '--', ...paths], { index }));
    return { entries, tree: await git.run(['write-tree', '--missing-ok'], { index }) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** How often what another git command hinders is tried again, and after how many milliseconds. */
const tries = 10;
const pause = 100;

/** Tries something again until it is not null. */
async function patiently<T>(step: () => Promise<T | null>): Promise<T> {
  for (let i = 0; i < tries; i++) {
    const done = await step();
    if (done !== null) return done;
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
  throw new SourceError({ says: 'commit-busy' });
}

/** Runs what writes; null if another git command writes the same now, or did since we looked. */
async function unhindered(git: Git, args: readonly string[]): Promise<Answer | null> {
  const answer = await git.ask(args);
  if (/\.lock': File exists|cannot lock ref .*(but expected|already exists)/.test(answer.stderr)) return null;
  required(answer);
  return answer;
}

interface Wish {
  readonly files: readonly Tracked[];
  readonly message: string;
  /** What was staged of the files when it was all of them. */
  readonly stagedWhole: Entries;
}

/** A new commit; '' for nothing to commit, null if another commit came meanwhile. */
async function attempt({ git }: WorkTree, { files, message, stagedWhole }: Wish): Promise<string | null> {
  const paths = files.map(({ path }) => path);
  const parent = await parentOf(git, paths);
  const { entries, tree } = await treeWith(git, parent, paths);
  requireStagedWhole(files, await stagedOf(git, paths), parent.files, entries, stagedWhole);
  if (paths.every((path) => entries.get(path) === parent.files.get(path))) return '';

  const on = parent.commit === null ? [] : ['-p', parent.commit];
  const commit = await git.run(['commit-tree', tree, ...on, '--no-gpg-sign', '-F', '-'], { input: `${message}\n` });
  // The index first: without them there, what was committed would look undone.
  const known = paths.flatMap((path) => ['--cacheinfo', `${entries.get(path)},${path}`]);
  await patiently(() => unhindered(git, ['update-index', '--add', ...known]));
  const reason = `commit${parent.commit === null ? ' (initial)' : ''}: ${message.split('\n', 1)[0]}`;
  const before = parent.commit ?? '0'.repeat(commit.length);
  const moved = await unhindered(git, ['update-ref', '-m', reason, 'HEAD', commit, before]);
  return moved === null ? null : commit;
}

async function commitReady(tree: WorkTree, wish: Wish): Promise<string | null> {
  await requireReady(tree);
  for (const file of wish.files) await requireCommittable(tree, file);
  const commit = await patiently(() => attempt(tree, wish));
  return commit === '' ? null : commit;
}

/**
 * Commits these files. Returns the full id of the commit; null if the last commit has them like that already.
 * @throws SourceError what speaks against it; nothing is committed
 */
export const commitFiles = (tree: WorkTree, files: readonly Tracked[], message: string): Promise<string | null> =>
  commitReady(tree, { files, message, stagedWhole: new Map() });

/** Commits a file with a message; the full id of the commit, or null if there is nothing to commit. Throws SourceError. */
export type Commit = (message: string) => Promise<string | null>;

/**
 * To be asked before a file is written. Returns what commits it then, like `commitFile`.
 * @throws SourceError if it could not be committed now
 */
export async function requireCommit(path: string): Promise<Commit> {
  const place = await placeOf(path);
  const files = [place];
  await requireReady(place);
  await requireCommittable(place, place);
  const staged = await stagedOf(place.git, [place.path]);
  const parent = await parentOf(place.git, [place.path]);
  if (staged.get(place.path) !== parent.files.get(place.path))
    requireStagedWhole(files, staged, (await treeWith(place.git, parent, [place.path])).entries);
  return (message) => commitReady(place, { files, message, stagedWhole: staged });
}

/**
 * Commits one file as it is on disk. Returns the full id of the commit; null if there is nothing to commit.
 * @throws SourceError what speaks against it; nothing is committed
 */
export async function commitFile(path: string, message: string): Promise<string | null> {
  const place = await placeOf(path);
  return commitFiles(place, [place], message);
}
