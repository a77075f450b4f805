// The wall: one tile per obligation, under its rule, safeguard family and standard, in legal order.

import { sectionOf } from '../../hipaa/citations/order.ts';
import type { Determination } from '../../model/assessment.ts';
import type { Catalog, Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Disposition } from '../../model/parties.ts';
import { signText } from '../../words/counts.ts';
import { anchorOf } from '../anchor.ts';

export interface Tile {
  readonly anchor: string;
  readonly disposition: Disposition;
  /** The last paragraph of the citation: `(A)`. */
  readonly foot: string;
  /** R or A; empty where the rule designates neither. */
  readonly designation: string;
  readonly question: boolean;
  /** A closed gate or an excluded use holds the vendor's part back. */
  readonly held: boolean;
  /** Accessible name. */
  readonly name: string;
}

export interface WallStandard {
  readonly foot: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
}

export interface WallFamily {
  readonly citation: string;
  readonly title: string;
  readonly anchor: string;
  readonly count: number;
  readonly standards: readonly WallStandard[];
}

export interface WallRule {
  readonly title: string;
  readonly count: number;
  readonly families: readonly WallFamily[];
}

type Placed = { readonly row: Determination; readonly provision: Provision; readonly standard: Provision };

/** The provision directly below the section: the standard, or the obligation itself. */
function standardOf(provision: Provision, byCitation: ReadonlyMap<Citation, Provision>): Provision {
  const section = sectionOf(provision.citation);
  let at = provision;
  for (;;) {
    const above = at.parent === null ? undefined : byCitation.get(at.parent);
    if (above === undefined || above.citation === section) return at;
    at = above;
  }
}

const footOf = (citation: Citation) => {
  const last = citation.lastIndexOf('(');
  return last < 0 ? citation : citation.slice(last);
};

/** `(a)(1)` of 164.308(a)(1). */
const below = (citation: Citation) => citation.slice(sectionOf(citation).length);

function tileOf({ row, provision }: Placed): Tile {
  const held = row.systems.some((place) => place.reason === 'gate' || place.reason === 'excluded');
  return {
    anchor: anchorOf(row.citation),
    disposition: row.disposition,
    foot: footOf(row.citation),
    designation: provision.designation === null ? '' : provision.designation === 'required' ? 'R' : 'A',
    question: row.openQuestion,
    held,
    name: signText(row.citation, row.disposition, row.openQuestion, held),
  };
}

/** Groups consecutive items that have equal keys. */
function runs<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  let before: string | undefined;
  for (const item of items) {
    const now = key(item);
    if (now === before) groups.at(-1)?.push(item);
    else groups.push([item]);
    before = now;
  }
  return groups;
}

/**
 * The wall of these rows.
 * @param rows determinations of obligations, in legal order; without roll-ups
 */
export function wallOf(
  rows: readonly Determination[],
  provisions: readonly Provision[],
  catalogs: readonly Catalog[],
): readonly WallRule[] {
  const byCitation = new Map(provisions.map((p) => [p.citation, p]));
  const placed = rows.flatMap((row): Placed[] => {
    const provision = byCitation.get(row.citation);
    return provision === undefined ? [] : [{ row, provision, standard: standardOf(provision, byCitation) }];
  });
  return runs(placed, (p) => p.provision.catalog).map((rule) => ({
    title: catalogs.find((c) => c.id === rule[0].provision.catalog)?.title ?? rule[0].provision.catalog,
    count: rule.length,
    families: runs(rule, (p) => sectionOf(p.row.citation)).map((family) => {
      const citation = sectionOf(family[0].row.citation);
      return {
        citation,
        title: byCitation.get(citation as Citation)?.title ?? '',
        anchor: `fam-${citation}`,
        count: family.length,
        standards: runs(family, (p) => p.standard.citation).map((standard) => ({
          foot: below(standard[0].standard.citation),
          title: standard[0].standard.title,
          tiles: standard.map(tileOf),
        })),
      };
    }),
  }));
}
