// The agreement between a vendor and a subcontractor, and the one that the customer signed.

import { agreementState, needsNoAgreement } from '../model/agreement.ts';
import type { Contradiction } from '../model/signed-agreement.ts';
import type { PhiReach, Upstream, UpstreamBaa } from '../model/vendor.ts';

const reachWords = {
  yes: 'PHI reaches it',
  no: 'PHI does not reach it',
  unknown: 'whether PHI reaches it is not stated',
} as const satisfies Record<PhiReach, string>;

const agreementWords = {
  executed: 'an agreement is said to be in place',
  hedged: 'an agreement is said to be in place, but the wording leaves open what it covers',
  unstated: 'no document mentions an agreement',
  none: 'there is no agreement',
  'not-needed': 'no agreement is said to be needed, but no valid reason is given',
} as const satisfies Record<UpstreamBaa, string>;

/** The state of an agreement, for derivations and findings. */
export function describeAgreement(upstream: Pick<Upstream, 'phi' | 'baa' | 'ground'>): string {
  const reach = reachWords[upstream.phi];
  if (upstream.phi === 'no') return reach;
  const words = needsNoAgreement(upstream)
    ? `no agreement is needed: ${upstream.ground}`
    : agreementWords[upstream.baa];
  const doubt =
    upstream.phi === 'unknown' && agreementState(upstream) !== 'stands'
      ? ', so what runs through it is not verified'
      : '';
  return `${reach}; ${words}${doubt}`;
}

/** How the gate contradicts the agreement on file, as the end of a sentence. */
export function contradictionText(found: Contradiction): string {
  switch (found.kind) {
    case 'not-stated':
      return 'has no recorded state, so it counts as not met';
    case 'state':
      return `says "${found.state}"`;
    case 'day':
      return `says ${found.on}`;
  }
}
