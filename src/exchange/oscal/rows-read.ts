// Rows of an OSCAL file that someone else wrote, as the rows of a vendor's table: each is a claim, or is left with the
// reason why.

import type { ClaimRemark, LeftRow, LeftWhy, TableClaim } from '../../model/table-claim.ts';
import { takenBack } from '../../model/taken-back.ts';
import { limits } from '../limits.ts';
import { behindBar } from '../tables/behind-bar.ts';
import { type Beside, takenBeside, takenInVerdict } from '../tables/beside.ts';
import { citedBy } from './controls-named.ts';
import { oneLine } from './markup.ts';
import type { Prop } from './props.ts';
import { saysOf, verdictOf } from './status-words.ts';
import type { Node } from './tree.ts';

export interface RowSaid {
  /** The object that says it. */
  readonly node: Node;
  readonly control: string;
  readonly props: readonly Prop[];
  /** The component or system that it is said of. */
  readonly group: string;
  /** Names of the vendor, in lower case. */
  readonly called: ReadonlySet<string>;
  readonly states: readonly string[];
  /** The states of its parts, where they have their own. */
  readonly parts: readonly string[];
  readonly origins: readonly string[];
  readonly provides: readonly string[];
  readonly asks: readonly string[];
  /** What the file says beside the status, by the name that OSCAL has for it. */
  readonly notes: readonly (readonly [name: string, text: string])[];
  /** The same, where it is not a text of the vendor about what it does. */
  readonly beside: readonly Beside[];
}

/** What is said of many rows: of a component, of all that implements a source. */
export const headingsOf = (texts: readonly (readonly [name: string, text: string])[]): readonly Beside[] =>
  texts.flatMap(([column, text]) => {
    const takes = takenBack(text, 'heading');
    return takes === null ? [] : [{ from: { column }, text: oneLine(text), takes }];
  });

/** Properties that OSCAL knows, and what they do not say: whose a row is, and whether it is done. */
const known =
  /^(?:label|sort-id|alt-.*|method|type|version|implementation-(?:status|point)|control-origination|rule.*|asset-.*|marking|hash.*|uuid|path|url)$/i;

/** Properties of somebody's own, as columns of a table: "inheritable: no". */
export const besideProps = (props: readonly Prop[]): readonly Beside[] =>
  props.flatMap(({ name, value }) => {
    if (known.test(name)) return [];
    // What another system does.
    if (/^(?:leveraged-authorization|inherited)-uuid$/.test(name))
      return [{ from: { column: name }, text: name, takes: 'part' }];
    const head = name.replace(/[-_]+/g, ' ');
    const takes =
      /inherit|responsib|owner/i.test(name) && !/customer|client|tenant|csc/i.test(name)
        ? takenInVerdict(value)
        : takenBeside(head, value, new Set(), 'own');
    return takes === null ? [] : [{ from: { column: name }, text: oneLine(value), takes }];
  });

const placeOf = ({ at }: Pick<Node, 'at'>) => ({ sheet: null, row: 0, column: 0, path: at.slice(at.indexOf('/') + 1) });
const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n');

export function claimOf(said: RowSaid): TableClaim {
  const vendor = joined(said.provides);
  const customer = joined(said.asks);
  const of = { ...said, provides: vendor !== '', asks: customer !== '' };
  const says = saysOf(of).slice(0, limits.cellCharacters);
  const remarks: ClaimRemark[] = [];
  const kept = (role: 'vendor' | 'customer', text: string): string | null => {
    if (text.length <= limits.cellCharacters) return text === '' ? null : text;
    remarks.push({ says: 'long', role, characters: text.length });
    return `${text.slice(0, limits.cellCharacters - 1)}…`;
  };
  const noted = [...said.provides.map((text) => ['description', text] as const), ...said.notes].flatMap(
    ([column, text]): readonly Beside[] => {
      const takes = takenBack(text, 'vendor', [said.group.toLowerCase(), ...said.called]);
      return takes === null ? [] : [{ from: { column }, text: oneLine(text), takes }];
    },
  );
  const claim = {
    place: placeOf(said.node),
    text: citedBy(said.control, said.props).slice(0, limits.cellCharacters),
    control: oneLine(said.control) === '' ? null : oneLine(said.control).slice(0, limits.cellCharacters),
    says,
    countsAs: null,
    vendor: kept('vendor', vendor),
    customer: kept('customer', customer),
    audience: null,
    group: said.group === '' ? null : oneLine(said.group),
    remarks,
  };
  return behindBar(claim, says === '' && customer === '' ? null : verdictOf(of), [...noted, ...said.beside]);
}

export const leftOf = (node: Pick<Node, 'at'>, control: string, props: readonly Prop[], why: LeftWhy): LeftRow => ({
  place: placeOf(node),
  rows: 1,
  text: citedBy(control, props).slice(0, limits.shownCharacters),
  why,
});
