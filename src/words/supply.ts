// Who can supply the evidence for a row, in the evidence request list.

import type { RequestProcess } from '../model/promises.ts';
import type { Audience } from '../model/vendor.ts';
import { goingOn } from './sentences.ts';

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const accessWords: Readonly<Record<Audience | 'missing', string>> = {
  public: 'public',
  nda: 'under NDA',
  internal: 'internal',
  missing: 'not supplied',
};

export const supplyWords = {
  /** `How to obtain the agreement: write to …; sign …`, with the conditions. */
  request: (vendor: string, { title, steps, conditions }: RequestProcess, source: string) => {
    const how = steps.map(goingOn).join('; ');
    const only = conditions.length === 0 ? '' : ` Condition: ${conditions.join(' ')}`;
    return `${vendor}: ${title}: ${how}.${only} (${source})`;
  },
  access: (why: Audience | 'missing', contacts: readonly string[]) =>
    `; ${accessWords[why]}${contacts.length === 0 ? '' : `, to request it: ${contacts.join('; ')}`}`,
  path: (grade: string) => ` With its subcontractors: ${grade}.`,
  unsettled: 'its documents do not settle it',
  undocumented: 'no document of it is known',
  choice: (choices: readonly string[]) => `what its documents say depends on a choice (if ${choices.join('; or if ')})`,
  vendorDirect: (names: readonly string[]) =>
    `${listed(names) || 'Its business associates'}: it binds business associates themselves.`,
  rollup: 'As for the provisions below it.',
  noSystem: (customer: string) => `${customer}: no system with PHI is recorded.`,
  own: (system: string, part: boolean, why: string) =>
    `${part ? 'its part in ' : ''}${system}${why === '' ? '' : ` (${why})`}`,
  customer: (customer: string, systems: readonly string[]) => `${customer}, for ${listed(systems)}.`,
  vendor: (vendor: string, system: string, documents: string) => `${vendor}, for ${system}: ${documents}.`,
  ask: (vendor: string, system: string, why: string) => `Ask ${vendor}, for ${system}: ${why}.`,
  support: 'support only',
} as const;
