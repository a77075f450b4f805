// What each vendor in use does on the rows of a playbook, what bears on them in its documents, and what it owes.

import type { AssessedClock } from '../../model/assessed-clock.ts';
import type { Assessment, Bearing, PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Deadline, Happening, VendorPart, VendorWord } from '../../model/event-plan.ts';

/** Verdicts of the vendor and recommendations are no part of what it owes; time limits are listed by themselves. */
const told: ReadonlySet<Bearing['kind']> = new Set(['undertaking', 'contract-term', 'note', 'reply']);

/** Rules whose step names the source of the vendor's part. */
const stating: ReadonlySet<string> = new Set(['statement', 'claim', 'contract']);

function wordsOn(place: PlaceOutcome): readonly Omit<VendorWord, 'citations'>[] {
  const source = place.derivation.find((s) => stating.has(s.rule) && s.source !== null)?.source ?? null;
  return [
    ...place.provides.map((provided) => ({ what: { kind: 'provides', provided } as const, source })),
    ...place.bears
      .filter((b) => told.has(b.kind))
      .map((bearing) => ({ what: { kind: 'bears', bearing } as const, source: bearing.source })),
  ];
}

const textOf = ({ what, source }: Pick<VendorWord, 'what' | 'source'>) => JSON.stringify([what, source]);

/** The same words on several rows are told once. */
function wordsOf(places: readonly (readonly [Citation, PlaceOutcome])[]): readonly VendorWord[] {
  const found = new Map<string, { word: Omit<VendorWord, 'citations'>; citations: Citation[] }>();
  for (const [citation, place] of places) {
    for (const word of wordsOn(place)) {
      const key = textOf(word);
      const known = found.get(key);
      if (known === undefined) found.set(key, { word, citations: [citation] });
      else if (!known.citations.includes(citation)) known.citations.push(citation);
    }
  }
  return [...found.values()].map(({ word, citations }) => ({ ...word, citations }));
}

/** Whether a time limit of a vendor is about one of these rows, or about the standard above or below it. */
export function isAbout({ about }: Pick<AssessedClock, 'about'>, citations: Iterable<Citation>): boolean {
  if (about === null) return false;
  for (const c of citations) if (c === about || c.startsWith(`${about}(`) || about.startsWith(`${c}(`)) return true;
  return false;
}

export function vendorParts(
  { determinations, rollups, clocks }: Assessment,
  customer: Customer,
  playbook: ReadonlySet<Citation>,
  { vendor }: Happening,
  deadlinesOf: (system: string) => readonly Deadline[],
): readonly VendorPart[] {
  const rows = [...determinations, ...rollups].filter((row) => playbook.has(row.citation));
  const says = (part: VendorPart) => part.deadlines.length + part.does.length + part.silent.length > 0;
  const parts = customer.systems.flatMap((system): VendorPart[] => {
    if (system.kind !== 'service' || (vendor !== null && vendor.system !== system.id)) return [];
    const places = rows.flatMap((row) =>
      row.systems
        .filter((p) => p.system === system.id && p.use === null)
        .map((place): readonly [Citation, PlaceOutcome] => [row.citation, place]),
    );
    const name = clocks.find((c) => c.system === system.id)?.vendor ?? system.title;
    return [
      {
        system: system.id,
        title: system.title,
        name,
        agent: system.agent,
        here: vendor?.system === system.id,
        deadlines: deadlinesOf(system.id),
        does: wordsOf(places),
        silent: places.filter(([, p]) => p.parties.includes('silent')).map(([citation]) => citation),
      },
    ];
  });
  return parts.filter(says);
}
