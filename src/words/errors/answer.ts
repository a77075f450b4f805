// Why something cannot be recorded in a profile.

import type { EntryKind } from '../../edit/entry.ts';
import type { Citation } from '../../model/citation.ts';
import type { Near } from '../../model/nearest.ts';
import type { Standing } from '../../model/paragraph.ts';
import type { Instead } from '../../model/recorded-at.ts';
import { listed, nearWords } from '../near.ts';
import { standingName } from '../standing.ts';
import type { Wording } from '../wording.ts';

/** What an entry is about, with its article. */
export const entryNames: Readonly<Record<EntryKind, string>> = {
  work: 'a piece of work',
  obligation: 'a row',
  place: 'a row in one system',
  duty: 'a task that a vendor leaves to you',
  activity: 'an activity',
  gate: 'a precondition',
  letter: 'a letter',
  reply: 'a reply of a vendor',
};

/** What to do where no status settles it. */
const settledBy: Readonly<Record<Instead, string>> = {
  agreement: 'record the terms that you read in the signed agreement, under "agreements" of the profile',
  choice: 'record how you use the service, under its system in the profile',
  clients: 'record your clients and what you promised them, under "clients" of the profile',
  document: 'put the document where the profile names it, or correct its name there',
  exclusion:
    'keep PHI out of it, then remove it from the features or data classes of the system, or list it under "phi-free"',
  judge:
    'record what the reply settles with --set, such as provides=…, on the question itself; or decide it under "rulings" of the profile',
  letter: 'ask the vendor about it in a letter',
  'own-systems': 'add your own computers and paper, under "systems" of the profile',
  'single-rows': 'answer each of its rows',
  state: 'correct the code, under "states" of the profile',
  'several-places': 'answer it in one system, such as laptops/164.312(b)',
  'several-gates': 'name one of its preconditions',
  gone: 'devolve plan <profile> --ids lists the names',
};

interface Named {
  readonly text: string;
}

const among = (known: readonly string[]) => `use one of: ${known.join(', ')}`;

export const answerReasons = {
  'output-filled': ({ path, profile, rows }: { path: string; profile: string; rows: number }) => [
    `${path} has ${rows === 1 ? '1 row' : `${rows} rows`} that were filled in and that the profile does not have`,
    `take ${rows === 1 ? 'it' : 'them'} first: devolve answer ${profile} --from ${path}; or name another file, or add --overwrite`,
  ],
  'from-with': ({ given }: { given: string }) => [
    `--from and ${given} are both given, and the file says what is recorded`,
    `remove ${given}, or record it by itself`,
  ],
  'take-file-alone': () => ['--take-file is about a file, and none is given', 'add --from with the file'],
  'what-none': () => [
    'nothing is named to record',
    'name it after the profile, such as work/risk-analysis, 164.312(b) or research=no; or use --interactive; devolve plan --ids lists the names',
  ],
  'what-unknown': ({ text, near, system }: Named & { near: Near; system: boolean }) => [
    system ? `"${text}" is a system, and a system is not answered as a whole` : `there is nothing "${text}" to record`,
    system
      ? `name a row, a precondition, a task or a question of it, such as ${text}/164.312(d)`
      : nearWords({ ...near, known: [] }, 'devolve plan <profile> --ids lists the names'),
  ],
  'what-several': ({ text, meant }: Named & { meant: readonly string[] }) => [
    `"${text}" means several things`,
    `name one of them: ${listed(meant)}`,
  ],
  'what-no-row': ({ text, standing }: Named & { standing: Standing | null }) => [
    standing === null ? `there is no row "${text}"` : `"${text}" has no row: it is ${standingName(standing)}`,
    standing === null || standing.rows.length === 0 ? '' : `answer one of: ${listed(standing.rows)}`,
  ],
  'what-place': ({ citation, system, why }: { citation: Citation; system: string; why: 'vendors' | 'paper' }) => [
    why === 'paper'
      ? `"${system}" is paper, and ${citation} protects electronic PHI only`
      : `${citation} is about contracts with vendors, and "${system}" is your own system`,
    why === 'paper' ? 'name another system' : `answer ${citation} itself`,
  ],
  'what-elsewhere': ({ text, instead }: Named & { instead: Instead }) => [
    `${text} is not settled by a status`,
    settledBy[instead],
  ],
  'what-twice': ({ text }: Named) => [`"${text}" is named twice`, 'name it once'],
  'finding-unknown': ({ text, near }: Named & { near: Near }) => [
    `no finding of this day has the id "${text}"`,
    nearWords({ ...near, known: [] }, 'devolve gap <profile> --format csv lists the ids'),
  ],
  'entry-status': ({
    what,
    kind,
    status,
    known,
    meant,
  }: {
    what: string;
    kind: EntryKind;
    status: string;
    known: readonly string[];
    meant: string | null;
  }) => [
    `"${status}" is not a status of ${entryNames[kind]} (${what})`,
    meant === null ? among(known) : `did you mean "${meant}"?`,
  ],
  'entry-status-none': ({ what, known }: { what: string; known: readonly string[] }) => [
    `${what} is not recorded yet, and no status is given`,
    `add --status, or write ${what}=${known[0] ?? ''}; ${among(known)}`,
  ],
  'entry-option': ({
    what,
    kind,
    option,
    known,
  }: {
    what: string;
    kind: EntryKind;
    option: string;
    known: readonly string[];
  }) => [`${option} does not fit ${what}: ${entryNames[kind]} does not have it`, `it takes: ${known.join(', ')}`],
  'entry-needs': ({ option, needs }: { option: string; needs: string }) => [`${option} needs ${needs}`, `add ${needs}`],
  'entry-nothing': ({ what, known }: { what: string; known: readonly string[] }) => [
    `nothing is said of ${what}`,
    `give one of: ${known.join(', ')}`,
  ],
  'entry-says-none': ({ what }: { what: string }) => [
    `what the vendor said about ${what} is not given`,
    'quote it with --says "…"',
  ],
  'entry-key': ({ what, key, near }: { what: string; key: string; near: Near }) => [
    `--set has no key "${key}" for ${what}`,
    nearWords(near, 'remove it'),
  ],
  'entry-key-form': ({ text }: Named) => [
    `--set "${text}" is not a key with its value`,
    'write key=value, such as within="10 days"',
  ],
  'entry-clear': ({ option }: { option: string }) => [
    `--clear and ${option} are both given`,
    `--clear removes the whole entry: remove ${option}, or --clear`,
  ],
  'entry-text': ({ option }: { option: string }) => [
    `the text of ${option} has a control character`,
    'type it again without the character',
  ],
  'evidence-outside': ({ file }: { file: string }) => [
    `${file} is not in the folder of the profile`,
    'put it there, such as in evidence/, so that the profile can name it for everyone who reads it',
  ],
  'interactive-terminal': () => [
    '--interactive needs a terminal',
    'name what to record, with --status, --owner, --on, --due, --because, --evidence',
  ],
  'interactive-named': ({ given }: { given: string }) => [
    `--interactive asks for everything, and ${given} is given too`,
    `remove ${given}, or --interactive`,
  ],
} satisfies Wording;
