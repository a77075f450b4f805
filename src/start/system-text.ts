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

/** An act until it is in place, and so someone's. */
const stateText = ({ state, on }: GateSaid, owner: string | null) =>
  flow({ state, on, owner: state === 'executed' || state === 'open' ? null : owner });

/** One entry of `gates` or `settings`: as it was said, or as a note with an example. */
interface Line {
  readonly said: boolean;
  readonly note: string;
  readonly text: string;
}

/** A key with its entries. Those that were not said are comments, and so is the key if none was. */
function mapLines(key: string, lines: readonly Line[]): string {
  const inner = `${deep}  `;
  if (lines.length === 0) return '';
  if (lines.every((line) => !line.said)) {
    const all = lines.map(({ note, text }) => `${comment(note, '  ')}  ${text}\n`).join('');
    return commented(`${key}:\n${all}`, deep);
  }
  const each = lines.map(
    ({ said, note, text }) => comment(note, inner) + (said ? `${inner}${text}\n` : commented(text, inner)),
  );
  return `${deep}${key}:\n${each.join('')}`;
}

function gateLines(gates: readonly Gate[], said: Readonly<Record<string, GateSaid>>, owner: string | null): string {
  if (gates.length === 0) return '';
  const lines = gates.map(({ id, kind, title }): Line => {
    const state = said[id];
    if (state !== undefined) return { said: true, note: title, text: `${id}: ${stateText(state, owner)}` };
    const example = flow({ state: isAgreement(kind) ? 'requested' : 'closed', owner });
    return { said: false, note: notes.gateUnsaid(title), text: `${id}: ${example}` };
  });
  return comment(notes.gates, deep) + mapLines('gates', lines);
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

function settingLines({ settings, settingValues }: Service, said: Readonly<Record<string, string>>): string {
  const lines = settings.map(({ id, title }): Line => {
    const values = settingValues[id] ?? [];
    const value = said[id];
    if (value !== undefined) return { said: true, note: title, text: `${scalar(id)}: ${scalar(value)}` };
    return { said: false, note: notes.choiceUnsaid(title, values), text: `${scalar(id)}: ${scalar(values[0] ?? '')}` };
  });
  return mapLines('settings', lines);
}

/** @param owner who puts preconditions in place; null for no one */
export function serviceText(id: string, service: Service, said: ServiceSaid, owner: string | null): string {
  const asked = gatesOf(service, said);
  const shown = service.gates.filter((gate) => asked.includes(gate) || said.gates[gate.id] !== undefined);
  return [
    comment(`${service.title}: ${notes.service}: devolve vendors ${vendorOf(service.address)}`, shallow),
    `${shallow}${id}:\n${deep}service: ${service.address}\n`,
    oneLine('variant', said.variant, service.variants, choiceNames.variant),
    oneLine('plan', said.plan, service.plans, choiceNames.plan),
    listLine('features', said.features, service.features, choiceNames.features),
    listLine('data-classes', said.dataClasses, service.dataClasses, choiceNames.dataClasses),
    said.phiFree.length === 0 ? '' : `${deep}phi-free: ${list(said.phiFree)}\n`,
    settingLines(service, said.settings),
    gateLines(shown, said.gates, owner),
  ].join('');
}

export function unmappedText(id: string, { vendor, kind, agreement }: UnmappedSaid, owner: string | null): string {
  return [
    `${shallow}${id}:\n${deep}vendor: ${scalar(vendor)}\n${deep}kind: ${scalar(kind)}\n`,
    agreement === null
      ? comment(notes.agreementUnsaid, deep) +
        commented(`gates:\n  baa-executed: ${flow({ state: 'requested', owner })}`, deep)
      : `${deep}gates:\n${deep}  baa-executed: ${stateText(agreement, owner)}\n`,
  ].join('');
}

export const ownText = (id: string, { title, holds }: OwnSaid): string =>
  `${shallow}${id}: ${flow({ own: holds, title })}\n`;
