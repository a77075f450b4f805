// Duties that are owed only when something happens, and standards that state a duty themselves.

import { describe, expect, it } from 'vitest';
import { firstOf } from '../../src/model/program.ts';
import { assessCustomer, eventsOf, loadCustomer, loadLibrary, readShipped } from '../../src/pipeline.ts';
import { memoryFile } from '../support/memory.ts';

const library = loadLibrary({ files: readShipped() });
const provisions = new Map<string, (typeof library.provisions)[number]>(library.provisions.map((p) => [p.citation, p]));
const findingsOf = (profile: string) =>
  assessCustomer(
    library,
    loadCustomer(memoryFile('profile.yaml', `customer: c\nname: C\n${profile}`), library),
    '2026-11-21',
  ).findings;
const practice = findingsOf('role: covered-entity\nkind: provider\nsystems: { desk: { own: ephi } }');

describe('duties that arise at an event', () => {
  const events = library.provisions.filter((p) => p.event !== null);
  it('state what must be ready before it, as limits on uses and disclosures do', () => {
    expect(events.filter((p) => p.role === 'obligation')).toHaveLength(104);
    const limits = library.provisions.filter((p) => p.modality === 'limit');
    expect(limits.length).toBeGreaterThan(30);
    for (const p of [...events, ...limits]) expect(p.ready, p.citation).toMatch(/^[A-Z].*\.$/);
  });
  it('are never worded as if it had happened, and never come first', () => {
    const told = practice.filter((f) => f.citation !== null && provisions.get(f.citation)?.event !== null);
    expect(told.length).toBeGreaterThan(90);
    for (const f of told) {
      expect(['not-ready', 'addressable-undecided']).toContain(f.kind);
      expect(f.priority).toBe('P3');
      expect(f.details).toMatchObject({ what: { part: provisions.get(f.citation ?? '')?.ready } });
    }
  });
});

describe('who acts first', () => {
  const associate = 'role: business-associate';
  it.each([associate, 'role: covered-entity\nkind: health-plan'])('fits %s', async (role) => {
    const profile = `customer: c\nname: C\n${role}\nsystems: { desk: { own: ephi } }`;
    const customer = loadCustomer(memoryFile('profile.yaml', profile), library);
    const { events } = await eventsOf(library, customer, assessCustomer(library, customer, '2026-11-21'));
    expect(events.length).toBeGreaterThan(10);
    const nowhere = /front desk|practice owner|office manager|treating|records staff|patient/i;
    for (const event of events) expect(firstOf(event, customer), event.id).not.toMatch(nowhere);
  });
  it('is not the privacy official alone at a business associate, which need not name one', () => {
    const first = library.program.events.flatMap((e) => e.firstForAssociates ?? []);
    expect(first.length).toBeGreaterThan(5);
    for (const text of first) expect(text).not.toMatch(/privacy official/);
  });
});

describe('standards that state a duty of their own', () => {
  it('are asked for: training, security awareness, incident procedures, the breach procedure', () => {
    const asked = new Set(practice.map((f) => f.citation));
    for (const citation of ['164.530(b)(1)', '164.308(a)(5)', '164.308(a)(6)', '164.404(a)']) {
      expect(provisions.get(citation)?.statesDuty, citation).toBe(true);
      expect(asked).toContain(citation);
    }
  });
  it('are answered: what is not started is still asked for', () => {
    const told = (status: string) =>
      findingsOf(
        `role: covered-entity\nkind: provider\nsystems: { desk: { own: ephi } }\nanswers: { 164.308(a)(5)(i): { status: ${status}, evidence: [a.pdf] } }`,
      ).filter((f) => f.citation?.startsWith('164.308(a)(5)'));
    expect(told('not-started').map((f) => f.details)).toContainEqual(
      expect.objectContaining({ open: [{ fault: { kind: 'not-started', late: null }, places: [] }] }),
    );
    expect(told('implemented')).toEqual([]);
  });
});

describe('what OCR asks for first', () => {
  it('comes first among the findings of a practice that has answered nothing', () => {
    expect(practice.filter((f) => f.priority === 'P1').map((f) => f.citation)).toEqual([
      '164.308(a)(1)(ii)(A)',
      '164.308(a)(1)(ii)(B)',
      '164.308(b)(1)',
      '164.308(b)(3)',
      '164.520(c)(2)(i)',
      '164.524(b)(1)',
      '164.530(b)(1)',
    ]);
  });
  it('is asked of a business associate by the rows that bind it', () => {
    const associate = findingsOf('role: business-associate\nsystems: { desk: { own: ephi } }');
    expect(associate.filter((f) => f.priority === 'P1').map((f) => f.citation)).toEqual([
      '164.308(a)(1)(ii)(A)',
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(5)',
      '164.308(b)(2)',
      '164.308(b)(3)',
    ]);
  });
});
