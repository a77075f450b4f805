// A profile against the library: every service, gate, feature, duty and citation that it names must exist.

import type { Document } from '../document/document.ts';
import type { Citation } from '../model/citation.ts';
import type { CitationIndex } from '../model/citation-index.ts';
import type { Answer, Customer, CustomerRuling, GateAnswer, System } from '../model/customer.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { Gate, Named, Service } from '../model/vendor.ts';
import type { AnswerEntry, ProfileDocument, ServiceSystemEntry } from '../schema/profile-document.ts';
import { citationsOf } from './link-library.ts';
import { sortedEntries } from './link-service.ts';
import { type Reporter, reporterFor } from './reporter.ts';

const agreementStates = ['none', 'requested', 'signed', 'executed'];
const otherStates = ['open', 'closed'];

function gateStates(entry: ServiceSystemEntry, gates: readonly Gate[], path: readonly string[], r: Reporter) {
  const answers: Record<string, GateAnswer> = {};
  for (const [id, g] of sortedEntries(entry.gates)) {
    const at = [...path, 'gates', id];
    if (
      !r.known(
        id,
        'gate',
        gates.map((x) => x.id),
        at,
        'key',
      )
    )
      continue;
    const kind = gates.find((x) => x.id === id)?.kind;
    const allowed = kind === 'baa' || kind === 'agreement' ? agreementStates : otherStates;
    if (!allowed.includes(g.state)) {
      const message = `the gate "${id}" (${kind}) cannot be "${g.state}"`;
      r.report('gate-state', [...at, 'state'], 'value', message, `use one of: ${allowed.join(', ')}`);
    }
    answers[id] = { state: g.state, on: g.on ?? null, changed: g.changed ?? null };
  }
  return answers;
}

function linkServiceSystem(id: string, entry: ServiceSystemEntry, library: Library, r: Reporter): System {
  const path = ['systems', id];
  const services = library.vendors.flatMap((v) => v.services);
  const service: Service | undefined = services.find((s) => s.address === entry.service);
  if (service === undefined)
    r.known(
      entry.service,
      'service',
      services.map((s) => s.address),
      [...path, 'service'],
    );
  const check = (names: readonly string[], known: readonly Named[] | undefined, what: string, key: string) => {
    if (known === undefined) return;
    for (const name of names)
      r.known(
        name,
        what,
        known.map((n) => n.id),
        [...path, key],
      );
  };
  const features = entry.features ?? [];
  const dataClasses = entry['data-classes'] ?? [];
  check(features, service?.features, 'feature', 'features');
  check(dataClasses, service?.dataClasses, 'data class', 'data-classes');
  if (entry.variant !== undefined) check([entry.variant], service?.variants, 'variant', 'variant');
  if (entry.plan !== undefined) check([entry.plan], service?.plans, 'plan', 'plan');
  check(Object.keys(entry.settings ?? {}), service?.settings, 'setting', 'settings');
  for (const name of entry['phi-free'] ?? []) {
    r.known(name, 'feature or data class in use', [...features, ...dataClasses], [...path, 'phi-free']);
  }
  return {
    kind: 'service',
    id,
    title: entry.title ?? service?.title ?? id,
    service: entry.service,
    use: {
      variant: entry.variant ?? null,
      plan: entry.plan ?? null,
      features,
      dataClasses,
      settings: entry.settings ?? {},
      phiFree: entry['phi-free'] ?? [],
    },
    gates: service === undefined ? {} : gateStates(entry, service.gates, path, r),
    agent: entry.agent ?? 'unknown',
    at: r.at(path),
  };
}

/** A citation of the profile; reported where it does not exist or asks nothing. */
function obligation(text: string, index: CitationIndex, path: readonly string[], r: Reporter): Citation | null {
  const reading = index.resolve(text);
  if (reading.citation === null) {
    const code =
      reading.status === 'stale'
        ? 'citation-stale'
        : reading.status === 'unknown'
          ? 'citation-unknown'
          : 'citation-malformed';
    r.report(code, path, 'key', `"${text}" is no provision of the library`, reading.hint);
    return null;
  }
  const role = index.provisions.get(reading.citation)?.role;
  if (role === 'obligation' || role === 'rollup') return reading.citation;
  r.report('citation-not-assignable', path, 'key', `${text} states no duty of its own (${role})`);
  return null;
}

function splitKey(key: string): readonly [system: string, rest: string] | null {
  const slash = key.indexOf('/');
  return slash < 0 ? null : [key.slice(0, slash), key.slice(slash + 1)];
}

/** Links one profile. Services come before own systems, each in code-unit order: the order in the file means nothing. */
export function linkCustomer(document: Document<ProfileDocument>, library: Library): Checked<Customer> {
  const r = reporterFor(document);
  const data = document.data;
  const index = citationsOf(library);
  const covered = data.role === 'covered-entity' || data.role === 'hybrid-entity';
  if (covered && data.kind === undefined) {
    const message = `a ${data.role} needs "kind": what binds a provider does not bind a health plan`;
    r.report('shape-missing-key', [], 'key', message, 'add "kind: provider", "health-plan" or "clearinghouse"');
  }

  const entries = sortedEntries(data.systems);
  const systems: System[] = [
    ...entries.flatMap(([id, e]) => ('service' in e ? [linkServiceSystem(id, e, library, r)] : [])),
    ...entries.flatMap(([id, e]): System[] =>
      'own' in e ? [{ kind: 'own', id, title: e.title ?? id, holds: e.own, at: r.at(['systems', id]) }] : [],
    ),
  ];
  const systemIds = systems.map((s) => s.id);
  const dutiesOf = (system: string) => {
    const found = systems.find((s) => s.id === system);
    const service = found?.kind === 'service' ? found.service : null;
    return library.vendors.flatMap((v) => v.services).find((s) => s.address === service)?.duties ?? [];
  };

  const answers: Answer[] = [];
  const answered = new Set<string>();
  for (const [key, entry] of sortedEntries(data.answers)) {
    const path = ['answers', key];
    const target = answerTarget(key, path);
    if (target === null) continue;
    const spelled = target.kind === 'obligation' ? target.citation : key;
    if (answered.has(spelled)) {
      r.report('citation-duplicate', path, 'key', `"${key}" answers ${spelled} a second time`, 'keep one of the two');
      continue;
    }
    answered.add(spelled);
    answers.push(linkAnswer(target, entry, path));
  }

  function answerTarget(key: string, path: readonly string[]): Answer['target'] | null {
    const split = splitKey(key);
    if (split === null) {
      const citation = obligation(key, index, path, r);
      return citation === null ? null : { kind: 'obligation', citation };
    }
    const [system, duty] = split;
    if (!r.known(system, 'system', systemIds, path, 'key')) return null;
    if (
      !r.known(
        duty,
        `duty of ${system}`,
        dutiesOf(system).map((d) => d.id),
        path,
        'key',
      )
    )
      return null;
    return { kind: 'duty', system, duty };
  }

  function linkAnswer(target: Answer['target'], entry: AnswerEntry, path: readonly string[]): Answer {
    const other = entry['satisfied-by'];
    if (other !== undefined) r.known(other, 'system', systemIds, [...path, 'satisfied-by']);
    return {
      target,
      status: entry.status,
      because: entry.because ?? null,
      owner: entry.owner ?? null,
      on: entry.on ?? null,
      due: entry.due ?? null,
      evidence: (entry.evidence ?? []).map((e) =>
        typeof e === 'string'
          ? { file: e, on: null, expires: null }
          : { file: e.file, on: e.on ?? null, expires: e.expires ?? null },
      ),
      satisfiedBy: other ?? null,
      at: r.at(path),
    };
  }

  const rulings: CustomerRuling[] = [];
  for (const [key, ruling] of sortedEntries(data.rulings)) {
    const path = ['rulings', key];
    const split = splitKey(key);
    if (split === null) {
      r.report('citation-malformed', path, 'key', `"${key}" is not <system>/<citation>`, 'write crm/164.312(d)');
      continue;
    }
    const [system, text] = split;
    const citation = obligation(text, index, path, r);
    if (!r.known(system, 'system', systemIds, path, 'key') || citation === null) continue;
    const { parties, by, on, because } = ruling;
    rulings.push({ system, citation, parties, by, on, because, at: r.at(path) });
  }

  const value: Customer = {
    id: data.customer,
    name: data.name,
    role: data.role,
    kind: data.kind ?? null,
    traits: data.traits ?? [],
    states: [...(data.states ?? [])].sort(),
    systems,
    answers,
    rulings,
    at: r.at([]),
  };
  return { value, diagnostics: r.diagnostics };
}
