// devolve __complete <shell> …: one line for each value that can follow, for the scripts of the shells.
//   bash: =<COMP_WORDBREAKS> <line up to the cursor>; prints what to insert
//   others: =<word that is begun> <words before it>…; prints the value, a tab, and what it is
// The = in front keeps a shell from dropping an empty argument. A line that begins with a colon says which files the
// shell completes itself.

import { inert } from '../../model/inert.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { offersFor } from './offers.ts';
import { insertion, readTyped } from './typed-line.ts';

/** More than a list can show. */
const most = 2000;

/** What a value is, on one line of a list. */
const widest = 100;
const shortened = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1).trimEnd()}…` : text);

/** A value with characters that act is not offered: nobody could see what it is. */
const isPlain = ({ value }: { readonly value: string }) => inert(value) === value && value !== '';

const withoutSign = (text = '') => text.replace(/^=/, '');

async function forBash(breaks: string, line: string): Promise<readonly string[]> {
  const typed = readTyped(line);
  const { offers, files } = await offersFor(typed.words.slice(1));
  const inserted = offers.filter(isPlain).flatMap(({ value }) => insertion(value, typed, breaks) ?? []);
  return [...inserted, `:${files}`];
}

async function forOthers(current: string, before: readonly string[]): Promise<readonly string[]> {
  const { offers, files } = await offersFor([...before.filter((word) => word !== ''), current]);
  return [...offers.filter(isPlain).map(({ value, about }) => `${value}\t${shortened(inert(about))}`), `:${files}`];
}

/** Prints nothing but values: an error would stand in the middle of a command line. */
export async function complete([shell, first, ...rest]: readonly string[], io: Io) {
  try {
    const lines =
      shell === 'bash' ? await forBash(withoutSign(first), rest[0] ?? '') : await forOthers(withoutSign(first), rest);
    io.stdout.write(`${lines.slice(-most).join('\n')}\n`);
  } catch {
    // The command itself says what is wrong.
  }
  return exit.done;
}
