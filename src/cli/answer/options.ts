// The options of `answer` as what is said, and what is named with its own status.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Said } from '../../edit/entry-options.ts';
import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import type { Options } from '../commands.ts';
import { dayOf } from '../options.ts';

const texts = ['status', 'owner', 'because', 'by', 'note', 'satisfiedBy', 'verifiedBy', 'says'] as const;
const days = ['on', 'due', 'expires', 'verifiedOn'] as const;
const names = { verifiedOn: 'verified-on', verifiedBy: 'verified-by', satisfiedBy: 'satisfied-by' } as const;
const flag = (option: string) => `--${names[option as keyof typeof names] ?? option}`;

/** Anything but a line break that moves a cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this must match
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

function textOf(text: string, option: string): string {
  const said = text.replaceAll('\r\n', '\n').trim();
  if (control.test(said)) throw new UsageError({ says: 'entry-text', option });
  return said;
}

const isAddress = (file: string) => /^[a-z][a-z0-9+.-]+:/i.test(file);

/**
 * A file as the profile names it: from its own folder. It may be typed from the folder of the profile or from here.
 * Throws UsageError for a file elsewhere.
 */
export function fileBeside(profile: string, file: string): string {
  if (file === '' || isAddress(file)) return file;
  const folder = dirname(resolve(profile));
  const there = !isAbsolute(file) && existsSync(resolve(folder, file));
  const here = relative(folder, resolve(file)).split(sep).join('/');
  const beside = pipeline.pathBeside(there || !(isAbsolute(file) || existsSync(file)) ? file : here);
  if (beside === null) throw new UsageError({ says: 'evidence-outside', file });
  return beside;
}

/** Throws UsageError for what is no day, and for a file outside of the profile's folder. */
export function saidIn(options: Options<'answer'>, profile: string): Said {
  const said: Record<string, unknown> = {};
  for (const name of texts) if (options[name] !== undefined) said[name] = textOf(options[name], flag(name));
  for (const name of days) {
    const day = options[name]?.trim();
    if (day !== undefined) said[name] = day === '' ? '' : dayOf(day, flag(name));
  }
  if (options.evidence !== undefined)
    said.evidence = options.evidence.map((file) => fileBeside(profile, textOf(file, '--evidence')));
  if (options.source !== undefined) said.source = fileBeside(profile, textOf(options.source, '--source'));
  if (options.set !== undefined) said.set = options.set.map((text) => textOf(text, '--set'));
  return said as Said;
}

/** `research=no` with its own status; a bare name has that of --status. */
export function namedIn(text: string): { readonly what: string; readonly status: string | undefined } {
  const sign = text.lastIndexOf('=');
  if (sign < 1) return { what: text.trim(), status: undefined };
  return { what: text.slice(0, sign).trim(), status: text.slice(sign + 1).trim() };
}
