// Findings: what the customer must act on.

import { describe, expect, it } from 'vitest';
import { blockSteps } from '../../../src/words/blocks.ts';
import { findingWords } from '../../../src/words/findings/findings.ts';
import { assessed, library, mapping, provider } from '../../support/small-world.ts';

const encrypts =
  'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }\n  164.312(b): { provides: Logs., source: page }';
const desk = '  desk: { own: ephi }';

/** Kinds and priorities of the findings on one citation. */
function on(citation: string, answers: string, service = encrypts) {
  const profile = provider(`  crm: { service: v/s }\n${desk}`, answers === '' ? '' : `answers:\n${answers}`);
  return assessed(library(mapping(service)), profile)
    .findings.filter((f) => f.citation === citation && f.system === null)
    .map((f) => `${f.priority} ${f.kind}`);
}

describe('the customer’s part', () => {
  const official = '164.308(a)(2)';
  it.each([
    ['', ['P2 obligation-unmet']],
    ['{ status: not-started }', ['P2 obligation-unmet']],
    ['{ status: planned, due: 2026-12-01 }', ['P2 obligation-unmet']],
    ['{ status: alternative, because: We like it better. }', ['P2 obligation-unmet']],
    ['{ status: implemented }', ['P3 evidence-missing']],
    ['{ status: implemented, evidence: [a.pdf] }', []],
    ['{ status: implemented, evidence: [{ file: a.pdf, expires: 2026-11-20 }] }', ['P2 evidence-expired']],
    ['{ status: implemented, evidence: [{ file: a.pdf, expires: 2026-11-21 }] }', []],
    ['{ status: implemented, satisfied-by: crm }', ['P2 not-done-elsewhere']],
    ['{ status: implemented, on: 2026-11-22, evidence: [a.pdf] }', ['P2 obligation-unmet']],
  ])('a required obligation answered %s', (answer, expected) => {
    expect(on(official, answer === '' ? '' : `  ${official}: ${answer}`)).toEqual(expected);
  });
});

describe('addressable', () => {
  const encryption = '164.312(a)(2)(iv)';
  it.each([
    ['', ['P3 addressable-undecided']],
    ['{ status: not-started }', ['P3 addressable-undecided']],
    ['{ status: alternative }', ['P3 addressable-undecided']],
    ['{ status: alternative, because: The disks never leave the safe. }', []],
    ['{ status: planned }', ['P2 obligation-unmet']],
  ])('an addressable specification answered %s', (answer, expected) => {
    expect(on(encryption, answer === '' ? '' : `  ${encryption}: ${answer}`)).toEqual(expected);
  });
  it('the assessment is required even if the row is inherited', () => {
    const alone = assessed(library(mapping(encrypts)), provider('  crm: { service: v/s }'));
    const kinds = alone.findings.filter((f) => f.citation === encryption).map((f) => f.kind);
    expect(kinds).toEqual(['addressable-undecided']);
  });
});

describe('a question about a row', () => {
  const audit = '164.312(b)';
  const unaddressed =
    "unaddressed: Vendor V's documents do not address it. The requirement: Record and examine activity.";
  const silentOn = (systems: string, answers = '') =>
    assessed(library(mapping('')), provider(systems, answers))
      .findings.filter((f) => f.citation === audit)
      .map((f) => `${f.kind}: ${findingWords(f).why}`);
  it('replaces the finding on the same row in the same place', () =>
    expect(silentOn('  crm: { service: v/s }')).toEqual([unaddressed]));
  it('leaves the other places of the row open', () =>
    expect(silentOn(`  crm: { service: v/s }\n${desk}`)).toEqual([
      'obligation-unmet: Still open in desk: The profile has no answer.',
      unaddressed,
    ]));
  it('does not hide an insufficient answer', () =>
    expect(silentOn('  crm: { service: v/s }', `answers:\n  ${audit}: { status: planned }`)).toEqual([
      'obligation-unmet: It is planned, not done.',
      unaddressed,
    ]));
});

describe('duties that a vendor leaves to the customer', () => {
  const service = `duties:
  mfa: { do: Turn on MFA., source: page, outside: the mailbox that resets passwords }
  either: { do: Do this., any-of: one, source: page }
  or: { do: Or do that., any-of: one, source: page }
assignments:
  164.312(b): { duties: [mfa], source: page }
  164.312(a)(2)(iii): { duties: [either, or], source: page }`;
  const kinds = (answers: string) =>
    assessed(
      library(mapping(service)),
      provider('  crm: { service: v/s }', answers === '' ? '' : `answers:\n${answers}`),
    )
      .findings.filter((f) => f.system === 'crm' && f.subject !== null && f.citation !== null)
      .map((f) => `${f.subject} ${f.kind}`);
  it('need one answer each; alternatives need one together', () => {
    expect(kinds('')).toEqual(['either duty-unanswered', 'mfa duty-unanswered']);
  });
  it('one alternative is enough', () => {
    expect(
      kinds(
        '  crm/or: { status: implemented, evidence: [a.pdf] }\n  crm/mfa: { status: implemented, evidence: [a.pdf] }',
      ),
    ).toEqual([]);
  });
  it('a row whose customer part consists only of such duties is answered by them', () => {
    const both = service.replace(
      '164.312(b): { duties',
      '164.312(a)(2)(iv): { provides: Encrypts., source: page }\n  164.312(b): { provides: Logs., duties',
    );
    const profile = provider(
      '  crm: { service: v/s }',
      'answers:\n  crm/mfa: { status: implemented, evidence: [a.pdf] }',
    );
    const open = assessed(library(mapping(both)), profile).findings.filter((f) => f.citation === '164.312(b)');
    // What the law itself leaves with the customer is not among the vendor's duties, and still needs its answer.
    expect(open.map((f) => f.kind)).toEqual(['obligation-unmet']);
    expect(open[0]?.details).toMatchObject({ what: { part: 'Examine what your users did.' } });
  });
});

describe('time limits', () => {
  const clock = (text: string, agent = '') =>
    assessed(
      library(
        mapping(`clocks:\n  breach: { direction: to-customer, from: discovery, about: 164.410, source: page${text} }`),
      ),
      provider(`  crm: { service: v/s${agent} }`),
    ).findings.filter((f) => f.kind.startsWith('clock'));
  it('sixty days may use up the customer’s own sixty', () => {
    expect(clock(', within: 60 days').map((f) => f.kind)).toEqual(['clock-too-long']);
    expect(clock(', within: 60 days', ', agent: yes')).toHaveLength(1);
    expect(clock(', within: 60 days', ', agent: no')).toHaveLength(0);
    expect(clock(', within: 30 days')).toHaveLength(0);
  });
  it('a missing time limit is unstated, even if the vendor says nothing at all', () => {
    expect(clock('').map((f) => f.kind)).toEqual(['clock-unstated']);
    expect(clock(', stated-in: unseen').map((f) => f.kind)).toEqual(['clock-unstated']);
    const nothing = assessed(library(mapping(encrypts)), provider('  crm: { service: v/s }'));
    expect(nothing.findings.filter((f) => f.kind === 'clock-unstated')).toHaveLength(1);
  });
  it('a report from customer to vendor is not a breach notice', () => {
    const service = 'clocks:\n  suspected: { direction: to-vendor, from: suspicion, within: 1 day, source: page }';
    const { findings } = assessed(library(mapping(service)), provider('  crm: { service: v/s }'));
    expect(findings.filter((f) => f.kind.startsWith('clock')).map((f) => f.subject)).toEqual(['breach-notice']);
  });
});

describe('claims', () => {
  const kinds = (claim: string) =>
    assessed(library(mapping(`claims:\n  - { ${claim}, source: page }`)), provider('  crm: { service: v/s }'))
      .findings.filter((f) => /claim|split|stale/.test(f.kind))
      .map((f) => f.kind);
  it('above the cap', () => {
    expect(kinds('text: 164.308(a)(2), says: "Yes"')).toEqual(['claim-above-cap', 'claim-without-statement']);
    expect(kinds('text: 164.312(b), says: "Yes"')).toEqual(['claim-above-cap', 'claim-without-statement']);
    expect(kinds('text: 164.312(a)(2)(iv), says: "Yes"')).toEqual(['claim-without-statement']);
  });
  it('"partially" without a split', () =>
    expect(kinds('text: 164.312(b), says: Partially')).toEqual(['split-not-stated']));
  it('a "yes" on a standard is supported by a statement on one of its specifications', () => {
    const yes = `claims:\n  - { text: 164.312(a)(1), says: "Yes", source: page }`;
    const found = (rest: string, parts = '') =>
      assessed(library(mapping(`${yes}${rest}`, parts)), provider('  crm: { service: v/s }'))
        .findings.filter((f) => /claim|split/.test(f.kind))
        .map((f) => f.kind);
    expect(found('')).toEqual(['claim-without-statement']);
    expect(found('\nassignments: { 164.312(a)(2)(iv): { provides: Encrypts., source: page } }')).toEqual([]);
    expect(found('', 'undertakings: { u: { says: Does it., about: [164.312(a)(2)(iii)], source: page } }')).toEqual([]);
  });
  it('no question is asked about a split of what no vendor can perform', () =>
    expect(kinds('text: 164.404(b), says: Partially')).toEqual(['claim-above-cap']));
  it('blank and "no" claim nothing', () => {
    expect(kinds('text: 164.312(b), says: ""')).toEqual([]);
    expect(kinds('text: 164.312(b), says: "No"')).toEqual([]);
  });
  it('on a citation that does not exist', () =>
    expect(kinds('text: 164.999(z), says: "Yes"')).toEqual(['stale-citation']));
});

describe('subcontractors', () => {
  const above = (use: string) =>
    mapping(
      'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }',
      `upstreams:\n  host: { name: Vendor W, phi: yes, baa: hedged, for: hosting, service: w/s${use}, source: page }`,
    );
  const host = mapping(
    `variants: { own: A stack of its own, shared: A shared stack }
gates:
  dedicated: { kind: configuration, title: PHI on a stack of its own only, source: page }
assignments:
  164.312(b): { offers: An agreement., when: { variant: own }, source: page }`,
    '',
    'w',
  );
  const asked = (use = '') =>
    assessed(library(above(use), host), provider('  crm: { service: v/s }')).findings.filter(
      (f) => f.kind === 'upstream-unverified',
    );
  it('the agreement and the party’s own documents are two separate questions', () =>
    expect(asked(', use: { variant: own }').map((f) => f.subject)).toEqual(['host', 'host/statement']));
  it('asks which variant the vendor uses, with its gates', () => {
    const choice = asked().find((f) => f.subject === 'host/variant');
    expect(choice && findingWords(choice)).toMatchObject({
      do: 'Ask Vendor V which Service of W it uses: A stack of its own or A shared stack.',
      why: 'What Vendor W says depends on it, and no document states which one is used. Preconditions at Vendor W: PHI on a stack of its own only.',
    });
  });
  it('parties are named, for their own documents and for agreements further down', () => {
    expect(asked(', use: { variant: own }').map((f) => findingWords(f).do)).toEqual([
      'Ask Vendor V to confirm in writing that its agreement with Vendor W covers your PHI.',
      'Ask Vendor V whether this is in place at Vendor W: PHI on a stack of its own only. Ask Vendor V what Vendor W itself states about the rows that rely on it, with document and clause.',
    ]);
    const further = host.replace(
      'services:',
      'upstreams:\n  mail: { name: Mail provider (not named), phi: yes, baa: hedged, for: mail, source: page }\nservices:',
    );
    const found = assessed(library(above(''), further), provider('  crm: { service: v/s }')).findings;
    expect(found.filter((f) => f.subject === 'host/mail').map((f) => findingWords(f).do)).toEqual([
      'Ask Vendor V to confirm in writing that an agreement with the mail provider (not named), a subcontractor of Vendor W, covers your PHI.',
    ]);
  });
});

describe('the rest', () => {
  it('asks a profile with services only about its own systems', () => {
    const kinds = (systems: string) =>
      assessed(library(mapping(encrypts)), provider(systems)).findings.map((f) => f.kind);
    expect(kinds('  crm: { service: v/s }')).toContain('own-systems-unstated');
    expect(kinds(desk)).not.toContain('own-systems-unstated');
  });
  it('a contract older than 2013 is outdated', () => {
    const parts = 'contract: { document: contract, source: contract }';
    const old = mapping(encrypts, parts).replace('title: A contract,', 'title: A contract, date: 2010-06-23,');
    const { findings } = assessed(library(old), provider('  crm: { service: v/s }'));
    expect(findings.find((f) => f.kind === 'contract-outdated')?.priority).toBe('P1');
  });
  it('a recommended use that weakens protection is reported only where it is in use', () => {
    const service =
      'features:\n  decrypt: Decryption on arrival\nrecommendations:\n  decrypt: { text: Decrypt on arrival., weakens: It then lies decrypted., about: [164.312(a)(2)(iv)], when: { feature: decrypt }, source: page }';
    const told = (features: string) =>
      assessed(library(mapping(service)), provider(`  crm: { service: v/s, features: [${features}] }`)).findings.filter(
        (f) => f.kind === 'protection-weakened',
      );
    expect(told('')).toEqual([]);
    expect(told('decrypt')).toMatchObject([{ citation: '164.312(a)(2)(iv)', subject: 'decrypt', source: 'v/page' }]);
  });
  it('contradictions are shown with both sources', () => {
    const parts = 'conflicts:\n  host: { says: Who hosts?, between: [page#1, policy#2] }';
    const found = assessed(library(mapping(encrypts, parts)), provider('  crm: { service: v/s }')).findings.find(
      (f) => f.kind === 'conflict',
    );
    expect(found && findingWords(found).why).toBe('The sources contradict each other: page#1 and policy#2.');
  });
  it('excluded data must be kept out; no one can stop using a kind of data', () => {
    const service =
      'data-classes:\n  heads: Subject lines\nexclusions:\n  heads: { title: Headers are not covered., data-classes: [heads], source: page }';
    const { findings, blocks } = assessed(
      library(mapping(service)),
      provider('  crm: { service: v/s, data-classes: [heads] }'),
    );
    expect(findings.filter((f) => f.kind === 'excluded-use').map((f) => findingWords(f).do)).toEqual([
      'Keep PHI out of "Subject lines" in Service of V, or switch it off. Then assess the PHI that is already there (164.402(2)).',
    ]);
    expect(blocks.map(blockSteps)[0]?.[0]).toBe('Keep PHI out of it, or switch it off.');
  });
  it('a missing contract term says what it must contain', () => {
    const parts = 'contract: { document: contract, source: contract }';
    const { findings } = assessed(library(mapping('', parts)), provider('  crm: { service: v/s }'));
    expect(findings.filter((f) => f.kind === 'contract-term-missing').map(findingWords)).toEqual([
      {
        do: 'Amend the business associate agreement with Vendor V to add the required term "Report incidents".',
        why: 'The agreement was supplied. This required term is not in it. The requirement: Provide in the contract that incidents are reported.',
        closes: 'The amended clause.',
      },
    ]);
  });
  it('a time limit in a document that was not supplied names that document by title', () => {
    const service =
      'clocks:\n  return: { title: return of PHI, direction: by-vendor, from: termination, stated-in: unseen, source: page }';
    const { findings } = assessed(library(mapping(service)), provider('  crm: { service: v/s }'));
    expect(findings.filter((f) => f.subject === 'return').map((f) => findingWords(f).do)).toEqual([
      'Find the time limit in "Not given to us", which Vendor V has to give you: return of PHI.',
    ]);
  });
  it('ids are stable and unique', () => {
    const run = () =>
      assessed(library(mapping(encrypts)), provider('  crm: { service: v/s }')).findings.map((f) => f.id);
    expect(run()).toEqual(run());
    expect(new Set(run()).size).toBe(run().length);
  });
});
