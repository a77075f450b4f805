// The page for staff: what must stay out of which system, what may be used instead, and whom to tell.

import { everydayRows } from '../../hipaa/named-rows.ts';
import { breachResponse, incidentResponse, securityOfficial } from '../../hipaa/named-work.ts';
import type { Assessment } from '../../model/assessment.ts';
import { judge, notRuledOut, titleIn } from '../../model/condition.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { findService } from '../../model/lookup.ts';
import type { Service } from '../../model/vendor.ts';
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
  neverText,
  sameAs,
  sheetPage,
  sheetTitle,
  tellText,
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
  /** No PHI goes in without more: a precondition of the whole is not met, or PHI reaches a party without an agreement. */
  readonly shut: boolean;
}

function usedOf({ library, customer, assessment }: SheetRequest): readonly Used[] {
  return customer.systems.flatMap((system) => {
    const service = system.kind === 'service' ? findService(library, system.service) : undefined;
    if (system.kind !== 'service' || service === undefined) return [];
    const findings = assessment.findings.filter((f) => f.system === system.id);
    const shut = findings.some(
      (f) => (f.kind === 'gate-closed' && f.details.use === null) || f.kind === 'upstream-without-baa',
    );
    return [{ system, service, findings, shut }];
  });
}

function stopsOf({ system, findings }: Used): readonly string[] {
  const gates = findings.flatMap((f) => (f.kind === 'gate-closed' ? [f.details] : []));
  const uses = [...new Set(gates.map((g) => g.use))];
  const until = uses.map((use) =>
    untilText(
      use === null ? system.title : `${use} (${system.title})`,
      gates.filter((g) => g.use === use).map((g) => gateTitle(g.gate)),
    ),
  );
  const parties = findings.flatMap((f) => (f.kind === 'upstream-without-baa' ? [f.details.party.name] : []));
  const inUse = findings.flatMap((f) => (f.kind === 'excluded-use' ? [inUseText(f.details.use)] : []));
  return [...until, ...(parties.length === 0 ? [] : [askFirstText(system.title, [...new Set(parties)])]), ...inUse];
}

function neverOf({ system, service }: Used): readonly string[] {
  return notRuledOut(service.exclusions, system.use).map(({ title, features, dataClasses, openEnded, when }) => {
    const named = [
      ...features.map((id) => titleIn(service.features, id)),
      ...dataClasses.map((id) => titleIn(service.dataClasses, id)),
    ].filter((name) => name !== title);
    const only = when === null || judge(when, system.use) === 'met' ? null : describeCondition(when, service);
    return neverText(title, named.length > 1 ? named : [], openEnded, only);
  });
}

/** What is in use with PHI, and neither excluded nor held back. */
function allowedUses({ system, service, findings }: Used): readonly string[] {
  const { use } = system;
  const excluded = notRuledOut(service.exclusions, use).flatMap((e) => [...e.features, ...e.dataClasses]);
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
  const official = ownerOf(assessment, securityOfficial);
  const own = customer.systems.filter((s) => s.kind === 'own').map((s) => s.title);
  const isWhole = (u: Used) => !u.shut && stopsOf(u).length === 0 && neverOf(u).length === 0;
  const open = used.filter(isWhole).map((u) => u.system);
  const whole = open.filter((s) => s.unmapped === null).map((s) => s.title);
  // What a vendor without documents excludes is not known, so staff are not sent there.
  const agreed = open.filter((s) => s.unmapped !== null).map((s) => agreedText(s.title));
  const elsewhere = [...whole, ...own];
  const first = new Map<string, string>();
  const places = used.flatMap((u): SheetPlaceView[] => {
    const { title, service } = u.system;
    const stops = stopsOf(u);
    const never = neverOf(u);
    if (stops.length === 0 && never.length === 0) return [];
    const key = [service, ...never].join('\n');
    const before = first.get(key);
    first.set(key, before ?? title);
    const uses = u.shut ? [] : allowedUses(u);
    const places = elsewhere.filter((place) => place !== title);
    const instead =
      uses.length > 0
        ? insteadText(uses, title)
        : places.length > 0
          ? elsewhereText(places, official)
          : askText(official);
    return [
      { system: title, stops, never: before === undefined || never.length === 0 ? never : [sameAs(before)], instead },
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
    allowed: [...whole, ...partly, ...agreed, ...own],
    everyday,
    happened: [stop, tellText(ownerOf(assessment, breachResponse, incidentResponse)), what, leave],
  };
}
