// The answer goes out whole or not at all: to standard output, or to a file by way of a temporary one beside it.

import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SourceError, UsageError } from '../model/errors.ts';
import type { Io } from './io.ts';
import type { CommonOptions } from './options.ts';

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function writeWhole(path: string, text: string): void {
  if (isDirectory(path)) throw new UsageError(`${basename(path)} is a directory`, 'name a file');
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o644);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'ENOENT' ? 'its directory does not exist' : code === 'EACCES' ? 'it may not be written' : code;
    throw new SourceError(`${path}: cannot write: ${why}`);
  }
}

/** Sends the text where --output says. */
export function deliver(text: string, options: CommonOptions, io: Io): void {
  if (options.output === undefined || options.output === '-') io.stdout.write(text);
  else {
    writeWhole(options.output, text);
    if (options.quiet !== true) io.stderr.write(`wrote ${options.output}\n`);
  }
}
