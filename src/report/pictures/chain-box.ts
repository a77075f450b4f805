// What stands in one tier: boxes with whole names, and before each row its signs and its words.

import type { AgreementSign } from '../../words/chain.ts';
import { partyWords } from '../../words/chain-page.ts';
import type { Link, Party } from './chain-graph.ts';
import type { Place } from './chain-layout.ts';
import { type Column, halvesFor, heightOf, linesIn, measures, types, yOf } from './chain-measures.ts';
import { fitText, widthOf } from './fit-text.ts';

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly class: string;
  readonly text: string;
}

export interface Box {
  /** All that does not fit, for whoever points at it. */
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

/** A name has as many lines as it needs, up to a length at which it is none; a detail has fewer. */
const mostNameLines = 8;
const detailLines = { you: 3, group: 12, own: 2, service: 2, use: 2, upstream: 2 } as const satisfies Record<
  Party['kind'],
  number
>;

interface Words {
  readonly names: readonly string[];
  readonly detail: string;
  readonly room: number;
}

function wordsOf(party: Party, width: number, links: readonly Link[]): Words {
  const room = width - 2 * measures.pad;
  const purposes = new Set(links.map((l) => l.purpose));
  const detail = purposes.size > 1 ? partyWords.behindSeveral(links.length) : party.detail;
  return { names: fitText(party.name, room, types.name, mostNameLines), detail, room };
}

/** How many half rows a party needs in a box of such a width. */
export function halvesOf(party: Party, width: number, links: readonly Link[]): number {
  const { names, detail, room } = wordsOf(party, width, links);
  return halvesFor(names.length + fitText(detail, room, types.small, detailLines[party.kind]).length);
}

/** The box of a party, with the links that lead to it. A party that no PHI may reach is dotted. */
export function boxOf(party: Party, place: Place, { x, width }: Column, links: readonly Link[]): Box {
  const y = yOf(place.top) + measures.air / 2;
  const height = heightOf(place.height);
  const { names, detail, room } = wordsOf(party, width, links);
  const most = linesIn(place.height) - names.length;
  const details = most > 0 ? fitText(detail, room, types.small, most) : [];
  const texts = [
    ...names.map((text) => ({ text, class: 'name' })),
    ...details.map((text) => ({ text, class: 'small' })),
  ];
  const first = y + height / 2 + 4.5 - ((texts.length - 1) * measures.line) / 2;
  const off = links.length > 0 && links.every((l) => l.reach === 'none' || l.reach === 'stopped');
  const whole = [party.name, detail].filter((part) => part !== '').join(': ');
  return {
    title: [whole, ...links.map((l) => l.short.join('; '))].join('. '),
    class: off ? `${party.kind} off` : party.kind,
    x,
    y,
    width,
    height,
    lines: texts.map((t, i) => ({ ...t, x: x + measures.pad, y: first + i * measures.line })),
  };
}

const typeOf = ({ tone }: Link) => types[tone === 'stop' ? 'head' : 'small'];

/** How much the words beside a box take. */
export const stateWidth = (link: Link) => Math.max(...link.short.map((text) => widthOf(text, typeOf(link))));

/** The signs on a line that ends at a height, and the words that say the same. */
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
