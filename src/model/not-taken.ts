// What a person filled in and a profile did not take, as facts; worded in src/words/filled.ts.

import type { RecordStatus } from './record-status.ts';
import type { RecordTarget } from './recordable.ts';
import type { Instead } from './recorded-at.ts';

/** Where it stands in the file that was filled in: a row of a sheet, a line of CSV, an entry of a page. */
export interface Place {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  readonly of: 'row' | 'line' | 'entry';
  /** Counted from 1. */
  readonly number: number;
}

/** The column of a value: `status`, `owner`, `file`. */
export type FilledField = 'status' | 'owner' | 'due' | 'on' | 'evidence' | 'note' | 'file' | 'expires';

/** Why a cell cannot be read as what its column asks for. */
export type Unread =
  | 'day'
  | 'day-ambiguous'
  | 'error'
  | 'evidence-day'
  | 'formula'
  | 'long'
  | 'merged'
  | 'one-file'
  | 'outside'
  | 'status'
  | 'status-emptied';

/** What else is needed for it to be true. */
export type Needed = 'day-executed' | 'day-sent' | 'day-answered' | 'answer' | 'file' | 'reason' | 'status';

interface Cell {
  readonly field: FilledField;
  readonly text: string;
}

type Why =
  /** Changed in the file and in the profile. */
  | ({ readonly says: 'conflict'; readonly profile: string } & Cell)
  /** Two rows say different things of the same. */
  | { readonly says: 'disagree'; readonly field: FilledField; readonly other: Place; readonly address: string }
  | { readonly says: 'needs'; readonly what: Needed }
  /** Nothing in a profile records it. */
  | { readonly says: 'instead'; readonly instead: Instead; readonly cells: readonly Cell[] }
  /** A profile records it, but has no key for this. */
  | ({ readonly says: 'no-key'; readonly of: RecordTarget['kind'] } & Cell)
  | {
      readonly says: 'status-not-for';
      readonly status: RecordStatus;
      readonly of: RecordTarget['kind'];
      readonly allowed: readonly RecordStatus[];
    }
  | ({ readonly says: 'unread'; readonly why: Unread } & Cell)
  | { readonly says: 'no-id'; readonly cells: readonly Cell[] }
  | { readonly says: 'other-profile' };

export type NotTaken = Why & { readonly place: Place; readonly id: string };
