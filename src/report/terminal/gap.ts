// The gap report for a terminal: one screen that says what blocks, how far the customer is, who covers what, what is next.

import { count } from '../../words/labels.ts';
import { pageWords } from '../../words/pages.ts';
import { andMore, excludes, moreActs, moreSystems, sameExclusions, showRows } from '../../words/progress.ts';
import type { GapScreen } from '../views/gap-screen.ts';
import { type Painter, paintDisposition } from './paint.ts';
import { rowTable } from './rows.ts';
import { table } from './table.ts';
import { linesOf } from './wrap.ts';

const words = pageWords.gap;
const { heads, labels } = words;

/** Lines of the screen: what is left of them goes to the acts. */
const screen = 45;
const fewestActs = 3;
/** More blocks, systems, and exclusions than this are counted, not listed. */
const most = 5;
/** Blocks and places that are listed, from the roomiest screen to the most crowded one. */
const listings = [
  { blocks: most, places: most },
  { blocks: most, places: 3 },
  { blocks: 4, places: 2 },
  { blocks: 3, places: 2 },
  { blocks: 2, places: 2 },
  { blocks: 2, places: 1 },
] as const;
type Listing = (typeof listings)[number];

const linesIn = (parts: readonly string[]) => parts.join('').split('\n').length - 1;

type Acts = GapScreen['acts'];

/** The first acts, a line each or two, and how many there are beside them. */
function actsText(acts: Acts, n: number, paint: Painter, width: number): string {
  const rows = acts
    .slice(0, n)
    .map((act) => [
      act.priority === 'P1' ? paint.bold(paint.red(act.priority)) : paint.bold(act.priority),
      act.openRows,
      [act.title, ...[act.status === 'open' ? '' : act.statusLabel, act.due].filter((part) => part !== '')].join(' · '),
    ]);
  const more = n < acts.length ? `  ${moreActs(acts.length - n)}\n` : '';
  return `${table([heads.priority.slice(0, 1), heads.rows, words.act.act], rows, width)}${more}`;
}

/** The acts that the list of what blocks does not tell; all of them where that list is cut, or tells them all. */
function notTold({ acts, blocks }: GapScreen, listing: number): Acts {
  const others = acts.filter(({ kind }) => kind !== 'gate' && kind !== 'exclusion');
  return blocks.length > listing || others.length === 0 ? acts : others;
}

/** As many acts as fit. Where three do not, those that are told above are left out. */
function firstActs(view: GapScreen, paint: Painter, width: number, room: number, listing: number): string {
  const text = (acts: Acts, n: number) => actsText(acts, Math.min(n, acts.length), paint, width);
  const fits = (acts: Acts, n: number) => linesIn([text(acts, n)]) <= room;
  const acts = fits(view.acts, fewestActs) ? view.acts : notTold(view, listing);
  let n = fewestActs;
  while (n < acts.length && fits(acts, n + 1)) n += 1;
  return text(acts, n);
}

/** Sentences, wrapped and indented; the first few of them. */
function listed(texts: readonly string[], width: number, few = most, more = andMore): string {
  const lines = texts.slice(0, few).map((text) =>
    linesOf(text, width - 4, true)
      .map((line, i) => `  ${i === 0 ? '' : '  '}${line}\n`)
      .join(''),
  );
  return [...lines, ...(texts.length > few ? [`  ${more(texts.length - few)}\n`] : [])].join('');
}

export function gapText(view: GapScreen, paint: Painter, width: number): string {
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const wrapped = (text: string) =>
    linesOf(text, width, true)
      .map((line) => `${line}\n`)
      .join('');
  const head = [
    `${paint.bold(view.title)}\n`,
    wrapped(`${view.asOf} · ${view.role} · ${labels.phiLivesIn}: ${view.systems}`),
    wrapped(view.disclaimer),
  ];
  if (view.everyRow !== null) return [...head, '\n', rowTable(view.everyRow, paint, width)].join('');

  const blocks = view.blocks.map(
    (b) => `${paint.red('■')} ${b.say} ${labels.state}: ${b.state}. ${paint.bold(count(b.cost, 'row'))}.`,
  );
  const nothing = [`${view.unblocked.head} ${view.unblocked.text}`];
  const { done, parts, rows, expiring } = view.progress;
  const before = (crowded: boolean, { blocks: most, places }: Listing) => [
    ...head,
    heading(words.blocks.title),
    listed(blocks.length === 0 ? nothing : blocks, width, most),
    heading(words.far.title),
    listed(
      [[`${done}`, ...parts].join(' · '), `${rows}.`, ...(view.uncovered === '' ? [] : [view.uncovered]), ...expiring],
      width,
    ),
    heading(words.stand.title),
    table(
      ['', heads.now, heads.unblocked, ''],
      view.standing
        .filter((s) => s.now + s.unblocked > 0)
        .map((s) => [
          paintDisposition(paint, s.disposition, `${s.letter} ${s.label}`),
          String(s.now),
          String(s.unblocked),
          '',
        ]),
      width,
    ),
    view.worstCase === '' || crowded ? '' : wrapped(view.worstCase),
    ...(view.places.length === 0
      ? []
      : [
          '\n',
          table(
            [heads.place, heads.vendorAlone, heads.both, heads.youAlone, labels.notAddressed],
            view.places.slice(0, places).map((p) => [p.title, p.vendor, p.both, p.customer, p.silent]),
            width,
          ),
          view.places.length > places ? `${andMore(view.places.length - places)}\n` : '',
        ]),
  ];
  const told = new Map<string, string>();
  const excluded = view.noPhi.flatMap(({ vendor, excluded: titles }) => {
    const same = told.get(titles.join());
    if (titles.length === 0) return [];
    told.set(titles.join(), same ?? vendor);
    return [same === undefined ? excludes(vendor, titles) : sameExclusions(vendor, same)];
  });
  const after = (few: number) => [
    ...(excluded.length === 0 ? [] : [heading(words.nophi.title), listed(excluded, width, few, moreSystems)]),
    `\n${wrapped(showRows)}`,
  ];
  const page = (few: number, crowded = false, listing: Listing = listings[0]): readonly string[] => {
    const end = after(few);
    const top = before(crowded, listing);
    const room = screen - linesIn([...top, ...end]) - 3;
    const next =
      view.acts.length === 0 ? [] : [heading(words.next.title), firstActs(view, paint, width, room, listing.blocks)];
    return [...top, ...next, ...end];
  };
  // Exclusions give way to the first acts: the sheet for staff has them all.
  let few = most;
  while (few > 0 && linesIn(page(few)) > screen) few -= 1;
  const crowded = linesIn(page(few)) > screen;
  const fitting = listings.find((listing) => linesIn(page(few, crowded, listing)) <= screen);
  return page(few, crowded, fitting ?? listings.at(-1)).join('');
}
