// Runs a command line in process.

import type { Person } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a run. */
export interface Around {
  readonly env?: Readonly<Record<string, string>>;
  /** Standard error is a terminal. */
  readonly watched?: boolean;
  /** Standard output is a terminal. */
  readonly terminal?: boolean;
  /** Its width. */
  readonly columns?: number;
  /** Who answers questions; by default no one is there. */
  readonly person?: Person;
}

async function ranWith(
  { env = {}, watched = false, terminal = false, columns, person }: Around,
  argv: readonly string[],
) {
  const out: Uint8Array[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    stdout: {
      write: (data) => out.push(Buffer.from(data)),
      isTTY: terminal,
      ...(columns === undefined ? {} : { columns }),
    },
    stderr: { write: (data) => err.push(String(data)), isTTY: watched },
    ...(person === undefined ? {} : { person }),
    stdin: () => '164.312(b)\n164.308(b)(4)\n',
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000), NO_COLOR: '1', ...env },
  });
  return { code, bytes: Buffer.concat(out), stderr: err.join('') };
}

/** Runs `devolve ...argv` with a fixed day and without color. */
export async function devolveIn(around: Around, ...argv: readonly string[]): Promise<Ran> {
  const { code, bytes, stderr } = await ranWith(around, argv);
  return { code, stdout: bytes.toString('utf8'), stderr };
}

/** The same in a default environment. */
export const devolve = (...argv: readonly string[]): Promise<Ran> => devolveIn({}, ...argv);

/** The bytes that `devolve ...argv` writes to standard output. */
export const devolveBytes = async (...argv: readonly string[]) => (await ranWith({}, argv)).bytes;
