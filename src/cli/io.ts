// What a command may use of the process: three streams and the environment. Tests pass their own.

import { inert } from '../model/inert.ts';

export interface Stream {
  readonly write: (data: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input: a text, or a stream to read to its end. */
  readonly stdin: () => string | AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Prints one line, inert, beside the answer. */
export const say = (stream: Stream, text: string): unknown => stream.write(`${inert(text)}\n`);
