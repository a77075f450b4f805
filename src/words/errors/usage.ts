// Wrong use of the command line.

import type { Nearby } from '../../hipaa/citations/citation-index.ts';
import type { Citation, ReadingStatus } from '../../model/citation.ts';
import type { Near } from '../../model/nearest.ts';
import type { Standing } from '../../model/paragraph.ts';
import { listed, nearbyWords, nearWords } from '../near.ts';
import { standingName } from '../standing.ts';
import type { Wording } from '../wording.ts';

interface Unknown {
  readonly name: string;
  readonly near: Near;
}

type Chosen = 'variant' | 'plan' | 'feature' | 'data-class' | 'setting';

interface UnknownChoice {
  readonly service: string;
  readonly kind: Chosen;
  readonly id: string;
  readonly near: Near;
  /** The kind of thing that has this name in the service, where it is not of the expected kind. */
  readonly elsewhere: string | null;
}

const cited: Readonly<Record<ReadingStatus, (text: string) => string>> = {
  exists: (text) => `"${text}" is a citation`,
  alias: (text) => `"${text}" is a citation`,
  ambiguous: (text) => `"${text}" can mean more than one provision`,
  unknown: (text) => `"${text}" is not in any catalog`,
  stale: (text) => `"${text}" is no longer in the rule`,
  malformed: (text) => `"${text}" is not a citation`,
};

const among = (known: readonly string[]) => `use one of: ${known.join(', ')}`;
const oneOf = (names: readonly string[]) => (names.length === 0 ? '' : `name one of them: ${listed(names)}`);
const kindOf = (kind: Chosen) => kind.replace('-', ' ');
const manyOf: Readonly<Record<Chosen, string>> = {
  variant: 'variants',
  plan: 'plans',
  feature: 'features',
  'data-class': 'kinds of data',
  setting: 'settings',
};
const oneCustomer = 'give either --profile <file> or --vendor <service>';
const oneRevision = 'name a branch, a tag or a commit id, such as main, v1.2, 1a2b3c4 or HEAD~1';

export const usageReasons = {
  'option-twice': ({ flags, before, value }: { flags: string; before: string; value: string }) => [
    `${flags} is given twice: ${before}, ${value}`,
    'give it once',
  ],
  'choice-malformed': ({ text }: { text: string }) => [
    `"${text}" is not a choice`,
    'write name=value, such as plan=pro',
  ],
  'choice-none': ({ what, several, known }: { what: string; several: boolean; known: readonly string[] }) => [
    `what ${what} is to be is not given`,
    several
      ? `write ${what}=${known.slice(0, 2).join(',') || '…'}${what === 'states' ? ' with postal codes, such as CA,NY' : `, or ${what}=none where there are none; ${among(known)}`}`
      : `write ${what}=${known[0] ?? '…'}; ${among(known)}`,
  ],
  'choice-unknown': ({ service, kind, id, near, elsewhere }: UnknownChoice) => [
    `${service} has no ${kindOf(kind)} "${id}"`,
    elsewhere === null
      ? nearWords(
          near,
          `remove it: nothing depends on one, because the documents of the vendor tell no ${manyOf[kind]} apart`,
        )
      : `did you mean ${elsewhere}=${id}?`,
  ],
  'use-unknown': ({ service, id, near }: { service: string; id: string; near: Near }) => [
    `${service} has no setting or precondition "${id}"`,
    nearWords(near, 'remove it: the mapping defines none'),
  ],
  'choice-twice': ({ name, before, value }: { name: string; before: string; value: string }) => [
    `${name} is chosen twice: ${before}, ${value}`,
    'choose one',
  ],
  'choice-value': ({
    setting,
    service,
    value,
    allowed,
  }: {
    setting: string;
    service: string;
    value: string;
    allowed: readonly string[];
  }) => [`the setting "${setting}" of ${service} cannot be "${value}"`, among(allowed)],
  'phi-free-unused': ({ id, near }: { id: string; near: Near }) => [
    `phi-free names "${id}", which is not in use`,
    nearWords(near, `add feature=${id} or data-class=${id}, or remove it`),
  ],
  'choice-excluded': ({ exclusion }: { exclusion: string }) => [
    'a choice is excluded: PHI must not go there',
    `remove it: nothing is inherited for such use ("${exclusion}")`,
  ],
  'choice-in-profile': ({ option }: { option: string }) => [
    `--profile and --${option} are both given, and the profile says how its services are used`,
    `remove --${option}`,
  ],
  'templates-format': ({ format }: { format: string }) => [
    `--templates has no effect on ${format}`,
    'use --format markdown or --format html',
  ],
  'service-unknown': ({ name, near }: Unknown) => [
    `there is no vendor or service "${name}"`,
    near.meant === null && near.known.length > 0
      ? `${nearWords(near)}; a vendor that only a profile names has no documents to read, so write to it with devolve letter`
      : nearWords(near),
  ],
  'service-is-file': ({ name }: { name: string }) => [
    `there is no vendor or service "${name}"`,
    `name a vendor, not a file; for a profile, run: devolve gap ${name}`,
  ],
  'service-several': ({ vendor, services }: { vendor: string; services: readonly string[] }) => [
    `the vendor "${vendor}" has ${services.length === 0 ? 'no service' : 'several services'}`,
    oneOf(services),
  ],
  'crosswalk-which': ({ ids }: { ids: readonly string[] }) => ['--crosswalk names no crosswalk', oneOf(ids)],
  'crosswalk-unknown': ({ name, near }: Unknown) => [`there is no crosswalk "${name}"`, nearWords(near)],
  'citation-several': ({ text, citations }: { text: string; citations: readonly Citation[] }) => [
    `"${text}" means several provisions`,
    oneOf(citations),
  ],
  'citation-unread': ({
    text,
    status,
    near,
    suggestion,
  }: {
    text: string;
    status: ReadingStatus;
    near: Nearby;
    suggestion: string | null;
  }) => [cited[status](text), nearbyWords(near) || (suggestion === null ? '' : `did you mean ${suggestion}?`)],
  'format-unknown': ({ format, meant, known }: { format: string; meant: string | null; known: readonly string[] }) => [
    `this command has no format "${format}"`,
    meant === null ? among(known) : `did you mean "${meant}"?`,
  ],
  'format-extension': ({ extension, known }: { extension: string; known: readonly string[] }) => [
    `this command has no format for .${extension} files`,
    extension === 'pdf' && known.includes('html')
      ? 'write HTML and print it to PDF from a browser'
      : `choose one with --format: ${known.join(', ')}`,
  ],
  'as-of-malformed': ({ text }: { text: string }) => [`--as-of "${text}" is not a day`, 'write it as 2026-11-21'],
  'day-malformed': ({ option, text }: { option: string; text: string }) => [
    `${option} "${text}" is not a day`,
    'write it as 2026-11-21',
  ],
  'number-malformed': ({ option, text }: { option: string; text: string }) => [
    `${option} "${text}" is not a number of individuals`,
    'write a number such as 620',
  ],
  'residents-malformed': ({ text }: { text: string }) => [
    `--state "${text}" is not a number of residents of a state`,
    'write the postal code and the number, such as CA=510',
  ],
  'residents-twice': ({ code }: { code: string }) => [`--state ${code} is given twice`, 'give each state one number'],
  'residents-too-many': ({ affected, residents }: { affected: number; residents: number }) => [
    `--affected is ${affected}, but the states have ${residents} residents together`,
    'correct one of the numbers',
  ],
  'days-reversed': ({ first, later }: { first: string; later: string }) => [
    `${later} is earlier than ${first}`,
    'correct one of the days',
  ],
  'told-by-none': () => [
    '--told is given without --vendor',
    'name the system at whose vendor the breach happened: --vendor <system>',
  ],
  'event-unknown': ({ name, near }: Unknown) => [
    `there is no event "${name}"`,
    nearWords(near, 'for the list, name the profile only'),
  ],
  'event-none': ({ option }: { option: string }) => [
    `${option} is given without an event`,
    'name the event after the profile',
  ],
  'option-of-breach': ({ option }: { option: string }) => [
    `${option} is for breach-discovered and security-incident only`,
    `remove it; the day of another event is --on`,
  ],
  'system-unknown': ({ name, near }: Unknown) => [
    `the profile has no vendor's system "${name}"`,
    nearWords(near, 'name a system of the profile that is a service'),
  ],
  'epoch-malformed': ({ text }: { text: string }) => [
    `SOURCE_DATE_EPOCH "${text}" is not a number of seconds`,
    'give the seconds since 1970, or use --as-of',
  ],
  'valid-until-malformed': ({ text }: { text: string }) => [
    `--valid-until "${text}" is not a day`,
    'write it as 2027-02-28',
  ],
  'valid-until-past': ({ day, asOf }: { day: string; asOf: string }) => [
    `--valid-until ${day} is before ${asOf}, the day of the report`,
    'name a later day, or an earlier one with --as-of',
  ],
  'stale-malformed': ({ text }: { text: string }) => [
    `--stale "${text}" is not an age`,
    'write a number of days, months or years, such as 365d, 18m or 2y',
  ],
  'due-malformed': ({ text }: { text: string }) => [`--due "${text}" is not a day`, 'write it as 2026-12-18'],
  'due-past': ({ day, asOf }: { day: string; asOf: string }) => [
    `--due ${day} is before ${asOf}, the day of the letter`,
    'name a later day, or an earlier one with --as-of',
  ],
  'vendor-unknown': ({ name, near }: Unknown) => [`the library has no vendor "${name}"`, nearWords(near)],
  'vendor-unused': ({ name, near }: Unknown) => [
    `the profile uses no vendor "${name}"`,
    nearWords(near, 'add a system with a service of it'),
  ],
  'letter-which': ({ vendors }: { vendors: readonly string[] }) => [
    'the profile uses several vendors, and a page holds one letter',
    `name one of them: ${listed(vendors)}; or write all with --output and a directory`,
  ],
  'fail-on-unknown': ({ level, known }: { level: string; known: readonly string[] }) => [
    `--fail-on "${level}" is not a level`,
    among(known),
  ],
  'audience-unknown': ({ audience, known }: { audience: string; known: readonly string[] }) => [
    `--audience "${audience}" is not an audience`,
    among(known),
  ],
  'output-is-input': ({ path }: { path: string }) => [
    `${path} is an input of this command, and the output would replace it`,
    'name another file',
  ],
  'output-directory': ({ path }: { path: string }) => [`${path} is a directory`, 'name a file'],
  'output-terminal': () => ['a terminal cannot show a spreadsheet', 'name a file with --output'],
  'detail-unknown': ({ detail, known }: { detail: string; known: readonly string[] }) => [
    `there is no amount of detail "${detail}"`,
    `use one of: ${known.join(', ')}`,
  ],
  'form-unknown': ({ name, near }: Unknown) => [`there is no form "${name}"`, nearWords(near)],
  'form-fixed': ({ form, option }: { form: string; option: string }) => [
    `--as ${form} and ${option} are both given, and a form has fixed columns`,
    `remove ${option}, or use the matrix itself, without --as`,
  ],
  'shell-unknown': ({ name, near }: Unknown) => [`there is no completion for "${name}"`, nearWords(near)],
  'schema-unknown': ({ name, near }: Unknown) => [`there is no schema "${name}"`, nearWords(near)],
  'schema-library': ({ kind, known }: { kind: string; known: readonly string[] }) => [
    `a ${kind} names nothing of a library, and --library is given`,
    `remove --library, or name one of: ${known.join(', ')}`,
  ],
  'compare-few': () => ['fewer than two services are named', 'name two or more'],
  'compare-twice': ({ name }: { name: string }) => [`"${name}" is named twice`, 'name it once'],
  'validate-at': () => ['--at reads the library of a revision, and paths are given too', 'remove the paths'],
  'customer-both': () => ['--profile and --vendor are both given', oneCustomer],
  'customer-none': () => ['neither --profile nor --vendor is given', oneCustomer],
  'notice-audience': () => [
    '--audience has no effect without --notice',
    'add --notice; a comparison is for those who maintain the library',
  ],
  'row-none': ({ citation, standing }: { citation: Citation; standing: Standing | null }) => [
    standing === null ? `there is no row ${citation}` : `${citation} has no row: it is ${standingName(standing)}`,
    standing === null || standing.rows.length === 0 ? '' : `explain one of: ${listed(standing.rows)}`,
  ],
  'row-which': () => ['log takes either one citation or --all', 'name one citation, or use --all'],
  'cite-nothing': () => ['there is no text to read', 'give texts, or - to read them from standard input'],

  'revision-empty': () => ['the name of a revision is empty', oneRevision],
  'revision-option': ({ name }: { name: string }) => [`"${name}" is an option, not a revision`, oneRevision],
  'revision-control': ({ name }: { name: string }) => [
    `"${name}" is not a revision: it has a control character`,
    oneRevision,
  ],
  'revision-space': ({ name }: { name: string }) => [`"${name}" is not a revision: it has a space`, oneRevision],
  'revision-path': ({ name }: { name: string }) => [`"${name}" names a file or a search, not a commit`, oneRevision],
  'revision-range': ({ name }: { name: string }) => [`"${name}" is a range`, 'name two revisions, not a range'],
  'range-since': ({ name }: { name: string }) => [`"${name}" is a range`, 'name the one revision to compare with'],
  'range-and-head': ({ name, head }: { name: string; head: string }) => [
    `"${name}" is a range, and "${head}" is given too`,
    `remove "${head}": the range names both revisions`,
  ],
  'range-two-dots': ({ name, base, head }: { name: string; base: string; head: string }) => [
    `"${name}" is a range`,
    `name two revisions: devolve diff ${base} ${head}; or write three dots to compare from their merge base`,
  ],
  'range-malformed': ({ text }: { text: string }) => [
    `"${text}" is not a range`,
    'name one citation, or --all, and write a range as v1..v2; use --at <rev> for all that leads to one revision',
  ],
  'range-and-at': () => ['a range and --at are both given', 'give either a range or --at <rev>'],
} satisfies Wording;
