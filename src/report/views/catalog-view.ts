// The rules to browse: provisions with everything that the catalog states.

import type { Catalog, Provision } from '../../model/catalog.ts';
import type { Standing } from '../../model/paragraph.ts';
import { conventionText, paragraphText, statusText } from '../../words/catalog.ts';
import { boundNames } from '../../words/customers.ts';
import { anchorOf } from '../anchor.ts';
import type { Inputs } from './provenance-view.ts';

export interface ProvisionView {
  readonly citation: string;
  readonly anchor: string;
  readonly title: string;
  readonly duty: string;
  readonly kind: string;
  readonly role: string;
  readonly counted: boolean;
  readonly designation: string;
  readonly binds: string;
  readonly level: string;
  readonly inheritable: string;
  readonly because: string;
  readonly remains: string;
  readonly deadline: string;
  readonly status: string;
  readonly note: string;
}

export interface CatalogView {
  readonly title: string;
  readonly asOf: string;
  readonly convention: string;
  /** True for one paragraph with what is below it; false for the whole law. */
  readonly part: boolean;
  readonly provisions: readonly ProvisionView[];
}

function provisionView(p: Provision): ProvisionView {
  return {
    citation: p.citation,
    anchor: anchorOf(p.citation),
    title: p.title,
    duty: p.duty,
    kind: p.kind.replace('-', ' '),
    role: p.role,
    counted: p.role === 'obligation',
    designation: p.designation ?? '',
    binds: boundNames(p.binds).join(', '),
    level: p.level ?? '',
    inheritable: p.inheritable ?? '',
    because: p.because ?? '',
    remains: p.remains ?? '',
    deadline: p.deadline ?? '',
    status: statusText(p),
    note: p.note ?? '',
  };
}

/** Counts are printed with their convention: an obligation is a paragraph that states a duty of its own. */
export interface CatalogRequest {
  readonly catalogs: readonly Catalog[];
  readonly provisions: readonly Provision[];
  readonly title: string;
  /** What the requested paragraph stands for; null for the whole law. */
  readonly standing: Standing | null;
  readonly inputs: Inputs;
}

export function catalogView({ catalogs, provisions, title, standing }: CatalogRequest): CatalogView {
  return {
    title,
    part: standing !== null,
    asOf:
      catalogs
        .map((c) => c.asOf)
        .sort()
        .at(-1) ?? '',
    convention:
      standing !== null && !provisions.some((p) => p.citation === standing.citation)
        ? paragraphText(standing)
        : conventionText(provisions),
    provisions: provisions.map(provisionView),
  };
}
