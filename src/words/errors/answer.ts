// Why something cannot be recorded in a profile.

import type { Citation } from '../../model/citation.ts';
import type { EntryKind } from '../../model/entry-target.ts';
import type { Near } from '../../model/nearest.ts';
import type { Standing } from '../../model/paragraph.ts';
import type { Instead } from '../../model/recorded-at.ts';
import { listed, nearWords } from '../near.ts';
import { entryNames, insteadWords } from '../recorded-at.ts';
import { standingName } from '../standing.ts';
import type { Wording } from '../wording.ts';

interface Named {
  readonly text: string;
}

const among = (known: readonly string[]) => `use one of: ${known.join(', ')}`;

export const answerReasons = {
  'output-filled': ({ path, profile, rows }: { path: string; profile: string; rows: number | null }) => [
    rows === null
      ? `${path} may have been filled in, and not all of it can be read`
      : `${path} has ${rows === 1 ? '1 row that was' : `${rows} rows that were`} filled in and that the profile does not have`,
    `take ${rows === 1 || rows === null ? 'it' : 'them'} first: devolve answer ${profile} --from ${path}; or name another file, or add --overwrite`,
  ],
  'from-with': ({ given }: { given: string }) => [
    `--from and ${given} are both given, and the file says what is recorded`,
    `remove ${given}, or record it by itself`,
  ],
  'take-file-alone': () => ['--take-file is about a file, and none is given', 'add --from with the file'],
  'what-none': () => [
    'nothing is named to record',
    'name it after the profile, such as work/risk-analysis, 164.312(b), crm/features=none or research=no; or use --interactive; devolve plan --ids lists the names',
  ],
  'what-unknown': ({ text, near, system }: Named & { near: Near; system: boolean }) => [
    system ? `"${text}" is a system, and a system is not answered as a whole` : `there is nothing "${text}" to record`,
    system
      ? `name a row, a choice, a precondition, a task or a question of it, such as ${text}/164.312(d)`
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
    insteadWords[instead],
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
  'agreement-one': ({ what }: { what: string }) => [
    `${what} is one document, and several are given`,
    'name the signed agreement; give an amendment its day with --set amended=YYYY-MM-DD',
  ],
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
