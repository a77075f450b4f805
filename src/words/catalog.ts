// Sentences of the catalog, and of provisions without a row.

import type { Provision } from '../model/catalog.ts';
import type { Standing } from '../model/paragraph.ts';
import { count } from './labels.ts';
import { capital, sentence } from './sentences.ts';
import { standingWords } from './standing.ts';

/** What a paragraph without a provision of its own stands for. */
export const paragraphText = (standing: Standing) =>
  `${sentence(capital(standingWords(standing)))}${standing.read ? '' : ' It was not checked against the text of the law.'}`;

/** Counts are printed with their convention. */
export function conventionText(provisions: readonly Pick<Provision, 'role' | 'kind'>[]): string {
  const of = (role: Provision['role']) => provisions.filter((p) => p.role === role).length;
  const standards = provisions.filter((p) => p.kind === 'standard').length;
  return (
    `${count(provisions.length, 'provision')}: ${count(of('obligation'), 'obligation')} (paragraphs with a requirement of their own, each counted once), ` +
    `${count(of('rollup'), 'roll-up')}, ${count(of('general'), 'general rule')}, ${of('context')} for context, ${count(of('structural'), 'section')}; ${count(standards, 'standard')} among them.`
  );
}

export const statusText = ({ status, authority }: Pick<Provision, 'status' | 'authority'>) =>
  status === 'in-force' ? '' : `${status.replace('-', ' ')}${authority === null ? '' : `: ${authority}`}`;

export const crosswalkNote = (title: string, source: string, asOf: string) =>
  `${title}: pairs from ${source}, as of ${asOf}. A pair means that the two are about the same subject, not that one satisfies the other; where a cell is empty, the source gives no pair.`;

export const noRequirement = 'No requirement of its own';

/** Why a provision has no row. */
export const rowless: Partial<Record<Provision['role'], string>> = {
  structural: 'a heading; its requirements are below it',
  general: 'it applies to other rows',
  context: 'it requires nothing',
};
