// Precompiles the report templates to generated/templates.cjs, so that no command compiles one. Data is never compiled.
// The style sheets, joined, and the script go in beside them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';

const folder = new URL('../reports/templates/', import.meta.url);
const generated = new URL('../generated/templates.cjs', import.meta.url);

// strict: a name that the view lacks is an error.
const options = { strict: true, preventIndent: true, knownHelpersOnly: true };

/** In the order of the cascade: what a later one says wins. */
const styles = ['ground', 'page', 'rows', 'pictures', 'chain', 'narrow', 'print'];

/** A text with its hash, which is all that the Content-Security-Policy of a page lets in. */
const hashed = (text) => ({ text, hash: createHash('sha256').update(text).digest('base64') });

/** Pages name what is beyond Latin-1 by number (see escapeHtml). */
const ascii = (text) => text.replace(/[\u0100-\u{10ffff}]/gu, (c) => `&#${c.codePointAt(0)};`);

export function compileTemplates() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  const entries = names.map((name) => {
    const isPage = name.endsWith('.html.hbs');
    const text = readFileSync(new URL(name, folder), 'utf8');
    const source = isPage ? ascii(text) : text;
    // A page that asks for no @variable is spared a frame of them at every turn of a loop; its partials get none then.
    const data = !isPage || source.includes('@');
    if (data && isPage && name.startsWith('_')) throw new Error(`${name}: a partial of pages cannot use @variables`);
    const code = Handlebars.precompile(source, { ...options, data, srcName: undefined });
    return `${JSON.stringify(basename(name, '.hbs'))}: ${code}`;
  });
  const style = hashed(
    styles
      .map((name) => readFileSync(new URL(`${name}.css`, folder), 'utf8'))
      .join('\n')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const script = hashed(readFileSync(new URL('page.js', folder), 'utf8').replace(/^\s*(\/\/.*)?\n/gm, ''));
  const text = `exports.templates = {\n${entries.join(',\n')}\n};\nexports.style = ${JSON.stringify(style)};\nexports.script = ${JSON.stringify(script)};\n`;
  writeFileSync(generated, text);
}
