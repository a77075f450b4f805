// Choices that the profile leaves open are asked for; what an exclusion or a gate might catch is told as possibly in use.

import { describe, expect, it } from 'vitest';
import { blockSteps } from '../../../src/words/blocks.ts';
import { findingWords } from '../../../src/words/findings/findings.ts';
import { stepText } from '../../../src/words/steps.ts';
import { assessed, library, libraryForAssociates, mapping, provider } from '../../support/small-world.ts';

const service = `
variants:
  wide: Account-wide
  domain: Per domain
plans:
  pro: Pro
features:
  sms: Text messages
  bulk: Bulk mail
data-classes:
  headers: Headers
settings:
  pgp: { title: "PGP: on or off", values: ["on", "off"] }
exclusions:
  texts: { title: Text messages, features: [sms], source: page }
gates:
  bulk-agreement: { kind: agreement, title: Agreement on bulk mail, when: { feature: bulk }, source: page }
  wide-licenses: { kind: licenses, title: Licenses for all, when: { variant: wide }, source: page }
  domain-licenses: { kind: licenses, title: Licenses for the domains, when: { variant: domain }, source: page }
assignments:
  164.312(b): { provides: Logs., when: { plan: pro }, source: page }
  164.312(a)(2)(iv): { provides: Encrypts., when: { setting: { pgp: "on" } }, source: page }
  164.312(a)(2)(iii): { provides: Ends sessions., when: { data-class: headers }, source: page }`;

const of = (system: string) => assessed(library(mapping(service)), provider(`  mail: ${system}`));
const asked = (system: string) =>
  of(system)
    .findings.filter((f) => f.kind === 'choice-unstated' || f.kind === 'excluded-use-possible')
    .map((f) => `${f.priority} ${f.subject}`);

describe('a choice that is not stated', () => {
  it('is a finding: variant, plan, settings, features, data classes', () => {
    expect(asked('{ service: v/s }')).toEqual(['P1 features', 'P2 data-classes', 'P2 pgp', 'P2 plan', 'P2 variant']);
  });
  it('is no finding once stated; [] means none', () => {
    const stated =
      '{ service: v/s, variant: wide, plan: pro, features: [], data-classes: [], settings: { pgp: "off" } }';
    expect(asked(stated)).toEqual([]);
  });
  it('names what may be in use and is excluded or held back', () => {
    const found = of('{ service: v/s }').findings.find((f) => f.kind === 'excluded-use-possible');
    expect(found?.details).toMatchObject({
      list: 'features',
      held: [
        { kind: 'excluded', title: 'Text messages' },
        { kind: 'held-back', uses: ['Bulk mail'], gate: { titles: ['Agreement on bulk mail'] } },
      ],
    });
  });
  it('opens a question on every system row, without moving it, if the vendor excludes something', () => {
    const [open, stated] = [of('{ service: v/s }'), of('{ service: v/s, features: [], data-classes: [] }')];
    const told = (a: ReturnType<typeof of>, citation: string) => {
      const found = a.determinations.find((d) => d.citation === citation);
      const steps = found?.systems[0]?.derivation
        .filter((s) => s.rule === 'excluded')
        .map((s) => [stepText(s), s.source]);
      return [found?.openQuestion, found?.systems[0]?.unrecorded, steps];
    };
    expect(told(open, '164.312(b)')).toEqual([
      true,
      ['features'],
      [
        [
          'Which features are in use is not recorded, so whether PHI is where the vendor does not cover it is an open question: Text messages; Bulk mail (without: Agreement on bulk mail). If it is, it is your responsibility there.',
          'v/page',
        ],
      ],
    ]);
    expect(told(stated, '164.312(b)').slice(1)).toEqual([[], []]);
    for (const citation of ['164.306(e)', '164.308(a)(2)']) expect(told(open, citation)).toEqual([false, [], []]);
    const parties = (a: ReturnType<typeof of>) => a.determinations.map((d) => d.systems.map((s) => s.parties));
    expect(parties(open)).toEqual(parties(stated));
    expect(open.rollups.find((r) => r.citation === '164.312(a)(1)')?.openQuestion).toBe(true);
  });
  it('is a block if the vendor excludes something that may be in use', () => {
    const kinds = (system: string) => of(system).blocks.map((b) => `${b.kind} ${b.subject}`);
    expect(kinds('{ service: v/s, variant: wide, gates: { wide-licenses: { state: open } } }')).toEqual([
      'unstated features',
    ]);
    expect(kinds('{ service: v/s, variant: wide, features: [], gates: { wide-licenses: { state: open } } }')).toEqual(
      [],
    );
  });
  it('of a variant combines the gates that depend on it', () => {
    const gates = of('{ service: v/s, features: [] }').findings.filter((f) => f.kind === 'gate-closed');
    expect(gates.map((f) => f.subject)).toEqual(['domain-licenses-or-wide-licenses']);
  });
});

describe('PHI that is already in an excluded or blocked place', () => {
  it('must be assessed: behind a closed gate, in an excluded use', () => {
    const { findings, blocks } = of('{ service: v/s, variant: wide, features: [sms] }');
    const acts = findings
      .filter((f) => f.kind === 'gate-closed' || f.kind === 'excluded-use')
      .map((f) => findingWords(f).do);
    expect(acts).toHaveLength(2);
    for (const act of acts) expect(act).toContain('assess the PHI that is already there (164.402(2))');
    expect(blocks.map(blockSteps)[0]?.at(-1)).toContain('Assess the PHI that is already there (164.402(2)');
  });
});

describe.each([
  ['covered-entity', '\nkind: provider', '164.308(b)(1)'],
  ['covered-entity', '\nkind: health-plan', '164.308(b)(1)'],
  ['hybrid-entity', '\nkind: provider', '164.308(b)(1)'],
  ['business-associate', '', '164.308(b)(2)'],
])('for a %s%s', (role, kind, assurances) => {
  const at = (system: string) =>
    assessed(
      libraryForAssociates(mapping(service)),
      `customer: c\nname: C\nrole: ${role}${kind}\nsystems:\n  mail: ${system}\n`,
    );
  const open = 'variant: wide, gates: { wide-licenses: { state: open } }';
  it.each([
    ['excluded-use', `{ service: v/s, ${open}, features: [sms] }`],
    ['excluded-use-possible', `{ service: v/s, ${open} }`],
  ])('%s is P1, cites a rule that binds the customer, and is named by its block', (of, system) => {
    const { findings, blocks } = at(system);
    const found = findings.filter((f) => f.kind === of);
    expect(found.map((f) => `${f.priority} ${f.citation}`)).toEqual([`P1 ${assurances}`]);
    expect(blocks.map((b) => b.finding)).toEqual(found.map((f) => f.id));
  });
});
