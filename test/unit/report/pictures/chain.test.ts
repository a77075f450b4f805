import { describe, expect, it } from 'vitest';
import { assessService, requestMatrix } from '../../../../src/pipeline.ts';
import { chainView } from '../../../../src/report/pictures/chain.ts';
import { plainTerms } from '../../../support/matrix-terms.ts';
import { printed } from '../../../support/printed.ts';
import { library, mapping } from '../../../support/small-world.ts';
import { behind, chainFor, rowOf } from './chain-world.ts';

const party = (rest: string) => ({ up: `name: Up, for: hosting, ${rest}` });
const chainOf = (rest: string) => chainFor(library(mapping('', behind(party(rest)))), '  crm: { service: v/s }');

describe('the words for a party behind a vendor', () => {
  it.each([
    ['phi: "yes", baa: executed', 'Yes', 'Said to be executed', 'plain'],
    ['phi: "yes", baa: hedged', 'Yes', 'Said to be in place, but what it covers is not stated: not confirmed', 'ask'],
    ['phi: "yes", baa: unstated', 'Yes', 'Not stated', 'ask'],
    ['phi: "yes", baa: none', 'Yes', 'None', 'stop'],
    ['phi: unknown, baa: none', 'Not stated, counted as yes', 'None', 'ask'],
    ['phi: unknown, baa: executed', 'Not stated, counted as yes', 'Said to be executed', 'plain'],
    ['phi: "no", baa: none', 'No', 'None', 'plain'],
    ['phi: "no", baa: not-needed', 'No', 'Not needed: PHI does not reach it', 'plain'],
    ['phi: "yes", baa: not-needed, ground: it is a conduit', 'Yes', 'Not needed: it is a conduit', 'plain'],
  ])('%s', (said, phi, agreement, tone) => {
    expect(rowOf(chainOf(said), 'Up')).toMatchObject({ phi, agreement, tone, behind: 'Service of V', for: 'hosting' });
  });

  it('"no agreement needed" requires a ground, and not "no PHI" where PHI may get there', () => {
    expect(rowOf(chainOf('phi: "yes", baa: not-needed'), 'Up')).toMatchObject({
      sign: 'none',
      tone: 'stop',
      agreement: 'None; said not to be needed, but no reason is given',
    });
    expect(rowOf(chainOf('phi: unknown, baa: not-needed, ground: no PHI gets there'), 'Up')).toMatchObject({
      sign: 'none',
      tone: 'ask',
    });
  });

  it('unknown is drawn as unknown, never as none', () => {
    const { drawing, summary, chart } = chainOf('phi: unknown, baa: executed');
    expect(drawing?.across.map((l) => l.class)).toContain('unknown');
    expect(drawing?.across.map((l) => l.class)).not.toContain('none');
    expect(summary).toContain('PHI reaches 0; for 1 that is not stated, and counted as yes.');
    expect(String(chart)).toContain('-.->');
  });

  it('what it excludes of the vendor’s data is stopped, whatever the agreement', () => {
    const excluding =
      'features:\n  ai: AI\nexclusions:\n  x: { title: AI is not for PHI, features: [ai], source: page#b }';
    const up = party('phi: "yes", baa: executed, service: w/s, use: { features: [ai] }');
    const view = chainFor(library(mapping('', behind(up)), mapping(excluding, '', 'w')), '  crm: { service: v/s }');
    expect(rowOf(view, 'Up')).toMatchObject({
      reach: 'stopped',
      phi: 'Not allowed: Up excludes it (AI is not for PHI)',
      agreement: 'Said to be executed; no agreement lifts the exclusion',
    });
    expect(view.summary).toContain('PHI reaches 0; 1 excludes PHI in what is used there.');
  });

  it('a party that another uses only with a feature is not drawn where that feature is not used', () => {
    const up = (uses: string) => party(`phi: "yes", baa: executed, service: w/s, use: { features: [${uses}] }`);
    const deeper =
      'upstreams:\n  llm: { name: Deep, phi: "yes", baa: none, for: AI, when: { feature: ai }, source: page#b }';
    const names = (uses: string) =>
      chainFor(
        library(mapping('', behind(up(uses))), mapping('features: { ai: AI, mail: Mail }', deeper, 'w')),
        '  crm: { service: v/s }',
      ).rows.map((r) => r.party);
    expect(names('mail')).not.toContain('Deep');
    expect(names('ai')).toContain('Deep');
    expect(names('')).toContain('Deep');
  });
});

describe('where PHI lives', () => {
  const service =
    'features:\n  ai: AI notes\ngates:\n  baa: { kind: baa, title: the agreement, source: page#g }\n' +
    '  bulk: { kind: configuration, title: bulk account, source: page#h, when: { feature: [ai] } }\n' +
    'exclusions:\n  x: { title: No PHI in AI, features: [ai], source: page#x }';
  const lib = library(mapping(service, behind(party('phi: "yes", baa: executed'))));
  const bars = (view: ReturnType<typeof chainFor>) => view.drawing?.signs.filter((s) => s.sign === 'stopped').length;

  it('an executed agreement has its date', () => {
    const view = chainFor(lib, '  crm: { service: v/s, gates: { baa: { state: executed, on: 2026-02-03 } } }');
    expect(rowOf(view, 'Service of V')).toMatchObject({
      reach: 'reaches',
      sign: 'executed',
      agreement: 'Executed 2026-02-03',
      source: 'v/page#g',
    });
    expect(bars(view)).toBe(0);
  });

  it('a closed gate stops PHI before the vendor; what is behind it is still shown', () => {
    const view = chainFor(lib, '  crm: { service: v/s, gates: { baa: { state: requested, on: 2026-02-03 } } }');
    expect(rowOf(view, 'Service of V')).toMatchObject({
      reach: 'stopped',
      sign: 'none',
      phi: 'Not allowed until this is in place: the agreement',
      agreement: 'Not executed by both sides; state: requested on 2026-02-03',
    });
    expect(rowOf(view, 'Up').reach).toBe('reaches');
    expect(bars(view)).toBe(1);
  });

  it('an excluded feature in use is cut off although every agreement is executed; so is one with its own closed gate', () => {
    const gates = 'gates: { baa: { state: executed }, bulk: { state: closed } }';
    const view = chainFor(lib, `  crm: { service: v/s, features: [ai], ${gates} }`);
    expect(rowOf(view, 'Service of V').reach).toBe('reaches');
    expect(rowOf(view, 'AI notes')).toMatchObject({
      behind: 'Service of V',
      reach: 'stopped',
      phi: 'Not allowed: No PHI in AI',
      agreement: 'No agreement lifts an exclusion',
    });
    expect(rowOf(view, 'bulk account').phi).toBe('Not allowed until this is in place: bulk account (closed)');
  });

  it('own systems are places without a vendor', () => {
    const view = chainFor(lib, '  desk: { own: ephi, title: Desk }\n  charts: { own: paper, title: Charts }');
    expect(view.rows.map((r) => [r.party, r.phi])).toEqual([
      ['Charts', 'Yes, on paper'],
      ['Desk', 'Yes'],
    ]);
    expect(view.summary).toBe('The documents of your vendors name no subcontractor.');
  });

  it('a service whose documents name no agreement still needs one', () => {
    const view = chainFor(library(mapping('')), '  crm: { service: v/s }');
    expect(rowOf(view, 'Service of V')).toMatchObject({ sign: 'unstated', tone: 'ask' });
    expect(rowOf(view, 'Service of V').agreement).toContain('164.308(b)(3)');
  });

  it('two systems at one vendor share the parties behind it, shown once', () => {
    const executed = 'gates: { baa: { state: executed } }';
    const view = chainFor(
      lib,
      `  a: { service: v/s, title: First, ${executed} }\n  b: { service: v/s, title: Second, ${executed} }`,
    );
    expect(view.rows.map((r) => [r.party, r.behind])).toEqual([
      ['First', 'C'],
      ['Second', 'C'],
      ['Up', 'First and Second'],
    ]);
  });

  it('for a prospect, nothing is drawn as signed', () => {
    const found = lib.vendors[0]?.services[0];
    if (found === undefined) throw new Error('no service');
    const { customer } = assessService(lib, found, {}, '2026-11-21');
    const view = chainView({ library: lib, customer, blocks: [], prospect: 'Clinic Z' });
    expect(rowOf(view, 'Service of V')).toMatchObject({
      behind: 'Clinic Z',
      sign: 'unstated',
      agreement: 'To be executed by both sides first',
    });
  });
});

describe('a party behind two vendors', () => {
  const systems = '  a: { service: v/s }\n  b: { service: w/s }';
  const two = (v: string, w: string) => library(mapping('', behind({ x: v })), mapping('', behind({ y: w }), 'w'));
  const boxes = (lib: ReturnType<typeof library>) =>
    chainFor(lib, systems).drawing?.boxes.filter((b) => b.class.startsWith('upstream')).length;
  const rest = 'phi: "yes", baa: executed, for: hosting';

  it('is one box by name, with a line and a row for each', () => {
    const lib = two(`name: Cloud, ${rest}`, `name: Cloud, ${rest}`);
    expect(boxes(lib)).toBe(1);
    expect(
      chainFor(lib, systems)
        .rows.filter((r) => r.party === 'Cloud')
        .map((r) => r.behind),
    ).toEqual(['Service of V', 'Service of W']);
  });

  it('is two boxes where it has no name', () => {
    expect(boxes(two(`name: Host (not named), ${rest}`, `name: Host (not named), ${rest}`))).toBe(2);
  });

  it('is one box by service, in the tier of its longest path', () => {
    const first = mapping(
      '',
      behind({ x: `name: Z, ${rest}, service: z/s`, m: `name: Middle, ${rest}, service: w/s` }),
    );
    const middle = mapping('', behind({ y: `name: Z, ${rest}, service: z/s` }), 'w');
    const last = mapping('', behind({ deep: `name: Deep, ${rest}` }), 'z');
    const view = chainFor(library(first, middle, last), '  a: { service: v/s }');
    expect(view.drawing?.boxes).toHaveLength(5);
    expect(view.rows.map((r) => [r.step, r.party])).toEqual([
      [1, 'Service of V'],
      [2, 'Middle'],
      [3, 'Z'],
      [4, 'Deep'],
      [2, 'Z'],
    ]);
  });
});

describe('many parties behind one vendor', () => {
  const many = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [
      `p${i}`,
      `name: Party ${i}, phi: ${i < 9 ? 'unknown' : '"no"'}, baa: ${i < 9 ? 'hedged' : 'none'}, for: work`,
    ]),
  );
  it('are drawn in groups of the same state, and are all in the table', () => {
    const view = chainFor(library(mapping('', behind(many))), '  crm: { service: v/s }');
    expect(view.rows).toHaveLength(15);
    const groups = view.drawing?.boxes.filter((b) => b.class.startsWith('group')) ?? [];
    expect(groups.map((g) => g.lines[0]?.text)).toEqual(['9 parties', '5 parties']);
    expect(groups[0]?.title).toContain('Party 8');
  });
});

// A node or an edge; inside quotes only letters, digits, blanks, commas, parentheses, hyphens and entity codes.
const inside = String.raw`(?:[\p{L}\p{M}\p{N} ,()-]|#\d+;)*`;
const mermaidLine = new RegExp(
  `^ {2}n\\d+(?:\\["${inside}"\\]| (?:-->|-\\.->|--x|-\\.-x)\\|"${inside}"\\| n\\d+)$`,
  'u',
);

describe('the chain in Markdown', () => {
  const hostile = '"] --> n9; click n1 href \\"javascript:alert(1)\\" %%{init: {}}%% <script> #quot; | ```';
  it('stays inside its fence and quotes, whatever a vendor is called', async () => {
    const named = { up: `name: '${hostile.replaceAll("'", '')}', phi: "yes", baa: none, for: work` };
    const lib = library(mapping('', behind(named)));
    const service = lib.vendors[0]?.services[0];
    if (service === undefined) throw new Error('no service');
    const text = await printed('matrix', 'markdown', await requestMatrix(lib, service, {}, plainTerms));
    const [, chart = '', after = ''] = text.split(/^```(?:mermaid)?$/m);
    expect(after).not.toContain('```');
    const lines = chart.trim().split('\n');
    expect(lines[0]).toBe('flowchart LR');
    for (const line of lines.slice(1)) expect(line).toMatch(mermaidLine);
  });
});
