import { describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';

interface Comparison {
  readonly services: readonly { readonly service: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly rows: readonly {
    readonly citation: string;
    readonly cells: readonly { readonly service: string; readonly disposition: string }[];
  }[];
}

describe('services side by side', () => {
  it('one row per obligation, one cell per service, in the order given', async () => {
    const { stdout } = await devolve('compare', 'aesthetix-crm', 'lume', '--format', 'json');
    const { services, rows } = JSON.parse(stdout) as Comparison;
    expect(services.map((s) => s.service)).toEqual(['aesthetix-crm/crm', 'lume/crm']);
    expect(rows).toHaveLength(307);
    expect(rows.find((r) => r.citation === '164.312(b)')?.cells.map((c) => c.disposition)).toEqual([
      'shared',
      'shared',
    ]);
  });
  it('says what a customer gains and takes on', async () => {
    const { stdout } = await devolve('compare', 'lume', 'aesthetix-crm', '--format', 'markdown');
    const [, lume = '', aesthetix = ''] = stdout.split(/^## .*What you gain and what you take on$/m);
    expect(lume).toContain('- 164.310(d)(2)(i) Disposal: shared');
    expect(aesthetix).toContain('Promptly remove access for terminated personnel.');
    expect(aesthetix).toContain('Any other AI chat, prompt, or generated content (the source’s list is open-ended)');
  });
  it('says each task once, and of a time limit when it starts, or that this is not stated', async () => {
    const hosts = ['aptible/enclave@dedicated-stack', 'fly-io/platform@feature=compliance-package'];
    const { stdout } = await devolve('compare', ...hosts, '--format', 'markdown');
    const tasks = stdout.split('\n').filter((line) => /^- (?:Turn on|Cover|Set|Manage|Put) /.test(line));
    expect(tasks.length).toBeGreaterThan(20);
    expect(new Set(tasks).size).toBe(tasks.length);
    expect(stdout).toContain('3 months; when it starts is not stated (vendor notifies the customer)');
    expect(stdout).not.toContain('from not stated');
  });
  it('needs two different services', async () => {
    expect((await devolve('compare', 'lume')).code).toBe(2);
    expect((await devolve('compare', 'lume', 'lume/crm')).code).toBe(2);
  });
});
