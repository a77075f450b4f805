// The time limits of a request, counted from the day on which it was received.

import { describe, expect, it } from 'vitest';
import { rowLimits } from '../../../../src/assess/event/row-limits.ts';
import { findProvision } from '../../../../src/model/lookup.ts';
import { loadLibrary, readShipped } from '../../../../src/pipeline.ts';

const library = loadLibrary({ files: readShipped() });

function limits(event: string, on: string) {
  const playbook = library.program.events.find((e) => e.id === event)?.playbook ?? [];
  const rows = playbook.flatMap((citation) => findProvision(library, citation) ?? []);
  return rowLimits(rows, on, (row) => row.event === event).map((l) => [
    l.provision.citation,
    l.day,
    l.extended?.by.citation ?? null,
    l.extended?.day ?? null,
  ]);
}

describe('a request', () => {
  it.each([
    ['access-requested', '2026-12-01', ['164.524(b)(2)(i)', '2026-12-31', '164.524(b)(2)(ii)', '2027-01-30']],
    ['amendment-requested', '2026-12-01', ['164.526(b)(2)(i)', '2027-01-30', '164.526(b)(2)(ii)', '2027-03-01']],
    ['accounting-requested', '2027-12-01', ['164.528(c)(1)', '2028-01-30', '164.528(c)(1)', '2028-02-29']],
  ])('%s on %s: the last day, and the last day of an extension', (event, on, expected) => {
    expect(limits(event, on)).toContainEqual(expected);
  });
  it('a time that something else starts is not counted from the request', () => {
    expect(limits('accounting-requested', '2026-12-01')).toContainEqual(['164.528(a)(2)(ii)', null, null, null]);
  });
  it('an event without a number of days has no time limit', () => {
    expect(limits('restriction-requested', '2026-12-01')).toEqual([]);
  });
});
