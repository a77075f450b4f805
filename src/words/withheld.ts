// Placeholders for withheld texts. None reveals more than that something is stated, asked, excluded or named, and each
// fits the sentence where the algebra and the views print its text.

import type { Audience } from '../model/vendor.ts';
import { capital } from './sentences.ts';

/** Audiences that a text can be reserved for. */
export type Closed = Exclude<Audience, 'public'>;

/** How a copy may refer to the document. */
export const documentWords: Readonly<Record<Closed, string>> = {
  nda: 'a document available under NDA only',
  internal: 'an internal document of the vendor',
};

/** For texts that depend on a withheld one. */
export const there = 'stated there too, and withheld';

/** For the name of a law that a withheld task comes from. */
export const someLaw = 'another law, which is named there';

/** For our reference to a clause of a document that is not named. */
export const clauseNotNamed = 'a clause that is not named here';

/** For our note on something visible that names something withheld. */
export const noteOnUnnamed = 'A note on a document that is not named here.';

/** The same for a contradiction between visible passages. */
export const conflictOnUnnamed =
  'Two passages contradict each other; how is withheld, because it names something that this copy does not name.';

export const someReviewer = 'A reviewer';

/** By the kind of thing that the text belongs to. */
export const withheldWords = {
  document: (from: Closed) => capital(documentWords[from]),
  statement: (from: Closed) => `Stated in ${documentWords[from]}.`,
  offer: (from: Closed) => `An offer that is stated in ${documentWords[from]}.`,
  duty: (from: Closed) => `Do what ${documentWords[from]} requires of the customer.`,
  condition: (from: Closed) => `a condition holds that is stated in ${documentWords[from]}`,
  gate: (from: Closed) => `A precondition stated in ${documentWords[from]}`,
  exclusion: (from: Closed) =>
    `A feature or kind of data that is named in ${documentWords[from]}; ask the vendor which one before you enter PHI`,
  option: (from: Closed) => `Named in ${documentWords[from]}`,
  party: (from: Closed) => `A subcontractor named in ${documentWords[from]}`,
  clock: (from: Closed) => `a time limit in ${documentWords[from]}`,
  claim: (from: Closed) => `a row in ${documentWords[from]}`,
  request: (from: Closed) => `How to obtain a document, as stated in ${documentWords[from]}`,
  conflict: (from: Closed) => `Two passages contradict each other; one of them is in ${documentWords[from]}.`,
  note: (from: Closed) => `A note that may speak of ${documentWords[from]}.`,
  reason: () => 'The reason is withheld.',
  because: (from: Closed) => `The reason may speak of ${documentWords[from]}, and is withheld.`,
} as const satisfies Record<string, (from: Closed) => string>;

const closed = Object.keys(documentWords) as readonly Closed[];

/** All of them: what a copy says in place of a whole text. */
export const withheldTexts: readonly string[] = [
  ...[there, someLaw, noteOnUnnamed, conflictOnUnnamed, someReviewer, ...Object.values(documentWords)],
  ...Object.values(withheldWords).flatMap((word) => closed.map(word)),
];
