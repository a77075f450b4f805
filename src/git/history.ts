// The commits that touched given paths, newest first, as a stream. When the reader stops, git stops too.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { labelOf } from '../source/disk.ts';
import { codeOf } from '../source/regular-file.ts';
import { isObjectId, type Repository } from './git.ts';
import { complaintOf, runGit, startGit } from './process.ts';

export interface Commit {
  readonly id: string;
  /** The nearest ancestors in this history. */
  readonly parents: readonly string[];
  readonly author: string;
  /** When it was written, ISO 8601 in UTC: 2026-11-22T00:34:45Z. '' if the commit has no date. */
  readonly date: string;
  readonly subject: string;
  /** The shallow clone ends here. Without its parents, the commit looks as if it had added every file. */
  readonly shallow: boolean;
}

/** Commit ids: the history of `include` without that of `exclude`. */
export interface Tips {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The commits at which a shallow clone ends. Git lists them only in a file. */
async function shallowBoundary(repository: Repository): Promise<ReadonlySet<string>> {
  if (!repository.shallow) return new Set();
  const answer = await runGit(repository.directory, ['rev-parse', '--git-path', 'shallow']);
  try {
    const path = new TextDecoder().decode(answer.stdout).replace(/\n$/, '');
    return new Set(readFileSync(resolve(repository.directory, path), 'utf8').split('\n').filter(isObjectId));
  } catch (error) {
    throw new SourceError({ says: 'history-boundary', label: labelOf(repository.directory), code: codeOf(error) });
  }
}

/** Splits a stream at NULs. Bytes that are not UTF-8 become U+FFFD. */
async function* textsUntilNul(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let nul = chunk.indexOf(0); nul >= 0; nul = chunk.indexOf(0, from)) {
      yield new TextDecoder().decode(Buffer.concat([...parts, chunk.subarray(from, nul)]));
      parts = [];
      from = nul + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}

/** Seconds since 1970 as ISO 8601; '' for anything else. */
export function isoDate(seconds: string): string {
  const date = new Date(/^-?\d+$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
}

/** @param header rev-list's own line, `commit <id> <parent>…`, and then the author's name */
function commitOf(header: string, seconds: string, subject: string, boundary: ReadonlySet<string>): Commit {
  const match = /^\n?commit ([0-9a-f ]+)\n([\s\S]*)$/.exec(header);
  const [id = '', ...parents] = (match?.[1] ?? '').split(' ');
  if (!isObjectId(id)) throw new SourceError({ says: 'history-unreadable' });
  return { id, parents, author: match?.[2] ?? '', date: isoDate(seconds), subject, shallow: boundary.has(id) };
}

/**
 * Commits that changed something below `paths`, newest first, children before parents.
 * @param paths relative to the repository's prefix; empty for all commits
 * @throws SourceError if the history cannot be read to its end
 */
export async function* listHistory(
  repository: Repository,
  tips: Tips,
  paths: readonly string[],
): AsyncGenerator<Commit, void, undefined> {
  if (tips.include.length === 0) return;
  const wrong = [...tips.include, ...tips.exclude].find((id) => !isObjectId(id));
  if (wrong !== undefined) throw new Error(`${wrong} is no commit id`);
  const boundary = await shallowBoundary(repository);
  const { child, ended } = startGit(repository.directory, [
    'rev-list',
    '--topo-order',
    '--parents',
    '--encoding=UTF-8',
    '--format=%an%x00%at%x00%s%x00',
    ...tips.include,
    ...tips.exclude.map((id) => `^${id}`),
    '--',
    ...paths,
  ]);
  child.stdin.end();
  try {
    let fields: string[] = [];
    for await (const field of textsUntilNul(child.stdout)) {
      fields.push(field);
      const [header, seconds, subject] = fields;
      if (header === undefined || seconds === undefined || subject === undefined) continue;
      fields = [];
      yield commitOf(header, seconds, subject, boundary);
    }
    const ending = await ended;
    if (ending.code !== 0)
      throw new SourceError({
        says: 'history-failed',
        label: labelOf(repository.directory),
        complaint: complaintOf(ending),
      });
  } finally {
    child.kill();
  }
}
