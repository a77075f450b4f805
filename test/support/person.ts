// A person who answers an interview as the script says, and cautiously where it says nothing. Like a terminal, it asks
// again where a text is no answer.

import type { Person, Reply } from '../../src/cli/io.ts';
import type { Answered, Question } from '../../src/start/question.ts';

export const back = Symbol('Esc');
export const stop = Symbol('Ctrl-C');
type Said = Answered | typeof back | typeof stop;

export interface Scripted extends Person {
  readonly asked: readonly Question[];
  /** What was refused, in the words that the person reads. */
  readonly refused: readonly string[];
  readonly ended: () => 'done' | 'stopped' | null;
  /** Answers of before that were offered again. */
  readonly offered: readonly Answered[];
}

function cautious(question: Question): Answered {
  if (question.is === 'text') return question.optional ? '' : question.example;
  if (question.is === 'one') return question.first;
  return question.required ? [question.options[0]?.value ?? ''] : [];
}

/** @param script for each question whose words match, what is answered the first, second … time */
export function personWho(...script: readonly (readonly [message: RegExp, ...said: readonly Said[]])[]): Scripted {
  const left = script.map(([message, ...said]) => ({ message, said: [...said] }));
  const asked: Question[] = [];
  const refused: string[] = [];
  const offered: Answered[] = [];
  let ended: 'done' | 'stopped' | null = null;
  const replyTo = (question: Question, before?: Answered): Reply => {
    const rule = left.find(({ message, said }) => said.length > 0 && message.test(question.message));
    // Where the script says nothing, Enter alone: it takes what was answered before.
    const said = rule?.said.shift() ?? before ?? cautious(question);
    if (said === back) return { is: 'back' };
    if (said === stop) return { is: 'stop' };
    const value = said as Answered;
    const wrong =
      question.is === 'text' && typeof value === 'string' && !(value === '' && question.optional)
        ? question.wrong(value)
        : null;
    if (wrong === null) return { is: 'answer', value };
    refused.push(wrong);
    return replyTo(question);
  };
  return {
    asked,
    refused,
    offered,
    ended: () => ended,
    hello: () => undefined,
    ask: async (question, before) => {
      asked.push(question);
      if (before !== undefined) offered.push(before);
      return replyTo(question, before);
    },
    goodbye(done) {
      ended = done ? 'done' : 'stopped';
    },
  };
}
