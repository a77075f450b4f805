import type { Entry } from '../../edit/entry.ts';
import type { Act, AgreementAct } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Customer, targetKey } from '../../model/customer.ts';
import { type EntryTarget, targetText } from '../../model/entry-target.ts';
import type { Finding } from '../../model/finding.ts';
import { systemTitle } from '../../model/lookup.ts';
import { unfolded } from '../../model/unfolded.ts';
import { actTitle, uncoveredQuestion } from '../../words/acts.ts';
import {
  activityReached,
  actReached,
  allDone,
  choicesReached,
  findingCome,
  nextAct,
  pointsLeft,
  setAsideReached,
  severalReached,
  stillOpen,
  stillToRead,
} from '../../words/recorded.ts';
import type { OpenProfile } from './profile.ts';

/** More are counted, not listed. */
const most = 3;

export const titleOf = (act: Act, customer: Customer): string =>
  actTitle(act, 'system' in act ? systemTitle(customer, act.system) : '');

/** The act that an entry is about; undefined for an activity. */
export function actOf(target: EntryTarget, { plan, findings }: Assessment, customer: Customer): Act | undefined {
  const { acts } = plan;
  switch (target.kind) {
    case 'work':
      return acts.find((a) => a.id === `work/${target.work}`);
    case 'letter':
      return acts.find((a) => a.id === `letter/${target.vendor}`);
    case 'obligation':
    case 'place':
      return acts.find((a) => a.kind === 'work' && [...a.closes, ...a.done].includes(target.citation));
    case 'gate':
      return acts.find((a) => a.id === `gate/${target.system}/${target.gate}`);
    case 'duty': {
      const finding = findings.find((f) => f.system === target.system && f.subject === target.duty);
      return acts.find((a) => finding !== undefined && a.findings.includes(finding.id));
    }
    case 'reply': {
      const system = customer.systems.find((s) => s.id === target.system);
      const vendor = system?.kind === 'service' ? system.service.split('/', 1)[0] : '';
      return acts.find((a) => a.id === `letter/${vendor}`);
    }
    case 'agreement':
      return acts.find((a) => a.id === targetText(target));
    case 'activity':
    case 'choice':
      return undefined;
  }
}

/** The act to go on with. */
export const nextOf = ({ plan }: Assessment): Act | undefined => plan.acts.find((a) => a.status !== 'done');

/** What choices change, and what no one asked before they were made. */
function choicesIn(targets: readonly EntryTarget[], before: OpenProfile, after: OpenProfile): readonly string[] {
  const choices = targets.flatMap((target) => (target.kind === 'choice' ? [targetText(target)] : []));
  if (choices.length === 0) return [];
  const [was, is] = [before, after].map((open) => open.assessment.findings) as [Finding[], Finding[]];
  const without = (all: readonly Finding[], some: readonly Finding[]) => {
    const ids = new Set(some.map((f) => f.id));
    return all.filter((f) => !ids.has(f.id));
  };
  const come = without(is, was);
  return [choicesReached(choices, without(was, is).length, come.length), ...come.slice(0, most).map(findingCome)];
}

/** What is left of an agreement that is on file: points to amend, terms that no one read. */
function leftInAgreement(act: AgreementAct, open: OpenProfile): readonly string[] {
  const { assessment, customer, library } = open;
  const signed = customer.agreements.find((a) => a.system === act.system);
  if (act.status === 'done' || signed === undefined) return [];
  const points = assessment.findings.filter((f) => act.findings.includes(f.id));
  const known = new Set([...signed.terms.map((t) => t.citation), ...points.map((f) => f.citation)]);
  const terms = library.provisions.filter((p) => p.contractTerm && p.role === 'obligation').map((p) => p.citation);
  // The text of a form is in the library, and so is what it says.
  const unread = signed.form === null ? terms.filter((citation) => !known.has(citation)) : [];
  return [
    ...(points.length === 0 ? [] : pointsLeft(points)),
    ...(unread.length === 0 ? [] : [stillToRead(act.id, unread, terms.length)]),
  ];
}

/** What holds an act open although its work is answered: tasks of vendors, and acts that its rows wait for. */
function leftIn(act: Act, { assessment: { findings, plan }, customer }: OpenProfile): readonly string[] {
  const answer = customer.answers.find((a) => targetKey(a.target) === act.id);
  const status = answer?.status;
  if (act.status === 'done' || (status !== 'implemented' && status !== 'alternative')) return [];
  const tasks = findings.filter((f) => f.kind === 'duty-unanswered' && act.findings.includes(f.id));
  const waited = findings.filter((f) => unfolded(f).some((row) => act.closes.some((open) => open === row.citation)));
  const others = plan.acts.filter((a) => a.id !== act.id && waited.some((f) => a.findings.includes(f.id)));
  const left = [...tasks.map((f) => `${f.system}/${f.subject}`), ...others.map((a) => a.id)];
  return left.length === 0 ? [] : [stillOpen(left)];
}

/** What a "not applicable" sets aside, and what it cannot. */
function asideOf(target: EntryTarget, { assessment }: OpenProfile): readonly string[] {
  const key = targetText(target);
  const aside = assessment.setAside.find((s) => s.key === key);
  if (aside === undefined || target.kind === 'duty') return [];
  const { determinations, plan } = assessment;
  const off = new Set(plan.off.flatMap((o) => (o.activity === null ? [] : [o.citation])));
  const bound = new Set(
    determinations.flatMap((d) => (d.reason === 'scope' || off.has(d.citation) ? [] : [d.citation])),
  );
  const refused = aside.refused.filter((citation) => bound.has(citation));
  const rows = aside.rows.filter((citation) => bound.has(citation)).length - refused.length;
  return [setAsideReached(key, rows, refused, aside.by !== null)];
}

/** Signing an agreement does not answer whether PHI was there before. */
function beforeSigning(acts: readonly Act[], customer: Customer): readonly string[] {
  const late = acts.flatMap((act) =>
    act.kind === 'gate' && act.before !== null ? [systemTitle(customer, act.system)] : [],
  );
  return late.length === 0 ? [] : [`  ${uncoveredQuestion([...new Set(late)])}`];
}

/** Lines that say what the entries cover now, and what is next. */
export function effectOf(entries: readonly Entry[], before: OpenProfile, after: OpenProfile): readonly string[] {
  const targets = entries.map((entry) => entry.target);
  const { customer, assessment } = after;
  const acts = new Map<string, Act>();
  for (const target of targets) {
    // A task that is answered has no finding any more.
    const id = (actOf(target, before.assessment, customer) ?? actOf(target, assessment, customer))?.id;
    const act = assessment.plan.acts.find((a) => a.id === id);
    if (act !== undefined) acts.set(act.id, act);
  }
  const activities = targets.flatMap((target) => {
    if (target.kind !== 'activity') return [];
    const rows = assessment.plan.activitiesOff.find((o) => o.activity.id === target.activity)?.rows.length ?? 0;
    return [activityReached(targetText(target), rows)];
  });
  const reached = [...acts.values()];
  const told =
    reached.length > most
      ? [severalReached(reached)]
      : reached.flatMap((act) => [
          actReached(titleOf(act, customer), act),
          ...(act.kind === 'agreement' ? leftInAgreement(act, after) : leftIn(act, after)),
        ]);
  const aside = targets.flatMap((target) => asideOf(target, after));
  const next = nextOf(assessment);
  return [
    ...choicesIn(targets, before, after),
    ...activities,
    ...told,
    ...aside,
    ...beforeSigning(reached, customer),
    next === undefined ? allDone : nextAct(titleOf(next, customer), next.id),
  ];
}
