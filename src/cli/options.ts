// Options that commands share, read and checked: format, day, failing level.

import { UsageError } from '../model/errors.ts';
import { type Audience, audiences } from '../model/vendor.ts';
import type { Io } from './io.ts';

/** Formats that every readable command has. */
export type ReadableFormat = 'table' | 'markdown' | 'html' | 'json';
/** Formats of commands whose answer is a table, too. */
export type TableFormat = ReadableFormat | 'csv' | 'xlsx';
export type Format = TableFormat | 'github';

export interface CommonOptions {
  readonly library?: string;
  readonly format?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly variant?: string;
  readonly plan?: string;
  readonly feature?: readonly string[];
  readonly dataClass?: readonly string[];
  /** `name=value` each. */
  readonly setting?: readonly string[];
  readonly for?: string;
  readonly validUntil?: string;
  readonly since?: string;
  readonly as?: string;
  readonly audience?: string;
  /** True without an id: the only one. */
  readonly crosswalk?: string | true;
  readonly profile?: string;
  readonly vendor?: string;
  readonly notice?: boolean;
  readonly policy?: string;
  readonly brand?: string;
  readonly templates?: string;
  readonly lenient?: boolean;
  readonly cache?: boolean;
  readonly at?: string;
  readonly all?: boolean;
  readonly formats: readonly Format[];
  readonly failOnLevels: readonly string[];
}

const extensions: Readonly<Record<string, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  sarif: 'sarif',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
};

/** Formats as people call them beside that. */
const alsoCalled: Readonly<Record<string, string>> = {
  ...extensions,
  excel: 'xlsx',
  xls: 'xlsx',
  text: 'table',
  txt: 'table',
  terminal: 'table',
};

/** Extensions of files that are read as they are shown in a terminal. */
const plainText: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'out']);

/** The format asked for, or that of the extension of --output, or table. `F`: the formats in the command's row of the table. */
export function formatOf<F extends Format = ReadableFormat>(options: CommonOptions): F {
  const known = options.formats;
  if (options.format !== undefined) {
    const format = options.formats.find((f) => f === options.format);
    if (format !== undefined) return format as F;
    const called = options.format.toLowerCase();
    const meant = options.formats.find(
      (f) => f === called || (Object.hasOwn(alsoCalled, called) && f === alsoCalled[called]),
    );
    throw new UsageError({ says: 'format-unknown', format: options.format, meant: meant ?? null, known });
  }
  const extension = /\.([a-z]+)$/i.exec(options.output ?? '')?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  const format = options.formats.find((f) => f === named);
  if (named !== undefined && format === undefined)
    throw new UsageError({ says: 'format-unknown', format: named, meant: null, known });
  if (format === undefined && extension !== '' && !plainText.has(extension))
    throw new UsageError({ says: 'format-extension', extension, known });
  return (format ?? 'table') as F;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The only clock: --as-of, else SOURCE_DATE_EPOCH (seconds), else today in UTC. */
export function asOfDay(options: CommonOptions, io: Io): string {
  if (options.asOf !== undefined) {
    if (isDay(options.asOf)) return options.asOf;
    throw new UsageError({ says: 'as-of-malformed', text: options.asOf });
  }
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch)) throw new UsageError({ says: 'epoch-malformed', text: epoch });
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  return new Date().toISOString().slice(0, 10);
}

/** The last day of --valid-until; null where none is given. */
export function lastDay({ validUntil }: CommonOptions, asOf: string): string | null {
  if (validUntil === undefined) return null;
  if (!isDay(validUntil)) throw new UsageError({ says: 'valid-until-malformed', text: validUntil });
  if (validUntil >= asOf) return validUntil;
  throw new UsageError({ says: 'valid-until-past', day: validUntil, asOf });
}

/** The level of --fail-on, checked; undefined for none. */
export function failOnLevel(options: CommonOptions): string | undefined {
  if (options.failOn === undefined || options.failOn === 'none') return undefined;
  if (options.failOnLevels.includes(options.failOn)) return options.failOn;
  throw new UsageError({ says: 'fail-on-unknown', level: options.failOn, known: ['none', ...options.failOnLevels] });
}

/** Whom a copy is made for; what nobody said is public, the widest circle, which sees least. */
export function audienceOf({ audience = 'public' }: CommonOptions): Audience {
  const known = audiences.find((a) => a === audience);
  if (known !== undefined) return known;
  throw new UsageError({ says: 'audience-unknown', audience, known: audiences });
}
