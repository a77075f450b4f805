// --into: the claims of a mapping brought up to what the table says now. Nothing else of the file changes.

import { statSync } from 'node:fs';
import { claimsOf, editClaims, type NewNames } from '../../edit/edit-claims.ts';
import { type Remark, saysTheSame, sourceOf, type TableEntry, updateClaims } from '../../edit/update-claims.ts';
import { claimEntry, optionValues, pointerTo } from '../../model/claim-entry.ts';
import { UsageError } from '../../model/errors.ts';
import type { TableRead } from '../../model/table-claim.ts';
import { vendorIdOf } from '../../model/unmapped.ts';
import * as pipeline from '../../pipeline.ts';
import { withNotes } from '../../start/claim-notes.ts';
import { type Uses, usesOf } from '../../start/claim-uses.ts';
import { accountText, leftLines, withAccount } from '../../start/claims-text.ts';
import { rowsRead, tableDocument } from '../../start/table-mapping.ts';
import {
  conditionKept,
  documentNote,
  goneText,
  keptText,
  optionNote,
  optionTitle,
  readingDropped,
  toDecide,
  unchanged,
  updated,
} from '../../words/import.ts';
import { notWritten } from '../../words/recorded.ts';
import { noteLine, wrote } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { type Io, say } from '../io.ts';
import { deliver, rewrite, toStandardOutput } from '../output.ts';
import { painter } from '../paint.ts';
import { documentFor, type OpenMapping, openMapping, serviceOf } from './mapping.ts';
import { type OpenTable, openTable } from './open-table.ts';
import { tellRows, warningsOn } from './tell.ts';

/** Variants and settings that the mapping has, and those that the table brings. */
function usesIn({ data }: OpenMapping, service: string, { read }: OpenTable): Uses {
  const { variants = {}, settings = {} } = data.services?.[service] ?? {};
  const titles = Object.entries(variants).map(([id, of]) => [typeof of === 'string' ? of : of.title, id] as const);
  return usesOf(read.claims, { variants: new Map(titles), settings: Object.keys(settings) });
}

function newNames(
  uses: Uses,
  document: string,
  isNew: boolean,
  claims: unknown,
  read: TableRead,
  day: string,
): NewNames {
  const file = read.label.slice(read.label.lastIndexOf('/') + 1);
  const text = JSON.stringify(claims);
  const options = uses.options.filter(({ id }) => text.includes(`"${id}"`));
  const entry = { title: read.title ?? file, grade: 'asserted', audience: 'internal', retrieved: day };
  return {
    documents: isNew ? { [document]: { ...entry, note: documentNote(file) } } : {},
    variants: Object.fromEntries(uses.variants.map(({ id, title }) => [id, title])),
    settings: Object.fromEntries(
      options.map(({ id, title, of }) => [
        id,
        {
          ...{ title: optionTitle(title), values: [...optionValues], source: pointerTo(document, of.place) },
          note: optionNote,
        },
      ]),
    ),
  };
}

function remarkLine(remark: Remark): string {
  switch (remark.says) {
    case 'gone':
      return goneText(remark.text, remark.was);
    case 'kept':
      return keptText(remark.text, remark.pointer);
    case 'condition':
      return conditionKept(remark.text);
    case 'reading':
      return readingDropped(remark.text, remark.now);
  }
}

/** The mapping with the claims of the table, and what changes. */
function changed(mapping: OpenMapping, open: OpenTable, day: string, options: Options<'import'>) {
  const { file, text, data } = mapping;
  const { read, claims } = open;
  const service = serviceOf(mapping, options.service);
  const found = documentFor(mapping, service, read, options.document);
  const document = found ?? (Object.hasOwn(data.documents, tableDocument) ? `${tableDocument}-${day}` : tableDocument);
  const uses = usesIn(mapping, service, open);
  const entries = claims.map(({ claim, reading, framework }): TableEntry => {
    const provision = reading.citations.join(' ') || claim.text.toLowerCase();
    return { data: claimEntry(claim, uses.of(claim), document), provision, noClaim: framework !== null };
  });
  const after = updateClaims(claimsOf(data, service), entries, document, open.provisionOf, new Set(read.roles));
  const names = newNames(uses, document, found === null, after.claims, read, day);
  const left = leftLines(read.left, claims);
  const rows = rowsRead(read);
  const taken = claims.filter(({ framework }) => framework === null).length;
  const count = {
    label: read.label.slice(read.label.lastIndexOf('/') + 1),
    read: rows,
    claims: taken,
    left: rows - taken,
  };
  const fresh = after.claims.flatMap((claim, i) => {
    const before = after.kept[i];
    const is = sourceOf(claim);
    return is === null || (before !== undefined && saysTheSame(before, claim)) ? [] : [is];
  });
  const said = withNotes(editClaims(file, text, data, service, after, names), claims, document, new Set(fresh));
  const edited = withAccount(said, accountText(count, left));
  return { edited, after };
}

export async function update(
  path: string,
  into: string,
  day: string,
  options: Options<'import'>,
  io: Io,
): Promise<void> {
  const { dryRun = false, quiet = false } = options;
  const run = async () => {
    const mapping = openMapping(into);
    const { file, text, data } = mapping;
    if (options.vendor !== undefined && vendorIdOf(options.vendor) !== data.vendor)
      throw new UsageError({ says: 'import-other', path: file.label, vendor: data.vendor, asked: options.vendor });
    const open = await openTable(path, [data.vendor, data.name], options, io);
    const { edited, after } = changed(mapping, open, day, options);
    const warnings = await warningsOn(open.tree, pipeline.fileWithText(file, edited));
    if (edited !== text && !dryRun) rewrite(into, file.digest, edited);
    const paint = painter(io.stdout, io.env, options.color !== false && toStandardOutput(options));
    if (edited !== text && (dryRun || !quiet))
      deliver(await pipeline.changeText(file.label, text, edited, paint), options, io);
    if (quiet) return;
    tellRows(open.read, open.claims, io);
    for (const remark of after.remarks) say(io.stderr, noteLine(remarkLine(remark)));
    if (edited === text) return void say(io.stderr, unchanged(after.counts.same, file.label));
    say(io.stderr, updated(file.label, after.counts));
    if (warnings.length > 0) say(io.stderr, toDecide(warnings.length, into));
    say(io.stderr, dryRun ? notWritten(file.label) : wrote(into));
  };
  const isFile = statSync(into, { throwIfNoEntry: false })?.isFile() === true;
  await (isFile && !dryRun ? pipeline.exclusively(into, run) : run());
}
