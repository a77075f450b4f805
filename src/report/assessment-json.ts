// An assessment as JSON: typed facts, with the sentences shown to people beside them.

import type { AssessedClock } from '../model/assessed-clock.ts';
import type {
  Assessment,
  Bearing,
  Block,
  Conditional,
  Determination,
  PlaceOutcome,
  Remark,
} from '../model/assessment.ts';
import { formatSpan } from '../model/clock.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Library } from '../model/library.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { findProvision } from '../model/lookup.ts';
import type { Step } from '../model/step.ts';
import { bearingText, remarkText } from '../words/bearings.ts';
import { blockAgreement, blockName, blockState, blockSteps, blockTitle } from '../words/blocks.ts';
import { clockEffect, clockFrom, clockNote, clocksBehind, clockTitle } from '../words/clocks.ts';
import { choiceText, conditionText } from '../words/conditions.ts';
import { dutyText, providedText } from '../words/duties.ts';
import { stepText } from '../words/steps.ts';
import { openChoices } from './views/choices.ts';
import { controlsIn } from './views/crosswalk-view.ts';

export function dutyJson(duty: ListedDuty) {
  const { id, source, anyOf, only } = duty;
  const told = only === undefined ? {} : { only: only.map(choiceText).join(' or ') };
  return { id, text: dutyText(duty), source, anyOf, ...told };
}

const stepJson = (step: Step) => ({ rule: step.rule, text: stepText(step), source: step.source, grade: step.grade });
const remarkJson = (remark: Remark) => ({ text: remarkText(remark), source: remark.source });

const bearingJson = (bearing: Bearing) => ({
  kind: bearing.kind === 'before-reply' ? 'reply' : bearing.kind,
  text: bearingText(bearing),
  source: bearing.source,
  grade: bearing.grade,
});

function conditionalJson({ when, open, provides, alone, duties, source, chain }: Conditional) {
  const half = provides.length === 0 ? null : provides.map(providedText).join(' ');
  const behind = chain === null ? null : { state: chain.state, weak: chain.weak.map((step) => stepText(step)) };
  return { when: conditionText(when), open, provides: half, alone, duties, source, chain: behind };
}

/** Without what bears on the row: rowJson prints that once. */
function placeJson(place: PlaceOutcome) {
  const { system, use, useTitle, parties, reason, assurance, claim, unrecorded } = place;
  return {
    ...{ system, use, useTitle, parties, reason, assurance, claim },
    provides: place.provides.map(providedText),
    duties: place.duties.map(dutyJson),
    conditional: place.conditional.map(conditionalJson),
    unrecorded,
    derivation: place.derivation.map(stepJson),
  };
}

/** `modality` to `work`: when it is owed, and what answers it. `choices`: those that are open and would bring more on it. */
export function rowJson(row: Determination, library: Pick<Library, 'provisions'>) {
  const { citation, title, designation, disposition, reason, assurance, openQuestion, limits } = row;
  const { modality = null, event = null, activity = null, work = null } = findProvision(library, citation) ?? {};
  return {
    ...{ citation, title, designation, disposition, reason, assurance, openQuestion },
    ...{ modality, event, activity, work },
    duties: row.duties.map(dutyJson),
    limits,
    notes: row.notes.map(remarkJson),
    bears: row.bears.map(bearingJson),
    derivation: row.derivation.map(stepJson),
    choices: openChoices(row),
    systems: row.systems.map(placeJson),
  };
}

/** With a crosswalk, every row has `controls`; empty where the source gives no pair. */
export function rowsJson(
  { counts, unblocked, places, ...rows }: Assessment,
  crosswalk: Crosswalk | null,
  library: Pick<Library, 'provisions'>,
) {
  const json = (row: Determination) => rowJson(row, library);
  // Rows are serialized lazily: with hundreds of systems, holding all of them at once takes too much memory.
  const inTurn = (make: (row: Determination) => object) => (row: Determination) => ({ toJSON: () => make(row) });
  const all = (make: (row: Determination) => object) => ({
    determinations: rows.determinations.map(inTurn(make)),
    rollups: rows.rollups.map(inTurn(make)),
  });
  if (crosswalk === null) return { counts, unblocked, places, ...all(json) };
  const { id, title, source, asOf } = crosswalk;
  const controls = controlsIn(crosswalk);
  return {
    crosswalk: { id, title, source, asOf },
    ...{ counts, unblocked, places },
    ...all((row) => ({ ...json(row), crosswalk: controls(row.citation) })),
  };
}

export function blockJson(block: Block) {
  const { kind, system, subject, source, finding, rows } = block;
  return {
    ...{ kind, system, subject },
    name: blockName(block),
    title: blockTitle(block),
    state: blockState(block),
    agreement: blockAgreement(block),
    steps: blockSteps(block),
    ...{ source, finding, rows },
  };
}

export function clockJson(clock: AssessedClock) {
  const { system, vendor, id, kind, direction, within, promptly, about, source, limit } = clock;
  return {
    ...{ system, vendor, id },
    title: clockTitle(clock),
    ...{ kind, direction, from: clockFrom(clock), within, promptly, about, source },
    limit: limit === null ? null : { law: limit.law, within: formatSpan(limit.within) },
    arithmetic: clockEffect(clock),
    behind: clocksBehind(clock),
    note: clockNote(clock),
  };
}
