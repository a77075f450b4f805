// CI logs obey lines that begin with `::error::`, and `##vso[…]` anywhere: untrusted text must not become a command.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inert, inertJson, withoutCommands } from '../../src/model/inert.ts';
import { escapeHtml, escapeMarkdown } from '../../src/report/escape.ts';
import { devolve } from '../support/run.ts';

/** Commands as matched by GitHub's runner, the Azure Pipelines agent and TeamCity. */
const command = /^\s*::[a-z]|##(?:vso|teamcity)?\[/im;
const smuggled = [
  '::stop-commands::x',
  '  ::error file=a,line=1::x',
  'a\r::error::x',
  'a\r\n::add-mask::x',
  'a\u2028::warning::x',
  'a\u0085::warning::x',
  'a\v::debug::x',
  'a ::group::x',
  '##vso[task.setvariable variable=a]b',
  'x ###vso[task.complete]',
  '##[group]x',
  "##teamcity[message text='x']",
  '##VSO[task.complete]',
];

describe('a CI command in a text', () => {
  it.each(smuggled)('is neutralized in every format: %j', (text) => {
    expect(inert(text)).not.toMatch(command);
    expect(escapeMarkdown(text)).not.toMatch(command);
    expect(escapeHtml(text)).not.toMatch(command);
    const json = inertJson(JSON.stringify({ text }, null, 2));
    expect(json).not.toMatch(command);
    expect(JSON.parse(json)).toEqual({ text });
    expect(withoutCommands(`a\n${text}\n`)).not.toMatch(/^ *::[a-z]|##(?:vso|teamcity)?\[/im);
  });
  it.each(['std::vector and a::b', '::1 is an address', '## Heading', 'issue #12 [x]', 'at 10::30'])(
    'is not seen where there is none: %s',
    (text) => expect([inert(text), withoutCommands(text)]).toEqual([text, text]),
  );
});

const root = mkdtempSync(join(tmpdir(), 'devolve-ci-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what is printed', () => {
  it('has no CI command in an error, whatever was typed', async () => {
    const runs = [
      ['matrix', '::error::x'],
      ['matrix', 'x\n::error::x'],
      ['\n::error::x'],
      ['gap', '\r::error::x/##vso[task.complete].yaml'],
      ['gap', 'x', '--format', '\n::stop-commands::x'],
      ['cite', '--nothing\n::error::x'],
      ['catalog', '\u001b[31m164.312\u001b]8;;http://x\u0007(b)'],
      ['--\u001b[2Jx'],
      ['\u001b[2J\u0000\u009b'],
      ['explain', '164.312(b)', '--vendor', 'a\u202eb\u001b[0m'],
      ['diff', '\u001b[1mHEAD', '--library', root],
      ['schema', '\u001b[1m'],
    ];
    for (const argv of runs) {
      const { code, stdout, stderr } = await devolve(...argv);
      expect([argv, code > 1, stdout]).toEqual([argv, true, '']);
      expect(stderr).not.toMatch(command);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
  it('has none where a long word is wrapped, nor in a file name', async () => {
    mkdirSync(join(root, 'mappings'));
    const words = [`${'x'.repeat(44)}::error::y`, `${'ab '.repeat(30)}::error::y`, `${'-'.repeat(120)}::error::y`];
    const statements = words.map(
      (text, i) => `      164.312(a)(2)(${'i'.repeat(i + 1)}): { provides: "${text}", source: page }\n`,
    );
    writeFileSync(
      join(root, 'mappings', '::error::x.yaml'),
      `vendor: acme\nname: "::error::Acme"\ndocuments: { page: { title: "##vso[x]", grade: published, audience: public } }\nservices:\n  s:\n    title: "${words[0]}"\n    gates: { baa: { kind: baa, title: "::stop-commands::x", source: page } }\n    assignments:\n${statements.join('')}`,
    );
    for (const format of ['table', 'markdown', 'html', 'json', 'csv'])
      for (const argv of [['matrix', 'acme', '--library', root, '--verbose']]) {
        const { code, stdout, stderr } = await devolve(...argv, '--format', format);
        expect([format, code]).toEqual([format, 0]);
        for (const text of [stdout, stderr]) expect(text).not.toMatch(/^[^\S\n]*::[a-z]|##(?:vso|teamcity)?\[/im);
      }
    writeFileSync(join(root, 'mappings', 'bad\n::error::x.yaml'), 'vendor: ##vso[x]\n"::error::y": 1\n');
    const { stdout } = await devolve('validate', '--library', root);
    expect(stdout).not.toMatch(/^[^\S\n]*::[a-z]|##(?:vso|teamcity)?\[/im);
  });
});
