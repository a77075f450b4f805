// A brand on every page: what it adds in each format, and that it removes nothing.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { devolve, devolveBytes } from '../../support/run.ts';
import { every } from '../../support/search.ts';
import { unzip } from '../../support/unzip.ts';

const dir = mkdtempSync(join(tmpdir(), 'devolve-brand-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const brandFile = (text: string, name = 'brand.yaml') => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};

writeFileSync(join(dir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
const acme = brandFile(`brand: acme
name: Acme Desk
prepared-by: J. Doe
footer: For the addressee only.
logo: logo.svg
logo-alt: An anvil
colors:
  light: { paper: "#ffffff", accent: "#0b5a68" }
  dark: { ink: "#ffffff", accent: "#6cc6d4" }
`);
const plain = brandFile('brand: plain\nname: Plain Desk\n', 'plain.yaml');

const profile = 'reports/samples/med-spa-on-lume/profile.yaml';
const pages: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['gap', ['gap', profile]],
  ['evidence requests', ['gap', profile, '--as', 'evidence-requests']],
  ['matrix', ['matrix', 'lume']],
  ['form', ['matrix', 'lume', '--as', 'caiq']],
  ['compare', ['compare', 'lume', 'aesthetix-crm']],
  ['explain', ['explain', '164.312(b)', '--vendor', 'lume']],
  ['catalog', ['catalog', '164.312(b)']],
  ['diff', ['diff', 'HEAD', 'HEAD']],
];
const made = async (format: string, argv: readonly string[], brand: string | null = acme) => {
  const { code, stdout } = await devolve(...argv, '--format', format, ...(brand === null ? [] : ['--brand', brand]));
  expect(code).toBe(0);
  return stdout;
};
/** Each page is created once for all tests of it. */
const pagesMade = new Map<string, Promise<string>>();
const page = (format: string, argv: readonly string[], brand: string | null = acme) => {
  const key = JSON.stringify([format, argv, brand]);
  const known = pagesMade.get(key) ?? made(format, argv, brand);
  pagesMade.set(key, known);
  return known;
};
const hashOf = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`.replaceAll('=', '&#x3D;');

describe.each(every(2, pages))('%s', (_, argv) => {
  it('in HTML has name, logo, author and footer', async () => {
    const html = await page('html', argv);
    expect(html).toMatch(
      /<div class="brand"><img src="data:image\/svg\+xml;base64,[A-Za-z0-9+/&#x;D]+" alt="An anvil"><b>Acme Desk<\/b><span>Prepared by J\. Doe<\/span><\/div>/,
    );
    expect(html).toContain('<p class="by">Acme Desk · Prepared by J. Doe<br>For the addressee only.</p>');
  });
  it('allows its two style sheets and its logo, and nothing else', async () => {
    const html = await page('html', argv);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map((m) => hashOf(m[1] ?? ''));
    expect(styles).toHaveLength(2);
    expect(policy).toContain(`style-src ${styles.join(' ')};`);
    expect(policy).toContain('; img-src data:; base-uri');
    expect(policy).toMatch(/^default-src 'none'/);
  });
  it('in Markdown has the author, and ends with the footer', async () => {
    const text = await page('markdown', argv);
    expect(text).toMatch(/^# .+\n\nAcme Desk · Prepared by J. Doe\n\n/);
    expect(text).toMatch(/\n---\n\nFor the addressee only.\n$/);
  });
  it('keeps every line of the page without a brand', async () => {
    for (const format of ['html', 'markdown']) {
      const branded = new Set((await page(format, argv)).split('\n'));
      const lost = (await page(format, argv, null)).split('\n').filter((line) => !branded.has(line));
      // The policy, and the digests of the inputs.
      expect(lost.filter((line) => !/Content-Security-Policy|<b>Inputs/.test(line))).toEqual([]);
    }
  });
  it('has the same bytes twice', async () => {
    expect(await made('html', argv)).toBe(await page('html', argv));
  });
});

describe('the colors of a brand', () => {
  const style = async () => /<\/style>\n<style>(.*?)<\/style>/s.exec(await page('html', ['matrix', 'lume']))?.[1] ?? '';
  it('apply to their own color scheme on screen; in print only the accent remains', async () => {
    const text = await style();
    expect(text).toContain(
      '@media screen and (prefers-color-scheme:light){:root{--paper:#ffffff;--well:#f7f7f7;--hair:#dcdddd;--accent:#0b5a68}}',
    );
    expect(text).toContain('@media screen and (prefers-color-scheme:dark){:root{--ink:#ffffff;--accent:#6cc6d4}}');
    expect(text).toContain('@media print{:root{--accent:#0b5a68}@page');
  });
  it('are not those of a disposition or a block', async () => {
    const text = (await style()).replace('--accent: var(--customer)', '');
    expect(text).not.toMatch(/--(inherited|shared|customer|unaddressed|vendor-direct|not-applicable|stop|line|soft):/);
  });
  it('are optional, as is the logo', async () => {
    const html = await page('html', ['matrix', 'lume'], plain);
    expect(html).toContain('<div class="brand"><b>Plain Desk</b></div>');
    expect(html).not.toMatch(/img-src|<img/);
  });
});

describe('a brand in other formats', () => {
  it('is on the first sheet of a workbook, below the title', async () => {
    const book = unzip(await devolveBytes('gap', profile, '--format', 'xlsx', '--brand', acme));
    const texts = [...book.values()].map((part) => part.text).join('');
    expect(texts).toContain('Acme Desk · Prepared by J. Doe');
    expect(texts).toContain('For the addressee only.');
    expect(texts).toContain('It is not the risk analysis');
  });
  it.each(['csv', 'json', 'table'])('changes nothing in %s', async (format) => {
    expect(await page(format, ['gap', profile])).toBe(await page(format, ['gap', profile], null));
  });
  it('is listed in the inputs of a page', async () => {
    expect(await page('markdown', ['gap', profile])).toMatch(
      /\| brand\.yaml \| [0-9a-f]{64} \|\n\| logo\.svg \| [0-9a-f]{64} \|/,
    );
  });
});

describe('a hostile brand', () => {
  const hostile = brandFile(
    `brand: x
name: ${JSON.stringify('</style><script>alert(1)</script>{{constructor}}')}
prepared-by: ${JSON.stringify('](javascript:x) =HYPERLINK("x") \u202e \u001b[31m')}
footer: ${JSON.stringify('"; } * { display: none } </style><script>alert(1)</script>')}
`,
    'hostile.yaml',
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out
  const acting = /[\u0000-\u0009\u000b-\u001f\u202e]/;
  it('is text in HTML, including in the style sheet', async () => {
    const html = await page('html', ['matrix', 'lume'], hostile);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(2);
    expect(html).toContain('{{constructor}}');
    expect(html).not.toMatch(acting);
    const style = [...html.matchAll(/<style>(.*?)<\/style>/gs)].at(-1)?.[1];
    expect(style).toContain('content:"\\22 \\3b  \\7d  \\2a  \\7b  display\\3a  none');
  });
  it('is text in Markdown', async () => {
    const text = await page('markdown', ['matrix', 'lume'], hostile);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
    expect(text).not.toMatch(acting);
  });
  it.each([
    [
      'a color that cannot be read',
      'brand: x\nname: X\ncolors: { light: { accent: "#cccccc" } }\n',
      /:3:28: error: brand-contrast: accent #cccccc has a contrast of 1\.\d\d:1/,
    ],
    [
      'a logo that is not there',
      'brand: x\nname: X\nlogo: none.png\n',
      /:3:7: error: brand-logo: .*there is no such file/,
    ],
    ['a name that is too long', `brand: x\nname: ${'X'.repeat(81)}\n`, /:2:7: error: shape-value: .*80 characters/],
    ['a disclaimer', 'brand: x\nname: X\ndisclaimer: none\n', /:3:1: error: shape-unknown-key/],
    ['a mapping', 'vendor: x\nname: X\n', /error: /],
  ])('is refused with %s, and nothing is printed', async (_, text, words) => {
    const { code, stdout, stderr } = await devolve(
      'gap',
      profile,
      '--format',
      'html',
      '--brand',
      brandFile(text, 'bad.yaml'),
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
