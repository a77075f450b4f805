// All catalogs together, against counts made independently of them.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const library = loadLibrary({ files: readShipped() });
const { provisions } = library;
const roles = ['obligation', 'rollup', 'structural', 'general', 'context'];

describe('527 provisions, 307 obligations', () => {
  // Subpart, rows, then rows by role in the order above.
  it.each([
    ['hipaa-general-provisions', /^160\./, 11, [7, 1, 3, 0, 0]],
    ['hipaa-general-provisions', /^164\.1/, 19, [11, 4, 1, 0, 3]],
    ['hipaa-security-rule', /^164\.3/, 102, [59, 17, 6, 15, 5]],
    ['hipaa-breach-notification-rule', /^164\.4/, 45, [23, 11, 6, 0, 5]],
    ['hipaa-privacy-rule', /^164\.5/, 350, [207, 72, 14, 0, 57]],
  ] as const)('%s %s', (catalog, sections, rows, byRole) => {
    const mine = provisions.filter((p) => sections.test(p.citation));
    expect(mine.every((p) => p.catalog === catalog)).toBe(true);
    expect([mine.length, ...roles.map((role) => mine.filter((p) => p.role === role).length)]).toEqual([
      rows,
      ...byRole,
    ]);
  });
  it('in total', () => {
    expect([provisions.length, provisions.filter((p) => p.role === 'obligation').length]).toEqual([527, 307]);
  });
});

describe('fields', () => {
  it('nothing outside the Security Rule is Required or Addressable', () => {
    expect(provisions.filter((p) => p.designation !== null && !/^164\.3/.test(p.citation))).toEqual([]);
  });
  it('`remains` is set exactly where a part can be inherited', () => {
    for (const p of provisions)
      expect([p.citation, p.remains !== null]).toEqual([p.citation, p.inheritable === 'partially']);
  });
  it('inheritable: breach 3 in part and 20 never; privacy 1 fully, 50 in part, 156 never', () => {
    const count = (start: string, i: string) =>
      provisions.filter((p) => p.citation.startsWith(start) && p.role === 'obligation' && p.inheritable === i).length;
    expect(['fully', 'partially', 'never'].map((i) => count('164.4', i))).toEqual([0, 3, 20]);
    expect(['fully', 'partially', 'never'].map((i) => count('164.5', i))).toEqual([1, 50, 156]);
  });
  it('deadlines are data: 60 days to individuals, media and HHS, 30 days for access, 6 years for records', () => {
    const limit = (c: string) => provisions.find((p) => p.citation === c)?.timeLimit;
    for (const c of ['164.404(b)', '164.406(b)', '164.408(b)', '164.410(b)'])
      expect(limit(c)?.within).toEqual({ amount: 60, unit: 'days' });
    expect(limit('164.524(b)(2)(i)')?.within).toEqual({ amount: 30, unit: 'days' });
    expect(limit('164.530(j)(2)')?.keep).toEqual({ amount: 6, unit: 'years' });
  });
});

describe('standards with a requirement of their own that no obligation states', () => {
  const own = `164.105(a)(2)(ii) 164.308(a)(1) 164.308(a)(3) 164.308(a)(4) 164.308(a)(5) 164.308(a)(6) 164.308(a)(7)
    164.310(a)(1) 164.310(d)(1) 164.312(a)(1) 164.312(c)(1) 164.312(e)(1) 164.404(a) 164.406(a) 164.408(a) 164.410(a) 164.502(a) 164.502(g)(1) 164.520(b)(1) 164.520(c)
    164.530(b)(1) 164.530(c)(1)`;
  it('are roll-ups that are asked for and answered, but not counted', () => {
    const marked = provisions.filter((p) => p.statesDuty);
    expect(marked.map((p) => p.citation)).toEqual(own.split(/\s+/));
    expect(new Set(marked.map((p) => p.role))).toEqual(new Set(['rollup']));
  });
});

describe('conditions in the law appear in the row', () => {
  const duty = (c: string) => provisions.find((p) => p.citation === c)?.duty;
  it.each([
    ['164.514(b)(1)', /^If information is to be treated as de-identified without/],
    ['164.514(b)(2)', /^If information is to be treated as de-identified without/],
    ['164.512(b)(1)(v)(D)', /^If PHI is disclosed to an employer under \(b\)\(1\)\(v\)/],
    ['164.512(i)(1)', /^When PHI is used or disclosed for research without the individual's authorization/],
    ['164.512(c)(2)', /^When disclosing PHI under \(c\)\(1\)/],
    ['164.510(a)(2)', /^If you keep a facility directory/],
    ['164.314(b)(2)(i)', /^Unless the sponsor gets ePHI only under 164\.504\(f\)\(1\)/],
    ['164.504(f)(2)(iii)', /^If PHI goes to the plan sponsor otherwise than/],
    ['164.524(d)(2)', /^When denying access/],
    ['164.526(c)(1)', /^When accepting an amendment/],
    ['164.404(b)', /^When a breach of unsecured PHI is discovered/],
    ['164.406(b)', /involves more than 500 residents of one State or jurisdiction/],
  ])('%s', (citation, condition) => expect(duty(citation)).toMatch(condition));
});

describe('who performs it and whom it binds', () => {
  const at = (c: string) => provisions.find((p) => p.citation === c);
  it('the organization receives and answers requests, not each system with PHI', () => {
    for (const c of [
      '524(b)(1)',
      '524(b)(2)(i)',
      '524(c)(3)(i)',
      '524(c)(4)',
      '526(b)(1)',
      '526(b)(2)(i)',
      '528(c)(1)',
      '528(c)(2)',
    ])
      expect([c, at(`164.${c}`)?.level]).toEqual([c, 'entity']);
  });
  it('no business associate inherits what binds business associates only', () => {
    const own = provisions.filter((p) => p.role === 'obligation' && p.binds.every((b) => b === 'business-associate'));
    expect(own.length).toBeGreaterThan(8);
    for (const p of own) expect([p.citation, p.inheritable]).toEqual([p.citation, 'never']);
  });
  it('confidential communications bind providers and plans', () => {
    expect(at('164.502(h)')?.binds).toEqual(['provider', 'health-plan']);
  });
});

describe('what a court vacated (Purl v. HHS, 2025-06-18)', () => {
  const added = [
    '164.502(a)(5)(iii)',
    '164.509',
    '164.512(c)(3)',
    '164.520(b)(1)(ii)(F)',
    '164.520(b)(1)(ii)(G)',
    '164.520(b)(1)(ii)(H)',
    '164.535',
  ];
  it.each(added)('%s is in the catalog, vacated, with its authority', (citation) => {
    const subtree = provisions.filter((p) => p.citation === citation || p.citation.startsWith(`${citation}(`));
    expect(subtree.length).toBeGreaterThan(0);
    for (const p of subtree) {
      expect([p.citation, p.status]).toEqual([p.citation, 'vacated']);
      expect(p.authority).toContain('Purl v. HHS');
    }
  });
});

describe('state time limits', () => {
  it('accompany the law for the five states, each with its own start event; unread ones are marked', () => {
    expect([...new Set(library.stateClocks.map((c) => c.state))]).toEqual(['CA', 'FL', 'MA', 'NY', 'TX']);
    expect(library.stateClocks.every((c) => c.from !== '')).toBe(true);
    expect(library.stateClocks.filter((c) => !c.read).map((c) => c.id)).toEqual([
      'ca-owner',
      'fl-agent',
      'fl-individuals',
      'fl-legal-affairs',
      'tx-owner',
    ]);
  });
});
