// Both halves of a row: what the vendor does, what the customer must do, with the necessary remarks.

import type { DutyContent, LeftOutDuty, ListedDuty } from '../model/listed-duty.ts';
import type { Provided } from '../model/provided.ts';
import { choiceText } from './conditions.ts';
import { goingOn, sentence, weaknessText } from './sentences.ts';
import { wordedOnce } from './worded-once.ts';

/** What takes something back of what the vendor does: a weak word, limits, our own pairing, what a term leaves open. */
export function hedgeTexts(provided: Provided): readonly string[] {
  switch (provided.says) {
    case 'text':
      return [];
    case 'with':
      return hedgeTexts(provided.what);
    case 'term':
      return provided.weakness === null ? [] : [weaknessText(provided.weakness)];
    default: {
      const { provides, strength, limits, grade } = provided.statement;
      // Where it also does something, that has them already.
      if (provided.says === 'offers' && provides !== null) return [];
      return [
        ...(strength === 'must' ? [] : [`The source says "${strength}".`]),
        ...(limits === null ? [] : [`Limits: ${sentence(limits)}`]),
        ...(grade === 'interpretation' ? ['This is our interpretation: the source does not name the provision.'] : []),
      ];
    }
  }
}

/** What the vendor does or makes available: with its weak word and with what it leaves out. */
const offered = 'Offers: ';

export const providedText: (provided: Provided) => string = wordedOnce((provided: Provided): string => {
  if (provided.says === 'text') return provided.text;
  if (provided.says === 'with') return `With ${choiceText(provided.choice)}: ${providedText(provided.what)}`;
  const hedges = hedgeTexts(provided);
  const hedged = (text: string) => (hedges.length === 0 ? text : [sentence(text), ...hedges].join(' '));
  if (provided.says === 'term') return hedged(provided.text);
  const { provides, offers } = provided.statement;
  return hedged(provided.says === 'provides' ? (provides ?? '') : `${offered}${offers}`);
});

/** The same under a label of its own, such as "On hold": an offer is said in the label. */
export const labeledText = (label: string, provided: Provided): string =>
  provided.says === 'offers'
    ? `${label} (an offer): ${providedText(provided).slice(offered.length)}`
    : `${label}: ${providedText(provided)}`;

const joining: Readonly<Record<LeftOutDuty['kind'], (text: string) => string>> = {
  offer: (text) => `Turn on and use what the vendor offers: ${text}`,
  may: (text) => `Make sure that it is done; the vendor says only that it may do it: ${text}`,
  limits: (text) => `Cover what the vendor's limits leave out. Limits: ${sentence(text)}`,
  table: (text) => `Do what the vendor's own table leaves to the customer: ${sentence(text)}`,
  hop: (text) => `Cover what the limits of a subcontractor leave out. Limits: ${sentence(text)}`,
};

const hopMay = 'Make sure that it is done; the subcontractor says only that it may do it.';

export function askedText(asked: DutyContent): string {
  switch (asked.kind) {
    case 'vendor': {
      const { strength, ours } = asked;
      const weak = strength === 'must' ? '' : ` The source says "${strength}"; the rule still applies to you.`;
      return `${asked.text}${weak}${ours ? ' This is our interpretation: the source does not say so.' : ''}`;
    }
    case 'remains':
      return asked.text;
    case 'contract':
      return asked.otherLaw === null ? asked.text : `${asked.text} (${asked.otherLaw})`;
    default:
      return asked.text === null ? hopMay : joining[asked.kind](asked.text);
  }
}

/** A duty as a row lists it, with the choices that ask for it if only some do. */
export const dutyText = wordedOnce(({ asked, only }: Pick<ListedDuty, 'asked' | 'only'>) => {
  const text = askedText(asked);
  if (only === undefined) return text;
  return `${goingOn(text)} (with ${only.map(choiceText).join(' or ')}).`;
});

/** Texts in order; alternatives of a group are marked "Either: …", "Or: …". */
export function alternatives(things: readonly { readonly text: string; readonly anyOf: string | null }[]) {
  return things.map(({ text, anyOf }, i): string => {
    const group = anyOf === null ? [] : things.filter((d) => d.anyOf === anyOf);
    if (group.length < 2) return text;
    return group[0] === things[i] ? `Either: ${text}` : `Or: ${text}`;
  });
}

export const dutyTexts = (duties: readonly ListedDuty[]): readonly string[] =>
  alternatives(duties.map((duty) => ({ text: dutyText(duty), anyOf: duty.anyOf })));
