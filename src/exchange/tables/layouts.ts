// Forms of tables by their heads, and which column has what.

import type { LayoutName, TableRole } from '../../model/table-claim.ts';

interface Layout {
  readonly name: LayoutName;
  /** Each must be among the heads. */
  readonly has: readonly RegExp[];
}

const customer =
  /\b(?:customers?|csc|tenants?|clients?|subscribers?|consumers?|covered entit(?:y|ies)|user entit(?:y|ies)|complementary|cuecs?|end[- ]?users?|users?|you|your|organizations?|organisations?|practices?|clinics?|hospitals?|merchants?|members?|patients?|agenc(?:y|ies)|entit(?:y|ies)|company)\b/;
const part =
  /responsib|controls?$|cuec|tasks?|implement|descri|comment|action|requirement|consideration|dut(?:y|ies)|guidance|statement|details?/;

/** The first whose heads are there. */
const layouts: readonly Layout[] = [
  { name: 'caiq', has: [/ssrm control ownership|caiq answer/] },
  { name: 'fedramp', has: [/^control (?:id|number)$/, /can be inherited|customer.*responsib/] },
  { name: 'hitrust', has: [/inheritab|hitrust|^buid$|^cvid$|baseline unique id/] },
  { name: 'azure', has: [/^(?:responsib|ownership|owner)/, part] },
  { name: 'datica', has: [/\brule$/, /\bcontrols?$/] },
];

export const layoutOf = (heads: readonly string[]): LayoutName =>
  layouts.find(({ has }) => has.every((one) => heads.some((head) => one.test(head))))?.name ?? 'plain';

type Test = (head: string) => boolean;
const is =
  (pattern: RegExp): Test =>
  (head) =>
    pattern.test(head);

/** In the order in which columns are given away; of each role, the best test first. */
export const roleTests: readonly (readonly [role: TableRole, tests: readonly Test[]])[] = [
  ['answer', [is(/^(?:csp )?caiq answer$|^csp answer$/)]],
  ['customer', [(head) => customer.test(head) && part.test(head) && !/^shared/.test(head)]],
  [
    'says',
    [
      is(/ssrm control ownership/),
      is(/^(?!.*\b(?:notes?|comments?|remarks?|details?|descriptions?|guidance|rationale|date)$).*inherit/),
      is(/^(?:control )?(?:responsib\w*|owner(?:ship)?)(?: party| model| type)?$|^shared responsib/),
      is(/^who(?: is (?:responsible|the owner)|s responsible| does (?:it|this)| owns (?:it|this))$/),
    ],
  ],
  [
    'vendor',
    [
      is(
        /^(?:csp|vendor|provider|service provider|cloud service provider|cloud provider)\b.*(?:responsib|implement|descri|comment|statement)/,
      ),
      is(/^(?!shared|customer)[\w .&'-]{1,40}responsibilit(?:y|ies)$/),
      is(/^implementation (?:description|details?|statement)$|^how .*(?:meets|supports|addresses)/),
    ],
  ],
  [
    'citation',
    [
      is(/citation/),
      is(
        /^(?:rule|section|standard|ref\w*|provision|safeguard|paragraph)s? (?:of|in|under) (?:the )?(?:hipaa|45 ?cfr)\b/,
      ),
      is(
        /(?:hipaa|hitech|\bcfr\b|security rule|privacy rule).*(?:rule|section|ref|standard|require|safeguard|regulat|provision|mapping|control|\bid\b)/,
      ),
      is(/^(?:the )?(?:hipaa|hitech|45 ?cfr|cfr)(?:$|\W)|\brule$/),
      is(/^(?:authoritative |regulatory |legal )?(?:sources?|references?|refs?|regulations?|provisions?|sections?)$/),
      is(/^(?:safeguards?|standards?|requirements?)(?: (?:id|no|number|reference))?$/),
      is(/^question (?:id|number|no)$/),
      is(
        /^(?:nist |ccm |csf |hitrust |hitrust csf |sp 800-53 |compliance )?(?:control|requirement) (?:id|number|no|reference)$/,
      ),
      is(/^(?:buid|cvid|baseline unique id|control reference|id)$|^hitrust/),
      is(/^controls?$/),
    ],
  ],
  [
    'control',
    [
      is(/^ccm control (?:title|name)$|^control (?:name|title)$/),
      is(/^(?!compensating|alternat|missing|planned|open).*\bcontrols?$|\bpolic(?:y|ies)$/),
      is(/^(?:requirement statement|control (?:description|specification)|title|name|domain|family)$/),
      is(/^ccm control id$/),
    ],
  ],
];
