// Precompiles the report templates to generated/templates.cjs, so that no command compiles one. Data is never compiled.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';

const folder = new URL('../reports/templates/', import.meta.url);
const generated = new URL('../generated/templates.cjs', import.meta.url);

// strict: a name that the view lacks is an error. Markdown is escaped in its own way, by a helper.
const options = { strict: true, preventIndent: true, knownHelpersOnly: true, knownHelpers: { md: true, cell: true, eq: true } };

export function compileTemplates() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs')).sort();
  const entries = names.map((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const noEscape = name.endsWith('.md.hbs');
    const code = Handlebars.precompile(source, { ...options, noEscape, srcName: undefined });
    return `${JSON.stringify(basename(name, '.hbs'))}: ${code}`;
  });
  writeFileSync(generated, `module.exports = {\n${entries.join(',\n')}\n};\n`);
}
