// Finds cycles of answers that each say "the other system does it", so that no system does.

import { beneathEach } from '../model/beneath.ts';
import type { Provision } from '../model/catalog.ts';
import { compareText } from '../model/compare-text.ts';
import { type Answer, targetKey, targetSystem } from '../model/customer.ts';

/** One answer that passes a subject from one system to another; the system is empty for an answer about all systems. */
interface Handing {
  readonly answer: Answer;
  readonly from: string;
  readonly to: string;
}

/** Subjects of an answer: rows, or a duty and the rows on which the service imposes it. */
function subjectsOf(
  { target }: Answer,
  provisions: readonly Provision[],
  rowsOfDuty: (system: string, duty: string) => readonly string[],
): readonly string[] {
  if (target.kind === 'duty') return [`duty ${target.duty}`, ...rowsOfDuty(target.system, target.duty)];
  if (target.kind === 'work') return provisions.filter((p) => p.work === target.work).map((p) => p.citation);
  return beneathEach(provisions).get(target.citation) ?? [target.citation];
}

/** Each cycle once, as the answers along it in their order. */
export function circlesOf(
  answers: readonly Answer[],
  provisions: readonly Provision[],
  rowsOfDuty: (system: string, duty: string) => readonly string[],
): readonly (readonly Answer[])[] {
  const handings = answers.flatMap((answer): Handing[] => {
    const { target, satisfiedBy } = answer;
    if (satisfiedBy === null) return [];
    const system = targetSystem(target) ?? '';
    return subjectsOf(answer, provisions, rowsOfDuty).map((subject) => ({
      answer,
      from: `${system} ${subject}`,
      to: `${satisfiedBy} ${subject}`,
    }));
  });
  const onward = new Map<string, Handing[]>();
  for (const h of handings) {
    const held = onward.get(h.from);
    if (held === undefined) onward.set(h.from, [h]);
    else held.push(h);
  }
  const circles = new Map<string, readonly Answer[]>();
  const done = new Set<string>();
  for (const start of onward.keys()) {
    // Depth-first without recursion: a chain may be as long as the profile.
    const trail: { readonly node: string; readonly left: Handing[]; taken: Handing | null }[] = [];
    const depth = new Map<string, number>();
    const enter = (node: string) => {
      depth.set(node, trail.length);
      trail.push({ node, left: [...(onward.get(node) ?? [])], taken: null });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) {
        done.add(top.node);
        depth.delete(top.node);
        trail.pop();
        continue;
      }
      top.taken = next;
      const looped = depth.get(next.to);
      if (looped === undefined) {
        if (!done.has(next.to)) enter(next.to);
        continue;
      }
      const circle = [...new Set(trail.slice(looped).flatMap((at) => at.taken?.answer ?? []))];
      const names = circle.map((a) => targetKey(a.target)).sort(compareText);
      if (!circles.has(names.join(' '))) circles.set(names.join(' '), circle);
    }
  }
  return [...circles.values()];
}
