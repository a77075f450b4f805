// What a copy says of time limits: a number that it withholds is not one that no document states.

import { expect, it } from 'vitest';
import { openView } from '../../../src/report/views/buyer-view.ts';
import type { ClockView } from '../../../src/report/views/clock-view.ts';

const clock = (title: string, said: Partial<ClockView>): ClockView => ({
  ...{ title, vendor: '', direction: '', from: '', within: '', stated: false, withheld: false },
  ...{ arithmetic: '', source: '', side: 'theirs', bar: null, ...said },
});
const texts = (...clocks: readonly ClockView[]) => openView([], [], 0, clocks).counts.map((c) => c.text + c.names);

it('counts what is withheld apart from what is not stated', () =>
  expect(
    texts(
      clock('notice', { withheld: true }),
      clock('notice', { withheld: true }),
      clock('return of PHI', {}),
      clock('reply', { stated: true }),
      clock('request', { side: 'yours' }),
    ),
  ).toEqual([
    "1 time limit of the vendor's without a number.Return of PHI.",
    "2 time limits of the vendor's have numbers that are withheld from this copy.",
  ]));

it('says only that it is withheld, where nothing else is open', () =>
  expect(texts(clock('notice', { withheld: true }))).toEqual([
    "1 time limit of the vendor's has a number that is withheld from this copy.",
  ]));
