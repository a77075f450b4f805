// The rows of a matrix in two parts: those on which the vendor acts, in full, and the annex with one line for each other row.

import type { Citation } from '../../model/citation.ts';
import { briefText, pathText } from '../../words/buyer.ts';
import { isGain } from './buyer-view.ts';
import { type FamilyView, standingOf } from './family-view.ts';
import type { RowView } from './row-view.ts';
import type { StepView } from './step-view.ts';

/** A row in full. */
export interface CoreRow extends RowView {
  /** Its steps by rule, source and confidence, each once: for paper, where the row says the rest above it. */
  readonly path: string;
}

/** What the annex says of a row as it is. */
type Kept =
  | 'citation'
  | 'anchor'
  | 'title'
  | 'duty'
  | 'designation'
  | 'counted'
  | 'disposition'
  | 'label'
  | 'letter'
  | 'letters'
  | 'question'
  | 'assurance'
  | 'paired'
  | 'crosswalk'
  | 'words';

/** A row of the annex: little, because most rows of a library are there. */
export interface AnnexRow extends Pick<RowView, Kept> {
  /** Its reason in a few words, and how much more is said of it. */
  readonly brief: string;
  /** The documents in which something related is said. */
  readonly related: readonly string[];
  /** What the vendor does that does not count, the tasks, and the conditions: each a sentence. */
  readonly said: readonly string[];
  /** Its steps, each once; a step that rests on the row's own provision names no source. */
  readonly way: readonly StepView[];
}

type Family<R> = Omit<FamilyView, 'rows'> & { readonly rows: readonly R[] };

export type CoreFamily = Family<CoreRow>;

export interface AnnexFamily extends Family<AnnexRow> {
  /** The family as filters know it. */
  readonly of: string;
}

export interface RowParts {
  readonly core: readonly CoreFamily[];
  readonly annex: readonly AnnexFamily[];
}

/** A heading says something of its own only where the vendor speaks of it as a whole. */
const isCore = (row: RowView) => isGain(row) && (row.counted || row.vendorHalf.length > 0);

/** The steps of a row in every system, then its own, each once. */
function stepsOf({ places, scope }: RowView, own: Citation | null): readonly StepView[] {
  const said = new Map<string, StepView>();
  for (const step of [...places.flatMap((place) => place.steps), ...scope]) {
    const shown = step.source === own ? { ...step, source: '' } : step;
    said.set([shown.rule, shown.source, shown.text].join('\n'), shown);
  }
  return [...said.values()];
}

const coreRow = (row: RowView): CoreRow => ({ ...row, path: pathText(stepsOf(row, null)) });

const taskText =
  ({ words }: RowView) =>
  ({ text, source }: RowView['duties'][number]) =>
    `${words.yourPart}: ${text}${source === '' ? '' : ` (${source})`}`;

function annexRow(row: RowView): AnnexRow {
  const { citation, anchor, title, duty, designation, counted, disposition, label, letter, letters } = row;
  const { question, assurance, paired, crosswalk, words } = row;
  const related = [...row.bears, ...row.notes];
  return {
    citation,
    anchor,
    title,
    duty,
    designation,
    counted,
    disposition,
    label,
    letter,
    letters,
    question,
    assurance,
    paired,
    crosswalk,
    words,
    brief: briefText(row.reason, row.question && row.disposition !== 'unaddressed', related.length),
    related: [...new Set(related.map(({ source }) => source).filter((source) => source !== ''))],
    said: [
      ...row.vendorHalf.map((text) => `${row.words.vendorPart}: ${text}`),
      ...row.duties.map(taskText(row)),
      ...row.conditions,
    ],
    way: stepsOf(row, row.citation),
  };
}

function familiesOf<R>(
  families: readonly FamilyView[],
  belongs: (row: RowView) => boolean,
  made: (row: RowView) => R,
): readonly Family<R>[] {
  return families.flatMap((family) => {
    const kept = family.rows.filter(belongs);
    return kept.length === 0 ? [] : [{ ...family, ...standingOf(kept), rows: kept.map(made) }];
  });
}

/**
 * Each row in one of the two, in the order of the page.
 * @param full every row is told in full; nothing is left for the annex
 */
export function partsOf(families: readonly FamilyView[], full: boolean): RowParts {
  const core = familiesOf(families, (row) => full || isCore(row), coreRow);
  if (full) return { core, annex: [] };
  const told = new Set(core.map(({ anchor }) => anchor));
  const annex = familiesOf(families, (row) => !isCore(row), annexRow).map((family) => {
    const { anchor } = family;
    return { ...family, of: anchor, anchor: told.has(anchor) ? `${anchor}-rest` : anchor };
  });
  return { core, annex };
}
