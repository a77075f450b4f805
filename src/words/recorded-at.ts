// What can be recorded, and what to do where a status, an owner and a day are no answer.

import type { EntryKind } from '../model/entry-target.ts';
import type { Instead } from '../model/recorded-at.ts';

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
};

export const insteadWords: Readonly<Record<Instead, string>> = {
  agreement:
    'record what you read in the signed agreement, under "agreements" of the profile: document, executed, terms',
  choice:
    'record how you use the service, under its system in the profile: variant, plan, features, data-classes or settings',
  clients: 'record your clients and what you promised them, under "clients" of the profile',
  document: 'put the file where the profile says it is, or correct its name there',
  exclusion:
    'keep PHI out of it, then remove it from "features" or "data-classes" of its system, or list it under "phi-free"',
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
