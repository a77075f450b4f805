// Names a process so that others can tell, on the same machine, whether it has died.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './regular-file.ts';

export interface Holder {
  readonly pid: number;
  /** When it started, as the kernel counts; '0' where that is not known. A later process may get the same number. */
  readonly start: string;
  /** The machine, and the container, in which its number means this process. */
  readonly place: string;
  readonly host: string;
}

const from = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

interface Status {
  readonly state: string;
  readonly start: string;
}

/** State and start of a process as Linux has them; null where there is no such process, or no Linux. */
function statusOf(pid: number): Status | null {
  const stat = from(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The name of the program, in parentheses, may contain anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state === undefined || start === undefined ? null : { state, start };
}

/** Distinguishes two starts of a machine, after which its processes have the same numbers and times. */
const boot = () => from(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'));

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const startIs = (status: Status | null): string => (status === null ? '0' : `${status.start}.${hashed(boot())}`);

function placeHere(): string {
  const machine = from(() => readFileSync('/etc/machine-id', 'latin1'));
  return hashed([hostname(), machine, from(() => readlinkSync('/proc/self/ns/pid'))].join('\n'));
}

const thisProcess = (): Holder => ({
  pid: process.pid,
  start: startIs(statusOf(process.pid)),
  place: placeHere(),
  host: hostname()
    .replace(/[^\w.-]/g, '-')
    .slice(0, 32),
});

/** A name that no process, nor this one again, ever gives to something else. */
export function ownName(): string {
  const { pid, start, place, host } = thisProcess();
  return [pid, start, place, randomBytes(8).toString('hex'), host].join('_');
}

const named = /^(?<pid>[1-9]\d{0,9})_(?<start>[\da-f.]{1,40})_(?<place>[\da-f]{12})_[\da-f]{16}_(?<host>[\w.-]{0,32})$/;

/** Who it is, from such a name; null for any other name. */
export function readName(name: string): Holder | null {
  const { pid, start, place, host } = named.exec(name)?.groups ?? {};
  if (pid === undefined || start === undefined || place === undefined || host === undefined) return null;
  return { pid: Number(pid), start, place, host };
}

/** Whether it has certainly ended. Of a process on another machine nothing is certain. */
export function hasEnded({ pid, start, place }: Holder): boolean {
  if (place !== placeHere()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  const now = statusOf(pid);
  return now !== null && (now.state === 'Z' || startIs(now) !== start);
}
