// For whom each claim of a table is said, and under which option: variants and settings of the service, by their ids.

import { type ClaimUse, isOptional } from '../model/claim-entry.ts';
import type { TableClaim } from '../model/table-claim.ts';
import { freeId, idOf } from './ids.ts';

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Option extends Named {
  /** The first row that has it. */
  readonly of: TableClaim;
}

export interface Uses {
  readonly variants: readonly Named[];
  readonly options: readonly Option[];
  readonly of: (claim: TableClaim) => ClaimUse;
}

/** What a row calls itself before its citation, or in full where another does the same. */
function optionId(text: string, taken: Set<string>): string {
  const short = idOf(text.split(/\d{3}/, 1)[0] ?? '');
  const name = short === '' || taken.has(`optional-${short}`) ? idOf(text) : short;
  return freeId(`optional-${name || 'row'}`, taken);
}

/** @param taken ids that the service has already: variants, and settings */
export function usesOf(
  claims: readonly TableClaim[],
  taken: { readonly variants: ReadonlyMap<string, string>; readonly settings: Iterable<string> },
): Uses {
  const ids = new Set(taken.variants.values());
  const variants = new Map<string, Named>();
  const settings = new Set(taken.settings);
  const options = new Map<string, Option>();
  for (const claim of claims) {
    const { audience, text } = claim;
    if (audience !== null && !taken.variants.has(audience) && !variants.has(audience))
      variants.set(audience, { id: freeId(idOf(audience) || 'audience', ids), title: audience });
    if (isOptional(claim) && !options.has(text))
      options.set(text, { id: optionId(text, settings), title: text, of: claim });
  }
  return {
    variants: [...variants.values()],
    options: [...options.values()],
    of: (claim) => ({
      variant:
        claim.audience === null
          ? null
          : (taken.variants.get(claim.audience) ?? variants.get(claim.audience)?.id ?? null),
      option: isOptional(claim) ? (options.get(claim.text)?.id ?? null) : null,
    }),
  };
}
