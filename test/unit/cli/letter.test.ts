// devolve letter and devolve sheet at the command line.

import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

const two = 'reports/samples/two-vendors-and-paper/profile.yaml';
const one = 'reports/samples/med-spa-on-lume/profile.yaml';
const day = ['--as-of', '2026-11-21'];
const fresh = () => mkdtempSync(join(tmpdir(), 'devolve-letter-'));

describe('devolve letter', () => {
  it('with several vendors lists the letters and says how to write them', async () => {
    const { code, stdout } = await devolve('letter', two, ...day);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^aesthetix-crm +Aesthetix CRM +\d+/m);
    expect(stdout).toMatch(/^lume +Lumè +\d+/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`devolve letter ${two} aesthetix-crm`);
  });
  it('with one vendor is that letter', async () =>
    expect((await devolve('letter', one, ...day)).stdout).toMatch(/^Juniper Med Spa\n2026-11-21\n\nTo: Lumè\n/));
  it('writes a file a vendor into a directory, and says how to record that it was sent', async () => {
    const folder = join(fresh(), 'letters');
    const { code, stderr } = await devolve(
      'letter',
      two,
      '--format',
      'html',
      '--output',
      folder,
      '--due',
      '2026-12-18',
      ...day,
    );
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['letter-aesthetix-crm.html', 'letter-lume.html']);
    expect(stderr).toContain(`devolve answer ${two} letter/lume --status sent --due 2026-12-18`);
    expect(readFileSync(join(folder, 'letter-lume.html'), 'utf8')).toContain('Please answer by 2026-12-18.');
  });
  it('says neither that a vendor without an agreement is in use nor that PHI is there, and to have counsel read it', async () => {
    const unsigned = 'reports/samples/med-spa-on-lume-unsigned/profile.yaml';
    const { stdout, stderr } = await devolve('letter', unsigned, 'lume');
    expect(stdout).toMatch(/^We write to you about Lumè CRM and protected health information \(PHI\), which/m);
    expect(stdout).not.toMatch(/We use|have chosen|may not put/);
    expect(stderr).toContain('Have counsel read it if the system already holds PHI.');
    const signed = await devolve('letter', 'reports/samples/med-spa-on-lume/profile.yaml', 'lume');
    expect(signed.stdout).toMatch(/^We use Lumè CRM for protected health information/m);
    expect(signed.stderr).not.toContain('counsel');
  });
  it('refuses a vendor that is not in use, and names what may be meant', async () => {
    const { code, stdout, stderr } = await devolve('letter', two, 'lumee', ...day);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean "lume"?');
  });
  it('refuses several letters on one page', async () => {
    const { code, stdout, stderr } = await devolve('letter', two, '--format', 'html', ...day);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('aesthetix-crm, lume');
  });
  it.each(['yesterday', '2026-11-20', '2026-02-30'])('refuses --due %s', async (due) =>
    expect(await devolve('letter', one, '--due', due, ...day)).toMatchObject({ code: 2, stdout: '' }),
  );
  it('is JSON, all vendors or one', async () => {
    const vendors = async (...args: readonly string[]) => {
      const { schema, letters } = JSON.parse(
        (await devolve('letter', two, ...args, '--format', 'json', ...day)).stdout,
      );
      expect(schema).toBe('devolve/letter@1');
      return letters.map((l: { vendor: string }) => l.vendor);
    };
    expect(await vendors()).toEqual(['aesthetix-crm', 'lume']);
    expect(await vendors('lume')).toEqual(['lume']);
  });
  it('without a vendor says that there is none to write to', async () => {
    const profile = join(fresh(), 'profile.yaml');
    writeFileSync(
      profile,
      'customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  desk: { own: ephi }\n',
    );
    const { code, stdout } = await devolve('letter', profile, ...day);
    expect(code).toBe(0);
    expect(stdout).toContain('uses no vendor');
    const folder = `${join(fresh(), 'none')}/`;
    expect((await devolve('letter', profile, '--output', folder, ...day)).code).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('devolve sheet', () => {
  it('is a page in every format', async () => {
    for (const format of ['table', 'markdown', 'html']) {
      const { code, stdout } = await devolve('sheet', one, '--format', format, ...day);
      expect(code).toBe(0);
      expect(stdout).toContain('Where PHI must not go');
    }
    expect(JSON.parse((await devolve('sheet', one, '--format', 'json', ...day)).stdout).schema).toBe('devolve/sheet@1');
  });
});
