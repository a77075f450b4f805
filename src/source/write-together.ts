// Writes several new files, all of them or none, with the directories that they need.

import { lstatSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { codeOf } from './regular-file.ts';
import { writeNew } from './write-whole.ts';

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Whether anything has this name, be it a link to nothing. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Something on the way is no directory; writing says so.
    return false;
  }
}

/** Makes a directory with those above it; returns those that were made, the outermost first. */
function makeDirectory(path: string): readonly string[] {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return [];
  const made: string[] = [];
  for (let at = resolve(path); at.length >= resolve(first).length; at = dirname(at)) made.unshift(at);
  return made;
}

function attempt(undo: () => void): void {
  try {
    undo();
  } catch {
    // Another program has put something into it.
  }
}

/** Throws SourceError and leaves nothing behind if one of the files is there already or cannot be written. */
export function writeTogether(files: readonly NewFile[]): void {
  const undo: (() => void)[] = [];
  let label = '';
  try {
    for (const { path, text } of files) {
      label = path;
      for (const made of makeDirectory(dirname(path))) undo.push(() => rmdirSync(made));
      writeNew(path, text);
      undo.push(() => rmSync(path, { force: true }));
    }
  } catch (error) {
    for (const one of undo.reverse()) attempt(one);
    if (error instanceof SourceError || !(error instanceof Error && 'code' in error)) throw error;
    throw new SourceError({ says: 'write-failed', label, code: codeOf(error) });
  }
}
