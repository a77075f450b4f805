// Edits of statements. They have no ids: those of one provision are paired by what they say, and each half is compared for
// itself, so that a duty that came is not hidden behind words that changed.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { State } from '../model/change.ts';
import type { EditedFact } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { type Assignment, formatPointer, type Service, type Statement } from '../model/vendor.ts';
import { changeIn } from './diff-list.ts';
import type { Worth } from './document-worth.ts';
import type { Edit, FieldRule, Lens, Owner } from './edit.ts';
import { grade, textIfAny } from './facts.ts';
import { pairByScore } from './pairs.ts';
import { gradeOrder, ranked } from './ranks.ts';
import { sameContent } from './same-content.ts';
import { serviceLens } from './service-rules.ts';
import { sourceField } from './vendor-rules.ts';

/** A statement from which edits have taken both halves says nothing, and is kept for the edit that gives one back. */
interface Kept extends Assignment {
  readonly emptied?: readonly Statement[];
}

const isEmpty = (s: Statement) => s.provides === null && s.offers === null && s.duties.length === 0;

/** The statements of one service on one provision. */
function statementsLens(address: string, citation: Citation): Lens<Statement> {
  const assignments: Lens<Kept> = serviceLens(address, 'assignments');
  return {
    get: (state: State) => {
      const mine = assignments.get(state).find((a) => a.citation === citation);
      return mine === undefined ? [] : [...mine.statements, ...(mine.emptied ?? [])];
    },
    set: (state, all) => {
      const others = assignments.get(state).filter((a) => a.citation !== citation);
      const mine =
        all.length === 0
          ? []
          : [{ citation, statements: all.filter((s) => !isEmpty(s)), emptied: all.filter(isEmpty) }];
      return assignments.set(
        state,
        [...others, ...mine].sort((a, b) => compareCitations(a.citation, b.citation)),
      );
    },
  };
}

/** What the vendor's half says, whether it does it or only offers it. */
const saidOf = (s: Statement) => s.provides ?? s.offers;
const hasHalf = (s: Statement) => saidOf(s) !== null;

/** How much two statements have in common. */
function likeness(b: Statement, h: Statement): number {
  return (
    (hasHalf(b) && saidOf(b) === saidOf(h) ? 4 : 0) +
    (sameContent(b.source, h.source) ? 2 : 0) +
    (b.duties.some((d) => h.duties.includes(d)) ? 2 : 0) +
    (hasHalf(b) === hasHalf(h) ? 1 : 0) +
    (sameContent(b.when, h.when) ? 1 : 0)
  );
}

const strengthOrder = ['must', 'should', 'may'] as const;

function half<T>(of: (s: Statement) => T | null, added: CauseKind, removed: CauseKind, reworded: CauseKind) {
  return (b: Statement, h: Statement): CauseKind => (of(b) === null ? added : of(h) === null ? removed : reworded);
}

/** What the parties behind leave out. */
const partyLimits = ({ hopLimits }: Statement): EditedFact | null =>
  Object.keys(hopLimits).length === 0 ? null : { kind: 'party-limits', limits: hopLimits };

const fieldsOf = (worth: Worth): readonly FieldRule<Statement>[] => [
  {
    fields: ['limits'],
    kind: half((s) => s.limits, 'limits-added', 'limits-removed', 'limits-reworded'),
    fact: (s) => textIfAny(s.limits),
  },
  {
    fields: ['hopLimits'],
    kind: half(partyLimits, 'limits-added', 'limits-removed', 'limits-reworded'),
    fact: partyLimits,
  },
  {
    fields: ['when'],
    kind: half((s) => s.when, 'statement-conditioned', 'statement-unconditioned', 'statement-condition-changed'),
    fact: ({ when }) => ({ kind: 'condition', when }),
  },
  {
    fields: ['grade'],
    kind: (b, h) => ranked(gradeOrder, 'statement-weakened', 'statement-strengthened')(b.grade, h.grade),
    fact: grade,
    follows: worth.follows,
  },
  {
    fields: ['strength'],
    kind: (b, h) => ranked(strengthOrder, 'statement-weakened', 'statement-strengthened')(b.strength, h.strength),
    fact: ({ strength }) => ({ kind: 'strength', strength }),
  },
  sourceField(),
  { fields: ['note'], kind: () => 'statement-annotated', fact: (s) => textIfAny(s.note), inert: true },
];

/** Parties behind the vendor, where it is the customer alone who acts: nothing runs through them. */
const idlePath: FieldRule<Statement> = {
  fields: ['via'],
  kind: () => 'statement-annotated',
  fact: ({ via }) => (via.length === 0 ? null : { kind: 'path', via }),
  inert: true,
};

type Facts = readonly [before: EditedFact | null, after: EditedFact | null];

/** What becomes of a statement. */
type Part = (s: Statement) => Partial<Statement>;

const withItem =
  (list: 'duties' | 'via', id: string): Part =>
  (s) => ({ [list]: [...s[list], id] });
const without =
  (list: 'duties' | 'via', id: string): Part =>
  (s) => ({ [list]: s[list].filter((held) => held !== id) });

type Half = Pick<Statement, 'provides' | 'offers' | 'limits' | 'via' | 'hopLimits' | 'duties'>;
const nothing: Half = { provides: null, offers: null, limits: null, via: [], hopLimits: {}, duties: [] };

/** One edit of what the vendor does or offers. */
interface HalfEdit {
  readonly kind: CauseKind;
  readonly field: string;
  readonly facts: Facts;
  readonly part: Part;
  /** Other words move nothing, unless a duty of the customer repeats them. */
  readonly inert: boolean;
}

const offerKind = half((s) => s.offers, 'offers-added', 'offers-removed', 'offers-reworded');
const provideKind = half((s) => s.provides, 'provides-added', 'provides-removed', 'provides-reworded');

/** What it did and only offers now is one edit, and so is the way back; else each half is compared for itself. */
function halves(b: Statement, h: Statement): readonly HalfEdit[] {
  const offered = ({ provides, offers }: Statement): EditedFact | null =>
    offers === null ? textIfAny(provides) : { kind: 'offer', text: offers };
  const narrowed = b.provides !== null && h.provides === null && b.offers === null && h.offers !== null;
  const widened = b.provides === null && h.provides !== null && b.offers !== null && h.offers === null;
  if (narrowed || widened)
    return [
      {
        kind: narrowed ? 'provides-narrowed' : 'provides-widened',
        field: 'provides',
        facts: [offered(b), offered(h)],
        part: ({ provides, offers }) => ({ provides, offers }),
        inert: false,
      },
    ];
  const edits: HalfEdit[] = [];
  if (b.provides !== h.provides) {
    const kind = provideKind(b, h);
    const repeated = b.strength === 'may' || h.strength === 'may';
    const inert = kind === 'provides-reworded' && !repeated;
    const facts = [textIfAny(b.provides), textIfAny(h.provides)] as const;
    edits.push({ kind, field: 'provides', facts, part: ({ provides }) => ({ provides }), inert });
  }
  if (b.offers !== h.offers) {
    const facts = [textIfAny(b.offers), textIfAny(h.offers)] as const;
    edits.push({
      kind: offerKind(b, h),
      field: 'offers',
      facts,
      part: ({ offers }) => ({ offers }),
      inert: false,
    });
  }
  return edits;
}

interface Side {
  /** The text of a duty, as one side has it. */
  readonly dutyText: (service: 'base' | 'head', id: string) => string;
  readonly fields: readonly FieldRule<Statement>[];
  readonly base: Statement | null;
  readonly head: Statement | null;
}

function statementEdits(owner: Owner, citation: Citation, lens: Lens<Statement>, side: Side): Edit[] {
  const { base, head, dutyText, fields } = side;
  const model = head ?? base;
  if (model === null || sameContent(base, head)) return [];
  // What came or went is compared with a statement that says nothing under the same circumstances.
  const b: Statement = base ?? { ...model, ...nothing };
  const h: Statement = head ?? { ...model, ...nothing };
  const put = (thing: Statement, part: Part) => changeIn(lens, thing, (s) => ({ ...s, ...part(s) }));
  const edit = (kind: CauseKind, field: string, [before, after]: Facts, from: Part, to: Part, inert = false): Edit => ({
    key: ['statement', owner.name ?? '', citation, field, formatPointer(model.source), saidOf(model) ?? ''].join('\0'),
    cause: {
      kind,
      citation,
      vendor: owner.vendor,
      thing: { kind: 'statement', name: citation, owner: owner.name },
      part: base === null || head === null ? null : (field.split(' ', 1)[0] ?? null),
      before,
      after,
      document: model.source.document,
      base: base?.at ?? null,
      head: head?.at ?? null,
    },
    undo: inert ? null : put(h, from),
    redo: inert ? null : put(b, to),
    rows: [citation],
  });

  const imposed = (of: 'base' | 'head', id: string) => ({ kind: 'imposed', id, text: dutyText(of, id) }) as const;
  const party = (id: string) => ({ kind: 'party', id }) as const;
  const edits: Edit[] = [];
  // Limits and parties behind belong to the words: where they come or go, what limits them is said with them.
  const both = hasHalf(b) === hasHalf(h);
  const withIt = ({ limits, via, hopLimits }: Statement) => (both ? {} : { limits, via, hopLimits });
  for (const { kind, field, facts, part, inert } of halves(b, h)) {
    const [from, to] = [b, h].map((s) => ({ ...part(s), ...withIt(s) })) as [Partial<Statement>, Partial<Statement>];
    edits.push(
      edit(
        kind,
        field,
        facts,
        () => from,
        () => to,
        inert,
      ),
    );
  }
  for (const duty of b.duties.filter((d) => !h.duties.includes(d)))
    edits.push(
      edit(
        'duty-lifted',
        `duty ${duty}`,
        [imposed('base', duty), null],
        withItem('duties', duty),
        without('duties', duty),
      ),
    );
  for (const duty of h.duties.filter((d) => !b.duties.includes(d)))
    edits.push(
      edit(
        'duty-imposed',
        `duty ${duty}`,
        [null, imposed('head', duty)],
        without('duties', duty),
        withItem('duties', duty),
      ),
    );
  const paths = both && hasHalf(h);
  if (paths) {
    for (const up of b.via.filter((id) => !h.via.includes(id)))
      edits.push(
        edit('statement-path-removed', `via ${up}`, [party(up), null], withItem('via', up), without('via', up)),
      );
    for (const up of h.via.filter((id) => !b.via.includes(id)))
      edits.push(edit('statement-path-added', `via ${up}`, [null, party(up)], without('via', up), withItem('via', up)));
  }
  for (const field of paths ? fields : [...fields, idlePath]) {
    if (!both && (field.fields.some((f) => f === 'limits' || f === 'hopLimits') || field === idlePath)) continue;
    const pick = (s: Statement) => Object.fromEntries(field.fields.map((f) => [f, s[f]])) as Partial<Statement>;
    const [from, to] = [pick(b), pick(h)];
    if (
      sameContent(from, to) ||
      field.follows?.(b, h, { undo: put(h, () => from), redo: put(b, () => to) }, [citation])
    )
      continue;
    const facts = [field.fact(b), field.fact(h)] as const;
    edits.push(
      edit(
        field.kind(b, h),
        field.fields.join('+'),
        facts,
        () => from,
        () => to,
        field.inert,
      ),
    );
  }
  return edits;
}

/** Every edit of what a service states, provision by provision. */
export function diffStatements(owner: Owner, base: Service, head: Service, worth: Worth): readonly Edit[] {
  const fields = fieldsOf(worth);
  const before = new Map(base.assignments.map((a) => [a.citation, a.statements]));
  const after = new Map(head.assignments.map((a) => [a.citation, a.statements]));
  const texts = [base, head].map((s) => new Map(s.duties.map((d) => [d.id, d.text])));
  const dutyText: Side['dutyText'] = (of, id) => texts[of === 'base' ? 0 : 1]?.get(id) ?? '';
  const citations = [...new Set([...before.keys(), ...after.keys()])].sort(compareCitations);
  return citations.flatMap((citation) => {
    const [was, is] = [before.get(citation) ?? [], after.get(citation) ?? []];
    if (was === is) return [];
    const lens = statementsLens(head.address, citation);
    const { both, removed, added } = pairByScore(was, is, likeness);
    return [
      ...both.flatMap(([b, h]) => statementEdits(owner, citation, lens, { base: b, head: h, dutyText, fields })),
      ...removed.flatMap((b) => statementEdits(owner, citation, lens, { base: b, head: null, dutyText, fields })),
      ...added.flatMap((h) => statementEdits(owner, citation, lens, { base: null, head: h, dutyText, fields })),
    ];
  });
}
