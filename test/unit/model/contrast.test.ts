// Contrast as WCAG 2.2 defines it, against pairs that its own documents and tools give.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houseColors } from '../../../src/model/brand.ts';
import { contrast, enoughFor, mixed, nearestPassing, ratioText } from '../../../src/model/contrast.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', '21.00:1'],
    ['#ffffff', '#ffffff', '1.00:1'],
    // The grey that is the lightest to pass on white, and the next one.
    ['#767676', '#ffffff', '4.54:1'],
    ['#777777', '#ffffff', '4.47:1'],
    ['#ff0000', '#ffffff', '3.99:1'],
    ['#0000ff', '#ffffff', '8.59:1'],
  ])('%s on %s is %s, in either order', (a, b, ratio) => {
    expect([ratioText(contrast(a, b)), ratioText(contrast(b, a))]).toEqual([ratio, ratio]);
  });
  it('is truncated when printed: 4.499 does not look sufficient', () => {
    expect(ratioText(4.4999)).toBe('4.49:1');
  });
});

describe('the nearest lightness that passes', () => {
  const onWhite = (color: string) => contrast(color, '#ffffff') >= enoughFor.text;
  it('is darker on light paper, and passes', () => {
    expect(nearestPassing('#777777', onWhite)).toBe('#767676');
  });
  it('is lighter on dark paper', () => {
    const found = nearestPassing('#444444', (c) => contrast(c, '#000000') >= enoughFor.text) ?? '';
    expect(contrast(found, '#000000')).toBeGreaterThanOrEqual(enoughFor.text);
    expect(contrast(found, '#000000')).toBeLessThan(enoughFor.text + 0.2);
  });
  it('is null if nothing passes', () => {
    expect(nearestPassing('#777777', () => false)).toBeNull();
  });
});

describe('the default colors', () => {
  const css = readFileSync('reports/templates/ground.css', 'utf8');
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('in %s are those of the style sheet', (scheme, text) => {
    for (const [name, color] of Object.entries(houseColors[scheme])) expect(text).toContain(`--${name}: ${color};`);
  });
  it('are readable on their own paper and its shade', () => {
    for (const { paper, ink, ...rest } of Object.values(houseColors))
      for (const [name, color] of Object.entries({ ink, ...rest }))
        for (const ground of [paper, mixed(paper, ink, 0.035)])
          expect(contrast(color, ground)).toBeGreaterThanOrEqual(name === 'line' ? enoughFor.line : enoughFor.text);
  });
});
