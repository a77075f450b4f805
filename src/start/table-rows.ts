// What the rows of a table come to: which citation each means, which name only a control of another framework.

import type { TextReading } from '../hipaa/citations/read-citations.ts';
import { controlId, type Framework, frameworkOf } from '../model/control-ids.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { TableClaim } from '../model/table-claim.ts';

export interface ReadClaim {
  readonly claim: TableClaim;
  readonly reading: TextReading;
  /** It names a control of another framework, and cites nothing of HIPAA. */
  readonly framework: Framework | null;
  /** The provisions that are officially paired with that control. */
  readonly pairs: readonly string[];
}

const citesNothing = ({ status, citations, suggestion }: TextReading) =>
  status !== 'exists' && status !== 'alias' && citations.length === 0 && suggestion === null;

/** Provisions by control. */
function pairsOf(crosswalks: readonly Crosswalk[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { pairs } of crosswalks)
    for (const { citation, controls } of pairs)
      for (const control of controls) {
        const held = found.get(control);
        if (held === undefined) found.set(control, [citation]);
        else held.push(citation);
      }
  return found;
}

/** @param read reads a text as citations */
export function readClaims(
  claims: readonly TableClaim[],
  read: (text: string) => TextReading,
  crosswalks: readonly Crosswalk[],
): readonly ReadClaim[] {
  const pairs = pairsOf(crosswalks);
  const known = new Map<string, TextReading>();
  return claims.map((claim) => {
    const reading = known.get(claim.text) ?? read(claim.text);
    known.set(claim.text, reading);
    const framework = citesNothing(reading) ? frameworkOf(claim.text) : null;
    const paired = framework === 'SP 800-53' ? (pairs.get(controlId(claim.text)) ?? []) : [];
    return { claim, reading, framework, pairs: paired };
  });
}
