// The notes above every form, and that vendor text stays text in every format.

import { describe, expect, it } from 'vitest';
import { requestMatrix } from '../../../../src/pipeline.ts';
import { formNames, formView } from '../../../../src/report/forms/forms.ts';
import { render } from '../../../../src/report/render.ts';
import { audienceLine } from '../../../../src/words/audience.ts';
import { formOf } from '../../../support/fill-form.ts';
import { plainTerms } from '../../../support/matrix-terms.ts';
import { printed } from '../../../support/printed.ts';
import { devolve } from '../../../support/run.ts';
import { library, mapping } from '../../../support/small-world.ts';

const forms = formNames.map((name) => [name] as const);
const gated =
  'features:\n  ai: AI\ngates:\n  baa: { kind: baa, title: Agreement executed, source: page#2 }\nexclusions:\n  no-ai: { title: AI is not for PHI, features: [ai], open-ended: true, source: page#3 }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }';

describe.each(forms)('the notes of %s', (name) => {
  it('have the date, the agreement, where PHI must not go, and what the form is not', async () => {
    const { sheet } = await formOf(name, library(mapping(gated)));
    expect(sheet.notes.slice(0, 5)).toEqual([
      'Service of V of Vendor V, for Clinic Z, as of 2026-11-21.',
      'Must be in place before anything is inherited: Agreement executed (v/page#2).',
      'PHI must not go there: AI is not for PHI (the source’s list is open-ended) (v/page#3).',
      expect.stringMatching(/^Computed for a covered health care provider .* as if every precondition were met/),
      expect.stringContaining('It is not the risk analysis of 164.308(a)(1)(ii)(A), and it is not legal advice.'),
    ]);
  });
  it('have the audience of the copy, what it withholds, and how long it is valid', async () => {
    const lib = library(mapping(gated));
    const service = lib.vendors[0]?.services[0];
    if (service === undefined) throw new Error('no service');
    const terms = { ...plainTerms, audience: 'public', validUntil: '2027-01-31' } as const;
    const request = await requestMatrix(lib, service, {}, terms);
    const { notes } = formView(name, request).sheet;
    expect(notes.slice(5, 7)).toEqual([
      audienceLine('public', request.withheld),
      'Valid until 2027-01-31, unless one of the documents listed below changes first.',
    ]);
    const { audience, withheld, validUntil } = JSON.parse(
      await printed('form', 'json', { form: name, matrix: request }),
    );
    expect({ audience, withheld, validUntil }).toEqual({
      audience: 'public',
      withheld: request.withheld,
      validUntil: '2027-01-31',
    });
  });
  it('still require an agreement where the vendor names no precondition', async () => {
    const { sheet } = await formOf(name, library(mapping('')));
    expect(sheet.notes[1]).toContain('A business associate agreement is still required (164.308(b)(3)).');
  });
  it('the name of the sheet is valid in a spreadsheet', async () => {
    expect((await formOf(name, library(mapping('')))).sheet.name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
  it('every cell has a column, and a fixed value is one of its choices or blank', async () => {
    const { sheet } = await formOf(name, library(mapping(gated)));
    for (const row of sheet.rows) {
      expect(row).toHaveLength(sheet.columns.length);
      sheet.columns.forEach(({ choices }, i) => {
        if (choices !== undefined) expect(['', ...choices]).toContain(row[i]);
      });
    }
  });
});

describe.each(forms)('vendor text in %s', (name) => {
  const evil = '\u001b[2J\u202e|<script>alert(1)</script>\n=HYPERLINK("x") {{constructor}} [a](javascript:x)';
  const hostile = library(
    mapping(
      `duties:\n  d: { do: ${JSON.stringify(evil)}, source: page }\nclaims:\n  - { text: 164.312(b), control: ${JSON.stringify(evil)}, says: "Yes", source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: ${JSON.stringify(evil)}, duties: [d], source: page }`,
    ),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out
  const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
  it('is text in HTML', async () => {
    const html = await render('form', 'html', await formOf(name, hostile));
    expect(html).toContain('{{constructor}}');
    expect(html).not.toMatch(/<script|href="javascript/);
    expect(html).not.toMatch(acting);
  });
  it('breaks no row of Markdown', async () => {
    const view = await formOf(name, hostile);
    const text = await render('form', 'markdown', view);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]/);
    expect(text).not.toMatch(acting);
    const rows = text.split('\n').filter((line) => /^\| 164/.test(line));
    expect(rows).toHaveLength(view.sheet.rows.length);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(view.sheet.columns.length + 1);
  });
});

describe('devolve matrix --as', () => {
  it('works with --variant, --for and --as-of', async () => {
    const { stdout } = await devolve(
      ...['matrix', 'luxsci', '--variant', 'per-domain', '--for', 'Clinic Z', '--as-of', '2026-11-20'],
      ...['--as', 'fedramp', '--format', 'json'],
    );
    const form = JSON.parse(stdout) as { schema: string; form: string; for: string; notes: string[]; rows: string[][] };
    expect(form).toMatchObject({ schema: 'devolve/form@1', form: 'fedramp', for: 'Clinic Z', asOf: '2026-11-20' });
    expect(form.notes[0]).toContain('used as Per-Domain HIPAA, for Clinic Z, as of 2026-11-20');
    // The other variant is not offered once this one is chosen.
    expect(JSON.stringify(form.rows)).not.toContain('If the variant is Account-Wide');
  });
  it.each(forms)('%s as HTML has the shared style and no network access', async (name) => {
    const { stdout } = await devolve('matrix', 'lume', '--as', name, '--format', 'html');
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("default-src 'none'; style-src 'sha256-");
    expect(stdout).not.toMatch(/<script|<link|<img|src="|@import|url\(/);
  });
  it.each(forms)('%s on a terminal', async (name) => {
    const { code, stdout } = await devolve('matrix', 'lume', '--as', name);
    expect(code).toBe(0);
    expect(stdout).toContain('164.312(a)(2)(iv)');
  });
  it('help names every form', async () => {
    expect((await devolve('matrix', '--help')).stdout).toContain(formNames.join(', '));
  });
});
