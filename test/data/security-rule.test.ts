// The shipped Security Rule against lists made independently of it, from the rule and its Appendix A.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const { provisions } = loadLibrary({ files: readShipped() });
const rule = provisions.filter((p) => p.catalog === 'hipaa-security-rule');
const at = (citation: string) => rule.find((p) => p.citation === citation);

// Appendix A to Subpart C of Part 164: standards with their specifications, (R) or (A). A standard with only (R) has
// none. Workforce clearance has no letter there; the text of the section says Addressable and governs.
const appendixA = `
164.308(a)(1) Security management process: Risk analysis R, Risk management R, Sanction policy R, Information system activity review R
164.308(a)(2) Assigned security responsibility: R
164.308(a)(3) Workforce security: Authorization and/or supervision A, Workforce clearance procedure A, Termination procedures A
164.308(a)(4) Information access management: Isolating health care clearinghouse functions R, Access authorization A, Access establishment and modification A
164.308(a)(5) Security awareness and training: Security reminders A, Protection from malicious software A, Log-in monitoring A, Password management A
164.308(a)(6) Security incident procedures: Response and reporting R
164.308(a)(7) Contingency plan: Data backup plan R, Disaster recovery plan R, Emergency mode operation plan R, Testing and revision procedures A, Applications and data criticality analysis A
164.308(a)(8) Evaluation: R
164.308(b)(1) Business associate contracts and other arrangements: Written contract or other arrangement R
164.310(a)(1) Facility access controls: Contingency operations A, Facility security plan A, Access control and validation procedures A, Maintenance records A
164.310(b) Workstation use: R
164.310(c) Workstation security: R
164.310(d)(1) Device and media controls: Disposal R, Media re-use R, Accountability A, Data backup and storage A
164.312(a)(1) Access control: Unique user identification R, Emergency access procedure R, Automatic logoff A, Encryption and decryption A
164.312(b) Audit controls: R
164.312(c)(1) Integrity: Mechanism to authenticate electronic protected health information A
164.312(d) Person or entity authentication: R
164.312(e)(1) Transmission security: Integrity controls A, Encryption A
`;

const letters = { required: 'R', addressable: 'A' } as const;

describe('Appendix A', () => {
  const lines = appendixA.trim().split('\n');
  it('has 18 standards and 36 specifications, 14 required and 22 addressable', () => {
    const pairs = lines
      .flatMap((line) => line.slice(line.indexOf(': ') + 2).split(', '))
      .filter((pair) => pair.length > 1);
    expect(lines).toHaveLength(18);
    expect([
      pairs.length,
      pairs.filter((p) => p.endsWith(' R')).length,
      pairs.filter((p) => p.endsWith(' A')).length,
    ]).toEqual([36, 14, 22]);
  });
  it.each(lines)('%s', (line) => {
    const [head = '', list = ''] = line.split(': ');
    const citation = head.slice(0, head.indexOf(' '));
    const standard = at(citation);
    expect([standard?.title, standard?.kind]).toEqual([head.slice(head.indexOf(' ') + 1), 'standard']);
    const below = rule.filter((p) => p.parent === citation && p.kind === 'implementation-specification');
    if (list === 'R') {
      expect([standard?.designation, standard?.role, below.length]).toEqual(['required', 'obligation', 0]);
      return;
    }
    expect(standard?.designation).toBeNull();
    expect(below.map((p) => `${p.title} ${p.designation === null ? '-' : letters[p.designation]}`)).toEqual(
      list.split(', '),
    );
  });
});

describe('counts, with their convention', () => {
  const count = (of: (p: (typeof rule)[number]) => boolean) => rule.filter(of).length;
  it('102 rows: 59 obligations, 17 roll-ups, 15 general rules, 6 sections, 5 context', () => {
    const roles = ['obligation', 'rollup', 'general', 'structural', 'context'];
    expect([rule.length, ...roles.map((role) => count((p) => p.role === role))]).toEqual([102, 59, 17, 15, 6, 5]);
  });
  it('22 standards: 9, 4, 5, 2 and 2 in 164.308 to 164.316', () => {
    const sections = ['164.308', '164.310', '164.312', '164.314', '164.316'];
    expect(sections.map((s) => count((p) => p.kind === 'standard' && p.citation.startsWith(`${s}(`)))).toEqual([
      9, 4, 5, 2, 2,
    ]);
    expect(count((p) => p.kind === 'standard')).toBe(22);
  });
  it('six obligations can be inherited fully, 28 in part, 25 never', () => {
    const obligations = rule.filter((p) => p.role === 'obligation');
    expect(['fully', 'partially', 'never'].map((i) => obligations.filter((p) => p.inheritable === i).length)).toEqual([
      6, 28, 25,
    ]);
  });
  it('required are 14 specifications and six standards of Appendix A, and the specifications on contracts and documentation', () => {
    const required = rule.filter((p) => p.designation === 'required');
    const outside = required.filter((p) => /^164\.31[46]/.test(p.citation)).map((p) => p.citation);
    expect(required.length - outside.length).toBe(20);
    expect(
      outside.every(
        (c) => c.startsWith('164.314(a)(2)') || c.startsWith('164.314(b)(2)') || c.startsWith('164.316(b)(2)'),
      ),
    ).toBe(true);
  });
});

describe('every entry', () => {
  it.each(rule.map((p) => [p.citation, p] as const))('%s says in its own words what it requires', (_, p) => {
    expect(p.duty).toMatch(/^[A-Z].{20,}\.$/s);
    expect(p.duty).not.toMatch(/TODO|compliant|certified/i);
    if (p.inheritable === 'partially') expect(p.remains).toMatch(/^[A-Z].{15,}\.$/s);
    if (p.inheritable !== 'partially') expect(p.remains).toBeNull();
  });
});
