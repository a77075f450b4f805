// What stands in place of a text that the reader of a copy may not see. None of it says more than that something is
// stated, asked, excluded or named; every sentence fits the place that the algebra and the views give to its text.

import type { Audience } from '../model/vendor.ts';
import { capital } from './sentences.ts';

/** Circles from which something can be kept. */
export type Closed = Exclude<Audience, 'public'>;

/** The document, as a copy may speak of it. */
export const documentWords: Readonly<Record<Closed, string>> = {
  nda: 'a document available under NDA only',
  internal: 'an internal document of the vendor',
};

/** For texts that hang on another that is withheld. */
export const there = 'stated there too, and withheld';

/** For our reference to a clause of a document that is not named. */
export const clauseNotNamed = 'a clause that is not named here';

/** For a note of ours on what may be seen, that names what may not. */
export const noteOnUnnamed = 'A note on a document that is not named here.';

/** The same for a contradiction between places that may be seen. */
export const conflictOnUnnamed =
  'Two passages contradict each other; how is withheld, because it names something that this copy does not name.';

/** Whoever made a ruling. */
export const someReviewer = 'A reviewer';

/** The texts by the kind of thing that they belong to. */
export const withheldWords = {
  document: (from: Closed) => capital(documentWords[from]),
  statement: (from: Closed) => `Stated in ${documentWords[from]}.`,
  offer: (from: Closed) => `An offer that is stated in ${documentWords[from]}.`,
  duty: (from: Closed) => `Do what ${documentWords[from]} requires of the customer.`,
  condition: (from: Closed) => `a condition holds that is stated in ${documentWords[from]}`,
  gate: (from: Closed) => `A precondition stated in ${documentWords[from]}`,
  exclusion: (from: Closed) => `A feature or kind of data that ${documentWords[from]} excludes: ask which`,
  option: (from: Closed) => `Named in ${documentWords[from]}`,
  party: (from: Closed) => `A subcontractor named in ${documentWords[from]}`,
  clock: (from: Closed) => `a time limit in ${documentWords[from]}`,
  claim: (from: Closed) => `a row in ${documentWords[from]}`,
  request: (from: Closed) => `How to obtain a document, as stated in ${documentWords[from]}`,
  conflict: (from: Closed) => `Two passages contradict each other; one of them is in ${documentWords[from]}.`,
  note: (from: Closed) => `A note that may speak of ${documentWords[from]}.`,
  because: (from: Closed) => `The reason may speak of ${documentWords[from]}, and is withheld.`,
} as const satisfies Record<string, (from: Closed) => string>;

const closed = Object.keys(documentWords) as readonly Closed[];

/** All of them: what a copy says in place of a whole text. */
export const withheldTexts: readonly string[] = [
  ...[there, noteOnUnnamed, conflictOnUnnamed, someReviewer, ...Object.values(documentWords)],
  ...Object.values(withheldWords).flatMap((word) => closed.map(word)),
];
