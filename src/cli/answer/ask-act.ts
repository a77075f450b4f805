// The questions of `answer --interactive`, one interview for each act: what was said of it, or that it is skipped.

import { type Said, statusesOf } from '../../edit/entry-options.ts';
import type { Act, ActivityQuestion } from '../../model/act.ts';
import type { Customer, GateState } from '../../model/customer.ts';
import type { EntryTarget } from '../../model/entry-target.ts';
import { isAgreement } from '../../model/gate-state.ts';
import type { GateKind } from '../../model/vendor.ts';
import { askOne, askText, type Interview, type Option } from '../../start/question.ts';
import { actFirstStep, actWhy, rowsText, usualOwner } from '../../words/acts.ts';
import {
  actHelp,
  activityChoices,
  by as byWords,
  follow,
  gateChoices,
  goOn,
  letterChoices,
  notADay,
  notEmpty,
  parts,
  workChoices,
} from '../../words/interactive.ts';
import { questionGain } from '../../words/plan.ts';
import { capital, sentence } from '../../words/sentences.ts';
import { isDay } from '../options.ts';

/** What a person said of one act. */
export type Told = Said | 'skip';

/** One thing to ask about, with its interview. */
export interface Step {
  readonly id: string;
  readonly ask: (asked: Asked) => Interview<Told>;
  readonly target: EntryTarget;
}

/** What the questions need to know. */
export interface Asked {
  readonly customer: Customer;
  /** Names that the profile has, for a list. */
  readonly owners: readonly string[];
  /** The name of the person who answers; '' for none. */
  readonly by: string;
  /** Why a file cannot be evidence; null for one that can. */
  readonly wrongFile: (text: string) => string | null;
}

const optionsOf = (choices: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>): Option[] =>
  Object.entries(choices).map(([value, words]) => ({ value, ...words }));

function* choose(part: string, message: string, help: string, choices: Parameters<typeof optionsOf>[0]) {
  return yield* askOne({ part, message, help, options: optionsOf({ ...choices, ...goOn }), first: 'skip' });
}

/** A text that may be left out. */
function* optional(
  part: string,
  words: { message: string; help: string; example: string },
  wrong: (text: string) => string | null,
) {
  return yield* askText({ part, ...words, optional: true, wrong });
}

const fine = () => null;
const wrongDay = (text: string) => (isDay(text.trim()) ? null : notADay);
const wrongEmpty = (text: string) => (text.trim() === '' ? notEmpty : null);

/** Only what was said. */
const said = (keys: Readonly<Record<string, string | readonly string[]>>): Said =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value.length > 0));

export const askBy = (): Interview<string> => optional(parts.you, byWords, fine);

export function* askActivity({ activity, rows }: ActivityQuestion, { by }: Asked): Interview<Told> {
  const help = rows.length === 0 ? activity.because : sentence(capital(questionGain({ activity, rows, last: null })));
  const status = yield* choose(parts.activities, activity.question, help, activityChoices);
  return status === 'skip' ? status : said({ status, by });
}

function* askOwner(act: Act, { owners, customer }: Asked): Interview<string> {
  const usual = act.owner ?? usualOwner(act, customer.role);
  const names = [...new Set([usual, ...owners])].filter((name) => name !== '');
  const options = [
    ...names.map((name) => ({ value: `=${name}`, label: name })),
    { value: 'other', ...follow.other },
    { value: 'nobody', ...follow.nobody },
  ];
  const [first] = options;
  const chosen = yield* askOne({ part: parts.acts, ...follow.owner, options, first: first?.value ?? 'nobody' });
  if (chosen === 'nobody') return '';
  if (chosen !== 'other') return chosen.slice(1);
  return yield* askText({ part: parts.acts, ...follow.otherOwner, optional: false, wrong: wrongEmpty });
}

function* askWork(act: Act, status: string, asked: Asked): Interview<Said> {
  const part = parts.acts;
  switch (status) {
    case 'implemented': {
      const file = yield* optional(part, follow.evidence, asked.wrongFile);
      const expires = file === '' ? '' : yield* optional(part, follow.expires, wrongDay);
      const on = yield* optional(part, { ...follow.on, example: '' }, wrongDay);
      const owner = yield* askOwner(act, asked);
      return said({ status, owner, on, evidence: file === '' ? [] : [file], expires });
    }
    case 'alternative':
    case 'not-applicable': {
      const because = yield* askText({ part, ...follow.reason, optional: false, wrong: wrongEmpty });
      return said({ status, because, by: asked.by });
    }
    case 'later': {
      const because = yield* optional(part, follow.reasonOfLater, fine);
      const due = yield* optional(part, follow.due, wrongDay);
      return said({ status, because, due });
    }
    case 'unknown':
      return said({ status, owner: yield* askOwner(act, asked) });
    default: {
      const owner = yield* askOwner(act, asked);
      const due = yield* optional(part, follow.due, wrongDay);
      return said({ status, owner, due });
    }
  }
}

/** @param gate the kind of the precondition that the act is about; null for other acts */
export function* askAct(act: Act, title: string, gate: GateKind | null, asked: Asked): Interview<Told> {
  const part = parts.acts;
  const help = actHelp(actWhy(act), act.kind === 'work' ? rowsText(act) : '', actFirstStep(act));
  const choices =
    act.kind === 'work'
      ? workChoices
      : act.kind === 'letter'
        ? letterChoices
        : Object.fromEntries(statusesOf('gate', gate).map((state) => [state, gateChoices[state as GateState]]));
  const status = yield* choose(part, title, help, choices);
  if (status === 'skip') return status;
  if (act.kind === 'work') return yield* askWork(act, status, asked);
  const absent = status === 'none' || status === 'closed';
  // The day on which an agreement was signed is on the agreement: no one knows it by pressing Enter.
  if (!absent && gate !== null && isAgreement(gate))
    return { status, on: yield* optional(part, { ...follow.onAgreement, example: '' }, wrongDay) };
  const on = absent ? '' : yield* optional(part, { ...follow.on, example: '' }, wrongDay);
  const due = act.kind === 'letter' ? yield* optional(part, follow.dueOfLetter, wrongDay) : '';
  return said({ status, on, due });
}
