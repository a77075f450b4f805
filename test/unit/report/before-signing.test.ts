import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { devolve, devolveIn } from '../../support/run.ts';

function libraryWith(service: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'devolve-'));
  mkdirSync(join(directory, 'mappings'));
  const head =
    'vendor: acme\nname: Acme\ndocuments: { page: { title: Compliant, grade: published, audience: public } }\n';
  writeFileSync(
    join(directory, 'mappings/acme.yaml'),
    `${head}services:\n  crm:\n    title: Certified CRM\n${service}`,
  );
  return directory;
}

const loud = libraryWith(`    assignments:
      164.312(a)(2)(iv): { provides: Encrypts like a compliant vendor., grade: asserted, source: page }
      164.312(e)(2)(ii): { provides: Encrypts what it sends., source: page }
    claims:
      - { text: 164.312(d), control: Certified guarantee, says: "Yes", source: page }
`);

it('rows and wording that promise more than their source are reported beside the matrix, not in it', async () => {
  const { stderr, stdout } = await devolve('matrix', 'acme', '--library', loud, '--format', 'markdown');
  expect(stderr).toBe(
    'Before Legal signs: 2 rows promise more than the source supports: 164.312(a)(2)(iv) (asserted by the vendor), 164.312(d) (asserted by the vendor).\n' +
      'Before Legal signs: 1 word claims something in our voice: "compliant" in "Encrypts like a compliant vendor.".\n',
  );
  expect(stdout).not.toContain('Before Legal signs');
});

it('on a terminal the remarks are broken between words', async () => {
  const { stderr } = await devolveIn({ watched: true }, 'matrix', 'acme', '--library', loud, '--format', 'json');
  const lines = stderr.trimEnd().split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
  expect(lines.slice(0, 2)).toEqual([
    'Before Legal signs: 2 rows promise more than the source supports:',
    '  164.312(a)(2)(iv) (asserted by the vendor), 164.312(d) (asserted by the',
  ]);
});

it('nothing is reported with --quiet, or where there is nothing to report', async () => {
  expect((await devolve('matrix', 'acme', '--library', loud, '--quiet')).stderr).toBe('');
  const calm = libraryWith('    assignments:\n      164.312(a)(2)(iv): { provides: Encrypts., source: page }\n');
  expect((await devolve('matrix', 'acme', '--library', calm)).stderr).toBe('');
});

it('the texts of a brand are checked too', async () => {
  const brand = join(mkdtempSync(join(tmpdir(), 'devolve-')), 'brand.yaml');
  writeFileSync(brand, 'brand: b\nname: Acme\nfooter: We guarantee it.\n');
  const argv = ['matrix', 'acme', '--library', loud, '--format', 'markdown', '--brand', brand];
  expect((await devolve(...argv)).stderr).toContain('"guarantee" in "We guarantee it."');
});

it('CSV alone gets a note on what it lacks', async () => {
  const { stderr } = await devolve('matrix', 'acme', '--library', loud, '--format', 'csv');
  expect(stderr).toContain('The CSV has only the rows');
});

it('weak wording of the vendor is shown in the row, and reported to the sender', async () => {
  const hesitant = libraryWith(
    '    assignments:\n      164.312(a)(2)(iv): { provides: Encrypts., strength: should, source: page }\n',
  );
  const { stderr, stdout } = await devolve('matrix', 'acme', '--library', hesitant, '--as', 'fedramp');
  expect(stderr).toContain(`1 row credited to the vendor on weak wording: 164.312(a)(2)(iv) ("should").`);
  expect(stdout).toMatch(/Encrypts\.\s+The\s+source\s+says\s+"should"\./);
});

it('weak wording of an option is reported too', async () => {
  const hesitant = libraryWith(
    '    features: { keys: Own keys }\n    assignments:\n      164.312(a)(2)(iv): { provides: Encrypts., strength: should, when: { feature: keys }, source: page }\n',
  );
  const { stdout } = await devolve('matrix', 'acme', '--library', hesitant, '--format', 'markdown');
  expect(stdout).toContain('Encrypts. The source says "should".');
});

it('a hedge that only words carry is named with its row', async () => {
  const hedged = libraryWith(
    '    assignments:\n      164.312(a)(2)(iv): { provides: Encrypts where applicable., source: page }\n      164.312(b): { provides: Only staff can read logs., source: page }\n',
  );
  const { stderr } = await devolve('matrix', 'acme', '--library', hedged);
  expect(stderr).toBe(
    'Before Legal signs: 1 row credited to the vendor on wording that takes something back, which no key of the mapping says: 164.312(a)(2)(iv) ("where applicable").\n',
  );
});
