// How a table of words gives facts their types: one row a message, its arguments typed where the sentence is.

/** What is wrong, in one clause; and what to do about it, empty where nothing can be said. */
export type Words = readonly [message: string, hint: string];

/** A table of words: the name of each fact, and the sentence that is made of it. */
export type Wording = Readonly<Record<string, (fact: never) => Words>>;

/** What each row of a table takes. */
export type Arguments<T> = {
  readonly [K in keyof T]: T[K] extends () => unknown ? unknown : T[K] extends (fact: infer A) => unknown ? A : never;
};

/** The facts that a table has words for. */
export type Fact<A, K extends keyof A = keyof A> = { readonly [P in K]: { readonly says: P } & A[P] }[K];

/** A table as its rows are called. */
export type Speaking<A> = { readonly [K in keyof A]: (fact: A[K]) => Words };
