// An entry of a mapping as plain data, whoever typed it, and what makes one of parts.

export type Data = string | boolean | readonly Data[] | { readonly [key: string]: Data };
export type Entry = Readonly<Record<string, Data>>;

export const isEntry = (data: unknown): data is Entry =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** A list, or nothing: neither OSCAL nor a mapping has empty lists. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
/** Nothing where it is as usual. */
export const unless = <T>(value: T, usual: T): T | undefined => (value === usual ? undefined : value);
export const given = (value: string | null): string | undefined => value ?? undefined;

/** Without the keys that say nothing. */
export function entryOf(fields: Readonly<Record<string, Data | undefined>>): Entry {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, Data])[] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

/** A mapping of ids; nothing where there is none. */
export function keyed<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  dataOf: (thing: T) => Data,
): Readonly<Record<string, Data>> | undefined {
  return things.length === 0 ? undefined : Object.fromEntries(things.map((thing) => [idOf(thing), dataOf(thing)]));
}

export const idOf = ({ id }: { readonly id: string }): string => id;
