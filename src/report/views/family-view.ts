// The rows of a page by section, in legal order, including roll-ups, which are not counted.

import { sectionOf } from '../../hipaa/citations/order.ts';
import type { Determination, Place } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { unfolded } from '../../model/unfolded.ts';
import { answersIn } from '../../words/answers.ts';
import { count, dispositionWords } from '../../words/labels.ts';
import type { RowWords } from '../../words/pages.ts';
import { controlsIn } from './crosswalk-view.ts';
import { placeColumns } from './place-cells.ts';
import { type RowTable, type RowView, rowView } from './row-view.ts';

export interface FamilyView {
  readonly citation: string;
  readonly title: string;
  readonly anchor: string;
  readonly rows: readonly RowView[];
  readonly counted: string;
  /** The dispositions that occur among the obligations of the family, with counts. */
  readonly standing: readonly { readonly disposition: Disposition; readonly label: string; readonly count: number }[];
  /** Column heads of the places; empty where they do not fit. */
  readonly columns: readonly string[];
  /** Column head of the other framework; empty without one. */
  readonly paired: string;
}

/** What a customer's page shows beside the rows: who acts in each place, findings, controls of another framework. */
export interface RowContext {
  readonly words: RowWords;
  readonly places?: readonly Place[];
  readonly findings?: readonly Finding[];
  readonly crosswalk?: Crosswalk | null;
}

/** Columns beside places and pairs: a matrix has a column for each half, a gap report has one. */
const fixedColumns = { withPlaces: 5, withHalves: 6 };

/** Under the row that a finding cites, and under those of the findings that it stands for. */
function byCitation(findings: readonly Finding[]): ReadonlyMap<Citation | null, readonly Finding[]> {
  const groups = new Map<Citation | null, Finding[]>();
  for (const finding of findings) {
    for (const citation of new Set([finding, ...unfolded(finding)].map((f) => f.citation))) {
      const group = groups.get(citation);
      if (group === undefined) groups.set(citation, [finding]);
      else group.push(finding);
    }
  }
  return groups;
}

/** Obligations among these rows, in words, and by disposition: those that occur. */
export function standingOf(rows: readonly RowView[]): Pick<FamilyView, 'counted' | 'standing'> {
  const counted = rows.filter((row) => row.counted);
  return {
    counted: count(counted.length, 'obligation'),
    standing: dispositions.flatMap((disposition) => {
      const n = counted.filter((row) => row.disposition === disposition).length;
      return n === 0 ? [] : [{ disposition, label: dispositionWords[disposition].label, count: n }];
    }),
  };
}

/** The families of these rows. */
export function familyViews(
  rows: readonly Determination[],
  provisions: readonly Provision[],
  customer: Customer,
  { words, places, findings = [], crosswalk = null }: RowContext,
): readonly FamilyView[] {
  const { titles: heads, fit } = placeColumns(places ?? []);
  const columns = fit ? heads : [];
  const paired = crosswalk?.title ?? '';
  const fixed = places === undefined ? fixedColumns.withHalves : fixedColumns.withPlaces;
  const span = fixed + columns.length + (crosswalk === null ? 0 : 1);
  const answers = answersIn(customer, provisions);
  const table: RowTable = { words, places: places ?? [], fit, paired, span, controls: controlsIn(crosswalk) };
  const determined = new Map(rows.map((row) => [row.citation, row]));
  const found = byCitation(findings);
  const titles = new Map<string, string>();
  const sections = new Map<string, RowView[]>();
  for (const provision of provisions) {
    const section = sectionOf(provision.citation);
    if (provision.citation === section) titles.set(section, provision.title);
    const row = determined.get(provision.citation);
    if (row === undefined) continue;
    const view = rowView(row, provision, customer, table, found.get(row.citation), answers(row.citation));
    const family = sections.get(section);
    if (family === undefined) sections.set(section, [view]);
    else family.push(view);
  }
  return [...sections].map(([citation, family]) => ({
    citation,
    title: titles.get(citation) ?? '',
    anchor: `fam-${citation}`,
    rows: family,
    ...standingOf(family),
    columns,
    paired,
  }));
}
