// Rows of an OSCAL file that someone else wrote, as the rows of a vendor's table: each is a claim, or is left with the
// reason why.

import { isPlainVerdict } from '../../model/plain-verdicts.ts';
import type { ClaimRemark, LeftRow, LeftWhy, TableClaim } from '../../model/table-claim.ts';
import { limits } from '../limits.ts';
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
  readonly state: string;
  readonly origins: readonly string[];
  readonly provides: readonly string[];
  readonly asks: readonly string[];
}

const placeOf = ({ at }: Pick<Node, 'at'>) => ({ sheet: null, row: 0, column: 0, path: at.slice(at.indexOf('/') + 1) });
const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n');

export function claimOf(said: RowSaid): TableClaim {
  const vendor = joined(said.provides);
  const customer = joined(said.asks);
  const of = { ...said, provides: vendor !== '', asks: customer !== '' };
  const says = saysOf(of).slice(0, limits.cellCharacters);
  const remarks: ClaimRemark[] = [];
  const kept = (role: 'vendor' | 'customer', text: string): string | null => {
    if (text.length > limits.cellCharacters) remarks.push({ says: 'long', role, characters: text.length });
    return text === '' || text.length > limits.cellCharacters ? null : text;
  };
  return {
    place: placeOf(said.node),
    text: citedBy(said.control, said.props).slice(0, limits.cellCharacters),
    control: oneLine(said.control) === '' ? null : oneLine(said.control).slice(0, limits.cellCharacters),
    says,
    countsAs: isPlainVerdict(says) ? null : says === '' && customer === '' ? null : verdictOf(of),
    vendor: kept('vendor', vendor),
    customer: kept('customer', customer),
    audience: null,
    group: said.group === '' ? null : oneLine(said.group),
    remarks,
  };
}

export const leftOf = (node: Pick<Node, 'at'>, control: string, props: readonly Prop[], why: LeftWhy): LeftRow => ({
  place: placeOf(node),
  rows: 1,
  text: citedBy(control, props).slice(0, limits.shownCharacters),
  why,
});
