// Why nothing can be computed for a commit.

import { type Fault, faultWords } from './diagnostics/diagnostics.ts';
import { errorWords, type Reason } from './errors.ts';

/** The first error of an invalid library, with the number of others; what was refused; or a broken earlier version. */
export type Broken =
  | {
      readonly is: 'invalid';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly fault: Fault;
      readonly more: number;
    }
  | { readonly is: 'refused'; readonly reason: Reason }
  | { readonly is: 'after-broken' };

export function brokenWords(commit: string, broken: Broken): string {
  const at = commit.slice(0, 12);
  if (broken.is === 'after-broken')
    return `${at}: the version before it cannot be read, so what changed since then is unknown`;
  if (broken.is === 'refused') return `${at}: ${errorWords(broken.reason)[0]}`;
  const { file, line, column, fault, more } = broken;
  return `${at}: ${file}:${line}:${column}: ${faultWords(fault)[0]}${more === 0 ? '' : `, and ${more} more`}`;
}
