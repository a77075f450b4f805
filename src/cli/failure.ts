// Every way to fail, on standard error; and the exit code that scripts see.

import { InvalidInput, SourceError, UsageError } from '../model/errors.ts';
import { errorWords, type Reason } from '../words/errors.ts';
import { errorLine, hintLine } from '../words/remarks.ts';
import { type ExitCode, exit } from './exit.ts';
import { type Io, say } from './io.ts';

/** Explains the failure and gives its exit code. What is not ours to explain is a bug, and says so. */
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

/** What V8 says where something is too much for the machine that all of this runs on. */
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
