// A file of a library that an OSCAL file comes to.

import type { LeftRow } from '../../model/table-claim.ts';
import type { Entry } from './entry.ts';

/** What the library knows. */
export interface Known {
  /** The provision that a text cites; null for none. */
  readonly cite: (text: string) => string | null;
  /** Whether it has a service, by its address. */
  readonly knows: (address: string) => boolean;
}

export interface Draft {
  readonly kind: 'mapping' | 'crosswalk';
  /** The id that its file is named after. */
  readonly id: string;
  readonly data: Entry;
  /** Rows of the file that are in the draft. */
  readonly taken: number;
  readonly left: readonly LeftRow[];
  /** For whom the copy was made, where something of it is withheld; null otherwise. */
  readonly withheldFrom: string | null;
}
