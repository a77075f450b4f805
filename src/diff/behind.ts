// What was edited at a party behind the vendor reaches every row that is traced through it, also where the outcome stays.

import type { Assessment, Determination } from '../model/assessment.ts';
import type { ConsequenceKind, Impact } from '../model/change-kinds.ts';
import { type Citation, compareCitations } from '../model/citation.ts';
import type { Edit } from './edit.ts';

/** One row that prints what an edit changed. */
export interface Behind {
  readonly kind: ConsequenceKind;
  readonly citation: Citation;
  readonly edit: Edit;
}

const kinds: Readonly<Record<Impact, ConsequenceKind | null>> = {
  adverse: 'behind-weakened',
  review: 'behind-changed',
  favorable: 'behind-strengthened',
  editorial: null,
};

/** Does the row print what this vendor says below the vendor of the place, or of this party? */
function prints(row: Determination, { cause: { vendor }, party }: Edit): boolean {
  return row.systems.some(({ derivation }) => {
    const of = (rule: 'via' | 'hop') =>
      derivation.flatMap((step) => (step.rule === rule ? [step.source?.split('/', 1)[0]] : []));
    const via = of('via');
    return vendor === via[0] ? (party ?? null) !== null : [...via, ...of('hop')].includes(vendor ?? '');
  });
}

/**
 * Every row whose path an edit is about, in legal order.
 * @param impactOf what an edit means for the customer
 */
export function movedBehind(
  [before, after]: readonly [Assessment, Assessment],
  edits: readonly Edit[],
  impactOf: (edit: Edit) => Impact,
): readonly Behind[] {
  const rows = [before, after].map((a) => new Map([...a.determinations, ...a.rollups].map((r) => [r.citation, r])));
  const found = edits.flatMap((edit) => {
    const kind = kinds[impactOf(edit)];
    if (kind === null || edit.cause.vendor === null) return [];
    return (edit.rows ?? []).flatMap((citation): Behind[] =>
      rows.some((side) => side.has(citation) && prints(side.get(citation) as Determination, edit))
        ? [{ kind, citation, edit }]
        : [],
    );
  });
  return found.sort((a, b) => compareCitations(a.citation, b.citation));
}
