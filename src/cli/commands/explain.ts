// devolve explain <citation> (--profile FILE | --vendor SERVICE)

import type { Citation } from '../../model/citation.ts';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { chosenUse, refuseChoices } from '../choices.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, findService, openCustomer, openFor, openMedium } from '../session.ts';

/** The customer of --profile, or the standard customer of --vendor, with its assessment. */
async function assessed(options: Options<'explain'>, io: Io, asOf: string) {
  if (options.profile !== undefined) {
    refuseChoices(options);
    const opened = await openCustomer(options.profile, options, io);
    return { ...opened, assessment: pipeline.assessCustomer(opened.library, opened.customer, asOf) };
  }
  const vendor = options.vendor ?? '';
  const { tree, library } = await openFor([vendor], options, io);
  const service = findService(vendor, library);
  const use = chosenUse(service, options);
  return { tree, library, file: null, ...pipeline.assessService(library, service, use, asOf) };
}

/** The error for a paragraph without a row: what it is, and which rows to ask for instead. */
function withoutRow(citation: Citation, library: Library): UsageError {
  return new UsageError({ says: 'row-none', citation, standing: pipeline.citationsOf(library).standing(citation) });
}

export async function explain(io: Io, args: readonly string[], options: Options<'explain'>) {
  const format = formatOf('explain', options);
  const asOf = asOfDay(options, io);
  if ((options.profile === undefined) === (options.vendor === undefined)) {
    throw new UsageError({ says: options.profile === undefined ? 'customer-none' : 'customer-both' });
  }
  const medium = await openMedium(options, format, io);
  const { tree, library, file, customer, assessment } = await assessed(options, io, asOf);
  const citation = findCitation(args[0] ?? '', library);
  const row = pipeline.rowOf(library, assessment, citation);
  if (row === undefined) throw withoutRow(citation, library);
  const request = { library, customer, row, asOf, inputs: await pipeline.inputsOf(tree, file) };
  deliver(await publish('explain', format, request, medium), options, io);
  return exit.done;
}
