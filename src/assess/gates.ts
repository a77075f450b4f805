// Closed gates and excluded uses of one system.

import type { ClosedGate } from '../model/assessment.ts';
import {
  judge,
  notRuledOut,
  ruledOut,
  type ServiceUse,
  titleIn,
  type UnstatedList,
  unstatedUse,
  withTitles,
} from '../model/condition.ts';
import type { GateAnswer, GateState, ServiceSystem } from '../model/customer.ts';
import { type GateStage, gateStage, isAgreement, isOneEnough, isOpen } from '../model/gate-state.ts';
import type { ExcludedFact, PossibleExclusion } from '../model/step.ts';
import { type Exclusion, excludedIn, excludesAll, type Gate, runByCustomer, type Service } from '../model/vendor.ts';
import { cite, type ServiceFacts } from './context.ts';

export interface Restrictions {
  /** Gates that hold back the whole service. */
  readonly closed: readonly ClosedGate[];
  /** Gates that hold back one feature or data class in use. */
  readonly closedUses: readonly { readonly use: string; readonly gate: ClosedGate }[];
  readonly excludedUses: readonly ExcludedUse[];
  /** Features and kinds of data that are excluded: opening gates brings none of them back. */
  readonly stopped: readonly string[];
  /** Unstated lists, with the vendor's exclusions and gates for their entries. */
  readonly possible: readonly PossibleUse[];
}

export interface ExcludedUse extends ExcludedFact {
  /** The feature or kind of data; the id of the exclusion if all of the service is excluded. */
  readonly use: string;
  readonly name: string;
  readonly source: string;
  /** All of the service is excluded. */
  readonly whole: boolean;
}

export interface PossibleUse {
  readonly list: UnstatedList;
  readonly held: readonly PossibleExclusion[];
}

function agreementStage(gate: Gate, answer: GateAnswer | undefined): GateState | null {
  if (!isAgreement(gate.kind)) return null;
  return answer?.state === 'executed' ? null : (answer?.state ?? 'none');
}

/** Removes repetitions. */
const eachOnce = (stages: readonly GateStage[]): readonly GateStage[] => [
  ...new Map(stages.map((stage) => [JSON.stringify(stage), stage])).values(),
];

function closedGate(
  facts: ServiceFacts,
  group: readonly Gate[],
  system: ServiceSystem,
  asOf: string,
): ClosedGate | null {
  const first = group[0];
  const answerOf = (g: Gate) => (Object.hasOwn(system.gates, g.id) ? system.gates[g.id] : undefined);
  if (first === undefined || isOneEnough(group, system.use, (g) => isOpen(g, system, asOf))) return null;
  return {
    id: first.anyOf ?? first.id,
    kind: first.kind,
    titles: group.map((g) => g.title),
    byChoice: false,
    stages: eachOnce(group.map((g) => gateStage(g, facts.service, system, asOf))),
    agreement: group.length === 1 ? agreementStage(first, answerOf(first)) : null,
    steps: group.flatMap((g) => g.steps),
    record: group.every((g) => answerOf(g) === undefined) ? [{ system: system.id, gates: group }] : [],
    source: cite(facts, first.source),
  };
}

/** Single gates and groups of alternatives, in mapping order. */
function gateGroups(gates: readonly Gate[]): readonly (readonly Gate[])[] {
  const names = [...new Set(gates.map((g) => g.anyOf ?? `\0${g.id}`))];
  return names.map((name) => gates.filter((g) => (g.anyOf ?? `\0${g.id}`) === name));
}

/** Title of a feature or data class in the mapping. */
export function nameOf({ service }: ServiceFacts, use: string): string {
  return titleIn([...service.features, ...service.dataClasses], use);
}

/** The gates that a use of the service asks for, apart from those of features that it may not have. */
export function gatesAsked(service: Service, use: Partial<ServiceUse>): readonly Gate[] {
  const chosen = { ...unstatedUse, ...use };
  const own = runByCustomer(service, chosen) !== null;
  return service.gates.filter((g) => !ruledOut(g.when, use) && !(own && judge(g.offered, chosen) === 'unmet'));
}

export function restrictionsOf(facts: ServiceFacts, system: ServiceSystem, asOf: string): Restrictions {
  const inUse = [...system.use.features, ...system.use.dataClasses].filter((u) => !system.use.phiFree.includes(u));
  // A gate that may apply must be open.
  const own = runByCustomer(facts.service, system.use) !== null;
  const applicable = facts.service.gates.filter(
    // What the vendor does not offer for software that the customer runs, nobody needs there.
    (g) => judge(g.when, system.use) !== 'unmet' && !(own && judge(g.offered, system.use) === 'unmet'),
  );
  const closed: ClosedGate[] = [];
  const byChoice: ClosedGate[] = [];
  const closedUses: { use: string; gate: ClosedGate }[] = [];
  for (const group of gateGroups(applicable)) {
    const shut = closedGate(facts, group, system, asOf);
    if (shut === null) continue;
    const scopes = group.map((g) => [...(g.when?.feature ?? []), ...(g.when?.dataClass ?? [])]);
    const uses = scopes.flat();
    const choosing = group.every((g) => judge(g.when, system.use) === 'unknown' && hangsOnChoice(g));
    if (scopes.some((scope) => scope.length === 0)) (choosing ? byChoice : closed).push(shut);
    else for (const use of inUse.filter((u) => uses.includes(u))) closedUses.push({ use, gate: shut });
  }
  const excluded = facts.service.exclusions.flatMap((e): readonly ExcludedUse[] => {
    const truth = judge(e.when, system.use);
    if (truth === 'unmet') return [];
    const only = e.when !== null && truth === 'unknown' ? withTitles(e.when, facts.service) : null;
    const common = { title: e.title, only, source: cite(facts, e.source) };
    if (excludesAll(e)) {
      // Features that are not stated may be in use: that is a question of its own.
      const listed = hangsOnList(e, system.use);
      // A matrix is for what the vendor covers; it tells where that ends.
      const skipped = truth === 'unknown' && (listed || system.assumed === true);
      return skipped ? [] : [{ use: e.id, name: system.title, whole: true, ...common }];
    }
    return excludedIn(facts.service, e, system.use)
      .filter((use) => inUse.includes(use))
      .map((use) => ({ use, name: nameOf(facts, use), whole: false, ...common }));
  });
  const excludedUses = eachUse(excluded);
  const possible = system.use.unstated.flatMap((list): PossibleUse[] => {
    const held = possibleExclusions(facts, system, asOf, list);
    return held.length === 0 ? [] : [{ list, held }];
  });
  const stopped = excludedUses.flatMap((e) => (e.whole ? [] : [e.use]));
  return { closed: [...closed, ...oneByChoice(byChoice)], closedUses, excludedUses, stopped, possible };
}

/** A use that several exclusions name is excluded once: by one that holds, before those that may. */
function eachUse(excluded: readonly ExcludedUse[]): readonly ExcludedUse[] {
  const first = new Map<string, ExcludedUse>();
  for (const one of excluded) {
    const before = first.get(one.use);
    if (before === undefined || (before.only !== null && one.only === null)) first.set(one.use, one);
  }
  return [...first.values()];
}

/** Whether an exclusion of everything depends on a list that is not stated, and on nothing else. */
const hangsOnList = ({ when }: Pick<Exclusion, 'when'>, use: ServiceUse) =>
  judge(when, { ...use, unstated: [], features: when?.feature ?? [], dataClasses: when?.dataClass ?? [] }) === 'met';

const namesIn = (e: Exclusion, list: UnstatedList): boolean =>
  list === 'features'
    ? e.features.length > 0 || e.allBut !== null || (excludesAll(e) && (e.when?.feature.length ?? 0) > 0)
    : e.dataClasses.length > 0 || (excludesAll(e) && (e.when?.dataClass.length ?? 0) > 0);

/** Whether it applies depends on the variant or plan. */
const hangsOnChoice = ({ when }: Gate) => when !== null && when.variant.length + when.plan.length > 0;

/** While the variant or plan is not stated, the gates that depend on it count as one. */
function oneByChoice(gates: readonly ClosedGate[]): readonly ClosedGate[] {
  const [first, second] = gates;
  if (first === undefined || second === undefined) return gates;
  return [
    {
      ...first,
      id: gates.map((g) => g.id).join('-or-'),
      titles: gates.flatMap((g) => g.titles),
      byChoice: true,
      stages: eachOnce(gates.flatMap((g) => g.stages)),
      agreement: null,
      steps: gates.flatMap((g) => g.steps),
      record: gates.flatMap((g) => g.record),
    },
  ];
}

/** The vendor's exclusions and closed gates for entries of an unstated list: any of them may be in use. */
export function possibleExclusions(
  facts: ServiceFacts,
  system: ServiceSystem,
  asOf: string,
  list: UnstatedList,
): PossibleUse['held'] {
  if (!system.use.unstated.includes(list)) return [];
  const excluded = notRuledOut(facts.service.exclusions, system.use)
    .filter((e) => namesIn(e, list))
    .map((e): PossibleExclusion => ({ kind: 'excluded', title: e.title, source: cite(facts, e.source) }));
  const scopeOf = ({ when }: Gate) => (list === 'features' ? when?.feature : when?.dataClass) ?? [];
  const scoped = facts.service.gates.filter((g) => scopeOf(g).length > 0 && judge(g.when, system.use) !== 'unmet');
  const held = gateGroups(scoped).flatMap((group): PossibleExclusion[] => {
    const shut = closedGate(facts, group, system, asOf);
    const uses = group.flatMap(scopeOf).map((use) => nameOf(facts, use));
    if (shut === null) return [];
    const { titles, byChoice, stages, source } = shut;
    return [{ kind: 'held-back', uses, gate: { titles, byChoice, stages }, source }];
  });
  return [...excluded, ...held];
}
