// Edits of statements. They have no ids: those of one provision are paired by what they say, and each half is compared for
// itself, so that a duty that came is not hidden behind words that changed.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import { type Citation, compareCitations } from '../model/citation.ts';
import { type Assignment, formatPointer, type Service, type Statement } from '../model/vendor.ts';
import { type Edit, type FieldRule, isSame, type Lens, type Owner, pairByScore, swapIn } from './edit.ts';
import { gradeOrder, ranked } from './ranks.ts';
import { serviceLens, whenWords } from './service-rules.ts';
import { sourceField } from './vendor-rules.ts';

/** The statements of one service on one provision. */
function statementsLens(address: string, citation: Citation): Lens<Statement> {
  const assignments: Lens<Assignment> = serviceLens(address, 'assignments');
  return {
    get: (state: State) => assignments.get(state).find((a) => a.citation === citation)?.statements ?? [],
    set: (state, statements) => {
      const others = assignments.get(state).filter((a) => a.citation !== citation);
      const mine = statements.length === 0 ? [] : [{ citation, statements }];
      return assignments.set(
        state,
        [...others, ...mine].sort((a, b) => compareCitations(a.citation, b.citation)),
      );
    },
  };
}

/** How much two statements have in common. */
function likeness(b: Statement, h: Statement): number {
  return (
    (b.provides !== null && b.provides === h.provides ? 4 : 0) +
    (isSame(b.source, h.source) ? 2 : 0) +
    (b.duties.some((d) => h.duties.includes(d)) ? 2 : 0) +
    ((b.provides === null) === (h.provides === null) ? 1 : 0) +
    (isSame(b.when, h.when) ? 1 : 0)
  );
}

const strengthOrder = ['must', 'should', 'may'] as const;

function half<T>(of: (s: Statement) => T | null, added: CauseKind, removed: CauseKind, reworded: CauseKind) {
  return (b: Statement, h: Statement): CauseKind => (of(b) === null ? added : of(h) === null ? removed : reworded);
}

const fields: readonly FieldRule<Statement>[] = [
  {
    fields: ['limits'],
    kind: half((s) => s.limits, 'limits-added', 'limits-removed', 'limits-reworded'),
    words: (s) => s.limits,
    inert: true,
  },
  {
    fields: ['when'],
    kind: half((s) => s.when, 'statement-conditioned', 'statement-unconditioned', 'statement-condition-changed'),
    words: (s) => whenWords(s.when) ?? 'always',
  },
  {
    fields: ['grade'],
    kind: (b, h) => ranked(gradeOrder, 'statement-weakened', 'statement-strengthened')(b.grade, h.grade),
    words: (s) => s.grade,
  },
  {
    fields: ['strength'],
    kind: (b, h) => ranked(strengthOrder, 'statement-weakened', 'statement-strengthened')(b.strength, h.strength),
    words: (s) => s.strength,
    inert: true,
  },
  sourceField(),
  { fields: ['note'], kind: () => 'statement-annotated', words: (s) => s.note, inert: true },
];

type Half = Pick<Statement, 'provides' | 'limits' | 'via' | 'duties'>;
const nothing: Half = { provides: null, limits: null, via: [], duties: [] };
const isEmpty = (s: Statement) => s.provides === null && s.duties.length === 0;

interface Side {
  /** Texts of the duties of either side, by id. */
  readonly duties: ReadonlyMap<string, string>;
  readonly base: Statement | null;
  readonly head: Statement | null;
}

function statementEdits(owner: Owner, citation: Citation, lens: Lens<Statement>, { base, head, duties }: Side): Edit[] {
  const model = head ?? base;
  if (model === null) return [];
  // What came or went is compared with a statement that says nothing under the same circumstances.
  const b: Statement = base ?? { ...model, ...nothing };
  const h: Statement = head ?? { ...model, ...nothing };
  const put = (held: Statement | null, to: Statement) => swapIn(lens, held, isEmpty(to) ? null : to);
  const edit = (
    kind: CauseKind,
    field: string,
    words: readonly [string | null, string | null],
    from: Partial<Statement>,
    to: Partial<Statement>,
    inert = false,
  ): Edit => ({
    key: ['statement', owner.name ?? '', citation, field, formatPointer(model.source), model.provides ?? ''].join('\0'),
    cause: {
      kind,
      citation,
      vendor: owner.vendor,
      subject: `statement on ${citation} of ${owner.name}`,
      before: words[0],
      after: words[1],
      base: base?.at ?? null,
      head: head?.at ?? null,
    },
    undo: inert ? null : put(head, { ...h, ...from }),
    redo: inert ? null : put(base, { ...b, ...to }),
    rows: [citation],
    only: null,
  });

  const dutyWords = (id: string) => `${id}: ${duties.get(id) ?? ''}`;
  const edits: Edit[] = [];
  if (b.provides !== h.provides) {
    const kind = half((s) => s.provides, 'provides-added', 'provides-removed', 'provides-reworded')(b, h);
    // Limits and parties behind belong to the words: they come and go with them.
    const part = (s: Statement) =>
      kind === 'provides-reworded' ? { provides: s.provides } : { provides: s.provides, limits: s.limits, via: s.via };
    edits.push(edit(kind, 'provides', [b.provides, h.provides], part(b), part(h), kind === 'provides-reworded'));
  }
  for (const duty of b.duties.filter((d) => !h.duties.includes(d)))
    edits.push(
      edit(
        'duty-lifted',
        `duty ${duty}`,
        [dutyWords(duty), null],
        { duties: [...h.duties, duty] },
        { duties: b.duties.filter((d) => d !== duty) },
      ),
    );
  for (const duty of h.duties.filter((d) => !b.duties.includes(d)))
    edits.push(
      edit(
        'duty-imposed',
        `duty ${duty}`,
        [null, dutyWords(duty)],
        { duties: h.duties.filter((d) => d !== duty) },
        { duties: [...b.duties, duty] },
      ),
    );
  const both = b.provides !== null && h.provides !== null;
  if (both) {
    for (const up of b.via.filter((id) => !h.via.includes(id)))
      edits.push(
        edit(
          'statement-path-removed',
          `via ${up}`,
          [up, null],
          { via: [...h.via, up] },
          { via: b.via.filter((id) => id !== up) },
        ),
      );
    for (const up of h.via.filter((id) => !b.via.includes(id)))
      edits.push(
        edit(
          'statement-path-added',
          `via ${up}`,
          [null, up],
          { via: h.via.filter((id) => id !== up) },
          { via: [...b.via, up] },
        ),
      );
  }
  for (const field of fields) {
    if (field.fields.includes('limits') && !both) continue;
    const pick = (s: Statement) => Object.fromEntries(field.fields.map((f) => [f, s[f]])) as Partial<Statement>;
    if (isSame(pick(b), pick(h))) continue;
    edits.push(
      edit(field.kind(b, h), field.fields.join('+'), [field.words(b), field.words(h)], pick(b), pick(h), field.inert),
    );
  }
  return edits;
}

/** Every edit of what a service states, provision by provision. */
export function diffStatements(owner: Owner, base: Service, head: Service): readonly Edit[] {
  const before = new Map(base.assignments.map((a) => [a.citation, a.statements]));
  const after = new Map(head.assignments.map((a) => [a.citation, a.statements]));
  const duties = new Map([...base.duties, ...head.duties].map((d) => [d.id, d.text]));
  const citations = [...new Set([...before.keys(), ...after.keys()])].sort(compareCitations);
  return citations.flatMap((citation) => {
    const [was, is] = [before.get(citation) ?? [], after.get(citation) ?? []];
    if (was === is) return [];
    const lens = statementsLens(head.address, citation);
    const { both, removed, added } = pairByScore(was, is, likeness);
    return [
      ...both.flatMap(([b, h]) => statementEdits(owner, citation, lens, { base: b, head: h, duties })),
      ...removed.flatMap((b) => statementEdits(owner, citation, lens, { base: b, head: null, duties })),
      ...added.flatMap((h) => statementEdits(owner, citation, lens, { base: null, head: h, duties })),
    ];
  });
}
