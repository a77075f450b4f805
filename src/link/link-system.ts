// Links a system of a profile that is a vendor's: every feature, setting, and gate must exist in the mapping, if there is one.

import { unstatedUse } from '../model/condition.ts';
import type { GateAnswer, System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { findService } from '../model/lookup.ts';
import { nearTo } from '../model/nearest.ts';
import { holdsOf, unmappedAddress, unmappedGate, vendorIdOf } from '../model/unmapped.ts';
import type { Gate, Named, Service } from '../model/vendor.ts';
import type { ServiceSystemEntry, UnmappedSystemEntry } from '../schema/profile-document.ts';
import type { NameKind } from '../words/diagnostics/names.ts';
import type { Reporter } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';

const agreementStates = ['none', 'requested', 'signed', 'executed'];
const otherStates = ['open', 'closed'];

function gateStates(
  entry: Pick<ServiceSystemEntry, 'gates'>,
  gates: readonly Gate[],
  path: readonly string[],
  r: Reporter,
) {
  const answers: Record<string, GateAnswer> = {};
  for (const [id, g] of sortedEntries(entry.gates)) {
    const at = [...path, 'gates', id];
    const gate = gates.find((x) => x.id === id);
    if (gate === undefined) {
      r.known(id, 'gate', gates, at, 'key');
      continue;
    }
    const { kind } = gate;
    const allowed = kind === 'baa' || kind === 'agreement' ? agreementStates : otherStates;
    if (!allowed.includes(g.state)) {
      r.report({ says: 'gate-state', gate: id, kind, state: g.state, allowed }, [...at, 'state'], 'value');
    }
    const { state, on = null, changed = null, owner = null, due = null, note = null } = g;
    answers[id] = { state, on, changed, owner, due, note };
  }
  return answers;
}

/**
 * A vendor that lists what it covers excludes everything else, so a feature that its mapping does not know is excluded,
 * too. Anywhere else an unknown feature is an error.
 */
function checkFeatures(names: readonly string[], service: Service, path: readonly string[], r: Reporter): void {
  const list = service.exclusions.find((e) => e.allBut !== null);
  for (const [i, name] of names.entries()) {
    if (list === undefined) r.known(name, 'feature', service.features, path);
    else if (!service.features.some((f) => f.id === name)) {
      const near = nearTo(
        name,
        service.features.map((f) => f.id),
      );
      r.warn({ says: 'feature-unlisted', feature: name, exclusion: list.title, near }, [...path, String(i)], 'value');
    }
  }
}

export function linkServiceSystem(id: string, entry: ServiceSystemEntry, library: Library, r: Reporter): System {
  const path = ['systems', id];
  const service = findService(library, entry.service);
  const addresses = library.vendors.flatMap((v) => v.services.map((s) => s.address));
  r.known(entry.service, 'service', addresses, [...path, 'service']);
  const check = (names: readonly string[], known: readonly Named[] | undefined, kind: NameKind, key: string) => {
    if (known !== undefined) for (const name of names) r.known(name, kind, known, [...path, key]);
  };
  const features = entry.features ?? [];
  const dataClasses = entry['data-classes'] ?? [];
  if (service !== undefined) checkFeatures(features, service, [...path, 'features'], r);
  check(dataClasses, service?.dataClasses, 'data-class', 'data-classes');
  if (entry.variant !== undefined) check([entry.variant], service?.variants, 'variant', 'variant');
  if (entry.plan !== undefined) check([entry.plan], service?.plans, 'plan', 'plan');
  for (const [name, value] of sortedEntries(entry.settings)) {
    const at = [...path, 'settings', name];
    if (service === undefined || !r.known(name, 'setting', service.settings, at, 'key')) continue;
    const values = service.settingValues[name] ?? [];
    if (values.length === 0 || values.includes(value)) continue;
    r.report({ says: 'setting-value', setting: name, value, allowed: values }, at, 'value');
  }
  for (const name of entry['phi-free'] ?? []) {
    r.known(name, 'used', [...features, ...dataClasses], [...path, 'phi-free']);
  }
  return {
    kind: 'service',
    id,
    title: entry.title ?? service?.title ?? id,
    service: entry.service,
    unmapped: null,
    use: {
      variant: entry.variant ?? null,
      plan: entry.plan ?? null,
      features,
      dataClasses,
      settings: entry.settings ?? {},
      phiFree: entry['phi-free'] ?? [],
      unstated: [
        ...(entry.features === undefined ? (['features'] as const) : []),
        ...(entry['data-classes'] === undefined ? (['data-classes'] as const) : []),
      ],
    },
    gates: service === undefined ? {} : gateStates(entry, service.gates, path, r),
    agent: entry.agent ?? 'unknown',
    at: r.at(path),
  };
}

/** Warns if the library has a mapping of the vendor: by its name, its id, or the address of a service. */
function reportMapped({ vendor }: UnmappedSystemEntry, library: Library, path: readonly string[], r: Reporter): void {
  const id = vendorIdOf(vendor);
  const found = library.vendors.find((v) => v.id === id || vendorIdOf(v.name) === id || vendor.startsWith(`${v.id}/`));
  if (found === undefined || found.services.length === 0) return;
  const services = found.services.map((s) => s.address);
  r.warn({ says: 'vendor-mapped', vendor: found.name, services }, [...path, 'vendor'], 'value');
}

/** A vendor without a mapping: nothing of it can be chosen, and only its agreement has a state. */
export function linkUnmappedSystem(id: string, entry: UnmappedSystemEntry, library: Library, r: Reporter): System {
  const path = ['systems', id];
  const { vendor, kind } = entry;
  reportMapped(entry, library, path, r);
  return {
    kind: 'service',
    id,
    title: entry.title ?? vendor,
    service: unmappedAddress({ vendor, kind }),
    unmapped: { vendor, kind, holds: entry.phi ?? holdsOf(kind) },
    use: unstatedUse,
    gates: gateStates(entry, [unmappedGate(vendor, r.at(path))], path, r),
    agent: entry.agent ?? 'unknown',
    at: r.at(path),
  };
}
