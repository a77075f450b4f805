// Every failure as text on standard error and an exit code.

import { InvalidInput, SourceError, UsageError } from '../model/errors.ts';
import { errorWords, type Reason } from '../words/errors.ts';
import { errorLine, hintLine } from '../words/remarks.ts';
import { type ExitCode, exit } from './exit.ts';
import { type Io, say } from './io.ts';

/** Prints the failure and returns its exit code. An unknown error is a bug, and the text says so. */
export async function reportFailure(error: unknown, io: Io, color: boolean): Promise<ExitCode> {
  if (error instanceof InvalidInput) {
    const { diagnosticText } = await import('../pipeline.ts');
    const { painter } = await import('./paint.ts');
    io.stderr.write(await diagnosticText(error.diagnostics, error.files, painter(io.stderr, io.env, color)));
    return exit.unanswered;
  }
  const [message, hint] = errorWords(reasonOf(error));
  say(io.stderr, errorLine(message));
  if (hint !== '') say(io.stderr, hintLine(hint));
  return error instanceof UsageError ? exit.usage : exit.unanswered;
}

/** Messages of V8 for exceeding a limit of the engine or the machine. */
const tooMuch = /call stack|string length|array length|buffer|allocation|memory|too large|key count|size exceeded/i;

function reasonOf(error: unknown): Reason {
  if (error instanceof UsageError || error instanceof SourceError) return error.reason;
  if (error instanceof RangeError && tooMuch.test(error.message)) return { says: 'run-too-large' };
  if (error instanceof Error && 'syscall' in error) {
    if (error.syscall === 'uv_cwd') return { says: 'directory-gone' };
    if ('code' in error) return { says: 'system-refused', call: String(error.syscall), code: String(error.code) };
  }
  return { says: 'bug', said: error instanceof Error ? error.message : String(error) };
}
