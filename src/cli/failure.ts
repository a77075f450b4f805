// Every way to fail, in words, on standard error; and the exit code that scripts see.

import { InvalidInput, SourceError, UsageError } from '../model/errors.ts';
import { inert } from '../model/inert.ts';
import { type ExitCode, exit } from './exit.ts';
import type { Io } from './io.ts';

/** Explains the failure and gives its exit code. What is not ours to explain is a bug, and says so. */
export async function reportFailure(error: unknown, io: Io, color: boolean): Promise<ExitCode> {
  if (error instanceof InvalidInput) {
    const { diagnosticText } = await import('../pipeline.ts');
    const { painter } = await import('./paint.ts');
    io.stderr.write(await diagnosticText(error.diagnostics, error.files, painter(io.stderr, io.env, color)));
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
  const words = limitWords(error) ?? systemWords(error);
  if (words !== null) {
    io.stderr.write(`error: ${inert(words.message)}\n  hint: ${words.hint}\n`);
    return exit.unanswered;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    `error: this is a bug in devolve: ${inert(message)}\n  hint: please report it with the command that you ran\n`,
  );
  return exit.unanswered;
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** What is too much for the machine that all of this runs on; null for anything else. */
function limitWords(error: unknown): Words | null {
  if (!(error instanceof RangeError)) return null;
  const tooMuch = /call stack|string length|array length|buffer|allocation|memory|too large|key count|size exceeded/i;
  if (!tooMuch.test(error.message)) return null;
  return {
    message: 'the input is more than one run can hold',
    hint: 'ask for less at once: fewer systems, or a format that is written in pieces, such as json with --output',
  };
}

const remedies: Readonly<Record<string, string>> = {
  EMFILE: 'this process may open no more files; raise the limit: ulimit -n 256',
  ENFILE: 'this machine may open no more files; end other programs',
  ENOMEM: 'there is no memory left; end other programs',
  EAGAIN: 'the system has no room for another process; try again',
  ENOSPC: 'the disk is full',
};

/** A refusal of the system that nobody met before; null for anything else. */
function systemWords(error: unknown): Words | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const [code, syscall] = [String(error.code), String(error.syscall)];
  return {
    message: `the system refused (${syscall}: ${code})`,
    hint: remedies[code] ?? 'look at what the system allows',
  };
}
