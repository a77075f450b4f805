// The outcome of a row in a notice: who did it so far, and who does it now.

import type { Consequence } from '../../model/change.ts';

const past: Readonly<Record<string, string>> = {
  inherited: 'the vendor did it',
  shared: 'you and the vendor shared it',
  customer: 'it was yours',
  unaddressed: 'nobody had settled who does it',
  'not-applicable': 'it did not apply to you',
  'vendor-direct': 'it bound the vendor alone',
};
const present: Readonly<Record<string, string>> = {
  inherited: 'the vendor does it',
  shared: 'you and the vendor share it',
  customer: 'it is yours',
  unaddressed: 'nobody has settled who does it',
  'not-applicable': 'it does not apply to you',
  'vendor-direct': 'it binds the vendor alone',
};
const because: Readonly<Record<string, string>> = {
  'void-upstream': ', because a party behind the vendor has no agreement that covers PHI',
  'not-inheritable': ', because nobody else can do it for you',
  ruling: ', because a reviewer ruled so',
  gate: ', because something must hold first that does not',
  excluded: ', because PHI is excluded there',
};
/** Who acts in one place. */
const places: Readonly<Record<string, string>> = {
  vendor: 'inherited',
  customer: 'customer',
  silent: 'unaddressed',
};

/** `shared (assigned)`, or `vendor + customer` of one place. */
function outcome(text: string): readonly [disposition: string, reason: string] {
  const [, disposition, reason = ''] = /^(\S+) \((\S+)\)$/.exec(text) ?? [];
  if (disposition !== undefined) return [disposition, reason];
  return [text.includes('vendor +') ? 'shared' : (places[text.split(' ', 1)[0] ?? ''] ?? text), ''];
}

/** What moved in one row. */
export function rowSentence({ before, after }: Pick<Consequence, 'before' | 'after'>): string {
  if (after === null) return 'the rules no longer ask for it';
  const [now, reason] = outcome(after);
  const is = `${present[now] ?? now}${because[reason] ?? ''}`;
  if (before === null) return `the rules now ask for it, and ${is}`;
  const [then] = outcome(before);
  return `so far ${past[then] ?? then}; now ${is}`;
}
