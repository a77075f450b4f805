// Findings on what a vendor recommends and what weakens protection, wherever it is in use.

import { holds } from '../../model/condition.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf } from '../gates.ts';
import { cite } from '../world.ts';
import { applicable, finding, type Subject } from './finding.ts';

/** A recommendation is followed where the use that it names is made; one that names none is nobody's yet. */
export function weakeningFindings({ world, customer, facts, system }: Subject): readonly Finding[] {
  return facts.service.recommendations.flatMap((r) => {
    if (r.weakens === null || r.when === null || !holds(r.when, system.use)) return [];
    const uses = [...r.when.feature, ...r.when.dataClass].map((use) => `"${nameOf(facts, use)}"`);
    const what = uses.length === 0 ? 'this' : uses.join(' or ');
    return [
      finding('protection-weakened', {
        do: `Record why you need ${what} in ${system.title}, or switch it off: it weakens protection.`,
        citation: r.about[0] === undefined ? null : applicable(world, customer, r.about[0]),
        system: system.id,
        subject: r.id,
        why: `${r.weakens} ${facts.vendor.name} recommends it; whether to follow is yours to decide.`,
        source: cite(facts, r.source),
        closes: 'A dated reason in your risk analysis, or a record that it is switched off.',
      }),
    ];
  });
}
