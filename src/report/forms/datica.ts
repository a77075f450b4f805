// The inheritance table that health-care platforms have published since Catalyze and Datica: rule, control, inherited.

import { daticaNotes, formAnswers, formColumns, formSheets, ifAny, noteWords } from '../../words/forms.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { MatrixView } from '../views/matrix-view.ts';
import { groundNotes, inScope, leftOutNotes, openingNotes, silenceNotes } from './form-notes.ts';
import { statedIn } from './form-options.ts';
import type { FormRow } from './form-row.ts';

const { inherited, optionally } = formAnswers.datica;

/** An option is a condition, never a Yes. The table has no column for it, so a note says what it is. */
const verdict = (row: FormRow) => (row.share === 'none' ? optionally[row.optionalShare] : inherited[row.share]);

const optionNotes = (rows: readonly FormRow[]) =>
  rows
    .filter((row) => row.optionalShare !== 'none')
    .map((row) => {
      const choices = row.options
        .filter((o) => o.provides.length > 0)
        .map((o) => `${o.when}: ${statedIn(o).join(' ')}`);
      // Where only the vendor's table calls it an option, no document says what the choice is.
      const what = choices.length === 0 ? row.why : ifAny(choices);
      return noteWords.optional(row.citation, what);
    });

/** Choices that add nothing because what they state is void: a note tells readers who would take them for options. */
const voidNotes = (rows: readonly FormRow[]) =>
  rows.flatMap((row) =>
    row.options
      .filter((o) => o.provides.length === 0 && o.voided.length > 0)
      .map((o) => noteWords.noOption(row.citation, o.when, o.voided)),
  );

/** Rows where the vendor's own table says something else: a note tells readers who hold that table. */
function differenceNotes(rows: readonly FormRow[]): readonly string[] {
  const differing = rows.filter((row) => row.says.some((says) => says !== verdict(row)));
  if (differing.length === 0) return [];
  const each = differing.map((row) => `${row.citation} (${[...new Set(row.says)].join('; ')})`);
  return [noteWords.differs(each)];
}

/** Standards are listed with their specifications, as in the original. */
export function daticaSheet(all: readonly FormRow[], view: MatrixView): Sheet {
  const rows = inScope(all);
  return {
    name: formSheets.datica,
    notes: [
      ...openingNotes(view),
      ...daticaNotes,
      ...groundNotes(rows),
      ...optionNotes(rows),
      ...voidNotes(rows),
      ...differenceNotes(rows),
      ...silenceNotes(rows),
      ...leftOutNotes(all),
    ],
    columns: [
      { head: formColumns.datica.rule, width: 24 },
      { head: formColumns.datica.control, width: 60 },
      {
        head: formColumns.datica.inherited,
        width: 20,
        choices: [...Object.values(inherited), optionally.all, optionally.part],
      },
    ],
    rows: rows.map((row) => [row.citation, row.control === '' ? row.title : row.control, verdict(row)]),
  };
}
