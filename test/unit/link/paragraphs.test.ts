// Citations of paragraphs that have no row: a claim on one is kept and bears on what it stands for; an assignment is told where
// to go. A library of three rows, with an index of the paragraphs around them.

import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/model/diagnostic.ts';
import { InvalidInput } from '../../../src/model/errors.ts';
import { linkShaped, loadLibrary, readShaped } from '../../../src/pipeline.ts';
import { faultWords } from '../../../src/words/diagnostics/diagnostics.ts';
import { memoryTree } from '../../support/memory.ts';
import { assessed, mapping, problems, provider, row } from '../../support/small-world.ts';

const rules = `
catalog: small
title: Small rule
source: 45 CFR Part 164 Subpart C
as-of: 2026-07-01
provisions:
  164.316(b)(1): { title: Documentation, kind: standard, role: rollup, states-duty: true, binds: [covered-entity], duty: Keep the policies in writing. }
  164.316(b)(2)(i): { title: Time limit, kind: implementation-specification, of: 164.316(b)(1), binds: [covered-entity], duty: Keep them six years., level: system, inheritable: fully, because: it can be kept for you }
  164.316(b)(2)(ii): { title: Availability, kind: implementation-specification, of: 164.316(b)(1), binds: [covered-entity], duty: Make them available., level: system, inheritable: fully, because: it can be kept for you }
  164.402(2): { title: Presumption, kind: definition, binds: [covered-entity], duty: Presume a breach., level: entity, inheritable: never, because: your own judgment }
`;
const index = `
index: small
title: Small rule
source: 45 CFR Part 164
as-of: 2026-07-01
read: true
paragraphs:
  164.304: { heading: Definitions, is: definition }
  164.316: { heading: Documentation }
  164.316(b): {}
  164.316(b)(1): { heading: Documentation }
  164.316(b)(2): { heading: Implementation specifications }
  164.316(b)(2)(i): { heading: Time limit }
  164.316(b)(2)(ii): { heading: Availability }
  164.402: { heading: Definitions, is: definition }
  164.402(2): {}
  164.402(2)(i): {}
`;
const law = { 'controls/small.yaml': rules, 'controls/index.yaml': index };
const onV = provider('  crm: { service: v/s }');
const claim = (text: string) => mapping(`claims:\n  - { text: ${text}, says: "Yes", source: page }`);

/** The first claim of the vendor, and the codes of what is said about it. */
function claimed(text: string) {
  const tree = memoryTree({ ...law, 'mappings/v.yaml': claim(text) });
  const { vendors } = loadLibrary(tree);
  const codes = linkShaped(readShaped(tree.files).value).diagnostics.map(codeOf);
  return { claim: vendors[0]?.services[0]?.claims[0], codes };
}

describe('a claim', () => {
  it('on a heading counts as a claim on its standard and bears on the rows under it', () => {
    const found = claimed('Implementation specifications - 164.316(b)(2)');
    expect(found.codes).toEqual([]);
    expect(found.claim?.problem).toBeNull();
    expect(found.claim?.citations).toEqual(['164.316(b)(1)', '164.316(b)(2)']);
    expect(found.claim?.bearsOn).toEqual(['164.316(b)(2)(i)', '164.316(b)(2)(ii)']);
  });
  it('on a heading moves no row under it and gives its standard no more than they get', () => {
    const library = loadLibrary(memoryTree({ ...law, 'mappings/v.yaml': claim('164.316(b)(2)') }));
    const assessment = assessed(library, onV);
    expect(row(assessment, '164.316(b)(2)(i)').disposition).toBe('unaddressed');
    expect(row(assessment, '164.316(b)(1)').openQuestion).toBe(true);
    expect(row(assessment, '164.316(b)(1)').systems[0]?.claim?.says).toBe('Yes');
  });
  it('on a part of a row bears on that row without moving it', () => {
    const found = claimed('164.402(2)(i)');
    expect([found.codes, found.claim?.citations, found.claim?.bearsOn]).toEqual([
      [],
      ['164.402(2)(i)'],
      ['164.402(2)'],
    ]);
    const library = loadLibrary(memoryTree({ ...law, 'mappings/v.yaml': claim('164.402(2)(i)') }));
    expect(row(assessed(library, onV), '164.402(2)').systems[0]?.claim).toBeNull();
  });
  it('on a definition is kept but bears on nothing', () => {
    const found = claimed('164.304');
    expect([found.codes, found.claim?.citations, found.claim?.bearsOn]).toEqual([[], ['164.304'], []]);
  });
});

describe('a standard whose own text states a duty', () => {
  it('is asked: without an answer, or with "not started", there is a finding', () => {
    const library = loadLibrary(memoryTree(law));
    const desk = (rest: string) => provider('  desk: { own: ephi }', rest);
    const found = (rest: string) =>
      assessed(library, desk(rest))
        .findings.filter((f) => f.citation === '164.316(b)(1)')
        .map((f) => f.kind);
    expect(found('')).toEqual(['obligation-unmet']);
    expect(found('answers:\n  164.316(b)(1): { status: not-started }')).toEqual(['obligation-unmet']);
    expect(found('answers:\n  164.316(b)(1): { status: implemented, evidence: [policy.pdf] }')).toEqual([]);
  });
  it('is not counted', () => {
    const { counts, determinations } = assessed(loadLibrary(memoryTree(law)), provider('  desk: { own: ephi }'));
    expect(determinations).toHaveLength(3);
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(3);
  });
});

describe('a file that refers to a heading', () => {
  it('a crosswalk is told which rows there are instead', () => {
    const crosswalk =
      'crosswalk: x\ntitle: X\nsource: X\nas-of: 2026-07-01\nrelates:\n  164.316(b)(2): [AU-11]\n  164.316(b)(1): [PL-1]\n';
    expect(problems({ ...law, 'controls/x.yaml': crosswalk })).toEqual(['citation-not-assignable']);
  });
  it('so is a profile', () => {
    const library = loadLibrary(memoryTree(law));
    const answers = provider('  desk: { own: ephi }', 'answers:\n  164.316(b)(2): { status: implemented }');
    const told = () => {
      try {
        assessed(library, answers);
      } catch (error) {
        return error instanceof InvalidInput
          ? error.diagnostics.map((d) => `${codeOf(d)}: ${faultWords(d.fault).join('; ')}`)
          : [];
      }
      return [];
    };
    expect(told()).toEqual([
      'citation-not-assignable: "164.316(b)(2)" states no duty of its own: it is a heading; put it on the rows below that it fulfills: 164.316(b)(2)(i), 164.316(b)(2)(ii)',
    ]);
  });
});

describe('an index', () => {
  it('of the user’s own is validated: a key that is not a citation is reported', () => {
    const wrong = index.replace('164.304:', '164-304:');
    expect(problems({ 'controls/small.yaml': rules, 'controls/index.yaml': wrong })).toEqual(['citation-malformed']);
  });
  it('accepts only kinds of paragraphs in the schema', () => {
    const wrong = index.replace('is: definition', 'is: definitoin');
    expect(problems({ 'controls/small.yaml': rules, 'controls/index.yaml': wrong })).toEqual(['shape-value']);
  });
});
