// What entries came to: how far the acts are that they are about, and what is next.

import type { Mapping } from '../../edit/data.ts';
import { entryAt } from '../../edit/entries-in.ts';
import type { Entry } from '../../edit/entry.ts';
import { statusKeys } from '../../edit/entry-options.ts';
import type { Act, AgreementAct } from '../../model/act.ts';
import { answerBook } from '../../model/answer-book.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Customer, targetKey } from '../../model/customer.ts';
import { type EntryTarget, targetText } from '../../model/entry-target.ts';
import type { Finding } from '../../model/finding.ts';
import { systemTitle } from '../../model/lookup.ts';
import { unfolded } from '../../model/unfolded.ts';
import { actTitle } from '../../words/acts.ts';
import {
  activityReached,
  actReached,
  allDone,
  choicesReached,
  dayKept,
  daysAhead,
  evidenceAbsent,
  findingCome,
  nextAct,
  nobodySays,
  noEvidence,
  outranked,
  pointsLeft,
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

/** The day from which an entry counts; null for one without. */
function dayOf(target: EntryTarget, { answers, activities, systems, letters, replies }: Customer): string | null {
  switch (target.kind) {
    case 'activity':
      return activities.find((a) => a.activity === target.activity)?.on ?? null;
    case 'gate': {
      const system = systems.find((s) => s.id === target.system);
      return system?.kind === 'service' ? (system.gates[target.gate]?.on ?? null) : null;
    }
    case 'letter':
      return letters.find((l) => l.vendor === target.vendor)?.sent ?? null;
    case 'reply':
      return replies.findLast((r) => r.to === target.system && r.question === target.question)?.on ?? null;
    default:
      return answers.find((a) => targetKey(a.target) === targetText(target))?.on ?? null;
  }
}

/** Why what is recorded may not count: days to come, nobody who says so, no file, and narrower answers. */
export function doubtsOf(entries: readonly Entry[], { customer, library, asOf }: OpenProfile): readonly string[] {
  const targets = entries.flatMap(({ target, changes }) => (changes === null ? [] : [target]));
  const book = answerBook(customer.answers, library.provisions);
  const early = targets.flatMap((target) => {
    const day = dayOf(target, customer);
    return day !== null && day > asOf ? [daysAhead(targetText(target), day)] : [];
  });
  const others = targets.flatMap((target) => {
    if (target.kind === 'activity') {
      const said = customer.activities.find((a) => a.activity === target.activity);
      return said?.answer === 'no' && said.by === null ? [nobodySays(targetText(target))] : [];
    }
    if (target.kind === 'agreement') {
      const signed = customer.agreements.find((a) => a.system === target.system);
      return signed?.presence === 'absent' ? [evidenceAbsent(signed.document)] : [];
    }
    if (target.kind === 'reply') {
      const reply = customer.replies.findLast((r) => r.to === target.system && r.question === target.question);
      return reply?.presence === 'absent' ? [evidenceAbsent(reply.source ?? '')] : [];
    }
    const answer = customer.answers.find((a) => targetKey(a.target) === targetText(target));
    if (answer === undefined || answer.target.kind !== target.kind) return [];
    const absent = answer.evidence.filter((e) => e.presence === 'absent').map((e) => evidenceAbsent(e.file));
    const rows = target.kind === 'work' ? library.provisions.filter((p) => p.work === target.work) : [];
    const others = rows.flatMap((p) => book.ofRow(p.citation) ?? []).filter((a) => a !== answer);
    const keys = [...new Set(others.map((a) => targetKey(a.target)))];
    return [...absent, ...(keys.length === 0 ? [] : [outranked(targetText(target), keys)])];
  });
  const bare = targets.filter((target) => {
    const answer = customer.answers.find(
      (a) => a.target.kind === target.kind && targetKey(a.target) === targetText(target),
    );
    return answer?.status === 'implemented' && answer.evidence.length === 0 && answer.satisfiedBy === null;
  });
  return [...early, ...(bare.length === 0 ? [] : [noEvidence(bare.map(targetText))]), ...others];
}

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

/** Statuses that were recorded before, whose day stays. */
export function daysKept(entries: readonly Entry[], { profile: { data, places } }: OpenProfile): readonly string[] {
  return entries.flatMap(({ target, changes }) => {
    const before = entryAt(data, places, target);
    const key = statusKeys[target.kind];
    const said = (changes as Mapping | null)?.[key];
    const day = target.kind === 'letter' ? before?.sent : before?.on;
    const same = said !== undefined && before?.[key] === said && (changes as Mapping).on === undefined;
    return same && typeof day === 'string'
      ? [dayKept(targetText(target), target.kind === 'letter' ? 'sent' : String(said), day)]
      : [];
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
  return left.length === 0 ? [] : [stillOpen(left)];
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
  const next = nextOf(assessment);
  return [
    ...choicesIn(targets, before, after),
    ...activities,
    ...told,
    next === undefined ? allDone : nextAct(titleOf(next, customer), next.id),
  ];
}
