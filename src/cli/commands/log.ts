// devolve log <citation> (or --all)

import { type LogStep, openLog } from '../../history/log-rows.ts';
import { logJson, logMarkdown } from '../../history/report-log.ts';
import { cacheOf } from '../../history/state.ts';
import { UsageError } from '../../model/errors.ts';
import { inert } from '../../model/inert.ts';
import { brokenWords } from '../../words/broken.ts';
import { notComputed, nothingFound, remarkWords, shallowWords } from '../../words/diff-page.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, type CommonOptions, formatOf } from '../options.ts';
import { deliver, toStandardOutput } from '../output.ts';
import { findCitation, stdoutPainter } from '../session.ts';
import { stepText } from '../terminal/log.ts';
import { progress } from '../terminal/progress.ts';

/** What is not known stands in a file, too, where nobody saw the terminal. */
const unknownText = ({ commit, broken, cut }: LogStep) =>
  `${broken === null ? '' : `${notComputed(inert(brokenWords(commit, broken)))}\n`}${cut ? `${shallowWords}\n` : ''}`;

export async function log(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf<'table' | 'markdown' | 'json'>(options);
  const asOf = asOfDay(options, io);
  const { profile, vendor, at, library, all = false, quiet = false } = options;
  if (profile !== undefined && vendor !== undefined) throw new UsageError({ says: 'customer-both' });
  // `log --all v1..v2`: a range is no citation.
  const [text, range] = all ? [undefined, args[0]] : args;
  if ((text === undefined) !== all || (all && args.length > 1)) throw new UsageError({ says: 'row-which' });
  const cache = cacheOf(options.cache !== false, io.env);
  const history = await openLog({ library, at, range, profile, vendor, asOf, cache });
  let clear = () => {};
  if (options.verbose === true) io.stderr.write(`history up to: ${inert(history.tip.name)} (${history.tip.id})\n`);
  if (!quiet) for (const remark of history.remarks) io.stderr.write(`note: ${inert(remarkWords(remark))}\n`);
  try {
    const citation = text === undefined ? null : findCitation(text, history.library);
    const bar = progress(io.stderr, quiet || io.stderr.isTTY !== true ? null : history.total);
    clear = bar.done;
    const paint = stdoutPainter(options, io);
    // On standard output every entry is printed when it is found; everything else comes whole or not at all.
    const stream = format === 'table' && toStandardOutput(options);
    const steps: LogStep[] = [];
    let found = 0;
    for await (const step of history.steps(citation)) {
      bar.advance();
      if (step.broken !== null) bar.say(notComputed(inert(brokenWords(step.commit, step.broken))));
      if (step.cut) bar.say(shallowWords);
      found += step.entries.length;
      if (!stream) steps.push(step);
      else if (step.entries.length > 0) bar.print(() => io.stdout.write(stepText(step.entries, paint)));
    }
    bar.done();
    if (stream && found === 0 && !quiet) io.stderr.write(nothingFound);
    const told = { tip: history.tip, asOf, citation, steps };
    if (format === 'json') deliver(logJson(told), options, io);
    else if (format === 'markdown') deliver(logMarkdown(told), options, io);
    else if (!stream) deliver(steps.map((s) => unknownText(s) + stepText(s.entries, paint)).join(''), options, io);
    return exit.done;
  } finally {
    clear();
    history.close();
  }
}
