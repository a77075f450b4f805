// devolve log <citation> (or --all)

import { type LogStep, openLog } from '../../history/log-rows.ts';
import { cacheOf } from '../../history/state.ts';
import { UsageError } from '../../model/errors.ts';
import { inert } from '../../model/inert.ts';
import { publish } from '../../publish.ts';
import { brokenWords } from '../../words/broken.ts';
import { notComputed, nothingFound, remarkWords, shallowWords } from '../../words/diff-page.ts';
import { historyRead, noteLine } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { type Io, say, saySentence } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver, toStandardOutput } from '../output.ts';
import { progress } from '../progress.ts';
import { findCitation, openMedium } from '../session.ts';

export async function log(io: Io, args: readonly string[], options: Options<'log'>) {
  const format = formatOf('log', options);
  const medium = await openMedium(options, format, io);
  const asOf = asOfDay(options, io);
  const { profile, vendor, at, library, all = false, quiet = false } = options;
  if (profile !== undefined && vendor !== undefined) throw new UsageError({ says: 'customer-both' });
  // With --all, the first argument is a range, not a citation.
  const [text, range] = all ? [undefined, args[0]] : args;
  if ((text === undefined) !== all || (all && args.length > 1)) throw new UsageError({ says: 'row-which' });
  const cache = cacheOf(options.cache !== false, io.env);
  const history = await openLog({ library, at, range, profile, vendor, asOf, cache });
  let clear = () => {};
  if (options.verbose === true) say(io.stderr, historyRead(history.tip.name, history.tip.id));
  if (!quiet) for (const remark of history.remarks) saySentence(io.stderr, noteLine(remarkWords(remark)));
  try {
    const citation = text === undefined ? null : findCitation(text, history.library);
    const bar = progress(io.stderr, quiet || io.stderr.isTTY !== true ? null : history.total);
    clear = bar.done;
    // On standard output, entries of a table are printed as they are found; any other output is delivered whole or not
    // at all.
    const stream = format === 'table' && toStandardOutput(options);
    const steps: LogStep[] = [];
    const told = { tip: history.tip, asOf, citation };
    let found = 0;
    for await (const step of history.steps(citation)) {
      bar.advance();
      if (step.broken !== null) bar.say(notComputed(inert(brokenWords(step.commit, step.broken))));
      if (step.cut) bar.say(shallowWords);
      found += step.entries.length;
      if (!stream) steps.push(step);
      else if (step.entries.length > 0) {
        const text = await publish('log', 'table', { ...told, steps: [{ ...step, broken: null, cut: false }] }, medium);
        bar.print(() => io.stdout.write(text));
      }
    }
    bar.done();
    if (stream && found === 0 && !quiet) io.stderr.write(nothingFound);
    if (!stream) deliver(await publish('log', format, { ...told, steps }, medium), options, io);
    return exit.done;
  } finally {
    clear();
    history.close();
  }
}
