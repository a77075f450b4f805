// Precompiles the report templates to generated/templates.cjs, so that no command compiles one; data is never compiled.
// Includes the style sheets and the scripts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { build } from 'rolldown';

const folder = new URL('../reports/templates/', import.meta.url);
const generated = new URL('../generated/templates.cjs', import.meta.url);

// strict: a name that the view lacks is an error. Helpers that log, look up names silently or replace missing helpers
// are disabled. (--templates compiles with the same options.)
const knownHelpers = { log: false, lookup: false, helperMissing: false, blockHelperMissing: false };
const options = { strict: true, preventIndent: true, knownHelpersOnly: true, knownHelpers };

/** In the order of the cascade: what a later one says wins. */
const styleNames = [
  'ground',
  'page',
  'rows',
  'pictures',
  'chain',
  'acts',
  'plan',
  'fill',
  'sheet',
  'buyer',
  'buyer-print',
  'buyer-rows',
  'narrow',
  'print',
];

/** Style sheets of some pages only. */
const pagesOf = {
  acts: ['gap'],
  fill: ['gap', 'plan'],
  plan: ['plan', 'owner-page'],
  sheet: ['letter', 'sheet'],
  buyer: ['matrix'],
  'buyer-print': ['matrix'],
  'buyer-rows': ['matrix'],
};

/** In the order in which they run: what is entered is in the page before rows and acts are filtered. */
const scriptsOf = { gap: ['fill', 'page'], plan: ['fill'], matrix: ['page'] };

/** A text, and the hash by which the Content-Security-Policy of a page allows it. */
const hashed = (text) => ({ text, hash: createHash('sha256').update(text).digest('base64') });

/** What style sheets print: in the margins of paper, before the cells of a card. */
const words = JSON.parse(readFileSync(new URL('../src/words/in-styles.json', import.meta.url), 'utf8'));

const squeezed = (name) =>
  readFileSync(new URL(`${name}.css`, folder), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([a-z-]): /g, '$1:')
    .replace(/, /g, ',')
    .replaceAll(';}', '}')
    .replace(/"\{(\w+)\}"/g, (_, word) => JSON.stringify(words[word]))
    .trim();

/** The scripts of a page, one after the other, minified. */
async function scriptText(names) {
  const made = names.map((name) =>
    build({
      input: fileURLToPath(new URL(`${name}.js`, folder)),
      write: false,
      logLevel: 'warn',
      output: { minify: true },
    }),
  );
  return (await Promise.all(made)).map(({ output: [{ code }] }) => code).join('');
}

export async function compileTemplates() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  const entries = names.map((name) => {
    const isPage = name.endsWith('.html.hbs');
    const source = readFileSync(new URL(name, folder), 'utf8');
    // A page without @variables skips their frame in every loop iteration; its partials then get none.
    const data = !isPage || source.includes('@');
    if (data && isPage && name.startsWith('_')) throw new Error(`${name}: a partial of pages cannot use @variables`);
    const code = Handlebars.precompile(source, { ...options, data, srcName: undefined });
    return `${JSON.stringify(basename(name, '.hbs'))}: ${code}`;
  });
  const styles = Object.fromEntries(styleNames.map((name) => [`${name}.css`, squeezed(name)]));
  // By page: the names of its style sheets, and the hash of their texts in a row.
  const pageStyles = Object.fromEntries(
    names
      .filter((name) => name.endsWith('.html.hbs') && !name.startsWith('_'))
      .map((name) => basename(name, '.html.hbs'))
      .map((page) => {
        const mine = styleNames.filter((name) => pagesOf[name]?.includes(page) ?? true).map((name) => `${name}.css`);
        return [page, { names: mine, hash: hashed(mine.map((name) => styles[name]).join('')).hash }];
      }),
  );
  const scripts = {};
  for (const [page, mine] of Object.entries(scriptsOf)) scripts[page] = hashed(await scriptText(mine));
  const made = { styles, pageStyles, scripts, options, brandStyle: squeezed('brand') };
  const lines = Object.entries(made).map(([name, value]) => `exports.${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(generated, `exports.templates = {\n${entries.join(',\n')}\n};\n${lines.join('')}`);
}
