// How a finding is made: its id from kind, citation, system and subject alone, its priority from the table.

import type { Citation } from '../../model/citation.ts';
import type { ServiceSystem } from '../../model/customer.ts';
import { type Finding, type FindingKind, findingKinds } from '../../model/finding.ts';
import type { ServiceFacts, World } from '../world.ts';

type Parts = Omit<Finding, 'id' | 'kind' | 'priority' | 'owner' | 'due'> & Partial<Pick<Finding, 'owner' | 'due'>>;

// cyrb53: a small well-mixed hash, enough to tell some thousand findings apart. Not a digest; the core has no crypto.
function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, '0').slice(-10);
}

/** The id stays the same from run to run, whatever the words and the order. */
export function findingId(
  kind: FindingKind,
  citation: Citation | null,
  system: string | null,
  subject: string | null,
): string {
  return `f-${hash([kind, citation ?? '', system ?? '', subject ?? ''].join('\0'))}`;
}

export function finding(kind: FindingKind, parts: Parts): Finding {
  return {
    id: findingId(kind, parts.citation, parts.system, parts.subject),
    kind,
    priority: findingKinds[kind].priority,
    do: parts.do,
    citation: parts.citation,
    system: parts.system,
    subject: parts.subject,
    why: parts.why,
    source: parts.source,
    owner: parts.owner ?? null,
    due: parts.due ?? null,
    closes: parts.closes,
  };
}

/** One system in use, of which findings are made. */
export interface Subject {
  readonly world: World;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
}

/** The citation, if the library has it: a finding stands without it too. */
export function known(world: World, citation: string): Citation | null {
  return world.provisions.has(citation as Citation) ? (citation as Citation) : null;
}
