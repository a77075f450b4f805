// Commands that write files print nothing that acts, and a hostile text stays one text in what they write.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { inert } from '../../src/model/inert.ts';
import { hostile, world } from '../support/hostile.ts';
import { leaks } from '../support/leaks.ts';
import { devolve } from '../support/run.ts';
import { write } from '../unit/git/fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'devolve-hostile-answers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a person could type: control characters are refused, and names have limits. */
const typed = (n: number) =>
  inert(hostile(n))
    .replaceAll(/[:@\s]+/g, ' ')
    .slice(0, 180)
    .trim();

describe('hostile texts', () => {
  it('are inert where a change of a profile is shown', async () => {
    const { files } = world(hostile);
    const profile = join(root, 'profile.yaml');
    write(root, files);

    const said = await devolve(
      'answer',
      profile,
      'risk-analysis',
      '--status',
      'planned',
      '--owner',
      typed(1),
      '--library',
      root,
    );
    expect(said.code, said.stderr).toBe(0);
    expect(leaks('table', Buffer.from(said.stdout))).toEqual([]);
    expect(leaks('table', Buffer.from(said.stderr))).toEqual([]);
    const written = load(readFileSync(profile, 'utf8')) as { answers: Record<string, { owner: string }> };
    expect(written.answers['work/risk-analysis']?.owner).toBe(typed(1));
  });
  it('are inert where a profile begins', async () => {
    const folder = join(root, 'new');
    const who = ['--name', typed(2), '--role', 'covered-entity', '--kind', 'provider', '--state', 'TX'];
    const what = ['--unmapped', `${typed(3)}:ehr`, '--own', 'Laptops:ephi'];
    const said = await devolve('init', folder, ...who, ...what, '--yes');
    expect(said.code, said.stderr).toBe(0);
    expect(leaks('table', Buffer.from(said.stdout))).toEqual([]);
    expect(leaks('table', Buffer.from(said.stderr))).toEqual([]);
  });
});
