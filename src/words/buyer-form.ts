// The heads and the words of buyers' own forms, and what is said of a form that was filled.

import type { FormField, Meanings, Unanswered, VerdictField } from '../model/buyer-form.ts';
import { formAnswers } from './forms.ts';
import { count } from './labels.ts';

const csp = /\b(?:csp|(?:cloud )?(?:service )?provider|vendor|supplier|business associate|saas provider)(?:['’]?s)?\b/g;
const csc =
  /\b(?:csc|customer agency|(?:cloud )?(?:service )?(?:customer|consumer)|client|tenant|user entity|subscriber|covered entity|agency)(?:['’]?s)?\b/g;

/** The parties of a text under one name each, the vendor's own name among them. */
function plain(bare: string, vendor: string): string {
  const own = vendor.toLowerCase();
  const named = own !== '' && `${bare} `.startsWith(`${own} `) ? `csp${bare.slice(own.length)}` : bare;
  return named.replace(csp, 'csp').replace(csc, 'csc').replace(/\s+/g, ' ').trim();
}

/** A head as it is compared: without case, brackets and punctuation. */
export const plainHead = (text: string, vendor: string): string =>
  plain(
    text
      .toLowerCase()
      // What a bracket takes out, or whose answer it asks for, is part of the head.
      .replace(
        /\((?![^()]*\b(?:customer|client|tenant|csc|covered entity|not|without|only|except|unconditional\w*)\b)[^()]*\)/g,
        ' ',
      )
      .replace(/[()?:*#]/g, ' ')
      .replace(/[\s_/.-]+/g, ' ')
      .trim(),
    vendor,
  );

/** A word of a list as it is compared: what is in brackets counts. */
export const plainWord = (text: string, vendor: string): string =>
  plain(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
      .trim(),
    vendor,
  );

/**
 * Heads of known forms: FedRAMP Rev 5 (SSP Appendix J), CAIQ v4, the responsibility matrices of Azure and HITRUST, Datica, and
 * what buyers write of their own. In this order a head gets its field.
 */
export const fieldHeads: readonly (readonly [FormField, RegExp])[] = [
  ['both', /^specific inheritance and csc csp responsibilities$/],
  ['both', /^(?:shared )?responsibilit(?:y|ies) (?:description|details?|statement)$|^csp and csc responsibilities$/],
  [
    'inherited',
    /^can be inherited(?: from csp)?$|^(?:csp )?inherit(?:ed|able|ability|ance)(?: type| status| from csp)?$/,
  ],
  ['answer', /^(?:csp |service csp )?(?:ai )?(?:caiq )?(?:answer|response)s?$|^yes no(?: na| n a)?$/],
  [
    'ownership',
    /^(?:ssrm )?(?:control )?ownership$|^(?:control |shared )?responsibility(?: type| model)?$|^responsible(?: party| entity)?$/,
  ],
  [
    'implementation',
    /^(?:csp )?(?:control )?implementation(?: description| details?| statement)?$|^csp (?:responsibilit(?:y|ies)|description|statement|explanation)$/,
  ],
  ['customer', /^csc (?:responsibilit(?:y|ies)|implementation|actions?|considerations?)(?: description| details?)?$/],
  ['notes', /^(?:csp )?(?:additional )?(?:notes?|comments?|remarks?|explanation|notes? comments?|information)$/],
  [
    'control',
    /^(?:hipaa|45 cfr|hipaa security rule|nist|nist sp|sp 800 53|nist 800 53|nist sp 800 53)(?: (?:r5|rev ?5|rule|citation|reference|section|standard|requirement|regulation|mapping|control|safeguard|id|controls|references|citations))*$/,
  ],
  [
    'control',
    /^(?:hipaa )?(?:rule|citation|regulation|cfr|regulatory|authoritative source|section|safeguard)s?(?: (?:id|citation|reference|section|mapping)s?)?$/,
  ],
  [
    'control',
    /^id$|^(?:control|question|requirement|reference|standard|practice|baseline unique|csp control|control reference) (?:id|ids|number|no|identifier)$|^controls?$|^control reference$/,
  ],
];

/** A title over several heads that says that they are the customer's to answer. */
export const isCustomers = (title: string, vendor: string): boolean =>
  /^(?:for (?:the )?|by (?:the )?|to be (?:filled|completed) (?:in )?by (?:the )?)?csc(?: (?:responses?|answers?|use|only|part|side|section|to (?:complete|fill in)))?$/.test(
    plainHead(title, vendor),
  );

/** Heads of columns that ask, in sentences. */
export const isQuestionHead = (head: string): boolean =>
  /\bquestions?\b|\brequirements?\b|\bdescription\b|\bspecification\b|\bcontrol (?:name|title|statement|text)\b|\bask\b/.test(
    head,
  );

const customersPart =
  /\b(?:left to|up to|responsibilit(?:y|ies) of|performed by|done by|managed by|provided by|configured by) (?:the |your |our )?csc\b|\bcsc (?:responsib\w*|devices?|laptops?|endpoints?|workstations?|premises|facilit(?:y|ies)|staff|workforce|employees|side|managed|owned)\b|\b(?:must|should|shall) (?:the )?csc\b|\bcsc (?:must|should|shall|needs? to|has to|have to)\b/;
/** Of the buyer itself, in its own form. */
const buyers =
  /\bour (?:own )?(?:staff|workforce|devices?|laptops?|phones?|workstations?|premises|employees|clinics?|practices?|offices?|hospitals?|sites?|users?)\b/i;

/** Whether a text of the buyer is about what is its own. */
export const isBuyers = (text: string): boolean => buyers.test(text);

const turnedAround =
  /\b(?:not|never|without|un(?!der|it|til|ion|iqu|less)\w+ed|bypass\w*|disabl\w*|turn(?:ed)? off|opt out|(?:in )?(?:plain|clear) ?text|themselves|except\w*|exclud\w*|outside|other than|fail|lack|exempt\w*)\b|n['’]t\b/i;

/** Whether a Yes to it would say something else than that the vendor does what the provision asks. */
export const asksOtherwise = (text: string, vendor: string): boolean =>
  isBuyers(text) ||
  customersPart.test(plain(text.toLowerCase().replace(/\s+/g, ' '), vendor)) ||
  (/\?\s*$/.test(text) && turnedAround.test(text));

/** A sheet that shows how to fill in another. */
export const isExampleSheet = (name: string): boolean => /\bexamples?\b|\bsample\b/i.test(name);

type Words<F extends VerdictField> = Readonly<Record<Meanings[F], RegExp>>;

const notApplicable = /^(?:n ?a|not applicable|does not apply)$/;

/** What a word of a buyer's list means, compared as by `plainWord`. */
export const meaningWords: { readonly [F in VerdictField]: Words<F> } = {
  inherited: {
    all: /^(?:y|yes|full|fully|all|complete|completely|inherited|inheritable|(?:full|fully) inherit(?:ed|able|ance))$/,
    part: /^(?:partial|partially|part|partly|shared|hybrid|(?:partial|partially) inherit(?:ed|able|ance))$/,
    none: /^(?:n|no|none|not inherit(?:ed|able)|no inheritance|non inheritable)$/,
    'not-applicable': notApplicable,
  },
  answer: {
    yes: /^(?:y|yes|implemented|fully implemented|met|in place)$/,
    part: /^(?:partial|partially|partly|partially implemented|partially met)$/,
    no: /^(?:n|no|not implemented|not met|not in place)$/,
    'not-applicable': notApplicable,
  },
  ownership: {
    vendor: /^(?:csp|csp (?:owned|responsible|responsibility|only|specific|system specific))$/,
    customer: /^(?:csc|csc (?:owned|responsible|responsibility|only|specific)|(?:provided|configured) by csc)$/,
    shared:
      /^(?:shared|both|hybrid|joint|jointly|shared responsibility|shared csp (?:and|&) csc|shared csp and csc responsibility|csp (?:and|&|\+) csc|csp csc)$/,
    independent: /^shared independent$/,
    dependent: /^shared dependent$/,
    others: /^(?:3rd|third) party(?: outsourced| owned)?$|^subcontractor$/,
    'with-others': /^shared csp and (?:3rd|third) party$/,
    'not-applicable': notApplicable,
  },
};

/** Where a list has no word of exactly this meaning: another that is as true, or less is said than could be. */
export const meaningInstead: { readonly [F in VerdictField]: Partial<Record<Meanings[F], Meanings[F]>> } = {
  inherited: {},
  answer: {},
  // Whoever does it for the vendor, the vendor is accountable.
  ownership: { independent: 'shared', dependent: 'shared', others: 'vendor', 'with-others': 'vendor' },
};

/** The words where a form has no list: those of the CSA in its own form, plain ones elsewhere. */
export const plainWords: { readonly [F in VerdictField]: Readonly<Record<Meanings[F], string>> } = {
  inherited: { ...formAnswers.fedramp, 'not-applicable': 'N/A' },
  answer: { yes: 'Yes', part: 'Partial', no: 'No', 'not-applicable': 'N/A' },
  ownership: {
    vendor: 'Vendor',
    customer: 'Customer',
    shared: 'Shared',
    independent: 'Shared',
    dependent: 'Shared',
    others: 'Vendor',
    'with-others': 'Vendor',
    'not-applicable': 'N/A',
  },
};

const { answers, ownerships } = formAnswers.caiq;

export const caiqWords: { readonly [F in VerdictField]: Readonly<Partial<Record<Meanings[F], string>>> } = {
  inherited: plainWords.inherited,
  answer: { yes: answers.yes, no: answers.no, 'not-applicable': answers.none },
  ownership: {
    vendor: ownerships.vendor,
    customer: ownerships.customer,
    shared: ownerships.withCustomer,
    independent: ownerships.withCustomer,
    dependent: ownerships.withCustomer,
    others: ownerships.others,
    'with-others': ownerships.withOthers,
  },
};

export const isCaiqHead = (head: string): boolean => /\bcaiq\b|\bssrm\b/.test(head);

const unanswered: Readonly<Record<Unanswered, string>> = {
  uncited: 'no provision of HIPAA and no control that a crosswalk has',
  'not-in-rule': 'a citation that is not in the rule, or is not one',
  'no-duty': 'a provision that requires nothing',
  'takes-out': 'a citation that takes something out, such as with "except" or "not"',
  'asks-otherwise': 'a question about what is not done, or about the customer’s part: read it and answer it yourself',
  range: 'a range of controls: list them one by one',
  'no-pair': 'the crosswalk pairs the control with no provision of HIPAA',
  silent: 'the vendor’s documents do not address it',
  filled: 'the row is filled in already; --overwrite replaces what is there',
  merged: 'its cells are merged with those of other rows',
  formula: 'its cells have formulas, which stay as they are',
  'no-room': 'no cell is free for the conditions of the answer',
};

const leftOut = {
  example: 'shows examples',
  hidden: 'is hidden',
  mute: 'has no column for the conditions of an answer',
} as const;

const ranges = (rows: readonly number[], most: number): string => {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  const shown = found.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${found.length > most ? ', …' : ''}`;
};

const mostRanges = 8;

export const filledForm = {
  answered: (sheet: string, answered: number, of: number) => `${sheet}: ${answered} of ${count(of, 'row')} answered`,
  blank: (why: Unanswered, rows: readonly number[], all: boolean) =>
    `  ${rows.length} left blank: ${unanswered[why]} (${ranges(rows, all ? Number.POSITIVE_INFINITY : mostRanges)})`,
  noWord: (head: string, rows: readonly number[], all: boolean) =>
    `  ${rows.length} without a word in "${head}": its list has none that means the same (${ranges(rows, all ? Number.POSITIVE_INFINITY : mostRanges)})`,
  unreadList: (head: string) =>
    `  nothing in "${head}": its list is computed by a formula, and no formula is evaluated`,
  kept: (cells: number) => `  ${count(cells, 'cell')} had a text, and kept it`,
  hidden: (rows: number) => `  ${count(rows, 'answered row')} ${rows === 1 ? 'is' : 'are'} hidden by a filter`,
  leftOut: (sheet: string, why: 'example' | 'hidden' | 'mute') =>
    `the sheet "${sheet}" ${leftOut[why]} and was left as it is; ${
      why === 'mute' ? 'to fill it, name a column for sentences with --map' : 'to fill it, name it with --sheet'
    }`,
  formulas: 'the workbook has formulas: it asks the program that opens it to compute them again',
  check: 'Read the answers before you send the file: they say what the vendor’s documents say, and nothing else.',
} as const;
