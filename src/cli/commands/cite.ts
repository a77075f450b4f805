// devolve cite [text…|-]

import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openLaw, openMedium } from '../session.ts';

/** Replaces `-` by the lines of standard input, which is read once, however often `-` occurs. */
async function textsOf(io: Io, args: readonly string[]): Promise<readonly string[]> {
  if (!args.includes('-')) return args;
  const given = io.stdin();
  const text = typeof given === 'string' ? given : await (await import('../standard-input.ts')).readToEnd(given);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return args.flatMap((arg) => (arg === '-' ? lines : [arg]));
}

export async function cite(io: Io, args: readonly string[], options: Options<'cite'>) {
  const format = formatOf('cite', options);
  const medium = await openMedium(options, format, io);
  if (args.length === 0) throw new UsageError({ says: 'cite-nothing' });
  const { library } = await openLaw(options, io);
  const index = pipeline.citationsOf(library);
  const readings = (await textsOf(io, args)).map((text) => {
    const reading = pipeline.readCitations(index, text);
    return { ...reading, standsFor: reading.citations.flatMap((citation) => index.standing(citation) ?? []) };
  });
  deliver(await publish('cite', format, readings, medium), options, io);
  return exit.done;
}
