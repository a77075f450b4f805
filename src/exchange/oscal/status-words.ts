// What an implementation status of OSCAL says of who does it, in the words of a verdict.

import type { PlainVerdict } from '../../model/plain-verdicts.ts';
import { plainText } from './markup.ts';
import type { Prop } from './props.ts';

/** What is planned is not done. */
const ofState: Readonly<Record<string, PlainVerdict>> = {
  implemented: 'Yes',
  partial: 'Partially',
  alternative: 'Partially',
  planned: 'No',
  'not-implemented': 'No',
  'not-applicable': 'NA',
};

/** Who it originates with, as FedRAMP has it: a customer's part makes it no more than shared. */
const customers = /^(?:customer|client|tenant|consumer)|^shared$/;
/** What originates with the vendor alone; any other word leaves open who else has a part. */
const vendors = /^(?:sp-(?:corporate|system)|(?:service-)?provider(?:-[a-z-]+)?|csp|organization|system-specific)$/;

/** Several can stand in one place. */
export const statesIn = (props: readonly Prop[]): readonly string[] =>
  props.filter((p) => p.name === 'implementation-status').map((p) => p.value);

/** What is said beside a property, such as the status: it can take the status back. */
export const remarksIn = (props: readonly Prop[]): readonly string[] =>
  props.flatMap(({ remarks }) => (remarks === undefined ? [] : [plainText(remarks)]));

/** Best first: of several states the last one counts. */
const ranks: readonly (PlainVerdict | null)[] = ['Yes', 'Partially', 'NA', null, 'No'];

export const originsIn = (props: readonly Prop[]): readonly string[] =>
  props.filter((p) => p.name === 'control-origination').map((p) => p.value);

interface Said {
  readonly states: readonly string[];
  /** Of parts of the row. */
  readonly parts: readonly string[];
  readonly origins: readonly string[];
  readonly provides: boolean;
  readonly asks: boolean;
}

/** As it stands in the file. */
export const saysOf = ({ states, parts, origins }: Said): string =>
  [...new Set([...states, ...parts, ...origins])].filter((word) => word !== '').join('; ');

/** Never more than the file says: without a status, what is described moves nothing. */
export function verdictOf({ states, parts, origins, provides, asks }: Said): PlainVerdict | null {
  if (!provides && asks) return 'No';
  const all = states.map((state) => (Object.hasOwn(ofState, state) ? (ofState[state] ?? null) : null));
  const verdict = all.length === 0 ? null : (ranks.findLast((rank) => all.includes(rank)) ?? null);
  if (verdict !== 'Yes') return verdict;
  if (parts.some((state) => state !== 'implemented')) return 'Partially';
  const shared = asks || origins.some((origin) => !vendors.test(origin));
  if (!shared) return 'Yes';
  return origins.length > 0 && origins.every((origin) => customers.test(origin) && origin !== 'shared')
    ? 'No'
    : 'Partially';
}
