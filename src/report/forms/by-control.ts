// The FedRAMP form by control of another framework: each control with the rows that the source pairs with it.

import { compareCitations } from '../../hipaa/citations/order.ts';
import type { Citation } from '../../model/citation.ts';
import { compareControls } from '../../model/control-id.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Library } from '../../model/library.ts';
import { crosswalkNote } from '../../words/catalog.ts';
import { fedrampControlNotes, formAnswers, formSheets, joinWords, noteWords } from '../../words/forms.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { bothHalves, fedrampColumns } from './fedramp.ts';
import { inScope, openingNotes } from './form-notes.ts';
import type { FormRow } from './form-row.ts';
import { eachRow, isSilent, joinRows, obligationsIn } from './joined-rows.ts';

/** What the source pairs with one control. */
export interface Paired {
  /** As the source has it: standards too. */
  readonly citations: readonly Citation[];
  readonly rows: readonly FormRow[];
}

/**
 * What is paired with each control, in the order of the framework. A standard stands for the rows below it, but not where
 * the source also pairs the control with one of these: then it says itself which of them it means.
 */
export function pairedControls(
  { pairs }: Crosswalk,
  rows: readonly FormRow[],
  { provisions }: Library,
): ReadonlyMap<string, Paired> {
  const obligations = obligationsIn(rows, provisions);
  const byControl = new Map<string, Citation[]>();
  for (const { citation, controls } of pairs)
    for (const control of controls) byControl.set(control, [...(byControl.get(control) ?? []), citation]);
  const order = [...byControl.keys()].sort(compareControls);
  return new Map(
    order.map((control) => {
      const citations = byControl.get(control) ?? [];
      const meant = citations.flatMap((citation): readonly FormRow[] => {
        const below = obligations(citation);
        const named = below.some((row) => row.citation !== citation && citations.includes(row.citation));
        return named ? [] : below;
      });
      return [control, { citations, rows: rows.filter((row) => meant.includes(row)) }];
    }),
  );
}

/** Whose pairs they are; and for a standard, the rows that it stands for. */
export function pairsText({ source }: Crosswalk, controls: readonly string[], paired: readonly Paired[]): string {
  const citations = [...new Set(paired.flatMap((one) => one.citations))].sort(compareCitations);
  const rows = paired.flatMap((one) => one.rows.map((row) => row.citation));
  const from = [...new Set(rows)].sort(compareCitations);
  const same = from.length === citations.length && from.every((row, i) => row === citations[i]);
  return [joinWords.pairs(source, controls, citations), ...(same ? [] : [joinWords.from(from)])].join(' ');
}

/** One row for each control that the source pairs with anything that binds the prospect. */
export function fedrampByControl(
  all: readonly FormRow[],
  view: MatrixView,
  crosswalk: Crosswalk,
  library: Library,
): Sheet {
  const controls = pairedControls(crosswalk, all, library);
  const paired = new Set([...controls.values()].flatMap(({ rows }) => rows));
  const unpaired = inScope(all).filter((row) => row.counted && !paired.has(row));
  const lines = [...controls].flatMap(([control, one]) => {
    const { rows, share, why } = joinRows(one.rows);
    if (rows.length === 0) return [];
    const text = [why, ...eachRow(rows, bothHalves), pairsText(crosswalk, [control], [one])];
    return [{ control, share, open: rows.every(isSilent), text: text.filter((t) => t !== '') }];
  });
  const grounds = lines.filter(({ share }) => share === 'all');
  const open = lines.filter((line) => line.open).map(({ control }) => control);
  return {
    name: formSheets.fedramp,
    notes: [
      ...openingNotes(view),
      ...fedrampControlNotes,
      crosswalkNote(crosswalk.title, crosswalk.source, crosswalk.asOf),
      ...grounds.map(({ control, text }) => noteWords.ground(control, text)),
      ...(open.length === 0 ? [] : [noteWords.open(open)]),
      ...(unpaired.length === 0 ? [] : [noteWords.unpaired(unpaired.length)]),
    ],
    columns: fedrampColumns,
    rows: lines.map(({ control, share, text }) => [
      control,
      formAnswers.fedramp[share],
      share === 'all' ? '' : text.join(' '),
    ]),
  };
}
