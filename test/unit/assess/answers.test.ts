// What the customer records: for every place or for one, on a row or on the standard above it, done or set aside.

import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { loadLibrary } from '../../../src/pipeline.ts';
import { findingWords } from '../../../src/words/findings/findings.ts';
import { memoryTree } from '../../support/memory.ts';
import { assessed, catalog, library, mapping, provider, row } from '../../support/small-world.ts';

const encryption = '164.312(a)(2)(iv)';
const official = '164.308(a)(2)';
const two = '  laptops: { own: ephi, title: Laptops }\n  nas: { own: ephi, title: NAS }';
const done = '{ status: implemented, evidence: [a.pdf] }';

const withAnswers = (systems: string, answers: string, service = 'claims: []') =>
  assessed(library(mapping(service)), provider(systems, answers === '' ? '' : `answers:\n${answers}`));

const on = ({ findings }: Assessment, citation: string) =>
  findings.filter((f) => f.citation === citation && f.system === null);

describe('an answer for one system', () => {
  it('closes only that system; the finding names those still open', () => {
    const [finding] = on(withAnswers(two, `  laptops/${encryption}: ${done}`), encryption);
    expect(finding?.kind).toBe('addressable-undecided');
    expect(finding?.details).toMatchObject({ open: [{ fault: { kind: 'undecided' }, places: ['NAS'] }] });
  });

  it('closes the row once every system has one', () => {
    const answers = `  laptops/${encryption}: ${done}\n  nas/${encryption}: ${done}`;
    expect(on(withAnswers(two, answers), encryption)).toEqual([]);
  });

  it('overrides the answer for all systems', () => {
    const answers = `  ${encryption}: ${done}\n  nas/${encryption}: { status: planned, owner: IT, due: 2026-12-01 }`;
    const [finding] = on(withAnswers(two, answers), encryption);
    expect(finding).toMatchObject({ kind: 'obligation-unmet', owner: 'IT', due: '2026-12-01' });
    expect(finding?.details).toMatchObject({ open: [{ fault: { kind: 'planned', late: null }, places: ['NAS'] }] });
  });

  it('may be given for a service, too', () => {
    const systems = `  crm: { service: v/s, features: [], data-classes: [] }\n${two}`;
    const answers = `  crm/${official}: ${done}`;
    expect(on(withAnswers(systems, answers), official)[0]?.details).toMatchObject({
      open: [{ places: ['Laptops', 'NAS'] }],
    });
  });

  it('is not needed for a row without systems', () => {
    expect(on(withAnswers('  {}', `  ${official}: ${done}`), official)).toEqual([]);
  });
});

describe('an answer on a standard', () => {
  const standard = '164.312(a)(1)';
  it('covers the obligations under it without an answer of their own', () => {
    const assessment = withAnswers(two, `  ${standard}: ${done}`);
    expect(on(assessment, encryption)).toEqual([]);
    expect(on(assessment, '164.312(a)(2)(iii)')).toEqual([]);
  });
  it('is overridden by the answer on the row', () => {
    const assessment = withAnswers(two, `  ${standard}: ${done}\n  ${encryption}: { status: planned }`);
    expect(on(assessment, encryption).map((f) => f.kind)).toEqual(['obligation-unmet']);
    expect(on(assessment, '164.312(a)(2)(iii)')).toEqual([]);
  });
  it('may be given for one system', () => {
    const [finding] = on(withAnswers(two, `  laptops/${standard}: ${done}`), encryption);
    expect(finding?.details).toMatchObject({ open: [{ places: ['NAS'] }] });
  });
});

describe('a standard whose own text states a duty', () => {
  const own = catalog.replace('title: Access control,', 'title: Access control, states-duty: true,');
  const lib = loadLibrary(memoryTree({ 'controls/small.yaml': own }));
  const kinds = (answers: string) => on(assessed(lib, provider(two, answers)), '164.312(a)(1)').map((f) => f.kind);
  it('is asked and answered', () => {
    expect(kinds('')).toEqual(['obligation-unmet']);
    expect(kinds('answers:\n  164.312(a)(1): { status: not-started }')).toEqual(['obligation-unmet']);
    expect(kinds(`answers:\n  164.312(a)(1): ${done}`)).toEqual([]);
  });
});

describe('not applicable', () => {
  const aside = '{ status: not-applicable, because: We keep no media., by: R. Patel, on: 2026-11-20 }';
  it('closes findings on the row without changing its disposition', () => {
    const before = withAnswers(two, '');
    const after = withAnswers(two, `  ${encryption}: ${aside}`);
    expect(on(after, encryption)).toEqual([]);
    expect(after.determinations).toEqual(before.determinations);
  });
  it('is listed separately, with its reason, person, and date', () => {
    expect(withAnswers(two, `  ${encryption}: ${aside}`).setAside).toEqual([
      {
        key: encryption,
        citation: encryption,
        system: null,
        because: 'We keep no media.',
        by: 'R. Patel',
        on: '2026-11-20',
        rows: [encryption],
        refused: [],
      },
    ]);
  });
  it('closes the question to a silent vendor, too', () => {
    const crm = '  crm: { service: v/s, features: [], data-classes: [] }';
    const asks = (a: Assessment) => a.findings.filter((f) => f.kind === 'unaddressed' && f.citation === encryption);
    expect(asks(withAnswers(crm, ''))).toHaveLength(1);
    expect(asks(withAnswers(crm, `  crm/${encryption}: ${aside}`))).toEqual([]);
  });
  it('in one system closes only that system', () => {
    const [finding] = on(withAnswers(two, `  laptops/${encryption}: ${aside}`), encryption);
    expect(finding?.details).toMatchObject({ open: [{ places: ['NAS'] }] });
  });
  it('does not close a required row: the rule has no exception', () => {
    const assessment = withAnswers(two, `  ${official}: ${aside}`);
    const [finding] = on(assessment, official);
    expect(finding).toMatchObject({ kind: 'no-exception', priority: 'P2' });
    expect(finding?.details).toMatchObject({ open: [{ fault: { kind: 'no-exception' }, places: [] }] });
    expect(assessment.setAside[0]?.refused).toEqual([official]);
  });
  it('has no effect before its date', () => {
    const later = '{ status: not-applicable, because: We keep no media., on: 2026-11-22 }';
    const assessment = withAnswers(two, `  ${encryption}: ${later}`);
    expect(on(assessment, encryption)[0]?.details).toMatchObject({
      open: [{ fault: { kind: 'dated-later', on: '2026-11-22' } }],
    });
    expect(assessment.setAside).toEqual([]);
  });
});

describe('satisfied by another system', () => {
  const logs =
    'assignments:\n  164.312(b): { provides: Logs., source: page }\n  164.308(a)(2): { provides: Names., source: page }';
  const systems = `  crm: { service: v/s, features: [], data-classes: [] }\n${two}`;
  const by = (citation: string, rest = '') =>
    on(withAnswers(systems, `  ${citation}: { status: implemented, satisfied-by: crm }${rest}`, logs), citation).map(
      (f) => f.kind,
    );
  it('counts if its vendor does it', () => {
    expect(by('164.312(b)')).toEqual([]);
  });
  it('is a finding if the vendor does not or cannot do it', () => {
    expect(by(encryption)).toEqual(['not-done-elsewhere']);
    expect(by(official)).toEqual(['not-done-elsewhere']);
  });
  it('counts if that system has its own answer', () => {
    expect(by(official, `\n  crm/${official}: ${done}`)).toEqual([]);
  });
});

describe('evidence', () => {
  const look = (evidence: string, presence: 'there' | 'absent') => {
    const lib = library(mapping('claims: []'));
    const profile = provider(two, `answers:\n  ${official}: { status: implemented, evidence: ${evidence} }`);
    return on(
      assessed(lib, profile, '2026-11-21', () => presence),
      official,
    );
  };
  it('that is missing is reported and does not count', () => {
    expect(look('[a.pdf]', 'there')).toEqual([]);
    expect(look('[a.pdf]', 'absent')).toMatchObject([
      { kind: 'evidence-missing', details: { open: [{ fault: { kind: 'files-absent', files: ['a.pdf'] } }] } },
    ]);
  });
  it('that is dated in the future does not count yet', () => {
    expect(look('[{ file: a.pdf, on: 2026-11-22 }]', 'there').map((f) => f.kind)).toEqual(['evidence-expired']);
  });
});

describe('the source of a reply, a signed agreement, and the contract with a client', () => {
  const crm = '  crm: { service: v/s }';
  const missing = (profile: string, presence: 'there' | 'absent' | 'not-looked-for') =>
    assessed(library(mapping('gates:\n  baa: { kind: baa, source: page }')), profile, '2026-11-21', () => presence)
      .findings.filter((f) => f.kind === 'evidence-missing')
      .map((f) => [f.system, f.source]);
  const clinic = provider(
    crm,
    'agreements: { crm: { document: signed.pdf, executed: 2026-03-01 } }\nreplies: [{ to: crm, on: 2026-11-02, citation: 164.312(b), says: We log., source: letter.pdf }]',
  );
  const associate = `customer: c\nname: C\nrole: business-associate\nsystems:\n${crm}\nclients: { a: { title: A Clinic, notice: 10 days, document: client.pdf } }`;
  it('are reported if named but missing', () => {
    expect(missing(clinic, 'absent')).toEqual([
      ['crm', 'profile: signed.pdf'],
      ['crm', 'profile: letter.pdf'],
    ]);
    expect(missing(associate, 'absent')).toEqual([[null, 'profile: client.pdf']]);
  });
  it.each(['there', 'not-looked-for'] as const)('are not reported if %s', (presence) => {
    expect(missing(clinic, presence)).toEqual([]);
    expect(missing(associate, presence)).toEqual([]);
  });
});

describe('the clients of a business associate', () => {
  const asked = (role: string, rest = '') =>
    assessed(library(), `customer: c\nname: C\nrole: ${role}\nkind: provider\nsystems:\n${two}\n${rest}`)
      .findings.filter((f) => f.kind === 'clients-unstated')
      .map((f) => f.priority);
  it('are asked for if none is named, and only of a business associate', () => {
    expect(asked('business-associate')).toEqual(['P2']);
    expect(asked('covered-entity')).toEqual([]);
    expect(asked('not-regulated')).toEqual([]);
    expect(asked('business-associate', 'clients: { a: { title: A, notice: 10 days, document: a.pdf } }')).toEqual([]);
  });
});

describe('the states of a customer', () => {
  const states = (codes: string, role = 'covered-entity') =>
    assessed(library(), `customer: c\nname: C\nrole: ${role}\nkind: provider\nstates: [${codes}]`).findings.filter(
      (f) => f.kind === 'state-unknown',
    );
  it('are reported if the library has no time limits for them, whatever the role', () => {
    expect(states('OR').map((f) => f.details)).toEqual([{ state: 'OR', name: 'Oregon' }]);
    expect(states('OR', 'not-regulated')).toHaveLength(1);
  });
});

describe('a row about contracts with vendors', () => {
  const term = '164.314(a)(2)(i)(C)';
  const service = 'gates:\n  baa: { kind: baa, source: page }';
  const crm = '  crm: { service: v/s, gates: { baa: { state: executed } } }';
  const rowOf = (systems: string) => row(assessed(library(mapping(service)), provider(systems)), term);
  const doOf = (systems: string) =>
    on(assessed(library(mapping(service)), provider(systems)), term).map((f) => findingWords(f).do);
  it('is not affected by own systems, which are not parties to a contract', () => {
    expect(doOf(crm)).toEqual(['Check that the clause is there.']);
    expect(doOf(`${crm}\n${two}\n  charts: { own: paper }`)).toEqual(['Check that the clause is there.']);
    expect(rowOf(`${crm}\n${two}`).systems).toEqual(rowOf(crm).systems);
  });
  it('is the customer’s if no vendor is in use', () => {
    expect(rowOf(two)).toMatchObject({ disposition: 'customer', systems: [] });
  });
});

describe('a duty that an event triggers', () => {
  const asEvent = catalog.replace(
    'title: Timeliness of notification,',
    'title: Timeliness of notification, event: breach-discovered, ready: Have a breach procedure.,',
  );
  const program = `
program: small-events
title: Events
as-of: 2026-07-01
events:
  breach-discovered:
    title: You discover a breach
    when: a breach is discovered
    starts: The day on which you know of it.
    limits: Without unreasonable delay.
    first: Whoever notices it tells the official.
    playbook: [164.404(b)]
`;
  const lib = loadLibrary(memoryTree({ 'controls/small.yaml': asEvent, 'controls/program/small.yaml': program }));
  it('is reported as something to prepare for, not as if it had happened', () => {
    expect(on(assessed(lib, provider(two)), '164.404(b)')).toMatchObject([
      { kind: 'not-ready', priority: 'P3', details: { what: { part: 'Have a breach procedure.' } } },
    ]);
  });
});
