// devolve compare <vendor> <vendor>…

import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findService, openLibrary, stdoutPainter, widthOf } from '../session.ts';

export async function compare(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const asOf = asOfDay(options, io);
  if (args.length < 2) throw new UsageError('compare what with what?', 'name two or more services');
  const { tree, library } = openLibrary(options, io);
  const services = args.map((name) => findService(name, library));
  const twice = services.find((s, i) => services.indexOf(s) !== i);
  if (twice !== undefined) throw new UsageError(`${twice.address} is named twice`);
  const candidates = services.map((service) => ({
    service,
    assessment: pipeline.assessService(library, service, {}, asOf).assessment,
  }));
  const inputs = await pipeline.inputsOf(tree, null);
  if (format === 'table') {
    const { compareText } = await import('../terminal/compare.ts');
    const view = mapTexts(await pipeline.viewCompare(library, candidates, asOf, inputs), inert);
    deliver(compareText(view, stdoutPainter(options, io), widthOf(io)), options, io);
  } else deliver(await pipeline.reportCompare(format, library, candidates, asOf, inputs), options, io);
  return exit.done;
}
