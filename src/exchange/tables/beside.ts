// What the other cells of a row say of its verdict: a column that the table has for something else can take it back.

import { isPlainDeed, isReference, saysDeed } from '../../model/plain-deed.ts';
import type { BesideFrom, LayoutName } from '../../model/table-claim.ts';
import { type TakenBack, takenBack } from '../../model/taken-back.ts';
import { asksOtherwise } from '../../words/buyer-form.ts';
import { isBroken, isLoose, isWeak, longestName, loose, marked, missing } from './control-names.ts';
import { headText } from './head.ts';
import { meaningIn } from './words.ts';

/** What stands behind the bar of a verdict, and how much it takes back. */
export interface Beside {
  readonly from: BesideFrom;
  readonly text: string;
  readonly takes: TakenBack;
}

/** Texts of a rule or of a framework. */
const quotes = /question|specification|requirement|regulation text|rule text/;
/** Columns that name a control, or say where more is said. */
const describes =
  /^(?:#|no|nr|row|index|priority|weight|level|version|date|page|type|notes? id|buid|cvid)$|\b(?:id|reference|ref|number)$|descri|title|topic|\barea|obligation|\bname\b|domain|family|categor|group|section|guidance|objective|standard|safeguard|statement|review|updated|designation/;
/** Columns that name where it is shown. */
const shows = /evidence|\bsources?$|\blinks?$|\burl\b|artifact|attachment/;
const remarks = /\b(?:notes?|comments?|remarks?|footnotes?)\b/;
/** Columns in which the vendor says how it does it. */
const tellsHow =
  /^(?:how|what)\b|implementation(?! status)|details?$|approach|solution|mechanism|measures?$|technolog|procedure|process/;
/** Columns whose entries are against the verdict: what stands there is missing, and a None there is none. */
const against =
  /\bgaps?\b|\bfindings?\b|deviation|\bissues?\b|\brisks?\b|limitation|caveat|restriction|poa ?& ?m|poam|dependenc|prerequisite|precondition|conditions?$|exclusion|exception|configurable|compensating|weakness|open items?|target|deadline|\beta\b|\bdue\b|\bgo[- ]?live\b|\b(?:available|effective|live|ready|starting) (?:from|on|by|as of)\b|\b(?:costs?|fees?|prices?|pricing|charges?)\b/;
/** Columns of a kind of the product, which has the row or has it not. */
const editions =
  /^(?:[\w-]+ )?(?:enterprise|premium|pro|professional|business|advanced|plus|standard|basic|free|starter|paid|client[- ]server|on[- ]prem[\w-]*|self[- ]host\w*|hosted|private cloud|legacy)(?: (?:plans?|tiers?|editions?|packages?|versions?|customers?|accounts?))?$/;
/** Columns whose entries are what a row holds for. */
const scopes = /appl|scope|region|tier|edition|plan|product|module|environment|audience/;
const shares =
  /%|percent|cover|share|degree|extent|ratio|complete|implement|score|rating|grade|maturity|measured|managed/;

/** What a cell has that is empty, or denies what its column is called. */
const isNone = (text: string) => /^(?:none|nil|nothing|false|off|disabled|0|[-–—✗✘✕]+)\.?$/i.test(text);
/** What says no more than a Yes. */
const isYes = (text: string) =>
  /^(?:(?:fully )?implemented|in place|completed?|met|done|active|live|available|included|supported|(?:fully )?covered|provided|ga|general availability|true|on|enabled|pass(?:ed)?|satisfied|effective|operational|deployed|in production|(?:for )?(?:all|every|any)(?: (?:our |the )?(?:services?|products?|plans?|tiers?|editions?|regions?|systems?|environments?|customers?))?|global|x|[✓✔☑✅]|\(?(?:required|addressable|[ra])\)?|100(?: ?%)?|1)$/i.test(
    text,
  );

const denies = (text: string, called: ReadonlySet<string>) => {
  const meaning = meaningIn(text, called);
  return meaning === 'No' || meaning === 'NA' || isNone(text);
};

const lowest = /\b(?:free|basic|starter|standard|community)\b/;

/** Heads of the kinds of a product, where a row is in each of them, the lowest among them. */
export function inAllEditions(cells: readonly (readonly [head: string, text: string])[]): readonly string[] {
  const of = cells.filter(([head]) => editions.test(headText(head)));
  const all =
    of.length > 1 &&
    of.some(([head]) => lowest.test(headText(head))) &&
    of.every(([, text]) => isYes(text) || /^y(?:es)?$/i.test(text));
  return all ? of.map(([head]) => head) : [];
}

/** A question to which a Yes says another thing than that it is done. */
const turnsAround = (text: string) => text.endsWith('?') && asksOtherwise(text, '');

/**
 * What a column without a role takes back; null for nothing.
 * @param layout where a person named the columns, the others count only where their words do
 */
export function takenBeside(rawHead: string, text: string, called: ReadonlySet<string>, layout: LayoutName) {
  const head = headText(rawHead);
  const named = layout === 'own';
  const ofHead = takenBack(rawHead, 'table');
  // "Optional: No" takes nothing back, and "Optional: Yes" does. "Enterprise: No" does, too.
  if (ofHead !== null && denies(text, called)) return editions.test(head) ? 'all' : null;
  if (ofHead !== null) return takenBack(text, 'table') ?? ofHead;
  if (against.test(head)) return denies(text, called) ? null : (takenBack(text, 'rule') ?? 'part');
  if (turnsAround(text)) return 'all';
  // The questions of a known form are all of one kind.
  if (/question/.test(head) && layout !== 'caiq' && asks(text, called)) return takenBack(text, 'rule') ?? 'part';
  if (quotes.test(head)) return takenBack(text, 'rule');
  if (shows.test(head)) return takenBack(text, 'rule') ?? (isNone(text) || !isReference(text, called) ? 'part' : null);
  if (!/implementation status/.test(head) && describes.test(head))
    return (meaningIn(text, called) === 'No' && !/^no?$/i.test(text)) || isBroken(text)
      ? 'all'
      : (takenBack(text, 'table') ?? ((text.length <= longestName && isLoose(text)) || isWeak(text) ? 'part' : null));
  if (remarks.test(head) && (isNone(text) || meaningIn(text, called) === 'NA')) return null;
  if (remarks.test(head) && saysDeed(text, called)) return takenBack(text, 'rule');
  if (denies(text, called)) return 'all';
  if (isYes(text) || meaningIn(text, called) === 'Yes') return null;
  // A day on which it begins or ends.
  if (/^(?:20\d\d(?:-\d\d){0,2}|\d{1,2}([/.-])\d{1,2}\1\d{2,4})$/.test(text)) return 'part';
  if (/^[\d.,]+ ?%?$/.test(text)) return text.endsWith('%') || shares.test(head) ? 'part' : null;
  if (tellsHow.test(head)) return takenBack(text, 'vendor', called);
  const harmless = named && !scopes.test(head) && (/^\S*\d\S*$/.test(text) || isReference(text, called));
  return takenBack(text, 'table') ?? (harmless ? null : 'part');
}

/** Where a template was left as it is. */
const leftOpen = /^(?:to be [\w ]{1,40}|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|x{3,}|\.{3,}|…|[?]+|lorem ipsum.*)\.?$/i;
/** A question whose Yes is not surely that something is done. */
const asks = (text: string, called: ReadonlySet<string>): boolean =>
  text.endsWith('?') &&
  !isPlainDeed(text.slice(0, -1).replace(/^(?:is|are|do|does|have|has) (?:there |you |the |a |an )?/i, ''), called);

/** What a second verdict of a row takes back from the first. */
export function takenInVerdict(text: string, called: ReadonlySet<string> = new Set()): TakenBack | null {
  if (denies(text, called)) return 'all';
  const meaning = meaningIn(text, called);
  return meaning === 'Yes' ? null : meaning === 'Partially' ? 'part' : takenBack(text, 'vendor', called);
}

/** Whether the part of a customer says that it has none. */
export const leavesNothing = (text: string): boolean =>
  isNone(text) ||
  meaningIn(text, new Set()) === 'NA' ||
  /^(?:no|none|nothing)(?: (?:customer|further|additional))?(?: (?:actions?|responsibilit(?:y|ies)|tasks?|steps?))?(?: (?:is|are))?(?: (?:required|needed|necessary))?\.?$/i.test(
    text,
  );

/** The beginning of what the vendor does, in a column that both parties share. */
export const isOfVendor = (head: string, text: string, called: ReadonlySet<string>): boolean =>
  /\b(?:csp|provider|vendor)\b/i.test(head) &&
  [...called, 'we'].some((name) => name !== '' && text.toLowerCase().startsWith(`${name} `)) &&
  takenBack(text, 'vendor', called) === null;

/** What the vendor's half or the name of its control takes back. */
export function takenInHalf(text: string, role: 'vendor' | 'control', called: ReadonlySet<string>): TakenBack | null {
  if (text === '') return null;
  if (denies(text, called) || leftOpen.test(text)) return 'all';
  if (role === 'vendor') return isYes(text.replace(/\.$/, '')) ? null : takenBack(text, 'vendor', called);
  if (missing.test(text) || isBroken(text) || turnsAround(text)) return 'all';
  return (
    takenBack(text, 'table') ?? (marked.test(text.replace(/\?$/, '')) || isLoose(text) || isWeak(text) ? 'part' : null)
  );
}

export const takenInCitation = (text: string): TakenBack | null =>
  takenBack(text, 'table') ?? (marked.test(text) || loose.test(text) ? 'part' : null);

/** Heads that ask for the verdict and for nothing else. */
const plainHeads =
  /^(?:who(?: is (?:responsible|the owner)|s responsible| does (?:it|this)| owns (?:it|this))|(?:ssrm )?(?:control )?(?:ownership|owner|responsibility|responsible)(?: party| model| type)?|(?:shared|control) responsib\w*(?: party| model| type)?|(?:can be |is |are |be |fully )?inherit(?:ed|able|ability|ance)(?: type| status| level)?(?: from (?:the )?(?:csp|vendor|provider|service provider|cloud provider)s?| by (?:the )?(?:customer|csc|client)s?)?|(?:csp )?inherit(?:ed|able|ability|ance)|(?:csp )?caiq answer|csp answer)$/;
export const inverted =
  /\b(?:not|non|cannot|can't|never|nothing|without|risks?|exclu\w*|exempt\w*|previous\w*|former\w*)\b/i;

const customers =
  /\b(?:customers?|clients?|tenants?|subscribers?|csc|covered entit(?:y|ies)|your)\b(?! (?:can |may )?inherits?\b)/i;

/** "Responsibility (Vendor/Customer/Shared)" lists the words that its cells have. */
const withoutChoices = (head: string, called: ReadonlySet<string>): string =>
  head.replace(/\(([^()]*)\)/g, (whole, inside: string) => {
    const words = inside.split(/[/,|;]|\bor\b|\band\b/i).filter((word) => word.trim() !== '');
    return words.length > 1 && words.every((word) => meaningIn(word.trim(), called) !== null) ? ' ' : whole;
  });

/** What the head of a verdict takes back from every row below it: "Inherited (Enterprise plan)", "Not inheritable". */
export function takenInHead(rawHead: string, called: ReadonlySet<string>, named: boolean): TakenBack | null {
  if (inverted.test(rawHead)) return 'all';
  const text = withoutChoices(rawHead, called);
  const lower = text.toLowerCase();
  // Under a title that is the vendor's name, it is the vendor's.
  const titled = [...called].find(
    (name) =>
      name !== '' && lower.endsWith(` ${name}`) && !/\b(?:by|from|of|to|for|not) $/.test(lower.slice(0, -name.length)),
  );
  const bare = (titled === undefined ? lower : lower.slice(0, -titled.length)).replace(/["'*†‡:?]+/g, '').trim();
  if (plainHeads.test(bare)) return null;
  const whose = /^(?:can be |is )?inherit\w+ from (?:the )?(.+)$/.exec(bare)?.[1];
  if (whose !== undefined && called.has(whose)) return null;
  // A verdict of the customer's is none of the vendor's.
  if (customers.test(text)) return 'all';
  return takenBack(text, 'table') ?? (named ? null : 'part');
}
