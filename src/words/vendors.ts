// What `devolve vendors` says.

import type { PhiReach, UpstreamBaa } from '../model/vendor.ts';
import { count } from './labels.ts';
import { anyOf } from './sentences.ts';

export const vendorsPage = {
  title: 'Vendors of the library',
  heads: {
    vendor: 'Vendor',
    name: 'Name',
    services: 'Services',
    rows: 'Rows',
    grades: 'Grade of the documents',
    read: 'Oldest read',
    behind: 'Behind it',
    library: 'Library',
  },
  legend: [
    'Rows: requirements that its documents address. Oldest read: the first day on which a document was read.',
    'One vendor with every choice: devolve vendors <vendor>. In a profile, a vendor that is not here is written as { vendor: its name, kind: ehr }, and it is asked for its documents.',
  ],
  own: 'yours',
  shipped: 'built in',
  shippedBeside: 'built in, with yours beside',
  notStated: 'not stated',
} as const;

export const stalePage = {
  title: 'Documents to read again',
  heads: ['Document', 'Title', 'Dated or changed', 'Age', 'Read', 'Where'],
  none: 'None.',
  notStated: 'not stated',
} as const;

/** @param span `365 days` */
export function staleLead(stale: number, all: number, span: string, asOf: string): string {
  const said = `Last read more than ${span} before ${asOf}, or on a day that is not stated: ${stale} of ${count(all, 'document')}.`;
  return stale === 0 ? said : `${said} Read each again, and write the day under "retrieved" of its document.`;
}

export const behindWords = (names: readonly string[], others: number): string =>
  [...names, ...(others === 0 ? [] : [`${others} without a mapping`])].join(', ');

export const vendorPage = {
  library: { own: 'A mapping of your own library.', shipped: 'A mapping that is built in.' },
  choices: 'What can be chosen',
  noChoices: 'Nothing: no row depends on a choice.',
  choiceHeads: ['Key', 'Value', 'What it is', 'Excluded'],
  gates: 'Preconditions, and how each is met',
  noGates: 'Its documents name none. A business associate agreement is still required (164.308(b)(3)).',
  exclusions: 'Where PHI must not go',
  behind: 'Behind it',
  noneBehind: 'Its documents name no subcontractor.',
  upstreamHeads: ['Subcontractor', 'What for', 'PHI reaches it', 'Agreement', 'Mapping'],
  documents: 'Documents',
  documentHeads: ['Document', 'Title', 'Grade', 'Audience', 'Dated or changed', 'Read'],
  use: 'In a profile',
  useLead:
    'Remove "# " where you know the answer. What you leave out is not counted as met, and the report asks for it.',
  commands: 'Commands',
} as const;

/** `A mapping that is built in. Beside it: mappings/aws-ours.yaml.` */
export const libraryOf = (own: boolean, beside: readonly string[]): string =>
  [
    vendorPage.library[own ? 'own' : 'shipped'],
    ...(beside.length === 0 ? [] : [`Beside it: ${beside.join(', ')}.`]),
  ].join(' ');

/** Where PHI must not go although it can be chosen; always, or under one of these conditions. */
export const excludedNote = (conditions: readonly string[]): string =>
  `no PHI${conditions.length === 0 ? '' : ` if ${anyOf(conditions)}`}`;

export const whenNote = (when: string | null): string => (when === null ? '' : ` (if ${when})`);
export const offeredNote = (where: string | null): string => (where === null ? '' : ` (offered only if ${where})`);
export const oneOfSeveral = (group: string): string => ` (one of the group "${group}" is enough)`;
export const notSupplied = 'not supplied';

export const phiReaches = { yes: 'yes', no: 'no', unknown: 'not stated' } as const satisfies Record<PhiReach, string>;

export const agreementSaid = {
  executed: 'said to be executed',
  hedged: 'said to be in place, with a reservation',
  unstated: 'not stated',
  none: 'none',
  'not-needed': 'said not to be needed',
} as const satisfies Record<UpstreamBaa, string>;

/** Comments in the lines to paste. */
export const pasteNotes = {
  name: 'a name of your choice',
  list: 'those of the list above that are in use; [] means none',
  or: (values: readonly string[]) => `or ${values.join(', ')}`,
} as const;
