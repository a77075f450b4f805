// A story of test/history/ read from head to base is its mirror image, and every kind of change is in a story.

import { describe, expect, it } from 'vitest';
import { type CauseKind, type ConsequenceKind, causeKinds, consequenceKinds } from '../../src/model/change-kinds.ts';
import {
  causeLine,
  consequenceLine,
  impactOf,
  mirroredCause,
  mirroredConsequence,
  type ReadDiff,
  readBothWays,
  stories,
  underOneId,
} from '../support/history.ts';
import { every, whole } from '../support/search.ts';

/** Kinds that no story can show, with the reason. An unnecessary waiver fails. */
const waived: Readonly<Partial<Record<CauseKind | ConsequenceKind, string>>> = {
  'profile-changed': 'every part of a profile is compared thing by thing today; it is for the next one',
  'claim-reworded': 'each verdict is written in one way; see the unit test of claims',
};

const shown = new Set<string>();

const sorted = (lines: readonly string[]) => [...lines].sort();

describe('a story', () => {
  it.each(every(5, stories))('%s is mirrored from head to base, and every consequence has a cause', (story) => {
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
  const kinds = [...Object.keys(causeKinds), ...Object.keys(consequenceKinds)];

  it.runIf(whole).each(kinds)('%s occurs in a story or has a waiver', (kind) => {
    expect(shown.has(kind)).toBe(!(kind in waived));
  });
});
