// Who answers the questions of `init`; null where no one is there, or where no one is to be asked.

import type { Io, Person } from '../io.ts';
import { painter } from '../paint.ts';

export async function personFor(
  io: Io,
  { yes, color }: { readonly yes?: boolean; readonly color?: boolean },
): Promise<Person | null> {
  if (yes === true) return null;
  if (io.person !== undefined) return io.person;
  // A test that passes its own streams has no terminal.
  if (io.stderr.isTTY !== true || process.stdin.isTTY !== true || io.env.TERM === 'dumb') return null;
  return (await import('./terminal.ts')).personAtTerminal(painter(io.stderr, io.env, color !== false));
}
