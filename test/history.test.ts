// test/history/<story>/: two states of a small library, and what `devolve diff` says of the way from one to the other.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CauseKind, type ConsequenceKind, causeKinds, consequenceKinds } from '../src/model/change-kinds.ts';
import {
  causeLine,
  consequenceLine,
  mirroredCause,
  mirroredConsequence,
  mirroredImpact,
  mirroredKind,
  type ReadCause,
  type ReadDiff,
  stories,
  storyRepositories,
} from './support/history.ts';

const compare = storyRepositories();

/** Kinds that no story can show, with the reason. A waiver that is no longer needed fails. */
const waived: Readonly<Partial<Record<CauseKind | ConsequenceKind, string>>> = {};

const shown = new Set<string>();

async function read(story: string, base: string, head: string): Promise<ReadDiff> {
  const { stdout, stderr } = await compare(story, base, head, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReadDiff;
}

const sorted = (lines: readonly string[]) => [...lines].sort();

describe.each(stories)('%s', (story) => {
  it('reads like this', async () => {
    const { stdout, stderr, code } = await compare(story, 'base', 'head', '--format', 'markdown');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join('history', story, 'expected.md'));
  });

  it('reads the other way round from head to base', async () => {
    const forth = await read(story, 'base', 'head');
    const back = await read(story, 'head', 'base');
    expect(sorted(back.causes.map(causeLine))).toEqual(sorted(forth.causes.map(mirroredCause).map(causeLine)));
    expect(sorted(back.consequences.map(consequenceLine))).toEqual(
      sorted(forth.consequences.map(mirroredConsequence).map(consequenceLine)),
    );
    for (const { kind } of [forth, back].flatMap((d) => [...d.causes, ...d.consequences])) shown.add(kind);
  });

  it('gives every consequence a cause that is listed', async () => {
    const { causes, consequences } = await read(story, 'base', 'head');
    const byId = new Map(causes.map((cause): [string, ReadCause] => [cause.id, cause]));
    expect(byId.size).toBe(causes.length);
    for (const { because, attribution } of consequences) {
      expect(because.length).toBeGreaterThan(0);
      for (const id of because) expect(byId.has(id)).toBe(true);
      if (attribution !== 'joint') expect(because.length > 1).toBe(attribution === 'each');
    }
  });
});

describe('the tables of kinds', () => {
  const tables = { ...causeKinds, ...consequenceKinds };
  const kinds = Object.keys(tables) as (keyof typeof tables)[];

  it.each(kinds)('%s occurs in a story, or has a waiver', (kind) => {
    expect(shown.has(kind)).toBe(!(kind in waived));
  });

  it.each(kinds)('%s has an opposite, with the opposite impact', (kind) => {
    const other = mirroredKind(kind) as keyof typeof tables;
    expect(mirroredKind(other)).toBe(kind);
    expect(tables[other].impact).toBe(mirroredImpact(tables[kind].impact));
  });
});
