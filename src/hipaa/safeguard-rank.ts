// Which questions about a service come first: what is built into it, then the rest of the Security Rule, then the other rules.

/** 0 for technical safeguards, 1 for the rest of Subpart C, 2 for all else. */
export function safeguardRank(citation: string): 0 | 1 | 2 {
  if (citation.startsWith('164.312')) return 0;
  return citation.startsWith('164.30') || citation.startsWith('164.31') ? 1 : 2;
}
