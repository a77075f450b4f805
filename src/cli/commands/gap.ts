// devolve gap <profile>

import { UsageError } from '../../model/errors.ts';
import { nearTo } from '../../model/nearest.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf, isFull } from '../options.ts';
import { deliver, refuseToOverwrite, tellWhatCsvLacks } from '../output.ts';
import { findCrosswalk, openCustomer, openMedium } from '../session.ts';

/** The gap report, or the form named by --as. */
function reportOf({ as }: Options<'gap'>) {
  if (as === undefined) return 'gap';
  const form = 'evidence-requests';
  if (as === form) return form;
  throw new UsageError({ says: 'form-unknown', name: as, near: nearTo(as, [form]) });
}

export async function gap(io: Io, args: readonly string[], options: Options<'gap'>) {
  const report = reportOf(options);
  const format = formatOf(report, options);
  const asOf = asOfDay(options, io);
  const medium = await openMedium(options, format, io);
  const { tree, library, file, customer } = await openCustomer(args[0] ?? '', options, io);
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  await refuseToOverwrite(format, args[0] ?? '', { library, customer, assessment }, options);
  const request = {
    library,
    customer,
    assessment,
    crosswalk: findCrosswalk(options.crosswalk, library),
    full: isFull(options),
    everyRow: options.rows === true,
    asOf,
    inputs: await pipeline.inputsOf(tree, file, medium.design),
  };
  deliver(await publish(report, format, request, medium), options, io);
  tellWhatCsvLacks(format, options, io);
  const { failOn = 'none' } = options;
  return failOn !== 'none' && assessment.findings.some((f) => f.priority <= failOn) ? exit.failed : exit.done;
}
