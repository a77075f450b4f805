// An entry as one line of a commit message.

import { targetText } from '../model/entry-target.ts';
import { type Data, isList, isMapping, type Mapping } from './data.ts';
import type { Entry } from './entry.ts';

function shown(data: Data): string {
  if (isList(data)) return data.length === 0 ? 'none' : data.map(shown).join(', ');
  if (isMapping(data))
    return Object.entries(data)
      .map(([key, value]) => (key === 'file' ? shown(value) : `${key} ${shown(value)}`))
      .join(' ');
  return String(data).replace(/\s+/g, ' ');
}

/** `work/risk-analysis: implemented, owner R. Patel, on 2026-11-21` */
export function entryLine({ target, changes }: Entry): string {
  const what = targetText(target);
  if (changes === null) return `${what}: removed`;
  const said = Object.entries(changes as Mapping).map(([key, value]) => {
    if (value === null) return `no ${key}`;
    return ['status', 'answer', 'state', 'value'].includes(key) ? shown(value) : `${key} ${shown(value)}`;
  });
  return `${what}: ${said.join(', ')}`;
}
