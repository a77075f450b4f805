// devolve gap <profile>

import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import { nearTo } from '../../model/nearest.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, failOnLevel, formatOf, type TableFormat } from '../options.ts';
import { deliver, tellWhatCsvLacks } from '../output.ts';
import { findCrosswalk, openCustomer, openDesign, stdoutPainter, widthOf } from '../session.ts';

const forms = ['evidence-requests'];

function isForm(name: string | undefined): boolean {
  if (name === undefined || forms.includes(name)) return name !== undefined;
  throw new UsageError({ says: 'form-unknown', name, near: nearTo(name, forms) });
}

export async function gap(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<TableFormat>(options);
  const asOf = asOfDay(options, io);
  const failOn = failOnLevel(options);
  const asForm = isForm(options.as);
  const design = await openDesign(options, format);
  const { tree, library, file, customer } = await openCustomer(args[0] ?? '', options, io);
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  const request = {
    library,
    customer,
    assessment,
    crosswalk: findCrosswalk(options.crosswalk, library),
    asOf,
    inputs: await pipeline.inputsOf(tree, file, design),
  };
  if (format !== 'table') {
    const report = asForm ? pipeline.reportEvidenceRequests : pipeline.reportGap;
    deliver(await report(format, request, design), options, io);
    tellWhatCsvLacks(format, options, io);
  } else if (asForm) {
    const { formText } = await import('../terminal/form.ts');
    const view = mapTexts(await pipeline.viewEvidenceRequests(request), inert);
    deliver(formText(view, stdoutPainter(options, io), widthOf(io)), options, io);
  } else {
    const { gapText } = await import('../terminal/gap.ts');
    const view = mapTexts(await pipeline.viewGap(request), inert);
    deliver(gapText(view, stdoutPainter(options, io), widthOf(io)), options, io);
  }
  return failOn !== undefined && assessment.findings.some((f) => f.priority <= failOn) ? exit.failed : exit.done;
}
