// Whether a gate is open on a given day. Used by the algebra, the blocks, and the diff.

import { type Condition, conditionKey, isWider, judge, type ServiceUse, withTitles } from './condition.ts';
import type { GateAnswer, GateState, ServiceSystem } from './customer.ts';
import type { Gate, GateKind, Service } from './vendor.ts';

/** Agreements have stages; all other gates are open or closed. */
export const isAgreement = (kind: GateKind): boolean => kind === 'baa' || kind === 'agreement';

/**
 * Whether what is recorded of a gate meets it. An agreement is met once both sides have executed it, and no longer if the signer or the details change later.
 * @param asOf YYYY-MM-DD; later dates have not happened yet
 */
export function isMet(kind: GateKind, answer: GateAnswer | undefined, asOf: string): boolean {
  if (answer === undefined || (answer.on !== null && answer.on > asOf)) return false;
  if (!isAgreement(kind)) return answer.state === 'open';
  if (answer.state !== 'executed') return false;
  if (answer.changed === null || answer.changed > asOf) return true;
  return answer.on !== null && answer.on >= answer.changed;
}

type InUse = Pick<ServiceSystem, 'gates' | 'use' | 'assumed'>;

const answerOf = ({ gates }: Pick<InUse, 'gates'>, id: string): GateAnswer | undefined =>
  Object.hasOwn(gates, id) ? gates[id] : undefined;

/** Met, and offered for the use that is made of the service. What the vendor does not offer nobody can have. */
export function isOpen(gate: Pick<Gate, 'id' | 'kind' | 'offered'>, system: InUse, asOf: string): boolean {
  const offered = judge(gate.offered, system.use);
  if (system.assumed === true) return offered !== 'unmet';
  return offered === 'met' && isMet(gate.kind, answerOf(system, gate.id), asOf);
}

/** A condition without the choices that are known to match. */
function stillAsked(when: Condition | null, use: ServiceUse): Condition | null {
  if (when === null) return null;
  const { feature, dataClass } = when;
  const scope = { feature, dataClass, variant: [], plan: [], setting: [] };
  if (judge({ ...when, feature: [], dataClass: [] }, use) !== 'met') return when;
  return feature.length + dataClass.length === 0 ? null : scope;
}

/**
 * Whether one gate of a group of alternatives is enough, whatever is chosen: an open one stands in for those that ask for
 * something in the same use or in a part of it.
 */
export function isOneEnough<G extends Pick<Gate, 'when'>>(
  group: readonly G[],
  use: ServiceUse,
  isGateOpen: (gate: G) => boolean,
): boolean {
  const open = group.filter(isGateOpen).map((g) => stillAsked(g.when, use));
  return group.every((g) => {
    const asked = stillAsked(g.when, use);
    const same = (o: Condition) => asked !== null && (conditionKey(o) === conditionKey(asked) || isWider(o, asked));
    return open.some((o) => o === null || same(o));
  });
}

/** Stage of a gate according to the profile. */
export interface GateStage {
  /** Null if the profile does not say. */
  readonly state: GateState | null;
  readonly on: string | null;
  /** It is dated after `asOf`. */
  readonly ahead: boolean;
  /** Date of the change that closed an executed agreement again. */
  readonly reopened: string | null;
  /** Where the vendor offers it, by titles, if this use is elsewhere or may be. Null: it is offered. */
  readonly offered: { readonly only: Condition; readonly elsewhere: boolean } | null;
}

export function gateStage(gate: Gate, service: Service, system: InUse, asOf: string): GateStage {
  const answer = answerOf(system, gate.id);
  const truth = judge(gate.offered, system.use);
  const offered =
    gate.offered === null || truth === 'met'
      ? null
      : { only: withTitles(gate.offered, service), elsewhere: truth === 'unmet' };
  if (answer === undefined) return { state: null, on: null, ahead: false, reopened: null, offered };
  const { state, on, changed } = answer;
  const ahead = on !== null && on > asOf;
  const reopened = !ahead && state === 'executed' && !isMet(gate.kind, answer, asOf) ? changed : null;
  return { state, on, ahead, reopened, offered };
}

/** What keeps the vendor's part from counting: a gate, or gates of which one is enough. */
export interface HeldBack {
  readonly titles: readonly string[];
  /** Which gate applies depends on a choice that is not stated. */
  readonly byChoice: boolean;
  /** Without repetition. */
  readonly stages: readonly GateStage[];
}
