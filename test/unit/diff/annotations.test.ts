// Annotations are GitHub Actions commands: no text of a file may end one or start another.

import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../src/model/change.ts';
import { diffAnnotations } from '../../../src/report/annotations.ts';
import { comparisonOf } from './small-diff.ts';

const cause: Cause = {
  id: 'c-1',
  kind: 'provides-reworded',
  impact: 'review',
  citation: null,
  vendor: 'v',
  thing: { kind: 'statement', name: '164.312(b)', owner: 'v/s' },
  before: { kind: 'text', text: 'Keeps 90% of it.\n::error::no, it is not' },
  after: { kind: 'text', text: 'Keeps all.\r%0A::warning::neither' },
  part: null,
  document: null,
  base: null,
  head: null,
};

const at = (file: string, line: number) => ({ file, line, made: null });
const lines = (file: string, head = true) => {
  const placed = new Map([
    ['c-1', { base: at(file, 3), head: head ? at(file, 7) : null, authors: [], committed: true }],
  ]);
  return diffAnnotations(comparisonOf({ causes: [cause], consequences: [], versions: [] }, { placed })).split('\n');
};

describe('an annotation', () => {
  it('is one line, whatever a text contains', () => {
    expect(lines('mappings/v.yaml')).toEqual([
      '::warning file=mappings/v.yaml,line=7,title=review%3A What the vendor does is worded differently::statement on 164.312(b) of v/s: Keeps 90%25 of it. : :error::no, it is not → Keeps all. %250A::warning::neither.',
      expect.stringMatching(/^::notice title=devolve diff::1 change/),
      '',
    ]);
  });

  it('escapes file names, so that they cannot end a property', () => {
    expect(lines('mappings/a,line=1::100%.yaml')[0]).toMatch(
      /^::warning file=mappings\/a%2Cline=1%3A%3A100%25\.yaml,line=7,/,
    );
  });

  it('is at the first line of the file where the thing is removed', () => {
    expect(lines('mappings/v.yaml', false)[0]).toMatch(/^::warning file=mappings\/v\.yaml,line=1,/);
  });

  it('has no file where none is known', () => {
    const [line] = diffAnnotations(comparisonOf({ causes: [cause], consequences: [], versions: [] })).split('\n');
    expect(line).toMatch(/^::warning title=review%3A/);
  });
});
