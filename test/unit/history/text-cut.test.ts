// A text that YAML truncated in a commit cannot be repaired there, so it is read as it is; on disk it is an error.

import { beforeAll, describe, expect, it } from 'vitest';
import { acme, acmeGround, change, clinic, commitAs } from '../../support/acme.ts';

const { at, init, runIn } = acmeGround();
const path = 'mappings/acme.yaml';
const row = '164.312(a)(2)(iv)';
const gap = () => ['gap', at('acme', 'clinic.yaml'), '--format', 'json'];
const says = (provides: string) => acme([`      ${row}:\n        provides: ${provides}\n        source: page#a\n`]);
const cut = says('Encrypts what it stores; see #7.2 for the keys.');
const whole = says("'Encrypts what it stores; see #7.2 for the keys.'");

beforeAll(() => {
  const dir = init('acme');
  commitAs(
    'Ada',
    dir,
    { [path]: cut, 'clinic.yaml': clinic().replace('Clinic', 'Clinic #5') },
    'Acme is mapped',
    'cut',
  );
  commitAs('Ben', dir, { [path]: whole, 'clinic.yaml': clinic() }, 'Texts are quoted', 'mended');
});

describe('a truncated text in a commit', () => {
  it('is compared as it was read', async () => {
    const { code, stdout } = await runIn(at('acme'), 'diff', 'cut', 'mended', '--format', 'json');
    const [only, ...others] = JSON.parse(stdout).causes;
    expect([code, only.kind, only.before, only.after, others]).toEqual([
      0,
      'provides-reworded',
      'Encrypts what it stores; see',
      'Encrypts what it stores; see #7.2 for the keys.',
      [],
    ]);
  });

  it('is in the answers for that commit', async () => {
    const { stdout } = await runIn(at('acme'), 'explain', row, '--vendor', 'acme', '--at', 'cut');
    expect([stdout.includes('Encrypts what it stores; see'), stdout.includes('#7.2')]).toEqual([true, false]);
    const { customer } = JSON.parse((await runIn(at('acme'), ...gap(), '--at', 'cut')).stdout);
    expect(customer.name).toBe('Clinic');
  });

  it('does not stop log, and validate reports it', async () => {
    const { broken } = JSON.parse((await runIn(at('acme'), 'log', '--all', '--format', 'json')).stdout);
    expect(broken).toEqual([]);
    const { code, stdout } = await runIn(at('acme'), 'validate', '--at', 'cut');
    expect([code, stdout]).toEqual([1, expect.stringContaining(`${path}:10:48: error: yaml-text-cut`)]);
  });
});

describe('a truncated text on disk', () => {
  it('stops every answer, whatever was read of it in commits', async () => {
    change(at('acme'), { [path]: cut });
    const { code, stdout, stderr } = await runIn(at('acme'), 'matrix', 'acme');
    expect([code, stdout, stderr]).toEqual([3, '', expect.stringContaining('yaml-text-cut')]);
    change(at('acme'), { [path]: whole, 'clinic.yaml': clinic().replace('Clinic', 'Clinic #5') });
    expect(await runIn(at('acme'), ...gap())).toMatchObject({ code: 3, stdout: '' });
  });
});
