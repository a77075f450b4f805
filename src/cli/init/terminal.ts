// The person at the terminal of this process. The only file that loads a library of prompts.

import * as prompts from '@clack/prompts';
import type { ChalkInstance } from 'chalk';
import { inert } from '../../model/inert.ts';
import type { Answered, OneQuestion, Question, SeveralQuestion, TextQuestion } from '../../start/question.ts';
import { wrap } from '../../start/wrap.ts';
import { interviewIntro, interviewStopped, noneOfThese, nothingFound, suchAs } from '../../words/start/questions.ts';
import type { Person, Reply } from '../io.ts';
import { finderOf, none } from './finder.ts';

const output = process.stderr;

/** Longer lists are searched. */
const many = 6;

/** Rows of a list on this screen. */
const rowsHere = () => Math.max(4, Math.min(14, (output.rows ?? 24) - 10));

const optionsIn = ({ options }: OneQuestion | SeveralQuestion) =>
  options.map(({ value, label, hint = '' }) => ({
    value,
    label: inert(label),
    ...(hint === '' ? {} : { hint: inert(hint) }),
  }));

/** Width of a text behind the bar. */
const textWidth = () => Math.min(output.columns ?? 80, 100) - 6;

const wrapped = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => wrap(inert(line), textWidth()))
    .join('\n');

/** The question, and its help under it. Some prompts wrap what they are given; the others need the bar at each line. */
function messageOf({ message, help }: Question, paint: ChalkInstance, wraps: boolean): string {
  const width = textWidth();
  const bar = wraps ? '' : `${paint.gray(prompts.S_BAR)}  `;
  const lines = [...wrap(inert(message), width), ...wrap(inert(help), width).map((line) => paint.dim(line))];
  return lines.join(`\n${bar}`);
}

function putText(question: TextQuestion, before: Answered | undefined, paint: ChalkInstance): Promise<unknown> {
  const { wrong, optional, example } = question;
  return prompts.text({
    ...{ message: messageOf(question, paint, false), output, placeholder: suchAs(example) },
    initialValue: typeof before === 'string' ? before : '',
    validate: (text = '') => (text.trim() === '' && optional ? undefined : (wrong(text) ?? undefined)),
  });
}

function putOne(question: OneQuestion, before: Answered | undefined, paint: ChalkInstance): Promise<unknown> {
  const options = optionsIn(question);
  const initialValue = typeof before === 'string' ? before : question.first;
  const long = options.length > many;
  const shared = { message: messageOf(question, paint, !long), output, options, maxItems: rowsHere(), initialValue };
  if (!long) return prompts.select(shared);
  // A search that finds nothing chooses nothing.
  const validate = (value: unknown) => (typeof value === 'string' ? undefined : nothingFound);
  return prompts.autocomplete({ ...shared, filter: finderOf(options), validate });
}

/** Enter alone must not be an answer: that there is none is an option of its own. */
async function putSeveral(question: SeveralQuestion, before: Answered | undefined, paint: ChalkInstance) {
  const options = [...optionsIn(question), ...(question.required ? [] : [{ value: none, label: noneOfThese, suchAs }])];
  const initialValues = typeof before === 'object' ? (before.length === 0 ? [none] : [...before]) : [];
  const long = question.options.length > many;
  const message = messageOf(question, paint, !long);
  const shared = { message, output, options, maxItems: rowsHere(), initialValues, required: true };
  const chosen = await (long
    ? prompts.autocompleteMultiselect({ ...shared, filter: finderOf(options) })
    : prompts.multiselect(shared));
  if (prompts.isCancel(chosen)) return chosen;
  // What was searched for shows only how much was chosen.
  const names = options.filter((o) => chosen.includes(o.value)).map((o) => o.label);
  if (long) prompts.log.message(names.join(', '), { output });
  return chosen.filter((value) => value !== none);
}

function put(question: Question, before: Answered | undefined, paint: ChalkInstance): Promise<unknown> {
  if (question.is === 'text') return putText(question, before, paint);
  return question.is === 'one' ? putOne(question, before, paint) : putSeveral(question, before, paint);
}

export function personAtTerminal(paint: ChalkInstance): Person {
  let part = '';
  return {
    hello({ title, text } = interviewIntro) {
      prompts.intro(title, { output });
      prompts.log.message(wrapped(text), { output });
    },
    tell(text) {
      prompts.log.success(wrapped(text), { output });
    },
    async ask(question, before): Promise<Reply> {
      if (question.part !== part) prompts.log.step(paint.bold(question.part), { output });
      part = question.part;
      // Both Esc and Ctrl-C cancel a prompt; the key tells which it was.
      let last = '';
      const listen = (_: string, key: { readonly name?: string } | undefined) => {
        last = key?.name ?? '';
      };
      process.stdin.on('keypress', listen);
      try {
        const value = await put(question, before, paint);
        if (!prompts.isCancel(value)) return { is: 'answer', value: value as Answered };
        return { is: last === 'escape' ? 'back' : 'stop' };
      } finally {
        process.stdin.off('keypress', listen);
      }
    },
    goodbye(done, stopped = interviewStopped) {
      if (!done) prompts.cancel(stopped, { output });
    },
  };
}
