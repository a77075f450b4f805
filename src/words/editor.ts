// What an editor says of the names of a library: after the title of each, in a few sentences.

import type { Exclusion, Gate, Service, SourceDocument } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';
import { gradeWords } from './labels.ts';
import { sentence } from './sentences.ts';

const joined = (parts: readonly string[]) =>
  parts
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');

/** What kind of gate it is, when it matters, and how it is opened. */
export function gateHelp({ kind, steps, when, anyOf }: Gate, service: Service): string {
  return joined([
    kind === 'baa' || kind === 'agreement'
      ? 'An agreement: executed once both sides have signed'
      : 'Open once it is met',
    when === null ? '' : `It matters if ${describeCondition(when, service)}`,
    anyOf === null ? '' : 'One of several: one of them is enough',
    ...steps,
  ]);
}

/** Whether PHI must stay out of a feature or kind of data. */
export function excludedHelp(exclusions: readonly Exclusion[], service: Service): string {
  return joined(
    exclusions.map(({ title, when }) => {
      const only = when === null ? '' : `, if ${describeCondition(when, service)}`;
      return `Excluded: PHI must not go there${only} (${title})`;
    }),
  );
}

export const documentHelp = ({ grade, supplied }: SourceDocument, vendor: string): string =>
  sentence(`${vendor}: ${supplied ? gradeWords[grade] : 'not supplied'}`);

export const serviceHelp = (vendor: string): string => `A service of ${vendor}.`;

/** A vendor's task, or several of the same id. */
export const taskTitle = (id: string): string => `A task that a vendor leaves to you: ${id}`;
export const taskOf = (vendor: string, text: string): string => `${vendor}: ${sentence(text)}`;

export const otherSpelling = (citation: string): string => `Another spelling of ${citation}.`;
export const questionOn = (title: string): string => `Question on ${title}`;

/** Where a narrowed schema comes from. */
export const madeFor = (kind: string): string =>
  `For the library as it was when this was written. After a change of a mapping, write it again: devolve schema ${kind} --library`;
