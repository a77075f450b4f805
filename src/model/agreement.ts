// What the agreement between a vendor and the party behind it is worth (domain, section 5, step 2.2), and the words for it.

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
export function agreementState(upstream: Upstream): LinkState | 'ignored' {
  if (upstream.phi === 'no') return 'ignored';
  const known: LinkState =
    upstream.baa === 'executed' || needsNoAgreement(upstream)
      ? 'stands'
      : upstream.baa === 'hedged' || upstream.baa === 'unstated'
        ? 'unverified'
        : 'void';
  return upstream.phi === 'unknown' && known === 'void' ? 'unverified' : known;
}

const reachWords = {
  yes: 'PHI reaches it',
  no: 'PHI does not reach it',
  unknown: 'whether PHI reaches it is not stated',
} as const;

const agreementWords = {
  executed: 'an agreement is said to be in place',
  hedged: 'an agreement is said to be in place, in words that leave open what it covers',
  unstated: 'no word of an agreement',
  none: 'there is no agreement',
  'not-needed': 'no agreement is said to be needed, on no ground that holds',
} as const;

/** The state of an agreement in words, for derivations and findings. */
export function describeAgreement(upstream: Upstream): string {
  const reach = reachWords[upstream.phi];
  if (upstream.phi === 'no') return reach;
  const words = needsNoAgreement(upstream)
    ? `no agreement is needed: ${upstream.ground}`
    : agreementWords[upstream.baa];
  const read =
    upstream.phi !== 'unknown'
      ? ''
      : agreementState(upstream) === 'stands'
        ? ''
        : ', so what runs through it is not verified';
  return `${reach}; ${words}${read}`;
}
