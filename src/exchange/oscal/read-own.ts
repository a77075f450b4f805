// OSCAL files that become a whole file of a library: what devolve wrote of a vendor comes back as its mapping, and a
// mapping collection as a crosswalk.

import { stringify } from 'yaml';
import { SourceError } from '../../model/errors.ts';
import type { LeftRow } from '../../model/table-claim.ts';
import { oscalDraft } from '../../words/oscal.ts';
import { citedBy } from './controls-named.ts';
import type { Entry } from './entry.ts';
import { oneLine } from './markup.ts';
import {
  audienceIn,
  type Carrier,
  type Carriers,
  ownMapping,
  type Refuse,
  type ServiceCarrier,
} from './own-mapping.ts';
import { ownValue } from './props.ts';
import { readTree } from './read-tree.ts';
import { leftOf } from './rows-read.ts';
import { citationText, nistControl, ns } from './terms.ts';
import { listAt, type Node, objectAt, oneOrMore, propsOf, proseAt, textAt } from './tree.ts';

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

const carrier = (node: Node): Carrier => ({ props: propsOf(node), at: node.at });

function rowCarriers(requirements: readonly Node[]): ServiceCarrier['rows'] {
  return requirements.map((node) => {
    const props = propsOf(node);
    const id = textAt(node, 'control-id');
    return { props, at: node.at, citation: citationText(id) ?? citedBy(id, props) };
  });
}

/** The components of a file, each with the rows that are said of it. */
function componentsOf(model: string, root: Node): readonly ServiceCarrier[] {
  if (model === 'component-definition')
    return listAt(root, 'components').map((component) => {
      const all = listAt(component, 'control-implementations').flatMap((i) => listAt(i, 'implemented-requirements'));
      return { ...carrier(component), rows: rowCarriers(all) };
    });
  const rows = rowCarriers(listAt(objectAt(root, 'control-implementation'), 'implemented-requirements'));
  const components = listAt(objectAt(root, 'system-implementation'), 'components').map(carrier);
  // The first service is the one that the plan is of.
  const first = components.find(({ props }) => props.some((p) => p.class === 'service'));
  return components.map((component) => ({ ...component, rows: component === first ? rows : [] }));
}

function mappingDraft(model: string, root: Node, { knows }: Known): Draft | null {
  const carriers: Carriers = {
    metadata: carrier(objectAt(root, 'metadata')),
    resources: listAt(objectAt(root, 'back-matter'), 'resources').map(carrier),
    components: componentsOf(model, root),
  };
  const refuse: Refuse = (at, said) => {
    throw new SourceError({ says: 'oscal-own', label: root.label, at, said });
  };
  if (ownValue(carriers.metadata.props, 'customer') !== undefined)
    throw new SourceError({ says: 'oscal-customer', label: root.label });
  const data = ownMapping(carriers, refuse, knows);
  if (data === null) return null;
  // Someone else added these: what they say has no place in our properties.
  const all = carriers.components.flatMap(({ rows }) => rows);
  const others = all.filter(({ props }) => props.every((p) => p.ns !== ns));
  const stray = carriers.components.find(
    ({ rows, props }) => rows.length > 0 && !props.some((p) => p.class === 'service'),
  );
  if (stray !== undefined) refuse(stray.at, oscalDraft.noService);
  const withheld = JSON.stringify(data).includes('withheld-in-copy-');
  return {
    ...{ kind: 'mapping', id: String(data.vendor ?? ''), data },
    taken: all.length - others.length,
    left: others.map(({ at, props, citation }) => leftOf({ at }, citation, props, { says: 'oscal-added' })),
    withheldFrom: withheld ? audienceIn(carriers.metadata) : null,
  };
}

const apart = new Set(['no-relationship']);

function crosswalkDraft(root: Node, { cite }: Known): Draft {
  const metadata = objectAt(root, 'metadata');
  const props = propsOf(metadata);
  const relates = new Map<string, string[]>();
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
          const held = relates.get(rule) ?? [];
          relates.set(rule, [...held, ...others.filter((other) => !held.includes(other))]);
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
    relates: Object.fromEntries(relates),
  };
  return { kind: 'crosswalk', id, data, taken, left, withheldFrom: null };
}

/**
 * The file of a library that an OSCAL file is; null for what someone else wrote of a vendor.
 * Throws SourceError and InvalidInput.
 */
export function draftIn(bytes: Uint8Array, label: string, known: Known): Draft | null {
  const { model, root } = readTree(bytes, label);
  return model === 'mapping-collection' ? crosswalkDraft(root, known) : mappingDraft(model, root, known);
}

/** The draft as YAML. */
export const draftYaml = ({ data }: Draft): string => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
