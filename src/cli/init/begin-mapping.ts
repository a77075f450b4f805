// Begins a mapping.

import type { Options } from '../commands.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Io } from '../io.ts';

export async function beginMapping(
  _io: Io,
  _directory: string,
  _asOf: string,
  _options: Options<'init'>,
  _vendor: string,
): Promise<ExitCode> {
  return exit.usage;
}
