// State of the business associate agreement between a vendor and one of its subcontractors.

import type { Upstream } from './vendor.ts';

/** `void` outranks `unverified`, which outranks `stands`. */
export type LinkState = 'stands' | 'unverified' | 'void';

// A ground such as "no PHI" or "does not process PHI" does not apply once PHI reaches the party.
const saysNoPhi = /\b(no|not|never|without)\b[^.;]*\bPHI\b/i;

/** True when the mapping needs no agreement and gives a ground that holds although PHI reaches the party. */
export function needsNoAgreement({ baa, ground }: Pick<Upstream, 'baa' | 'ground'>): boolean {
  return baa === 'not-needed' && ground !== null && !saysNoPhi.test(ground);
}

/** State of the agreement with one upstream, judged from the vendor's own mapping only. */
export function agreementState(upstream: Pick<Upstream, 'phi' | 'baa' | 'ground'>): LinkState | 'ignored' {
  if (upstream.phi === 'no') return 'ignored';
  const known: LinkState =
    upstream.baa === 'executed' || needsNoAgreement(upstream)
      ? 'stands'
      : upstream.baa === 'hedged' || upstream.baa === 'unstated'
        ? 'unverified'
        : 'void';
  return upstream.phi === 'unknown' && known === 'void' ? 'unverified' : known;
}
