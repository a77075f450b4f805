// The answer goes out whole or not at all: to standard output, or to a file that is no input of the same run.

import { closeSync, openSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SourceError, UsageError } from '../model/errors.ts';
import { inert, withoutCommands } from '../model/inert.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { type Data, piecesOf, writeWhole } from '../pipeline.ts';
import type { Io } from './io.ts';
import type { CommonOptions } from './options.ts';

/** Is it a file of a library of this run? Some of them may have been read from history, not from here. */
function isOfLibrary(path: string): boolean {
  const real = realpathSync(path);
  const folders = inputsRead
    .libraries()
    .flatMap((root) => ['controls', 'mappings'].map((folder) => join(root, folder)));
  return /\.ya?ml$/i.test(real) && folders.some((folder) => relative(folder, real).split(sep)[0] !== '..');
}

function refuseInput(path: string, there: Stats): void {
  if (inputsRead.has(there) || isOfLibrary(path)) throw new UsageError({ says: 'output-is-input', path });
}

function writePieces(path: string, data: Data): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of piecesOf(data)) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function write(path: string, data: Data): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UsageError({ says: 'output-directory', path });
    if (there !== undefined) refuseInput(path, there);
    // A device or a pipe cannot be replaced by a file: it is written to.
    if (there === undefined || there.isFile()) writeWhole(path, data, { mode: 0o644, flush: true });
    else writePieces(path, data);
  } catch (error) {
    if (error instanceof UsageError || error instanceof SourceError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new SourceError({ says: 'write-failed', label: path, code });
  }
}

/** The answer as a log of CI may show it: none of its lines is a command, but for those that --format github asks for. */
function* withoutCommandsIn(data: Data): Iterable<string> {
  for (const piece of piecesOf(data)) yield typeof piece === 'string' ? withoutCommands(piece) : '';
}

/** Sends the answer where --output says. Bytes are not for a terminal: a UsageError. */
export function deliver(made: Data, options: CommonOptions, io: Io): void {
  const data = made instanceof Uint8Array || options.format === 'github' ? made : withoutCommandsIn(made);
  if (options.output === undefined || options.output === '-') {
    if (data instanceof Uint8Array && io.stdout.isTTY === true) throw new UsageError({ says: 'output-terminal' });
    for (const piece of piecesOf(data)) io.stdout.write(piece);
  } else {
    write(options.output, data);
    if (options.quiet !== true) io.stderr.write(`wrote ${inert(options.output)}\n`);
  }
}

/** CSV has no place for what must be read beside its rows: whoever sends it is told so. */
export function tellWhatCsvLacks(format: string, options: CommonOptions, io: Io): void {
  if (format !== 'csv' || options.quiet === true) return;
  io.stderr.write(
    'The CSV has the rows alone. Where people read it, send a report with it: that says what it is not, and what it rests on.\n',
  );
}
