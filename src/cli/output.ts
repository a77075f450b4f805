// Delivers the answer whole or not at all: to standard output, or to a file that is not an input of the same run.

import { closeSync, constants, existsSync, openSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SourceError, UsageError } from '../model/errors.ts';
import { withoutCommands } from '../model/inert.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { type Data, piecesOf, replaceIfUnchanged, writeWhole } from '../pipeline.ts';
import { csvAlone, wrote } from '../words/remarks.ts';
import { type Io, say, saySentence } from './io.ts';
import type { Shared } from './options.ts';

/** Whether a path is in a library of this run, including one that was read from history. */
function isOfLibrary(path: string): boolean {
  const real = realpathSync(path);
  const folders = inputsRead
    .libraries()
    .flatMap((root) => ['controls', 'mappings'].map((folder) => join(root, folder)));
  return /\.ya?ml$/i.test(real) && folders.some((folder) => relative(folder, real).split(sep)[0] !== '..');
}

/** Throws UsageError if --output names an input, before anything is done. */
export function refuseInputAsOutput({ output = '-' }: Pick<Shared, 'output'>): void {
  const there = streamAt(output) === null ? statSync(output, { throwIfNoEntry: false }) : undefined;
  if (there !== undefined) refuseInput(output, there);
}

function refuseInput(path: string, there: Stats): void {
  if (inputsRead.has(there) || isOfLibrary(path)) throw new UsageError({ says: 'output-is-input', path });
}

/** A reader that stops early, as `head` does, is no failure. */
function writePieces(file: number, data: Data): void {
  try {
    for (const piece of piecesOf(data)) writeFileSync(file, piece);
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

/** Writes into a device or a pipe, which a file must not replace. */
function writeInto(path: string, there: Stats, data: Data): void {
  if (!there.isFIFO() && !there.isCharacterDevice()) throw new SourceError({ says: 'write-special', label: path });
  // Opening a pipe without a reader would block forever: this non-blocking open fails instead, and the next one does
  // not block.
  const reader = there.isFIFO() ? openSync(path, constants.O_WRONLY | constants.O_NONBLOCK) : null;
  try {
    const file = openSync(path, 'w');
    try {
      writePieces(file, data);
    } finally {
      closeSync(file);
    }
  } finally {
    if (reader !== null) closeSync(reader);
  }
}

function write(path: string, data: Data): void {
  try {
    const open = streamAt(path);
    if (open !== null) {
      writePieces(open, data);
      return;
    }
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UsageError({ says: 'output-directory', path });
    if (there !== undefined) refuseInput(path, there);
    if (there === undefined || there.isFile()) writeWhole(path, data, { mode: 0o644, flush: true });
    else writeInto(path, there, data);
  } catch (error) {
    if (error instanceof UsageError || error instanceof SourceError) throw error;
    const code = codeOf(error);
    if (code === '') throw error;
    throw new SourceError({ says: 'write-failed', label: path, code });
  }
}

/** Replaces an input of the same run, which is what the command is for. @param digest of the bytes that were read */
export function rewrite(path: string, digest: string, text: string): void {
  replaceIfUnchanged(path, digest, text);
  inputsRead.note(statSync(path));
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The file descriptor behind names such as /dev/stdout; written to in place, even where it is an appended file. */
function streamAt(path: string): number | null {
  if (path === '-' || path === '/dev/stdout') return 1;
  if (path === '/dev/stderr') return 2;
  const found = /^\/(?:dev|proc\/self)\/fd\/([1-9]\d*)$/.exec(path);
  return found === null ? null : Number(found[1]);
}

export const toStandardOutput = ({ output }: Pick<Shared, 'output'>): boolean => streamAt(output ?? '-') === 1;

const long = 1_000_000;

/** A long text in pieces that end with a line; writing them one by one takes less memory. */
function* inLines(text: string): Iterable<string> {
  let from = 0;
  while (text.length - from > long) {
    const end = text.indexOf('\n', from + long) + 1;
    if (end === 0) break;
    yield text.slice(from, end);
    from = end;
  }
  yield text.slice(from);
}

/** Neutralizes CI commands in the answer; those of --format github are exempt. */
function* withoutCommandsIn(data: Data): Iterable<string> {
  for (const piece of piecesOf(data))
    if (typeof piece === 'string') for (const lines of inLines(piece)) yield withoutCommands(lines);
}

/** Writes the answer where --output says. Throws UsageError for bytes on a terminal. */
export function deliver(made: Data, options: Shared & { readonly format?: string }, io: Io): void {
  const data = made instanceof Uint8Array || options.format === 'github' ? made : withoutCommandsIn(made);
  const stream = streamAt(options.output ?? '-');
  if (stream === 1 || stream === 2) {
    const to = stream === 1 ? io.stdout : io.stderr;
    if (data instanceof Uint8Array && to.isTTY === true) throw new UsageError({ says: 'output-terminal' });
    for (const piece of piecesOf(data)) to.write(piece);
    return;
  }
  const path = options.output ?? '';
  write(path, data);
  if (options.quiet !== true) say(io.stderr, wrote(path));
}

type Filled = Parameters<typeof import('./answer/keep-filled.ts').keepFilled>;

/** Throws UsageError where --output names a table that somebody filled in, with something that the profile lacks. */
export async function refuseToOverwrite(
  format: string,
  profile: string,
  subject: Filled[2],
  { output = '-', overwrite = false }: Pick<Shared, 'output'> & { readonly overwrite?: boolean },
): Promise<void> {
  const table = format === 'xlsx' || format === 'csv';
  if (!table || overwrite || streamAt(output) !== null || !existsSync(output)) return;
  await (await import('./answer/keep-filled.ts')).keepFilled(output, profile, subject);
}

/** CSV has no place for notes, so whoever sends it is told to send a report with it. */
export function tellWhatCsvLacks(format: string, options: Shared, io: Io): void {
  if (format !== 'csv' || options.quiet === true) return;
  saySentence(io.stderr, csvAlone);
}
