// devolve letter <profile> [vendor]

import { mkdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SourceError, UsageError } from '../../model/errors.ts';
import { extensionOf } from '../../model/format.ts';
import { nearTo } from '../../model/nearest.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { counselFirst, nothingToAsk, noVendor, recordSent } from '../../words/letter/page.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { shellWord } from '../init/shell-word.ts';
import { type Io, say } from '../io.ts';
import { asOfDay, dueDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openCustomer, openMedium } from '../session.ts';

/** Does --output name a directory? One that is there, or for several letters a name without an extension. */
function folderOf({ output }: Options<'letter'>, several: boolean): string | null {
  if (output === undefined || output === '-' || output.startsWith('/dev/')) return null;
  const there = statSync(output, { throwIfNoEntry: false });
  const folder =
    there === undefined ? output.endsWith('/') || (several && extname(output) === '') : there.isDirectory();
  return folder ? output : null;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new SourceError({ says: 'write-failed', label: path, code });
  }
}

export async function letter(io: Io, args: readonly string[], options: Options<'letter'>) {
  const format = formatOf('letter', options);
  const asOf = asOfDay(options, io);
  const due = dueDay(options, asOf);
  const medium = await openMedium(options, format, io);
  const [path = '', name] = args;
  const { tree, library, file, customer } = await openCustomer(path, options, io);
  const used = await pipeline.vendorsUsed(library, customer);
  const named = used.filter((v) => name === undefined || v.id === name);
  if (name !== undefined && named.length === 0)
    throw new UsageError({
      says: 'vendor-unused',
      name,
      near: nearTo(
        name,
        used.map((v) => v.id),
      ),
    });
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  const common = { library, customer, assessment, due, asOf };
  const [only, second] = named;
  const folder = folderOf(options, second !== undefined);
  if (folder === null && (only === undefined || second !== undefined)) {
    if (format === 'markdown' || format === 'html')
      throw new UsageError({ says: 'letter-which', vendors: used.map((v) => v.id) });
    const inputs = await pipeline.inputsOf(tree, file, medium.design);
    deliver(await publish('letters', format, { ...common, profile: path, inputs }, medium), options, io);
    return exit.done;
  }
  if (only === undefined) say(io.stderr, noVendor);
  else if (folder !== null) makeFolder(folder);
  for (const vendor of named) {
    const inputs = await pipeline.inputsAbout(vendor, library, tree, file, medium.design);
    const request = { ...common, vendor: vendor.id, inputs };
    const { count, points, agreed, due: by, sent } = await pipeline.letterFacts(request);
    if (count + points === 0) {
      say(io.stderr, nothingToAsk(vendor.name));
      continue;
    }
    const output = folder === null ? {} : { output: join(folder, `letter-${vendor.id}.${extensionOf(format)}`) };
    deliver(await publish('letter', format, request, medium), { ...options, ...output }, io);
    if (options.quiet !== true && !agreed) say(io.stderr, counselFirst);
    if (options.quiet !== true && sent === null) say(io.stderr, recordSent(shellWord(path), vendor.id, by));
  }
  return exit.done;
}
