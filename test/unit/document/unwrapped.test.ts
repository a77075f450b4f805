// How a text was wrapped says nothing; a list in it keeps its lines.

import { describe, expect, it } from 'vitest';
import { unwrapped } from '../../../src/document/unwrapped.ts';

describe('a text', () => {
  it.each([
    ['Logs each access.\n', 'Logs each access.'],
    ['Logs each\naccess.\n', 'Logs each access.'],
    ['Logs each\n  access.', 'Logs each access.'],
    ['One.\n\nTwo\nand more.\n', 'One.\n\nTwo and more.'],
    ['Keeps:\n- charts\n- images of\n  patients\n', 'Keeps:\n- charts\n- images of patients'],
    ['1. First\n2. second\n', '1. First\n2. second'],
    ['on one line - with a dash', 'on one line - with a dash'],
  ])('%j reads as %j', (text, as) => {
    expect(unwrapped(text)).toBe(as);
    expect(unwrapped(as)).toBe(as);
  });
});
