// What an implementation status of OSCAL says of who does it, in the words of a verdict.

import type { PlainVerdict } from '../../model/plain-verdicts.ts';
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
const customers = /^customer|^shared$/;

export const statusIn = (props: readonly Prop[]): string =>
  props.find((p) => p.name === 'implementation-status')?.value ?? '';

export const originsIn = (props: readonly Prop[]): readonly string[] =>
  props.filter((p) => p.name === 'control-origination').map((p) => p.value);

interface Said {
  readonly state: string;
  readonly origins: readonly string[];
  readonly provides: boolean;
  readonly asks: boolean;
}

/** As it stands in the file. */
export const saysOf = ({ state, origins }: Said): string =>
  [state, ...origins].filter((word) => word !== '').join('; ');

/** Never more than the file says: without a status, what is described moves nothing. */
export function verdictOf({ state, origins, provides, asks }: Said): PlainVerdict | null {
  if (!provides && asks) return 'No';
  const verdict = Object.hasOwn(ofState, state) ? (ofState[state] ?? null) : null;
  if (verdict !== 'Yes') return verdict;
  const shared = asks || origins.some((origin) => customers.test(origin));
  if (!shared) return 'Yes';
  return origins.length > 0 && origins.every((origin) => origin.startsWith('customer')) ? 'No' : 'Partially';
}
