// What must hold before anything is inherited.

import type { UnstatedList } from '../model/condition.ts';
import type { GateStage, HeldBack } from '../model/gate-state.ts';
import type { ExcludedFact, PossibleExclusion } from '../model/step.ts';
import type { GateKind } from '../model/vendor.ts';
import { conditionText } from './conditions.ts';

export const gateKinds = {
  baa: 'business associate agreement',
  agreement: 'agreement',
  designation: 'designation',
  licenses: 'licenses',
  declaration: 'declaration',
  configuration: 'configuration',
} as const satisfies Record<GateKind, string>;

/** `executed on 2026-01-02`, `not stated, so it counts as not met`. */
function stageText(stage: GateStage, before = ' on '): string {
  const { offered } = stage;
  if (offered === null) return recordedText(stage, before);
  const only = `offered only if ${conditionText(offered.only)}`;
  return offered.elsewhere
    ? `not offered here: ${only}`
    : `${only}, which is not stated; ${recordedText(stage, before)}`;
}

function recordedText({ state, on, ahead, reopened }: GateStage, before: string): string {
  if (state === null) return 'not stated, so it counts as not met';
  const since = on === null ? '' : `${before}${on}`;
  if (ahead) return `${state}${since}, which is in the future`;
  return reopened === null ? `${state}${since}` : `${state}${since}, reopened by a change on ${reopened}`;
}

/** Where it is offered, if none of its gates is offered for this use. */
export function notOfferedHere({ stages }: HeldBack): string | null {
  const where = stages.flatMap(({ offered }) => (offered?.elsewhere ? [conditionText(offered.only)] : []));
  return where.length < stages.length ? null : (where[0] ?? null);
}

/** What must be stated, if a gate is met but for that: `the variant and the plan`. */
export function toStateFirst({ stages }: HeldBack): string | null {
  const [stage, second] = stages;
  if (stage?.offered == null || second !== undefined || stage.offered.elsewhere) return null;
  const met = (stage.state === 'executed' || stage.state === 'open') && !stage.ahead && stage.reopened === null;
  const { variant, plan, setting } = stage.offered.only;
  const named = [
    ...(variant.length > 0 ? ['variant'] : []),
    ...(plan.length > 0 ? ['plan'] : []),
    ...(setting.length > 0 ? ['settings'] : []),
  ];
  return met && named.length > 0 ? named.join(' and ') : null;
}

/** As the vendor is told in a letter: where its documents offer what is asked for. */
export const gateAskedOf = ({ stages }: HeldBack): string =>
  stages
    .map((stage) =>
      stage.offered?.elsewhere
        ? `your documents offer it only if ${conditionText(stage.offered.only)}`
        : stageText(stage),
    )
    .join(', ');

export const gateState = ({ stages }: HeldBack): string => stages.map((stage) => stageText(stage)).join(', ');

/** `executed 2026-01-02`, for a picture. */
export const gateInShort = ({ stages }: HeldBack): string => stages.map((stage) => stageText(stage, ' ')).join(', ');

export const gateTitle = ({ titles, byChoice }: HeldBack): string =>
  `${titles.join(', or ')}${byChoice ? ' (which of them applies depends on a choice that is not stated)' : ''}`;

/** `intake forms (if the plan is Starter, which is not stated)`. */
export const excludedText = ({ title, only }: ExcludedFact): string =>
  only === null ? title : `${title} (if ${conditionText(only)}, which is not stated)`;

export const possibleText = (possible: PossibleExclusion): string =>
  possible.kind === 'excluded' ? possible.title : `${possible.uses.join(', ')} (without: ${gateTitle(possible.gate)})`;

export const listNames = {
  features: 'features',
  'data-classes': 'kinds of data',
} as const satisfies Record<UnstatedList, string>;
