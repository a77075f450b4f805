// Markdown of the reference: cells, tables, code.

/** Text in a cell: a bar would end it, a line break would end the row, and <…> would be HTML. */
export const cell = (text) =>
  text
    .split('`')
    .map((part, i) => (i % 2 === 0 ? part.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')) : part))
    .join('`')
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ')
    .trim();

export const code = (text) => `\`${text}\``;

export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** The id that GitHub gives a heading. */
export const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');

export const link = (heading, page = '') => `[${heading}](${page}#${slug(heading)})`;

/** A page that a build writes. */
export const page = (title, ...parts) =>
  [
    `# ${title}`,
    '<!-- Written by build/reference.js (npm run reference) from the tables of the program. Do not edit. -->',
    ...parts,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
