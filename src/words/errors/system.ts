// Failures of the machine, and our own bugs.

import type { Wording } from '../wording.ts';

const remedies: Readonly<Record<string, string>> = {
  EMFILE: 'raise the limit of open files for this process: ulimit -n 256',
  ENFILE: 'close other programs: this machine cannot open more files',
  ENOMEM: 'close other programs: there is no memory left',
  EAGAIN: 'try again: the system has no room for another process',
  ENOSPC: 'free some space: the disk is full',
};

export const systemReasons = {
  'directory-gone': () => ['the directory that you are in no longer exists', 'change to another one first'],
  'run-too-large': () => [
    'the input is too large for one run',
    'ask for less at once: fewer systems, or a format that is written in pieces, such as json with --output',
  ],
  'system-refused': ({ call, code }: { call: string; code: string }) => [
    `the system refused (${call}: ${code})`,
    remedies[code] ?? 'check the limits and permissions of the system',
  ],
  bug: ({ said }: { said: string }) => [
    `this is a bug in devolve: ${said}`,
    'please report it with the command that you ran',
  ],
} satisfies Wording;
