// The commands and their formats, read from --help.

import { devolve } from './run.ts';

async function help(...argv: readonly string[]): Promise<string> {
  return (await devolve(...argv, '--help')).stdout;
}

export async function commands(): Promise<readonly string[]> {
  const [, list = ''] = (await help()).split('Commands:\n');
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map((m) => m[1] ?? '').filter((name) => name !== 'help');
}

/** The formats that a command offers; empty for a command without --format. */
export async function formatsOf(command: string): Promise<readonly string[]> {
  const [, list] = /--format <format>\s+([^(]*?)\s*\(/.exec(await help(command)) ?? [];
  return list === undefined ? [] : list.split(/,\s+/);
}
