// Many versions of one file are linked one after the other, and most of their parts are the very same data: the same data
// in the same context mean the same, and are not linked again.

import type { Reporter } from './reporter.ts';

/** Stands for everything that the meaning of a part depends on beside its own words. */
export type Context = readonly unknown[];

let contexts: readonly Context[] = [];

/** One object for equal parts: contexts are the same where they are the same object. */
export function contextOf(...parts: Context): Context {
  const known = contexts.find((c) => c.length === parts.length && c.every((part, i) => part === parts[i]));
  if (known === undefined) contexts = [parts, ...contexts].slice(0, 8);
  return known ?? parts;
}

const linked = new WeakMap<object, { readonly context: Context; readonly place: string; readonly value: unknown }>();

/**
 * What the data mean, from an earlier version where nothing was wrong with it.
 * @param place where it stands in the file
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
