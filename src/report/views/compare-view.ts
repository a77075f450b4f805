// Services side by side, for a purchase decision: what a customer gains with each, and what it takes on.

import type { Assessment, Determination } from '../../model/assessment.ts';
import type { ServiceUse } from '../../model/condition.ts';
import type { Customer } from '../../model/customer.ts';
import { findingKinds } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { formatPointer, type Gate, type Service } from '../../model/vendor.ts';
import { clockLine } from '../../words/clocks.ts';
import { describeUse } from '../../words/conditions.ts';
import { sameRows } from '../../words/counts.ts';
import { dutyTexts } from '../../words/duties.ts';
import { exclusionsIn } from '../../words/exclusions.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { designationWords, disclaimer, dispositionWords, gradeWords, onlyChoice } from '../../words/labels.ts';
import { compareConvention, compareTitle } from '../../words/matrix.ts';
import { preconditionsIn } from '../../words/preconditions.ts';
import { capital } from '../../words/sentences.ts';
import { anchorOf } from '../anchor.ts';
import { withheldIn } from '../audience/withheld.ts';
import { openChoices } from './choices.ts';
import { clocksView } from './clock-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';

/** One service as it would be bought and used, assessed for the standard customer. */
export interface Candidate {
  readonly service: Service;
  readonly use: ServiceUse;
  /** The standard customer; the same role for all that are compared. */
  readonly customer: Pick<Customer, 'role'>;
  /** Gates that apply to the choice. */
  readonly preconditions: readonly Gate[];
  readonly assessment: Assessment;
}

export interface CellView {
  readonly disposition: Disposition;
  readonly label: string;
  readonly letter: string;
  readonly assurance: string;
  readonly question: boolean;
  /** The choices that would settle the row, where nothing else is stated. */
  readonly choices: readonly string[];
}

export interface CompareView {
  readonly title: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly convention: string;
  readonly services: readonly string[];
  readonly counts: readonly {
    readonly label: string;
    readonly letter: string;
    readonly disposition: Disposition;
    readonly cells: readonly number[];
  }[];
  readonly total: number;
  /** Only rows in which the services differ. */
  readonly differing: readonly {
    readonly citation: string;
    readonly anchor: string;
    readonly title: string;
    readonly designation: string;
    readonly cells: readonly CellView[];
  }[];
  readonly same: number;
  readonly sameText: string;
  readonly sides: readonly {
    readonly service: string;
    readonly gains: readonly string[];
    readonly duties: readonly string[];
    readonly preconditions: readonly string[];
    readonly exclusions: readonly string[];
    readonly clocks: readonly string[];
    readonly unverified: readonly string[];
  }[];
  readonly provenance: ProvenanceView;
}

function nameOf({ service, use }: Candidate): string {
  const chosen = describeUse(use, service);
  return chosen === '' ? service.title : `${service.title}: ${chosen}`;
}

function cellOf(row: Determination): CellView {
  const { label, letter } = dispositionWords[row.disposition];
  const assurance = row.assurance === null ? '' : gradeWords[row.assurance];
  return {
    disposition: row.disposition,
    label,
    letter,
    assurance,
    question: row.openQuestion,
    choices: onlyChoice(row) ? openChoices(row) : [],
  };
}

const order: readonly Disposition[] = ['inherited', 'shared', 'customer', 'unaddressed'];
const rank = (d: Disposition) => Math.min(2, Math.max(0, order.indexOf(d)));

/** Rows in which this candidate leaves the customer less than every other. */
function gainsOf(candidates: readonly Candidate[], at: number): readonly string[] {
  return (candidates[at]?.assessment.determinations ?? [])
    .filter((row, i) =>
      candidates.every((other, k) => {
        const theirs = other.assessment.determinations[i]?.disposition;
        return k === at || (theirs !== undefined && rank(row.disposition) < rank(theirs));
      }),
    )
    .map((row) => `${row.citation} ${row.title}: ${dispositionWords[row.disposition].label.toLowerCase()}`);
}

function dutiesOf({ service, assessment }: Candidate): readonly string[] {
  const rows = [...assessment.determinations, ...assessment.rollups];
  const own = rows.flatMap((row) => row.duties).filter((duty) => duty.id.startsWith(`${service.id}/`));
  const unique = [...new Map(own.map((duty) => [duty.id, duty])).values()];
  // One task can stand under several rows.
  return [...new Set(dutyTexts(unique).map((text, i) => `${text} ${unique[i]?.source ?? ''}`))];
}

/** A comparison withholds nothing, because only its reader sees it; the page says so where it uses restricted texts. */
const unscreened = (library: Library, candidates: readonly Candidate[]): boolean =>
  candidates
    .map(({ service }) => withheldIn(library, service, 'public'))
    .some(({ nda, internal }) => nda.texts + internal.texts > 0);

export interface CompareRequest {
  readonly library: Library;
  readonly candidates: readonly Candidate[];
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** Candidates in the order given, all assessed for the same customer and day. */
export function compareView({ library, candidates, asOf, inputs }: CompareRequest): CompareView {
  const first = candidates[0]?.assessment.determinations ?? [];
  const rows = first.map((row, i) => ({
    citation: row.citation,
    anchor: anchorOf(row.citation),
    title: row.title,
    designation: row.designation === null ? '' : designationWords[row.designation],
    cells: candidates.flatMap((c) => {
      const found = c.assessment.determinations[i];
      return found === undefined ? [] : [cellOf(found)];
    }),
  }));
  const differing = rows.filter((row) => new Set(row.cells.map((c) => c.disposition)).size > 1);
  return {
    title: compareTitle(candidates.map(nameOf)),
    asOf,
    disclaimer,
    convention: compareConvention(candidates[0]?.customer.role ?? 'covered-entity', unscreened(library, candidates)),
    services: candidates.map(nameOf),
    counts: dispositions.map((disposition) => ({
      disposition,
      label: dispositionWords[disposition].label,
      letter: dispositionWords[disposition].letter,
      cells: candidates.map((c) => c.assessment.counts[disposition]),
    })),
    total: first.length,
    differing,
    same: rows.length - differing.length,
    sameText: sameRows(rows.length - differing.length, rows.length),
    sides: candidates.map((candidate, at) => {
      const { service, preconditions, assessment } = candidate;
      const pointer = (p: Parameters<typeof formatPointer>[0]) => `${service.vendor}/${formatPointer(p)}`;
      return {
        service: nameOf(candidate),
        gains: gainsOf(candidates, at),
        duties: dutiesOf(candidate),
        preconditions: preconditionsIn(preconditions, service, candidate.use).map(
          ({ gate, text }) => `${capital(text)} ${pointer(gate.source)}`,
        ),
        exclusions: exclusionsIn(service, candidate.use).map(
          ({ exclusion, text }) => `${text} ${pointer(exclusion.source)}`,
        ),
        clocks: assessment.clocks
          .filter((clock) => clock.system !== null)
          .flatMap((clock) =>
            clocksView({ clocks: [clock] }, library, true).list.map(({ title, within, direction }) =>
              clockLine(clock, title, within, direction),
            ),
          ),
        unverified: assessment.findings
          .filter((f) => findingKinds[f.kind].family === 'upstream')
          .map((f) => findingWords(f).why),
      };
    }),
    provenance: provenanceView(library, [...new Set(candidates.map((c) => c.service.vendor))], inputs, asOf),
  };
}
