// What a profile says, and what it does not say. Nothing is computed: no outcome, no verdict.

import { stateName } from '../../hipaa/states.ts';
import { titleIn } from '../../model/condition.ts';
import {
  type Answer,
  type AnswerTarget,
  type Customer,
  type OwnSystem,
  type ServiceSystem,
  type System,
  targetKey,
} from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, findProvision, findService, findVendor, systemTitle } from '../../model/lookup.ts';
import type { Named, Service } from '../../model/vendor.ts';
import { describeRole } from '../../words/customers.ts';
import * as words from '../../words/profile-page.ts';
import { capital } from '../../words/sentences.ts';
import type { Outline, OutlinePart } from './outline.ts';
import type { Inputs } from './provenance-view.ts';
import { unsaidOf } from './unsaid.ts';

export interface ProfileRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly asOf: string;
  readonly inputs: Inputs;
}

const page = words.profilePage;

/** A part with these items; none where there are none. */
const listed = (heading: string, items: readonly string[]): readonly OutlinePart[] =>
  items.length === 0 ? [] : [{ heading, items }];

/** The choices that a system states. */
function chosenIn({ use }: ServiceSystem, service: Service): readonly string[] {
  const { choiceKeys: keys, chosen } = words;
  const titles = (ids: readonly string[], names: readonly Named[]) => ids.map((id) => titleIn(names, id));
  const one = (key: string, id: string | null, names: readonly Named[]) =>
    id === null ? [] : [chosen(key, [titleIn(names, id)])];
  const list = (key: string, ids: readonly string[], names: readonly Named[], stated: boolean) =>
    stated ? [chosen(key, titles(ids, names))] : [];
  const free = titles(use.phiFree, [...service.features, ...service.dataClasses]);
  return [
    ...one(keys.variant, use.variant, service.variants),
    ...one(keys.plan, use.plan, service.plans),
    ...list(keys.features, use.features, service.features, !use.unstated.includes('features')),
    ...list(keys.dataClasses, use.dataClasses, service.dataClasses, !use.unstated.includes('data-classes')),
    ...Object.entries(use.settings).map(([id, value]) => chosen(`"${titleIn(service.settings, id)}"`, [value])),
    ...(free.length === 0 ? [] : [chosen(keys.phiFree, free)]),
  ];
}

function servicePart(system: ServiceSystem, { library, asOf }: ProfileRequest): OutlinePart {
  const service = findService(library, system.service);
  const gates = Object.entries(system.gates).map(([id, answer]) => {
    const title = service?.gates.find((g) => g.id === id)?.title ?? id;
    return words.gateLine(capital(title), answer, asOf);
  });
  const agent = system.agent === 'unknown' ? [] : [words.agentLine(system.agent)];
  return {
    heading:
      system.unmapped === null ? `${system.id}: ${system.title} (${system.service})` : `${system.id}: ${system.title}`,
    items: [
      ...(system.unmapped !== null ? [words.unmappedLine(system.unmapped)] : []),
      ...(system.unmapped === null && service !== undefined ? chosenIn(system, service) : []),
      ...gates,
      ...agent,
    ],
  };
}

const ownPart = ({ id, title, holds }: OwnSystem): OutlinePart => ({
  heading: `${id}: ${title}`,
  items: [page.own[holds]],
});

/** A kind of system that is missing here does not compile. */
function systemPart(system: System, request: ProfileRequest): OutlinePart {
  switch (system.kind) {
    case 'service':
      return servicePart(system, request);
    case 'own':
      return ownPart(system);
  }
}

function targetTitle(target: AnswerTarget, { library, customer }: ProfileRequest): string {
  switch (target.kind) {
    case 'work':
      return library.program.work.find(({ id }) => id === target.work)?.title ?? '';
    case 'obligation':
    case 'place':
      return findProvision(library, target.citation)?.title ?? '';
    case 'duty': {
      const system = customer.systems.find(({ id }) => id === target.system);
      const service = system?.kind === 'service' ? findService(library, system.service) : undefined;
      return service?.duties.find(({ id }) => id === target.duty)?.text ?? '';
    }
  }
}

function answerItem(answer: Answer, request: ProfileRequest): string {
  const { satisfiedBy } = answer;
  const elsewhere = satisfiedBy === null ? null : systemTitle(request.customer, satisfiedBy);
  return words.answerLine(
    targetKey(answer.target),
    targetTitle(answer.target, request),
    answer,
    elsewhere,
    request.asOf,
  );
}

const answersPart = (kind: AnswerTarget['kind'], request: ProfileRequest): readonly OutlinePart[] =>
  listed(
    page.answers[kind],
    request.customer.answers.filter((a) => a.target.kind === kind).map((a) => answerItem(a, request)),
  );

const answerKinds = ['work', 'obligation', 'place', 'duty'] as const satisfies readonly AnswerTarget['kind'][];

export function profileOutline(request: ProfileRequest): Outline {
  const { customer, library, asOf } = request;
  const titleOf = (system: string) => systemTitle(customer, system);
  const agreements = customer.agreements.map(({ system, document, executed, amended, form, terms }) => {
    const found = customer.systems.find(({ id }) => id === system);
    const vendor = found?.kind === 'service' ? findOffered(library, found.service)?.vendor : undefined;
    const title = vendor?.documents.find((d) => d.id === form)?.title ?? form;
    const absent = terms.filter(({ text }) => text === null).map(({ citation }) => citation);
    const signed = { document, executed, amended, form: title, read: terms.length, absent };
    return words.agreementLine(titleOf(system), signed, asOf);
  });
  const activities = customer.activities.map(({ activity, answer, by, on }) => {
    const title = library.program.activities.find(({ id }) => id === activity)?.title ?? activity;
    return words.activityLine(title, answer, by, on, asOf);
  });
  const rulings = customer.rulings.map((ruling) => {
    const title = findProvision(library, ruling.citation)?.title ?? '';
    return words.rulingLine(`${ruling.system}/${ruling.citation}`, title, ruling.parties, ruling);
  });
  const who = [
    `${capital(describeRole(customer))}.`,
    ...(customer.states.length === 0 ? [] : [words.statesLine(customer.states.map((s) => stateName(s) ?? s))]),
    ...(customer.traits.length === 0 ? [] : [words.traitsLine(customer.traits)]),
  ];
  const unsaid = unsaidOf(request);
  return {
    title: `${customer.name} (${customer.id})`,
    parts: [
      { heading: page.who, lines: who },
      { heading: page.systems, lines: customer.systems.length === 0 ? [page.noSystems] : [] },
      ...customer.systems.map((system) => systemPart(system, request)),
      ...listed(page.agreements, agreements),
      ...listed(page.clients, customer.clients.map(words.clientLine)),
      ...listed(page.activities, activities),
      ...listed(
        page.letters,
        customer.letters.map((letter) =>
          words.letterLine(findVendor(library, letter.vendor)?.name ?? letter.vendor, letter, asOf),
        ),
      ),
      ...listed(
        page.replies,
        customer.replies.map((reply) => words.replyLine(titleOf(reply.to), reply)),
      ),
      ...answerKinds.flatMap((kind) => answersPart(kind, request)),
      ...listed(page.rulings, rulings),
      unsaid.length === 0
        ? { heading: page.unsaid, lines: [page.nothingUnsaid] }
        : { heading: page.unsaid, items: unsaid },
    ],
  };
}
