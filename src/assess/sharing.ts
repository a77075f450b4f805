// Structural sharing: saves memory for customers with hundreds of systems.

/** Deep equality of plain data. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => isEqual(x[key], y[key]));
}

/** Equal to `made`; properties that are equal in `like` are taken from it. */
export function sharing<T extends object>(made: T, like: T | undefined): T {
  if (like === undefined) return made;
  const keys = Object.keys(made) as (keyof T)[];
  const equal = keys.filter((key) => isEqual(made[key], like[key]));
  if (equal.length === keys.length && keys.length === Object.keys(like).length) return like;
  return { ...made, ...Object.fromEntries(equal.map((key) => [key, like[key]])) };
}
