// Breach-notice time limits under state law, in addition to HIPAA: displayed, never counted.

import type { StatedSpan } from './clock.ts';
import type { SourceRef } from './source-tree.ts';

export interface StateClock {
  readonly id: string;
  /** Postal code. */
  readonly state: string;
  readonly law: string;
  readonly tell: string;
  readonly within: StatedSpan;
  /** "Without unreasonable delay", in addition to any number. */
  readonly promptly: boolean;
  readonly from: string;
  /** The notice from which it runs, if not from discovery: the id of another time limit, or `hhs`. */
  readonly after: string | null;
  /** The smallest number of affected residents for which it is owed. */
  readonly residents: number | null;
  /** Effective date, YYYY-MM-DD. */
  readonly since: string | null;
  /** Whom it binds, if not every customer in the state. */
  readonly onlyFor: string | null;
  /** Binds covered entities only. */
  readonly coveredOnly: boolean;
  /** Binds a party that maintains data owned by another: the vendor. */
  readonly byVendor: boolean;
  /** False: from general knowledge, to be checked before use. */
  readonly read: boolean;
  readonly note: string | null;
  readonly at: SourceRef;
}
