// devolve completion <shell>

import { UsageError } from '../../model/errors.ts';
import { nearTo } from '../../model/nearest.ts';
import type { Options } from '../commands.ts';
import { scripts, shells } from '../completion/scripts.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { deliver } from '../output.ts';

export async function completion(io: Io, args: readonly string[], options: Options<'completion'>) {
  const name = args[0] ?? '';
  const shell = shells.find((s) => s === name);
  if (shell === undefined) throw new UsageError({ says: 'shell-unknown', name, near: nearTo(name, shells) });
  deliver(scripts[shell], options, io);
  return exit.done;
}
