// devolve answer <profile> [what…]

import { entryAt } from '../../edit/entries-in.ts';
import { type Entry, targetText } from '../../edit/entry.ts';
import { whatReader } from '../../edit/read-what.ts';
import { entryOf, optionName, type Said } from '../../edit/said.ts';
import { UsageError } from '../../model/errors.ts';
import { findService } from '../../model/lookup.ts';
import * as pipeline from '../../pipeline.ts';
import { evidenceAbsent, nothingChanges, notWritten, recordedIn } from '../../words/recorded.ts';
import { noteLine } from '../../words/remarks.ts';
import { effectOf } from '../answer/effect.ts';
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

/** The files that were named and are not there. */
function absentOf({ customer }: OpenProfile, said: Said): readonly string[] {
  const named = new Set([...(said.evidence ?? []), ...(said.source === undefined ? [] : [said.source])]);
  const known = [
    ...customer.answers.flatMap((a) => a.evidence),
    ...customer.replies.map(({ source, presence }) => ({ file: source ?? '', presence })),
  ];
  return [...named].filter((file) => known.some((k) => k.file === file && k.presence === 'absent'));
}

async function record(path: string, whats: readonly string[], asOf: string, options: AnswerOptions, io: Io) {
  const quiet = options.quiet === true;
  const dry = options.dryRun === true;
  const said = saidIn(options, path);
  const before = await openProfile(path, asOf, options, io);
  refuseInputAsOutput(options);
  const entries = entriesOf(before, whats, said, options);
  const after = await changed(before, entries, io);
  if (after === before) {
    if (!quiet) say(io.stderr, nothingChanges(before.file.label));
    return exit.done;
  }
  if (!dry) write(before, after);
  const paint = painter(io.stdout, io.env, options.color !== false && toStandardOutput(options));
  if (dry || !quiet)
    deliver(await pipeline.changeText(before.file.label, before.text, after.text, paint), options, io);
  if (quiet) return exit.done;
  io.stderr.write(await newWarnings(before, after, io));
  for (const file of absentOf(after, said)) say(io.stderr, noteLine(evidenceAbsent(file)));
  say(io.stderr, dry ? notWritten(after.file.label) : recordedIn(after.file.label));
  const targets = entries.map((entry) => entry.target);
  for (const line of effectOf(targets, before, after)) say(io.stderr, line);
  return exit.done;
}

export async function answer(io: Io, args: readonly string[], options: AnswerOptions) {
  const [path = '', ...whats] = args;
  const asOf = asOfDay(options, io);
  if (whats.length === 0) throw new UsageError({ says: 'what-none' });
  const run = () => record(path, whats, asOf, options, io);
  return options.dryRun === true ? run() : pipeline.exclusively(path, run);
}
