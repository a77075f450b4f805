// NIST's own pairs of the Security Rule with SP 800-53 (OLIR 110), against counts made independently of the file.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const [only, ...others] = loadLibrary({ files: readShipped() }).crosswalks;
const pairs = only?.pairs ?? [];

describe('the shipped crosswalk', () => {
  it('is the one official crosswalk: 68 provisions, 279 pairs, 108 controls', () => {
    expect([only?.id, others]).toEqual(['nist-sp-800-53r5', []]);
    const controls = pairs.flatMap((p) => p.controls);
    expect([pairs.length, controls.length, new Set(controls).size]).toEqual([68, 279, 108]);
  });
  it.each([
    ['164.308(a)(1)(ii)(A)', ['RA-2', 'RA-3']],
    ['164.308(b)(3)', ['CA-3', 'SA-4', 'SA-9']],
    ['164.312(a)(2)(iv)', ['SC-13']],
    ['164.312(d)', ['IA-2', 'IA-3', 'IA-4', 'IA-8', 'IA-9']],
    ['164.314(b)(2)(iv)', ['IR-6']],
  ])('%s: %j', (citation, controls) => {
    expect(pairs.find((p) => p.citation === citation)?.controls).toEqual(controls);
  });
  it('pairs nothing outside the Security Rule, for which NIST has published no pairs, and no CSF subcategory', () => {
    expect(pairs.filter((p) => !p.citation.startsWith('164.3'))).toEqual([]);
    for (const { controls } of pairs) for (const c of controls) expect(c).toMatch(/^[A-Z]{2}-\d+(\(\d+\))?$/);
  });
});
