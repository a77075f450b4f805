// Links one service of a mapping: options, gates, duties, statements, claims, and time limits, with names resolved.

import type { Condition } from '../model/condition.ts';
import { conditionsOf, valuesNamed, withOpposites } from '../model/conditions-of.ts';
import { lazily } from '../model/lazily.ts';
import type { Duty, Exclusion, Gate, Service } from '../model/vendor.ts';
import type { GateEntry, ServiceEntry, SettingEntries } from '../schema/mapping-document.ts';
import { warnOfDifferingClaims } from './differing-claims.ts';
import { linkAssignments } from './link-assignments.ts';
import { linkClaim } from './link-claim.ts';
import { linkClock } from './link-clock.ts';
import { linkExclusions } from './link-exclusions.ts';
import { linkOptions } from './link-options.ts';
import { contextOf, linkedOnce } from './linked-once.ts';
import { sortedEntries } from './sorted-entries.ts';
import { gradeOf, readAbout, readCondition, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

/** Possible values of each setting: declared ones and those in conditions; if none is declared, their opposites too. */
function settingValues(
  settings: SettingEntries | undefined,
  conditions: readonly Condition[],
): Service['settingValues'] {
  const named = valuesNamed(conditions);
  return Object.fromEntries(
    sortedEntries(settings).map(([id, entry]) => {
      const declared = typeof entry === 'string' ? [] : (entry.values ?? []);
      const said = named.get(id) ?? [];
      return [id, declared.length === 0 ? withOpposites(said) : [...new Set([...declared, ...said])]];
    }),
  );
}

const gateOrder = ['baa', 'agreement', 'licenses', 'designation', 'configuration', 'declaration'] as const;

/** Gates for any use first, then by kind: first the agreement, then what to buy, then what to set. */
function inOrder(gates: readonly (readonly [string, GateEntry])[]) {
  const rank = ({ kind, when }: GateEntry) => (when === undefined ? 0 : gateOrder.length) + gateOrder.indexOf(kind);
  return [...gates].sort(([, a], [, b]) => rank(a) - rank(b));
}

/** What a command reads as a choice of the service cannot be the name of a gate. */
const choiceKeys: ReadonlySet<string> = new Set([
  'variant',
  'plan',
  'features',
  'data-classes',
  'settings',
  'phi-free',
]);

/** @param path of the service in the mapping */
export function linkService(scope: VendorScope, vendor: string, id: string, entry: ServiceEntry, path: Path): Service {
  const { r } = scope;
  const names = linkOptions(scope, entry, path);

  // Everything that the meaning of a part depends on besides its own data.
  const shape = [
    ...[entry.variants, entry.plans, entry.features, entry.groups],
    ...[entry['data-classes'], entry.settings],
  ];
  const context = contextOf(scope.data.documents, scope.data.upstreams, scope.index, r.file, ...shape);
  const place = path.join('/');

  for (const gate of Object.keys(entry.gates ?? {})) {
    if (choiceKeys.has(gate)) r.warn({ says: 'gate-name', gate }, [...path, 'gates', gate], 'key');
  }
  const gates = linkedOnce(entry.gates, r, context, place, (): readonly Gate[] =>
    inOrder(sortedEntries(entry.gates)).map(([gate, g]) => ({
      id: gate,
      kind: g.kind,
      title: g.title ?? gate.replaceAll('-', ' '),
      source: readPointer(scope, g.source, [...path, 'gates', gate, 'source']),
      steps: g.steps ?? [],
      when: readCondition(scope, g.when, names, [...path, 'gates', gate, 'when']),
      offered: readCondition(scope, g.offered, names, [...path, 'gates', gate, 'offered']),
      anyOf: g['any-of'] ?? null,
      note: g.note ?? null,
      at: r.at([...path, 'gates', gate]),
    })),
  );

  const exclusions = linkedOnce(entry.exclusions, r, context, place, (): readonly Exclusion[] =>
    linkExclusions(scope, entry.exclusions, names, [...path, 'exclusions']),
  );

  const duties = linkedOnce(entry.duties, r, context, place, (): readonly Duty[] =>
    sortedEntries(entry.duties).map(([duty, d]) => {
      const at = [...path, 'duties', duty];
      const source = readPointer(scope, d.source, [...at, 'source']);
      return {
        id: duty,
        text: d.do,
        source,
        grade: gradeOf(scope, source, d.grade),
        strength: d.strength ?? 'must',
        when: readCondition(scope, d.when, names, [...at, 'when']),
        anyOf: d['any-of'] ?? null,
        outside: d.outside ?? null,
        otherLaw: d['other-law'] ?? null,
        metBy: d['met-by'] ?? null,
        note: d.note ?? null,
        at: r.at(at),
      };
    }),
  );
  const imposed = new Set<string>();
  const { assignments, rulings } = linkAssignments(
    scope,
    entry,
    names,
    contextOf(context, entry.duties),
    duties,
    imposed,
    path,
  );

  for (const duty of duties) {
    if (imposed.has(duty.id)) continue;
    r.warn({ says: 'duty-unused', duty: duty.id }, [...path, 'duties', duty.id], 'key');
  }

  const claims = lazily(() =>
    linkedOnce(entry.claims, r, context, place, () => {
      const read = (entry.claims ?? []).map((c, i) => linkClaim(scope, c, names, [...path, 'claims', String(i)]));
      warnOfDifferingClaims(read, r);
      return read;
    }),
  );
  // The build has judged what is built in: a long table is then read only by an answer that shows it.
  if (scope.judged === false) claims();

  const linked: Service = {
    id,
    address: `${vendor}/${id}`,
    vendor,
    title: entry.title,
    ...names,
    gates,
    exclusions,
    duties,
    assignments,
    get claims() {
      return claims();
    },
    rulings,
    clocks: linkedOnce(entry.clocks, r, context, place, () =>
      sortedEntries(entry.clocks).map(([clockId, c]) => linkClock(scope, clockId, c, [...path, 'clocks', clockId])),
    ),
    recommendations: sortedEntries(entry.recommendations).map(([rec, x]) => ({
      id: rec,
      text: x.text,
      weakens: x.weakens ?? null,
      about: readAbout(scope, x.about, [...path, 'recommendations', rec, 'about']),
      when: readCondition(scope, x.when, names, [...path, 'recommendations', rec, 'when']),
      source: readPointer(scope, x.source, [...path, 'recommendations', rec, 'source']),
      at: r.at([...path, 'recommendations', rec]),
    })),
    get settingValues() {
      return values();
    },
    at: r.at(path),
  };
  const values = lazily(() => settingValues(entry.settings, conditionsOf(linked)));
  return linked;
}
