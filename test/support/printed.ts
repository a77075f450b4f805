// Reports as text, without a brand or color, on a wide terminal.

import { painter } from '../../src/cli/paint.ts';
import { plainDesign } from '../../src/model/brand.ts';
import type { Format } from '../../src/model/format.ts';
import { type Medium, publish, type ReportName } from '../../src/publish.ts';

export const plainMedium: Medium = {
  design: plainDesign,
  paint: painter({ write: () => true }, {}, false),
  width: 160,
};

type Request<N extends ReportName> = Parameters<typeof publish<N, Format>>[2];

export async function printed<N extends ReportName>(
  report: N,
  format: Exclude<Format, 'xlsx'>,
  request: Request<N>,
): Promise<string> {
  return [...(await publish(report, format, request, plainMedium))].join('');
}
