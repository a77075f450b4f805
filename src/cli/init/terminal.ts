// The person at a terminal. The only file that loads a library of prompts.

import * as prompts from '@clack/prompts';
import type { ChalkInstance } from 'chalk';
import { inert } from '../../model/inert.ts';
import type { Answered, OneQuestion, Question, SeveralQuestion, TextQuestion } from '../../start/question.ts';
import { wrap } from '../../start/wrap.ts';
import { interviewIntro, interviewStopped, noneOfThese, nothingFound, suchAs } from '../../words/start/questions.ts';
import type { Person, Reply } from '../io.ts';
import { finderOf, none } from './finder.ts';

export interface Terminal {
  readonly input: NonNullable<prompts.CommonOptions['input']>;
  readonly output: NonNullable<prompts.CommonOptions['output']> & { readonly rows?: number; readonly columns?: number };
}

interface Screen extends Terminal {
  readonly paint: ChalkInstance;
}

/** Longer lists are searched. */
const many = 6;

const isLong = (question: Question) => question.is !== 'text' && question.options.length > many;

/** Rows of a list on this screen. */
const rowsOn = ({ output }: Terminal) => Math.max(4, Math.min(14, (output.rows ?? 24) - 10));

const optionsIn = ({ options }: OneQuestion | SeveralQuestion) =>
  options.map(({ value, label, hint = '' }) => ({
    value,
    label: inert(label),
    ...(hint === '' ? {} : { hint: inert(hint) }),
  }));

/** Width of a text behind the bar. */
const textWidth = ({ output }: Terminal) => Math.min(output.columns ?? 80, 100) - 6;

const wrapped = (text: string, terminal: Terminal) =>
  text
    .split('\n')
    .flatMap((line) => wrap(inert(line), textWidth(terminal)))
    .join('\n');

/** The question, and its help under it. Some prompts wrap what they are given; the others need the bar at each line. */
function messageOf({ message, help }: Question, screen: Screen, wraps: boolean): string {
  const width = textWidth(screen);
  const { paint } = screen;
  const bar = wraps ? '' : `${paint.gray(prompts.S_BAR)}  `;
  const lines = [...wrap(inert(message), width), ...wrap(inert(help), width).map((line) => paint.dim(line))];
  return lines.join(`\n${bar}`);
}

const streamsOf = ({ input, output }: Screen) => ({ input, output });

function putText(question: TextQuestion, before: Answered | undefined, screen: Screen): Promise<unknown> {
  const { wrong, optional, example } = question;
  return prompts.text({
    ...{ message: messageOf(question, screen, false), ...streamsOf(screen), placeholder: suchAs(example) },
    initialValue: typeof before === 'string' ? before : '',
    validate: (text = '') => (text.trim() === '' && optional ? undefined : (wrong(text) ?? undefined)),
  });
}

function putOne(question: OneQuestion, before: Answered | undefined, screen: Screen): Promise<unknown> {
  const options = optionsIn(question);
  const initialValue = typeof before === 'string' ? before : question.first;
  const message = messageOf(question, screen, !isLong(question));
  const shared = { message, ...streamsOf(screen), options, maxItems: rowsOn(screen), initialValue };
  if (!isLong(question)) return prompts.select(shared);
  // A search that finds nothing chooses nothing.
  const validate = (value: unknown) => (typeof value === 'string' ? undefined : nothingFound);
  return prompts.autocomplete({ ...shared, filter: finderOf(options), validate });
}

/** Enter alone must not be an answer: that there is none is an option of its own. */
async function putSeveral(question: SeveralQuestion, before: Answered | undefined, screen: Screen) {
  const options = [...optionsIn(question), ...(question.required ? [] : [{ value: none, label: noneOfThese, suchAs }])];
  const initialValues = typeof before === 'object' ? (before.length === 0 ? [none] : [...before]) : [];
  const message = messageOf(question, screen, !isLong(question));
  const shared = { message, ...streamsOf(screen), options, maxItems: rowsOn(screen), initialValues, required: true };
  const chosen = await (isLong(question)
    ? prompts.autocompleteMultiselect({ ...shared, filter: finderOf(options) })
    : prompts.multiselect(shared));
  if (prompts.isCancel(chosen)) return chosen;
  // What was searched for shows only how much was chosen.
  const names = options.filter((o) => chosen.includes(o.value)).map((o) => o.label);
  if (isLong(question)) prompts.log.message(names.join(', '), { output: screen.output });
  return chosen.filter((value) => value !== none);
}

function put(question: Question, before: Answered | undefined, screen: Screen): Promise<unknown> {
  if (question.is === 'text') return putText(question, before, screen);
  return question.is === 'one' ? putOne(question, before, screen) : putSeveral(question, before, screen);
}

interface Key {
  name?: string;
  readonly ctrl?: boolean;
}

export function personAtTerminal(
  paint: ChalkInstance,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Person {
  const screen = { input, output, paint };
  let part = '';
  return {
    hello({ title, text } = interviewIntro) {
      prompts.intro(title, { output });
      prompts.log.message(wrapped(text, screen), { output });
    },
    tell(text) {
      prompts.log.success(wrapped(text, screen), { output });
    },
    async ask(question, before): Promise<Reply> {
      if (question.part !== part) prompts.log.step(paint.bold(question.part), { output });
      part = question.part;
      // Both Esc and Ctrl-C cancel a prompt; the key tells which it was.
      let last = '';
      const listen = (_: string, key: Key | undefined) => {
        last = key?.name ?? '';
        // In a list without a search the prompts take letters as orders (j and k move, a marks all): what is typed there
        // would choose. A key without a name does nothing.
        const typed = question.is !== 'text' && !isLong(question) && key?.ctrl !== true && /^[a-z]$/.test(last);
        if (typed && key !== undefined) key.name = '';
      };
      input.on('keypress', listen);
      try {
        const value = await put(question, before, screen);
        if (!prompts.isCancel(value)) return { is: 'answer', value: value as Answered };
        return { is: last === 'escape' ? 'back' : 'stop' };
      } finally {
        input.off('keypress', listen);
      }
    },
    goodbye(done, stopped = interviewStopped) {
      if (!done) prompts.cancel(stopped, { output });
    },
  };
}
