// Every time limit that a breach starts, counted to the day: HIPAA's, those promised to clients, and those of states.

import { isOwed, sizeOfNotice } from '../../hipaa/breach-size.ts';
import { annualNoticeToSecretary, noticeToSecretary } from '../../hipaa/named-rows.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import type { Span } from '../../model/clock.ts';
import { compareText } from '../../model/compare-text.ts';
import { endOf } from '../../model/day.ts';
import type { CountedFrom, Deadline, Happening, OwnStart, SizeCondition } from '../../model/event-plan.ts';
import { ownStart } from './own-start.ts';

type Counted = Pick<Deadline, 'day' | 'later' | 'from'>;

const end = (day: string | null, span: Span) => (day === null ? null : endOf(day, span));
const yearEnd = (day: string | null) => (day === null ? null : `${day.slice(0, 4)}-12-31`);

const conditionOf = ({ id, effect }: AssessedClock): SizeCondition | null =>
  effect?.kind === 'state'
    ? effect.residents === null
      ? null
      : { kind: 'residents', number: effect.residents, state: effect.state }
    : sizeOfNotice(id);

/** The time that counts: as stated, or the law's where a contract gives no number. */
function spanOf({ within, effect }: AssessedClock): Span | null {
  if (within.kind === 'stated') return within.span;
  return effect?.kind === 'promised' ? effect.law : null;
}

/** Counts the time limits of one breach. A notice that starts another is counted first. */
function counter(clocks: readonly AssessedClock[], start: OwnStart, { size }: Happening) {
  const byId = new Map(clocks.filter((c) => c.system === null).map((c) => [c.id, c]));
  const seen = new Set<string>();

  function afterNotice(span: Span, of: AssessedClock | undefined): Counted {
    if (of === undefined || seen.has(of.id)) return { day: null, later: null, from: { kind: 'other', day: null } };
    seen.add(of.id);
    const first = count(of);
    seen.delete(of.id);
    const from: CountedFrom = { kind: 'notice', of, day: first.day };
    return { day: end(first.day, span), later: end(first.later, span), from };
  }

  /** HHS is told at once or after the end of the year, by size; if the size is unknown, the earlier counts. */
  const noticeToHhs = () => {
    const now = byId.get(noticeToSecretary);
    const owed = now === undefined ? 'no' : isOwed(conditionOf(now), size);
    return owed === 'no' ? byId.get(annualNoticeToSecretary) : now;
  };

  function count(clock: AssessedClock): Counted {
    const span = spanOf(clock);
    const later = start.later?.day ?? null;
    if (span === null) return { day: null, later: null, from: { kind: 'own-start', day: start.day } };
    if (clock.id === annualNoticeToSecretary) {
      const from: CountedFrom = { kind: 'year-end', day: yearEnd(start.day) };
      return { day: end(from.day, span), later: end(yearEnd(later), span), from };
    }
    if (clock.effect?.kind === 'state' && clock.effect.after !== null) {
      const { after } = clock.effect;
      return afterNotice(span, after === 'hhs' ? noticeToHhs() : byId.get(after));
    }
    return { day: end(start.day, span), later: end(later, span), from: { kind: 'own-start', day: start.day } };
  }
  return count;
}

/** In order of date, then of the law; those without a day come last. */
const byDay = (list: readonly Deadline[]): readonly Deadline[] =>
  [...list].sort((a, b) => compareText(a.day ?? '~', b.day ?? '~'));

/** Time limits of the customer itself. */
function ownDeadlines(clocks: readonly AssessedClock[], start: OwnStart, happening: Happening): readonly Deadline[] {
  const count = counter(clocks, start, happening);
  return byDay(
    clocks
      .filter((c) => c.system === null && c.direction === 'by-customer')
      .map((clock): Deadline => {
        const { effect } = clock;
        const condition = conditionOf(clock);
        const counted = count(clock);
        return {
          clock,
          by: effect?.kind === 'state' && effect.associate && !effect.byVendor ? 'client' : 'you',
          ...counted,
          later: counted.later === counted.day ? null : counted.later,
          byLaw: effect?.kind === 'promised' ? effect.law : null,
          condition,
          owed: isOwed(condition, happening.size),
        };
      }),
  );
}

/** State law that binds a party which keeps data of another; an associate keeps data of its clients, and its vendor of it. */
const bindsVendors = ({ effect }: AssessedClock) => effect?.kind === 'state' && effect.byVendor;

/** A notice from the vendor starts with its discovery, one to it with the customer's; what the vendor does for itself, with something else. */
function startOfVendor({ direction, system }: AssessedClock, theirs: string | null, own: string | null): CountedFrom {
  if (direction === 'to-vendor') return { kind: 'own-start', day: own };
  if (system !== null && direction === 'by-vendor') return { kind: 'other', day: null };
  return { kind: 'vendor-discovery', day: theirs };
}

/** Time limits of one vendor, and those that states set it. They run from its discovery, if the breach is there. */
function vendorDeadlines(
  clocks: readonly AssessedClock[],
  system: string,
  { on, vendor }: Happening,
  start: OwnStart,
): readonly Deadline[] {
  const here = vendor?.system === system;
  const mine = clocks.filter((c) => c.system === system || (here && c.system === null && bindsVendors(c)));
  return byDay(
    mine.map((clock): Deadline => {
      const toVendor = clock.direction === 'to-vendor';
      const from = startOfVendor(clock, here ? on : null, here ? null : start.day);
      const span = clock.kind === 'goal' ? null : spanOf(clock);
      const day = span === null ? null : end(from.day, span);
      const by = toVendor ? 'you' : 'vendor';
      return { clock, by, day, later: null, from, byLaw: null, condition: null, owed: 'yes' };
    }),
  );
}

export interface BreachDeadlines {
  readonly start: OwnStart;
  readonly deadlines: readonly Deadline[];
  /** At the size that is given. */
  readonly notOwed: readonly Deadline[];
  /** Those of the vendor of a system, and those that a contract sets the customer toward it. */
  readonly vendors: (system: string) => readonly Deadline[];
}

/** Every time limit that one breach starts. Pure: the days come in, none is read from a clock. */
export function breachDeadlines(clocks: readonly AssessedClock[], happening: Happening): BreachDeadlines {
  const start = ownStart(clocks, happening);
  const own = ownDeadlines(clocks, start, happening);
  return {
    start,
    deadlines: own.filter((d) => d.owed !== 'no'),
    notOwed: own.filter((d) => d.owed === 'no'),
    vendors: (system) => vendorDeadlines(clocks, system, happening, start),
  };
}
