// OSCAL files that become a whole file of a library: what devolve wrote of a vendor comes back as its mapping, and a
// mapping collection as a crosswalk.

import { stringify } from 'yaml';
import { SourceError } from '../../model/errors.ts';
import { oscalDraft } from '../../words/oscal.ts';
import { citedBy } from './controls-named.ts';
import { crosswalkDraft } from './crosswalk-draft.ts';
import type { Draft, Known } from './draft.ts';
import type { Carrier, Refuse } from './own-entries.ts';
import { audienceIn, type Carriers, ownMapping, type ServiceCarrier } from './own-mapping.ts';
import { ownValue } from './props.ts';
import { readTree } from './read-tree.ts';
import { leftOf } from './rows-read.ts';
import { citationText, ns } from './terms.ts';
import { listAt, type Node, objectAt, propsOf, textAt } from './tree.ts';

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

/**
 * The file of a library that an OSCAL file is; null for what someone else wrote of a vendor.
 * Throws SourceError and InvalidInput.
 */
export function draftIn(bytes: Uint8Array, label: string, known: Known): Draft | null {
  const { model, root } = readTree(bytes, label);
  return model === 'mapping-collection' ? crosswalkDraft(root, known) : mappingDraft(model, root, known);
}

/** The draft as YAML. Words that older readers of YAML take for booleans or days are in quotation marks. */
export const draftYaml = ({ data }: Draft): string =>
  stringify(data, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
