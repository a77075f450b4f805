// Precompiles the report templates to generated/templates.cjs, so that no command compiles one. Data is never compiled.
// The style sheets go in beside them as one, style.css first, with its hash, which is all that the Content-Security-Policy lets in.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';

const folder = new URL('../reports/templates/', import.meta.url);
const generated = new URL('../generated/templates.cjs', import.meta.url);

// strict: a name that the view lacks is an error. Markdown is escaped in its own way, before the template sees the view.
const options = { strict: true, preventIndent: true, knownHelpersOnly: true };

export function compileTemplates() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  const entries = names.map((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const noEscape = name.endsWith('.md.hbs');
    const code = Handlebars.precompile(source, { ...options, noEscape, srcName: undefined });
    return `${JSON.stringify(basename(name, '.hbs'))}: ${code}`;
  });
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'style.css');
  const style = ['style.css', ...sheets.sort()]
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\s+/g, ' ').trim())
    .join(' ');
  const hash = createHash('sha256').update(style).digest('base64');
  const text = `exports.templates = {\n${entries.join(',\n')}\n};\nexports.style = ${JSON.stringify({ text: style, hash })};\n`;
  writeFileSync(generated, text);
}
