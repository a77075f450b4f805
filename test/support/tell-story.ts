// A history in folders, as a reproducible git repository.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly author: string;
  readonly parents: readonly string[];
  readonly subject: string;
}

/** The commits of a story without commits.txt: Ada wrote base, Ben head. */
const plain = ['base | Ada | | The library as it was', 'head | Ben | base | The library as it is'];

/** `commits.txt`: one line per commit, `folder | author | parents | subject`; the folder is the complete tree. */
function stepsOf(folder: string): readonly Step[] {
  const file = join(folder, 'commits.txt');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : plain;
  return lines.map((line) => {
    const [name = '', author = '', parents = '', subject = ''] = line.split('|').map((part) => part.trim());
    return { name, author, parents: parents.split(' ').filter((p) => p !== ''), subject };
  });
}

type Part = string | Buffer;

const data = (content: Part): Part[] => [`data ${Buffer.byteLength(content)}\n`, content, '\n'];

/** The complete tree of a commit, in git fast-import format. */
function treeOf(folder: string): Part[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const inTree = path.slice(folder.length + 1).replaceAll('\\', '/');
    return [`M 100644 inline ${JSON.stringify(inTree)}\n`, ...data(readFileSync(path))];
  });
}

/** A commit with the author and day of the story, independent of local settings. */
function commitOf(
  { author, subject }: Step,
  day: number,
  mark: string,
  [first, ...others]: readonly string[],
  tree: readonly Part[],
): Part[] {
  const when = Date.UTC(2026, 10, day, 9) / 1000;
  const who = `${author} <${author.toLowerCase()}@example.org> ${when} +0000`;
  return [
    ...(first === undefined ? ['reset refs/heads/main\n'] : []),
    `commit refs/heads/main\nmark ${mark}\n`,
    `author ${who}\ncommitter ${who}\n`,
    ...data(`${subject}\n`),
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...others.map((parent) => `merge ${parent}\n`),
    'deleteall\n',
    ...tree,
  ];
}

/** A story folder, and where its repository is created. */
export interface Told {
  readonly folder: string;
  readonly repository: string;
}

const configuration = '[core]\n\trepositoryformatversion = 0\n\tbare = false\n';

/** Writes what git init would, to save a process for each of a hundred stories; `objects` is the repository that holds the objects. */
function begin(repository: string, objects: string): void {
  const git = join(repository, '.git');
  for (const part of ['objects/info', 'refs/heads', 'refs/tags']) mkdirSync(join(git, part), { recursive: true });
  writeFileSync(join(git, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(git, 'config'), configuration);
  if (objects !== repository)
    writeFileSync(join(git, 'objects/info/alternates'), `${join(objects, '.git/objects').replaceAll('\\', '/')}\n`);
}

/**
 * Creates the repositories of story folders: one tagged commit per tree, with the same ids on every machine. The first
 * repository holds the objects of all.
 */
export function tellStories(told: readonly Told[]): void {
  const [{ repository: objects } = { repository: '' }] = told;
  for (const { repository } of told) begin(repository, objects);
  const stream: Part[] = [];
  const marks = told.map(({ folder }, n) => {
    const markOf = new Map<string, string>();
    stepsOf(folder).forEach((step, i) => {
      const mark = `:${n * 1000 + i + 1}`;
      const parents = step.parents.map((parent) => markOf.get(parent) ?? parent);
      stream.push(...commitOf(step, i + 1, mark, parents, treeOf(join(folder, step.name))));
      markOf.set(step.name, mark);
    });
    return markOf;
  });
  const list = join(objects, '.git', 'marks');
  execFileSync('git', ['-C', objects, 'fast-import', '--quiet', '--force', `--export-marks=${list}`], {
    input: Buffer.concat(stream.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
    stdio: 'pipe',
  });
  const ids = new Map(
    readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [mark: string, id: string]),
  );
  told.forEach(({ folder, repository }, n) => {
    const refs = join(repository, '.git', 'refs');
    for (const [name, mark] of marks[n] ?? []) {
      writeFileSync(join(refs, 'tags', name), `${ids.get(mark)}\n`);
      // The last step is the head.
      writeFileSync(join(refs, 'heads', 'main'), `${ids.get(mark)}\n`);
    }
    const last = stepsOf(folder).at(-1);
    if (last !== undefined) cpSync(join(folder, last.name), repository, { recursive: true });
  });
}

/** Creates the repository of one story folder. */
export const tellStory = (folder: string, repository: string): void => tellStories([{ folder, repository }]);
