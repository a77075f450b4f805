// devolve diff <base> [head]

import * as history from '../../history.ts';
import { type Impact, impacts } from '../../model/change-kinds.ts';
import { UsageError } from '../../model/errors.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, type Format, failOnLevel, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { stdoutPainter, widthOf } from '../session.ts';

export async function diff(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<Format>(options);
  const asOf = asOfDay(options, io);
  const failOn = failOnLevel(options);
  const { profile, vendor, lenient = false, notice = false } = options;
  if (profile !== undefined && vendor !== undefined)
    throw new UsageError('for whom?', 'give either --profile <file> or --vendor <service>');
  if (notice && format !== 'table' && format !== 'markdown' && format !== 'html')
    throw new UsageError(`there is no notice as ${format}`, 'use one of: table, markdown, html');
  const [base = '', head] = args;
  const comparison = await history.diffRevisions({
    library: options.library,
    base,
    head,
    profile,
    vendor,
    asOf,
    policy: options.policy === undefined ? {} : history.readPolicy(options.policy),
    lenient,
    cache: options.cache === false ? history.noCache : history.openCache(io.env),
  });
  if (format === 'table') {
    const { diffText, noticeText } = await import('../terminal/diff.ts');
    const paint = stdoutPainter(options, io);
    const text = notice
      ? noticeText(mapTexts(await history.viewNotice(comparison), inert), paint)
      : diffText(mapTexts(await history.viewDiff(comparison), inert), paint, widthOf(io));
    deliver(text, options, io);
  } else deliver(await history.reportDiff(format, comparison, notice), options, io);
  const level = failOn === undefined ? -1 : impacts.indexOf(failOn as Impact);
  const worst = [...comparison.causes, ...comparison.consequences].map((c) => impacts.indexOf(c.impact));
  return worst.some((rank) => rank <= level) ? exit.failed : exit.done;
}
