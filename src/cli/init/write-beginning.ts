// Checks and writes the files that `init` made, and says which.

import { isError } from '../../model/diagnostic.ts';
import { InvalidInput } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { wrote } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { type Io, say } from '../io.ts';

/** The check of `devolve validate`, before anything is written. Throws InvalidInput. */
export async function requireValid(tree: pipeline.LibraryTree, path: string, text: string): Promise<void> {
  const file = pipeline.fileOfText(path, text);
  const diagnostics = await pipeline.validate(tree, [file]);
  if (diagnostics.some(isError)) throw new InvalidInput(diagnostics, [...tree.files, file]);
}

export async function writeBeginning(
  io: Io,
  _directory: string,
  files: readonly pipeline.NewFile[],
  options: Options<'init'>,
): Promise<void> {
  pipeline.writeTogether(files);
  if (options.quiet !== true) for (const { path } of files) say(io.stderr, wrote(path));
}
