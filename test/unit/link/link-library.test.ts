import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/model/diagnostic.ts';
import { InvalidInput } from '../../../src/model/errors.ts';
import { loadCustomer } from '../../../src/pipeline.ts';
import { memoryFile } from '../../support/memory.ts';
import { catalog, library, mapping, problems, provider } from '../../support/small-world.ts';

describe('a library', () => {
  it('without a provision is an error, not an empty success', () => {
    expect(problems({})).toEqual(['library-empty']);
    expect(problems({ 'mappings/a.yaml': mapping('gates: {}') })).toContain('library-empty');
  });
  it('with two spellings of one provision is an error', () => {
    const aliased = catalog.replace('title: Access control,', 'title: Access control, aliases: [164.312(a)],');
    const service =
      'assignments:\n  164.312(a): { provides: A., source: page }\n  164.312(a)(1): { provides: B., source: page }';
    expect(problems({ 'controls/c.yaml': aliased, 'mappings/a.yaml': mapping(service) })).toEqual([
      'citation-duplicate',
    ]);
  });
  it('with an upstream cycle of any length is an error', () => {
    const tier = (id: string, behind: string) =>
      mapping(
        'gates: {}',
        `upstreams:\n  up: { phi: "yes", baa: executed, for: x, source: page, service: ${behind}/s }`,
        id,
      );
    const files = {
      'controls/c.yaml': catalog,
      'mappings/a.yaml': tier('a', 'b'),
      'mappings/b.yaml': tier('b', 'c'),
      'mappings/c.yaml': tier('c', 'a'),
    };
    expect(problems(files)).toEqual(['upstream-cycle']);
  });
  it('may have two vendors on one upstream: a diamond is not a cycle', () => {
    const up = (id: string, behind: readonly string[]) => {
      const rows = behind.map((b) => `  ${b}: { phi: "yes", baa: executed, for: x, source: page, service: ${b}/s }`);
      return mapping('gates: {}', rows.length > 0 ? `upstreams:\n${rows.join('\n')}` : '', id);
    };
    const files = {
      'controls/c.yaml': catalog,
      'mappings/a.yaml': up('a', ['b', 'c']),
      'mappings/b.yaml': up('b', ['d']),
      'mappings/c.yaml': up('c', ['d']),
      'mappings/d.yaml': up('d', []),
    };
    expect(problems(files)).toEqual([]);
  });
});

describe('a profile', () => {
  const lib = library(
    mapping(
      'features:\n  ai: AI\nduties:\n  d: { do: Do., source: page }\nassignments:\n  164.312(b): { duties: [d], source: page }',
    ),
  );
  const codes = (text: string) => {
    try {
      loadCustomer(memoryFile('p.yaml', text), lib);
      return [];
    } catch (error) {
      if (error instanceof InvalidInput) return error.diagnostics.map(codeOf);
      throw error;
    }
  };
  it.each([
    ['an unknown service', provider('  crm: { service: v/x }'), ['reference-unknown']],
    ['an unknown feature', provider('  crm: { service: v/s, features: [ia] }'), ['reference-unknown']],
    [
      'an unknown gate',
      provider('  crm: { service: v/s, gates: { baa: { state: executed } } }'),
      ['reference-unknown'],
    ],
    [
      'an answer to an unknown duty',
      provider('  crm: { service: v/s }', 'answers: { crm/x: { status: planned } }'),
      ['reference-unknown'],
    ],
    [
      'an answer in an unknown system',
      provider('  crm: { service: v/s }', 'answers: { mail/d: { status: planned } }'),
      ['reference-unknown'],
    ],
    [
      'an answer to an unknown rule',
      provider('  crm: { service: v/s }', 'answers: { 164.312(z): { status: planned } }'),
      ['citation-unknown'],
    ],
    ['a covered entity of no kind', 'customer: c\nname: C\nrole: covered-entity', ['shape-missing-key']],
    ['a system that is neither', provider('  crm: { title: Something }'), ['shape-missing-key']],
    [
      'a prototype for a system',
      provider('  crm: { service: v/s }', 'answers: { constructor/d: { status: planned } }'),
      ['reference-unknown'],
    ],
  ])('with %s is refused', (_, text, expected) => expect(codes(text)).toEqual(expected));
  it('may leave out everything but its identity', () => {
    expect(codes('customer: c\nname: C\nrole: not-regulated')).toEqual([]);
  });
});
