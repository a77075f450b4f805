// Options of a command, typed from its row, and checks of options that several commands share.

import { parseSpan, type Span } from '../model/clock.ts';
import { UsageError } from '../model/errors.ts';
import { type Format, formatCalled, formatOfExtension } from '../model/format.ts';
import { type Audience, audiences } from '../model/vendor.ts';
import { formatsOf, type ReportName } from '../publish.ts';
import type { Io } from './io.ts';

/** `several`: the option may be repeated. */
export type OptionRow = readonly [flags: string, description: string, several?: 'several'];

export interface CommandRow {
  readonly usage: string;
  /** The report that it produces; null for a command with a single format. */
  readonly report: ReportName | null;
  /** Takes --as-of: the answer depends on the day. */
  readonly dated?: boolean;
  readonly failOn?: readonly string[];
  /** Takes revisions as arguments, so it has no --at. */
  readonly overRevisions?: boolean;
  readonly options?: readonly OptionRow[];
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** `--plan <id>` is a string, `--crosswalk [id]` string or true, `--notice` true, `--no-cache` false under `cache`. */
type OptionOf<O> = O extends readonly [`--no-${infer Name}`, string]
  ? { readonly [N in Camel<Name>]?: boolean }
  : O extends readonly [`--${infer Name} <${string}>`, string, 'several']
    ? { readonly [N in Camel<Name>]?: readonly string[] }
    : O extends readonly [`--${infer Name} <${string}>`, string]
      ? { readonly [N in Camel<Name>]?: string }
      : O extends readonly [`--${infer Name} [${string}]`, string]
        ? { readonly [N in Camel<Name>]?: string | true }
        : O extends readonly [`--${infer Name}`, string]
          ? { readonly [N in Camel<Name>]?: boolean }
          : never;

type All<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** Options of every command. */
export interface Shared {
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** The options of a command, derived from its row. */
export type OptionsOf<R extends CommandRow> = Shared &
  (R extends { readonly report: string } ? { readonly library?: string; readonly format?: string } : unknown) &
  (R extends { readonly overRevisions: true } ? unknown : { readonly at?: string }) &
  (R extends { readonly dated: true } ? { readonly asOf?: string } : unknown) &
  (R extends { readonly failOn: readonly (infer L)[] } ? { readonly failOn?: L | 'none' } : unknown) &
  (R extends { readonly options: readonly (infer O)[] } ? All<OptionOf<O>> : unknown);

/** File extensions that get the table format. */
const plainText: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'out']);

interface Asked {
  readonly format?: string;
  readonly output?: string;
}

/** What a report is written in where no one asks for anything: a table, if it has one. */
export const defaultFormat = (offered: readonly Format[]): Format =>
  offered.includes('table') ? 'table' : (offered[0] ?? 'table');

/** --format, or the format of the extension of --output, or the default of the report. */
export function formatOf(report: ReportName, { format: asked, output = '' }: Asked): Format {
  const offered = formatsOf(report);
  if (asked !== undefined) {
    const format = offered.find((f) => f === asked);
    if (format !== undefined) return format;
    const meant = formatCalled(asked.toLowerCase());
    const known = meant !== undefined && offered.includes(meant);
    throw new UsageError({ says: 'format-unknown', format: asked, meant: known ? meant : null, known: offered });
  }
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const format = formatOfExtension(extension);
  if (format === undefined && extension !== '' && !plainText.has(extension))
    throw new UsageError({ says: 'format-extension', extension, known: offered });
  if (format !== undefined && !offered.includes(format))
    throw new UsageError({ says: 'format-unknown', format, meant: null, known: offered });
  return format ?? defaultFormat(offered);
}

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day that an option gives. */
export function dayOf(text: string, option: string): string {
  if (isDay(text)) return text;
  throw new UsageError({ says: 'day-malformed', option, text });
}

/** The only source of the current day: --as-of, else SOURCE_DATE_EPOCH (seconds), else today in UTC. */
export function asOfDay({ asOf }: { readonly asOf?: string }, io: Io): string {
  if (asOf !== undefined) {
    if (isDay(asOf)) return asOf;
    throw new UsageError({ says: 'as-of-malformed', text: asOf });
  }
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch)) throw new UsageError({ says: 'epoch-malformed', text: epoch });
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  return new Date().toISOString().slice(0, 10);
}

/** The day of --valid-until; null without it. */
export function lastDay({ validUntil }: { readonly validUntil?: string }, asOf: string): string | null {
  if (validUntil === undefined) return null;
  if (!isDay(validUntil)) throw new UsageError({ says: 'valid-until-malformed', text: validUntil });
  if (validUntil >= asOf) return validUntil;
  throw new UsageError({ says: 'valid-until-past', day: validUntil, asOf });
}

const ageUnits = { d: 'days', m: 'months', y: 'years' } as const;

/** The age of --stale; null without it. */
export function ageIn({ stale }: { readonly stale?: string }): Span | null {
  if (stale === undefined) return null;
  const [, amount, unit] = /^([1-9]\d{0,4})\s?(d|m|y)$/.exec(stale.trim()) ?? [];
  if (unit === 'd' || unit === 'm' || unit === 'y') return { amount: Number(amount), unit: ageUnits[unit] };
  const span = parseSpan(stale.trim());
  if (span !== null && ['days', 'calendar days', 'months', 'years'].includes(span.unit)) return span;
  throw new UsageError({ says: 'stale-malformed', text: stale });
}

/** The day of --due; null where none is given. */
export function dueDay({ due }: { readonly due?: string }, asOf: string): string | null {
  if (due === undefined) return null;
  if (!isDay(due)) throw new UsageError({ says: 'due-malformed', text: due });
  if (due >= asOf) return due;
  throw new UsageError({ says: 'due-past', day: due, asOf });
}

/** The audience of a copy. The default is public, the widest audience, from which most is withheld. */
export function audienceOf({ audience = 'public' }: { readonly audience?: string }): Audience {
  const known = audiences.find((a) => a === audience);
  if (known !== undefined) return known;
  throw new UsageError({ says: 'audience-unknown', audience, known: audiences });
}

/** Whether --detail asks for every row in full. */
export function isFull({ detail = 'short' }: { readonly detail?: string }): boolean {
  const details = ['short', 'full'];
  if (details.includes(detail)) return detail === 'full';
  throw new UsageError({ says: 'detail-unknown', detail, known: details });
}
