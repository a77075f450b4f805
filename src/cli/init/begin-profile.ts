// Begins a profile: asks or reads the flags, writes the file, and runs the first report on it.

import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { askProfile } from '../../start/ask-profile.ts';
import { idOf } from '../../start/ids.ts';
import type { Given, ProfileAnswers } from '../../start/profile-answers.ts';
import { profileText } from '../../start/profile-text.ts';
import { firstCommit, profileNext } from '../../words/start/next.ts';
import { beginAgain } from '../../words/start/questions.ts';
import { gap } from '../commands/gap.ts';
import type { Options } from '../commands.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type Io, say } from '../io.ts';
import { formatOf } from '../options.ts';
import { openTree } from '../session.ts';
import { beginningCommand, profileArgs } from './args.ts';
import { converse } from './converse.ts';
import { destinationOf, workflowFor } from './destination.ts';
import { reportOptions } from './flags.ts';
import { personFor } from './person.ts';
import { answersFrom, givenIn } from './profile-flags.ts';
import { schemaBeside, schemaPath } from './schema-beside.ts';
import { shellWord } from './shell-word.ts';
import { requireValid, writeBeginning } from './write-beginning.ts';

/** Where the profile of a customer of this name goes. Throws UsageError if something is there already. */
function newPath(directory: string, name: string): string {
  const path = join(directory, `${idOf(name)}.yaml`);
  if (pipeline.isTaken(path)) throw new UsageError({ says: 'start-taken', path });
  return path;
}

export async function beginProfile(
  io: Io,
  directory: string,
  asOf: string,
  options: Options<'init'>,
): Promise<ExitCode> {
  const tree = await openTree(options, io);
  const library = pipeline.loadLibrary(tree);
  const given = givenIn(options, library, asOf);
  if (given.name !== undefined) newPath(directory, given.name);
  // A report that cannot be written is refused before anything is.
  formatOf('gap', options);
  const place = await destinationOf(directory, options);
  const person = await personFor(io, options);
  const beginning = { library, asOf, pathOf: (name: string) => newPath(directory, name) };
  let said = given;
  const keep = (now: Given) => {
    said = now;
  };
  const answers: ProfileAnswers | null =
    person === null
      ? answersFrom(given, options.yes === true, library)
      : await converse(person, () => askProfile(beginning, given, keep));
  if (answers === null) {
    if (said !== given)
      for (const line of beginAgain(beginningCommand(directory, profileArgs(said), options))) say(io.stderr, line);
    return exit.unanswered;
  }
  const path = newPath(directory, answers.name);
  const file = `${idOf(answers.name)}.yaml`;
  const text = profileText(answers, library, { path: file, day: asOf, schema: schemaPath('profile') });
  const warnings = await requireValid(tree, path, text);
  const files = [{ path, text }, ...(await schemaBeside(directory, 'profile', library)), ...workflowFor(place, file)];
  await writeBeginning(io, { place, files, warnings, message: firstCommit(answers.name) }, options);
  const code = await gap(io, [path], reportOptions(options));
  if (options.quiet !== true) for (const line of profileNext(shellWord(path))) say(io.stderr, line);
  return code;
}
