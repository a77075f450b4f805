// From findings to acts: what a person does, in which order, and what each act closes. Findings keep their ids; each belongs
// to exactly one act. Each row that leaves something to the customer belongs to exactly one piece of work, or is off.

import { agreementChecklist } from '../../hipaa/named-work.ts';
import type { Act, OffRow, Plan } from '../../model/act.ts';
import type { Determination } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { compareText } from '../../model/compare-text.ts';
import { targetKey } from '../../model/customer.ts';
import { isAgreement } from '../../model/gate-state.ts';
import { expiringSoon } from './due.ts';
import { homesOf } from './homes.ts';
import type { Material } from './material.ts';
import { agreementActs, exclusionActs, gateActs, letterActs } from './vendor-acts.ts';
import { workActs } from './work-acts.ts';

/** A row that leaves something to the customer. */
const isResidual = ({ disposition }: Determination) =>
  disposition === 'shared' || disposition === 'customer' || disposition === 'unaddressed';

function offRows({ answers, rows }: Material): readonly OffRow[] {
  return rows.filter(isResidual).flatMap(({ citation, systems }): OffRow[] => {
    const activity = answers.offBy(citation);
    if (activity !== null) return [{ citation, activity, answer: null }];
    const aside = (system: string | null) => answers.isSetAside(citation, system);
    const everywhere = systems.length > 0 && systems.every((p) => aside(p.system));
    if (!aside(null) && !everywhere) return [];
    const answer = aside(null) ? answers.ofRow(citation) : answers.inPlace(systems[0]?.system ?? null, citation);
    return [{ citation, activity: null, answer: answer === undefined ? null : targetKey(answer.target) }];
  });
}

const kindRank = { letter: 4, agreement: 5, work: 6 } as const;

/** Of what blocks: agreements without which nothing is covered, then PHI in an excluded use, then the rest. */
function blockRank(act: Act): number {
  if (act.kind === 'gate') return act.block?.kind === 'gate' && isAgreement(act.block.gate.kind) ? 0 : 2;
  if (act.kind === 'exclusion') return act.block.kind === 'excluded' ? 1 : 3;
  return kindRank[act.kind];
}

/**
 * What blocks or leaks first, with the reading of what is yet to be signed; then what is overdue; then the order of the program, agreements and letters where they are
 * read; what is done comes last.
 */
function inOrder(acts: readonly Act[], checklist: number): readonly Act[] {
  const place = (act: Act) =>
    act.kind === 'work' ? act.work.order : act.kind === 'agreement' ? checklist + 0.1 : checklist + 0.2;
  // An agreement is read before it is signed.
  const first = (act: Act) => act.status !== 'done' && (act.blocks || (act.kind === 'agreement' && !act.signed));
  const rank = (act: Act) => [
    act.status === 'done' ? 1 : 0,
    first(act) ? 0 : 1,
    first(act) ? blockRank(act) : act.overdue ? 0 : 1,
    first(act) || act.kind === 'gate' ? 0 : place(act),
  ];
  return acts
    .map((act, i) => ({ act, ranks: [...rank(act), i] }))
    .sort((a, b) => {
      const at = a.ranks.findIndex((n, i) => n !== b.ranks[i]);
      return at < 0 ? compareText(a.act.id, b.act.id) : (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0);
    })
    .map(({ act }) => act);
}

export function planOf(material: Material): Plan {
  const { context, activities } = material;
  const off = offRows(material);
  const isOff = new Set<Citation>(off.map((o) => o.citation));
  const residual = material.rows.filter((row) => isResidual(row) && !isOff.has(row.citation));
  const { homed, workOf } = homesOf(material);
  const acts = [
    ...gateActs(material, homed),
    ...exclusionActs(material, homed),
    ...letterActs(material, homed),
    ...agreementActs(material, homed),
    ...workActs(material, homed, residual, workOf),
  ];
  const checklist = context.program.work.find((w) => w.id === agreementChecklist)?.order ?? 0;
  return {
    acts: inOrder(acts, checklist),
    off,
    activitiesOff: activities.off,
    questions: activities.questions,
    expiring: expiringSoon(material, workOf, acts),
  };
}
