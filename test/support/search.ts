// How far a search goes, or a long list of similar cases: `npm test` looks at a sample, the project `system` at everything.
// A file that imports this is run by both (vitest.config.ts).

/** Whether the search is to look at everything. */
export const whole = process.env.DEVOLVE_SEARCH === 'whole';

/** How often a random test runs: in a sample, the first tenth of the same runs. */
export const runs = (all: number): number => (whole ? all : Math.ceil(all / 10));

/** The cases of a search: in a sample, every nth, beginning with the first. */
export const every = <T>(nth: number, cases: readonly T[]): readonly T[] =>
  whole ? cases : cases.filter((_, i) => i % nth === 0);

/** Of several things to do with each of many cases: in a sample, one with each, another for the next. */
export const inTurn = <T>(turn: number, all: readonly T[]): readonly T[] =>
  whole ? all : all.filter((_, i) => i === turn % all.length);
