// devolve matrix <vendor>[/<service>]

import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Named } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findService, openLibrary, stdoutPainter, widthOf } from '../session.ts';

function chosen(what: string, id: string | undefined, known: readonly Named[]): string | null {
  if (id === undefined) return null;
  if (known.some((n) => n.id === id)) return id;
  throw new UsageError(
    `the service has no ${what} "${id}"`,
    didYouMean(
      id,
      known.map((n) => n.id),
    ),
  );
}

export async function matrix(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const asOf = asOfDay(options, io);
  const { tree, library } = openLibrary(options, io);
  const service = findService(args[0] ?? '', library);
  const use = {
    variant: chosen('variant', options.variant, service.variants),
    plan: chosen('plan', options.plan, service.plans),
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
