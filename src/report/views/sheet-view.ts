// The page for staff: what must stay out of which system, what may be used instead, and whom to tell.

import { everydayRows } from '../../hipaa/named-rows.ts';
import { breachResponse, incidentResponse } from '../../hipaa/named-work.ts';
import type { Assessment } from '../../model/assessment.ts';
import { judge, notRuledOut, titleIn } from '../../model/condition.ts';
import { isCovered } from '../../model/covered.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { findService } from '../../model/lookup.ts';
import { type Exclusion, excludedIn, excludesAll, runByCustomer, type Service } from '../../model/vendor.ts';
import { describeCondition } from '../../words/conditions.ts';
import { gateTitle } from '../../words/gates.ts';
import { disclaimer } from '../../words/labels.ts';
import {
  agreedText,
  askFirstText,
  askText,
  elsewhereText,
  exceptText,
  insteadText,
  inUseText,
  neverMore,
  neverText,
  ownText,
  sameAs,
  sheetPage,
  sheetTitle,
  tellText,
  uncoveredText,
  untilText,
} from '../../words/sheet.ts';
import type { Inputs } from './provenance-view.ts';

export interface SheetPlaceView {
  readonly system: string;
  /** Into what no PHI goes until something is in place. */
  readonly stops: readonly string[];
  /** Where PHI never goes. */
  readonly never: readonly string[];
  /** What to use instead, or whom to ask; empty where nothing is kept out. */
  readonly instead: string;
}

export interface SheetView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  /** Systems from which something is kept out. */
  readonly places: readonly SheetPlaceView[];
  /** Much to say: printed in smaller type, to stay one page. */
  readonly dense: boolean;
  readonly allowed: readonly string[];
  /** Tasks of every user, by system. */
  readonly everyday: readonly { readonly system: string; readonly tasks: readonly string[] }[];
  readonly happened: readonly string[];
}

export interface SheetRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** A service in use, and what keeps PHI out of it or of a part of it. */
interface Used {
  readonly system: ServiceSystem;
  readonly service: Service;
  readonly findings: readonly Finding[];
  /** The profile says that an agreement for it is executed. */
  readonly covered: boolean;
  /** No PHI goes in without more: nothing covers it, a precondition of the whole is not met, or PHI goes on uncovered. */
  readonly shut: boolean;
}

function usedOf(request: SheetRequest): readonly Used[] {
  const { library, customer, assessment, asOf } = request;
  return customer.systems.flatMap((system) => {
    const service = system.kind === 'service' ? findService(library, system.service) : undefined;
    if (system.kind !== 'service' || service === undefined) return [];
    const findings = assessment.findings.filter((f) => f.system === system.id);
    const covered = isCovered(system, service, customer, asOf);
    const held = findings.some(
      (f) =>
        (f.kind === 'gate-closed' && f.details.use === null) ||
        f.kind === 'upstream-without-baa' ||
        (f.kind === 'excluded-use' && service.exclusions.some((e) => excludesAll(e) && e.id === f.subject)),
    );
    return [{ system, service, findings, covered, shut: held || !covered }];
  });
}

function stopsOf({ system, findings, covered }: Used): readonly string[] {
  const gates = findings.flatMap((f) => (f.kind === 'gate-closed' ? [f.details] : []));
  const uses = [...new Set(gates.map((g) => g.use))];
  const until = uses.map((use) => {
    const missing = gates.flatMap((g) => (g.use === use ? [g.gate] : []));
    return untilText(
      use === null ? system.title : `${use} (${system.title})`,
      missing.map(gateTitle),
      missing.some((gate) => gate.kind === 'baa'),
    );
  });
  const uncovered = covered || uses.includes(null) ? [] : [uncoveredText(system.title)];
  const parties = findings.flatMap((f) => (f.kind === 'upstream-without-baa' ? [f.details.party.name] : []));
  const inUse = findings.flatMap((f) => (f.kind === 'excluded-use' ? [inUseText(f.details.use)] : []));
  return [
    ...until,
    ...uncovered,
    ...(parties.length === 0 ? [] : [askFirstText(system.title, [...new Set(parties)])]),
    ...inUse,
  ];
}

/** More exclusions than this are listed only as far as they concern what is in use. */
const mostNever = 8;

/** Those that name nothing in particular, and those of something in use or of a list that is not stated. */
function concerns({ system, service }: Used, e: Exclusion): boolean {
  if (e.allBut !== null || e.openEnded || e.features.length === 0) return true;
  return system.use.unstated.includes('features') || excludedIn(service, e, system.use).length > 0;
}

function neverOf(used: Used): readonly string[] {
  const { system, service } = used;
  const all = notRuledOut(service.exclusions, system.use);
  const listed = all.length > mostNever ? all.filter((e) => concerns(used, e)) : all;
  const texts = listed.map(({ title, features, allBut, dataClasses, openEnded, when }) => {
    const named = [
      ...(allBut === null ? features : []).map((id) => titleIn(service.features, id)),
      ...dataClasses.map((id) => titleIn(service.dataClasses, id)),
    ].filter((name) => name !== title);
    const only = when === null || judge(when, system.use) === 'met' ? null : describeCondition(when, service);
    return neverText(title, named.length > 1 ? named : [], openEnded, only);
  });
  return [...texts, ...(all.length === listed.length ? [] : [neverMore(all.length - listed.length)])];
}

/** What is in use with PHI, and neither excluded nor held back. */
function allowedUses({ system, service, findings }: Used): readonly string[] {
  const { use } = system;
  const excluded = notRuledOut(service.exclusions, use).flatMap((e) => excludedIn(service, e, use));
  const held = new Set(
    findings.flatMap((f) => (f.kind === 'gate-closed' && f.details.use !== null ? [f.details.use] : [])),
  );
  const open = (id: string) => !excluded.includes(id) && !use.phiFree.includes(id);
  return [
    ...use.features.filter(open).map((id) => titleIn(service.features, id)),
    ...use.dataClasses.filter(open).map((id) => titleIn(service.dataClasses, id)),
  ].filter((title) => !held.has(title));
}

/** Who the profile says does this piece of work. */
function ownerOf({ plan }: Assessment, ...works: readonly string[]): string | null {
  for (const work of works) {
    const owner = plan.acts.find((act) => act.id === `work/${work}`)?.owner ?? null;
    if (owner !== null) return owner;
  }
  return null;
}

/** It does what the other does, as far as anyone knows: the same service, or a vendor of the same kind. */
function isSubstitute(other: ServiceSystem, system: ServiceSystem): boolean {
  if (other.id === system.id) return false;
  const { unmapped } = system;
  return other.service === system.service || (unmapped !== null && other.unmapped?.kind === unmapped.kind);
}

/** What vendors ask of every user, in the order of the rows. */
function everydayOf({ assessment }: SheetRequest, used: readonly Used[]): SheetView['everyday'] {
  const rows = [...assessment.determinations, ...assessment.rollups].filter((row) => everydayRows.has(row.citation));
  const duties = rows.flatMap((row) => row.duties);
  return used.flatMap(({ system, shut }) => {
    const mine = duties.flatMap(({ id, asked }) =>
      asked.kind === 'vendor' && id.startsWith(`${system.id}/`) ? [asked.text] : [],
    );
    return shut || mine.length === 0 ? [] : [{ system: system.title, tasks: [...new Set(mine)] }];
  });
}

export function sheetView(request: SheetRequest): SheetView {
  const { customer, assessment, asOf } = request;
  const used = usedOf(request);
  const told = ownerOf(assessment, breachResponse, incidentResponse);
  const own = customer.systems.flatMap((s) => (s.kind === 'own' ? [ownText(s.title)] : []));
  const isWhole = (u: Used) => !u.shut && stopsOf(u).length === 0 && neverOf(u).length === 0;
  const open = used.filter(isWhole).map((u) => u.system);
  // What a vendor without documents excludes is not known.
  const nameOf = (system: ServiceSystem) => (system.unmapped === null ? system.title : agreedText(system.title));
  const run = new Set(used.flatMap((u) => (runByCustomer(u.service, u.system.use) === null ? [] : [u.system])));
  const first = new Map<string, string>();
  const places = used.flatMap((u): SheetPlaceView[] => {
    const { system, service } = u;
    const stops = stopsOf(u);
    const never = neverOf(u);
    if (stops.length === 0 && never.length === 0) return [];
    const key = [service, ...never].join('\n');
    const before = first.get(key);
    first.set(key, before ?? system.title);
    const uses = u.shut ? [] : allowedUses(u);
    const others = open.filter((other) => isSubstitute(other, system)).map(nameOf);
    const instead =
      uses.length > 0
        ? insteadText(uses, system.title)
        : others.length > 0
          ? elsewhereText(others, told, customer.role)
          : askText(told, customer.role);
    return [
      {
        system: system.title,
        stops,
        never: before === undefined || never.length === 0 ? never : [sameAs(before)],
        instead,
      },
    ];
  });
  const partly = used.filter((u) => !u.shut && !isWhole(u)).map((u) => exceptText(u.system.title));
  const { stop, what, leave } = sheetPage.happened;
  const everyday = everydayOf(request, used);
  const items = [...places.flatMap((p) => [...p.stops, ...p.never]), ...everyday.flatMap((e) => e.tasks)];
  return {
    title: sheetTitle(customer.name),
    name: customer.name,
    asOf,
    disclaimer,
    places,
    dense: items.length > 12,
    allowed: [
      ...open.filter((s) => s.unmapped === null && !run.has(s)).map(nameOf),
      ...partly,
      ...open.filter((s) => s.unmapped !== null).map(nameOf),
      ...open.filter((s) => run.has(s)).map((s) => ownText(s.title)),
      ...own,
    ],
    everyday,
    happened: [stop, tellText(told, customer.role), what, leave],
  };
}
