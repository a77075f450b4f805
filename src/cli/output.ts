// The answer goes out whole or not at all: to standard output, or to a file by way of a temporary one beside it.

import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SourceError, UsageError } from '../model/errors.ts';
import type { Io } from './io.ts';
import type { CommonOptions } from './options.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'its directory is a file',
  EACCES: 'it may not be written',
  ENOSPC: 'the disk is full',
  EFBIG: 'it would be too large',
};

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'make the directory first, or name another file',
  ENOTDIR: 'name a file in a directory',
  EACCES: 'name a file that you may write',
};

function existing(path: string): ReturnType<typeof statSync> {
  return statSync(path, { throwIfNoEntry: false });
}

function replaceWhole(path: string, data: string | Uint8Array): void {
  // A link stays a link: what it points to is replaced.
  const target = existing(path) === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o644);
    try {
      writeFileSync(file, data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function write(path: string, data: string | Uint8Array): void {
  try {
    const there = existing(path);
    if (there?.isDirectory()) throw new UsageError(`${path} is a directory`, 'name a file');
    // A device or a pipe cannot be replaced by a file: it is written to.
    if (there === undefined || there.isFile()) replaceWhole(path, data);
    else writeFileSync(path, data);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SourceError(`${path}: cannot write: ${reasons[code] ?? code}`, remedies[code]);
  }
}

/** Sends the answer where --output says. Bytes are not for a terminal: a UsageError. */
export function deliver(data: string | Uint8Array, options: CommonOptions, io: Io): void {
  if (options.output === undefined || options.output === '-') {
    if (typeof data !== 'string' && io.stdout.isTTY === true)
      throw new UsageError('a terminal cannot show a spreadsheet', 'name a file with --output');
    io.stdout.write(data);
  } else {
    write(options.output, data);
    if (options.quiet !== true) io.stderr.write(`wrote ${options.output}\n`);
  }
}

/** CSV has no place for what must be read beside its rows: whoever sends it is told so. */
export function tellWhatCsvLacks(format: string, options: CommonOptions, io: Io): void {
  if (format !== 'csv' || options.quiet === true) return;
  io.stderr.write(
    'The CSV has the rows alone. Where people read it, send a report with it: that says what it is not, and what it rests on.\n',
  );
}
