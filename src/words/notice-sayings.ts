// How a notice says that something was added, removed or changed.

/** `who` is the vendor or a subcontractor. */
export interface Saying {
  readonly come: (is: string, who: string) => string;
  readonly gone: (was: string, who: string) => string;
  readonly other: (was: string, is: string, who: string) => string;
}

/** `the vendor said: X. It now says: Y` */
const verb = (says: string, say: string, said: string): Saying => ({
  come: (is, who) => `${who} now ${says}: ${is}`,
  gone: (was, who) => `${who} no longer ${says}: ${was}`,
  other: (was, is, who) => `${who} ${said}: ${was}. It now ${say}: ${is}`,
});

/** `the limit was: X. It is now: Y` */
const thing = (name: string, added: string, [was, is]: readonly [string, string] = ['was', 'is now']): Saying => ({
  come: (after) => `${added}: ${after}`,
  gone: (before) => `${name} was removed: ${before}`,
  other: (before, after) => `${name} ${was}: ${before}. It ${is}: ${after}`,
});

export const plain: Saying = {
  come: (is) => is,
  gone: (was) => was,
  other: (was, is) => `before: ${was}. Now: ${is}`,
};

const worded: readonly [string, string] = ['said', 'now says'];

export const provides = verb('says', 'says', 'said');
export const offers = verb('offers', 'offers', 'offered');
export const asks = verb('asks you', 'asks you', 'asked you');
export const promises = verb('promises', 'promises', 'promised');
export const recommends = verb('recommends', 'recommends', 'recommended');
export const narrowed: Saying = {
  ...plain,
  other: (was, _, who) => `${who} did this: ${was}. It now only offers it`,
};
export const widened: Saying = {
  ...plain,
  other: (_, is, who) => `${who} only offered this. It now does it: ${is}`,
};
export const limit = thing('the limit', 'there is now a limit');
export const noted = thing('the note on it', 'it now has a note', worded);
export const remarks = thing('a note on the documents', 'there is a new note on the documents', worded);
export const holds: Saying = {
  ...plain,
  come: (is) => `this applied in every case. It now applies only ${is}`,
  other: (was, is) => `this applied ${was}. It now applies ${is}`,
};
export const offeredFor: Saying = {
  ...plain,
  other: (was, is) => `this was offered ${was}. It is now offered ${is}`,
};
export const askedWhen: Saying = {
  ...plain,
  other: (was, is) => `you had to do this ${was}. You now have to do it ${is}`,
};
export const rests: Saying = { ...plain, other: (was, is) => `the source for this was ${was}. It is now ${is}` };
export const stated: Saying = { ...plain, other: (was, is) => `this was stated ${was}. It is now stated ${is}` };
export const urged: Saying = {
  ...plain,
  other: (was, is, who) => `${who} said that you ${was} do this. It now says that you ${is}`,
};
export const runsThrough: Saying = {
  ...plain,
  come: (is) => `this now runs through ${is}`,
  gone: (was) => `this no longer runs through ${was}`,
};
export const claims: Saying = {
  come: (is, who) => `in its own table, ${who} now answers: ${is}`,
  gone: (was, who) => `the table of ${who} no longer has this row. Its answer was: ${was}`,
  other: (was, is, who) => `in its own table, ${who} answered: ${was || 'nothing'}. It now answers: ${is || 'nothing'}`,
};
export const cites: Saying = {
  ...plain,
  other: (was, is, who) => `the table of ${who} cited: ${was}. It now cites: ${is}`,
};
export const agreement: Saying = {
  come: (is) => `the agreement now says: ${is}`,
  gone: (was) => `the agreement no longer says: ${was}`,
  other: (was, is) => `the agreement said: ${was}. It now says: ${is}`,
};
export const agreementItself = thing('the agreement', 'there is now an agreement');
export const document = thing('this document', 'new document');
export const conflict: Saying = {
  ...thing('the contradiction in the documents', ''),
  come: (is) => `the documents contradict each other: ${is}`,
  gone: (was) => `the documents no longer contradict each other: ${was}`,
};
export const request: Saying = {
  ...thing('the way to get it', ''),
  come: (is) => `you can now ask for it: ${is}`,
  gone: (was) => `you can no longer ask for it: ${was}`,
};
export const excluded: Saying = {
  come: (is) => `PHI must now stay out of: ${is}`,
  gone: (was) => `PHI no longer has to stay out of: ${was}`,
  other: (was, is) => `PHI had to stay out of: ${was}. It must now stay out of: ${is}`,
};
export const precondition: Saying = {
  ...thing('the precondition', ''),
  come: (is) => `now required: ${is}`,
  gone: (was) => `no longer required: ${was}`,
};
export const subcontractor: Saying = {
  ...plain,
  come: (is) => `new subcontractor: ${is}`,
  gone: (was) => `no longer a subcontractor: ${was}`,
};
export const itsAgreement = thing('the agreement with it', 'there is now an agreement with it');
export const itsUse = thing('what the vendor uses there', '');
export const itsGround = thing('the reason why no agreement is needed', 'no agreement is said to be needed');
export const described: Saying = { ...plain, gone: (was) => `no longer described: ${was}` };
export const weakness: Saying = {
  come: (is) => `this term is now in a weak form: ${is}`,
  gone: (was) => `this term is no longer in a weak form: ${was}`,
  other: (was, is) => `this term was in a weak form: ${was}. Its form is now: ${is}`,
};
export const timeLimit: Saying = {
  ...plain,
  come: (is) => `new time limit: ${is}`,
  gone: (was) => `this time limit was removed: ${was}`,
};
export const yourTimeLimit: Saying = {
  ...plain,
  come: (is) => `you have a new time limit to meet: ${is}`,
  gone: (was) => `you no longer have to meet this time limit: ${was}`,
};
export const available: Saying = {
  come: (is) => `now available: ${is}`,
  gone: (was) => `no longer available: ${was}`,
  other: (was, is) => `it could be: ${was}. It can now be: ${is}`,
};
