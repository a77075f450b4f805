// devolve gap <profile>

import { inert, mapTexts } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, failOnLevel, formatOf, type TableFormat } from '../options.ts';
import { deliver } from '../output.ts';
import { openLibrary, openProfile, stdoutPainter, widthOf } from '../session.ts';

export async function gap(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<TableFormat>(options);
  const asOf = asOfDay(options, io);
  const failOn = failOnLevel(options);
  const { tree, library } = await openLibrary(options, io);
  const { file, customer } = await openProfile(args[0] ?? '', library, options);
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  const inputs = await pipeline.inputsOf(tree, file);
  if (format === 'table') {
    const { gapText } = await import('../terminal/gap.ts');
    const view = mapTexts(await pipeline.viewGap(library, customer, assessment, asOf, inputs), inert);
    deliver(gapText(view, stdoutPainter(options, io), widthOf(io)), options, io);
  } else deliver(await pipeline.reportGap(format, library, customer, assessment, asOf, inputs), options, io);
  return failOn !== undefined && assessment.findings.some((f) => f.priority <= failOn) ? exit.failed : exit.done;
}
