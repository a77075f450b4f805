// The FedRAMP form by control of another framework: each control with the rows that the source pairs with it.

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
import { eachRow, joinRows, obligationsIn } from './joined-rows.ts';

/** The obligations paired with each control, by control, in the order of the framework. */
export function rowsByControl(
  crosswalk: Crosswalk,
  rows: readonly FormRow[],
  { provisions }: Library,
): ReadonlyMap<string, readonly FormRow[]> {
  const obligations = obligationsIn(rows, provisions);
  const found = new Map<string, Set<FormRow>>();
  for (const { citation, controls } of crosswalk.pairs) {
    for (const control of controls) {
      const paired = found.get(control) ?? new Set();
      for (const row of obligations(citation)) paired.add(row);
      found.set(control, paired);
    }
  }
  const order = [...found.keys()].sort(compareControls);
  return new Map(order.map((control) => [control, rows.filter((row) => found.get(control)?.has(row))]));
}

/** One row for each control that the source pairs with anything that binds the prospect. */
export function fedrampByControl(
  all: readonly FormRow[],
  view: MatrixView,
  crosswalk: Crosswalk,
  library: Library,
): Sheet {
  const controls = rowsByControl(crosswalk, all, library);
  const paired = new Set([...controls.values()].flat());
  const unpaired = inScope(all).filter((row) => row.counted && !paired.has(row));
  const lines = [...controls].flatMap(([control, rows]) => {
    const joined = joinRows(rows);
    if (joined.rows.length === 0) return [];
    const texts = eachRow(joined.rows, bothHalves);
    const of = joinWords.pairs(
      crosswalk.source,
      [control],
      joined.rows.map((row) => row.citation),
    );
    return [{ control, share: joined.share, text: [of, joined.why, ...texts].filter((t) => t !== '') }];
  });
  const grounds = lines.filter(({ share }) => share === 'all');
  return {
    name: formSheets.fedramp,
    notes: [
      ...openingNotes(view),
      ...fedrampControlNotes,
      crosswalkNote(crosswalk.title, crosswalk.source, crosswalk.asOf),
      ...grounds.map(({ control, text }) => noteWords.ground(control, text)),
      ...(unpaired.length === 0 ? [] : [noteWords.unpaired(unpaired.map((row) => row.citation))]),
    ],
    columns: fedrampColumns,
    rows: lines.map(({ control, share, text }) => [
      control,
      formAnswers.fedramp[share],
      share === 'all' ? '' : text.join(' '),
    ]),
  };
}
