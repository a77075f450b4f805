// Facts are shared: a step stands in a row and in the standards above it, in every format of a report. Each is worded once.

/** The same words for the same fact. `word` must depend on nothing else. */
export function wordedOnce<F extends object>(word: (fact: F) => string): (fact: F) => string {
  const known = new WeakMap<F, string>();
  return (fact) => {
    const held = known.get(fact);
    if (held !== undefined) return held;
    const made = word(fact);
    known.set(fact, made);
    return made;
  };
}
