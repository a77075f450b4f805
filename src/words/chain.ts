// The words for one link of the chain: whether PHI reaches the party, and under which agreement. Unknown is never "no",
// hedged is never "executed", and "no agreement needed" always has a ground.

import { agreementState, needsNoAgreement } from '../model/agreement.ts';
import type { Block } from '../model/assessment.ts';
import { judge } from '../model/condition.ts';
import type { OwnSystem, ServiceSystem } from '../model/customer.ts';
import type { Exclusion, Gate, PhiReach, Service, Upstream } from '../model/vendor.ts';
import { blockInShort, blockState, blockTitle } from './blocks.ts';
import { capital } from './sentences.ts';

export type Reach = 'reaches' | 'unknown' | 'none' | 'stopped';
export type AgreementSign = 'executed' | 'hedged' | 'unstated' | 'none' | 'not-needed';

export interface LinkWords {
  readonly reach: Reach;
  /** Null where there is nobody to have an agreement with. */
  readonly sign: AgreementSign | null;
  /** `ask`: to be confirmed. `stop`: PHI must not go there in the current state. */
  readonly tone: 'plain' | 'ask' | 'stop';
  /** Printed beside the box. */
  readonly short: readonly [agreement: string, phi: string];
  readonly phi: string;
  readonly agreement: string;
}

const reachOf = { yes: 'reaches', no: 'none', unknown: 'unknown' } as const satisfies Record<PhiReach, Reach>;
const phiWords = { yes: 'Yes', no: 'No', unknown: 'Not stated, counted as yes' } as const;
const phiShort = { yes: 'PHI reaches it', no: 'no PHI', unknown: 'PHI: not stated' } as const;

type Said = Pick<LinkWords, 'agreement'> & { readonly sign: AgreementSign; readonly short: string };

function agreementWords(upstream: Upstream): Said {
  const { baa, ground, phi } = upstream;
  if (baa === 'executed') return { sign: baa, short: 'said to be executed', agreement: 'Said to be executed' };
  if (baa === 'hedged')
    return {
      sign: baa,
      short: 'hedged',
      agreement: 'Said to be in place, but what it covers is not stated: not confirmed',
    };
  if (baa === 'unstated') return { sign: baa, short: 'not stated', agreement: 'Not stated' };
  if (baa === 'none') return { sign: baa, short: 'no agreement', agreement: 'None' };
  if (phi === 'no' || needsNoAgreement(upstream)) {
    const because = ground ?? 'PHI does not reach it';
    return { sign: 'not-needed', short: 'not needed', agreement: `Not needed: ${because}` };
  }
  const why =
    ground === null ? 'no reason is given' : `the reason given does not hold where PHI may reach it: ${ground}`;
  return { sign: 'none', short: 'none, no valid reason', agreement: `None; said not to be needed, but ${why}` };
}

const toneOf = { stands: 'plain', ignored: 'plain', unverified: 'ask', void: 'stop' } as const;

/** A party behind a vendor. `excluded` is what that party excludes of what the vendor sends to it. */
export function upstreamWords(upstream: Upstream, excluded: Exclusion | undefined): LinkWords {
  const { sign, short, agreement } = agreementWords(upstream);
  const { phi } = upstream;
  if (excluded !== undefined && phi !== 'no') {
    return {
      reach: 'stopped',
      sign,
      tone: 'stop',
      short: [short, 'PHI excluded there'],
      phi: `Not allowed: ${upstream.name} excludes it (${excluded.title})`,
      agreement: `${agreement}; no agreement lifts the exclusion`,
    };
  }
  const tone = toneOf[agreementState(upstream)];
  return { reach: reachOf[phi], sign, tone, short: [short, phiShort[phi]], phi: phiWords[phi], agreement };
}

const holding = {
  ephi: { holds: 'holds PHI', phi: 'Yes' },
  paper: { holds: 'PHI on paper', phi: 'Yes, on paper' },
} as const satisfies Readonly<Record<OwnSystem['holds'], { holds: string; phi: string }>>;

export function ownWords(system: OwnSystem): LinkWords {
  const { holds, phi } = holding[system.holds];
  const agreement = 'Not needed: it is your own';
  return { reach: 'reaches', sign: null, tone: 'plain', short: ['no vendor', holds], phi, agreement };
}

/** Gates whose state is that of the agreement between the customer and the vendor. */
export function agreementGates(service: Service, system: ServiceSystem): readonly Gate[] {
  return service.gates.filter((g) => g.kind === 'baa' && judge(g.when, system.use) !== 'unmet');
}

const owed = 'Its documents name none; one is still required (164.308(b)(3))';

function ownAgreement(service: Service, system: ServiceSystem, closed: readonly Block[]): Said {
  const gates = agreementGates(service, system);
  if (gates.length === 0) return { sign: 'unstated', short: 'not stated', agreement: owed };
  const block = closed.find((b) => gates.some((g) => b.subject === (g.anyOf ?? g.id)));
  if (block !== undefined) {
    return {
      sign: 'none',
      short: blockInShort(block),
      agreement: `Not executed by both sides; state: ${blockState(block)}`,
    };
  }
  const answers = gates.flatMap((g) => (Object.hasOwn(system.gates, g.id) ? [system.gates[g.id]] : []));
  const on = answers.find((a) => a?.state === 'executed' && a.on !== null)?.on ?? '';
  const executed = `executed ${on}`.trim();
  return { sign: 'executed', short: executed, agreement: capital(executed) };
}

/** A service in use; `closed` are the closed gates that hold back all of it. */
export function systemWords(service: Service, system: ServiceSystem, closed: readonly Block[]): LinkWords {
  const { sign, short, agreement } = ownAgreement(service, system, closed);
  if (closed.length === 0) {
    const tone = sign === 'executed' ? 'plain' : 'ask';
    const { holds, phi } = holding[system.unmapped?.holds ?? 'ephi'];
    return { reach: 'reaches', sign, tone, short: [short, holds], phi, agreement };
  }
  const gates = closed.map(blockTitle).join('; ');
  return {
    reach: 'stopped',
    sign,
    tone: 'stop',
    short: [short, 'not in place: no PHI'],
    phi: `Not allowed until this is in place: ${gates}`,
    agreement,
  };
}

/** The service of a matrix, as if every precondition were met; an agreement yet to be signed is not drawn as signed. */
export function offeredWords(service: Service, system: ServiceSystem): LinkWords {
  const named = agreementGates(service, system).length > 0;
  return {
    reach: 'reaches',
    sign: 'unstated',
    tone: 'ask',
    short: [named ? 'to be executed first' : 'not stated', 'PHI only then'],
    phi: 'Only once every precondition is met',
    agreement: named ? 'To be executed by both sides first' : owed,
  };
}

/** A feature or kind of data in use that is excluded or has a closed gate of its own. */
export function stoppedUse(block: Block): LinkWords {
  const gate = block.kind === 'gate';
  return {
    reach: 'stopped',
    sign: null,
    tone: 'stop',
    short: gate ? ['not in place', 'no PHI yet'] : ['no agreement lifts it', 'PHI excluded'],
    phi: gate
      ? `Not allowed until this is in place: ${blockTitle(block)} (${blockState(block)})`
      : `Not allowed: ${blockTitle(block)}`,
    agreement: gate ? `State: ${blockState(block)}` : 'No agreement lifts an exclusion',
  };
}
