// Whether two things say the same, wherever they stand and in whatever order.

export function sameContent(a: unknown, b: unknown): boolean {
  return sameInOrder(a, b) || contentKey(a) === contentKey(b);
}

/** The same with every list in the same order: faster to test, and true of nearly all equal data. */
export function sameInOrder(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key === 'at' || sameInOrder(x[key], y[key]));
}

// The lists whose order means something.
const ordered = new Set(['steps', 'states', 'conditions']);

/** The data as text, without positions, with keys and unordered lists sorted. */
export function contentKey(value: unknown, key = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => contentKey(item));
    return `[${(ordered.has(key) ? items : items.sort()).join(',')}]`;
  }
  const parts = Object.entries(value)
    .filter(([name, held]) => name !== 'at' && held !== undefined)
    .map(([name, held]) => `${JSON.stringify(name)}:${contentKey(held, name)}`);
  return `{${parts.sort().join(',')}}`;
}
