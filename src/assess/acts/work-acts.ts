// The pieces of work: what of each is open, what is done, and what an answer to it covers.

import type { WorkAct } from '../../model/act.ts';
import type { Determination } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { type Answer, targetKey, type Verified } from '../../model/customer.ts';
import { earliest } from '../../model/day.ts';
import { type Finding, findingKinds } from '../../model/finding.ts';
import { type WorkItem, worded } from '../../model/program.ts';
import { unfolded } from '../../model/unfolded.ts';
import { firstAsked } from '../findings/answers.ts';
import { hasHappened, isDone } from '../findings/judge-answer.ts';
import { dueAgain, isOverdue, isSoon } from './due.ts';
import { otherWork, type WorkOf } from './homes.ts';
import type { Homed, Material } from './material.ts';

/** Gathers what no piece of the program answers; `src/words` has its title. */
const other: WorkItem = {
  id: otherWork,
  order: Number.MAX_SAFE_INTEGER,
  title: '',
  outcome: '',
  firstStep: '',
  owner: '',
  evidence: [],
  cadence: 'on-change',
  cadenceByLaw: false,
  size: null,
  note: null,
  forAssociates: {},
  forPlans: {},
  at: { file: '', path: [] },
};

/** Does it say that something on its row is still to be done? */
function leavesOpen(finding: Finding): boolean {
  if (finding.details !== null && 'of' in finding.details) return false;
  if (finding.kind === 'reply-unjudged') return finding.details.asked === 'row';
  const { act, instead } = findingKinds[finding.kind];
  return act === 'row' || instead === true;
}

/** Everything behind it was checked since it was done: the last who did. */
function verifiedBy(answers: readonly Answer[], asOf: string): Verified | null {
  const checks = answers.map(({ verified, on }) =>
    verified !== null && verified.on <= asOf && verified.on >= (on ?? '') ? verified : null,
  );
  if (checks.length === 0 || checks.includes(null)) return null;
  return checks.reduce((last, check) => ((check?.on ?? '') > (last?.on ?? '') ? check : last)) ?? null;
}

const started: ReadonlySet<Answer['status']> = new Set(['implemented', 'planned', 'alternative']);
/** What these say is over, and so is the day by which it was to be. */
const settled: ReadonlySet<Answer['status']> = new Set(['implemented', 'alternative', 'not-applicable']);

/** In the order of the program: each that has a row of this customer's, or a finding. */
export function workActs(
  { context, customer, findings, answers, activities }: Material,
  homed: Homed,
  residual: readonly Determination[],
  workOf: WorkOf,
): readonly WorkAct[] {
  const { asOf, program } = context;
  const open = new Set(
    findings
      .flatMap(unfolded)
      .filter(leavesOpen)
      .map((f) => f.citation),
  );
  const first: ReadonlySet<Citation | null> = firstAsked(context, customer);
  const asked = new Set(activities.questions.map((q) => q.activity.id));
  const rowsOf = new Map<string, Determination[]>();
  for (const row of residual) {
    const work = workOf(row.citation);
    rowsOf.set(work, [...(rowsOf.get(work) ?? []), row]);
  }
  const tasks = new Map(customer.answers.flatMap((a) => (a.target.kind === 'duty' ? [[targetKey(a.target), a]] : [])));
  /** The answers that speak for some rows: in each system, or as a whole without one; and on the vendors' tasks. */
  const behind = (rows: readonly Determination[]): readonly Answer[] => {
    const found = rows.flatMap((row) => [
      ...(row.systems.length === 0 ? [null] : row.systems.map((p) => p.system)).map((system) =>
        answers.inPlace(system, row.citation),
      ),
      ...row.duties.map((d) => tasks.get(d.id)),
    ]);
    return [...new Set(found)].filter((a) => a !== undefined);
  };
  return [...program.work, other].flatMap((piece): WorkAct[] => {
    const id = `work/${piece.id}`;
    const rows = rowsOf.get(piece.id) ?? [];
    const mine = homed.get(id) ?? [];
    if (rows.length === 0 && mine.length === 0) return [];
    const item = worded(piece, customer);
    const own = answers.ofWork(item.id);
    const said = behind(rows);
    const given = own === undefined ? said : [own, ...said];
    const closes = rows.map((r) => r.citation).filter((citation) => open.has(citation));
    const done = rows.map((r) => r.citation).filter((citation) => !open.has(citation));
    const answered = closes.length === 0 && mine.length === 0;
    // Of work that is open anyway, only what was missed counts.
    const next = dueAgain(item, answered ? said : said.filter((a) => isDone(a, asOf)), asOf);
    const repeat = next !== null && next.next <= asOf;
    const again = answered || repeat ? next : null;
    const planned = own === undefined || settled.has(own.status) ? null : own.due;
    const begun = done.length > 0 || given.some((a) => started.has(a.status) && hasHappened(a, asOf));
    const status = answered && !repeat ? 'done' : begun ? 'started' : 'open';
    const due = earliest([again?.next ?? null, planned, ...mine.map((f) => f.due)]);
    // Who owns what is due first; else the one who owns all of it.
    const dueFirst = mine.filter((f) => f.due !== null && f.due === due);
    const owners = new Set((dueFirst.length > 0 ? dueFirst : [...given, ...mine]).flatMap((a) => a.owner ?? []));
    const asksFirst = mine.some((f) => first.has(f.citation)) || (repeat && done.some((row) => first.has(row)));
    const conditions = closes.map((citation) => activityAsked(citation));
    return [
      {
        kind: 'work',
        id,
        work: item,
        status,
        priority: asksFirst ? 'P1' : closes.length > 0 || repeat ? 'P2' : 'P3',
        blocks: false,
        owner: own?.owner ?? (owners.size === 1 ? ([...owners][0] ?? null) : null),
        due,
        overdue: status !== 'done' && isOverdue(due, asOf),
        dueSoon: isSoon(due, asOf),
        closes,
        done,
        findings: mine.map((f) => f.id),
        tasks: mine.filter((f) => f.details !== null && 'what' in f.details && f.details.what.kind === 'duty').length,
        again,
        verified: status === 'done' ? verifiedBy(said, asOf) : null,
        unlessNo:
          conditions.length > 0 && !conditions.includes(null) ? [...new Set(conditions.filter((a) => a !== null))] : [],
      },
    ];
  });

  function activityAsked(citation: Citation): string | null {
    const activity = context.provisions.get(citation)?.activity ?? null;
    return activity !== null && asked.has(activity) ? activity : null;
  }
}
