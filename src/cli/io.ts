// What a command may use of the process: three streams, the environment, and who sits at the terminal. Tests pass their
// own.

import { inert } from '../model/inert.ts';
import type { Answered, Question } from '../start/question.ts';
import { wrap } from '../start/wrap.ts';

export interface Stream {
  readonly write: (data: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a person does when asked: answers, goes back, or stops. */
export type Reply =
  | { readonly is: 'answer'; readonly value: Answered }
  | { readonly is: 'back' }
  | { readonly is: 'stop' };

/** What is said before the first question. */
export interface Intro {
  readonly title: string;
  readonly text: string;
}

/** Who answers questions. */
export interface Person {
  /** @param intro default: that of `init` */
  readonly hello: (intro?: Intro) => void;
  /** Says something between two questions. */
  readonly tell?: (text: string) => void;
  /** @param before the answer that was given before going back */
  readonly ask: (question: Question, before: Answered | undefined) => Promise<Reply>;
  /** @param done false: stopped, which `stopped` says; default: that of `init` */
  readonly goodbye: (done: boolean, stopped?: string) => void;
}

export interface Io {
  /** Undefined: whoever sits at the terminal of the process, if it has one. */
  readonly person?: Person;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input: a text, or a stream to read to its end. */
  readonly stdin: () => string | AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Prints one line, inert, beside the answer. */
export const say = (stream: Stream, text: string): unknown => stream.write(`${inert(text)}\n`);

/** The same for a sentence: broken between words on a terminal, whole where a program may read it. */
export function saySentence(stream: Stream, text: string): void {
  const lines = stream.isTTY === true ? wrap(text, (stream.columns ?? 80) - 1, '  ') : [text];
  for (const line of lines) say(stream, line);
}
