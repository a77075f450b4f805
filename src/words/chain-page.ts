// The text around the picture of the chain: headings, legend and summary.

import type { VendorKind } from '../model/unmapped.ts';
import type { AgreementSign, Reach } from './chain.ts';
import { heads } from './heads.ts';
import { count } from './labels.ts';
import { gapSections, matrixSections } from './sections.ts';
import { vendorKindWords } from './vendor-kinds.ts';

export const reachWords: Readonly<Record<Reach, string>> = {
  reaches: 'PHI reaches it',
  unknown: 'PHI: not stated, counted as yes',
  none: 'No PHI',
  stopped: 'No PHI allowed: stopped here',
};

export const reaches = ['reaches', 'unknown', 'none', 'stopped'] as const satisfies readonly Reach[];

export const agreementSignWords: Readonly<Record<AgreementSign, string>> = {
  executed: 'Agreement executed, or said to be',
  hedged: 'Agreement hedged',
  unstated: 'Agreement not stated, or still to come',
  none: 'No agreement in force',
  'not-needed': 'No agreement needed, for a stated reason',
};

export const agreementSigns = [
  'executed',
  'hedged',
  'unstated',
  'none',
  'not-needed',
] as const satisfies readonly AgreementSign[];

export const chartKey =
  'Solid arrow: PHI reaches it. Dotted arrow: not stated, counted as yes. Solid line that ends in a cross: stopped, no PHI is allowed there. ' +
  'Dotted line that ends in a cross: no PHI. The label on each line gives the agreement first, then PHI.';

const table = {
  caption: 'Party by party',
  below: 'The table below says the same, party by party.',
  party: heads.party,
  behind: heads.behind,
  for: heads.for,
  phi: heads.phi,
  agreement: heads.agreement,
  source: heads.source,
  ...gapSections.chain,
};

export const chainWords = {
  gap: { ...table, heads: ['You', 'Your systems', 'Their subcontractors', 'Further subcontractors'] },
  matrix: {
    ...table,
    title: matrixSections.chain.title,
    heads: ['Customer', 'The vendor', 'Its subcontractors', 'Further subcontractors'],
  },
};

export type ChainWords = (typeof chainWords)['gap'];

/** Whom the chain of a matrix is drawn for, where no name is given. */
export const customer = 'Customer';

export const chainName = (customer: string): string => `The chain of vendors behind ${customer}`;

interface Counts {
  readonly all: number;
  /** They exclude what the vendor puts there. */
  readonly excluded: number;
  readonly reached: number;
  /** Not stated whether PHI reaches them. */
  readonly unknown: number;
  /** PHI may reach them, and no agreement is confirmed. */
  readonly unconfirmed: number;
}

/** The number of subcontractors, and how many of them PHI reaches. */
export function chainSummary({ all, excluded, reached, unknown, unconfirmed }: Counts, prospect: boolean): string {
  const [whose, documents] = prospect ? ['the vendor', 'its documents'] : ['your vendors', 'their documents'];
  if (all === 0) return `The documents of ${whose} name no subcontractor.`;
  const none = all - excluded - reached - unknown;
  const reach = [
    `PHI reaches ${reached}`,
    ...(unknown > 0 ? [`for ${unknown} that is not stated, and counted as yes`] : []),
    ...(none > 0 ? [`it does not reach ${none}`] : []),
    ...(excluded > 0 ? [`${excluded} ${excluded === 1 ? 'excludes' : 'exclude'} PHI in what is used there`] : []),
  ];
  const parts = [
    `${count(all, 'subcontractor')} of ${whose} ${all === 1 ? 'is' : 'are'} named, as far as ${documents} say.`,
    `${reach.join('; ')}.`,
    ...(unconfirmed > 0 ? [`No agreement is confirmed with ${unconfirmed} of those that PHI may reach.`] : []),
  ];
  return parts.join(' ');
}

/** Texts in the boxes of the drawing, other than names. */
export const partyWords = {
  /** @param vendor its name, where the title of the system does not say it */
  unmapped: (vendor: string) => [vendor, 'subcontractors not known'].filter((part) => part !== '').join(', '),
  kind: (kind: VendorKind) => vendorKindWords[kind],
  own: 'your own',
  ownPurpose: 'Your own system',
  useIn: (system: string) => `in ${system}`,
  usePurpose: (system: string) => `Part of ${system}, in use`,
  serviceWith: (service: string, features: readonly string[]) => `${service}, with ${features.join(', ')}`,
  several: (n: number) => `${n} parties`,
  /** The first names, then how many more there are. */
  some: (names: readonly string[], all: number) =>
    `${names.join(', ')}${all > names.length ? `, and ${all - names.length} more` : ''}`,
  behindSeveral: (n: number) => `behind ${n} parties`,
} as const;
