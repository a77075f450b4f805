// A plan as a workbook: an act each line, and the rows with the act that each belongs to.

import { findProvision } from '../../model/lookup.ts';
import { actStatusWords } from '../../words/acts.ts';
import { columns, filledColumns } from '../../words/columns.ts';
import { dispositionWords } from '../../words/labels.ts';
import { planRowStates, planSheetNames, planSheetNotes } from '../../words/plan-sheets.ts';
import { statusChoices, statusLegend } from '../../words/record-statuses.ts';
import { sheetNotes } from '../../words/sheets.ts';
import type { ActView } from '../views/act-view.ts';
import { planOfOwner } from '../views/plan-owner.ts';
import type { PlanRequest, PlanView } from '../views/plan-view.ts';
import { type Records, recordsOf } from './record-cells.ts';
import { legendSheet, provenanceSheet } from './reference-sheets.ts';
import { lines, type Sheet } from './sheet.ts';

const citations = (links: ActView['closes']) => lines(links.map(({ citation }) => citation));

/** An act each line, in their order, with how far it is and what the profile records of it. */
export function actsSheet(notes: readonly string[], acts: readonly ActView[], records: Records): Sheet {
  return {
    name: planSheetNames.acts,
    notes: [...notes, sheetNotes.fill(Object.values(filledColumns.record))],
    columns: [
      { head: columns.id, width: 30 },
      { head: columns.priority, width: 9, tones: { P1: 'urgent' } },
      { head: columns.state, width: 14, tones: { [actStatusWords.done]: 'done' } },
      { head: columns.title, width: 44 },
      { head: columns.status, width: 14, fill: true, choices: statusChoices, tones: { Done: 'done' } },
      { head: columns.owner, width: 20, fill: true },
      { head: columns.suggestedOwner, width: 20 },
      { head: columns.due, width: 12, fill: true },
      { head: columns.doneOn, width: 12, fill: true },
      { head: columns.evidence, width: 30, fill: true },
      { head: columns.note, width: 30, fill: true },
      { head: columns.cadence, width: 16 },
      { head: columns.firstStep, width: 40 },
      { head: columns.shownBy, width: 34 },
      { head: columns.openRows, width: 10 },
      { head: columns.doneRows, width: 10 },
      { head: columns.closes, width: 22 },
      { head: columns.verified, width: 20 },
      { head: columns.why, width: 44 },
      { head: columns.findings, width: 14 },
      { head: columns.record, width: 14 },
    ],
    rows: acts.map((act) => {
      const said = records.of(act.id, act.status);
      return [
        act.id,
        act.priority,
        act.statusLabel,
        act.title,
        said.status,
        said.owner,
        act.suggested && said.owner === '' ? act.who : '',
        said.due,
        said.on,
        said.evidence,
        said.note,
        act.cadence,
        act.firstStep,
        lines(act.evidence),
        act.closes.length,
        act.done.length,
        citations(act.closes),
        act.verified,
        act.why,
        lines(act.findings.map((f) => f.id)),
        said.record,
      ];
    }),
  };
}

/** Each row that leaves something to the customer, with its piece of work, for an auditor to filter. */
function rowsSheet({ library, customer, assessment, owner }: PlanRequest, view: PlanView): Sheet {
  const { plan: whole, findings, determinations } = assessment;
  const plan = owner === null ? whole : planOfOwner(whole, findings, owner, customer.role);
  const found = new Map(determinations.map((row) => [row.citation, row]));
  const entries = [
    ...plan.acts.flatMap((act) => {
      if (act.kind !== 'work') return [];
      const title = [...view.acts, ...view.doneActs].find(({ id }) => id === act.id)?.title ?? '';
      const of = (citation: (typeof act.closes)[number], state: string) => ({ citation, state, id: act.id, title });
      return [
        ...act.closes.map((citation) => of(citation, planRowStates.open)),
        ...act.done.map((citation) => of(citation, planRowStates.done)),
      ];
    }),
    ...plan.off.map(({ citation, activity, answer }) => ({
      citation,
      state: planRowStates.off,
      id: '',
      title: activity ?? answer ?? '',
    })),
  ];
  const place = new Map(determinations.map((row, i) => [row.citation, i]));
  const sorted = [...entries].sort((a, b) => (place.get(a.citation) ?? 0) - (place.get(b.citation) ?? 0));
  return {
    name: planSheetNames.rows,
    notes: [view.title, planSheetNotes.rows],
    columns: [
      { head: columns.citation, width: 20 },
      { head: columns.title, width: 44 },
      { head: columns.designation, width: 12 },
      { head: columns.disposition, width: 24 },
      { head: columns.state, width: 10, tones: { [planRowStates.done]: 'done' } },
      { head: columns.act, width: 30, leadsTo: planSheetNames.acts },
      { head: columns.what, width: 44 },
    ],
    rows: sorted.map(({ citation, state, id, title }) => {
      const row = found.get(citation);
      return [
        citation,
        row?.title ?? findProvision(library, citation)?.title ?? '',
        row?.designation ?? '',
        row === undefined ? '' : dispositionWords[row.disposition].label,
        state,
        id,
        title,
      ];
    }),
  };
}

export function planWorkbook(request: PlanRequest, view: PlanView) {
  const table = actsSheet(
    [view.title, planSheetNotes.acts(view.asOf), view.disclaimer, view.progress, view.pressing],
    [...view.acts, ...view.doneActs],
    recordsOf(request.library, request.customer, request.assessment),
  );
  return {
    title: view.title,
    asOf: request.asOf,
    table,
    book: [table, rowsSheet(request, view), legendSheet(statusLegend), provenanceSheet(view.provenance)],
  };
}
