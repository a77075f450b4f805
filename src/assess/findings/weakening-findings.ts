// Findings on uses that the vendor recommends but that weaken protection.

import { holds } from '../../model/condition.ts';
import type { Finding } from '../../model/finding.ts';
import { cite } from '../context.ts';
import { nameOf } from '../gates.ts';
import { applicable, finding, type Subject } from './finding.ts';

/** A recommendation is followed if its `when` holds; without `when` there is no finding. */
export function weakeningFindings({ context, customer, facts, system }: Subject): readonly Finding[] {
  return facts.service.recommendations.flatMap((r) => {
    if (r.weakens === null || r.when === null || !holds(r.when, system.use)) return [];
    return [
      finding(
        'protection-weakened',
        {
          citation: r.about[0] === undefined ? null : applicable(context, customer, r.about[0]),
          system: system.id,
          subject: r.id,
          source: cite(facts, r.source),
        },
        {
          vendor: facts.vendor.name,
          place: system.title,
          uses: [...r.when.feature, ...r.when.dataClass].map((use) => nameOf(facts, use)),
          weakens: r.weakens,
        },
      ),
    ];
  });
}
