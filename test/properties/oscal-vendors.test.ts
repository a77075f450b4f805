// Each shipped vendor as OSCAL: every copy is valid, and comes back as the same file.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsOf, oscal } from '../support/exported-oscal.ts';
import { devolve } from '../support/run.ts';
import { every, inTurn } from '../support/search.ts';

const vendors = readdirSync('mappings').map((name, turn) => [name.replace('.yaml', ''), turn] as const);
const audiences = ['public', 'nda', 'internal'];

describe('a vendor', () => {
  it.each(every(4, vendors))('%s is a component definition, in every copy', async (vendor, turn) => {
    for (const audience of inTurn(turn, audiences))
      expect(faultsOf(await oscal(vendor, '--audience', audience)), audience).toEqual([]);
  });

  it.each(every(4, vendors))('%s is a plan that can be leveraged, in every copy', async (vendor, turn) => {
    for (const audience of inTurn(turn, audiences))
      expect(faultsOf(await oscal(vendor, '--model', 'ssp', '--audience', audience)), audience).toEqual([]);
  });
});

describe('what comes back', () => {
  const place = mkdtempSync(join(tmpdir(), 'oscal-'));
  afterAll(() => rmSync(place, { recursive: true }));

  const forms = [
    ['component-definition', 'json'],
    ['component-definition', 'yaml'],
    ['ssp', 'json'],
  ] as const;

  it.each(every(2, vendors))('%s is the same file after it was imported and exported again', async (vendor, turn) => {
    for (const [model, format] of inTurn(turn, forms)) {
      const of = ['--model', model, '--audience', 'internal'];
      const first = (await devolve('export', 'oscal', vendor, ...of, '--format', format)).stdout;
      const file = join(place, `${vendor}.${format}`);
      writeFileSync(file, first);
      const { code, stdout, stderr } = await devolve('import', file);
      expect(code, stderr).toBe(0);
      const library = mkdtempSync(join(place, 'library-'));
      mkdirSync(join(library, 'mappings'));
      writeFileSync(join(library, 'mappings', `${vendor}.yaml`), stdout);
      const again = await devolve('export', 'oscal', vendor, ...of, '--format', format, '--library', library);
      expect(again.stdout).toBe(first);
    }
  });
});
