// Who answers the questions of `init`; null where no one is there, or where no one is to be asked.

import type { Io, Person } from '../io.ts';

export async function personFor(io: Io, { yes }: { readonly yes?: boolean }): Promise<Person | null> {
  if (yes === true) return null;
  if (io.person !== undefined) return io.person;
  // A test that passes its own streams has no terminal.
  if (io.stderr.isTTY !== true || process.stdin.isTTY !== true || io.env.TERM === 'dumb') return null;
  return (await import('./terminal.ts')).personAtTerminal();
}
