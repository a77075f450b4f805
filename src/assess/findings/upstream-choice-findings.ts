// Which variant or plan of an upstream's service the vendor uses, where what the upstream says hangs on it and nobody says.

import type { Finding } from '../../model/finding.ts';
import type { Named, Upstream } from '../../model/vendor.ts';
import { cite, type ServiceFacts, type World } from '../world.ts';
import { finding, known, type Subject } from './finding.ts';

const subcontractors = '164.314(a)(2)(i)(B)';

/** The choices of a service that its statements or gates hang on and that this use leaves open. */
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

function askedOf(world: World, system: string, above: ServiceFacts, path: string): readonly Finding[] {
  return above.vendor.upstreams.flatMap((upstream): readonly Finding[] => {
    const facts = upstream.service === null ? undefined : world.services.get(upstream.service);
    if (facts === undefined || upstream.phi === 'no') return [];
    const at = path === '' ? upstream.id : `${path}/${upstream.id}`;
    const here = openChoices(facts, upstream).map(({ key, names }) =>
      finding(
        'upstream-unverified',
        {
          citation: known(world, subcontractors),
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
    return [...here, ...askedOf(world, system, facts, at)];
  });
}

/** Asked of every tier behind the vendor in use. Upstream cycles have been refused by link. */
export function upstreamChoiceFindings({ world, facts, system }: Subject): readonly Finding[] {
  return askedOf(world, system.id, facts, '');
}
