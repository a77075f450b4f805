// Checks a page against WCAG 2.2 AA and best practices with axe: light, dark and printed.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Results {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const everything = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations' as const],
};
// Only these rules depend on colors, and in print only these matter.
const colors = { ...everything, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const first = ['light screen', 1280, everything] as const;
// Print at the width of A4 within its margins.
const others = [
  ['light screen', 360, everything],
  ['dark screen', 1280, colors],
  ['light print', 688, colors],
] as const;

/** Violations that axe finds in the page as shown. Requires axe in the page. */
async function wrongAs(page: Page, where: string, options: object): Promise<readonly string[]> {
  const { violations } = await page.evaluate<Results>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}, ${where}: ${html.slice(0, 120)}`));
}

/** Loads axe; returns violations in the light scheme at 1280 px, and leaves the page in that state. */
export async function wrongAtFirst(page: Page): Promise<readonly string[]> {
  const [where, width, options] = first;
  await page.evaluate(axe);
  await page.setViewportSize({ width, height: 800 });
  return wrongAs(page, where, options);
}

/** Violations on a phone, in the dark scheme and in print. Call `wrongAtFirst` before. */
export async function wrongElsewhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [where, width, options] of others) {
    const [colorScheme, media] = where.split(' ') as ['light' | 'dark', 'screen' | 'print'];
    await page.emulateMedia({ colorScheme, media });
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await wrongAs(page, `${where} ${width}`, options)));
  }
  return found;
}
