// Asks which variant or plan of an upstream's service the vendor uses, if statements of the upstream depend on it.

import { subcontractorContracts } from '../../hipaa/named-rows.ts';
import type { Finding } from '../../model/finding.ts';
import type { Named, Upstream } from '../../model/vendor.ts';
import { type AssessmentContext, cite, factsBehind, type ServiceFacts } from '../context.ts';
import { finding, known, type Subject } from './finding.ts';

/** Unstated choices of this use that the service's statements or gates depend on. */
function openChoices({ service, statements }: ServiceFacts, { use }: Upstream) {
  const conditions = [
    ...[...statements.values()].flatMap((all) => all.map((s) => s.when)),
    ...service.gates.map((g) => g.when),
  ];
  const hangsOn = (key: 'variant' | 'plan') => conditions.some((when) => when !== null && when[key].length > 0);
  const open: { readonly key: 'variant' | 'plan'; readonly names: readonly Named[] }[] = [];
  if (use.variant === null && hangsOn('variant')) open.push({ key: 'variant', names: service.variants });
  if (use.plan === null && hangsOn('plan')) open.push({ key: 'plan', names: service.plans });
  return open;
}

function askedOf(context: AssessmentContext, system: string, above: ServiceFacts, path: string): readonly Finding[] {
  return above.vendor.upstreams.flatMap((upstream): readonly Finding[] => {
    const facts = factsBehind(context, upstream);
    if (facts === undefined || upstream.phi === 'no') return [];
    const at = path === '' ? upstream.id : `${path}/${upstream.id}`;
    const here = openChoices(facts, upstream).map(({ key, names }) =>
      finding(
        'upstream-unverified',
        {
          citation: known(context, subcontractorContracts),
          system,
          subject: `${at}/${key}`,
          source: cite(above, upstream.source),
        },
        {
          lacks: 'choice',
          vendor: above.vendor.name,
          party: facts.vendor.name,
          service: facts.service.title,
          options: names.map((n) => n.title),
          gates: facts.service.gates.map((g) => g.title),
        },
      ),
    );
    return [...here, ...askedOf(context, system, facts, at)];
  });
}

/** Covers every tier behind the vendor. Terminates because link rejects upstream cycles. */
export function upstreamChoiceFindings({ context, facts, system }: Subject): readonly Finding[] {
  return askedOf(context, system.id, facts, '');
}
