// Why what is recorded may not count, or not as it was meant.

import type { Mapping } from '../../edit/data.ts';
import { entryAt } from '../../edit/entries-in.ts';
import type { Entry } from '../../edit/entry.ts';
import { statusKeys } from '../../edit/entry-options.ts';
import { answerBook } from '../../model/answer-book.ts';
import { type Presence, targetKey } from '../../model/customer.ts';
import { targetText } from '../../model/entry-target.ts';
import {
  dayAhead,
  dayKept,
  duePast,
  evidenceAbsent,
  evidenceEmpty,
  expiredAlready,
  nobodySays,
  noEvidence,
  outranked,
} from '../../words/recorded.ts';
import type { OpenProfile } from './profile.ts';

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
  const others = targets.flatMap((target) => {
    if (target.kind === 'activity') {
      const said = customer.activities.find((a) => a.activity === target.activity);
      return said?.answer === 'no' && said.by === null ? [nobodySays(targetText(target))] : [];
    }
    if (target.kind === 'agreement') {
      const signed = customer.agreements.find((a) => a.system === target.system);
      return signed === undefined ? [] : lacking(signed.document, signed.presence);
    }
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
  const bare = targets.filter((target) => {
    const answer = customer.answers.find(
      (a) => a.target.kind === target.kind && targetKey(a.target) === targetText(target),
    );
    return answer?.status === 'implemented' && answer.evidence.length === 0 && answer.satisfiedBy === null;
  });
  return [...(bare.length === 0 ? [] : [noEvidence(bare.map(targetText))]), ...others];
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
