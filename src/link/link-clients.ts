// Links the clients of a business associate, with the notice that it promised them.

import { statedSpan } from '../model/clock.ts';
import type { Client } from '../model/customer.ts';
import type { ProfileDocument } from '../schema/profile-document.ts';
import type { LookFor } from './link-answers.ts';
import type { Reporter } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';

/** Sorted by id, in code-unit order. */
export function linkClients(data: ProfileDocument, r: Reporter, lookFor: LookFor): readonly Client[] {
  return sortedEntries(data.clients).map(([id, entry]) => ({
    id,
    title: entry.title ?? id,
    notice: statedSpan(entry.notice),
    from: entry.from ?? null,
    promptly: entry['without-unreasonable-delay'] ?? false,
    agent: entry.agent ?? 'unknown',
    document: entry.document,
    presence: lookFor(entry.document),
    clause: entry.clause ?? null,
    at: r.at(['clients', id]),
  }));
}
