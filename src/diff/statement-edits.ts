// Edits of statements. Statements have no ids, so those on one provision are paired by what they say. Each half is compared
// by itself, so that a new duty is not hidden behind changed words.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { State } from '../model/change.ts';
import type { EditedFact } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { type Assignment, formatPointer, type Service, type Statement } from '../model/vendor.ts';
import { changeIn } from './diff-list.ts';
import type { Worth } from './document-worth.ts';
import type { Edit, Facts, FieldRule, Lens, Owner } from './edit.ts';
import { pairByScore } from './pairs.ts';
import { sameContent } from './same-content.ts';
import { serviceLens } from './service-rules.ts';
import { fieldsOf, halves, hasHalf, idlePath, type Part, saidOf } from './statement-fields.ts';

/** Statements that lost both halves are kept aside, for the edit that gives one back. */
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

function likeness(b: Statement, h: Statement): number {
  return (
    (hasHalf(b) && saidOf(b) === saidOf(h) ? 4 : 0) +
    (sameContent(b.source, h.source) ? 2 : 0) +
    (b.duties.some((d) => h.duties.includes(d)) ? 2 : 0) +
    (hasHalf(b) === hasHalf(h) ? 1 : 0) +
    (sameContent(b.when, h.when) ? 1 : 0)
  );
}

const withItem =
  (list: 'duties' | 'via', id: string): Part =>
  (s) => ({ [list]: [...s[list], id] });
const without =
  (list: 'duties' | 'via', id: string): Part =>
  (s) => ({ [list]: s[list].filter((held) => held !== id) });

type Half = Pick<Statement, 'provides' | 'offers' | 'limits' | 'via' | 'hopLimits' | 'duties'>;
const nothing: Half = { provides: null, offers: null, limits: null, via: [], hopLimits: {}, duties: [] };

interface Side {
  /** The text of a duty on one side. */
  readonly dutyText: (service: 'base' | 'head', id: string) => string;
  readonly fields: readonly FieldRule<Statement>[];
  readonly base: Statement | null;
  readonly head: Statement | null;
}

function statementEdits(owner: Owner, citation: Citation, lens: Lens<Statement>, side: Side): Edit[] {
  const { base, head, dutyText, fields } = side;
  const model = head ?? base;
  if (model === null || sameContent(base, head)) return [];
  // An added or removed statement is compared with an empty one under the same conditions.
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

  const edits: Edit[] = [];
  const always = (part: Partial<Statement>) => () => part;
  /** The ids removed from a list, and those added. */
  const editList = (
    list: 'duties' | 'via',
    field: string,
    [gone, come]: readonly [CauseKind, CauseKind],
    fact: (of: 'base' | 'head', id: string) => EditedFact,
  ) => {
    for (const id of b[list].filter((held) => !h[list].includes(held)))
      edits.push(edit(gone, `${field} ${id}`, [fact('base', id), null], withItem(list, id), without(list, id)));
    for (const id of h[list].filter((held) => !b[list].includes(held)))
      edits.push(edit(come, `${field} ${id}`, [null, fact('head', id)], without(list, id), withItem(list, id)));
  };
  // Limits and subcontractors belong to the vendor's half, and come or go with it.
  const both = hasHalf(b) === hasHalf(h);
  const withIt = ({ limits, via, hopLimits }: Statement) => (both ? {} : { limits, via, hopLimits });
  for (const { kind, field, facts, part, inert } of halves(b, h)) {
    const [from, to] = [b, h].map((s) => ({ ...part(s), ...withIt(s) })) as [Partial<Statement>, Partial<Statement>];
    edits.push(edit(kind, field, facts, always(from), always(to), inert));
  }
  editList('duties', 'duty', ['duty-lifted', 'duty-imposed'], (of, id) => ({
    kind: 'imposed',
    id,
    text: dutyText(of, id),
  }));
  const paths = both && hasHalf(h);
  if (paths)
    editList('via', 'via', ['statement-path-removed', 'statement-path-added'], (_, id) => ({ kind: 'party', id }));
  for (const field of paths ? fields : [...fields, idlePath]) {
    if (!both && (field.fields.some((f) => f === 'limits' || f === 'hopLimits') || field === idlePath)) continue;
    const pick = (s: Statement) => Object.fromEntries(field.fields.map((f) => [f, s[f]])) as Partial<Statement>;
    const [from, to] = [pick(b), pick(h)];
    if (sameContent(from, to)) continue;
    const moves = { undo: put(h, always(from)), redo: put(b, always(to)) };
    if (field.follows?.(b, h, moves, [citation])) continue;
    const facts = [field.fact(b), field.fact(h)] as const;
    edits.push(edit(field.kind(b, h), field.fields.join('+'), facts, always(from), always(to), field.inert));
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
