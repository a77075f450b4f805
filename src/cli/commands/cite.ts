// devolve cite [text…|-]

import { UsageError } from '../../model/errors.ts';
import { inert, inertJson } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { standingWords } from '../../words/standing.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openLaw, widthOf } from '../session.ts';

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
  if (args.length === 0) throw new UsageError({ says: 'cite-nothing' });
  const { library } = await openLaw(options, io);
  const index = pipeline.citationsOf(library);
  const readings = (await textsOf(io, args)).map((text) => {
    const reading = pipeline.readCitations(index, text);
    return { ...reading, standsFor: reading.citations.flatMap((citation) => index.standing(citation) ?? []) };
  });
  if (format === 'json') {
    deliver(readings.map((reading) => `${inertJson(JSON.stringify(reading))}\n`).join(''), options, io);
    return exit.done;
  }
  const { table } = await import('../terminal/table.ts');
  const rows = readings.map((r) => {
    // Of a long list (a whole rule) only the citations are told.
    const told = r.standsFor.length > 4 ? [] : r.standsFor;
    const words = told.map((s) => (told.length > 1 ? `${s.citation}: ${standingWords(s, 0)}` : standingWords(s, 4)));
    return [inert(r.input), r.status, r.citations.join(' '), r.suggestion ?? '', words.join('. ')];
  });
  deliver(table(['text', 'status', 'citations', 'suggestion', 'stands for'], rows, widthOf(io)), options, io);
  return exit.done;
}
