// devolve answer --interactive: the choices, questions and acts that are open, in the order of the plan. Each answer is
// written before the next is asked.

import type { Entry } from '../../edit/entry.ts';
import { optionName, type Said } from '../../edit/entry-options.ts';
import type { Act } from '../../model/act.ts';
import type { EntryTarget } from '../../model/entry-target.ts';
import { UsageError } from '../../model/errors.ts';
import { recordables } from '../../model/recordables.ts';
import * as pipeline from '../../pipeline.ts';
import { errorWords } from '../../words/errors.ts';
import { byHand, interactiveIntro, interactiveStopped } from '../../words/interactive.ts';
import type { Options } from '../commands.ts';
import { held } from '../init/converse.ts';
import { personFor } from '../init/person.ts';
import { type Io, type Person, say } from '../io.ts';
import { refuseInputAsOutput } from '../output.ts';
import { type Asked, askAct, askActivity, askBy, type Step } from './ask-act.ts';
import { openChoices } from './ask-choice.ts';
import { doubtsOf } from './doubts.ts';
import { effectOf, titleOf } from './effect.ts';
import { entryTold, gateKindOf } from './entries.ts';
import { fileBeside } from './options.ts';
import { type OpenProfile, openProfile } from './profile.ts';
import { type Answered, changed, write } from './record.ts';

/** What a vendor owes is not asked of the customer again. */
const isAsked = (act: Act) =>
  act.status === 'open' || act.status === 'started' || (act.status === 'waiting' && act.kind === 'gate');

/** It was asked as a choice. */
const asksChoice = (act: Act) => act.kind === 'exclusion' && act.block.kind === 'unstated';

/** The target of an act; null where no entry of a profile records it. */
function targetOf(act: Act, { library, customer, assessment }: OpenProfile): EntryTarget | null {
  const { target } = recordables(library, customer, assessment).of(act.id);
  return target?.kind === 'gate' ? { kind: 'gate', system: target.system, gate: target.gate } : target;
}

/** The next thing to ask about: choices, on which acts depend; activities, since a no takes acts away; acts. */
function nextStep(open: OpenProfile, seen: ReadonlySet<string>): Step | null {
  const { plan } = open.assessment;
  const choice = openChoices(open).find((one) => !seen.has(one.id));
  if (choice !== undefined) return choice;
  const question = plan.questions.find((q) => !seen.has(q.activity.id));
  if (question !== undefined)
    return {
      id: question.activity.id,
      ask: (asked) => askActivity(question, asked),
      target: { kind: 'activity', activity: question.activity.id },
    };
  for (const act of plan.acts) {
    if (!isAsked(act) || seen.has(act.id)) continue;
    const title = titleOf(act, open.customer);
    const target = targetOf(act, open);
    if (target !== null)
      return { id: act.id, target, ask: (asked) => askAct(act, title, gateKindOf(target, open), asked) };
  }
  return null;
}

/** Names of owners that the profile has. */
function ownersIn({ customer }: OpenProfile): readonly string[] {
  const named = [...customer.answers, ...customer.letters].flatMap(({ owner }) => owner ?? []);
  return [...new Set(named)].sort();
}

/** Writes one answer: into the file as it is now, which another run may have changed. */
const record = (open: OpenProfile, told: Parameters<typeof entryTold>[1], options: Options<'answer'>, io: Io) =>
  pipeline.exclusively(open.path, async () => {
    const now = await openProfile(open.path, open.asOf, options, io);
    const entry = entryTold(now, told);
    const after = await changed(now, [entry], io);
    if (after !== now) write(now, after);
    return { entry, after };
  });

/** Why a file cannot be evidence; null for one that can. */
function wrongFile(path: string, text: string): string | null {
  try {
    fileBeside(path, text.trim());
    return null;
  } catch (error) {
    if (error instanceof UsageError) return errorWords(error.reason)[0];
    throw error;
  }
}

/** Throws UsageError for what an interview asks itself. */
export function refuseOthers(whats: readonly string[], options: Options<'answer'>): void {
  const own = new Set(['interactive', 'commit', 'quiet', 'verbose', 'color', 'library', 'asOf', 'output']);
  const [given] = [
    ...whats,
    ...Object.keys(options)
      .filter((name) => !own.has(name))
      .map(optionName),
  ];
  if (given !== undefined) throw new UsageError({ says: 'interactive-named', given });
}

/** Throws UsageError without a terminal. */
export async function interactive(path: string, asOf: string, options: Options<'answer'>, io: Io): Promise<Answered> {
  const person: Person | null = await personFor(io, {});
  if (person === null) throw new UsageError({ says: 'interactive-terminal' });
  const before = await openProfile(path, asOf, options, io);
  refuseInputAsOutput(options);
  let open = before;
  person.hello(interactiveIntro(open.file.label, open.assessment.plan.acts.filter(isAsked).length));
  const by = await held(person, askBy);
  const seen = new Set<string>();
  const entries: Entry[] = [];
  let stopped = by === null;
  for (let step = nextStep(open, seen); step !== null && !stopped; step = nextStep(open, seen)) {
    const { id, ask, target } = step;
    const asked: Asked = {
      customer: open.customer,
      owners: ownersIn(open),
      by: by ?? '',
      wrongFile: (text) => wrongFile(path, text),
    };
    const told = await held(person, () => ask(asked));
    seen.add(id);
    stopped = told === null;
    if (told === null || told === 'skip') continue;
    const { entry, after } = await record(open, { target, said: withFiles(path, told) }, options, io);
    // The last line names the next act, which is asked about now.
    const effect = effectOf([entry], open, after).slice(0, -1);
    person.tell?.([...effect, ...doubtsOf([entry], after)].join('\n'));
    entries.push(entry);
    open = after;
  }
  person.goodbye(!stopped, interactiveStopped);
  const others = open.assessment.plan.acts.filter(
    (act) => isAsked(act) && targetOf(act, open) === null && !asksChoice(act),
  );
  if (others.length > 0 && options.quiet !== true)
    say(io.stderr, byHand(others.map((act) => titleOf(act, open.customer))));
  return { before, after: open, entries };
}

const withFiles = (path: string, said: Said): Said =>
  said.evidence === undefined ? said : { ...said, evidence: said.evidence.map((file) => fileBeside(path, file)) };
