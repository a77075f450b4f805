// Precompiles the report templates to generated/templates.cjs, so that no command compiles one. Data is never compiled.
// The style sheets, joined, and the script go in beside them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';

const folder = new URL('../reports/templates/', import.meta.url);
const generated = new URL('../generated/templates.cjs', import.meta.url);
/** Each style sheet for itself: only for who replaces one. */
const generatedStyles = new URL('../generated/styles.json', import.meta.url);

// strict: a name that the view lacks is an error.
// What logs, what sees nothing in silence, and what answers for helpers that are missing, is no helper of ours.
// (--templates compiles by the same options.)
const knownHelpers = { log: false, lookup: false, helperMissing: false, blockHelperMissing: false };
const options = { strict: true, preventIndent: true, knownHelpersOnly: true, knownHelpers };

/** In the order of the cascade: what a later one says wins. */
const styleNames = ['ground', 'page', 'rows', 'pictures', 'chain', 'buyer', 'narrow', 'print'];

/** A text with its hash, which is all that the Content-Security-Policy of a page lets in. */
const hashed = (text) => ({ text, hash: createHash('sha256').update(text).digest('base64') });

const squeezed = (name) =>
  readFileSync(new URL(`${name}.css`, folder), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();

export function compileTemplates() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  const entries = names.map((name) => {
    const isPage = name.endsWith('.html.hbs');
    const source = readFileSync(new URL(name, folder), 'utf8');
    // A page that asks for no @variable is spared a frame of them at every turn of a loop; its partials get none then.
    const data = !isPage || source.includes('@');
    if (data && isPage && name.startsWith('_')) throw new Error(`${name}: a partial of pages cannot use @variables`);
    const code = Handlebars.precompile(source, { ...options, data, srcName: undefined });
    return `${JSON.stringify(basename(name, '.hbs'))}: ${code}`;
  });
  const styles = Object.fromEntries(styleNames.map((name) => [`${name}.css`, squeezed(name)]));
  const style = hashed(Object.values(styles).join(' '));
  const script = hashed(readFileSync(new URL('page.js', folder), 'utf8').replace(/^\s*(\/\/.*)?\n/gm, ''));
  const made = { style, script, options, brandStyle: squeezed('brand') };
  const lines = Object.entries(made).map(([name, value]) => `exports.${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(generated, `exports.templates = {\n${entries.join(',\n')}\n};\n${lines.join('')}`);
  writeFileSync(generatedStyles, JSON.stringify(styles));
}
