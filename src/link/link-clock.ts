// Links one time limit: a number with its unit, "unstated", or stated in a document that was not supplied.

import { asCitation } from '../model/citation.ts';
import { type StatedSpan, statedSpan } from '../model/clock.ts';
import type { Clock } from '../model/vendor.ts';
import type { ClockEntry } from '../schema/mapping-document.ts';
import { reportMalformed } from './reporter.ts';
import { readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

/** A missing number is `unstated`; there is no default. */
export function linkClock(scope: VendorScope, id: string, c: ClockEntry, at: Path): Clock {
  const source = readPointer(scope, c.source, [...at, 'source']);
  const elsewhere = c['stated-in'];
  let within: StatedSpan = { kind: 'unstated' };
  if (elsewhere !== undefined) {
    scope.r.known(elsewhere, 'document', scope.documents.keys(), [...at, 'stated-in']);
    if (c.within !== undefined) scope.r.report({ says: 'shape-value/clock' }, [...at, 'within'], 'key');
    within = { kind: 'stated-elsewhere', document: elsewhere };
  } else if (c.within === 'set-by-customer') within = { kind: 'set-by-customer' };
  else if (c.within !== undefined) within = statedSpan(c.within);
  if (c.about !== undefined && asCitation(c.about) === null) {
    reportMalformed(scope.r, c.about, [...at, 'about'], 'value');
  }
  return {
    id,
    title: c.title ?? id.replaceAll('-', ' '),
    kind: c.kind ?? 'promise',
    // A window is the customer's own time, regardless of who acts on request.
    direction: c.kind === 'window' ? 'by-customer' : c.direction,
    from: c.from,
    within,
    promptly: c['without-unreasonable-delay'] ?? false,
    about: c.about ?? null,
    source,
    note: c.note ?? null,
    at: scope.r.at(at),
  };
}
