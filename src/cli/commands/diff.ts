// devolve diff <base> [head]

import { noticeFor } from '../../history/changes-since.ts';
import { diffRevisions } from '../../history/diff-revisions.ts';
import { readPolicy } from '../../history/read-policy.ts';
import { cacheOf } from '../../history/state.ts';
import { impacts } from '../../model/change-kinds.ts';
import { UsageError } from '../../model/errors.ts';
import { publish } from '../../publish.ts';
import { remarkWords } from '../../words/diff-page.ts';
import { fileRead, noteLine, sideRead } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { type Io, say, saySentence } from '../io.ts';
import { asOfDay, audienceOf, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openMedium } from '../session.ts';

export async function diff(io: Io, args: readonly string[], options: Options<'diff'>) {
  const asOf = asOfDay(options, io);
  const { profile, vendor, lenient = false, notice = false, failOn = 'none' } = options;
  const format = formatOf(notice ? 'notice' : 'diff', options);
  if (profile !== undefined && vendor !== undefined) throw new UsageError({ says: 'customer-both' });
  const medium = await openMedium(options, format, io);
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
  const told = notice ? await noticeFor(request, comparison, audience) : null;
  if (options.quiet !== true)
    for (const remark of comparison.remarks) saySentence(io.stderr, noteLine(remarkWords(remark)));
  if (options.verbose === true) {
    for (const side of ['base', 'head'] as const) {
      const { name, commit, files } = comparison[side];
      say(io.stderr, sideRead(side, name, commit));
      for (const { path, sha256 } of files) say(io.stderr, fileRead(path, sha256));
    }
  }
  const answer =
    told === null ? await publish('diff', format, comparison, medium) : await publish('notice', format, told, medium);
  deliver(answer, options, io);
  if (failOn !== 'none' && [comparison.base, comparison.head].some(({ broken }) => broken.length > 0))
    return exit.failed;
  const level = failOn === 'none' ? -1 : impacts.indexOf(failOn);
  const worst = [...comparison.causes, ...comparison.consequences].map((c) => impacts.indexOf(c.impact));
  return worst.some((rank) => rank <= level) ? exit.failed : exit.done;
}
