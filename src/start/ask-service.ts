// What the interview asks about one service: the choices that its mapping knows, and where its preconditions stand.

import { titleIn } from '../model/condition.ts';
import type { GateState } from '../model/customer.ts';
import { isAgreement } from '../model/gate-state.ts';
import type { Gate, Named, Service } from '../model/vendor.ts';
import {
  gateChoices,
  knowing,
  notSure,
  parts,
  type QuestionWords,
  serviceAsked as words,
} from '../words/start/questions.ts';
import { askKey, askRead } from './ask-choices.ts';
import type { GateSaid, ServiceSaid } from './profile-answers.ts';
import { askOne, askSeveral, type Interview, type Option } from './question.ts';
import { readDay, statesOfGate } from './read.ts';
import { gatesOf } from './system-text.ts';

const part = parts.vendors;
const unsaid = '';

const titled = (named: readonly Pick<Named, 'id' | 'title'>[]): readonly Option[] =>
  named.map(({ id, title }) => ({ value: id, label: title }));

/** One of several; null for "I do not know". */
function* askNamed(
  named: readonly Pick<Named, 'id' | 'title'>[],
  { message, help }: QuestionWords,
): Interview<string | null> {
  if (named.length === 0) return null;
  const options = [...titled(named), { value: unsaid, ...notSure }];
  const answer = yield* askOne({ part, message, help, options, first: unsaid });
  return answer === unsaid ? null : answer;
}

const examples = 4;

/** Those in use; null for "I do not know", which is not the same as none. */
function* askList(
  named: readonly Named[],
  whether: (titles: readonly string[]) => QuestionWords,
  { message, help }: QuestionWords,
): Interview<readonly string[] | null> {
  if (named.length === 0) return null;
  const titles = named.map((n) => n.title);
  const shown = titles.length > examples ? [...titles.slice(0, examples), '…'] : titles;
  const known = yield* askKey(part, whether(shown), ['some', 'none', 'unsaid'], knowing, 'unsaid');
  if (known !== 'some') return known === 'none' ? [] : null;
  return yield* askSeveral({ part, message, help, options: titled(named), required: true });
}

/**
 * The state of a precondition and its day; null for "I do not know".
 * @param unless when it may not be needed at all
 */
export function* askGate(
  { title, kind }: Pick<Gate, 'title' | 'kind'>,
  asOf: string,
  unless = '',
): Interview<GateSaid | null> {
  const states = statesOfGate(kind);
  const options = [...states.map((value) => ({ value, ...gateChoices[value] })), { value: unsaid, ...notSure }];
  const { message, help } = words.gate(title, isAgreement(kind));
  const answer = yield* askOne({ part, message, help: `${help} ${unless}`.trim(), options, first: unsaid });
  const state = states.find((s): s is GateState => s === answer);
  if (state === undefined) return null;
  if (state === 'none' || state === 'closed') return { state, on: null };
  const day = (text: string) => readDay('the day', text, asOf);
  return { state, on: yield* askRead(part, words.gateDay(title), day, true) };
}

/** The value of a setting; null for "I do not know". */
export function* askSetting({ settings, settingValues }: Service, id: string): Interview<string | null> {
  const values = (settingValues[id] ?? []).map((value) => ({ id: value, title: value }));
  return yield* askNamed(values, words.setting(titleIn(settings, id)));
}

/** Those of these excluded uses that hold no PHI. */
export const askPhiFree = ({ title }: Service, excluded: readonly Option[]): Interview<readonly string[]> =>
  askSeveral({ part, ...words.phiFree(title), options: excluded, required: false });

export const askVariant = ({ title, variants }: Service) => askNamed(variants, words.variant(title));
export const askPlan = ({ title, plans }: Service) => askNamed(plans, words.plan(title));
export function askFeatures({ title, features, exclusions }: Service): Interview<readonly string[] | null> {
  const listed = exclusions.some((e) => e.allBut !== null);
  return askList(features, (some) => words.anyFeatures(title, some), words.features(title, listed));
}
export const askDataClasses = ({ title, dataClasses }: Service) =>
  askList(dataClasses, (some) => words.anyData(title, some), words.data(title));

/** What is in use and excluded: the vendor covers no PHI there. */
export function excludedIn({ exclusions, features, dataClasses }: Service, used: readonly string[]): readonly Option[] {
  const excluded = new Set(exclusions.flatMap((e) => [...e.features, ...e.dataClasses]));
  const known = [...features, ...dataClasses];
  return [...new Set(used)].filter((id) => excluded.has(id)).map((value) => ({ value, label: titleIn(known, value) }));
}

export function* askService(service: Service, asOf: string): Interview<ServiceSaid> {
  const variant = yield* askVariant(service);
  const plan = yield* askPlan(service);
  const features = yield* askFeatures(service);
  const dataClasses = yield* askDataClasses(service);
  const excluded = excludedIn(service, [...(features ?? []), ...(dataClasses ?? [])]);
  const phiFree = excluded.length === 0 ? [] : yield* askPhiFree(service, excluded);
  const settings: Record<string, string> = {};
  for (const { id } of service.settings) {
    const value = yield* askSetting(service, id);
    if (value !== null) settings[id] = value;
  }
  const said: ServiceSaid = {
    ...{ is: 'service', service: service.address, variant, plan, features, dataClasses, settings, phiFree },
    gates: {},
  };
  const gates: [string, GateSaid][] = [];
  for (const gate of gatesOf(service, said)) {
    const state = yield* askGate(gate, asOf);
    if (state !== null) gates.push([gate.id, state]);
  }
  return { ...said, gates: Object.fromEntries(gates) };
}
