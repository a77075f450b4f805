// Both halves of a row as OSCAL exports them: what a customer can inherit, and what it must do for it. Their uuids are made
// from names, so that the file of a customer and the file of its vendor agree without having seen each other.

import type { PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { ListedDuty } from '../../model/listed-duty.ts';
import { vendorHalf } from '../../model/provided.ts';
import {
  type Claim,
  formatPointer,
  type Pointer,
  type Service,
  type Statement,
  type Vendor,
} from '../../model/vendor.ts';
import { dutyText } from '../../words/duties.ts';
import { claimText, halfText, taskText, termText } from '../../words/oscal.ts';
import { uuidOf } from './terms.ts';

export interface Provides {
  readonly uuid: string;
  readonly text: string;
  readonly source: Pointer;
  readonly statement: Statement | null;
  readonly claim: Claim | null;
}

export interface Task {
  readonly uuid: string;
  /** The half that it belongs to; null where it stands alone. */
  readonly provided: string | null;
  readonly text: string;
  readonly source: Pointer | null;
}

export interface Halves {
  readonly provides: readonly Provides[];
  readonly tasks: readonly Task[];
}

/** Statements of one row are told apart by their clause: a new text is the same statement. */
function nthOf(statements: readonly Statement[]): readonly number[] {
  const times = new Map<string, number>();
  return statements.map(({ source }) => {
    const key = formatPointer(source);
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return nth;
  });
}

const providedOf = (service: Service, citation: Citation, of: string, source: Pointer, nth: number): string =>
  uuidOf('provided', service.address, citation, of, formatPointer(source), String(nth));

/** The uuid of a task of a place: its id without the system, which each customer names as it likes. */
export function taskOf(service: Service, citation: Citation, { id, asked }: ListedDuty): string {
  if (asked.kind === 'remains') return uuidOf('responsibility', service.address, citation, 'remains');
  if (asked.kind === 'vendor') return dutyTask(service, citation, id.slice(id.indexOf('/') + 1));
  return uuidOf('responsibility', service.address, citation, asked.kind, asked.text ?? '');
}

const dutyTask = (service: Service, citation: Citation, duty: string): string =>
  uuidOf('responsibility', service.address, citation, 'duty', duty);

/**
 * What a vendor's documents say of one row, whether or not the condition of a statement holds.
 * @param place the row for the standard customer
 */
export function halvesOf(
  vendor: Vendor,
  service: Service,
  citation: Citation,
  place: PlaceOutcome | undefined,
): Halves {
  const statements = service.assignments.find((a) => a.citation === citation)?.statements ?? [];
  const nth = nthOf(statements);
  const provides: Provides[] = [];
  const tasks = new Map<string, Task>();
  const addTask = (task: Task) => {
    if (!tasks.has(task.uuid)) tasks.set(task.uuid, task);
  };
  for (const [i, statement] of statements.entries()) {
    const uuid = providedOf(service, citation, 'statement', statement.source, nth[i] ?? 1);
    const half = vendorHalf(statement).length > 0;
    if (half)
      provides.push({ uuid, text: halfText(statement, service), source: statement.source, statement, claim: null });
    for (const id of statement.duties) {
      const duty = service.duties.find((d) => d.id === id);
      if (duty === undefined || duty.otherLaw !== null) continue;
      const text = taskText(duty.text, duty.when ?? statement.when, service);
      addTask({ uuid: dutyTask(service, citation, id), provided: half ? uuid : null, text, source: duty.source });
    }
  }
  const term = vendor.contract?.terms.find((t) => t.citation === citation);
  if (term !== undefined) {
    const uuid = uuidOf('provided', service.address, citation, 'term');
    const text = termText(term.text, term.weakness);
    provides.push({ uuid, text, source: term.source, statement: null, claim: null });
  }
  // A statement outranks the verdict of a table, active or not.
  const claims = statements.length > 0 || term !== undefined ? [] : service.claims;
  for (const [i, claim] of claims.filter((c) => c.citations.includes(citation)).entries()) {
    if (claim.verdict !== 'yes' && claim.verdict !== 'partially' && claim.verdict !== 'optional') continue;
    const uuid = providedOf(service, citation, 'claim', claim.source, i + 1);
    provides.push({ uuid, text: claimText(claim), source: claim.source, statement: null, claim });
  }
  for (const duty of place?.duties ?? [])
    addTask({ uuid: taskOf(service, citation, duty), provided: null, text: dutyText(duty), source: null });
  return { provides, tasks: [...tasks.values()] };
}
