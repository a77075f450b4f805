// The rules to browse: provisions with everything that is known of them.

import type { Catalog, Provision } from '../../model/catalog.ts';
import type { Standing } from '../../model/paragraph.ts';
import { boundNames } from '../../words/customers.ts';
import { standingWords } from '../../words/standing.ts';
import { anchorOf } from '../anchor.ts';
import { count, sentence } from '../words.ts';

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
  readonly provisions: readonly ProvisionView[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
    status: p.status === 'in-force' ? '' : `${p.status}: ${p.authority ?? ''}`,
    note: p.note ?? '',
  };
}

/** Counts are printed with their convention: an obligation is a paragraph that states a duty of its own. */
export function catalogView(
  catalogs: readonly Catalog[],
  provisions: readonly Provision[],
  title: string,
  standing: Standing | null,
): CatalogView {
  const of = (role: string) => provisions.filter((p) => p.role === role).length;
  const standards = provisions.filter((p) => p.kind === 'standard').length;
  return {
    title,
    asOf:
      catalogs
        .map((c) => c.asOf)
        .sort()
        .at(-1) ?? '',
    convention:
      standing !== null && !provisions.some((p) => p.citation === standing.citation)
        ? `${sentence(capital(standingWords(standing)))}${standing.read ? '' : ' It was not read against the text of the law.'}`
        : `${count(provisions.length, 'provision')}: ${count(of('obligation'), 'obligation')} (paragraphs that state a duty of their own, each counted once), ` +
          `${of('rollup')} roll-ups, ${of('general')} general rules, ${of('context')} context, ${of('structural')} sections; ${standards} standards among them.`,
    provisions: provisions.map(provisionView),
  };
}
