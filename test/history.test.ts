// test/history/<story>/: a sentence that says what happened, two states of a small library, and the output of `devolve
// diff` from one to the other. properties/stories.test.ts compares them in both directions.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causeKinds, consequenceKinds } from '../src/model/change-kinds.ts';
import { mirroredImpact, mirroredKind, sentenceOf, stories, storyRepositories } from './support/history.ts';

const compare = storyRepositories();

describe.each(stories.map((story) => [story, sentenceOf(story)]))('%s: %s', (story, sentence) => {
  it('starts with one sentence', () => {
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('prints this', async () => {
    const { stdout, stderr, code } = await compare(story, 'base', 'head', '--format', 'markdown');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join('history', story, 'expected.md'));
  });
});

describe('the tables of kinds', () => {
  const tables = { ...causeKinds, ...consequenceKinds };
  const kinds = Object.keys(tables) as (keyof typeof tables)[];

  it.each(kinds)('%s has an opposite, with the opposite impact', (kind) => {
    const other = mirroredKind(kind) as keyof typeof tables;
    expect(mirroredKind(other)).toBe(kind);
    expect(tables[other]).toBe(mirroredImpact(tables[kind]));
  });
});
