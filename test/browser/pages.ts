// Every HTML page that devolve makes, from the samples and from a history.

import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { devolve } from '../support/run.ts';
import { tellStory } from '../support/tell-story.ts';

const profile = (name: string) => `reports/samples/${name}/profile.yaml`;
const profiles = readdirSync('reports/samples').filter((name) => /^(med-spa|practice|two)/.test(name));

// More places than table columns, one of them with a very long word.
const sixPlaces = `
customer: six-places
name: Six Places
role: covered-entity
kind: provider
states: [CA]
systems:
  crm: { service: lume/crm, gates: { baa-executed: { state: executed, on: 2026-06-12 } } }
  booking: { service: aesthetix-crm/crm }
  front-desk: { own: ephi, title: Front-desk computers }
  imaging: { own: ephi, title: Imaging workstation }
  laptops: { own: ephi, title: Laptops_of_the_physicians_and_of_their_assistants_in_the_department_of_dermatology }
  charts: { own: paper, title: Paper charts }
`;

export interface MadePage {
  readonly name: string;
  readonly argv: readonly string[];
  /** A profile that is not a sample; appended as the last argument. */
  readonly profile?: string;
  /** The page needs a history, so it is made in a repository. */
  readonly overRevisions?: true;
  /** The page has colors of its own, so nothing counts as checked in another page. */
  readonly branded?: true;
}

export const pages: readonly MadePage[] = [
  ...profiles.map((name) => ({ name: `gap of ${name}`, argv: ['gap', profile(name)] })),
  { name: 'gap of six places', argv: ['gap'], profile: sixPlaces },
  { name: 'evidence requests', argv: ['gap', profile('two-vendors-and-paper'), '--as', 'evidence-requests'] },
  ...profiles.map((name) => ({ name: `plan of ${name}`, argv: ['plan', profile(name)] })),
  { name: 'owner’s page', argv: ['plan', profile('med-spa-on-aesthetix'), '--owner-page'] },
  {
    name: 'event: a breach',
    argv: ['event', profile('two-vendors-and-paper'), 'breach-discovered', '--on', '2026-12-01', '--affected', '600'],
  },
  { name: 'events', argv: ['event', profile('med-spa-on-lume')] },
  { name: 'matrix of lume', argv: ['matrix', 'lume', '--for', 'Clinic Z'] },
  { name: 'matrix of aesthetix-crm', argv: ['matrix', 'aesthetix-crm', '--for', 'Clinic Z'] },
  { name: 'matrix of luxsci', argv: ['matrix', 'luxsci', '--variant', 'per-domain'] },
  { name: 'matrix of luma-health', argv: ['matrix', 'luma-health'] },
  { name: 'matrix of aws, with nobody behind it', argv: ['matrix', 'aws'] },
  {
    name: 'matrix of aws, with a brand',
    argv: ['matrix', 'aws', '--brand', 'test/scenarios/a-vendor-puts-its-name-on-it/brand.yaml'],
    branded: true,
  },
  { name: 'form of FedRAMP', argv: ['matrix', 'luxsci', '--as', 'fedramp'] },
  { name: 'form of CAIQ', argv: ['matrix', 'luxsci', '--as', 'caiq'] },
  { name: 'form of Datica', argv: ['matrix', 'luxsci', '--as', 'datica'] },
  { name: 'letter to luma-health', argv: ['letter', profile('billing-company-on-two-vendors'), 'luma-health'] },
  { name: 'sheet for staff', argv: ['sheet', profile('practice-on-aesthetix-and-luxsci')] },
  { name: 'compare', argv: ['compare', 'lume', 'aesthetix-crm', 'luxsci@per-domain'] },
  { name: 'explain', argv: ['explain', '164.312(a)(2)(iv)', '--profile', profile('two-vendors-and-paper')] },
  { name: 'catalog', argv: ['catalog'] },
  { name: 'diff', argv: ['diff', 'v1', 'v3'], overRevisions: true },
  { name: 'notice', argv: ['diff', 'v1', 'v3', '--notice'], overRevisions: true },
];

export function pageNamed(name: string): MadePage {
  const page = pages.find((p) => p.name === name);
  if (page === undefined) throw new Error(`no page is named ${name}`);
  return page;
}

/** Writes pages into a temporary folder, removed after the test file. Returns a function from page to path. */
export function pageFiles(wanted: readonly MadePage[] = pages): (page: MadePage) => string {
  let folder = '';
  const fileOf = (page: MadePage) => join(folder, `${page.name.replaceAll(/\W+/g, '-')}.html`);
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-pages-')));
    const repository = join(folder, 'history');
    if (wanted.some((page) => page.overRevisions)) tellStory('test/scenarios/a-vendor-changes-its-terms', repository);
    for (const page of wanted) {
      const where = page.overRevisions ? ['--library', repository, '--no-cache'] : [];
      const own = page.profile === undefined ? [] : [join(folder, 'profile.yaml')];
      for (const file of own) writeFileSync(file, page.profile ?? '');
      const { code, stderr } = await devolve(...page.argv, ...own, ...where, '--quiet', '--output', fileOf(page));
      if (code !== 0) throw new Error(`devolve ${page.argv.join(' ')}: ${stderr}`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return fileOf;
}
