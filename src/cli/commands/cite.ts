// devolve cite [text…|-]

import { UsageError } from '../../model/errors.ts';
import { inert, inertJson } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openLibrary, widthOf } from '../session.ts';

/** `-` is standard input, a text a line. It is read once, however often it is named. */
async function textsOf(io: Io, args: readonly string[]): Promise<readonly string[]> {
  if (!args.includes('-')) return args;
  const given = io.stdin();
  const text = typeof given === 'string' ? given : await (await import('../standard-input.ts')).readToEnd(given);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return args.flatMap((arg) => (arg === '-' ? lines : [arg]));
}

export async function cite(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  if (args.length === 0) throw new UsageError('cite what?', 'give texts, or - to read them from standard input');
  const { library } = await openLibrary(options, io);
  const index = pipeline.citationsOf(library);
  const readings = (await textsOf(io, args)).map((text) => pipeline.readCitations(index, text));
  if (format === 'json') {
    deliver(readings.map((reading) => `${inertJson(JSON.stringify(reading))}\n`).join(''), options, io);
    return exit.done;
  }
  const { table } = await import('../terminal/table.ts');
  const rows = readings.map((r) => [inert(r.input), r.status, r.citations.join(' '), r.suggestion ?? '']);
  deliver(table(['text', 'status', 'citations', 'suggestion'], rows, widthOf(io)), options, io);
  return exit.done;
}
