// The text of a new profile: what was said as data, what was not said as notes that say how to add it.

import type { Library } from '../model/library.ts';
import { findService, vendorOf } from '../model/lookup.ts';
import { vendorIdOf } from '../model/unmapped.ts';
import { usualOwnerOf } from '../words/acts.ts';
import { notAsked, notAskedHead, profileNotes as notes, profileHead } from '../words/start/profile.ts';
import { activitiesFor, ownerRoles, workFor } from './concerns.ts';
import { freeId, idOf } from './ids.ts';
import { type ProfileAnswers, type SystemSaid, statusOfOwned } from './profile-answers.ts';
import { ownText, serviceText, unmappedText } from './system-text.ts';
import { comment, commented, flow, list, scalar } from './yaml-text.ts';

export interface ProfileFile {
  /** Its path as the person will type it. */
  readonly path: string;
  /** The day of the answers. */
  readonly day: string;
  /** The schema that an editor completes from, relative to the file; null without one. */
  readonly schema: string | null;
}

const wantedId = (system: SystemSaid): string => {
  if (system.is === 'service') return system.service.split('/')[0] ?? '';
  return idOf(system.is === 'unmapped' ? system.vendor : system.title);
};

function head({ name }: ProfileAnswers, { path, day, schema }: ProfileFile): string {
  const width = Math.max(...profileHead.commands(path).map(([what]) => what.length));
  return [
    schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`,
    comment(profileHead.about(name, day)),
    '#\n',
    ...profileHead.commands(path).map(([what, command]) => commented(`  ${what.padEnd(width)}  ${command}`)),
  ].join('');
}

function who({ name, role, kind, states }: ProfileAnswers): string {
  return [
    `customer: ${scalar(idOf(name))}\nname: ${scalar(name)}\n\n`,
    comment(notes.who),
    `role: ${role}\n${kind === null ? '' : `kind: ${kind}\n`}\n`,
    states.length > 0
      ? `${comment(notes.states)}states: ${list(states)}\n`
      : comment(notes.statesUnsaid) + commented('states: [CA]'),
  ].join('');
}

/** The person who has the role that usually does it; null for no one. */
function ownerOf({ owners, role }: ProfileAnswers, kind: 'gate' | 'letter'): string | null {
  const usual = usualOwnerOf(kind, role);
  return owners.find((o) => o.role === usual)?.name ?? null;
}

function systemsText(answers: ProfileAnswers, library: Library): string {
  const { systems } = answers;
  if (systems.length === 0)
    return comment(notes.systemsUnsaid) + commented('systems:\n  laptops: { own: ephi, title: Laptops }');
  // `work/…` in the answers is a piece of work.
  const taken = new Set(['work']);
  const owner = ownerOf(answers, 'gate');
  const texts = systems.map((system) => {
    const id = freeId(wantedId(system), taken);
    if (system.is === 'own') return ownText(id, system);
    if (system.is === 'unmapped') return unmappedText(id, system, owner);
    const service = findService(library, system.service);
    return service === undefined ? '' : serviceText(id, service, system, owner);
  });
  // What a kind of system is stands once, above the first.
  const first = (is: 'unmapped' | 'own', i: number) =>
    systems.findIndex((s) => s.is === is) === i ? comment(notes[is], '  ') : '';
  const noted = texts.map((text, i) => first('unmapped', i) + first('own', i) + text);
  return [comment(notes.systems), 'systems:\n', ...noted].join('');
}

function activitiesText(answers: ProfileAnswers, library: Library, day: string): string {
  const { activities, by } = answers;
  if (activities.length === 0) {
    const questions = activitiesFor(library, answers);
    return comment(notes.activitiesUnsaid(questions.length)) + exampleActivity(questions[0]?.activity.id, day);
  }
  const lines = activities.map(({ activity, answer }) => {
    const said = answer === 'no' ? flow({ answer, by, on: day }) : answer;
    const question = library.program.activities.find((a) => a.id === activity)?.question ?? activity;
    return `${comment(question, '  ')}  ${activity}: ${said}\n`;
  });
  return `${comment(notes.activities)}activities:\n${lines.join('')}`;
}

const exampleActivity = (id: string | undefined, day: string) =>
  id === undefined ? '' : commented(`activities:\n  ${id}: ${flow({ answer: 'no', by: 'R. Patel', on: day })}`);

/** Whose the letters are. What is sent is for a person to say. */
function lettersText(answers: ProfileAnswers): string {
  const owner = ownerOf(answers, 'letter');
  const vendors = answers.systems.flatMap((system) => {
    if (system.is === 'own') return [];
    return [system.is === 'service' ? vendorOf(system.service) : vendorIdOf(system.vendor)];
  });
  if (owner === null || vendors.length === 0) return '';
  const lines = [...new Set(vendors)].map((vendor) => `  ${scalar(vendor)}: ${flow({ owner })}\n`);
  return [comment(notes.letters), 'letters:\n', ...lines].join('');
}

function answersText(answers: ProfileAnswers, library: Library, { path }: ProfileFile): string {
  const name = (role: string) => answers.owners.find((o) => o.role === role)?.name;
  const owned = ownerRoles(library, answers).flatMap(({ role, work }) => {
    const owner = name(role);
    return owner === undefined ? [] : work.map((item) => ({ id: item.id, owner }));
  });
  const order = workFor(library, answers).map((item) => item.id);
  const [first = ''] = order;
  const record = `devolve answer ${path} ${first} --status implemented --evidence evidence/${first}.pdf`;
  if (owned.length === 0)
    return `${comment(notes.answersUnsaid)}${commented(`answers:\n  work/${first}: { status: planned, owner: R. Patel, due: 2027-01-31 }`)}`;
  const lines = order.flatMap((id) => {
    const owner = owned.find((o) => o.id === id)?.owner;
    return owner === undefined ? [] : [`  work/${id}: ${flow({ status: statusOfOwned, owner })}\n`];
  });
  return [comment(notes.answers), comment(notes.toRecord), commented(`  ${record}`), 'answers:\n', ...lines].join('');
}

/** The profile as a file. It never says that something is done. */
export function profileText(answers: ProfileAnswers, library: Library, file: ProfileFile): string {
  const parts = [
    head(answers, file),
    who(answers),
    systemsText(answers, library),
    activitiesText(answers, library, file.day),
    lettersText(answers),
    answersText(answers, library, file),
    comment(notAskedHead) + notAsked.map((text) => comment(`- ${text}`)).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
