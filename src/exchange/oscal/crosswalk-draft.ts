// A mapping collection as a crosswalk: which controls of another framework stand beside which provision.

import type { LeftRow } from '../../model/table-claim.ts';
import { citedBy } from './controls-named.ts';
import type { Draft, Known } from './draft.ts';
import { oneLine } from './markup.ts';
import { ownValue } from './props.ts';
import { leftOf } from './rows-read.ts';
import { nistControl } from './terms.ts';
import { listAt, type Node, objectAt, oneOrMore, propsOf, proseAt, textAt } from './tree.ts';

const apart = new Set(['no-relationship']);

export function crosswalkDraft(root: Node, { cite }: Known): Draft {
  const metadata = objectAt(root, 'metadata');
  const props = propsOf(metadata);
  const relates = new Map<string, Set<string>>();
  const left: LeftRow[] = [];
  let taken = 0;
  for (const mapping of oneOrMore(root, 'mappings'))
    for (const map of listAt(mapping, 'maps')) {
      const sides = (['sources', 'targets'] as const).map((side) =>
        listAt(map, side).map((item) => ({ id: textAt(item, 'id-ref'), props: propsOf(item) })),
      );
      const rules = sides.map((side) => side.flatMap(({ id, props: of }) => cite(citedBy(id, of)) ?? []));
      const ours = rules.findIndex((found, i) => found.length > 0 && found.length === sides[i]?.length);
      const [first] = sides.flat();
      const leave = (why: LeftRow['why']) => left.push(leftOf(map, first?.id ?? '', first?.props ?? [], why));
      if (ours === -1) leave({ says: 'no-citation' });
      else if (apart.has(textAt(map, 'relationship'))) leave({ says: 'oscal-apart' });
      else {
        taken++;
        const others = (sides[1 - ours] ?? []).map(({ id, props: of }) => nistControl(id) ?? citedBy(id, of));
        for (const rule of rules[ours] ?? []) {
          const held = relates.get(rule) ?? new Set();
          for (const other of others) held.add(other);
          relates.set(rule, held);
        }
      }
    }
  const title = ownValue(props, 'title') ?? (oneLine(proseAt(metadata, 'title')) || root.label);
  const id =
    ownValue(props, 'crosswalk') ??
    (title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') ||
      'crosswalk');
  const described = oneLine(proseAt(objectAt(root, 'provenance'), 'mapping-description'));
  const data = {
    crosswalk: id.slice(0, 80),
    title,
    source: ownValue(props, 'source') ?? (described || title),
    'as-of': ownValue(props, 'as-of') ?? textAt(metadata, 'last-modified').slice(0, 10),
    relates: Object.fromEntries([...relates].map(([rule, controls]) => [rule, [...controls]])),
  };
  return { kind: 'crosswalk', id, data, taken, left, withheldFrom: null };
}
