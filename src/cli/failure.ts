// Every way to fail, in words, on standard error; and the exit code that scripts see.

import { InvalidInput, SourceError, UsageError } from '../model/errors.ts';
import { inert } from '../model/inert.ts';
import { type ExitCode, exit } from './exit.ts';
import type { Io } from './io.ts';

/** Explains the failure and gives its exit code. What is not ours to explain is a bug, and says so. */
export async function reportFailure(error: unknown, io: Io, color: boolean): Promise<ExitCode> {
  if (error instanceof InvalidInput) {
    const { diagnosticText } = await import('./terminal/diagnostics.ts');
    const { painter } = await import('./terminal/paint.ts');
    io.stderr.write(diagnosticText(error.diagnostics, error.files, painter(io.stderr, io.env, color)));
    return exit.unanswered;
  }
  if (error instanceof UsageError || error instanceof SourceError) {
    io.stderr.write(`error: ${inert(error.message)}\n${error.hint === '' ? '' : `  hint: ${inert(error.hint)}\n`}`);
    return error instanceof UsageError ? exit.usage : exit.unanswered;
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd') {
    io.stderr.write('error: the directory that you are in is no longer there\n  hint: change to another one first\n');
    return exit.unanswered;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    `error: this is a bug in devolve: ${inert(message)}\n  hint: please report it with the command that you ran\n`,
  );
  return exit.unanswered;
}
