// Edits that rows print even if their outcome stays: what is said by or about a subcontractor, on every row that runs
// through it, and a deadline of the law, on its row.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { Assessment, Determination } from '../model/assessment.ts';
import type { ConsequenceKind, Impact } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { Edit } from './edit.ts';

/** One row that prints what an edit changed. */
export interface Printed {
  readonly kind: ConsequenceKind;
  readonly citation: Citation;
  readonly edit: Edit;
}

/** One group of edits: what they become on a row, by impact, and which rows print them. */
interface Print {
  readonly kinds: Readonly<Record<Impact, ConsequenceKind | null>>;
  readonly on: (row: Determination, edit: Edit) => boolean;
}

/** What a subcontractor says, or what the vendor says about it. */
const behind: Print = {
  kinds: {
    adverse: 'behind-weakened',
    review: 'behind-changed',
    favorable: 'behind-strengthened',
    editorial: null,
  },
  on: (row, { cause: { vendor, kind }, party = null }) =>
    vendor !== null &&
    row.systems.some(({ derivation }) => {
      const saidBy = (rule: 'via' | 'hop') =>
        derivation.flatMap((step) => (step.rule === rule ? [step.source?.split('/', 1)[0]] : []));
      const via = saidBy('via');
      if (vendor === via[0]) return party !== null || kind.startsWith('statement-path-');
      return [...via, ...saidBy('hop')].includes(vendor);
    }),
};

const deadlines: Print = {
  kinds: {
    adverse: 'time-limit-worsened',
    review: 'time-limit-changed',
    favorable: 'time-limit-improved',
    editorial: null,
  },
  on: ({ disposition }, { cause: { kind } }) =>
    kind.startsWith('deadline-') && disposition !== 'not-applicable' && disposition !== 'vendor-direct',
};

/** Every row that prints what an edit changed, in legal order. */
export function printedOn(
  [before, after]: readonly [Assessment, Assessment],
  edits: readonly Edit[],
  impactOf: (edit: Edit) => Impact,
): readonly Printed[] {
  const rows = [before, after].map((a) => new Map([...a.determinations, ...a.rollups].map((r) => [r.citation, r])));
  const found = edits.flatMap((edit) =>
    [behind, deadlines].flatMap(({ kinds, on }) => {
      const kind = kinds[impactOf(edit)];
      if (kind === null) return [];
      return (edit.rows ?? []).flatMap((citation): Printed[] => {
        const sides = rows.flatMap((side) => side.get(citation) ?? []);
        return sides.some((row) => on(row, edit)) ? [{ kind, citation, edit }] : [];
      });
    }),
  );
  return found.sort((a, b) => compareCitations(a.citation, b.citation));
}
