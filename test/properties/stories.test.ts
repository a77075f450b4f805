// test/history/<story>/: a sentence that says what happened, two states of a small library, and the output of `devolve
// diff` from one to the other, which mirrors that from the other to the one. Every kind of change is in a story.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CauseKind, type ConsequenceKind, causeKinds, consequenceKinds } from '../../src/model/change-kinds.ts';
import {
  causeLine,
  consequenceLine,
  impactOf,
  mirroredCause,
  mirroredConsequence,
  mirroredImpact,
  mirroredKind,
  type ReadDiff,
  readBothWays,
  sentenceOf,
  stories,
  storyRepositories,
  underOneId,
} from '../support/history.ts';
import { every, whole } from '../support/search.ts';

const compare = storyRepositories();

/** Kinds that no story can show, with the reason. An unnecessary waiver fails. */
const waived: Readonly<Partial<Record<CauseKind | ConsequenceKind, string>>> = {
  'profile-changed': 'every part of a profile is compared thing by thing today; it is for the next one',
  'claim-reworded': 'each verdict is written in one way; see the unit test of claims',
};

const shown = new Set<string>();

const sorted = (lines: readonly string[]) => [...lines].sort();

describe('a story', () => {
  it.each(stories)('%s starts with one sentence', (story) => {
    expect(sentenceOf(story)).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it.each(every(6, stories))('%s prints this', async (story) => {
    const { stdout, stderr, code } = await compare(story, 'base', 'head', '--format', 'markdown');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join('..', 'history', story, 'expected.md'));
  });

  it.each(every(7, stories))('%s is mirrored from head to base, and every consequence has a cause', (story) => {
    const { forth, back } = readBothWays(story);
    for (const { kind } of [forth, back].flatMap((d) => [...d.causes, ...d.consequences])) shown.add(kind);
    const lines = (causes: ReadDiff['causes']) => sorted(underOneId(causes).map(causeLine));
    expect(lines(back.causes)).toEqual(lines(forth.causes.map(mirroredCause)));
    expect(sorted(back.consequences.map(consequenceLine))).toEqual(
      sorted(forth.consequences.map(mirroredConsequence).map(consequenceLine)),
    );
    for (const { causes, consequences } of [forth, back]) {
      const ids = new Set(causes.map((cause) => cause.id));
      expect(ids.size).toBe(causes.length);
      for (const consequence of consequences) {
        const { because, attribution } = consequence;
        expect(consequence.impact).toBe(impactOf(consequence, causes));
        expect(because.length).toBeGreaterThan(0);
        for (const id of because) expect(ids).toContain(id);
        if (attribution !== 'joint') expect(because.length > 1).toBe(attribution === 'each');
      }
    }
  });
});

describe('the tables of kinds', () => {
  const tables = { ...causeKinds, ...consequenceKinds };
  const kinds = Object.keys(tables) as (keyof typeof tables)[];

  it.runIf(whole).each(kinds)('%s occurs in a story or has a waiver', (kind) => {
    expect(shown.has(kind)).toBe(!(kind in waived));
  });

  it.each(kinds)('%s has an opposite, with the opposite impact', (kind) => {
    const other = mirroredKind(kind) as keyof typeof tables;
    expect(mirroredKind(other)).toBe(kind);
    expect(tables[other]).toBe(mirroredImpact(tables[kind]));
  });
});
