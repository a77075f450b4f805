// devolve explain <citation> (--profile FILE | --vendor SERVICE)

import type { Citation } from '../../model/citation.ts';
import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import type { Library } from '../../model/library.ts';
import * as pipeline from '../../pipeline.ts';
import { chosenUse, refuseChoices } from '../choices.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, findService, openCustomer, openDesign, openFor, stdoutPainter, widthOf } from '../session.ts';

/** The customer of --profile, or the standard customer of --vendor, with its answer. */
async function assessed(options: CommonOptions, io: Io, asOf: string) {
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

/** A paragraph that nothing is determined of: what it is, and which rows to ask for instead. */
function withoutRow(citation: Citation, library: Library): UsageError {
  return new UsageError({ says: 'row-none', citation, standing: pipeline.citationsOf(library).standing(citation) });
}

export async function explain(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const asOf = asOfDay(options, io);
  if ((options.profile === undefined) === (options.vendor === undefined)) {
    throw new UsageError({ says: options.profile === undefined ? 'customer-none' : 'customer-both' });
  }
  const design = await openDesign(options, format);
  const { tree, library, file, customer, assessment } = await assessed(options, io, asOf);
  const citation = findCitation(args[0] ?? '', library);
  const row = pipeline.rowOf(library, assessment, citation);
  if (row === undefined) throw withoutRow(citation, library);
  if (format === 'table') {
    const { explainText } = await import('../terminal/explain.ts');
    const view = mapTexts(await pipeline.viewExplain(library, customer, row, asOf), inert);
    deliver(explainText(view, stdoutPainter(options, io), widthOf(io)), options, io);
  } else {
    const inputs = await pipeline.inputsOf(tree, file);
    deliver(await pipeline.reportExplain(format, design, inputs, library, customer, row, asOf), options, io);
  }
  return exit.done;
}
