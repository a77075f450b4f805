// The person at the terminal of this process. The only file that loads a library of prompts.

import * as prompts from '@clack/prompts';
import { inert } from '../../model/inert.ts';
import type { Answered, Option, Question } from '../../start/question.ts';
import { interviewIntro, interviewStopped, keys } from '../../words/start/questions.ts';
import type { Person, Reply } from '../io.ts';

/** False where there is no one to ask: input or messages are no terminal. */
export const isSomeoneThere = (): boolean =>
  process.stdin.isTTY === true && process.stderr.isTTY === true && process.env.TERM !== 'dumb';

const output = process.stderr;

const shown = (options: readonly Option[]) =>
  options.map(({ value, label, hint = '' }) => ({
    value,
    label: inert(label),
    ...(hint === '' ? {} : { hint: inert(hint) }),
  }));

/** Rows of a list on this screen. */
const rows = () => Math.max(5, Math.min(12, (output.rows ?? 24) - 10));

const matches = (search: string, { label = '', hint = '' }: { label?: string; hint?: string }) =>
  `${label} ${hint}`.toLowerCase().includes(search.trim().toLowerCase());

/** The list is long enough to be searched. */
const many = 8;

async function put(question: Question, before: Answered | undefined): Promise<unknown> {
  const message = `${inert(question.message)}\n${inert(question.help)}`;
  if (question.is === 'text') {
    const { wrong, optional, example } = question;
    return prompts.text({
      ...{ message, output, placeholder: example, initialValue: typeof before === 'string' ? before : '' },
      validate: (text = '') => (text.trim() === '' && optional ? undefined : (wrong(text) ?? undefined)),
    });
  }
  const options = shown(question.options);
  const maxItems = rows();
  if (question.is === 'one') {
    const initialValue = typeof before === 'string' ? before : question.first;
    return options.length > many
      ? prompts.autocomplete({ message, output, options, maxItems, initialValue, filter: matches })
      : prompts.select({ message, output, options, maxItems, initialValue });
  }
  const { required } = question;
  const initialValues = typeof before === 'object' ? [...before] : [];
  return prompts.autocompleteMultiselect({
    ...{ message, output, options, maxItems, required, initialValues, filter: matches },
    placeholder: keys.search,
  });
}

export function personAtTerminal(): Person {
  let part = '';
  return {
    hello() {
      prompts.intro(interviewIntro.title, { output });
      prompts.log.message(interviewIntro.text, { output });
    },
    async ask(question, before): Promise<Reply> {
      if (question.part !== part) prompts.log.step(question.part, { output });
      part = question.part;
      // Both Esc and Ctrl-C cancel a prompt; the key tells which it was.
      let last = '';
      const listen = (_: string, key: { readonly name?: string } | undefined) => {
        last = key?.name ?? '';
      };
      process.stdin.on('keypress', listen);
      try {
        const value = await put(question, before);
        if (!prompts.isCancel(value)) return { is: 'answer', value: value as Answered };
        return { is: last === 'escape' ? 'back' : 'stop' };
      } finally {
        process.stdin.off('keypress', listen);
      }
    },
    goodbye(done) {
      if (!done) prompts.cancel(interviewStopped, { output });
    },
  };
}
