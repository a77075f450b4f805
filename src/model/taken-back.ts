// Words by which a table takes back a verdict that stands in the same row. Its reader must not be promised what the row
// does not promise, so these prefer to see one too many.

import { inOurWords, isPlainDeed } from './plain-deed.ts';

/** `all`: nothing is left of the verdict. `part`: a part of it, or it has a condition. */
export type TakenBack = 'all' | 'part';

const any = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'i');

const parties =
  '(?:customer|client|tenant|subscriber|csc|user entit(?:y|ies)|end[- ]users?|leveraging (?:system|organi[sz]ation|entity))';
/** Things of a customer, for whom, and whose: no part of it in what is done. */
const things =
  '(?:data|content|information|records?|phi|ephi|accounts?|environments?|databases?|instances?|workloads?|support|success|portals?|isolation|segregation|separation|communications?|notifications?|messages?|facing|identit(?:y|ies)|access)';
const done =
  '(?:in (?:the |our )?(?:scope|place|use)|includ\\w*|provid\\w*|offer\\w*|support\\w*|cover\\w*|available|implement\\w*|inherit\\w*|perform\\w*|applicable|responsible|address\\w*|enabled|satisf\\w*|part of|ours?\\b|us\\b|we\\b|done|met\\b)';
const plans =
  '(?:enterprise|premium|professional|pro|business|advanced|plus|standard|basic|free|paid|starter|hipaa|compliance)';
const packages =
  '(?:plans?|tiers?|editions?|packages?|subscriptions?|licen[sc]es?|add-?ons?|bundles?|customers?|accounts?)';

/** Names of plans that stand alone in brackets: "Encryption at rest (Scale)". */
const plansAlone =
  '(?:enterprise|premium|pro(?:fessional)?|business|advanced|plus|standard|basic|free|starter|growth|scale|team|ultimate|elite|platinum|gold|silver|dedicated|private cloud|gov(?:cloud)?)';
const states =
  '(?:encrypted|protected|monitored|verified|tested|managed|secured|patched|enforced|deployed|configured|logged|backed up|completed?|finished|assessed|approved|audited|reviewed)';

/** In any text, that of a rule or a framework too. */
const denied: RegExp = any(
  `\\b(?:not|never|non)[ -](?:yet |currently |presently |fully |a |an |any |by |been |being |to be )*${done}`,
  '\\bnot yet\\b|\\bno longer\\b|\\bnot in (?:the |our |this )?(?:current |present )?(?:version|release|service|product|offering)\\b',
  "\\b(?:do|does|will|can|did)(?: ?not|n['’]t) (?:currently |yet )?(?:provide|offer|support|include|cover|perform|implement|do|inherit)\\b",
  '\\b(?:out of|outside(?: of)?|beyond) (?:the |our |this )*(?:scope|service|offering)\\b|\\bun(?:supported|available)\\b',
  '\\b(?:planned|plan(?:s|ning) to|roadmap|road map|upcoming|soon|coming|evaluating|exploring|intend(?:s|ing)? to|working on|expect(?:s|ed) (?:to|by|in)|rolling out|roll(?:ed)? out in|(?:in|under) (?:development|construction|consideration|review))\\b',
  '\\b(?:future|next) (?:release|version|year|quarter|phase)s?\\b|\\b(?:by|in|from|after|until) (?:Q[1-4] ?)?20[2-9]\\d\\b|\\bQ[1-4][ -](?:20|FY ?)\\d\\d(?:\\d\\d)?\\b',
  '\\b(?:tbd|tba|tbc|to be (?:determined|confirmed|decided|implemented|added|done|provided|defined))\\b',
  '\\b(?:deprecated|discontinued|retired(?! (?:assets?|devices?|disks?|drives?|equipment|hardware|media)\\b)|removed (?:in|from|as of)|(?<!\\b(?:access|accounts?|badges?|certificates?|credentials?|keys?|permissions?|privileges?|rights|roles?|sessions?|tokens?)\\b[\\w\\s,/-]{0,40})revoked|superseded|obsolete|outdated|(?<!\\b(?:at|of|until|upon) (?:the |its |their )?)end[- ]of[- ]life|sunset|suspended|withdrawn)\\b',
  `\\b${parties}(?:['’]?s)?[- ](?:responsib\\w*|owned)\\b|(?<!\\b(?:to|for) (?:[\\w-]+ ){0,4})\\b${parties}(?:['’]?s)?[- ]only\\b|\\b(?:sole|full|entire) responsibility of\\b(?! (?:we|the vendor)\\b)`,
  '\\byour (?:sole |own )?responsibilit|\\byou are responsible|\\bnot applicable\\b|\\bn/a\\b|\\bnope\\b|[.?!:–—-]\\s*no\\.?$|^no\\s*[:,;.–—-]',
);

/** In a name, a head or a heading. */
const limited: RegExp = any(
  `\\b(?<!\\b(?:for|of|between|from|with|to|notif(?:y|ies)|informs?|protects?|serves?|separates?|isolates?|hosts?) (?:our |all |each |its |the |every ){0,4})${parties}(?:['’]?s)?\\b(?![- ]${things}\\b)`,
  `\\b${parties}(?:['’]?s)?[- ](?:(?:own|side) )?(?:keys?|supplied|managed|provided|controlled|configured|chosen|selected|approved|initiated)\\b`,
  '\\bwho (?:choose|opt|elect|select|request|purchase|enable|buy|subscribe|ask|sign)\\w*\\b|\\bdo(?:es)? not apply\\b|\\b(?:appl(?:y|ies)|valid|available) (?:only|once|if|when|after)\\b',
  '\\byour (?:jobs?|dut(?:y|ies)|tasks?|turn|teams?|admin\\w*|staff|keys?|own|side|settings|responsibilit\\w*)\\b|\\bself[- ](?:host(?:ed|ing)?|managed|serviced?)\\b',
  `(?<!\\b(?:rejects?|refuses?|blocks?|denies|prevents?|forbids?|against|no) (?:\\w+ )?)\\bun(?:encrypted|protected|monitored|verified|tested|managed|secured|patched)\\b|\\bnot (?:been |yet |\\w+ly )*${states}\\b`,
  `\\b(?:by|left to|up to|falls? (?:to|on)|(?:stay|remain|rest|lie)s? with|delegated to) (?:the |our |each |your )*(?:${parties}s?|you)\\b`,
  '\\byou (?:must|need|have to|should|are|configure|enable|turn|choose)\\b|\\bcovered entity (?:must configure|is responsible)\\b',
  '\\b(?:shared|joint|jointly|hybrid|partial|partially|partly|in part|portions? of|some of|mostly|most of)\\b',
  '\\boptional(?:ly)?\\b|\\badd-?ons?\\b|\\bopt[- ]in\\b|\\b(?:extra|additional|separate|at) (?:cost|fee|charge|purchase)s?\\b|\\bsold separately\\b',
  '\\b(?:if|when|where|once|unless|provided) (?:it is |they are |separately )?(?:purchased|enabled|configured|licensed|selected|subscribed|ordered|requested|activated|bought|contracted|turned on|available|applicable|supported)\\b',
  '\\b(?:up)?on request\\b|\\bunless\\b|\\boutside\\b|\\bother than\\b|\\bsubject to\\b|\\bdepend(?:s|ing|ent) (?:up)?on\\b',
  `\\b${plans} ${packages}\\b|\\b${packages} only\\b|\\benterprise\\b|\\bpremium\\b|[([]${plansAlone}[)\\]]|(?<!\\d )\\b(?:and|or) (?:above|higher|up)\\b|\\b(?:up|on)wards?\\b|\\bphase (?:[2-9]|two|three|i{2,3})\\b|\\bbest[ -]efforts?\\b|\\b(?:goals?|wish ?lists?|aspirations?|target (?:state|architecture))\\b|\\bleft to\\b|\\b(?:for|in|on|with) (?:the |our |your )?[\\w-]+ (?:plan|tier|edition|package)s?\\b(?<!\\b(?:all|any|every|each|contingency|recovery|emergency|response|continuity|management|security|backup) \\w+)`,
  '\\b(?:apart|aside) from\\b|\\bsave for\\b|\\ball bar\\b|\\bbarring\\b|\\bnot including\\b|\\bappl(?:y|ies) to (?!all|any|every|each)|\\bboth parties\\b',
  '\\bonly (?:in|on|with|for|under|if|when)\\b|\\bonly(?=[.,;)\\]]|$)|\\blimited to\\b|\\bwith limitations?\\b',
  '\\bexcept\\w*\\b|\\bexclu(?:d|s)\\w*\\b|\\bminus\\b|\\bwithout\\b|\\bbut\\b',
  '\\b(?:draft|provisional|preliminary|tentative|interim|proposed|unapproved|beta|preview|pilot|trial|early access|in progress|pending|temporar\\w*|previous(?:ly)?|former(?:ly)?|legacy|old(?:er)?|caveats?|on[- ]prem\\w*)\\b',
  '\\brequires? (?:an? |the )?(?:add-?on|upgrade|plan|subscription|customer|agreement|configuration|purchase|license)\\b',
  `\\b(?:eu|us|uk|gov\\w*|american?|european?) (?:regions?|data ?cent(?:er|re)s?)\\b|\\bgovcloud\\b|,\\s*${plansAlone}$|^(?:gold|silver|platinum|ultimate|elite|starter|growth)$`,
);

/** Names of such tables, which say of all rows what holds for some. */
const names =
  /\b(?:shared|customer|joint|division of) (?:security )?(?:responsibilit(?:y|ies)|inheritance) (?:matri(?:x|ces)|model|table|chart|worksheet|document|guide)\b|\bcomplementary user entity controls\b/gi;

/** Who inherits is whom the table is for. */
const forThem = new RegExp(
  `\\binherit\\w* by (?:the |our |your |a )?${parties}s?\\b|\\b${parties}s? (?:can |may |could )?(?:fully )?inherits?\\b(?! (?:nothing|none))`,
  'gi',
);
/** In a heading, whom it is for; what they do is none of the vendor's. */
const addressed = /\byou (?!(?:can |may |fully )*(?:inherit|get|receive)\b)[a-z]/i;
/** What it calls itself. */
const labelled =
  /^\W*(?:scope|applicability|appl(?:y|ies) to|assum\w+|pre-?requisites?|preconditions?|limitations?|exclusions?|exceptions?|caveats?|conditions?)\b/i;
/** In a heading a party is whom the rows are for, unless they are its own. */
const itsOwn = new RegExp(
  `\\b${parties}(?:['’]?s)?[- ](?:managed|provided|supplied|configured|controlled|side|tasks?|duties|actions?|controls?|to|must|should|shall|needs? to|ha(?:s|ve) to|do(?:es)?|(?:perform|implement|configure|install|run|operate|host|manage|handle|own|choose)s?)\\b|\\b(?:responsibilit\\w+|dut(?:y|ies)|tasks?|controls?|obligations?) (?:of|by) (?:the |our |each |your )?${parties}s?\\b|\\b(?:stay|remain|rest|lie)s? with\\b|^\\W*(?:examples?|samples?)\\b`,
  'i',
);
const anyParty = new RegExp(`\\b${parties}(?:['’]?s)?\\b`, 'gi');

/** Longer texts are looked at up to here, and what follows is taken to take something back. */
const longest = 20_000;

/**
 * @param by `rule`: a text of a rule or a framework; `table`: a name, a head; `heading`: of many rows; `vendor`: what the vendor says that
 * it does, where nothing but a plain deed takes nothing back; `meaning`: what a word of a table is said to mean
 * @param called names of the vendor, in lower case
 */
export function takenBack(
  text: string,
  by: 'rule' | 'table' | 'heading' | 'vendor' | 'meaning',
  called: Iterable<string> = [],
): TakenBack | null {
  const said = text.slice(0, longest).replace(names, ' ').replace(forThem, ' ');
  if (
    /~~/.test(said) ||
    denied.test(by === 'vendor' ? inOurWords(said, called).replace(/\bwhen not in use\b/g, ' ') : said)
  )
    return 'all';
  if (text.length > longest) return 'part';
  if (by === 'rule') return null;
  if (by === 'heading')
    return labelled.test(said) || addressed.test(said) || itsOwn.test(said) || limited.test(said.replace(anyParty, ' '))
      ? 'part'
      : null;
  if (by === 'table') return limited.test(said) ? 'part' : null;
  return said.trim() === '' || isPlainDeed(said, called, by === 'meaning') ? null : 'part';
}
