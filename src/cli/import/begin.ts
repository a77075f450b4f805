// A new mapping from a table: printed, or written to a file that is not there yet.

import { basename } from 'node:path';
import { SourceError, UsageError } from '../../model/errors.ts';
import { vendorIdOf } from '../../model/unmapped.ts';
import * as pipeline from '../../pipeline.ts';
import { tableMapping } from '../../start/table-mapping.ts';
import { toDecide } from '../../words/import.ts';
import type { Options } from '../commands.ts';
import { type Io, say } from '../io.ts';
import { deliver, toStandardOutput } from '../output.ts';
import type { OpenTable } from './open-table.ts';
import { tellRows, warningsOn } from './tell.ts';

export type Vendor = Parameters<typeof tableMapping>[2]['vendor'];

/** The vendor that is named, else one named after the file. Throws UsageError. */
export function vendorOf(named: string | undefined, file: string): Vendor {
  const text = named ?? basename(file).replace(/\.[^.]*$/, '');
  const id = vendorIdOf(text);
  if (!/^[a-z0-9]/.test(id)) throw new UsageError({ says: 'import-vendor', text });
  return { id, name: text.trim(), guessed: named === undefined };
}

/** Throws UsageError for a file that is there: an import overwrites nothing. */
export function refuseTaken({ output, dryRun }: Options<'import'>): void {
  if (output === undefined || toStandardOutput({ output }) || dryRun === true) return;
  if (pipeline.isTaken(output)) throw new UsageError({ says: 'import-taken', path: output });
}

export async function begin(open: OpenTable, vendor: Vendor, day: string, options: Options<'import'>, io: Io) {
  const { read, claims, tree, digest } = open;
  const text = tableMapping(read, claims, { vendor, day, digest });
  if (pipeline.sizeFault(text) !== null)
    throw new SourceError({ says: 'table-draft-large', label: read.label, characters: text.length });
  const path = options.output === undefined || toStandardOutput(options) ? `${vendor.id}.yaml` : options.output;
  // It names no other vendor.
  const rules = { ...tree, files: tree.files.filter((file) => file.path.startsWith('controls/')) };
  const warnings = await warningsOn(rules, pipeline.fileOfText(path, text));
  const { dryRun = false, output, ...rest } = options;
  deliver(text, dryRun || output === undefined ? rest : { ...rest, output }, io);
  if (options.quiet === true) return;
  tellRows(read, claims, io);
  if (warnings.length > 0) say(io.stderr, toDecide(warnings.length, path));
}
