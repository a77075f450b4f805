// devolve explain <citation> (--profile FILE | --vendor SERVICE)

import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import type { Library } from '../../model/library.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, findService, openDesign, openLibrary, openProfile, stdoutPainter, widthOf } from '../session.ts';

async function assessed(library: Library, options: CommonOptions, asOf: string) {
  if (options.profile !== undefined) {
    const { file, customer } = await openProfile(options.profile, library, options);
    return { file, customer, assessment: pipeline.assessCustomer(library, customer, asOf) };
  }
  const service = findService(options.vendor ?? '', library);
  return { file: null, ...pipeline.assessService(library, service, {}, asOf) };
}

export async function explain(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const asOf = asOfDay(options, io);
  if ((options.profile === undefined) === (options.vendor === undefined)) {
    throw new UsageError('for whom?', 'give either --profile <file> or --vendor <service>');
  }
  const design = await openDesign(options, format);
  const { tree, library } = await openLibrary(options, io);
  const citation = findCitation(args[0] ?? '', library);
  const { file, customer, assessment } = await assessed(library, options, asOf);
  const row = pipeline.rowOf(library, assessment, citation);
  if (row === undefined) throw new UsageError(`there is no row ${citation}`);
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
