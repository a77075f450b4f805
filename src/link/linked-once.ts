// Caches linked parts when many versions of a file are linked in turn: equal data in the same context are linked once.
// Without it, `log` takes twice as long.

import type { Reporter } from './reporter.ts';

/** Everything that the meaning of a part depends on besides its own data. */
export type Context = readonly unknown[];

let contexts: readonly Context[] = [];

/** Returns the same object for equal parts, so that contexts can be compared by identity. */
export function contextOf(...parts: Context): Context {
  const known = contexts.find((c) => c.length === parts.length && c.every((part, i) => part === parts[i]));
  if (known === undefined) contexts = [parts, ...contexts].slice(0, 8);
  return known ?? parts;
}

const linked = new WeakMap<object, { readonly context: Context; readonly place: string; readonly value: unknown }>();

/**
 * Returns the cached value if it was linked without diagnostics.
 * @param place position in the file
 */
export function linkedOnce<T>(
  data: object | undefined,
  r: Reporter,
  context: Context,
  place: string,
  make: () => T,
): T {
  const held = data === undefined ? undefined : linked.get(data);
  if (held?.context === context && held.place === place) return held.value as T;
  const before = r.diagnostics.length;
  const value = make();
  if (data !== undefined && r.diagnostics.length === before) linked.set(data, { context, place, value });
  return value;
}
