// What a command is given: its options as its row says them, typed; and those that several read, checked.

import { UsageError } from '../model/errors.ts';
import { type Format, formatCalled, formatOfExtension } from '../model/format.ts';
import { type Audience, audiences } from '../model/vendor.ts';
import { formatsOf, type ReportName } from '../publish.ts';
import type { Io } from './io.ts';

/** `several`: it may be given again and again. */
export type OptionRow = readonly [flags: string, description: string, several?: 'several'];

export interface CommandRow {
  readonly usage: string;
  /** What it gives; null for what has one format alone. */
  readonly report: ReportName | null;
  /** Takes --as-of: its answer depends on the day. */
  readonly dated?: boolean;
  readonly failOn?: readonly string[];
  /** Names its revisions itself. */
  readonly overRevisions?: boolean;
  readonly options?: readonly OptionRow[];
}

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** `--plan <id>` is a text, `--crosswalk [id]` a text or true, `--notice` true, `--no-cache` false under `cache`. */
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

/** What every command takes. */
export interface Shared {
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** The options of a command, as its row has them. */
export type OptionsOf<R extends CommandRow> = Shared &
  (R extends { readonly report: string } ? { readonly library?: string; readonly format?: string } : unknown) &
  (R extends { readonly overRevisions: true } ? unknown : { readonly at?: string }) &
  (R extends { readonly dated: true } ? { readonly asOf?: string } : unknown) &
  (R extends { readonly failOn: readonly (infer L)[] } ? { readonly failOn?: L | 'none' } : unknown) &
  (R extends { readonly options: readonly (infer O)[] } ? All<OptionOf<O>> : unknown);

/** Extensions of files that are read as they are shown in a terminal. */
const plainText: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'out']);

interface Asked {
  readonly format?: string;
  readonly output?: string;
}

/** The format asked for, or that of the extension of --output, or table. */
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
  return format ?? 'table';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The only clock: --as-of, else SOURCE_DATE_EPOCH (seconds), else today in UTC. */
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

/** The last day of --valid-until; null where none is given. */
export function lastDay({ validUntil }: { readonly validUntil?: string }, asOf: string): string | null {
  if (validUntil === undefined) return null;
  if (!isDay(validUntil)) throw new UsageError({ says: 'valid-until-malformed', text: validUntil });
  if (validUntil >= asOf) return validUntil;
  throw new UsageError({ says: 'valid-until-past', day: validUntil, asOf });
}

/** Whom a copy is made for; what nobody said is public, the widest circle, which sees least. */
export function audienceOf({ audience = 'public' }: { readonly audience?: string }): Audience {
  const known = audiences.find((a) => a === audience);
  if (known !== undefined) return known;
  throw new UsageError({ says: 'audience-unknown', audience, known: audiences });
}

const details = ['brief', 'full'] as const;

/** How much of each row a page prints; what nobody said is brief. */
export function detailOf({ detail = 'brief' }: { readonly detail?: string }): (typeof details)[number] {
  const known = details.find((d) => d === detail);
  if (known !== undefined) return known;
  throw new UsageError({ says: 'detail-unknown', detail, known: details });
}
