// The content of one tier: boxes with full names, and the signs and words in front of each row.

import type { AgreementSign } from '../../words/chain.ts';
import { partyWords } from '../../words/chain-page.ts';
import type { Link, Party } from './chain-graph.ts';
import type { Place } from './chain-layout.ts';
import { type Column, measures, types } from './chain-measures.ts';
import { fitText, widthOf } from './fit-text.ts';

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly class: string;
  readonly text: string;
}

export interface Box {
  /** The full text, as a tooltip. */
  readonly title: string;
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Text[];
}

export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sign: AgreementSign | 'stopped';
  readonly class: string;
}

/** Names wrap to as many lines as they need, up to this limit; details to fewer. */
const mostNameLines = 8;
const detailLines = { you: 3, group: 12, own: 2, service: 2, use: 2, upstream: 2 } as const satisfies Record<
  Party['kind'],
  number
>;

export interface Words {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly class: 'name' | 'small' }[];
}

/** The texts of a party's box at a given width. */
export function wordsOf(party: Party, width: number, links: readonly Link[]): Words {
  const room = width - 2 * measures.pad;
  const purposes = new Set(links.map((l) => l.purpose));
  const detail = purposes.size > 1 ? partyWords.behindSeveral(links.length) : party.detail;
  const whole = [party.name, detail].filter((part) => part !== '').join(': ');
  const names = fitText(party.name, room, types.name, mostNameLines);
  const details = fitText(detail, room, types.small, detailLines[party.kind]);
  return {
    title: [whole, ...links.map((l) => l.short.join('; '))].join('. '),
    lines: [
      ...names.map((text) => ({ text, class: 'name' as const })),
      ...details.map((text) => ({ text, class: 'small' as const })),
    ],
  };
}

/** The height of a box with its margin, in layout steps. */
export function heightFor({ lines }: Words): number {
  const grain = 2 * measures.step;
  return grain * Math.ceil((lines.length * measures.line + 4 + measures.air) / grain);
}

/** The box of a party, with the links to it. Dotted where PHI must not reach it. */
export function boxOf(
  { kind }: Party,
  { title, lines }: Words,
  place: Place,
  { x, width }: Column,
  links: readonly Link[],
): Box {
  const off = links.length > 0 && links.every((l) => l.reach === 'none' || l.reach === 'stopped');
  const first = place.top + place.height / 2 + 4.5 - ((lines.length - 1) * measures.line) / 2;
  return {
    title,
    class: off ? `${kind} off` : kind,
    x,
    y: place.top + measures.air / 2,
    width,
    height: place.height - measures.air,
    lines: lines.map((line, i) => ({ ...line, x: x + measures.pad, y: first + i * measures.line })),
  };
}

const typeOf = ({ tone }: Link) => types[tone === 'stop' ? 'head' : 'small'];

/** The width of the words beside a box. */
export const stateWidth = (link: Link) => Math.max(...link.short.map((text) => widthOf(text, typeOf(link))));

/** The signs at the end of a line at height `y`, and the words that say the same. */
export function stateOf(
  link: Link,
  y: number,
  { sign: x }: Column,
): { signs: readonly Sign[]; words: readonly Text[] } {
  const top = y - measures.sign / 2;
  const bars: Sign = { x: x - measures.bars, y: top, width: 10, sign: 'stopped', class: 'stop' };
  const agreement = link.sign === null ? [] : [{ x, y: top, width: measures.sign, sign: link.sign, class: link.tone }];
  const words = link.short.map((text, i) => ({
    x: x + measures.sign + measures.words,
    y: y + (i === 0 ? -3.5 : 12),
    class: i === 0 ? link.tone : `small ${link.tone}`,
    text: fitText(text, measures.longest, typeOf(link), 1).join(''),
  }));
  return { signs: link.reach === 'stopped' ? [bars, ...agreement] : agreement, words };
}
