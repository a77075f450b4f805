/** Converts a text to a valid name in our files: `Example EHR` to `example-ehr`; empty if none of it can stay. */
export const asName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
