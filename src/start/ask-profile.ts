// The interview for a profile: it asks for what is not given, in the order in which an office manager would tell it.

import { states } from '../hipaa/states.ts';
import { compareText } from '../model/compare-text.ts';
import type { Library } from '../model/library.ts';
import { findService } from '../model/lookup.ts';
import { vendorKinds } from '../model/unmapped.ts';
import {
  activitiesWhen,
  asked,
  holdsChoices,
  kindChoices,
  ownPlaces,
  parts,
  roleChoices,
  serviceAsked,
  yesNo,
} from '../words/start/questions.ts';
import { maybeExempt, vendorKindWords } from '../words/vendor-kinds.ts';
import { askKey, askRead, askWrite } from './ask-choices.ts';
import { askGate, askService } from './ask-service.ts';
import { activitiesFor, ownerRoles } from './concerns.ts';
import {
  type ActivitySaid,
  type Given,
  isCovered,
  type OwnerSaid,
  type OwnSaid,
  type ProfileAnswers,
  type ServiceSaid,
  type UnmappedSaid,
  type WhoSaid,
} from './profile-answers.ts';
import { askOne, askSeveral, type Interview, type Option } from './question.ts';
import { coveredKinds, readName, readText, roles } from './read.ts';

export interface Beginning {
  readonly library: Library;
  readonly asOf: string;
  /** Path of the file for a customer of this name; throws UsageError if it is there already. */
  readonly pathOf: (name: string) => string;
}

function* askName({ pathOf }: Beginning): Interview<string> {
  const read = (text: string) => {
    const name = readName('the name', text);
    pathOf(name);
    return name;
  };
  return (yield* askRead(parts.who, asked.name, read, false)) ?? '';
}

function* askStates(): Interview<readonly string[]> {
  const options = [...states]
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ code, name }) => ({ value: code, label: name, hint: code }));
  return yield* askSeveral({ part: parts.who, ...asked.states, options, required: true });
}

function* askVendors({ library, asOf }: Beginning): Interview<readonly ServiceSaid[]> {
  const options = library.vendors
    .flatMap(({ name, services }) =>
      services.map(({ address, title }) => ({
        value: address,
        label: title.includes(name) ? title : `${name}: ${title}`,
      })),
    )
    .sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  const chosen = yield* askSeveral({ part: parts.vendors, ...asked.vendors, options, required: false });
  const said: ServiceSaid[] = [];
  for (const address of chosen) {
    const service = findService(library, address);
    if (service !== undefined) said.push(yield* askService(service, asOf));
  }
  return said;
}

function* askUnmapped({ asOf }: Beginning): Interview<readonly UnmappedSaid[]> {
  const part = parts.vendors;
  const options: readonly Option[] = vendorKinds.map((value) => ({ value, label: vendorKindWords[value] }));
  const said: UnmappedSaid[] = [];
  for (;;) {
    const vendor = yield* askRead(part, asked.unmapped, (text) => readName('the vendor', text), true);
    if (vendor === null) return said;
    const { message, help } = serviceAsked.unmappedKind(vendor);
    const chosen = yield* askOne({ part, message, help, options, first: 'ehr' });
    const kind = vendorKinds.find((known) => known === chosen) ?? 'other';
    const agreement = yield* askGate({ title: agreementWith(vendor), kind: 'baa' }, asOf, maybeExempt[kind]);
    said.push({ is: 'unmapped', vendor, kind, agreement });
  }
}

const agreementWith = (vendor: string) => `business associate agreement with ${vendor}`;

function* askOwn(): Interview<readonly OwnSaid[]> {
  const part = parts.own;
  const options = ownPlaces.map(({ title, hint }) => ({ value: title, label: title, hint }));
  const chosen = yield* askSeveral({ part, ...asked.own, options, required: false });
  const said: OwnSaid[] = ownPlaces
    .filter(({ title }) => chosen.includes(title))
    .map(({ title, holds }) => ({ is: 'own', title, holds }));
  for (;;) {
    const title = yield* askRead(part, asked.ownOther, (text) => readName('the place', text), true);
    if (title === null) return said;
    const holds = yield* askKey(part, serviceAsked.holds(title), ['ephi', 'paper'], holdsChoices, 'ephi');
    said.push({ is: 'own', title, holds });
  }
}

function* askActivities({ library }: Beginning, who: WhoSaid): Interview<readonly ActivitySaid[]> {
  const part = parts.activities;
  const questions = activitiesFor(library, who);
  if (questions.length === 0) return [];
  if ((yield* askKey(part, asked.activitiesNow, ['now', 'later'], activitiesWhen, 'now')) === 'later') return [];
  const said: ActivitySaid[] = [];
  for (const [i, { activity, rows }] of questions.entries()) {
    const words = serviceAsked.activity(activity.question, rows, i + 1, questions.length);
    const answer = yield* askKey(part, words, ['yes', 'no', 'unknown'], yesNo, 'unknown');
    said.push({ activity: activity.id, answer });
  }
  return said;
}

/** Who answered, which only a no asks for. */
function* askBy(activities: readonly ActivitySaid[]): Interview<string | null> {
  if (activities.every((a) => a.answer !== 'no')) return null;
  return yield* askRead(parts.activities, asked.by, (text) => readText('the name', text), false);
}

function* askOwners({ library }: Beginning, who: WhoSaid): Interview<readonly OwnerSaid[]> {
  const said: OwnerSaid[] = [];
  for (const { role, work } of ownerRoles(library, who)) {
    const words = serviceAsked.owner(role, work.length, `${work[0]?.title ?? ''}.`);
    const name = yield* askRead(parts.owners, words, (text) => readText('the name', text), true);
    if (name !== null) said.push({ role, name });
  }
  return said;
}

/**
 * Null: the person does not want it written.
 * @param keep gets what is said so far, after each part
 */
export function* askProfile(
  beginning: Beginning,
  given: Given,
  keep: (said: Given) => void,
): Interview<ProfileAnswers | null> {
  let said = given;
  const kept = <S extends Given>(part: S): S => {
    said = { ...said, ...part };
    keep(said);
    return part;
  };
  const { name } = kept({ name: given.name ?? (yield* askName(beginning)) });
  const { role } = kept({
    role: given.role ?? (yield* askKey(parts.who, asked.role, roles, roleChoices, 'covered-entity')),
  });
  const { kind } = kept({
    kind: isCovered(role)
      ? (given.kind ?? (yield* askKey(parts.who, asked.kind, coveredKinds, kindChoices, 'provider')))
      : null,
  });
  const { states } = kept({ states: given.states ?? (yield* askStates()) });
  const { systems } = kept({
    systems: given.systems ?? [
      ...(yield* askVendors(beginning)),
      ...(yield* askUnmapped(beginning)),
      ...(yield* askOwn()),
    ],
  });
  const { activities } = kept({ activities: given.activities ?? (yield* askActivities(beginning, { role, kind })) });
  const { by } = kept({ by: given.by ?? (yield* askBy(activities)) });
  const { owners } = kept({ owners: given.owners ?? (yield* askOwners(beginning, { role, kind })) });
  const write = yield* askWrite(parts.end, serviceAsked.write(beginning.pathOf(name)));
  return write ? { name, role, kind, states, systems, activities, by, owners } : null;
}
