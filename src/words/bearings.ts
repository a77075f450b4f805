// What else in a vendor's documents bears on a row, and remarks on it.

import type { Bearing, Remark } from '../model/assessment.ts';
import { describeWithin, fromWords } from './clocks.ts';
import { providedText } from './duties.ts';
import { answeredText } from './replies.ts';
import { wordedOnce } from './worded-once.ts';

function ownText(bearing: Bearing): string {
  switch (bearing.kind) {
    case 'undertaking':
    case 'note':
      return bearing.text;
    case 'contract-term':
      return providedText({ says: 'term', text: bearing.text, weakness: bearing.weakness });
    case 'clock': {
      const { title, within, from } = bearing;
      const time = within.kind === 'unstated' ? 'no time is stated' : describeWithin(within, (document) => document);
      return `${title}: ${time}${fromWords(from)}.`;
    }
    case 'recommendation':
      return `Recommended, not required: ${bearing.text}${bearing.weakens === null ? '' : ` It weakens protection. ${bearing.weakens}`}`;
    case 'claim':
      return `On ${bearing.text}: the vendor's own verdict is "${bearing.says}".`;
    case 'reply':
      return `${bearing.vendor} answered on ${bearing.on}: "${bearing.says}"`;
    case 'before-reply':
      return `Before the reply, the vendor's documents said: ${[...bearing.provides.map(providedText), ...bearing.duties].join(' ')}`;
  }
}

export const bearingText = wordedOnce(
  (bearing: Bearing) =>
    `${bearing.unsigned ? "In the vendor's form, which is not the agreement that you signed: " : ''}${ownText(bearing)}`,
);

export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'note':
      return remark.text;
    case 'laid-on-at':
      return `The contract assigns it to you under ${remark.citation}, which does not bind a business associate.`;
    case 'reply':
      return answeredText(remark);
  }
}
