// Programs to one Program: pieces of work, events, activities. A later file with the same id is an error, not a version.

import type { Document } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import type { Citation } from '../model/citation.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Activity, LawEvent, Program, WorkItem } from '../model/program.ts';
import type { ActivityEntry, EventEntry, ProgramDocument, WordsEntry, WorkEntry } from '../schema/program-document.ts';
import { type Reporter, reporterFor } from './reporter.ts';
import { readCitation } from './vendor-scope.ts';

/** What catalogs may name. */
export interface ProgramNames {
  readonly work: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
}

export function namesInPrograms(documents: readonly Document<ProgramDocument>[]): ProgramNames {
  const names = (key: 'work' | 'events' | 'activities') =>
    new Set(documents.flatMap(({ data }) => Object.keys(data[key] ?? {})));
  return { work: names('work'), events: names('events'), activities: names('activities') };
}

function wordsOf({ title, outcome, 'first-step': firstStep, owner, evidence }: WordsEntry = {}): WorkItem['forPlans'] {
  return {
    ...(title !== undefined && { title }),
    ...(outcome !== undefined && { outcome }),
    ...(firstStep !== undefined && { firstStep }),
    ...(owner !== undefined && { owner }),
    ...(evidence !== undefined && { evidence }),
  };
}

const workOf = (id: string, e: WorkEntry, r: Reporter): WorkItem => ({
  id,
  order: Number(e.order),
  title: e.title,
  outcome: e.outcome,
  evidence: e.evidence,
  owner: e.owner,
  cadence: e.cadence,
  cadenceByLaw: e['cadence-set-by'] === 'law',
  size: e.size ?? null,
  firstStep: e['first-step'],
  note: e.note ?? null,
  forAssociates: wordsOf(e['for-associates']),
  forPlans: wordsOf(e['for-plans']),
  at: r.at(['work', id]),
});

function eventOf(id: string, e: EventEntry, r: Reporter, index: CitationIndex): LawEvent {
  const read = (texts: readonly string[], path: readonly string[]): readonly Citation[] =>
    texts.flatMap((text, i) => readCitation({ r, index }, text, [...path, String(i)], 'value') ?? []);
  const at = ['events', id];
  return {
    id,
    title: e.title,
    when: e.when,
    starts: e.starts,
    limits: e.limits,
    first: e.first,
    firstForAssociates: e['first-for-associates'] ?? null,
    firstForPlans: e['first-for-plans'] ?? null,
    steps: (e.steps ?? []).map((step, i) => ({
      do: step.do,
      on: read(step.on, [...at, 'steps', String(i), 'on']),
      for: step.for ?? null,
    })),
    playbook: read(e.playbook, [...at, 'playbook']),
    at: r.at(at),
  };
}

const activityOf = (id: string, e: ActivityEntry, r: Reporter): Activity => ({
  id,
  title: e.title ?? id,
  question: e.question,
  unanswered: e.unanswered,
  because: e.because,
  asksTrait: e['asks-trait'] ?? null,
  at: r.at(['activities', id]),
});

/** Links all programs against the catalogs. */
export function linkPrograms(documents: readonly Document<ProgramDocument>[], index: CitationIndex): Checked<Program> {
  const work: WorkItem[] = [];
  const events: LawEvent[] = [];
  const activities: Activity[] = [];
  const seen = new Map<string, string>();
  const reporters = documents.map((document) => {
    const r = reporterFor(document);
    const { data } = document;
    const once = (id: string, key: 'work' | 'events' | 'activities') => {
      const first = seen.get(`${key}/${id}`);
      seen.set(`${key}/${id}`, document.file.label);
      if (first === undefined) return true;
      r.report({ says: 'list-duplicate', id, file: first }, [key, id], 'key');
      return false;
    };
    for (const [id, entry] of Object.entries(data.work ?? {})) {
      if (!once(id, 'work')) continue;
      const other = work.find((item) => item.order === Number(entry.order));
      if (other !== undefined)
        r.report({ says: 'program-order', order: entry.order, work: other.id }, ['work', id, 'order'], 'value');
      work.push(workOf(id, entry, r));
    }
    for (const [id, entry] of Object.entries(data.events ?? {}))
      if (once(id, 'events')) events.push(eventOf(id, entry, r, index));
    for (const [id, entry] of Object.entries(data.activities ?? {}))
      if (once(id, 'activities')) activities.push(activityOf(id, entry, r));
    return r;
  });
  return {
    value: {
      work: work.sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
      events: events.sort((a, b) => compareText(a.id, b.id)),
      activities: activities.sort((a, b) => compareText(a.id, b.id)),
    },
    diagnostics: reporters.flatMap((r) => r.diagnostics),
  };
}
