// A letter as plain text, and the list of letters for a terminal.

import { letterPage as words } from '../../words/letter/page.ts';
import type { LetterItemView, LettersView, LetterView } from '../views/letter-view.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** A letter is read on paper: its lines are no longer than a line of a page. */
const widest = 88;

function itemText({ id, text, sources, concerns }: LetterItemView, width: number): string {
  const told = [text, concerns, sources === '' ? '' : `[${sources}]`].filter((part) => part !== '').join(' ');
  return `${id === '' ? '' : `   ${id}\n`}${wrap(told, '      ', width)}\n`;
}

export function letterText(view: LetterView, paint: Painter, narrow: number): string {
  const width = Math.min(widest, narrow);
  const para = (text: string) => `${wrap(text, '', width)}\n\n`;
  const out = [
    `${view.from}\n${view.asOf}\n\n`,
    `${words.to}: ${view.vendor}\n${view.contact === '' ? '' : `    ${view.contact}\n`}\n`,
    `${paint.bold(`${words.subject}: ${view.subject}`)}\n\n`,
    `${words.dear}\n\n`,
    para(view.opening),
    para(view.dueText),
    para(words.quoted),
  ];
  for (const { title, questions } of view.parts) {
    out.push(`${paint.bold(title)}\n\n`);
    for (const { number, ask, why, settles, items } of questions) {
      const lead = `${number}. `;
      out.push(
        `${lead}${wrap(`${ask} ${why} ${words.settles} ${settles}`, ' '.repeat(lead.length), width).trimStart()}\n`,
      );
      for (const item of items) out.push(itemText(item, width));
      out.push('\n');
    }
  }
  out.push(para(words.closing), `${words.sincerely}\n\n`);
  for (const line of Object.values(words.sign)) out.push(`${line.padEnd(10)} ${'_'.repeat(40)}\n`);
  out.push(`\n${view.from}\n\n`);
  if (view.documents.length > 0) {
    out.push(`${paint.bold(words.documents)}\n`);
    for (const { name, title } of view.documents) out.push(`${wrap(`${name}: ${title}`, '  ', width)}\n`);
    out.push('\n');
  }
  const { title, lead, number, id, answer, document, date } = words.answers;
  out.push(`${paint.bold(title)}\n`, para(lead));
  const rows = view.answers.map((a) => [String(a.number), a.id, '', '', '']);
  out.push(table([number, id, answer, document, date], rows, width), '\n');
  out.push(`${paint.dim(wrap(view.disclaimer, '', width))}\n`);
  return out.join('');
}

/** One line a vendor. */
export function lettersText({ letters, head, how }: LettersView, paint: Painter, width: number): string {
  if (letters.length === 0) return `${how}\n`;
  const rows = letters.map((l) => [l.vendorId, l.vendor, String(l.count), String(l.points), l.sent ?? '', l.due ?? '']);
  const heads = [words.vendor, words.name, words.questions, words.points, words.sent, words.due];
  return `${paint.bold(head)}\n${table(heads, rows, width)}\n${wrap(how, '', width)}\n`;
}
