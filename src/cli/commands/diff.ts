// devolve diff <base> [head]

import { diffRevisions } from '../../history/diff-revisions.ts';
import { readPolicy } from '../../history/read-policy.ts';
import { reportDiff, viewDiff, viewNotice } from '../../history/report-diff.ts';
import { cacheOf } from '../../history/state.ts';
import { type Impact, impacts } from '../../model/change-kinds.ts';
import { UsageError } from '../../model/errors.ts';
import { inert, inertLines, mapTexts } from '../../model/inert.ts';
import { remarkWords } from '../../words/diff-page.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, audienceOf, type CommonOptions, failOnLevel, formatOf, type ReadableFormat } from '../options.ts';
import { deliver } from '../output.ts';
import { openDesign, stdoutPainter, widthOf } from '../session.ts';

export async function diff(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<ReadableFormat | 'github'>(options);
  const asOf = asOfDay(options, io);
  const failOn = failOnLevel(options);
  const { profile, vendor, lenient = false, notice = false } = options;
  if (profile !== undefined && vendor !== undefined) throw new UsageError({ says: 'customer-both' });
  if (notice && format !== 'table' && format !== 'markdown' && format !== 'html')
    throw new UsageError({ says: 'notice-format', format });
  const design = await openDesign(options, format);
  const [base = '', head] = args;
  if (options.audience !== undefined && !notice) throw new UsageError({ says: 'notice-audience' });
  const audience = audienceOf(options);
  const request = {
    library: options.library,
    base,
    head,
    profile,
    vendor,
    asOf,
    policy: options.policy === undefined ? {} : readPolicy(options.policy),
    lenient,
    cache: cacheOf(options.cache !== false, io.env),
  };
  const comparison = await diffRevisions(request);
  const told = notice ? await viewNotice(request, comparison, audience) : null;
  if (options.quiet !== true)
    for (const remark of comparison.remarks) io.stderr.write(`note: ${inert(remarkWords(remark))}\n`);
  if (options.verbose === true) {
    for (const [side, { name, commit, files }] of Object.entries({ base: comparison.base, head: comparison.head })) {
      io.stderr.write(`${side}: ${inert(name)}${commit === null ? '' : ` (${commit})`}\n`);
      for (const { path, sha256 } of files) io.stderr.write(`  ${inert(path)} ${sha256.slice(0, 12)}\n`);
    }
  }
  if (format === 'table') {
    const { diffText, noticeText } = await import('../terminal/diff.ts');
    const paint = stdoutPainter(options, io);
    const text =
      told !== null
        ? noticeText(mapTexts(told, inertLines), paint)
        : diffText(mapTexts(await viewDiff(comparison), inertLines), paint, widthOf(io));
    deliver(text, options, io);
  } else deliver(await reportDiff(format, comparison, told, design), options, io);
  if (failOn !== undefined && [comparison.base, comparison.head].some(({ broken }) => broken.length > 0))
    return exit.failed;
  const level = failOn === undefined ? -1 : impacts.indexOf(failOn as Impact);
  const worst = [...comparison.causes, ...comparison.consequences].map((c) => impacts.indexOf(c.impact));
  return worst.some((rank) => rank <= level) ? exit.failed : exit.done;
}
