// What keys do at a terminal: the prompts of the interview, driven by keys as a terminal sends them.

import { PassThrough } from 'node:stream';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { personAtTerminal } from '../../../src/cli/init/terminal.ts';
import type { Answered, Question } from '../../../src/start/question.ts';

const enter = '\r';
const down = '\u001b[B';
const esc = '\u001b';
const ctrlC = '\u0003';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The reply to a question after these keys, each sent when the one before is read. */
async function replyTo(question: Question, keys: readonly string[], before?: Answered) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { rows: 24, columns: 80 });
  output.resume();
  const reply = personAtTerminal(new Chalk({ level: 0 }), { input, output }).ask(question, before);
  for (const key of keys) {
    input.write(key);
    await wait(key === esc ? 100 : 5);
  }
  return reply;
}

const words = { part: 'The end', message: 'Write it?', help: 'Esc goes back.' };
const options = ['yes', 'no', 'maybe'].map((value) => ({ value, label: value }));
const one: Question = { is: 'one', ...words, options, first: 'yes' };
const several: Question = { is: 'several', ...words, options, required: true };
const searched: Question = {
  ...one,
  options: ['ajar', 'hosting', 'jam', 'key', 'lamp', 'mail', 'yes'].map((value) => ({ value, label: value })),
};
const chosen = (value: Answered) => ({ is: 'answer', value });

describe('letters', () => {
  it.each(['hosting', 'jjj', 'kl', 'no', 'HJKL', 'ai'])('choose nothing in a list: %s', async (typed) => {
    expect(await replyTo(one, [...typed, enter])).toEqual(chosen('yes'));
  });
  it('mark nothing among several', async () => {
    expect(await replyTo(several, [' ', ...'ahjkli', enter])).toEqual(chosen(['yes']));
  });
  it('search in a long list', async () => {
    expect(await replyTo(searched, [...'host', enter])).toEqual(chosen('hosting'));
  });
  it('are the answer where a text is asked', async () => {
    const text: Question = { is: 'text', ...words, example: 'x', optional: false, wrong: () => null };
    expect(await replyTo(text, [...'hjkl', enter])).toEqual(chosen('hjkl'));
  });
});

describe('other keys', () => {
  it('move and choose', async () => {
    expect(await replyTo(one, [down, enter])).toEqual(chosen('no'));
    expect(await replyTo(several, [down, ' ', enter])).toEqual(chosen(['no']));
  });
  it.each([one, several, searched])('go back and stop', async (question) => {
    expect(await replyTo(question, [esc])).toEqual({ is: 'back' });
    expect(await replyTo(question, [ctrlC])).toEqual({ is: 'stop' });
  });
  it('take the answer of before by Enter alone', async () => {
    expect(await replyTo(one, [enter], 'maybe')).toEqual(chosen('maybe'));
    expect(await replyTo(several, [enter], ['no', 'maybe'])).toEqual(chosen(['no', 'maybe']));
  });
});
