// Plain data of a YAML text: numbers are text, as the profile's parser reads them.

export type Data = string | boolean | null | readonly Data[] | Mapping;
export interface Mapping {
  readonly [key: string]: Data;
}

export const isMapping = (data: Data | undefined): data is Mapping =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

export const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data);

export const isEmpty = (data: Data): boolean =>
  typeof data === 'object' && data !== null && Object.keys(data).length === 0;

export const hasKey = (data: Mapping, key: string): boolean => Object.hasOwn(data, key);

/** Whether two values are the same; the order of keys does not count. */
export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => hasKey(b, key) && sameData(a[key], b[key]));
}
