// Beyond the schema: a uuid stands for one thing, and what a file refers to in itself is there.

import { SourceError } from '../../model/errors.ts';

interface Found {
  readonly id: string;
  readonly at: string;
}

/** Keys that refer to an object of the same file. What is inherited or satisfied refers to another file. */
const within = new Set([
  'component-uuid',
  'party-uuid',
  'party-uuids',
  'observation-uuid',
  'risk-uuid',
  'finding-uuid',
]);

const isReference = (key: string, at: string): boolean =>
  within.has(key) || (key === 'provided-uuid' && at.includes('/responsibilities/'));

/** Throws SourceError for the first fault, with its place. */
export function checkReferences(root: unknown, label: string): void {
  const defined = new Map<string, string>();
  const references: Found[] = [];
  const refer = (value: unknown, at: string) => {
    if (typeof value === 'string') references.push({ id: value.toLowerCase(), at });
  };
  // Depth was bounded when the text was read.
  const walk = (value: unknown, at: string): void => {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${at}/${i}`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const place = at === '' ? key : `${at}/${key}`;
      if (key === 'uuid' && typeof item === 'string') {
        const id = item.toLowerCase();
        const first = defined.get(id);
        if (first !== undefined) throw new SourceError({ says: 'oscal-uuid-twice', label, id: item, first, at: place });
        defined.set(id, place);
      } else if (isReference(key, place)) {
        for (const one of Array.isArray(item) ? item : [item]) refer(one, place);
      } else if (key === 'href' && typeof item === 'string' && /^#[0-9a-f-]{36}$/i.test(item)) {
        refer(item.slice(1), place);
      } else walk(item, place);
    }
  };
  walk(root, '');
  const dangling = references.find(({ id }) => !defined.has(id));
  if (dangling !== undefined) throw new SourceError({ says: 'oscal-dangling', label, ...dangling });
}
