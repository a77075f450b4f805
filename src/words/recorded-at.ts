// What can be recorded, and what to do where a status, an owner and a day are no answer.

import { type ChoiceTarget, type EntryKind, targetText } from '../model/entry-target.ts';
import type { Instead } from '../model/recorded-at.ts';

/** How a choice is recorded. @param ids what it can be */
export function recordChoice(at: ChoiceTarget, ids: readonly string[]): string {
  const name = targetText(at);
  const one = at.choice === 'variant' || at.choice === 'plan' || at.choice === 'setting';
  if (one) return `devolve answer <profile> ${name}=…${ids.length === 0 ? '' : ` with one of: ${ids.join(', ')}`}`;
  return `devolve answer <profile> ${name}=none if there are none, or ${name}=… with those in use, of: ${ids.join(', ')}`;
}

/** What an entry is about, with its article. */
export const entryNames: Readonly<Record<EntryKind, string>> = {
  work: 'a piece of work',
  obligation: 'a row',
  place: 'a row in one system',
  duty: 'a task that a vendor leaves to you',
  activity: 'an activity',
  gate: 'a precondition',
  letter: 'a letter',
  reply: 'a question to a vendor',
  choice: 'a choice',
  agreement: 'a signed agreement',
};

export const insteadWords: Readonly<Record<Instead, string>> = {
  agreement:
    'record the signed agreement and what you read in it: devolve answer <profile> agreement/<system> --status executed --on YYYY-MM-DD --evidence <file> --set "<citation>=<the term, or absent>"',
  choice:
    'record how you use the service: devolve answer <profile> <system>/features=…, and so for variant, plan, data-classes, or the id of a setting',
  clients: 'record your clients and what you promised them, under "clients" of the profile',
  document: 'put the file where the profile says it is, or correct its name there',
  exclusion:
    'keep PHI out of it, then record what is left in use, or where there is no PHI: devolve answer <profile> <system>/features=…, or <system>/phi-free=…',
  gone: 'nothing in the profile or the library has this id now; devolve plan <profile> --ids lists the names',
  judge:
    'record what the reply settles with --set, such as provides=…, on the question itself; or decide it under "rulings" of the profile',
  letter: 'it is asked in the letter to the vendor: record that act',
  'own-systems': 'add your own computers and paper, under "systems" of the profile',
  'several-gates': 'one of several preconditions is enough: record the one that you chose, with "devolve answer"',
  'several-places': 'it is answered for each system: record it there, such as laptops/164.312(b)',
  'single-rows': 'record its rows one by one',
  state: 'the library has no time limits of this state: ask counsel, or add them to a catalog of your own',
};
