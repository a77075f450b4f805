// Every HTML page that devolve makes, from the samples and from a history that is told elsewhere.

import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { devolve } from '../support/run.ts';
import { tellStory } from '../support/tell-story.ts';

const profile = (name: string) => `reports/samples/${name}/profile.yaml`;
const profiles = readdirSync('reports/samples').filter((name) => /^(med-spa|practice|two)/.test(name));

export interface MadePage {
  readonly name: string;
  readonly argv: readonly string[];
  /** It is about a history: it is made in a repository. */
  readonly overRevisions?: true;
}

export const pages: readonly MadePage[] = [
  ...profiles.map((name) => ({ name: `gap of ${name}`, argv: ['gap', profile(name)] })),
  { name: 'matrix of lume', argv: ['matrix', 'lume', '--for', 'Clinic Z'] },
  { name: 'matrix of aesthetix-crm', argv: ['matrix', 'aesthetix-crm', '--for', 'Clinic Z'] },
  { name: 'matrix of luxsci', argv: ['matrix', 'luxsci', '--variant', 'per-domain'] },
  { name: 'matrix of luma-health', argv: ['matrix', 'luma-health'] },
  { name: 'compare', argv: ['compare', 'lume', 'aesthetix-crm', 'luxsci@per-domain'] },
  { name: 'explain', argv: ['explain', '164.312(a)(2)(iv)', '--profile', profile('two-vendors-and-paper')] },
  { name: 'catalog', argv: ['catalog'] },
  { name: 'diff', argv: ['diff', 'v1', 'v3'], overRevisions: true },
  { name: 'notice', argv: ['diff', 'v1', 'v3', '--notice'], overRevisions: true },
];

/** The pages as files in a temporary folder: gives the file of a page. They are gone when the test file ends. */
export function pageFiles(wanted: readonly MadePage[] = pages): (page: MadePage) => string {
  let folder = '';
  const fileOf = (page: MadePage) => join(folder, `${page.name.replaceAll(' ', '-')}.html`);
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-pages-')));
    const repository = join(folder, 'history');
    if (wanted.some((page) => page.overRevisions)) tellStory('test/scenarios/a-vendor-changes-its-terms', repository);
    for (const page of wanted) {
      const where = page.overRevisions ? ['--library', repository, '--no-cache'] : [];
      const { code, stderr } = await devolve(...page.argv, ...where, '--quiet', '--output', fileOf(page));
      if (code !== 0) throw new Error(`devolve ${page.argv.join(' ')}: ${stderr}`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return fileOf;
}
