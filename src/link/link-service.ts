// One service of a mapping: what a customer buys, its gates, duties, statements, claims and clocks, with every name resolved.

import { asCitation, compareCitations, compareText } from '../model/citation.ts';
import { parseSpan, type StatedSpan } from '../model/clock.ts';
import type {
  Assignment,
  Claim,
  Clock,
  Duty,
  Exclusion,
  Gate,
  Named,
  Ruling,
  Service,
  Statement,
  Verdict,
} from '../model/vendor.ts';
import type { ClaimEntry, ClockEntry, NamedEntries, ServiceEntry, StatementEntry } from '../schema/mapping-document.ts';
import { gradeOf, readCitationKeys, readCondition, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

/** Entries of a keyed map in code-unit order: the order in a file means nothing. */
export function sortedEntries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => compareText(a, b));
}

function named(scope: VendorScope, entries: NamedEntries | undefined, path: Path): readonly Named[] {
  return sortedEntries(entries).map(([id, entry]) => {
    if (typeof entry === 'string') return { id, title: entry, note: null };
    if (entry.source !== undefined) readPointer(scope, entry.source, [...path, id, 'source']);
    return { id, title: entry.title, note: entry.note ?? null };
  });
}

/** Links one service at `path` of the mapping. */
export function linkService(scope: VendorScope, vendor: string, id: string, entry: ServiceEntry, path: Path): Service {
  const { r } = scope;
  const names = {
    variants: named(scope, entry.variants, [...path, 'variants']),
    plans: named(scope, entry.plans, [...path, 'plans']),
    features: named(scope, entry.features, [...path, 'features']),
    dataClasses: named(scope, entry['data-classes'], [...path, 'data-classes']),
    settings: named(scope, entry.settings, [...path, 'settings']),
  };
  const ids = (list: readonly Named[]) => list.map((n) => n.id);

  const gates: Gate[] = sortedEntries(entry.gates).map(([gate, g]) => ({
    id: gate,
    kind: g.kind,
    title: g.title ?? gate.replaceAll('-', ' '),
    source: readPointer(scope, g.source, [...path, 'gates', gate, 'source']),
    steps: g.steps ?? [],
    when: readCondition(scope, g.when, names, [...path, 'gates', gate, 'when']),
    anyOf: g['any-of'] ?? null,
    note: g.note ?? null,
    at: r.at([...path, 'gates', gate]),
  }));

  const exclusions: Exclusion[] = sortedEntries(entry.exclusions).map(([exclusion, e]) => {
    const at = [...path, 'exclusions', exclusion];
    for (const f of e.features ?? []) r.known(f, 'feature', ids(names.features), [...at, 'features']);
    for (const d of e['data-classes'] ?? []) r.known(d, 'data class', ids(names.dataClasses), [...at, 'data-classes']);
    return {
      id: exclusion,
      title: e.title,
      features: e.features ?? [],
      dataClasses: e['data-classes'] ?? [],
      openEnded: e['open-ended'] ?? false,
      source: readPointer(scope, e.source, [...at, 'source']),
      note: e.note ?? null,
      at: r.at(at),
    };
  });

  const duties: Duty[] = sortedEntries(entry.duties).map(([duty, d]) => {
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
      note: d.note ?? null,
      at: r.at(at),
    };
  });
  const dutyIds = duties.map((d) => d.id);
  const imposed = new Set<string>();

  const statement = (s: StatementEntry, at: Path): Statement => {
    if (s.provides === undefined && (s.duties ?? []).length === 0) {
      const hint = 'say what the vendor provides, list the duties of the customer, or remove it';
      r.report('statement-empty', at, 'key', 'the statement has neither half', hint);
    }
    for (const [i, duty] of (s.duties ?? []).entries()) {
      if (r.known(duty, 'duty', dutyIds, [...at, 'duties', String(i)])) imposed.add(duty);
    }
    for (const [i, via] of (s.via ?? []).entries())
      r.known(via, 'upstream', scope.upstreams, [...at, 'via', String(i)]);
    const source = readPointer(scope, s.source, [...at, 'source']);
    return {
      provides: s.provides ?? null,
      duties: s.duties ?? [],
      source,
      grade: gradeOf(scope, source, s.grade),
      strength: s.strength ?? 'must',
      when: readCondition(scope, s.when, names, [...at, 'when']),
      via: s.via ?? [],
      limits: s.limits ?? null,
      note: s.note ?? null,
      at: r.at(at),
    };
  };

  const assignable = (citation: string, text: string, at: Path): boolean => {
    const role = scope.index.provisions.get(citation as never)?.role;
    if (role === 'obligation' || role === 'rollup') return true;
    const hint = 'assign the obligations beneath it, or put it under undertakings';
    r.report('citation-not-assignable', at, 'key', `${text} states no duty of its own (${role ?? 'unknown'})`, hint);
    return false;
  };

  const assignments: Assignment[] = [];
  const assigned = entry.assignments ?? {};
  for (const [citation, text] of readCitationKeys(scope, Object.keys(assigned), [...path, 'assignments'])) {
    const at = [...path, 'assignments', text];
    if (!assignable(citation, text, at)) continue;
    const value = assigned[text];
    const statements = Array.isArray(value)
      ? value.map((s, i) => statement(s, [...at, String(i)]))
      : value === undefined
        ? []
        : [statement(value, at)];
    assignments.push({ citation, statements });
  }

  const rulings: Ruling[] = [];
  for (const [citation, text] of readCitationKeys(scope, Object.keys(entry.rulings ?? {}), [...path, 'rulings'])) {
    const ruling = entry.rulings?.[text];
    if (ruling === undefined || !assignable(citation, text, [...path, 'rulings', text])) continue;
    const { parties, by, on, because } = ruling;
    rulings.push({ citation, parties, by, on, because, at: r.at([...path, 'rulings', text]) });
  }

  for (const duty of duties) {
    if (imposed.has(duty.id)) continue;
    const hint = 'name it in the duties of a statement';
    r.report('duty-unused', [...path, 'duties', duty.id], 'key', `no statement imposes the duty "${duty.id}"`, hint);
  }

  return {
    id,
    address: `${vendor}/${id}`,
    vendor,
    title: entry.title,
    ...names,
    gates,
    exclusions,
    duties,
    assignments: assignments.sort((a, b) => compareCitations(a.citation, b.citation)),
    claims: (entry.claims ?? []).map((c, i) => claim(scope, c, names, [...path, 'claims', String(i)])),
    rulings: rulings.sort((a, b) => compareCitations(a.citation, b.citation)),
    clocks: sortedEntries(entry.clocks).map(([clockId, c]) => clock(scope, clockId, c, [...path, 'clocks', clockId])),
    recommendations: sortedEntries(entry.recommendations).map(([rec, x]) => ({
      id: rec,
      text: x.text,
      weakens: x.weakens ?? null,
      source: readPointer(scope, x.source, [...path, 'recommendations', rec, 'source']),
    })),
    at: r.at(path),
  };
}

const verdictOf: Readonly<Record<string, Verdict>> = {
  Yes: 'yes',
  Partially: 'partially',
  No: 'no',
  'Yes (optional)': 'optional',
};

// Any text stands in a claim: what is stale or malformed is a finding, and the row is kept (domain, section 2).
function claim(scope: VendorScope, c: ClaimEntry, names: Parameters<typeof readCondition>[2], at: Path): Claim {
  const reading = scope.index.resolve(c.text);
  const found = reading.status === 'exists' || reading.status === 'alias';
  if (!found) {
    const message = `the claim cites "${c.text}", which is ${reading.status}; it is kept as written and moves no row`;
    scope.r.report('claim-citation', [...at, 'text'], 'value', message, reading.hint);
  }
  const verdict = verdictOf[c.says ?? ''] ?? 'blank';
  if (verdict === 'optional' && c.when === undefined) {
    const message = 'the claim is optional and names no condition: no customer can meet it';
    scope.r.report(
      'claim-optional',
      at,
      'key',
      message,
      'add "when" with the feature, plan or setting that it hangs on',
    );
  }
  return {
    text: c.text,
    citation: reading.citation,
    problem: found ? null : (reading.status as 'stale' | 'malformed' | 'unknown'),
    control: c.control ?? null,
    says: c.says ?? '',
    verdict,
    when: readCondition(scope, c.when, names, [...at, 'when']),
    source: readPointer(scope, c.source, [...at, 'source']),
    at: scope.r.at(at),
  };
}

function clock(scope: VendorScope, id: string, c: ClockEntry, at: Path): Clock {
  const source = readPointer(scope, c.source, [...at, 'source']);
  const elsewhere = c['stated-in'];
  let within: StatedSpan = { kind: 'unstated' };
  if (elsewhere !== undefined) {
    scope.r.known(elsewhere, 'document', scope.documents.keys(), [...at, 'stated-in']);
    if (c.within !== undefined) {
      const message = 'a clock has either "within" or "stated-in"';
      scope.r.report('shape-value', [...at, 'within'], 'key', message, 'remove one of the two');
    }
    within = { kind: 'stated-elsewhere', document: elsewhere };
  } else if (c.within !== undefined && c.within !== 'unstated') {
    const span = parseSpan(c.within);
    if (span !== null) within = { kind: 'stated', span };
  }
  if (c.about !== undefined && asCitation(c.about) === null) {
    scope.r.report('citation-malformed', [...at, 'about'], 'value', `"${c.about}" is not a citation`);
  }
  return {
    id,
    title: c.title ?? id.replaceAll('-', ' '),
    direction: c.direction,
    from: c.from,
    within,
    about: c.about ?? null,
    source,
    note: c.note ?? null,
    at: scope.r.at(at),
  };
}
