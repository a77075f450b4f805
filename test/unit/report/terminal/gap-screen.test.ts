// A gap report on a terminal fits one screen, and says how much it leaves out.

import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { devolveIn } from '../../../support/run.ts';
import { provider } from '../../../support/small-world.ts';

const profiles = readdirSync('reports/samples')
  .map((name) => `reports/samples/${name}/profile.yaml`)
  .filter((path) => existsSync(path));
const screenOf = async (profile: string) =>
  (await devolveIn({ columns: 100 }, 'gap', profile, '--as-of', '2026-11-21')).stdout;

describe('the screen of a gap report', () => {
  it.each(profiles)('has at most 45 lines of 100 columns: %s', async (profile) => {
    const lines = (await screenOf(profile)).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(45);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
  it('lists what blocks before it lists exclusions, and says where the others are', async () => {
    const text = await screenOf('reports/samples/practice-on-aesthetix-and-luxsci/profile.yaml');
    expect(text.match(/■/g)).toHaveLength(3);
    expect(text).toContain('… and 3 systems more: devolve sheet');
  });
  it('keeps the acts for what blocks where the list of blocks is cut', async () => {
    const systems = Array.from({ length: 6 }, (_, i) => `  crm-${i}: { service: lume/crm }`).join('\n');
    const profile = join(mkdtempSync(join(tmpdir(), 'devolve-')), 'profile.yaml');
    writeFileSync(profile, provider(systems));
    const text = await screenOf(profile);
    expect(text).toMatch(/ {2}… and \d more\n/);
    expect(text).toContain('Execute the business associate agreement');
  });
  it('says how many places it does not list', async () => {
    const systems = Array.from({ length: 8 }, (_, i) => `  laptop-${i}: { own: ephi, title: Laptop ${i} }`).join('\n');
    const profile = join(mkdtempSync(join(tmpdir(), 'devolve-')), 'profile.yaml');
    writeFileSync(profile, provider(systems));
    expect(await screenOf(profile)).toContain('\n… and 3 more\n');
  });
});
