// docs/templates.md stays current: it has every template, style sheet and name of a view, and no other.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const doc = readFileSync('docs/templates.md', 'utf8');
const shipped = readdirSync('reports/templates');
const code = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '');

/** The first and last cells of the table rows. */
const rows = doc
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The property names of an interface, in order. */
function namesOf(name: string, file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const [, parent, body = ''] =
    new RegExp(`export interface ${name}(?: extends (\\w+))? \\{\\n(.*?)\\n\\}`, 's').exec(text) ?? [];
  const own = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((m) => m[1] ?? '');
  return parent === undefined ? own : [...namesOf(parent, file), ...own];
}

describe('docs/templates.md', () => {
  it('names every template and partial, and no other', () => {
    const named = rows.flatMap(([, first = '']) => code(first)).map((name) => `${name}.hbs`);
    expect([...named].sort()).toEqual(shipped.filter((name) => name.endsWith('.hbs')).sort());
  });
  it('names every replaceable style sheet', () => {
    const sheets = code(doc.split('## Style sheets')[1] ?? '').filter((text) => text.endsWith('.css'));
    expect([...sheets].sort()).toEqual(shipped.filter((n) => n.endsWith('.css')).sort());
  });
  const views = [...doc.matchAll(/^- `(\w+)`: (.*)$/gm)].map((m) => [m[1] ?? '', code(m[2] ?? '')] as const);
  const files = new Map([...doc.matchAll(/\[`(\w+)`\]\(\.\.\/(src[^)]+)\)/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
  it('has a view for every page', () => {
    const pages = rows.filter(([, first = '']) => !first.startsWith('`_')).map(([, , , view = '']) => view);
    expect(pages.map((view) => code(view)[0])).toEqual(views.map(([name]) => name));
  });
  it('has the names of an act', () => {
    const [, names = ''] = /\[`ActView`\]\([^)]+\): (.*)\.$/m.exec(doc) ?? [];
    expect(code(names)).toEqual(namesOf('ActView', files.get('ActView') ?? ''));
  });
  it.each(views)('has the names of %s', (name, names) => {
    expect(names).toEqual(namesOf(name, files.get(name) ?? ''));
  });
});
