// Begins a profile: asks or reads the flags, writes the file, and runs the first report on it.

import { join } from 'node:path';
import { isError } from '../../model/diagnostic.ts';
import { InvalidInput, UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { askProfile } from '../../start/ask-profile.ts';
import { idOf } from '../../start/ids.ts';
import type { ProfileAnswers } from '../../start/profile-answers.ts';
import { profileText } from '../../start/profile-text.ts';
import { profileNext } from '../../words/start/next.ts';
import { gap } from '../commands/gap.ts';
import type { Options } from '../commands.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type Io, say } from '../io.ts';
import { openTree } from '../session.ts';
import { converse } from './converse.ts';
import { personFor } from './person.ts';
import { answersFrom, givenIn } from './profile-flags.ts';
import { shellWord } from './shell-word.ts';
import { writeBeginning } from './write-beginning.ts';

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
  const person = await personFor(io, options);
  const beginning = { library, asOf, pathOf: (name: string) => newPath(directory, name) };
  const answers: ProfileAnswers | null =
    person === null
      ? answersFrom(given, options.yes === true, library)
      : await converse(person, () => askProfile(beginning, given));
  if (answers === null) return exit.unanswered;
  const path = newPath(directory, answers.name);
  const text = profileText(answers, library, { path: `${idOf(answers.name)}.yaml`, day: asOf, schema: null });
  await requireValid(tree, path, text);
  await writeBeginning(io, directory, [{ path, text }], options);
  const { library: own, asOf: day, output, quiet, verbose, color } = options;
  const shared = Object.fromEntries(
    Object.entries({ library: own, asOf: day, output, quiet, verbose, color }).filter(([, v]) => v !== undefined),
  );
  const code = await gap(io, [path], shared);
  if (quiet !== true) for (const line of profileNext(shellWord(path))) say(io.stderr, line);
  return code;
}

/** The check of `devolve validate`, before anything is written. Throws InvalidInput. */
async function requireValid(tree: pipeline.LibraryTree, path: string, text: string): Promise<void> {
  const file = pipeline.fileOfText(path, text);
  const diagnostics = await pipeline.validate(tree, [file]);
  if (diagnostics.some(isError)) throw new InvalidInput(diagnostics, [...tree.files, file]);
}
