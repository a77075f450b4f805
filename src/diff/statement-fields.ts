// How statements are compared: the vendor's half, and each field that limits it.

import type { EditedFact } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import { grades } from '../model/grade.ts';
import type { Statement } from '../model/vendor.ts';
import type { Worth } from './document-worth.ts';
import type { Facts, FieldRule } from './edit.ts';
import { grade, textIfAny } from './facts.ts';
import { ranked, strengths } from './ranks.ts';
import { sourceField } from './vendor-rules.ts';

/** The vendor's half: what it does, or only offers. */
export const saidOf = (s: Statement) => s.provides ?? s.offers;
export const hasHalf = (s: Statement) => saidOf(s) !== null;

function half<T>(of: (s: Statement) => T | null, added: CauseKind, removed: CauseKind, reworded: CauseKind) {
  return (b: Statement, h: Statement): CauseKind => (of(b) === null ? added : of(h) === null ? removed : reworded);
}

/** What subcontractors leave out. */
const partyLimits = ({ hopLimits }: Statement): EditedFact | null =>
  Object.keys(hopLimits).length === 0 ? null : { kind: 'party-limits', limits: hopLimits };

export const fieldsOf = (worth: Worth): readonly FieldRule<Statement>[] => [
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
    kind: (b, h) => ranked(grades, 'statement-weakened', 'statement-strengthened')(b.grade, h.grade),
    fact: grade,
    follows: worth.follows,
  },
  {
    fields: ['strength'],
    kind: (b, h) => ranked(strengths, 'statement-weakened', 'statement-strengthened')(b.strength, h.strength),
    fact: ({ strength }) => ({ kind: 'strength', strength }),
  },
  sourceField(),
  { fields: ['note'], kind: () => 'statement-annotated', fact: (s) => textIfAny(s.note), inert: true },
];

/** Subcontractors on a statement where only the customer acts, so that nothing runs through them. */
export const idlePath: FieldRule<Statement> = {
  fields: ['via'],
  kind: () => 'statement-annotated',
  fact: ({ via }) => (via.length === 0 ? null : { kind: 'path', via }),
  inert: true,
};

/** What becomes of a statement. */
export type Part = (s: Statement) => Partial<Statement>;

/** One edit of what the vendor does or offers. */
interface HalfEdit {
  readonly kind: CauseKind;
  readonly field: string;
  readonly facts: Facts;
  readonly part: Part;
  /** New words alone move nothing, unless a duty of the customer repeats them. */
  readonly inert: boolean;
}

const offerKind = half((s) => s.offers, 'offers-added', 'offers-removed', 'offers-reworded');
const provideKind = half((s) => s.provides, 'provides-added', 'provides-removed', 'provides-reworded');

/** Doing something before and only offering it now is one edit, and so is the reverse. Otherwise each half has its own. */
export function halves(b: Statement, h: Statement): readonly HalfEdit[] {
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
    edits.push({ kind: offerKind(b, h), field: 'offers', facts, part: ({ offers }) => ({ offers }), inert: false });
  }
  return edits;
}
