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

/** A commit with the author and day of the story, independent of local settings, and a tag named after it. */
function commitOf(
  { name, author, parents: [first, ...others], subject }: Step,
  day: number,
  tree: readonly Part[],
): Part[] {
  const when = Date.UTC(2026, 10, day, 9) / 1000;
  const who = `${author} <${author.toLowerCase()}@example.org> ${when} +0000`;
  return [
    ...(first === undefined ? ['reset refs/heads/main\n'] : []),
    'commit refs/heads/main\n',
    `author ${who}\ncommitter ${who}\n`,
    ...data(`${subject}\n`),
    ...(first === undefined ? [] : [`from refs/tags/${first}\n`]),
    ...others.map((parent) => `merge refs/tags/${parent}\n`),
    'deleteall\n',
    ...tree,
    `reset refs/tags/${name}\nfrom refs/heads/main\n\n`,
  ];
}

/** Creates the repository of a story folder: one tagged commit per tree, with the same ids on every machine. */
export function tellStory(folder: string, repository: string): void {
  // Writes what git init would, to save a process for each of a hundred stories.
  for (const part of ['objects', 'refs']) mkdirSync(join(repository, '.git', part), { recursive: true });
  writeFileSync(join(repository, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(repository, '.git', 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
  const git = (args: readonly string[], input: Buffer) =>
    execFileSync('git', ['-C', repository, ...args], { input, stdio: 'pipe' });
  const steps = stepsOf(folder);
  const stream = steps.flatMap((step, i) => commitOf(step, i + 1, treeOf(join(folder, step.name))));
  git(
    ['fast-import', '--quiet', '--force'],
    Buffer.concat(stream.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  );
  const last = steps.at(-1);
  if (last !== undefined) cpSync(join(folder, last.name), repository, { recursive: true });
}
