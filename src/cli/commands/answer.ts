// devolve answer <profile> [what…]

import { statSync } from 'node:fs';
import type { Commit } from '../../commit/commit-file.ts';
import { entryLine } from '../../edit/entry-line.ts';
import { optionName, type Said } from '../../edit/entry-options.ts';
import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { nothingNew } from '../../words/filled.ts';
import {
  commitMessage,
  committedAs,
  nothingChanges,
  nothingRecorded,
  notWritten,
  recordedIn,
  sweptIn,
} from '../../words/recorded.ts';
import { noteLine } from '../../words/remarks.ts';
import { capital, sentence } from '../../words/sentences.ts';
import { daysKept, doubtsOf } from '../answer/doubts.ts';
import { effectOf } from '../answer/effect.ts';
import { entriesNamed } from '../answer/entries.ts';
import { saidIn } from '../answer/options.ts';
import { type OpenProfile, openProfile } from '../answer/profile.ts';
import { type Answered, changed, changedBefore, newWarnings, write } from '../answer/record.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { type Io, say } from '../io.ts';
import { asOfDay } from '../options.ts';
import { deliver, refuseInputAsOutput, toStandardOutput } from '../output.ts';
import { painter } from '../paint.ts';

type AnswerOptions = Options<'answer'>;

/** What was recorded, and what became of the file that it was taken from. */
interface Told extends Answered {
  readonly file?: { readonly whole: boolean } | null;
}

/** Shows the change as data, on standard output; what it came to is said beside it. */
async function tell({ before, after, entries, file }: Told, options: AnswerOptions, io: Io) {
  const { label } = before.file;
  const quiet = options.quiet === true;
  const dry = options.dryRun === true;
  if (after.text === before.text) {
    const nothing = file?.whole === true ? sentence(capital(nothingNew)) : nothingRecorded;
    if (quiet) return;
    for (const note of daysKept(entries, before)) say(io.stderr, noteLine(note));
    say(io.stderr, entries.length === 0 ? nothing : nothingChanges(label));
    return;
  }
  const paint = painter(io.stdout, io.env, options.color !== false && toStandardOutput(options));
  if (dry || !quiet) deliver(await pipeline.changeText(label, before.text, after.text, paint), options, io);
  if (quiet) return;
  io.stderr.write(await newWarnings(before, after, io));
  for (const note of [...daysKept(entries, before), ...doubtsOf(entries, after)]) say(io.stderr, noteLine(note));
  say(io.stderr, dry ? notWritten(label) : recordedIn(label));
  for (const line of effectOf(entries, before, after)) say(io.stderr, line);
}

/** Commits the file as it is; says what else is in the commit. */
async function commit({ before, entries }: Answered, keep: Commit, options: AnswerOptions, io: Io) {
  const more = options.quiet !== true && (await changedBefore(before, options.library));
  const id = await keep(commitMessage(before.file.label, entries.map(entryLine)));
  if (id === null || options.quiet === true) return;
  if (more) say(io.stderr, noteLine(sweptIn(before.file.label)));
  say(io.stderr, committedAs(id));
}

/** What a file says; null without --from. Throws UsageError for what says the same in another way. */
async function fileOf(open: OpenProfile, said: Said, { from, takeFile: overrule = false, clear }: AnswerOptions) {
  if (from === undefined) {
    if (overrule) throw new UsageError({ says: 'take-file-alone' });
    return null;
  }
  const [given] = Object.keys(said);
  if (given !== undefined || clear === true)
    throw new UsageError({ says: 'from-with', given: given === undefined ? '--clear' : optionName(given) });
  const { takeFile } = await import('../answer/from-file.ts');
  return takeFile(from, open, overrule);
}

/** Records what is named, or what a file says, all of it or nothing. */
async function record(path: string, whats: readonly string[], asOf: string, options: AnswerOptions, io: Io) {
  const said = saidIn(options, path);
  const before = await openProfile(path, asOf, options, io);
  refuseInputAsOutput(options);
  const file = await fileOf(before, said, options);
  const entries = file?.entries ?? entriesNamed(before, whats, said, options.clear === true);
  const after = await changed(before, entries, io);
  if (options.dryRun !== true && after !== before) write(before, after);
  return { before, after, entries, file };
}

export async function answer(io: Io, args: readonly string[], options: AnswerOptions) {
  const [path = '', ...whats] = args;
  const asOf = asOfDay(options, io);
  const [what] = whats;
  if (what !== undefined && options.from !== undefined) throw new UsageError({ says: 'from-with', given: what });
  // What is no file is refused when it is read: then what is named may be what is answered.
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile && what === undefined && options.from === undefined && options.interactive !== true)
    throw new UsageError({ says: 'what-none' });
  const commits = options.commit === true && options.dryRun !== true;
  const alone = <T>(run: () => Promise<T>) =>
    isFile && options.dryRun !== true ? pipeline.exclusively(path, run) : run();
  // Asked before anything is written.
  const keep = commits && isFile ? await (await import('../../commit/commit-file.ts')).requireCommit(path) : null;
  const finish = async <T extends Answered>(answered: T) => {
    if (keep !== null && answered.after.text !== answered.before.text) await commit(answered, keep, options, io);
    return answered;
  };
  if (options.interactive === true) {
    const { interactive, refuseOthers } = await import('../answer/interactive.ts');
    refuseOthers(whats, options);
    const answered = await interactive(path, asOf, options, io);
    await tell(answered, options, io);
    await alone(() => finish(answered));
    return exit.done;
  }
  const answered = await alone(async () => {
    const recorded = await record(path, whats, asOf, options, io);
    await tell(recorded, options, io);
    return finish(recorded);
  });
  for (const line of answered.file?.told ?? []) say(io.stderr, line);
  return answered.file?.whole === false ? exit.failed : exit.done;
}
