// Checks and writes the files that `init` made, and says which.

import { type Diagnostic, isError } from '../../model/diagnostic.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import * as pipeline from '../../pipeline.ts';
import { workflowPath } from '../../start/workflow.ts';
import { wrote } from '../../words/remarks.ts';
import { committed, workflowNeeds } from '../../words/start/next.ts';
import type { Options } from '../commands.ts';
import { type Io, say, saySentence } from '../io.ts';
import { painter } from '../paint.ts';
import { commitIn, type Destination } from './destination.ts';

/** The check of `devolve validate`, before anything is written. Returns its warnings; throws InvalidInput. */
export async function requireValid(tree: pipeline.LibraryTree, path: string, text: string): Promise<Warnings> {
  const file = pipeline.fileOfText(path, text);
  const diagnostics = await pipeline.validate(tree, [file]);
  if (diagnostics.some(isError)) throw new InvalidInput(diagnostics, [...tree.files, file]);
  return { diagnostics, file };
}

interface Warnings {
  readonly diagnostics: readonly Diagnostic[];
  readonly file: SourceFile;
}

/** What goes with the file that was asked for. */
export interface Beginning {
  readonly place: Destination;
  /** First the one that was asked for. */
  readonly files: readonly pipeline.NewFile[];
  readonly warnings: Warnings;
  /** The subject of the first commit. */
  readonly message: string;
}

/** Writes all of the files or none, then commits them if that is asked for. */
export async function writeBeginning(
  io: Io,
  { place, files, warnings: { diagnostics, file }, message }: Beginning,
  { quiet, color }: Options<'init'>,
): Promise<void> {
  const tell = (line: string) => (quiet === true ? null : say(io.stderr, line));
  // What was asked for comes last, so that it is not there without the others.
  pipeline.writeTogether([...files].reverse());
  for (const { path } of files) tell(wrote(path));
  if (diagnostics.length > 0 && quiet !== true)
    io.stderr.write(await pipeline.diagnosticText(diagnostics, [file], painter(io.stderr, io.env, color !== false)));
  if (place.github && quiet !== true) saySentence(io.stderr, workflowNeeds(workflowPath));
  if (!place.git) return;
  const { commit, repository } = await commitIn(place, files, message);
  if (commit !== null) tell(committed(commit, repository));
}
