// What the agreement between a vendor and the party behind it is worth.

import type { Upstream } from './vendor.ts';

/** `void` dominates `unverified` dominates `stands`. */
export type LinkState = 'stands' | 'unverified' | 'void';

// A ground that only says that no PHI gets there ("no PHI", "does not process PHI") is none once PHI does.
const saysNoPhi = /\b(no|not|never|without)\b[^.;]*\bPHI\b/i;

/** Said to need none, on a ground that holds: PHI gets there all the same, and the ground is another. */
export function needsNoAgreement({ baa, ground }: Pick<Upstream, 'baa' | 'ground'>): boolean {
  return baa === 'not-needed' && ground !== null && !saysNoPhi.test(ground);
}

/** What the agreement with one upstream allows, before anything is known about the upstream itself. */
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
