// Derives the types of facts from a table of words: one row per message, with its arguments typed where the sentence
// is.

/** What is wrong, in one clause; and what to do, '' for nothing. */
export type Words = readonly [message: string, hint: string];

/** A table of words: the sentence for each fact, by its name. */
export type Wording = Readonly<Record<string, (fact: never) => Words>>;

/** The arguments of each row of a table. */
export type Arguments<T> = {
  readonly [K in keyof T]: T[K] extends () => unknown ? unknown : T[K] extends (fact: infer A) => unknown ? A : never;
};

/** The facts that a table has words for. */
export type Fact<A, K extends keyof A = keyof A> = { readonly [P in K]: { readonly says: P } & A[P] }[K];

/** A table by its fact names. */
export type Speaking<A> = { readonly [K in keyof A]: (fact: A[K]) => Words };
