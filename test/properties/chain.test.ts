// Invariants of all drawings of chains, over random libraries: nothing is lost or overlaps, order does not matter.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainView } from '../../src/report/pictures/chain.ts';
import { runs } from '../support/search.ts';
import { library, mapping } from '../support/small-world.ts';
import { behind, chainFor } from '../unit/report/pictures/chain-world.ts';

const ids = ['v', 'w', 'x', 'y'] as const;

const upstream = fc.record({
  name: fc.constantFrom('Cloud', 'Mail', 'Fax of a name that is far too long for any box there is', 'Host (not named)'),
  number: fc.integer({ min: 0, max: 6 }),
  phi: fc.constantFrom('"yes"', '"no"', 'unknown'),
  baa: fc.constantFrom('executed', 'hedged', 'unstated', 'none', 'not-needed'),
  deeper: fc.boolean(),
});

const world = fc.record({
  vendors: fc.array(fc.array(upstream, { maxLength: 16 }), { minLength: 4, maxLength: 4 }),
  systems: fc.array(fc.constantFrom(...ids), { maxLength: 6 }),
  own: fc.integer({ min: 0, max: 2 }),
  closed: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** The chain of a random library; `turn` reverses the order of everything. */
function chainOf({ vendors, systems, own, closed }: World, turn = false): ChainView {
  const texts = vendors.map((upstreams, i) => {
    const entries = upstreams.map((u, n): [string, string] => {
      const next = ids[i + 1 + (u.number % 3)];
      const service = u.deeper && next !== undefined ? `, service: ${next}/s` : '';
      return [`p${n}`, `name: ${u.name} ${u.number}, phi: ${u.phi}, baa: ${u.baa}, for: work ${u.number}${service}`];
    });
    const gates = 'gates:\n  baa: { kind: baa, title: the agreement, source: page }';
    return mapping(gates, behind(Object.fromEntries(turn ? entries.reverse() : entries)), ids[i]);
  });
  const gate = `gates: { baa: { state: ${closed ? 'requested' : 'executed'} } }`;
  const places = [
    ...systems.map((id, n) => `  s${n}: { service: ${id}/s, title: System ${n}, ${n === 0 ? gate : 'gates: {}'} }`),
    ...Array.from({ length: own }, (_, n) => `  own${n}: { own: ephi, title: Own ${n} }`),
  ];
  if (turn) {
    places.reverse();
    texts.reverse();
  }
  return chainFor(library(...texts), places.length === 0 ? '  {}' : places.join('\n'));
}

const overlap = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.max(a[0], b[0]) < Math.min(a[1], b[1]);

describe('for any library and any customer', () => {
  it('no two boxes overlap, and no line runs along another', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { drawing } = chainOf(w);
        if (drawing === null) return;
        const { boxes, down, across, width, height } = drawing;
        for (const [i, a] of boxes.entries()) {
          expect(a.x + a.width).toBeLessThan(width);
          expect(a.y + a.height).toBeLessThan(height);
          for (const b of boxes.slice(i + 1))
            expect(
              overlap([a.x, a.x + a.width], [b.x, b.x + b.width]) &&
                overlap([a.y, a.y + a.height], [b.y, b.y + b.height]),
              `${a.title} / ${b.title}`,
            ).toBe(false);
        }
        const runs = [
          ...down.map((l) => /^M(\S+) (\S+)V(\S+)$/.exec(l.d)?.slice(1).map(Number)),
          ...across.map((l) => /^M(\S+) (\S+)H(\S+)$/.exec(l.d)?.slice(1).map(Number)),
        ];
        const vertical = runs.slice(0, down.length).map(([x = 0, from = 0, to = 0] = []) => [x, [from, to]] as const);
        const level = runs.slice(down.length).map(([from = 0, y = 0, to = 0] = []) => [y, [from, to]] as const);
        for (const lines of [vertical, level])
          for (const [i, [at, span]] of lines.entries())
            for (const [other, otherSpan] of lines.slice(i + 1))
              expect(at === other && overlap(span, otherSpan), `${at}: ${span} and ${otherSpan}`).toBe(false);
      }),
      { numRuns: runs(60) },
    );
  });

  it('every party of the table has a box or is named in the box of its group; every line ends at a box', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { rows, drawing } = chainOf(w);
        if (drawing === null) {
          expect(rows).toEqual([]);
          return;
        }
        const { boxes, words } = drawing;
        for (const row of rows)
          expect(
            boxes.some((b) => b.title.includes(row.party)),
            row.party,
          ).toBe(true);
        for (const word of words)
          expect(
            boxes.some((b) => b.x > word.x && b.y - 2 < word.y && word.y < b.y + b.height + 2),
            word.text,
          ).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });

  it('the order of files and keys does not matter', () => {
    fc.assert(
      fc.property(world, (w) => {
        const one = chainOf(w);
        const two = chainOf({ ...w, systems: w.systems }, true);
        expect(two).toEqual(one);
        expect(String(two.chart)).toBe(String(one.chart));
      }),
      { numRuns: runs(30) },
    );
  });
});
