// devolve answer <profile> [what…]

import { statSync } from 'node:fs';
import { entryAt } from '../../edit/entries-in.ts';
import { type Entry, targetText } from '../../edit/entry.ts';
import { whatReader } from '../../edit/read-what.ts';
import { entryOf, optionName, type Said } from '../../edit/said.ts';
import { UsageError } from '../../model/errors.ts';
import { findService } from '../../model/lookup.ts';
import * as pipeline from '../../pipeline.ts';
import { nothingChanges, notWritten, recordedIn } from '../../words/recorded.ts';
import { noteLine } from '../../words/remarks.ts';
import { doubtsOf, effectOf } from '../answer/effect.ts';
import { namedIn, saidIn } from '../answer/options.ts';
import { type OpenProfile, openProfile } from '../answer/profile.ts';
import { changed, newWarnings, write } from '../answer/record.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { type Io, say } from '../io.ts';
import { asOfDay } from '../options.ts';
import { deliver, refuseInputAsOutput, toStandardOutput } from '../output.ts';
import { painter } from '../paint.ts';

type AnswerOptions = Options<'answer'>;

/** What is named, as entries. Throws UsageError. */
function entriesOf(
  open: OpenProfile,
  whats: readonly string[],
  said: Said,
  { clear = false }: AnswerOptions,
): readonly Entry[] {
  const { library, customer, profile, asOf, assessment } = open;
  const reader = whatReader(library, customer, assessment);
  const seen = new Set<string>();
  return whats.map((text) => {
    const { what, status } = namedIn(text);
    const target = reader.read(what);
    const name = `${target.kind} ${targetText(target)}`;
    if (seen.has(name)) throw new UsageError({ says: 'what-twice', text: targetText(target) });
    seen.add(name);
    const own = status === undefined ? said : { ...said, status };
    const [given] = Object.keys(own);
    if (clear && given !== undefined)
      throw new UsageError({ says: 'entry-clear', option: status === undefined ? optionName(given) : text });
    if (clear) return { target, changes: null } as Entry;
    const system = 'system' in target ? customer.systems.find((s) => s.id === target.system) : undefined;
    const service = system?.kind === 'service' ? findService(library, system.service) : undefined;
    const gate = target.kind === 'gate' ? (service?.gates.find((g) => g.id === target.gate)?.kind ?? null) : null;
    return entryOf({ target, said: own, before: entryAt(profile.data, profile.places, target), gate, asOf });
  });
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

async function record(path: string, whats: readonly string[], asOf: string, options: AnswerOptions, io: Io) {
  const quiet = options.quiet === true;
  const dry = options.dryRun === true;
  const said = saidIn(options, path);
  const before = await openProfile(path, asOf, options, io);
  refuseInputAsOutput(options);
  const file = await fileOf(before, said, options);
  const entries = file?.entries ?? entriesOf(before, whats, said, options);
  const tellFile = () => {
    for (const line of file?.told ?? []) say(io.stderr, line);
    return file?.whole === false ? exit.failed : exit.done;
  };
  const after = await changed(before, entries, io);
  if (after === before) {
    if (!quiet) say(io.stderr, nothingChanges(before.file.label));
    return tellFile();
  }
  if (!dry) write(after);
  const paint = painter(io.stdout, io.env, options.color !== false && toStandardOutput(options));
  if (dry || !quiet) deliver(await pipeline.changeText(before.file.label, before.text, after.text, paint), options, io);
  if (quiet) return tellFile();
  io.stderr.write(await newWarnings(before, after, io));
  say(io.stderr, dry ? notWritten(after.file.label) : recordedIn(after.file.label));
  const targets = entries.flatMap(({ target, changes }) => (changes === null ? [] : [target]));
  for (const note of doubtsOf(targets, after)) say(io.stderr, noteLine(note));
  for (const line of effectOf(
    entries.map((entry) => entry.target),
    before,
    after,
  ))
    say(io.stderr, line);
  return tellFile();
}

export async function answer(io: Io, args: readonly string[], options: AnswerOptions) {
  const [path = '', ...whats] = args;
  const asOf = asOfDay(options, io);
  const [what] = whats;
  if (what !== undefined && options.from !== undefined) throw new UsageError({ says: 'from-with', given: what });
  if (what === undefined && options.from === undefined) throw new UsageError({ says: 'what-none' });
  const run = () => record(path, whats, asOf, options, io);
  // What is no file is refused when it is read.
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return options.dryRun === true || !isFile ? run() : pipeline.exclusively(path, run);
}
