// Links one service of a mapping: options, gates, duties, statements, claims, and time limits, with names resolved.

import type { Condition } from '../model/condition.ts';
import { conditionsOf, valuesNamed, withOpposites } from '../model/conditions-of.ts';
import type { Duty, Exclusion, Gate, Named, Service } from '../model/vendor.ts';
import type { NamedEntries, ServiceEntry, SettingEntries } from '../schema/mapping-document.ts';
import { warnOfDifferingClaims } from './differing-claims.ts';
import { linkAssignments } from './link-assignments.ts';
import { linkClaim } from './link-claim.ts';
import { linkClock } from './link-clock.ts';
import { contextOf, linkedOnce } from './linked-once.ts';
import { sortedEntries } from './sorted-entries.ts';
import { gradeOf, readAbout, readCondition, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

function named(scope: VendorScope, entries: NamedEntries | SettingEntries | undefined, path: Path): readonly Named[] {
  return sortedEntries(entries).map(([id, entry]) => {
    const at = scope.r.at([...path, id]);
    if (typeof entry === 'string') return { id, title: entry, source: null, note: null, at };
    const source = entry.source === undefined ? null : readPointer(scope, entry.source, [...path, id, 'source']);
    const plain = { id, title: entry.title, source, note: entry.note ?? null, at };
    const { values } = entry as { readonly values?: readonly string[] };
    return values === undefined ? plain : { ...plain, values: [...values].sort() };
  });
}

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

/** @param path of the service in the mapping */
export function linkService(scope: VendorScope, vendor: string, id: string, entry: ServiceEntry, path: Path): Service {
  const { r } = scope;
  const names = {
    variants: named(scope, entry.variants, [...path, 'variants']),
    plans: named(scope, entry.plans, [...path, 'plans']),
    features: named(scope, entry.features, [...path, 'features']),
    dataClasses: named(scope, entry['data-classes'], [...path, 'data-classes']),
    settings: named(scope, entry.settings, [...path, 'settings']),
  };

  // Everything that the meaning of a part depends on besides its own data.
  const shape = [entry.variants, entry.plans, entry.features, entry['data-classes'], entry.settings];
  const context = contextOf(scope.data.documents, scope.data.upstreams, scope.index, r.file, ...shape);
  const place = path.join('/');

  const gates = linkedOnce(entry.gates, r, context, place, (): readonly Gate[] =>
    sortedEntries(entry.gates).map(([gate, g]) => ({
      id: gate,
      kind: g.kind,
      title: g.title ?? gate.replaceAll('-', ' '),
      source: readPointer(scope, g.source, [...path, 'gates', gate, 'source']),
      steps: g.steps ?? [],
      when: readCondition(scope, g.when, names, [...path, 'gates', gate, 'when']),
      anyOf: g['any-of'] ?? null,
      note: g.note ?? null,
      at: r.at([...path, 'gates', gate]),
    })),
  );

  const exclusions = linkedOnce(entry.exclusions, r, context, place, (): readonly Exclusion[] =>
    sortedEntries(entry.exclusions).map(([exclusion, e]) => {
      const at = [...path, 'exclusions', exclusion];
      if ((e.features ?? []).length + (e['data-classes'] ?? []).length === 0) {
        r.report({ says: 'exclusion-empty' }, at, 'key');
      }
      for (const f of e.features ?? []) r.known(f, 'feature', names.features, [...at, 'features']);
      for (const d of e['data-classes'] ?? []) r.known(d, 'data-class', names.dataClasses, [...at, 'data-classes']);
      return {
        id: exclusion,
        title: e.title,
        features: e.features ?? [],
        dataClasses: e['data-classes'] ?? [],
        openEnded: e['open-ended'] ?? false,
        when: readCondition(scope, e.when, names, [...at, 'when']),
        source: readPointer(scope, e.source, [...at, 'source']),
        note: e.note ?? null,
        at: r.at(at),
      };
    }),
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

  const linked = {
    id,
    address: `${vendor}/${id}`,
    vendor,
    title: entry.title,
    ...names,
    gates,
    exclusions,
    duties,
    assignments,
    claims: linkedOnce(entry.claims, r, context, place, () => {
      const claims = (entry.claims ?? []).map((c, i) => linkClaim(scope, c, names, [...path, 'claims', String(i)]));
      warnOfDifferingClaims(claims, r);
      return claims;
    }),
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
    at: r.at(path),
  };
  return { ...linked, settingValues: settingValues(entry.settings, conditionsOf(linked)) };
}
