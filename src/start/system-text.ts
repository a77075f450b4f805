// The lines of one system in a profile, with a commented line for each choice that was not said.

import { type Condition, judge, type ServiceUse, unstatedUse } from '../model/condition.ts';
import { isAgreement } from '../model/gate-state.ts';
import { vendorOf } from '../model/lookup.ts';
import type { Gate, Named, Service } from '../model/vendor.ts';
import { choiceNames, profileNotes as notes } from '../words/start/profile.ts';
import type { GateSaid, OwnSaid, ServiceSaid, UnmappedSaid } from './profile-answers.ts';
import { comment, commented, flow, list, scalar } from './yaml-text.ts';

const shallow = '  ';
const deep = '    ';

/** The use that was said, with what was not said left open. */
export const useSaid = (said: ServiceSaid): ServiceUse => ({
  ...unstatedUse,
  variant: said.variant,
  plan: said.plan,
  features: said.features ?? [],
  dataClasses: said.dataClasses ?? [],
  settings: said.settings,
  phiFree: said.phiFree,
  unstated: [
    ...(said.features === null ? (['features'] as const) : []),
    ...(said.dataClasses === null ? (['data-classes'] as const) : []),
  ],
});

const mayHold = (when: Condition | null, use: ServiceUse) => judge(when, use) !== 'unmet';

/** The preconditions that this use of the service may have. */
export const gatesOf = ({ gates }: Service, said: ServiceSaid): readonly Gate[] =>
  gates.filter((gate) => mayHold(gate.when, useSaid(said)));

const stateText = ({ state, on }: GateSaid) => flow({ state, on });

function gateLines(gates: readonly Gate[], said: Readonly<Record<string, GateSaid>>): string {
  if (gates.length === 0) return '';
  const lines = gates.map(({ id, kind, title }) => {
    const state = said[id];
    if (state !== undefined) return `${comment(title, `${deep}  `)}${deep}  ${id}: ${stateText(state)}\n`;
    const example = isAgreement(kind) ? '{ state: requested }' : '{ state: closed }';
    return comment(notes.gateUnsaid(title), `${deep}  `) + commented(`  ${id}: ${example}`, deep);
  });
  const head = gates.some((gate) => said[gate.id] !== undefined) ? `${deep}gates:\n` : commented('gates:', deep);
  return `${comment(notes.gates, deep)}${head}${lines.join('')}`;
}

const idsOf = (named: readonly Named[]) => named.map((n) => n.id);

/** A variant or plan: the line, or a commented one to fill in. */
function oneLine(key: string, value: string | null, known: readonly Named[], what: string): string {
  if (value !== null) return `${deep}${key}: ${scalar(value)}\n`;
  const [first] = idsOf(known);
  if (first === undefined) return '';
  return comment(notes.choiceUnsaid(what, idsOf(known)), deep) + commented(`${key}: ${first}`, deep);
}

/** Features or kinds of data. */
function listLine(key: string, value: readonly string[] | null, known: readonly Named[], what: string): string {
  if (value !== null) return `${deep}${key}: ${list(value)}\n`;
  if (known.length === 0) return '';
  return comment(notes.listUnsaid(what, idsOf(known)), deep) + commented(`${key}: []`, deep);
}

function settingLines(service: Service, said: Readonly<Record<string, string>>): string {
  const entries = Object.entries(said);
  const lines = entries.map(([id, value]) => `${deep}  ${scalar(id)}: ${scalar(value)}\n`);
  const open = service.settings.filter(({ id }) => said[id] === undefined);
  const asked = open.map(({ id, title }) => {
    const values = service.settingValues[id] ?? [];
    const what = comment(notes.choiceUnsaid(choiceNames.setting(title), values), `${deep}  `);
    return what + commented(`  ${scalar(id)}: ${scalar(values[0] ?? 'on')}`, deep);
  });
  if (lines.length + asked.length === 0) return '';
  const head = lines.length > 0 ? `${deep}settings:\n` : commented('settings:', deep);
  return head + lines.join('') + asked.join('');
}

export function serviceText(id: string, service: Service, said: ServiceSaid): string {
  return [
    comment(`${service.title}: ${notes.service}: devolve vendors ${vendorOf(service.address)}`, shallow),
    `${shallow}${id}:\n${deep}service: ${service.address}\n`,
    oneLine('variant', said.variant, service.variants, choiceNames.variant),
    oneLine('plan', said.plan, service.plans, choiceNames.plan),
    listLine('features', said.features, service.features, choiceNames.features),
    listLine('data-classes', said.dataClasses, service.dataClasses, choiceNames.dataClasses),
    said.phiFree.length === 0 ? '' : `${deep}phi-free: ${list(said.phiFree)}\n`,
    settingLines(service, said.settings),
    gateLines(gatesOf(service, said), said.gates),
  ].join('');
}

export function unmappedText(id: string, { vendor, kind, agreement }: UnmappedSaid): string {
  const gate = `${deep}gates:\n${deep}  baa-executed: `;
  return [
    comment(notes.unmapped, shallow),
    `${shallow}${id}:\n${deep}vendor: ${scalar(vendor)}\n${deep}kind: ${scalar(kind)}\n`,
    agreement === null
      ? comment(notes.agreementUnsaid, deep) + commented('gates:\n  baa-executed: { state: requested }', deep)
      : `${gate}${stateText(agreement)}\n`,
  ].join('');
}

export const ownText = (id: string, { title, holds }: OwnSaid): string =>
  `${shallow}${id}: ${flow({ own: holds, title })}\n`;
