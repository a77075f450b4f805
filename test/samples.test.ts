// The reports under reports/samples/ are what the command writes, byte for byte, and contain what every report must.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { devolve } from './support/run.ts';
import { every } from './support/search.ts';

const { samples } = (await import('../build/samples.js' as string)) as { samples: { file: string; args: string[] }[] };

describe.each(every(3, samples))('$file', ({ file, args }) => {
  const text = readFileSync(file, 'utf8');
  const format = file.endsWith('.md') ? 'markdown' : 'html';
  it('has the same bytes', async () => {
    expect(
      (await devolve(...args, '--format', format)).stdout === text,
      'run npm run samples and read the difference',
    ).toBe(true);
  });
  it('says what it is not, and calls nobody compliant or certified', () => {
    expect(text).toContain('It is not the risk analysis of 164.308');
    expect(text).toContain('not legal advice');
    // Text in quotation marks is a source's.
    const ours = text.replace(/(?:"|&quot;)[\w -]{0,60}(?:"|&quot;)|compliance/g, '');
    expect(ours).not.toMatch(/\b(compliant|certified)\b/i);
  });
  it('has no local path, no script but its own, and no network access', () => {
    expect(text).not.toMatch(/\/(home|root|work|Users|tmp)\//);
    if (format === 'html') {
      expect(text.match(/<script/g)?.length ?? 0).toBeLessThan(2);
      expect(text).not.toMatch(/<script[^>]|<link|<img|src="|@import|url\((?!#)/);
      expect(text).toContain("default-src 'none'");
    }
  });
  it('has one table row per rule: no cell breaks it', () => {
    if (format === 'html') return;
    for (const line of text.split('\n').filter((l) => l.startsWith('| '))) expect(line).toMatch(/\|$/);
  });
});
