import type { Kind } from '../model/kinds.ts';

export const kindNames: Readonly<Record<Kind, string>> = {
  catalog: 'a catalog',
  mapping: 'a mapping',
  beside: 'a file beside a mapping',
  overlay: 'an overlay',
  inquiries: 'a list of inquiries',
  index: 'an index of paragraphs',
  crosswalk: 'a crosswalk',
  policy: 'a policy',
  profile: 'a profile',
  program: 'a program of work',
  brand: 'a brand',
};
