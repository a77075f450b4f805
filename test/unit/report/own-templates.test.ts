// User templates in place of ours: what they may do, and errors with file and line.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';
import { every, inTurn } from '../../support/search.ts';

const base = mkdtempSync(join(tmpdir(), 'devolve-templates-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function templates(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(base, 't'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}
const profile = 'reports/samples/two-vendors-and-paper/profile.yaml';
const row = ['explain', '164.312(b)', '--vendor', 'lume'];
const explain = (files: Readonly<Record<string, string>>, format = 'markdown') =>
  devolve(...row, '--format', format, '--templates', templates(files));

describe('a template in place of ours', () => {
  it('gets the same view and our other partials', async () => {
    const { code, stdout } = await explain({ 'explain.md.hbs': '{{row.label}} {{> _brand.md}}\n{{disclaimer}}\n' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Shared\s+This is a control-gap analysis/);
  });
  it('may be a partial of one of our pages', async () => {
    const argv = [
      'gap',
      profile,
      '--format',
      'html',
      '--templates',
      templates({ '_clocks.html.hbs': '<p>No clocks, {{name}}.</p>' }),
    ];
    const { stdout } = await devolve(...argv);
    expect(stdout).toContain('<p>No clocks, Harbor Dermatology.</p>');
    expect(stdout).toContain('id="wall"');
  });
  it('may be a style sheet, whose hash is in the policy of the page', async () => {
    const argv = ['explain', '164.312(b)', '--vendor', 'lume', '--format', 'html'];
    const ours = (await devolve(...argv)).stdout;
    const own = (await devolve(...argv, '--templates', templates({ 'page.css': 'header { color: red }' }))).stdout;
    const policy = (html: string) => /style-src '(sha256-[^']+)'/.exec(html)?.[1];
    expect(own).toContain('header { color: red }#filters');
    expect(policy(own)).not.toBe(policy(ours));
  });
  it('may be the style sheet of pages with a brand, before the colors of the brand', async () => {
    const brand = ['--brand', 'test/scenarios/a-vendor-puts-its-name-on-it/brand.yaml'];
    const own = ['--templates', templates({ 'brand.css': '.of-mine { color: red }' })];
    const plain = (await devolve(...row, '--format', 'html', ...own)).stdout;
    expect(plain).not.toContain('.of-mine');
    const { code, stdout } = await devolve(...row, '--format', 'html', ...own, ...brand);
    expect(code).toBe(0);
    expect(stdout).toContain('<style>.of-mine { color: red }@media screen');
  });
  it('never compiles vendor text, and escapes it', async () => {
    const library = templates({});
    mkdirSync(join(library, 'mappings'));
    writeFileSync(
      join(library, 'mappings', 'own.yaml'),
      'vendor: own\nname: "{{> _brand.md}}{{disclaimer}}"\ndocuments: { p: { title: P, grade: policy, audience: public } }\nservices: { s: { title: "<b>{{#each row}}" } }\n',
    );
    const dir = templates({ 'matrix.html.hbs': '{{vendor}} {{service}} {{disclaimer}}' });
    const argv = ['matrix', 'own', '--library', library, '--format', 'html', '--templates', dir];
    const { stdout } = await devolve(...argv);
    expect(stdout).toMatch(/^\{\{&gt; _brand.md\}\}\{\{disclaimer\}\} &lt;b&gt;\{\{#each row\}\} This is/);
  });
  it('cannot reach prototypes', async () => {
    for (const name of ['row.constructor', 'this.__proto__', 'disclaimer.length', 'row.places.map']) {
      const { code, stderr } = await explain({ 'explain.md.hbs': `{{${name}}} {{disclaimer}}` });
      expect(code).toBe(3);
      expect(stderr).toContain(`there is no "${name.split('.').at(-1)}" here`);
    }
  });
});

describe('copies of all our templates', () => {
  const copies = templates({});
  for (const name of readdirSync('reports/templates').filter((n) => n.endsWith('.hbs')))
    copyFileSync(join('reports/templates', name), join(copies, name));
  // The inputs gain a row for the template; nothing else differs.
  const withoutInputs = (text: string) =>
    text.replace(/<tr><th scope="row">[^<]*\.hbs<\/th>.*?<\/tr>/g, '').replace(/^\| \S+\.hbs \|.*\n/gm, '');
  it.each(
    every(2, [
      [['gap', profile, '--crosswalk']],
      [['gap', profile, '--as', 'evidence-requests']],
      [['matrix', 'luma-health', '--crosswalk']],
      [['compare', 'lume', 'luxsci']],
      [row],
      [['catalog', '164.312(a)']],
    ]),
  )('give the pages of %j, and use no missing name', async (argv) => {
    for (const format of inTurn(argv.length, ['html', 'markdown'])) {
      const ours = await devolve(...argv, '--format', format);
      const own = await devolve(...argv, '--format', format, '--templates', copies);
      expect(own.stderr).toBe(ours.stderr);
      expect(withoutInputs(own.stdout) === ours.stdout).toBe(true);
    }
  });
});

describe('a copy of our whole directory', () => {
  it('is accepted without the script, including style sheets', async () => {
    const whole = templates({});
    for (const name of readdirSync('reports/templates'))
      copyFileSync(join('reports/templates', name), join(whole, name));
    const argv = [...row, '--format', 'html', '--templates', whole];
    expect(await devolve(...argv)).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('fill.js: the script of the pages cannot be replaced'),
    });
    rmSync(join(whole, 'fill.js'));
    rmSync(join(whole, 'page.js'));
    expect((await devolve(...argv)).code).toBe(0);
  });
});

describe('an error is reported with file, line and column, and nothing is printed', () => {
  it.each([
    [
      'a name that is not there',
      'a\n  {{nmae}}',
      ':2:5: error: template-view: there is no "nmae" here',
      'did you mean "name"?',
    ],
    [
      'the same in a block',
      '\n{{#each row.plces}}x{{/each}}',
      ':2:1: error: template-view: there is no "row.plces" here',
      'did you mean "places"?',
    ],
    [
      'the same below a block',
      '{{#each row.places}}\n {{tilte}}{{/each}}',
      ':2:4: error: template-view: there is no "tilte" here',
      '"title"',
    ],
    [
      'a block that is not closed',
      '{{#if row}}\nx',
      ':2:2: error: template-syntax: the template ends before',
      'close every',
    ],
    [
      'a block that is closed by another',
      '{{#if row}}{{/each}}',
      ':1:4: error: template-syntax: {{#if}} is closed by {{/each}}',
      '',
    ],
    ['no Handlebars', 'a\n{{ * }}', ':2:4: error: template-syntax: the template is not valid Handlebars', ''],
    [
      'a helper that is none',
      '{{upper name}}',
      ':1:1: error: template-syntax: there is no helper "upper"',
      'if, unless, each',
    ],
    ['a helper that ignores missing names', '{{lookup row "nope"}}', 'there is no helper "lookup"', ''],
    ['a helper that prints on the terminal', '{{log name}}', 'there is no helper "log"', ''],
    [
      'a partial that is none',
      '{{> _brnd.md}}',
      ':1:1: error: template-view: there is no partial "_brnd.md"',
      'did you mean "_brand.md"?',
    ],
    ['a partial of the other format', '{{> _brand.html}}', 'there is no partial "_brand.html"', ''],
    [
      'a partial with a computed name',
      '{{> (lookup . "name")}}',
      'error: template-refused: the name of a partial is computed',
      '',
    ],
    [
      'a partial that is given something else',
      'x\n {{> _rows.md}}',
      ':2:2: error: template-view: there is no "title" here, in _rows.md',
      'give _rows.md what it asks for',
    ],
    ['an inline partial', '{{#*inline "x"}}{{/inline}}', 'error: template-refused: this kind of block', ''],
    [
      'no disclaimer',
      '# {{name}}',
      ':1:1: error: template-refused: the page does not show the disclaimer',
      '{{disclaimer}}',
    ],
    ['a disclaimer in a comment', '# {{name}}\n<!-- {{disclaimer}} -->', 'the page does not show the disclaimer', ''],
    ['a disclaimer in a title', '<title>{{disclaimer}}</title>', 'the page does not show the disclaimer', ''],
    ['a disclaimer in a tag', '<p title="{{disclaimer}}">x</p>', 'the page does not show the disclaimer', ''],
    ['a disclaimer that is hidden', '<p hidden>{{disclaimer}}</p>', 'the page does not show the disclaimer', ''],
    ['a disclaimer for programs', '<script>{{disclaimer}}</script>', 'the page does not show the disclaimer', ''],
    ['a disclaimer in a comment without end', '# {{name}}\n<!--\n{{disclaimer}}', 'the page does not show', ''],
    [
      'text of a vendor without escaping',
      '\n{{{row.title}}}{{disclaimer}}',
      ':2:1: error: template-refused: "row.title" would be printed without escaping',
      'write {{row.title}}',
    ],
    ['the same in its other spelling', '{{&row.title}}', '"row.title" would be printed without escaping', ''],
  ])('%s', async (_, text, words, hint) => {
    const { code, stdout, stderr } = await explain({ 'explain.md.hbs': text });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`explain.md.hbs${words.startsWith(':') ? words : ':'}`);
    expect(stderr).toContain(words);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at |this is a bug/);
  });
  it('unescaped vendor text in HTML', async () => {
    const { code, stderr } = await explain({ 'explain.html.hbs': '\n<b>{{{row.title}}}</b>{{disclaimer}}' }, 'html');
    expect(code).toBe(3);
    expect(stderr).toContain(':2:4: error: template-refused: "row.title" would be printed without escaping');
  });
  it('a partial that calls itself', async () => {
    const { code, stderr } = await explain({ '_by.md.hbs': '{{> _by.md}}' });
    expect(code).toBe(3);
    expect(stderr).toContain('the templates call each other without end');
  });
  it.each([
    ['explan.md.hbs', 'did you mean "explain.md.hbs"?'],
    ['page.js', 'the script of the pages cannot be replaced'],
    ['fill.js', 'the script of the pages cannot be replaced'],
    ['README.md', 'there is no template or style sheet "README.md" to replace'],
  ])('a file that is no template: %s', async (name, words) => {
    const { code, stdout, stderr } = await explain({ [name]: '' });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(words);
  });
  it('no templates, no directory, and a format without templates', async () => {
    const ran = (dir: string, format: string) => devolve(...row, '--format', format, '--templates', dir);
    expect(await ran(templates({}), 'html')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the directory has no template'),
    });
    expect(await ran('nowhere', 'html')).toMatchObject({ code: 3, stderr: expect.stringContaining('nowhere') });
    expect(await ran(templates({ 'page.css': '' }), 'json')).toMatchObject({ code: 2, stdout: '' });
  });
});
