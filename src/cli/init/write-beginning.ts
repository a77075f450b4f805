// Writes the files that `init` made, and says which.

import { type NewFile, writeTogether } from '../../pipeline.ts';
import { wrote } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { type Io, say } from '../io.ts';

export async function writeBeginning(
  io: Io,
  _directory: string,
  files: readonly NewFile[],
  options: Options<'init'>,
): Promise<void> {
  writeTogether(files);
  if (options.quiet !== true) for (const { path } of files) say(io.stderr, wrote(path));
}
