// Links vendors' replies in a profile: each must refer to an existing question and contain only keys of its kind.

import { hasRow } from '../model/catalog.ts';
import { statedSpan } from '../model/clock.ts';
import type { System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { findOffered, findProvision } from '../model/lookup.ts';
import { type QuestionTopic, questionId } from '../model/question.ts';
import { type Reply, type Settled, saidBeside } from '../model/reply.ts';
import type { Upstream } from '../model/vendor.ts';
import type { ProfileDocument, ReplyEntry } from '../schema/profile-document.ts';
import { reportUnbound } from './answer-target.ts';
import { citationsOf } from './citations-of.ts';
import type { LookFor } from './link-answers.ts';
import type { Reporter } from './reporter.ts';
import { reportWithoutDuty } from './vendor-scope.ts';

/** What is asked of a party beside its agreement: what its documents lack, and which choice the vendor uses. */
const ofParty = ['statement', 'variant', 'plan'] as const;
const mostTiers = 50;

/** Subjects of the questions about every party behind a vendor: `aws`, `aptible/aws`, `aptible/aws/statement`. */
function* partiesBehind(library: Library, upstreams: readonly Upstream[], before = '', tier = 0): Iterable<string> {
  if (tier === mostTiers) return;
  for (const { id, service } of upstreams) {
    const path = `${before}${id}`;
    yield path;
    for (const asked of ofParty) yield `${path}/${asked}`;
    const behind = service === null ? undefined : findOffered(library, service)?.vendor.upstreams;
    if (behind !== undefined) yield* partiesBehind(library, behind, `${path}/`, tier + 1);
  }
}

/** All questions that can be asked about a service in use, by id. */
export function questionsOf(library: Library, address: string): ReadonlyMap<string, QuestionTopic> {
  const { vendor, service } = findOffered(library, address) ?? {};
  const clocks = new Set(['breach-notice', ...(service?.clocks ?? []).map((c) => c.id)]);
  const all: QuestionTopic[] = [
    ...library.provisions.filter(hasRow).map(({ citation }): QuestionTopic => ({ kind: 'row', citation })),
    ...[...clocks].map((id): QuestionTopic => ({ kind: 'clock', id })),
    ...[...partiesBehind(library, vendor?.upstreams ?? [])].map((id): QuestionTopic => ({ kind: 'party', id })),
    ...(vendor?.conflicts ?? []).map(({ id }): QuestionTopic => ({ kind: 'conflict', id })),
  ];
  return new Map(all.map((asked) => [questionId(asked), asked]));
}

const halves = ['provides', 'duties', 'limits', 'does-nothing'] as const;
const time = ['within', 'without-unreasonable-delay', 'goal'] as const;
const party = ['agreement', 'phi'] as const;
const settling = { row: halves, clock: time, party, conflict: [] } as const;

/** In file order. The latest reply to a question takes precedence later, in assess. */
export function linkReplies(
  data: ProfileDocument,
  library: Library,
  systems: readonly System[],
  r: Reporter,
  lookFor: LookFor,
): readonly Reply[] {
  const services = systems.flatMap((s) => (s.kind === 'service' ? [s] : []));
  return (data.replies ?? []).flatMap((entry, i): Reply[] => {
    const path = ['replies', String(i)];
    const system = services.find((s) => s.id === entry.to);
    if (!r.known(entry.to, 'service-system', services, [...path, 'to']) || system === undefined) return [];
    const said = readReply(entry, library, system.service, path, r);
    if (said === null) return [];
    if (said.asked.kind === 'row') {
      const named = entry.question === undefined ? 'citation' : 'question';
      reportUnbound({ r, index: citationsOf(library) }, said.asked.citation, data, [...path, named], 'value');
    }
    return [
      {
        ...said,
        source: entry.source ?? null,
        cited: saidBeside('profile', entry.source ?? 'replies'),
        presence: entry.source === undefined ? 'not-looked-for' : lookFor(entry.source),
        grade: entry.grade ?? 'asserted',
      },
    ];
  });
}

/**
 * What an entry says, and of which question; null if a problem was reported. Where it stands decides about its source.
 * @param service address of the service that is asked about
 */
export function readReply(
  entry: ReplyEntry,
  library: Library,
  service: string,
  path: readonly string[],
  r: Reporter,
): Omit<Reply, 'source' | 'cited' | 'presence' | 'grade'> | null {
  const asked = askedBy(entry, library, service, path, r);
  if (asked === null) return null;
  checkKeys(entry, asked, path, r);
  if (entry.grade !== undefined && entry.grade !== 'asserted' && entry.source === undefined)
    r.report({ says: 'shape-value/reply-grade', grade: entry.grade }, [...path, 'grade'], 'value');
  const { to, says, on } = entry;
  return {
    to,
    question: questionId(asked),
    asked,
    says,
    settled: settledBy(entry, asked, library),
    on,
    at: r.at(path),
  };
}

function askedBy(
  entry: ReplyEntry,
  library: Library,
  service: string,
  path: readonly string[],
  r: Reporter,
): QuestionTopic | null {
  const { question, citation } = entry;
  if ((question === undefined) === (citation === undefined)) {
    r.report({ says: 'shape-missing-key/question' }, path, 'key');
    return null;
  }
  if (question !== undefined) {
    const questions = questionsOf(library, service);
    r.known(question, 'question', questions.keys(), [...path, 'question']);
    return questions.get(question) ?? null;
  }
  const index = citationsOf(library);
  const text = citation ?? '';
  const reading = index.resolve(text);
  const provision = reading.citation === null ? undefined : index.provisions.get(reading.citation);
  if (provision === undefined) {
    r.report({ says: 'citation-unknown', text, near: reading.near }, [...path, 'citation'], 'value');
    return null;
  }
  if (hasRow(provision)) return { kind: 'row', citation: provision.citation };
  reportWithoutDuty({ r, index }, provision.citation, text, [...path, 'citation'], 'value');
  return null;
}

/** Rejects keys that do not fit the question, e.g. `within` on a row. */
function checkKeys(entry: ReplyEntry, asked: QuestionTopic, path: readonly string[], r: Reporter): void {
  // What settles a question about a party behind the vendor's own is for a reviewer to judge.
  const inWords = asked.kind === 'party' && asked.id.includes('/');
  const allowed: readonly string[] = inWords ? [] : settling[asked.kind];
  for (const key of [...halves, ...time, ...party]) {
    if (entry[key] === undefined || allowed.includes(key)) continue;
    r.report({ says: 'shape-value/reply-key', key, about: asked.kind, allowed }, [...path, key], 'key');
  }
  if (entry['does-nothing'] !== undefined && entry.provides !== undefined)
    r.report({ says: 'shape-value/reply-both' }, [...path, 'does-nothing'], 'key');
}

function settledBy(entry: ReplyEntry, asked: QuestionTopic, library: Library): Settled | null {
  switch (asked.kind) {
    case 'row': {
      const nothing = entry['does-nothing'] !== undefined;
      if (entry.provides === undefined && entry.duties === undefined && !nothing) return null;
      const duty = findProvision(library, asked.citation)?.duty ?? '';
      return {
        kind: 'halves',
        provides: entry.provides ?? null,
        duties: entry.duties ?? (nothing ? [duty] : []),
        limits: entry.limits ?? null,
      };
    }
    case 'clock':
      if (entry.within === undefined) return null;
      return {
        kind: 'time',
        within: statedSpan(entry.within),
        promptly: entry['without-unreasonable-delay'] ?? false,
        promise: entry.goal === undefined ? 'promise' : 'goal',
      };
    case 'party':
      if (entry.agreement === undefined && entry.phi === undefined) return null;
      return {
        kind: 'party',
        phi: entry.phi ?? null,
        baa: entry.agreement ?? null,
        ground: entry.agreement === 'not-needed' ? entry.says : null,
      };
    case 'conflict':
      return null;
  }
}
