// What a vendor covers: products that differ, lists of what is covered, agreements that are not offered everywhere, and
// software that the customer runs itself. Each test is one sentence of the algebra.

import { describe, expect, it } from 'vitest';
import { assessService } from '../../../src/pipeline.ts';
import { actTitle } from '../../../src/words/acts.ts';
import { blockTitle } from '../../../src/words/blocks.ts';
import { dutyText, providedText } from '../../../src/words/duties.ts';
import { findingWords } from '../../../src/words/findings/findings.ts';
import { gateAskedOf, gateState } from '../../../src/words/gates.ts';
import { stepText } from '../../../src/words/steps.ts';
import { assessed, library, mapping, problems, provider, row } from '../../support/small-world.ts';

const encryption = '164.312(a)(2)(iv)';
const logoff = '164.312(a)(2)(iii)';
const signed = 'gates: { baa: { state: executed, on: 2026-01-02 } }';

const inUse = (service: string, use: string, parts = '') =>
  assessed(library(mapping(service, parts)), provider(`  crm: { service: v/s, ${use} }`));

describe('products', () => {
  const service = `groups:
  databases: { title: Managed databases, product: true, source: page#list }
features:
  sql: { title: SQL, group: databases }
  graph: { title: Graph, group: databases }
  machines: { title: Machines, product: true }
  report: Report
duties:
  encrypt: { do: Encrypt the disks of your machines., source: page }
assignments:
  164.312(a)(2)(iv):
    - { provides: Encrypts databases., when: { feature: databases }, source: page }
    - { duties: [encrypt], when: { feature: machines }, source: page }
  164.312(a)(2)(iii): { provides: Ends sessions of SQL., when: { feature: sql }, source: page }`;
  const of = (features: string, citation: string) => row(inUse(service, `features: [${features}]`), citation);

  it('one row differs by product: the worst case of those in use counts', () => {
    expect(of('sql', encryption).disposition).toBe('inherited');
    expect(of('machines', encryption).disposition).toBe('customer');
    expect(of('sql, machines', encryption).disposition).toBe('shared');
  });
  it('silence about one product is not settled by what is said of another', () => {
    expect(of('sql', logoff)).toMatchObject({ disposition: 'inherited', openQuestion: false });
    expect(of('sql, graph', logoff)).toMatchObject({ disposition: 'shared', openQuestion: true });
    expect(of('graph', logoff)).toMatchObject({ disposition: 'unaddressed' });
  });
  it('what holds for one product only is told with its name', () => {
    const found = of('sql, machines', encryption);
    expect(found.duties.map(dutyText)).toEqual(['Encrypt the disks of your machines (with Machines).']);
    expect(found.systems[0]?.provides.map(providedText)).toEqual(['With SQL: Encrypts databases.']);
    expect(found.systems[0]?.derivation.map((step) => stepText(step))).toContain(
      'Differs by product. Machines: customer. SQL: vendor (published). The worst case counts.',
    );
  });
  it('a group stands for its features, and a plain feature is no place of its own', () => {
    expect(of('graph', encryption).disposition).toBe('inherited');
    expect(of('sql, report', logoff)).toMatchObject({ disposition: 'inherited', openQuestion: false });
  });
  it('a Yes of the vendor’s table does not come back for a product that no statement names', () => {
    const claimed = `${service}\nclaims:\n  - { text: 164.312(a)(2)(iii), says: "Yes", source: page }`;
    const found = row(inUse(claimed, 'features: [graph]'), logoff);
    expect([found.disposition, found.openQuestion]).toEqual(['unaddressed', true]);
  });
  it('a product without PHI does not count', () => {
    const use = 'features: [sql, machines], phi-free: [machines]';
    expect(row(inUse(service, use), encryption).disposition).toBe('inherited');
  });
  it('a vendor that uses several products of another relies on the weakest', () => {
    const front = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }';
    const via = (features: string) =>
      `upstreams:\n  host: { phi: "yes", baa: executed, for: hosting, source: page, service: w/s, use: { features: [${features}] } }`;
    const assurance = (features: string) => {
      const lib = library(mapping(front, via(features)), mapping(service, '', 'w'));
      return row(assessed(lib, provider('  crm: { service: v/s }')), encryption).assurance;
    };
    expect([assurance('sql'), assurance('sql, machines')]).toEqual(['published', 'unverified']);
  });
});

describe('a list of what is covered', () => {
  const service = `features: { text: Text, voice: Voice, chat: Chat, beta: Beta }
exclusions:
  beta: { title: beta features, features: [beta], source: page }
  unlisted: { title: products that are not on the list, all-but: [text, voice], source: page }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page }`;
  const places = (features: string) =>
    row(inUse(service, `features: [${features}], data-classes: []`), encryption).systems.map((p) => [p.use, p.reason]);

  it('excludes every other feature, also one that the mapping does not know', () => {
    expect(places('text')).toEqual([[null, 'assigned']]);
    expect(places('text, chat, hologram')).toEqual([
      [null, 'assigned'],
      ['chat', 'excluded'],
      ['hologram', 'excluded'],
    ]);
  });
  it('leaves what another exclusion names to that one', () => {
    const found = inUse(service, 'features: [beta], data-classes: []').findings.filter(
      (f) => f.kind === 'excluded-use',
    );
    expect(found.map((f) => f.details)).toMatchObject([{ exclusion: { title: 'beta features' } }]);
  });
  it('excludes no kind of data', () => {
    const held = service.replace('exclusions:', 'data-classes: { notes: Notes }\nexclusions:');
    const found = row(inUse(held, 'features: [text], data-classes: [notes]'), encryption);
    expect(found.disposition).toBe('inherited');
  });
  it('warns of a feature that nobody listed, and refuses one where there is no list', () => {
    const profile = provider('  crm: { service: v/s, features: [hologram] }');
    const lib = library(mapping(service));
    expect(row(assessed(lib, profile), encryption).disposition).toBe('shared');
    const listed = mapping(service.replace('all-but: [text, voice]', 'features: [chat]'));
    expect(() => assessed(library(listed), profile)).toThrow();
  });
  it('is an error beside features, and with names that nobody defined', () => {
    const of = (exclusion: string) =>
      problems({
        'mappings/v.yaml': mapping(
          `features: { text: Text }\nexclusions:\n  x: { title: X, ${exclusion}, source: page }`,
        ),
      });
    expect(of('all-but: [text], features: [text]')).toContain('exclusion-both');
    expect(of('all-but: [txt]')).toContain('reference-unknown');
  });
});

describe('an exclusion of a whole variant', () => {
  const service = `variants: { free: Free, paid: Paid }
exclusions:
  free: { title: the free edition, when: { variant: free }, source: page }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page }
  164.308(a)(2): { provides: Names an official., source: page }`;

  it('leaves every row with the customer, and the first act says to keep PHI out', () => {
    const assessment = inUse(service, 'variant: free');
    expect(row(assessment, encryption)).toMatchObject({ disposition: 'customer', reason: 'excluded' });
    expect(row(assessment, logoff)).toMatchObject({ disposition: 'customer', reason: 'excluded' });
    const [act] = assessment.plan.acts;
    expect(act && actTitle(act, 'Service of V')).toBe('Keep PHI out of Service of V: the free edition');
  });
  it('counts while the variant is not known, and says on what it depends', () => {
    const assessment = inUse(service, '');
    expect(row(assessment, encryption)).toMatchObject({ disposition: 'customer', reason: 'excluded' });
    const [block] = assessment.blocks;
    expect(block && blockTitle(block)).toBe('the free edition (if the variant is Free, which is not stated)');
  });
  it('on a feature counts only where the feature is in use, and is asked where features are not stated', () => {
    const switched = service
      .replace('exclusions:', 'features: { logs: Log patterns }\nexclusions:')
      .replace('when: { variant: free }', 'when: { feature: logs }');
    const kinds = (use: string) => inUse(switched, use).blocks.map((b) => b.kind);
    expect(kinds('features: [], data-classes: []')).toEqual([]);
    expect(kinds('features: [logs], data-classes: []')).toEqual(['excluded']);
    expect(kinds('data-classes: []')).toEqual(['unstated']);
  });
  it('is left out for a prospect that names no variant: a matrix is for what the vendor covers', () => {
    const lib = library(mapping(service));
    const [found] = lib.vendors.flatMap((v) => v.services);
    const disposition = (variant: string | null) =>
      found && row(assessService(lib, found, { variant }, '2026-11-21').assessment, encryption).disposition;
    expect([disposition(null), disposition('free')]).toEqual(['inherited', 'customer']);
  });
  it('does not reach another variant', () => {
    expect(row(inUse(service, 'variant: paid'), encryption).disposition).toBe('inherited');
  });
});

describe('an agreement that is not offered everywhere', () => {
  const service = `plans: { free: Free, team: Team }
gates:
  baa: { kind: baa, title: BAA, offered: { plan: team }, source: page }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page }`;
  const gateOf = (use: string) => {
    const [block] = inUse(service, use).blocks;
    return block?.kind === 'gate' ? gateState(block.gate) : null;
  };

  it('stays closed where it is not offered, whatever the profile says', () => {
    expect(row(inUse(service, `plan: free, ${signed}`), encryption).reason).toBe('gate');
    expect(gateOf(`plan: free, ${signed}`)).toBe('not offered here: offered only if the plan is Team');
    expect(row(inUse(service, `plan: team, ${signed}`), encryption).disposition).toBe('inherited');
  });
  it('is asked of the vendor by what its documents say', () => {
    const [block] = inUse(service, `plan: free, ${signed}`).blocks;
    expect(block?.kind === 'gate' && gateAskedOf(block.gate)).toBe('your documents offer it only if the plan is Team');
  });
  it('stays closed while it is not known where the customer is', () => {
    expect(row(inUse(service, signed), encryption).reason).toBe('gate');
    expect(gateOf(signed)).toBe('offered only if the plan is Team, which is not stated; executed on 2026-01-02');
  });
  it('makes the act one of changing the plan', () => {
    const [act] = inUse(service, 'plan: free').plan.acts;
    expect(act && actTitle(act, 'Service of V')).toBe(
      'Change how you use Service of V: BAA is offered only if the plan is Team',
    );
  });
  it('counts where it was signed all the same: the agreement on file outranks the page', () => {
    const onFile = `agreements:\n  crm: { document: contract.pdf, executed: 2026-01-02 }`;
    const profile = provider(`  crm: { service: v/s, plan: free, ${signed} }`, onFile);
    expect(row(assessed(library(mapping(service)), profile), encryption).disposition).toBe('inherited');
  });
  it('makes the act one of stating the plan, where nothing else is missing', () => {
    const title = (use: string) => {
      const act = inUse(service, use).plan.acts.find((one) => one.kind === 'gate');
      return act && actTitle(act, 'Service of V');
    };
    expect(title(signed)).toBe('Record the plan of Service of V: BAA is offered only with some');
    expect(title('features: []')).toBe('Execute the business associate agreement for Service of V');
  });
  it('is not assumed for a prospect on another plan', () => {
    const lib = library(mapping(service));
    const [found] = lib.vendors.flatMap((v) => v.services);
    const disposition = (plan: string | null) =>
      found && row(assessService(lib, found, { plan }, '2026-11-21').assessment, encryption).disposition;
    expect([disposition('team'), disposition(null), disposition('free')]).toEqual([
      'inherited',
      'inherited',
      'customer',
    ]);
  });
});

describe('software that the customer runs', () => {
  const parts = `upstreams:
  host: { phi: "yes", baa: none, for: hosting, source: page }
conflicts:
  two: { says: "One page says yes, another says no.", between: [page#1, page#2] }`;
  const service = `variants:
  hosted: Hosted
  own: { title: Self-hosted, operated-by: customer }
gates:
  baa: { kind: baa, title: BAA, offered: { variant: hosted }, source: page }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: page }`;

  it('is a system of its own: every row is the customer’s, and what the software does is shown', () => {
    const found = row(inUse(service, 'variant: own', parts), encryption);
    expect(found).toMatchObject({ disposition: 'customer', reason: 'own-system', openQuestion: false });
    expect(found.systems[0]?.provides.map(providedText)).toEqual(['Encrypts.']);
    expect(row(inUse(service, 'variant: own', parts), logoff).openQuestion).toBe(false);
  });
  it('asks nobody: no agreement, no subcontractor, no time limit, no contradiction', () => {
    const { findings, blocks, clocks } = inUse(service, 'variant: own', parts);
    expect(blocks).toEqual([]);
    expect(findings.filter((f) => f.system === 'crm').map((f) => f.kind)).not.toEqual(
      expect.arrayContaining(['gate-closed']),
    );
    for (const kind of ['gate-closed', 'upstream-without-baa', 'conflict', 'clock-unstated', 'unaddressed'])
      expect(findings.filter((f) => f.system === 'crm').map((f) => f.kind)).not.toContain(kind);
    expect(clocks.filter((c) => c.system === 'crm')).toEqual([]);
  });
  it('counts as the worst case while it is not known who runs it', () => {
    expect(row(inUse(service, signed), encryption).disposition).toBe('customer');
    expect(row(inUse(service, `variant: hosted, ${signed}`), encryption).disposition).toBe('inherited');
  });
});

describe('a duty outside the service', () => {
  it('is the customer’s, and what the service itself does stays a question', () => {
    const service =
      'duties:\n  disks: { do: Encrypt your laptops., outside: laptops, source: page }\nassignments:\n  164.312(a)(2)(iv): { duties: [disks], source: page }';
    expect(row(inUse(service, ''), encryption)).toMatchObject({ disposition: 'customer', openQuestion: true });
  });
});

describe('parties behind a vendor', () => {
  const front =
    'features: { ai: AI }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }';
  const host = (rest: string) => `upstreams:\n  host: { phi: "yes", baa: executed, for: hosting, source: page${rest} }`;
  const kinds = (parts: string, features: string, ...behind: readonly string[]) =>
    assessed(
      library(mapping(front, parts), ...behind),
      provider(`  crm: { service: v/s, features: [${features}], data-classes: [] }`),
    )
      .findings.map((f) => f.kind)
      .filter((kind) => kind.startsWith('upstream'));

  it('one that PHI reaches only with a feature is not asked about without it', () => {
    const llm =
      'upstreams:\n  host: { phi: "no", baa: not-needed, ground: no PHI, for: hosting, source: page }\n  llm: { phi: "yes", baa: none, for: AI, when: { feature: ai }, source: page }';
    expect(kinds(llm, '')).toEqual([]);
    expect(kinds(llm, 'ai')).toEqual(['upstream-without-baa']);
  });
  it('what a party only offers is not verified: nobody says that it is used', () => {
    const offers = mapping('assignments:\n  164.312(a)(2)(iv): { offers: Disk encryption., source: page }', '', 'w');
    expect(kinds(host(', service: w/s'), '', offers)).toEqual(['upstream-unverified']);
  });
  it('what a party asks for first is not verified, unless the documents say that it is in place', () => {
    const gated = mapping(
      'gates:\n  add-on: { kind: licenses, title: HIPAA add-on, source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }',
      '',
      'w',
    );
    expect(kinds(host(', service: w/s'), '', gated)).toEqual(['upstream-unverified']);
    expect(kinds(host(', service: w/s, use: { gates: [add-on] }'), '', gated)).toEqual([]);
  });
  it('what a party excludes no agreement covers: the vendor is told to keep PHI out, or asked whether it is there', () => {
    const excludes = mapping(
      'features: { mail: Mail }\nexclusions:\n  mail: { title: Mail in any context, features: [mail], source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }',
      '',
      'w',
    );
    const asks = (phi: string) => {
      const upstream = host(', service: w/s, use: { features: [mail] }').replace('"yes"', phi);
      const customer = provider('  crm: { service: v/s, features: [], data-classes: [] }');
      const { findings } = assessed(library(mapping(front, upstream), excludes), customer);
      return findings.filter((f) => f.kind.startsWith('upstream')).map((f) => findingWords(f).do);
    };
    expect(asks('"yes"')).toEqual([
      'Have Vendor V keep your PHI out of what host does not cover: Mail in any context.',
    ]);
    expect(asks('unknown')).toEqual([
      'Ask Vendor V to confirm in writing that none of your PHI is in what host does not cover: Mail in any context.',
    ]);
  });
});
