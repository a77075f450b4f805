// An entry of a mapping as plain data, whoever typed it.

export type Data = string | boolean | readonly Data[] | { readonly [key: string]: Data };
export type Entry = Readonly<Record<string, Data>>;

export const isEntry = (data: unknown): data is Entry =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
