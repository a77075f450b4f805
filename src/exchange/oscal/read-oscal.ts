// An OSCAL file of a vendor that someone else wrote, as a table: a component definition, or a system security plan with
// what it exports to customers.

import { SourceError } from '../../model/errors.ts';
import type { LeftRow, TableClaim, TableRead } from '../../model/table-claim.ts';
import type { Wishes } from '../tables/wishes.ts';
import { readTree } from './read-tree.ts';
import { claimOf, leftOf } from './rows-read.ts';
import { originsIn, statusIn } from './status-words.ts';
import { listAt, type Node, objectAt, propsOf, proseAt, textAt } from './tree.ts';

interface Rows {
  readonly claims: readonly TableClaim[];
  readonly left: readonly LeftRow[];
}

const together = (rows: readonly Rows[]): Rows => ({
  claims: rows.flatMap(({ claims }) => claims),
  left: rows.flatMap(({ left }) => left),
});

/** A component: a row a requirement. What its statements say is a part of it. */
function componentRows(component: Node): Rows {
  const group = proseAt(component, 'title');
  const requirements = listAt(component, 'control-implementations').flatMap((implementation) =>
    listAt(implementation, 'implemented-requirements'),
  );
  const claims = requirements.map((node) => {
    const props = propsOf(node);
    const statements = listAt(node, 'statements').map((statement) => proseAt(statement, 'description'));
    const provides = [proseAt(node, 'description'), ...statements];
    const of = { control: textAt(node, 'control-id'), props, group };
    return claimOf({ node, ...of, state: statusIn(props), origins: originsIn(props), provides, asks: [] });
  });
  return { claims, left: [] };
}

interface Plan {
  /** Titles of components, by uuid. */
  readonly components: ReadonlyMap<string, string>;
}

/** One component of one requirement. Only what it exports is for customers. */
function byComponent(node: Node, requirement: Node, { components }: Plan): Rows {
  const control = textAt(requirement, 'control-id');
  const props = propsOf(requirement);
  const exported = objectAt(node, 'export');
  const provided = listAt(exported, 'provided').map((one) => proseAt(one, 'description'));
  const asks = listAt(exported, 'responsibilities').map((one) => proseAt(one, 'description'));
  const left = [
    ...listAt(node, 'inherited').map((one) =>
      leftOf(one, control, props, { says: 'oscal-inherited', text: proseAt(one, 'description') }),
    ),
    ...listAt(node, 'satisfied').map((one) =>
      leftOf(one, control, props, { says: 'oscal-satisfied', text: proseAt(one, 'description') }),
    ),
  ];
  if (provided.length + asks.length === 0)
    return { claims: [], left: [leftOf(node, control, props, { says: 'oscal-not-exported' }), ...left] };
  const group = components.get(textAt(node, 'component-uuid').toLowerCase()) ?? '';
  const state = textAt(objectAt(node, 'implementation-status'), 'state') || statusIn(propsOf(node));
  const origins = [...originsIn(props), ...originsIn(propsOf(node))];
  return { claims: [claimOf({ node, control, props, group, state, origins, provides: provided, asks })], left };
}

function requirementRows(node: Node, plan: Plan): Rows {
  const statements = listAt(node, 'statements');
  const all = [node, ...statements].flatMap((one) => listAt(one, 'by-components'));
  const control = textAt(node, 'control-id');
  if (all.length === 0)
    return { claims: [], left: [leftOf(node, control, propsOf(node), { says: 'oscal-not-exported' })] };
  return together(all.map((one) => byComponent(one, node, plan)));
}

function planRows(root: Node): Rows {
  const components = listAt(objectAt(root, 'system-implementation'), 'components');
  const titles = new Map(components.map((c) => [textAt(c, 'uuid').toLowerCase(), proseAt(c, 'title')]));
  const requirements = listAt(objectAt(root, 'control-implementation'), 'implemented-requirements');
  return together(requirements.map((node) => requirementRows(node, { components: titles })));
}

/** @param label the file, for errors. Throws SourceError and InvalidInput. */
export function readOscal(bytes: Buffer, label: string, _: Wishes): TableRead {
  const { model, root } = readTree(bytes, label);
  if (model === 'mapping-collection') throw new SourceError({ says: 'oscal-pairs', label });
  const capabilities = listAt(root, 'capabilities');
  const components = model === 'component-definition' ? [...listAt(root, 'components'), ...capabilities] : [];
  const { claims, left } = model === 'component-definition' ? together(components.map(componentRows)) : planRows(root);
  const title = proseAt(objectAt(root, 'metadata'), 'title');
  return {
    ...{ label, title: title === '' ? null : title, layouts: [model] },
    ...{ roles: ['citation', 'control', 'says', 'vendor', 'customer'], claims, left, unread: [] },
  };
}
