// main(argv, io) runs one command line and returns its exit code, in a process or in a test.

import { createReadStream, fstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExitCode, exit } from './exit.ts';
import type { Io } from './io.ts';

/** `argv` excludes node and script. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${version()}\n`);
    return exit.done;
  }
  // Asked on every tab: nothing is parsed.
  if (argv[0] === '__complete') return (await import('./completion/complete.ts')).complete(argv.slice(1), io);
  const { run } = await import('./program.ts');
  return run(argv, io, version());
}

/**
 * Standard input as a stream, for bin/. For a directory, Node gives an empty stream; reading it explicitly fails as it
 * should.
 * @public
 */
export async function* standardInput(): AsyncGenerator<Uint8Array | string> {
  const stat = fstatSync(0);
  // Noted as an input only when it is read.
  if (stat.isFile()) (await import('../model/inputs-read.ts')).inputsRead.note(stat);
  yield* stat.isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin;
}

function version(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}
