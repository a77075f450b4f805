// Notice clocks that a customer's states add. Law beside HIPAA: shown, never counted.

import type { StatedSpan } from './clock.ts';
import type { SourceRef } from './source-tree.ts';

export interface StateClock {
  readonly id: string;
  /** Postal code. */
  readonly state: string;
  readonly law: string;
  readonly tell: string;
  readonly within: StatedSpan;
  /** "Without unreasonable delay", besides any number. */
  readonly promptly: boolean;
  readonly from: string;
  /** In force from, YYYY-MM-DD. */
  readonly since: string | null;
  /** Whom it binds, where that is not every customer in the state. */
  readonly onlyFor: string | null;
  /** It binds covered entities alone. */
  readonly coveredOnly: boolean;
  /** It binds whoever maintains data that another owns: the vendor. */
  readonly byVendor: boolean;
  /** False: from general knowledge, to be checked before anybody relies on it. */
  readonly read: boolean;
  readonly note: string | null;
  readonly at: SourceRef;
}
