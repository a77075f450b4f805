// Facts are shared between a row, the standards above it, and every format of a report, so each is worded once.

/** Memoizes `word` per fact; `word` must depend on nothing else. */
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
