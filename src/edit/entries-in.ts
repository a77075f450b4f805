// The data of a profile with entries changed, added, and removed.

import type { Customer } from '../model/customer.ts';
import { targetKey } from '../model/customer.ts';
import type { ChoiceTarget, EntryKind, EntryTarget } from '../model/entry-target.ts';
import { schemaOf } from '../schema/validate.ts';
import { type Data, isList, isMapping, type Mapping } from './data.ts';
import type { Entry } from './entry.ts';

type Path = readonly string[];

/** The keys of a profile, or of an entry in it, in the order of the schema. */
interface Ordered {
  readonly properties: Readonly<Record<string, unknown>>;
}
const profileSchema = () =>
  schemaOf('profile') as Ordered & { readonly definitions: Readonly<Record<string, Ordered>> };

export const sectionOrder = (): readonly string[] => Object.keys(profileSchema().properties);

const definitions: Readonly<Record<EntryKind, string>> = {
  work: 'AnswerEntry',
  obligation: 'AnswerEntry',
  place: 'AnswerEntry',
  duty: 'AnswerEntry',
  activity: 'ActivityAnswerEntry',
  gate: 'GateEntryState',
  letter: 'LetterEntry',
  reply: 'ReplyEntry',
  agreement: 'AgreementEntry',
  choice: 'ServiceSystemEntry',
};

const keysOf = (kind: EntryKind): readonly string[] =>
  Object.keys(profileSchema().definitions[definitions[kind]]?.properties ?? {});

/** Finds entries in the data of a profile. It may spell a citation in another way, and know a reply by its row. */
export interface Places {
  /** Where an entry stands, or would stand. */
  readonly pathOf: (data: Mapping, target: EntryTarget) => Path;
}

/** @param original the data that the customer was linked from */
export function placesIn(original: Mapping, customer: Customer): Places {
  const answers = new Map(customer.answers.map((a) => [targetKey(a.target), a.at.path[1]]));
  const replies = isList(original.replies) ? original.replies : [];
  const byRow = new Map(
    replies.flatMap((reply, i) => (isMapping(reply) ? [[reply.citation, customer.replies[i]?.question]] : [])),
  );
  const asked = (reply: Mapping) => reply.question ?? byRow.get(reply.citation);
  return {
    pathOf(data, target) {
      switch (target.kind) {
        case 'activity':
          return ['activities', target.activity];
        case 'gate':
          return ['systems', target.system, 'gates', target.gate];
        case 'letter':
          return ['letters', target.vendor];
        case 'agreement':
          return ['agreements', target.system];
        case 'choice':
          if (target.choice === 'states') return [target.choice];
          return [
            'systems',
            target.system,
            ...(target.choice === 'setting' ? ['settings', target.setting] : [target.choice]),
          ];
        case 'reply': {
          const { system, question } = target;
          const all = isList(data.replies) ? data.replies : [];
          const same = all.flatMap((r, i) =>
            isMapping(r) && r.to === system && asked(r) === question ? [{ i, on: String(r.on) }] : [],
          );
          // Of several, the last counts.
          const last = same.reduce<(typeof same)[number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
          return ['replies', String(last?.i ?? all.length)];
        }
        default: {
          const key = targetKey(target);
          return ['answers', answers.get(key) ?? key];
        }
      }
    },
  };
}

function valueAt(data: Data | undefined, path: Path): Data | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return data;
  if (isList(data)) return valueAt(data[Number(step)], rest);
  return isMapping(data) ? valueAt(data[step], rest) : undefined;
}

/** The data with another value at a path; undefined removes it. Missing parents are made. */
function withValue(data: Data | undefined, path: Path, value: Data | undefined): Data | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(data) || (data == null && /^\d+$/.test(step) && rest.length === 0)) {
    const items = isList(data) ? [...data] : [];
    const item = withValue(items[Number(step)], rest, value);
    if (item === undefined) items.splice(Number(step), 1);
    else items[Number(step)] = item;
    return items;
  }
  const map = isMapping(data) ? data : {};
  const changed = withValue(map[step], rest, value);
  if (changed !== undefined) return { ...map, [step]: changed };
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step));
}

/** An entry as a mapping; a bare word of an activity is its answer. */
const mappingOf = (entry: Data | undefined): Mapping =>
  isMapping(entry) ? entry : typeof entry === 'string' ? { answer: entry } : {};

/** What a profile says of a target; null for nothing. The value of a choice is its `value`. */
export function entryAt(data: Mapping, places: Places, target: EntryTarget): Mapping | null {
  const found = valueAt(data, places.pathOf(data, target));
  if (found === undefined) return null;
  return target.kind === 'choice' ? { value: found } : mappingOf(found);
}

function changed(entry: Mapping, kind: EntryKind, changes: Mapping): Mapping {
  const left = Object.entries(entry).filter(([key]) => changes[key] !== null);
  const order = keysOf(kind);
  const added = Object.entries(changes)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries([...left, ...added]);
}

/** In the order of the schema, which is the one in which new keys are written. */
function withChoice(data: Mapping, { system }: ChoiceTarget, path: Path, value: Data | undefined): Mapping {
  if (value === undefined && valueAt(data, path) === undefined) return data;
  const made = withValue(data, path, value) as Mapping;
  if (system === null) return made;
  const at = ['systems', system];
  const keys = Object.entries(mappingOf(valueAt(made, at)));
  const order = keysOf('choice');
  return withValue(
    made,
    at,
    Object.fromEntries(keys.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))),
  ) as Mapping;
}

function withEntry(data: Mapping, places: Places, entry: Entry): Mapping {
  const { target, changes } = entry;
  const path = places.pathOf(data, target);
  if (target.kind === 'choice') return withChoice(data, target, path, (changes as Mapping | null)?.value ?? undefined);
  const before = valueAt(data, path);
  if (changes === null) return before === undefined ? data : (withValue(data, path, undefined) as Mapping);
  const begin: Mapping =
    before === undefined && target.kind === 'reply'
      ? { to: target.system, question: target.question }
      : mappingOf(before);
  const after = changed(begin, target.kind, changes as Mapping);
  const [only, more] = Object.keys(after);
  // A mapping that a person wrote stays one.
  const bare = target.kind === 'activity' && only === 'answer' && more === undefined && !isMapping(before);
  return withValue(data, path, bare ? (after.answer ?? null) : after) as Mapping;
}

/** The data of a profile with these entries, one after the other. */
export function withEntries(data: Mapping, places: Places, entries: readonly Entry[]): Mapping {
  return entries.reduce((made, entry) => withEntry(made, places, entry), data);
}
