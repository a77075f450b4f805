// diagnostics.md: every code, from the words of diagnostics and the examples in test/invalid/.
import { existsSync, readFileSync } from 'node:fs';
import { code, page, table } from './markdown.js';

/** Codes that no file in test/invalid/ can show. */
const unshown = {
  'file-too-large': { says: 'file-too-large', characters: 5_000_000, most: 4_000_000 },
  'library-empty': { says: 'library-empty' },
  'more-problems': { says: 'more-problems', more: 120 },
  'template-refused': { says: 'template-refused/no-disclaimer' },
  'template-syntax': { says: 'template-syntax/unclosed' },
  'template-view': { says: 'template-view/partial', partial: '_row', near: { kind: 'one', name: '_rows' } },
  'upstream-depth': { says: 'upstream-depth', most: 50 },
};

/** The first problem of the example: where it is, the line, what to do. */
function exampleOf(name, t, root) {
  const file = new URL(`test/invalid/${name}/expected.txt`, root);
  if (existsSync(file)) {
    const [first = ''] = readFileSync(file, 'utf8').split('\n\n');
    const [, severity = ''] = /: (error|warning): /.exec(first) ?? [];
    return {
      severity,
      text: first
        .replace(/^test\/invalid\/[\w-]+\/(?:input\/)?/, '')
        .replace(/ +# ERROR/g, '')
        .trimEnd(),
    };
  }
  const fault = unshown[name];
  if (fault === undefined) throw new Error(`add an example of ${name} to build/reference/diagnostics.js`);
  const [message, hint] = t.faultWords(fault);
  const severity = name === 'more-problems' ? 'as the others' : 'error';
  return { severity, text: `error: ${name}: ${message}${hint === '' ? '' : `\n  hint: ${hint}`}` };
}

export function diagnosticsPage(t, root) {
  const rows = [...t.diagnosticCodes].sort().map((name) => ({ name, ...exampleOf(name, t, root) }));
  return page(
    'Diagnostics',
    'What is wrong with an input, and where. `devolve validate` lists them all; an error keeps every other command from answering, a warning does not. Codes never change: scripts read them.',
    table(
      ['Code', 'Severity', 'What it means'],
      rows.map(({ name, severity }) => [`[${name}](#${name})`, severity, t.diagnosticMeanings[name]]),
    ),
    '## Examples',
    ...rows.map(({ name, text }) => `### ${name}\n\n\`\`\`text\n${text}\n\`\`\``),
    `In \`--format json\`, ${code('code')} holds the code, beside the message, the hint and the range.`,
  );
}
