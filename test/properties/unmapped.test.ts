// A vendor without a mapping is worth what a vendor whose mapping says nothing is: row for row, act for act.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { requireCustomer } from '../../src/link/link-customer.ts';
import type { Act } from '../../src/model/act.ts';
import { hasRow } from '../../src/model/catalog.ts';
import { unfolded } from '../../src/model/unfolded.ts';
import { vendorKinds } from '../../src/model/unmapped.ts';
import { loadLibrary, readProfile, readShipped } from '../../src/pipeline.ts';
import { memoryFile } from '../support/memory.ts';
import { runs } from '../support/search.ts';

const empty = memoryFile(
  'mappings/example-ehr.yaml',
  'vendor: example-ehr\nname: Example EHR\ndocuments: { page: { title: A page, grade: published, audience: public } }\nservices: { ehr: { title: Example EHR, gates: { baa-executed: { kind: baa, source: page } } } }',
);
const library = loadLibrary({ files: [...readShipped(), { ...empty, path: empty.label }] });
const citations = library.provisions.filter(hasRow).map((p) => p.citation);
const questions = [...citations.map((c) => ({ citation: c })), { question: 'q-clock-breach-notice' }];

const statuses = ['implemented', 'planned', 'not-started', 'unknown', 'alternative', 'not-applicable'];
const answer = fc.constantFrom(...statuses).map((status) => ({
  status,
  ...(['alternative', 'not-applicable'].includes(status) && { because: 'It fits us.' }),
}));
const keys = [...library.program.work.map((w) => `work/${w.id}`), ...citations, ...citations.map((c) => `ehr/${c}`)];

const halves = fc.constantFrom({}, { provides: 'Does it.' }, { provides: 'Does it.', limits: 'not the archive' });
const reply = fc.tuple(fc.constantFrom(...questions), halves).map(([asked, settled]) => ({
  ...{ to: 'ehr', ...asked, on: '2026-02-02', says: 'We do.' },
  ...('citation' in asked ? settled : {}),
}));

const world = fc.record({
  role: fc.constantFrom('covered-entity', 'business-associate', 'hybrid-entity', 'not-regulated'),
  states: fc.subarray(['CA', 'OR']),
  kind: fc.constantFrom(...vendorKinds),
  gate: fc.constantFrom('none', 'requested', 'signed', 'executed'),
  agent: fc.constantFrom('yes', 'no', 'unknown'),
  beside: fc.subarray(['lume/crm', 'ephi', 'paper']),
  signed: fc.boolean(),
  answers: fc.dictionary(fc.constantFrom(...keys), answer, { maxKeys: 40 }),
  replies: fc.array(reply, { maxLength: 12 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** @param what the vendor, as the system names it */
function assessed(w: World, what: object) {
  const ehr = { ...what, gates: { 'baa-executed': { state: w.gate, on: '2026-01-05' } }, agent: w.agent };
  const beside = w.beside.map((b) => [b.replace('/', '-'), b.includes('/') ? { service: b } : { own: b }]);
  const profile = JSON.stringify({
    ...{ customer: 'c', name: 'C', role: w.role, states: w.states, answers: w.answers, replies: w.replies },
    ...(w.role !== 'business-associate' && w.role !== 'not-regulated' && { kind: 'provider' }),
    systems: { ehr, ...Object.fromEntries(beside) },
    ...(w.signed && { agreements: { ehr: { document: 'baa.pdf', executed: '2026-01-05' } } }),
  });
  const file = memoryFile('profile.yaml', profile);
  return assess(library, requireCustomer(readProfile(file), file, library), '2026-11-21');
}

type Found = ReturnType<typeof assessed>;

const rowsOf = ({ determinations, rollups }: Found) =>
  [...determinations, ...rollups].map((r) => ({
    ...{ citation: r.citation, disposition: r.disposition, reason: r.reason, assurance: r.assurance },
    ...{ open: r.openQuestion, places: r.systems.map((p) => [p.system, p.parties, p.reason, p.assurance]) },
  }));
const workOf = (acts: readonly Act[]) =>
  acts.flatMap(({ kind, id, status, closes, done }) =>
    kind === 'agreement' || kind === 'letter' ? [] : [{ id, status, closes, done }],
  );

describe('a vendor without a mapping, against a mapping without a statement', () => {
  it('has the same rows, counts, and work, and asks the same in one finding', () => {
    fc.assert(
      fc.property(world, (w) => {
        const bare = assessed(w, { vendor: 'Example EHR', kind: w.kind, phi: 'ephi' });
        const mapped = assessed(w, { service: 'example-ehr/ehr' });
        expect(rowsOf(bare)).toEqual(rowsOf(mapped));
        expect([bare.counts, bare.unblocked, bare.places]).toEqual([mapped.counts, mapped.unblocked, mapped.places]);
        expect(workOf(bare.plan.acts)).toEqual(workOf(mapped.plan.acts));
        expect(bare.plan.off).toEqual(mapped.plan.off);
        const ids = (found: Found) => new Set(found.findings.flatMap(unfolded).map((f) => f.id));
        expect(ids(bare)).toEqual(ids(mapped));
        const own = bare.findings.filter((f) => f.system === 'ehr' && f.kind === 'documents-missing');
        expect(own.length).toBeLessThanOrEqual(1);
        expect(bare.findings.filter((f) => f.system === 'ehr' && f.kind === 'unaddressed')).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});
