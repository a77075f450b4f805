// What entries came to: how far the acts are that they are about, and what is next.

import type { Entry } from '../../edit/entry.ts';
import type { Act } from '../../model/act.ts';
import { answerBook } from '../../model/answer-book.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Customer, type Presence, targetKey } from '../../model/customer.ts';
import { type EntryTarget, targetText } from '../../model/entry-target.ts';
import { systemTitle } from '../../model/lookup.ts';
import { unfolded } from '../../model/unfolded.ts';
import { actTitle, uncoveredQuestion } from '../../words/acts.ts';
import {
  activityReached,
  actReached,
  allDone,
  dayAhead,
  duePast,
  evidenceAbsent,
  evidenceEmpty,
  expiredAlready,
  nextAct,
  noEvidence,
  outranked,
  setAsideReached,
  severalReached,
  stillOpen,
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
    case 'activity':
      return undefined;
  }
}

/** The act to go on with. */
export const nextOf = ({ plan }: Assessment): Act | undefined => plan.acts.find((a) => a.status !== 'done');

const lacking = (file: string, presence: Presence): readonly string[] =>
  presence === 'absent' ? [evidenceAbsent(file)] : presence === 'empty' ? [evidenceEmpty(file)] : [];

const settled: ReadonlySet<unknown> = new Set(['implemented', 'alternative', 'not-applicable', 'executed', 'open']);

/** Days of what is recorded that are ahead where they say that something happened, or past where it is to happen. */
function wrongDays({ changes }: Entry, asOf: string): readonly string[] {
  const { on, sent, due, status, state } = (changes ?? {}) as Readonly<Record<string, unknown>>;
  const ahead = [on, sent].filter((day) => typeof day === 'string' && day > asOf);
  const late = typeof due === 'string' && due < asOf && !settled.has(status ?? state);
  return [...ahead.map((day) => dayAhead(String(day))), ...(late ? [duePast(due)] : [])];
}

/** Why what is recorded may not count: days, files that show nothing, and narrower answers, which outrank it. */
export function doubtsOf(entries: readonly Entry[], open: OpenProfile): readonly string[] {
  const days = entries.flatMap((entry) => wrongDays(entry, open.asOf));
  return [...new Set(days), ...fileDoubts(entries, open)];
}

function fileDoubts(entries: readonly Entry[], { customer, library, asOf }: OpenProfile): readonly string[] {
  const targets = entries.flatMap(({ target, changes }) => (changes === null ? [] : [target]));
  const book = answerBook(customer.answers, library.provisions);
  return targets.flatMap((target) => {
    if (target.kind === 'reply') {
      const reply = customer.replies.findLast((r) => r.to === target.system && r.question === target.question);
      return reply === undefined ? [] : lacking(reply.source ?? '', reply.presence);
    }
    const answer = customer.answers.find((a) => targetKey(a.target) === targetText(target));
    if (answer === undefined || answer.target.kind !== target.kind) return [];
    const files = answer.evidence.flatMap(({ file, presence, expires }) => [
      ...lacking(file, presence),
      ...(expires !== null && expires < asOf ? [expiredAlready(file, expires)] : []),
    ]);
    const rows = target.kind === 'work' ? library.provisions.filter((p) => p.work === target.work) : [];
    const others = rows.flatMap((p) => book.ofRow(p.citation) ?? []).filter((a) => a !== answer);
    const keys = [...new Set(others.map((a) => targetKey(a.target)))];
    return [...files, ...(keys.length === 0 ? [] : [outranked(targetText(target), keys)])];
  });
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
  return [...(answer?.evidence.length === 0 ? [noEvidence] : []), ...(left.length === 0 ? [] : [stillOpen(left)])];
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
      : reached.flatMap((act) => [actReached(titleOf(act, customer), act), ...leftIn(act, after)]);
  const aside = targets.flatMap((target) => asideOf(target, after));
  const next = nextOf(assessment);
  return [
    ...activities,
    ...told,
    ...aside,
    ...beforeSigning(reached, customer),
    next === undefined ? allDone : nextAct(titleOf(next, customer), next.id),
  ];
}
