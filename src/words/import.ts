// What is said of a vendor's table that is imported: in the draft of a mapping, and beside it.

import type { ReadingStatus } from '../model/citation.ts';
import { columnName } from '../model/claim-entry.ts';
import type { Framework } from '../model/control-ids.ts';
import type { BesideFrom, ClaimRemark, LayoutName, LeftWhy, TablePlace, TableRole } from '../model/table-claim.ts';
import { count } from './labels.ts';
import { listed, quoted } from './near.ts';

/** `line 12`, `CRM!A12`. */
export const placeText = ({ sheet, row, column, path }: TablePlace): string =>
  path !== undefined ? path : sheet === null ? `line ${row}` : `${sheet}!${columnName(column)}${row}`;

const roleNames: Readonly<Record<TableRole, string>> = {
  citation: 'citation',
  control: 'control',
  says: 'verdict',
  answer: 'answer',
  vendor: "vendor's part",
  customer: "customer's part",
};

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

export function whyLeft(why: LeftWhy): string {
  switch (why.says) {
    case 'no-citation':
      return 'it cites nothing';
    case 'takes-out':
      return 'its citation takes something out, such as with "except" or "not": write the rows that it means';
    case 'heading':
      return 'a heading of the rows below it';
    case 'head-again':
      return 'the heads again';
    case 'cells':
      return `it reaches ${count(why.cells, 'column')}, and its head ${why.heads}: is a separator in a text of it?`;
    case 'computed':
      return why.is === 'error'
        ? `its ${roleNames[why.role]} is an error of the spreadsheet`
        : `its ${roleNames[why.role]} is a formula: put the value in its place`;
    case 'long':
      return `its ${roleNames[why.role]} has ${why.characters} characters; a mapping takes 4000`;
    case 'oscal-not-exported':
      return 'it exports nothing to customers';
    case 'oscal-added':
      return 'someone added it to a file of devolve: write what it says in the mapping';
    case 'oscal-apart':
      return 'it says that the two are not related';
    case 'oscal-inherited':
      return `what the vendor itself inherits from a party behind it: "${shortened(why.text)}"`;
    case 'oscal-satisfied':
      return `what the vendor itself does for a party behind it: "${shortened(why.text)}"`;
    case 'no-table':
      return 'the table has no column of citations with a verdict, a control or what each party does';
  }
}

const besideText = (from: BesideFrom): string => {
  switch (from) {
    case 'heading':
      return 'the heading of the rows';
    case 'legend':
      return 'what the table says of its words';
    case 'comment':
      return 'a comment on a cell';
    default:
      return from.column === '' ? 'a column without a head' : `"${shortened(from.column)}"`;
  }
};

export const remarkText = (remark: ClaimRemark): string => {
  switch (remark.says) {
    case 'hidden':
      return 'the row is hidden in the sheet';
    case 'merged':
      return 'a value of it stands in merged cells, over several rows';
    case 'beside':
      return `what stands behind the bar takes something back (${listed(remark.from.map(besideText), 6)}). ${
        remark.takes === 'all' ? 'Beside it the verdict counts as nothing' : 'Beside it a Yes counts as shared'
      }; decide what is meant`;
    case 'long':
      return `its ${roleNames[remark.role]} has ${remark.characters} characters, more than the 4000 of a text, and is cut: write down what it comes to`;
  }
};

const standings: Readonly<Record<Exclude<ReadingStatus, 'exists' | 'alias'>, string>> = {
  ambiguous: 'can mean more than one provision',
  unknown: 'is in no catalog',
  stale: 'is no longer in the rule',
  malformed: 'is no citation',
};

/** What a citation was read as, where that is not what it says. */
export const citationRead = (citations: readonly string[]): string => `read as ${listed(citations, 12)}`;
export const citationFault = (
  status: Exclude<ReadingStatus, 'exists' | 'alias'>,
  suggestion: string | null,
  certain: readonly string[],
): string =>
  [
    `this ${standings[status]}, so the claim changes no row`,
    certain.length === 0 ? '' : `; sure are ${listed(certain, 12)}`,
    suggestion === null ? '' : `; did you mean ${suggestion}?`,
  ].join('');

export const wordsNotKnown = (says: string): string =>
  `"${says}" counts as nothing: say under counts-as what it means, if the table does`;

export const ofFramework = (framework: Framework, pairs: readonly string[]): string =>
  `a control of ${framework}: it cites no provision of HIPAA, so it is no claim yet. ${
    pairs.length === 0
      ? 'Write the provision that the row is about in its text, or leave it.'
      : `NIST pairs it with ${listed(pairs, 12)}; a pair is the same subject, not the same requirement. If the row answers one of them, write that in its text.`
  }`;
export const frameworkWhy = (framework: Framework): string =>
  `it names a control of ${framework} and cites no provision of HIPAA`;

const layoutNames: Readonly<Record<LayoutName, string>> = {
  fedramp: 'a FedRAMP customer responsibility matrix',
  caiq: 'a CAIQ',
  hitrust: 'a HITRUST matrix',
  azure: 'a matrix of owners',
  datica: 'a table of what is inherited',
  plain: 'a table by its heads',
  own: 'the columns that were named',
  'component-definition': 'an OSCAL component definition',
  'system-security-plan': 'an OSCAL system security plan',
};
export const layoutText = (layouts: readonly LayoutName[]): string => layouts.map((l) => layoutNames[l]).join(', ');

export const draftHead = (vendor: string, file: string, digest: string, day: string): string =>
  `${vendor}: the claims of its own table. devolve import wrote this draft on ${day} from ${file} (sha256 ${digest.slice(0, 12)}). Each row of the table is a claim, as it stands there; where it stands is its source.`;
export const draftTodo: readonly string[] = [
  '- Say who may read the table (audience) and what kind of document it is (grade). A claim counts as asserted, whatever the grade.',
  '- A claim is a verdict. What documents say the vendor does, or asks of the customer, are statements under assignments, and they outrank it.',
  '- The business associate agreement is assumed to be a precondition: point to the document that has it.',
  '- Read the comments: they say where a citation or a verdict needs your decision.',
];
export const documentNote = (file: string): string =>
  `Imported from ${file}. Its audience and grade are not stated there.`;
export const gateTitle = (vendor: string): string => `business associate agreement with ${vendor}`;
export const gateNote = 'The table does not speak of it; the law asks for it.';
export const optionTitle = (row: string): string => `Option behind "Yes (optional)" for "${row}" (taken or not taken)`;
export const optionNote =
  'What the option is, who takes it, and what it costs is not stated. The setting and its values are ours.';
export const noneYet = 'No row cites HIPAA. To make one a claim, remove [] above and the sign before its lines.';
export const vendorGuessed = 'The vendor is named after the file: correct vendor and name, or import with --vendor.';

/** Begins what a mapping says of the rows of its table, so that it is found again. */
export const accountMark = 'devolve import: ';

interface Rows {
  readonly label: string;
  readonly read: number;
  readonly claims: number;
  readonly left: number;
}

/** Rows in are rows out, or are listed. */
export const rowsAccounted = ({ label, read, claims, left }: Rows): string =>
  `${label}: ${count(read, 'row')} read = ${count(claims, 'claim')} + ${left} not taken`;
export const leftHead = 'Not taken:';
export const leftText = (place: string, rows: number, text: string, why: string): string =>
  `${place}${rows === 1 ? '' : ` (${rows} rows)`}: ${why}${text === '' ? '' : ` (${text})`}`;
export const leftMore = (more: number): string => `and ${more} more; the end of the mapping lists them`;
export const sheetHidden = (sheet: string): string =>
  `the hidden sheet "${sheet}" has a table, which is not read; name it with --sheet to read it`;
export const hiddenRows = (rows: number): string =>
  `${count(rows, 'row')} of the claims ${rows === 1 ? 'is' : 'are'} hidden in the sheet; taken like the others`;
export const audiencesFound = (titles: readonly string[]): string =>
  `the table says different things for ${quoted(titles)}; they are variants of the service`;
export const citationsRead = (exact: number, other: number, faulty: number): string =>
  `Citations: ${exact} exist, ${other} in another spelling or with several provisions, ${faulty} to correct.`;
export const toDecide = (warnings: number, file: string): string =>
  `${count(warnings, 'warning')} for a person to decide; for each, run: devolve validate ${file}`;

export const unchanged = (rows: number, label: string): string =>
  `${count(rows, 'claim')} of the table ${rows === 1 ? 'is' : 'are'} in ${label} already, as the table has ${rows === 1 ? 'it' : 'them'}.`;

/** How a mapping changes when its table is imported again. */
export interface UpdateCounts {
  readonly same: number;
  readonly changed: number;
  readonly moved: number;
  readonly added: number;
  readonly gone: number;
}
export const updated = (label: string, { same, changed, moved, added, gone }: UpdateCounts): string =>
  `${label}: ${same} as before, ${changed} changed, ${moved} at another place, ${added} new, ${gone} gone`;
export const goneText = (text: string, says: string): string =>
  `"${text}" (${says === '' ? 'blank' : says}) is not in the table now, so its claim is removed: it must not count any longer`;
export const keptText = (text: string, pointer: string): string =>
  `"${text}" was written by hand for ${pointer}, which cites no provision; it stays`;
export const conditionKept = (text: string): string =>
  `"${text}" is no longer optional in the table; its condition stays until you remove "when"`;
export const readingDropped = (text: string, says: string): string =>
  `"${text}" now says "${says}", so what it was said to count as no longer holds`;
