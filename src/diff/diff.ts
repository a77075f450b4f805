// From two states to everything that changed: causes with their impact, and consequences with their causes.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { Assessment } from '../model/assessment.ts';
import { beneathEach } from '../model/beneath.ts';
import type { Cause, Changes, Consequence, NextVersion, State } from '../model/change.ts';
import { thingKey } from '../model/change-facts.ts';
import {
  type CauseKind,
  causeKinds,
  consequenceKinds,
  type Impact,
  type ImpactPolicy,
  impacts,
} from '../model/change-kinds.ts';
import { compareText } from '../model/compare-text.ts';
import { vendorOf } from '../model/lookup.ts';
import { stableId } from '../model/stable-id.ts';
import { attribute, type Rows } from './attribute.ts';
import { compareMoves, movesBetween } from './consequences.ts';
import type { Edit } from './edit.ts';
import { editsBetween } from './edits.ts';
import type { Moved } from './moved.ts';
import { movedRows, narrowed } from './moved-rows.ts';
import { printedOn } from './printed.ts';
import { editsFor, type Subject, vendorsBehind } from './subject.ts';

function compareCauses(a: Cause, b: Cause): number {
  const rank = (cause: Cause) => impacts.indexOf(cause.impact);
  return (
    rank(a) - rank(b) ||
    compareText(a.vendor ?? '', b.vendor ?? '') ||
    (a.citation === null || b.citation === null
      ? Number(a.citation !== null) - Number(b.citation !== null)
      : compareCitations(a.citation, b.citation)) ||
    compareText(thingKey(a.thing), thingKey(b.thing)) ||
    compareText(a.kind, b.kind) ||
    compareText(a.id, b.id)
  );
}

/** The cause of each edit, with id and impact. Of two edits with the same key, the second gets a numbered id. */
function nameCauses(edits: readonly Edit[], policy: ImpactPolicy): ReadonlyMap<Edit, Cause> {
  const seen = new Map<string, number>();
  return new Map(
    edits.map((edit) => {
      const { kind } = edit.cause;
      const key = `${kind}\0${edit.key}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      const id = stableId('c', key, count === 0 ? '' : String(count));
      return [edit, { id, ...edit.cause, impact: policy[kind] ?? causeKinds[kind] }];
    }),
  );
}

/** Nothing may look better because something got worse: a favorable move by adverse edits alone is up for review. */
const heldBack = (impact: Impact, made: readonly Cause[]): Impact =>
  impact === 'favorable' && made.length > 0 && made.every((cause) => cause.impact === 'adverse') ? 'review' : impact;

/** A finding that a more urgent one on the same thing follows is not settled, nor a question by excluding the place. */
function givesWay({ kind, before }: Moved, moves: readonly Moved[], { determinations }: Assessment): boolean {
  const gone = kind === 'finding-settled' && before?.kind === 'finding' ? before.finding : null;
  if (gone?.kind === 'unaddressed') {
    const places = determinations.find((row) => row.citation === gone.citation)?.systems ?? [];
    return places.some((p) => p.system === gone.system && p.reason === 'excluded');
  }
  if (gone === null || gone.subject === null) return false;
  return moves.some(({ after }) => {
    const come = after?.kind === 'finding' ? after.finding : null;
    const same = come?.subject === gone.subject && come.system === gone.system && come.citation === gone.citation;
    return come !== null && same && come.priority < gone.priority;
  });
}

function consequencesFor(
  subject: Subject,
  base: State,
  head: State,
  edits: readonly Edit[],
  names: ReadonlyMap<Edit, Cause>,
  policy: ImpactPolicy,
): readonly Consequence[] {
  const near = editsFor(subject, edits, [base.library, head.library]);
  if (near.every((edit) => edit.undo === null && (edit.rows ?? []).length === 0)) return [];
  const [before, after] = [subject.assess(base), subject.assess(head)];
  if (before === null || after === null) return [];
  const provisions = new Map([...base.library.provisions, ...head.library.provisions].map((p) => [p.citation, p]));
  const beneath = beneathEach(head.library.provisions);
  const movedTo = (assessment: Assessment, only: Rows) =>
    only === null
      ? movesBetween(before, assessment, provisions, beneath)
      : movedRows(narrowed(before, only), narrowed(assessment, only), provisions, beneath);
  const moves = [...movedTo(after, null)].sort(compareMoves);
  const reasons =
    moves.length === 0 ? [] : attribute({ base, head, edits: near, assess: subject.assess, movedTo }, moves);
  const found = moves.map((moved, i): Consequence => {
    const made = (reasons[i]?.edits ?? []).flatMap((edit) => names.get(edit) ?? []);
    const because = made.map((cause) => cause.id);
    return {
      id: stableId('m', moved.kind, subject.id, moved.citation, moved.subject),
      impact:
        policy[moved.kind] ?? (givesWay(moved, moves, after) ? 'review' : heldBack(consequenceKinds[moved.kind], made)),
      customer: subject.id,
      kind: moved.kind,
      citation: moved.citation,
      subject: moved.subject,
      before: moved.before,
      after: moved.after,
      because,
      attribution: reasons[i]?.attribution ?? 'joint',
    };
  });
  return [...found, ...alsoPrinted([before, after], near, names, found, subject, policy)];
}

/** Edits that rows print without moving. Left out where the row moved and only this edit could have moved it. */
function alsoPrinted(
  sides: readonly [Assessment, Assessment],
  edits: readonly Edit[],
  names: ReadonlyMap<Edit, Cause>,
  found: readonly Consequence[],
  subject: Subject,
  policy: ImpactPolicy,
): readonly Consequence[] {
  return printedOn(sides, edits, (edit) => names.get(edit)?.impact ?? 'editorial').flatMap(
    ({ kind, citation, edit }): Consequence[] => {
      const cause = names.get(edit);
      const others = edits.some((e) => e !== edit && e.undo !== null && (e.rows === null || e.rows.includes(citation)));
      const said = !others && found.some((c) => c.citation === citation && c.because.includes(cause?.id ?? ''));
      if (cause === undefined || said) return [];
      return [
        {
          id: stableId('m', kind, subject.id, citation, cause.id),
          impact: policy[kind] ?? heldBack(consequenceKinds[kind], [cause]),
          customer: subject.id,
          kind,
          citation,
          subject: cause.thing,
          before: cause.before,
          after: cause.after,
          because: [cause.id],
          attribution: 'alone',
        },
      ];
    },
  );
}

/** Shifts to a customer that a prospect never sees, since it keeps every precondition and uses nothing excluded. */
const shifts: ReadonlySet<CauseKind> = new Set([
  'gate-added',
  'exclusion-added',
  'exclusion-widened',
  'service-removed',
  'vendor-removed',
]);

/**
 * The next version of each vendor: major where something shifted to its customers, patch where nothing follows. A vendor
 * above another moves with it. What moves for a customer of several vendors counts only for those whose own edit suffices.
 */
function nextVersions(
  causes: readonly Cause[],
  consequences: readonly Consequence[],
  subjects: readonly Subject[],
): readonly NextVersion[] {
  const found = new Map<string, Impact[]>();
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  const note = (vendor: string, impact: Impact) => found.set(vendor, [...(found.get(vendor) ?? []), impact]);
  const own = new Set(subjects.filter((s) => s.prospect).map((s) => vendorOf(s.id)));
  for (const { vendor, kind, impact } of causes)
    if (vendor !== null) note(vendor, impact === 'editorial' || shifts.has(kind) ? impact : 'review');
  for (const { because, impact, attribution, customer } of consequences) {
    const makers = because.flatMap((id) => byId.get(id) ?? []).filter((maker) => maker.vendor !== null);
    const vendors = new Set(makers.map((maker) => maker.vendor));
    const above = vendorOf(customer);
    const prospect = customer.includes('/') && own.has(above);
    // A change of the rules or of the profile gives no vendor a new version.
    if (prospect && makers.length > 0) note(above, impact);
    for (const { vendor, impact: made } of makers) {
      if (vendor === null || (prospect && own.has(vendor))) continue;
      const sure = attribution !== 'joint' || vendors.size === 1 || made === impact;
      note(vendor, sure ? impact : 'review');
    }
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([vendor, seen]) => ({
      vendor,
      next: seen.includes('adverse') ? 'major' : seen.every((impact) => impact === 'editorial') ? 'patch' : 'minor',
    }));
}

/**
 * What changed, and what it means.
 * @param policy a team's own impacts
 * @param narrow leaves out edits of vendors that none of the subjects depends on
 */
export function diffStates(
  base: State,
  head: State,
  subjects: readonly Subject[],
  policy: ImpactPolicy = {},
  narrow = false,
  asOf?: string,
): Changes {
  const { base: aligned, edits: all } = editsBetween(base, head, asOf);
  const services = subjects.flatMap((s) => s.services);
  const vendors = vendorsBehind(services, [aligned.library, head.library]);
  const edits = narrow ? all.filter(({ cause }) => cause.vendor === null || vendors.has(cause.vendor)) : all;
  const names = nameCauses(edits, policy);
  const causes = [...names.values()].sort(compareCauses);
  const consequences = subjects.flatMap((subject) => consequencesFor(subject, aligned, head, edits, names, policy));
  return { causes, consequences, versions: nextVersions(causes, consequences, subjects) };
}
