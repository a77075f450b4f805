// One service without the texts that a copy must withhold. What the algebra decides by stays: citations, parties,
// grades, strengths, conditions, verdicts, and which thing refers to which. A withheld thing is rebuilt key by key,
// never spread, so that the compiler asks for a decision on every new key.

import { isBreachNotice } from '../../hipaa/breach-notice.ts';
import type { Condition, ServiceUse } from '../../model/condition.ts';
import { isPlainVerdict } from '../../model/plain-verdicts.ts';
import type { SourceRef } from '../../model/source-tree.ts';
import type {
  Claim,
  Clock,
  Duty,
  Exclusion,
  Gate,
  Named,
  Recommendation,
  Ruling,
  Service,
  Statement,
} from '../../model/vendor.ts';
import { type Closed, documentWords, someLaw, someReviewer, there, withheldWords } from '../../words/withheld.ts';
import type { OptionList, Screen, ServiceNames } from './screen.ts';

/** The path within a file contains ids, so it is dropped. */
export const nowhere = ({ file }: SourceRef): SourceRef => ({ file, path: [] });

/** Placeholder for a text; null stays null. */
export const thereIf = (text: string | null) => (text === null ? null : there);

function condition(when: Condition | null, n: ServiceNames, from: Closed | null): Condition | null {
  if (when === null) return null;
  return {
    variant: when.variant.map(n.variants),
    plan: when.plan.map(n.plans),
    feature: when.feature.map(n.features),
    dataClass: when.dataClass.map(n.dataClasses),
    setting: when.setting.map(({ name, values }) => ({
      name: n.settings(name),
      values: values.map((value) => n.valueOf(name, value)),
    })),
    ...(from === null ? {} : { words: withheldWords.condition(from) }),
  };
}

/** A condition on whichever service of the vendor has what it names. */
export function conditionOfAny(when: Condition | null, s: Screen, from: Closed | null): Condition | null {
  return [...s.services.values()].reduce((renamed, n) => condition(renamed, n, from), when);
}

/** A use of a service in the ids of this copy. */
export function withholdUse(use: ServiceUse, n: ServiceNames | undefined): ServiceUse {
  if (n === undefined) return use;
  const settings = Object.entries(use.settings).map(([name, value]) => [n.settings(name), n.valueOf(name, value)]);
  return {
    variant: use.variant === null ? null : n.variants(use.variant),
    plan: use.plan === null ? null : n.plans(use.plan),
    features: use.features.map(n.features),
    dataClasses: use.dataClasses.map(n.dataClasses),
    settings: Object.fromEntries(settings) as ServiceUse['settings'],
    ...(use.gates === undefined ? {} : { gates: use.gates.map(n.gates) }),
    phiFree: use.phiFree.map((id) => (use.features.includes(id) ? n.features(id) : n.dataClasses(id))),
    unstated: use.unstated,
  };
}

const group = (anyOf: string | null, n: ServiceNames) => (anyOf === null ? null : n.groups(anyOf));

function duty(d: Duty, s: Screen, n: ServiceNames): Duty {
  const from = s.above(d.source);
  const when = condition(d.when, n, from);
  const anyOf = group(d.anyOf, n);
  if (from === null) return { ...d, when, anyOf, note: s.note(d.note) };
  return {
    id: n.duties(d.id),
    text: withheldWords.duty(from),
    source: s.pointer(d.source),
    grade: d.grade,
    strength: d.strength,
    when,
    anyOf,
    outside: thereIf(d.outside),
    otherLaw: d.otherLaw === null ? null : someLaw,
    metBy: d.metBy,
    note: null,
    at: nowhere(d.at),
  };
}

function statement(t: Statement, s: Screen, n: ServiceNames): Statement {
  const from = s.above(t.source);
  const byUpstream = (limits: readonly (readonly [string, string])[]): Statement['hopLimits'] =>
    Object.fromEntries(limits.map(([id, text]) => [s.upstreams(id), text]));
  const references = {
    duties: t.duties.map(n.duties),
    via: t.via.map(s.upstreams),
    when: condition(t.when, n, from),
    hopLimits: byUpstream(Object.entries(t.hopLimits)),
  };
  if (from === null) return { ...t, ...references, note: s.note(t.note) };
  return {
    ...references,
    provides: t.provides === null ? null : withheldWords.statement(from),
    offers: t.offers === null ? null : withheldWords.offer(from),
    source: s.pointer(t.source),
    grade: t.grade,
    strength: t.strength,
    limits: thereIf(t.limits),
    hopLimits: byUpstream(Object.entries(t.hopLimits).map(([id]) => [id, there])),
    note: null,
    at: nowhere(t.at),
  };
}

function claim(c: Claim, s: Screen, n: ServiceNames): Claim {
  const from = s.above(c.source);
  const when = condition(c.when, n, from);
  if (from === null) return { ...c, when };
  return {
    text: withheldWords.claim(from),
    citations: c.citations,
    bearsOn: c.bearsOn,
    problem: c.problem,
    control: thereIf(c.control),
    says: c.says === '' || isPlainVerdict(c.says) ? c.says : there,
    verdict: c.verdict,
    vendor: thereIf(c.vendor),
    customer: thereIf(c.customer),
    when,
    source: s.pointer(c.source),
    at: nowhere(c.at),
  };
}

function gate(g: Gate, s: Screen, n: ServiceNames): Gate {
  const from = s.above(g.source);
  const when = condition(g.when, n, from);
  const anyOf = group(g.anyOf, n);
  const offered = condition(g.offered, n, from);
  if (from === null) return { ...g, when, offered, anyOf, note: s.note(g.note) };
  return {
    id: n.gates(g.id),
    kind: g.kind,
    title: withheldWords.gate(from),
    source: s.pointer(g.source),
    steps: [],
    when,
    offered,
    anyOf,
    note: null,
    at: nowhere(g.at),
  };
}

function exclusion(e: Exclusion, s: Screen, n: ServiceNames): Exclusion {
  const from = s.above(e.source);
  const uses = {
    features: e.features.map(n.features),
    allBut: e.allBut?.map(n.features) ?? null,
    dataClasses: e.dataClasses.map(n.dataClasses),
  };
  const when = condition(e.when, n, from);
  if (from === null) return { ...e, ...uses, when, note: s.note(e.note) };
  return {
    ...uses,
    when,
    id: n.exclusions(e.id),
    title: withheldWords.exclusion(from),
    openEnded: e.openEnded,
    source: s.pointer(e.source),
    note: null,
    at: nowhere(e.at),
  };
}

function clock(c: Clock, s: Screen, n: ServiceNames): Clock {
  const from = s.above(c.source);
  const elsewhere =
    c.within.kind === 'stated-elsewhere' ? { ...c.within, document: s.documents(c.within.document) } : c.within;
  if (from === null) return { ...c, within: elsewhere, note: s.note(c.note) };
  return {
    // The algebra recognizes a breach notice without a named provision by this id alone.
    id: c.about === null && isBreachNotice(c) ? c.id : n.clocks(c.id),
    title: withheldWords.clock(from),
    kind: c.kind,
    direction: c.direction,
    from: there,
    // A limit that is not stated stays so: a placeholder would look like a promise.
    within: c.within.kind === 'stated' ? { kind: 'withheld', where: documentWords[from] } : elsewhere,
    promptly: false,
    about: c.about,
    source: s.pointer(c.source),
    note: null,
    at: nowhere(c.at),
  };
}

function recommendation(r: Recommendation, s: Screen, n: ServiceNames): Recommendation {
  const from = s.above(r.source);
  const when = condition(r.when, n, from);
  if (from === null) return { ...r, when };
  const id = n.recommendations(r.id);
  const text = withheldWords.statement(from);
  const source = s.pointer(r.source);
  return { id, text, weakens: thereIf(r.weakens), about: r.about, when, source, at: nowhere(r.at) };
}

function ruling(r: Ruling, s: Screen): Ruling {
  const from = s.above(null, r.at);
  if (from === null) return r;
  const { citation, parties, on } = r;
  return { citation, parties, by: someReviewer, on, because: s.reason(from, r.at), at: nowhere(r.at) };
}

/** The service as a copy may show it. Its id and title stay, because it was requested by name. */
export function withholdService(service: Service, s: Screen): Service {
  const n = s.services.get(service.id);
  if (n === undefined) return service;
  const option = (list: OptionList, o: Named): Named => {
    const from = s.aboveOption(service, list, o);
    if (from === null) return { ...o, note: s.note(o.note) };
    const source = o.source === null ? null : s.pointer(o.source);
    return { id: n[list](o.id), title: withheldWords.option(from), source, note: null, at: nowhere(o.at) };
  };
  const options = (list: OptionList): readonly Named[] => service[list].map((o) => option(list, o));
  // A group that stands in a withheld document is not named.
  const groups = service.groups.filter((g) => s.above(g.source) === null);
  return {
    id: service.id,
    address: service.address,
    vendor: service.vendor,
    title: service.title,
    variants: service.variants.map((o) => ({ ...option('variants', o), operatedBy: o.operatedBy })),
    plans: options('plans'),
    features: service.features.map(({ group, product, ...o }) => {
      return { ...option('features', o), group: groups.some((g) => g.id === group) ? group : null, product };
    }),
    groups: groups.map((g) => ({ ...g, note: s.note(g.note), features: g.features.map(n.features) })),
    dataClasses: options('dataClasses'),
    settings: options('settings'),
    // A value may come from a withheld condition; a copy needs no list of values.
    settingValues: s.text === null ? service.settingValues : {},
    gates: service.gates.map((g) => gate(g, s, n)),
    exclusions: service.exclusions.map((e) => exclusion(e, s, n)),
    duties: service.duties.map((d) => duty(d, s, n)),
    assignments: service.assignments.map(({ citation, statements }) => ({
      citation,
      statements: statements.map((t) => statement(t, s, n)),
    })),
    claims: service.claims.map((c) => claim(c, s, n)),
    rulings: service.rulings.map((r) => ruling(r, s)),
    clocks: service.clocks.map((c) => clock(c, s, n)),
    recommendations: service.recommendations.map((r) => recommendation(r, s, n)),
    at: service.at,
  };
}
