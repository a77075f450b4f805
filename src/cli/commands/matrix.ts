// devolve matrix <vendor>[/<service>]

import { inert, mapTexts } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf, type TableFormat } from '../options.ts';
import { deliver } from '../output.ts';
import { findNamed, findService, openLibrary, stdoutPainter, widthOf } from '../session.ts';

export async function matrix(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<TableFormat>(options);
  const asOf = asOfDay(options, io);
  const { tree, library } = await openLibrary(options, io);
  const service = findService(args[0] ?? '', library);
  const use = {
    variant: findNamed('variant', options.variant, service.variants)?.id ?? null,
    plan: findNamed('plan', options.plan, service.plans)?.id ?? null,
  };
  const request = {
    library,
    service,
    ...pipeline.assessService(library, service, use, asOf),
    prospect: options.for ?? '',
    asOf,
    inputs: await pipeline.inputsOf(tree, null),
  };
  if (format === 'table') {
    const { matrixText } = await import('../terminal/matrix.ts');
    deliver(
      matrixText(mapTexts(await pipeline.viewMatrix(request), inert), stdoutPainter(options, io), widthOf(io)),
      options,
      io,
    );
  } else deliver(await pipeline.reportMatrix(format, request), options, io);
  return exit.done;
}
