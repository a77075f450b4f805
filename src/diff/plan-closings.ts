// Why an act that was open is closed: what of it was done, and what is only no longer asked for.

import type { Act, GateAct } from '../model/act.ts';
import type { Citation } from '../model/citation.ts';
import { findingKinds } from '../model/finding.ts';
import { findOffered, findSystem, systemTitle, vendorOf } from '../model/lookup.ts';
import type { Closing } from '../model/plan-change.ts';
import { unfolded } from '../model/unfolded.ts';
import { repliesOn } from '../model/vendor.ts';
import type { PlanPair, PlanState } from './plan-changes.ts';

interface Closed {
  readonly gone: boolean;
  readonly because: readonly Closing[];
}

const vendorIn = ({ customer }: PlanState, system: string) => {
  const found = findSystem(customer, system);
  return found?.kind === 'service' ? vendorOf(found.service) : null;
};

/** The systems that an act is about. */
function systemsOf(state: PlanState, act: Act): readonly string[] {
  if ('system' in act) return [act.system];
  if (act.kind !== 'letter') return [];
  return state.customer.systems.map((s) => s.id).filter((id) => vendorIn(state, id) === act.vendor);
}

/** A group of preconditions of which one is enough has an id of its own: it is met once one of them is. */
function isMet({ head }: PlanPair, { system, titles }: GateAct): boolean {
  return head.assessment.plan.acts.some(
    (a) => a.kind === 'gate' && a.system === system && a.status === 'done' && a.titles.some((t) => titles.includes(t)),
  );
}

/** Was a row open only because of systems that are gone? Then nobody has done anything about it. */
function wentWithSystem({ base, removed }: PlanPair, citation: Citation): boolean {
  const open = base.assessment.findings
    .flatMap(unfolded)
    .filter(
      (f) => f.citation === citation && (findingKinds[f.kind].act === 'row' || findingKinds[f.kind].instead === true),
    );
  return open.length > 0 && open.every((f) => f.system !== null && removed.has(f.system));
}

/** What became of the rows that a piece of work had open, and of findings in a system that is gone. */
function rowsOf(pair: PlanPair, act: Act, now: Act | null): readonly Closing[] {
  const { base, head, removed } = pair;
  const done = new Set<Citation>((now?.done ?? []).filter((citation) => !wentWithSystem(pair, citation)));
  const off = new Map(head.assessment.plan.off.map((o) => [o.citation, o]));
  const rows = new Map(head.assessment.determinations.map((row) => [row.citation, row]));
  const counted = new Map<string, { closing: Closing; rows: number }>();
  const tell = (closing: Closing) => {
    const key = closing.is === 'off' ? `off ${closing.activity}` : closing.is;
    counted.set(key, { closing, rows: (counted.get(key)?.rows ?? 0) + 1 });
  };
  for (const citation of act.closes) {
    const aside = off.get(citation);
    const disposition = rows.get(citation)?.disposition;
    if (done.has(citation)) tell({ is: 'done', rows: 0 });
    else if (wentWithSystem(pair, citation)) continue;
    else if (aside !== undefined)
      tell(aside.activity === null ? { is: 'set-aside', rows: 0 } : { is: 'off', activity: aside.activity, rows: 0 });
    else if (disposition === 'inherited') tell({ is: 'inherited', rows: 0 });
    else if (disposition === undefined) tell({ is: 'no-row', rows: 0 });
    else tell({ is: 'not-applicable', rows: 0 });
  }
  const mine = new Set(act.findings);
  const left = [...removed].filter(
    (id) =>
      base.assessment.findings.some((f) => mine.has(f.id) && f.system === id) ||
      base.assessment.determinations.some(
        (row) =>
          act.closes.includes(row.citation) && !done.has(row.citation) && row.systems.some((p) => p.system === id),
      ),
  );
  const told = [...counted.values()].map(({ closing, rows: n }) => ({ ...closing, rows: n }) as Closing);
  // Without an open row it was due again, or only findings were open.
  const answered: readonly Closing[] =
    told.length === 0 && left.length === 0 && now !== null ? [{ is: 'done', rows: 0 }] : told;
  return [
    ...answered,
    ...left.map((id): Closing => ({ is: 'system-removed', system: systemTitle(base.customer, id) })),
  ];
}

/** @param act as it was, open. @param now as it is: done, or null where it is gone */
export function closingsOf(pair: PlanPair, act: Act, now: Act | null): Closed {
  const { base, head, removed } = pair;
  if (act.kind === 'work') {
    const because = rowsOf(pair, act, now);
    const went = act.closes.length > 0 && act.closes.every((citation) => wentWithSystem(pair, citation));
    return { gone: now === null || went, because: because.length === 0 ? [{ is: 'not-asked' }] : because };
  }
  const systems = systemsOf(base, act);
  const left = systems.filter((id) => removed.has(id));
  if (left.length > 0 && left.length === systems.length && now === null)
    return {
      gone: true,
      because: left.map((id) => ({ is: 'system-removed', system: systemTitle(base.customer, id) })),
    };
  // The other service of the same vendor stays: what was asked about the one is gone with it.
  const also = left.map((id): Closing => ({ is: 'system-removed', system: systemTitle(base.customer, id) }));
  switch (act.kind) {
    case 'gate':
      return now !== null || isMet(pair, act)
        ? { gone: false, because: [{ is: 'met' }] }
        : { gone: true, because: [{ is: 'not-asked' }] };
    case 'exclusion': {
      const [was, is] = [findSystem(base.customer, act.system), findSystem(head.customer, act.system)];
      const usesOf = (system: typeof was) => (system?.kind === 'service' ? JSON.stringify(system.use) : '');
      return { gone: true, because: [{ is: usesOf(was) === usesOf(is) ? 'not-asked' : 'use-stopped' }] };
    }
    case 'letter': {
      const repliesIn = ({ customer, library, asOf }: PlanState) => {
        const known = systems.flatMap((id) => {
          const system = findSystem(customer, id);
          const offered = system?.kind === 'service' ? findOffered(library, system.service) : undefined;
          return offered === undefined ? [] : repliesOn(offered);
        });
        const own = customer.replies.filter((r) => systems.includes(r.to));
        return [...known, ...own].filter((r) => r.on <= asOf).length;
      };
      const replied = repliesIn(head) > repliesIn(base);
      return { gone: now === null, because: [replied ? { is: 'answered' } : { is: 'not-asked' }, ...also] };
    }
    case 'agreement': {
      const onFile = ({ customer, asOf }: PlanState) =>
        customer.agreements.some((a) => a.system === act.system && a.executed <= asOf);
      if (onFile(base) && !onFile(head))
        return {
          gone: true,
          because: [{ is: 'agreement-removed', system: systemTitle(base.customer, act.system) }],
        };
      return { gone: now === null, because: [{ is: now === null ? 'not-asked' : 'read' }] };
    }
  }
}
