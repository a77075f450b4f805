import { terminalWords } from '../../words/buyer.ts';
import { pageWords } from '../../words/pages.ts';
import { goingOn, sentence } from '../../words/sentences.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { rowTable } from './rows.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const words = pageWords.matrix;
const { heads, labels } = words;

/** Of a long list; the rest is counted. */
const listedAtFirst = 3;
const familiesAtFirst = 5;

interface Printer {
  readonly line: (text: string) => string;
  readonly item: (text: string) => string;
  readonly heading: (text: string) => string;
  /** The first of a list, and how many more there are. */
  readonly some: (items: readonly string[], what: string) => readonly string[];
}

function printer({ listed }: MatrixView, paint: Painter, width: number): Printer {
  const line = (text: string) => `${wrap(text, '  ', width)}\n`;
  const item = (text: string) => `  - ${wrap(text, '    ', width).trimStart()}\n`;
  return {
    line,
    item,
    heading: (text) => `\n${paint.bold(text)}\n`,
    some: (items, what) => {
      const shown = listed || items.length <= listedAtFirst + 1 ? items : items.slice(0, listedAtFirst);
      const rest = items.length - shown.length;
      return [...shown.map(item), ...(rest === 0 ? [] : [line(paint.dim(terminalWords.more(rest, what)))])];
    },
  };
}

/** What is there for a buyer. */
function firstPart(view: MatrixView, paint: Painter, width: number, print: Printer): readonly string[] {
  const { line, item, heading, some } = print;
  const sourced = ({ text, source }: { readonly text: string; readonly source: string }) =>
    view.listed ? `${text} (${source})` : text;
  const standing = view.standing.map((s) => [
    paintDisposition(paint, s.disposition, `${s.letter} ${s.label}`),
    String(s.now),
    s.act,
  ]);
  const tasks = view.tasks.flatMap((part) => part.tasks);
  // None of them is left out: where a list is short, they are one paragraph.
  const places =
    view.exclusions.length === 0
      ? [line(words.nophi.none)]
      : view.listed
        ? view.exclusions.map((e) => item(sourced(e)))
        : [line(sentence(view.exclusions.map((e) => goingOn(e.text)).join('; ')))];
  // The Security Rule comes first.
  const gains = view.listed ? view.gains : view.gains.slice(0, familiesAtFirst);
  const furtherGains = view.gains.length - gains.length;
  const asked = view.listed ? view.open.first : view.open.first.slice(0, listedAtFirst);
  const task = ({ text, rows }: (typeof tasks)[number]) =>
    view.listed ? `${text} ${rows.map((row) => row.citation).join(', ')}`.trim() : text;
  return [
    heading(words.before.title),
    ...(view.preconditions.length === 0
      ? [line(words.before.none)]
      : some(view.preconditions.map(sourced), terminalWords.precondition)),
    ...(view.contractForm === '' ? [] : [line(view.contractForm)]),
    heading(words.get.title),
    table(
      ['', heads.obligations, words.standing.act],
      [...standing, [labels.allObligations, String(view.total), '']],
      width,
    ),
    ...(view.gains.length === 0
      ? []
      : [
          `\n${table(
            [heads.rule, words.does, ''],
            gains.map(({ citation, title, share }) => [citation, share, title]),
            width,
          )}`,
        ]),
    ...(view.gains.length === 0 ? [line(words.get.none)] : []),
    ...(furtherGains === 0 ? [] : [line(paint.dim(terminalWords.more(furtherGains, terminalWords.family)))]),
    heading(words.do.title),
    ...some(tasks.map(task), terminalWords.task),
    ...(view.listed ? [line(view.rest)] : []),
    heading(words.nophi.title),
    ...places,
    ...(view.keptOut === '' || !view.listed ? [] : [line(view.keptOut)]),
    heading(words.open.title),
    ...view.open.counts.map(({ text, names }) => item(view.listed ? `${text} ${names}`.trim() : text)),
    item(view.chain.summary),
    ...(asked.length === 0
      ? []
      : [item(`${words.askFirst} ${asked.map((row) => `${row.title} (${row.citation})`).join(', ')}.`)]),
  ];
}

/** The parties behind the vendor, the time limits, what depends on a choice, and every row. */
function secondPart(
  view: MatrixView,
  paint: Painter,
  width: number,
  { heading, line, item }: Printer,
): readonly string[] {
  // The first row is the vendor itself.
  const behind = view.chain.rows.slice(1);
  const parties = behind.map((r) => [
    r.step > 2 ? `${r.party} (${heads.behind}: ${r.behind})` : r.party,
    r.phi,
    r.agreement,
    r.for,
  ]);
  const limits = view.clocks.list.map((c) => [c.title, c.direction, c.from, c.within]);
  const choices = view.choices.map(
    ({ when, rows }) => `${words.if} ${when}: ${rows.map((row) => `${row.citation} ${row.title}`).join(', ')}`,
  );
  return [
    ...(behind.length === 0
      ? []
      : [heading(words.chain.title), table([heads.party, heads.phi, heads.agreement, heads.for], parties, width)]),
    heading(words.clocks.title),
    table([heads.timeLimit, heads.who, heads.startsAt, heads.within], limits, width),
    ...(choices.length === 0
      ? []
      : [heading(words.choices.title), line(`${words.choices.lead} ${words.choose}`), ...choices.map(item)]),
    heading(words.rows.title),
    rowTable(view, paint, width),
  ];
}

function since(view: MatrixView, { heading }: Printer): readonly string[] {
  if (view.since === null) return [];
  const { base, head, sections, hidden } = view.since;
  const line = (text: string) => `  ${text}\n`;
  return [
    heading(`${words.since.title} (${base} ${words.against} ${head})`),
    ...sections.flatMap(({ title, items }) => [line(title), ...items.map((item) => line(`- ${item}`))]),
    ...(sections.length === 0 ? [line(hidden ? words.nothingReadable : words.since.none)] : []),
    ...(hidden ? [line(words.hidden)] : []),
  ];
}

export function matrixText(view: MatrixView, paint: Painter, width: number): string {
  const print = printer(view, paint, width);
  const { title, prospect, asOf, vendor, use, disclaimer, convention, audience, validity } = view;
  return [
    `${paint.bold(title)}${prospect === '' ? '' : ` for ${prospect}`}\n${asOf} · ${vendor}${use === '' ? '' : ` · ${use}`}\n`,
    `${paint.dim(wrap(`${disclaimer} ${convention} ${audience} ${validity}`, '', width))}\n`,
    ...since(view, print),
    ...firstPart(view, paint, width, print),
    ...(view.listed ? secondPart(view, paint, width, print) : [`\n${wrap(terminalWords.rows, '', width)}\n`]),
  ].join('');
}
