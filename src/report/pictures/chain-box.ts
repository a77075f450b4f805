// What stands in one tier: boxes with the names that fit, and before each row its signs and its words.

import type { Link, Party } from './chain-graph.ts';
import type { Place } from './chain-layout.ts';
import { type Column, heightOf, measures, yOf } from './chain-measures.ts';
import type { AgreementSign } from './chain-words.ts';
import { fitText } from './fit-text.ts';

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

/** The box of a party, with the links that lead to it. A party that no PHI may reach is dotted. */
export function boxOf(party: Party, place: Place, { x, width }: Column, links: readonly Link[]): Box {
  const y = yOf(place.top) + measures.air / 2;
  const height = heightOf(place.height);
  const room = width - 2 * measures.pad;
  const most = Math.max(2, Math.floor((height - 6) / measures.line));
  const purposes = new Set(links.map((l) => l.purpose));
  const detail = purposes.size > 1 ? `behind ${links.length} parties` : party.detail;
  const names = fitText(party.name, room, measures.name, party.kind === 'you' ? most - 1 : most);
  const details = names.length < most ? fitText(detail, room, measures.small, most - names.length) : [];
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

/** The signs on a line that ends at a height, and the words that say the same. */
export function stateOf(
  link: Link,
  y: number,
  { sign: x }: Column,
): { signs: readonly Sign[]; words: readonly Text[] } {
  const top = y - measures.sign / 2;
  const bars: Sign = { x: x - measures.bars, y: top, width: 10, sign: 'stopped', class: 'stop' };
  const agreement = link.sign === null ? [] : [{ x, y: top, width: measures.sign, sign: link.sign, class: link.tone }];
  const room = measures.state - measures.sign - 14;
  const words = link.short.map((text, i) => ({
    x: x + measures.sign + 7,
    y: y + (i === 0 ? -3.5 : 12),
    class: i === 0 ? link.tone : `small ${link.tone}`,
    text: fitText(text, room, measures.small, 1).join(''),
  }));
  return { signs: link.reach === 'stopped' ? [bars, ...agreement] : agreement, words };
}
