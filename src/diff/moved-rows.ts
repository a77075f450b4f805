// What moved in rows: dispositions, places, reasons, assurance, open questions, and the standards above.

import type { Assessment, Determination, PlaceOutcome } from '../model/assessment.ts';
import type { Beneath } from '../model/beneath.ts';
import type { Provision } from '../model/catalog.ts';
import type { MovedFact } from '../model/change-facts.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { grades } from '../model/grade.ts';
import { type Disposition, dispositionOf } from '../model/parties.ts';
import type { Moved } from './moved.ts';

// How much of a row falls on the customer: nothing where it is not bound, all where nobody addresses the row.
const burden: Readonly<Record<Disposition, number>> = {
  'not-applicable': 0,
  'vendor-direct': 0,
  inherited: 1,
  shared: 2,
  customer: 3,
  unaddressed: 3,
};

type Way = 'worsened' | 'improved' | 'moved';

function wayOf(before: Disposition, after: Disposition): Way {
  if (burden[after] === burden[before]) return 'moved';
  return burden[after] > burden[before] ? 'worsened' : 'improved';
}

const placeName = (p: PlaceOutcome) => (p.use === null ? p.system : `${p.system}/${p.use}`);

const ofRow = (citation: Citation) => ({ citation, rows: [citation], about: null, timed: false });

function movedPlaces(citation: Citation, before: Determination, after: Determination): Moved[] {
  const was = new Map(before.systems.map((p) => [placeName(p), p]));
  return after.systems.flatMap((place): Moved[] => {
    const old = was.get(placeName(place));
    if (old === undefined || old.parties.join() === place.parties.join()) return [];
    const way = wayOf(dispositionOf(old.parties), dispositionOf(place.parties));
    const [from, to] = [old, place].map(({ parties }) => ({ kind: 'parties', parties }) as const);
    return [
      { ...ofRow(citation), kind: `place-${way}`, subject: placeName(place), before: from ?? null, after: to ?? null },
    ];
  });
}

const isNew = (place: PlaceOutcome, { systems }: Determination) =>
  !systems.some((other) => placeName(other) === placeName(place));

const outcome = ({ disposition, reason }: Determination): MovedFact => ({ kind: 'outcome', disposition, reason });

const reason = ({ reason }: Determination): MovedFact => ({ kind: 'reason', reason });

function movedRow(before: Determination, after: Determination, provision: Provision | undefined): Moved[] {
  const { citation } = after;
  const moved: Moved[] = [];
  const say = (kind: ConsequenceKind, was: MovedFact | null, is: MovedFact | null) =>
    moved.push({ ...ofRow(citation), kind, subject: null, before: was, after: is });
  if (before.disposition !== after.disposition) {
    const way = wayOf(before.disposition, after.disposition);
    // A contract that nobody has read promises nothing for certain, so it cannot lose anything.
    const read = before.assurance !== 'unverified' && after.assurance !== 'unverified';
    if (provision?.contractTerm && way !== 'moved' && read)
      say(way === 'worsened' ? 'contract-element-lost' : 'contract-element-gained', outcome(before), outcome(after));
    else say(`disposition-${way}`, outcome(before), outcome(after));
  } else {
    const places = movedPlaces(citation, before, after);
    moved.push(...places);
    if (places.length === 0 && before.reason !== after.reason) say('reason-changed', reason(before), reason(after));
    if (before.assurance !== null && after.assurance !== null && before.assurance !== after.assurance) {
      const weaker = grades.indexOf(after.assurance) > grades.indexOf(before.assurance);
      say(
        weaker ? 'assurance-weakened' : 'assurance-strengthened',
        { kind: 'grade', grade: before.assurance },
        { kind: 'grade', grade: after.assurance },
      );
    }
  }
  // Finding PHI in an excluded place closes the question whether it is there. That is no gain, and the reverse is no loss.
  const [open, closed] = before.openQuestion ? [before, after] : [after, before];
  const answeredByWorse = closed.systems.some((p) => (p.use === null ? p.reason === 'excluded' : isNew(p, open)));
  if (before.openQuestion !== after.openQuestion && !answeredByWorse)
    say(after.openQuestion ? 'question-opened' : 'question-closed', null, null);
  return moved;
}

const outOfScope = (row: Determination) => burden[row.disposition] === 0;

type RowsOfAssessment = Pick<Assessment, 'determinations' | 'rollups'>;

/** The assessment, cut down to these rows. */
export function narrowed({ determinations, rollups }: Assessment, only: ReadonlySet<Citation>): RowsOfAssessment {
  const wanted = (row: Determination) => only.has(row.citation);
  return { determinations: determinations.filter(wanted), rollups: rollups.filter(wanted) };
}

export function movedRows(
  before: RowsOfAssessment,
  after: RowsOfAssessment,
  provisions: ReadonlyMap<Citation, Provision>,
  beneath: Beneath,
): Moved[] {
  const was = new Map(before.determinations.map((row) => [row.citation, row]));
  const is = new Set(after.determinations.map((row) => row.citation));
  const came = after.determinations.flatMap((row): Moved[] => {
    const old = was.get(row.citation);
    if (old !== undefined) return old === row ? [] : movedRow(old, row, provisions.get(row.citation));
    if (outOfScope(row)) return [];
    return [{ ...ofRow(row.citation), kind: 'row-added', subject: null, before: null, after: outcome(row) }];
  });
  const went = before.determinations.flatMap((row): Moved[] =>
    is.has(row.citation) || outOfScope(row)
      ? []
      : [{ ...ofRow(row.citation), kind: 'row-removed', subject: null, before: outcome(row), after: null }],
  );
  const above = new Map(before.rollups.map((row) => [row.citation, row]));
  const rollups = after.rollups.flatMap((row): Moved[] => {
    const old = above.get(row.citation);
    if (old === undefined || old.disposition === row.disposition) return [];
    const { citation } = row;
    const rows = beneath.get(citation) ?? null;
    return [
      { ...ofRow(citation), kind: 'rollup-moved', subject: null, before: outcome(old), after: outcome(row), rows },
    ];
  });
  return [...came, ...went, ...rollups];
}
