// An OSCAL file of a vendor that someone else wrote, as a table: a component definition, or a system security plan with
// what it exports to customers.

import { SourceError } from '../../model/errors.ts';
import type { LeftRow, TableClaim, TableRead } from '../../model/table-claim.ts';
import type { Wishes } from '../tables/wishes.ts';
import { readTree } from './read-tree.ts';
import { besideProps, claimOf, headingsOf, leftOf, type RowSaid } from './rows-read.ts';
import { originsIn, remarksIn, statesIn } from './status-words.ts';
import { listAt, type Node, objectAt, propsOf, proseAt, textAt, textsAt } from './tree.ts';

interface Rows {
  readonly claims: readonly TableClaim[];
  readonly left: readonly LeftRow[];
}

const together = (rows: readonly Rows[]): Rows => ({
  claims: rows.flatMap(({ claims }) => claims),
  left: rows.flatMap(({ left }) => left),
});

/** What stands beside the status of an object, or of what it holds. */
const notesOf = (node: Node): RowSaid['notes'] =>
  [
    proseAt(node, 'remarks'),
    ...remarksIn(propsOf(node)),
    ...listAt(node, 'responsible-roles').map((role) => proseAt(role, 'remarks')),
  ].flatMap((text) => (text === '' ? [] : [['remarks', text] as const]));

/** Values of parameters that the file sets, which can leave something to the customer. */
const parametersOf = (node: Node): RowSaid['notes'] =>
  listAt(node, 'set-parameters').flatMap((one) =>
    [proseAt(one, 'remarks'), ...textsAt(one, 'values')].flatMap((text) =>
      text === '' ? [] : [['set-parameters', text] as const],
    ),
  );

/** What a component, or a way to implement a source, says of all its rows. */
const besideAll = (node: Node): RowSaid['beside'] => [
  ...headingsOf(['title', 'description', 'purpose', 'remarks'].map((name) => [name, proseAt(node, name)] as const)),
  ...besideProps(propsOf(node)),
  // What only says how something is to be done does not do it.
  ...(/^(?:guidance|plan|standard)$/.test(textAt(node, 'type'))
    ? [{ from: { column: 'type' }, text: textAt(node, 'type'), takes: 'part' } as const]
    : []),
];

/** What a file says of itself. */
function besideFile(root: Node): RowSaid['beside'] {
  const metadata = objectAt(root, 'metadata');
  const texts = ['title', 'version', 'remarks'].map((name) => [name, proseAt(metadata, name)] as const);
  return [...headingsOf(texts), ...besideProps(propsOf(metadata))];
}

const customers = /customer|client|tenant|consumer|subscriber|agency|leveraging|(?:covered|user)[- _]entit/i;

/** Roles that are a customer's, by their id or their title. */
const customerRoles = (root: Node): ReadonlySet<string> =>
  new Set(
    listAt(objectAt(root, 'metadata'), 'roles').flatMap((role) =>
      customers.test(proseAt(role, 'title')) ? [textAt(role, 'id')] : [],
    ),
  );

/** Whose it is: where it originates, and which role of a customer is responsible. */
const originsOf =
  (theirs: ReadonlySet<string>) =>
  (node: Node): readonly string[] => [
    ...originsIn(propsOf(node)),
    ...listAt(node, 'responsible-roles').flatMap((role) => {
      const id = textAt(role, 'role-id');
      return customers.test(id) || theirs.has(id) ? [id] : [];
    }),
  ];

/** A component or a system that is not in operation does nothing of what is said of it. */
function notDone(node: Node): RowSaid['notes'] {
  const status = objectAt(node, 'status');
  const state = textAt(status, 'state');
  if (state === '' || state === 'operational') return [];
  const undone = /^(?:under-development|disposition|under-major-modification)$/.test(state);
  return [['status', [`${undone ? 'not in place: ' : ''}${state}`, proseAt(status, 'remarks')].join(' ').trim()]];
}

/** A component: a row a requirement. What its statements say is a part of it. */
function componentRows(
  component: Node,
  ofFile: RowSaid['beside'],
  theirs: ReadonlySet<string>,
  called: RowSaid['called'],
): Rows {
  const group = proseAt(component, 'title');
  const ofAll = notDone(component);
  const requirements = listAt(component, 'control-implementations').flatMap((implementation) => {
    const beside = [...besideAll(component), ...besideAll(implementation), ...ofFile];
    const states = [component, implementation].map(propsOf).flatMap(statesIn);
    return listAt(implementation, 'implemented-requirements').map((node) => ({ node, beside, states, implementation }));
  });
  const claims = requirements.map(({ node, beside, states, implementation }) => {
    const props = propsOf(node);
    const statements = listAt(node, 'statements');
    const provides = [node, ...statements].map((one) => proseAt(one, 'description'));
    const of = { control: textAt(node, 'control-id'), props, group, called };
    return claimOf({
      ...{ node, ...of, provides, asks: [] },
      ...{ states: statesIn(props), parts: [...statements.map(propsOf).flatMap(statesIn), ...states] },
      origins: [node, ...statements, implementation, component].flatMap(originsOf(theirs)),
      notes: [
        ...[node, ...statements].flatMap((one) => [...notesOf(one), ...parametersOf(one)]),
        ...parametersOf(implementation),
        ...ofAll,
      ],
      beside: [...[node, ...statements].flatMap((one) => besideProps(propsOf(one))), ...beside],
    });
  });
  return { claims, left: [] };
}

interface Plan {
  /** Titles of components, by uuid. */
  readonly components: ReadonlyMap<string, string>;
  /** Components that are not in operation, by uuid. */
  readonly undone: ReadonlyMap<string, RowSaid['notes']>;
  /** What components say of all their rows, by uuid. */
  readonly beside: ReadonlyMap<string, RowSaid['beside']>;
  /** Of the system. */
  readonly notes: RowSaid['notes'];
  /** What the plan says of all its rows. */
  readonly ofAll: RowSaid['beside'];
  readonly theirs: ReadonlySet<string>;
  readonly called: RowSaid['called'];
}

const stateOf = (node: Node): readonly string[] =>
  [textAt(objectAt(node, 'implementation-status'), 'state'), ...statesIn(propsOf(node))].filter(
    (state) => state !== '',
  );

/** One component of one requirement. Only what it exports is for customers. */
function byComponent(node: Node, requirement: Node, others: readonly string[], plan: Plan): Rows {
  const { components, undone, beside, notes, ofAll, theirs, called } = plan;
  const control = textAt(requirement, 'control-id');
  const props = propsOf(requirement);
  const exported = objectAt(node, 'export');
  const offered = listAt(exported, 'provided');
  const provided = offered.map((one) => proseAt(one, 'description'));
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
  const status = objectAt(node, 'implementation-status');
  const own = stateOf(node);
  const origins = [requirement, node, ...offered].flatMap(originsOf(theirs));
  const said = [requirement, node, status, exported, ...offered].flatMap(notesOf);
  const descriptions = [
    ['description', proseAt(node, 'description')],
    ['export', proseAt(exported, 'description')],
  ] as const;
  const claim = claimOf({
    ...{
      node,
      control,
      props,
      group,
      called,
      states: own,
      parts: [...statesIn(props), ...others],
      origins,
      provides: provided,
      asks,
    },
    notes: [
      ...said,
      ...[requirement, node].flatMap(parametersOf),
      ...descriptions.filter(([, text]) => text !== ''),
      ...(undone.get(textAt(node, 'component-uuid').toLowerCase()) ?? []),
      ...notes,
    ],
    beside: [
      ...[requirement, node, exported, ...offered].flatMap((one) => besideProps(propsOf(one))),
      ...(beside.get(textAt(node, 'component-uuid').toLowerCase()) ?? []),
      ...ofAll,
    ],
  });
  return { claims: [claim], left };
}

function requirementRows(node: Node, plan: Plan): Rows {
  const statements = listAt(node, 'statements');
  const all = [node, ...statements].flatMap((one) => listAt(one, 'by-components'));
  const control = textAt(node, 'control-id');
  if (all.length === 0)
    return { claims: [], left: [leftOf(node, control, propsOf(node), { says: 'oscal-not-exported' })] };
  // What another part of the requirement has yet to do, this one does not do.
  const others = [...new Set(all.flatMap(stateOf))].filter((state) => state !== 'not-applicable');
  return together(all.map((one) => byComponent(one, node, others, plan)));
}

function planRows(root: Node, called: RowSaid['called']): Rows {
  const components = listAt(objectAt(root, 'system-implementation'), 'components');
  const titles = new Map(components.map((c) => [textAt(c, 'uuid').toLowerCase(), proseAt(c, 'title')]));
  const requirements = listAt(objectAt(root, 'control-implementation'), 'implemented-requirements');
  const undone = new Map(components.map((c) => [textAt(c, 'uuid').toLowerCase(), notDone(c)]));
  const beside = new Map(components.map((c) => [textAt(c, 'uuid').toLowerCase(), besideAll(c)]));
  const system = objectAt(root, 'system-characteristics');
  const ofAll = [...besideFile(root), ...besideAll(system), ...besideAll(objectAt(root, 'control-implementation'))];
  const plan = {
    components: titles,
    undone,
    beside,
    notes: notDone(system),
    ofAll,
    theirs: customerRoles(root),
    called,
  };
  return together(requirements.map((node) => requirementRows(node, plan)));
}

/** @param label the file, for errors. Throws SourceError and InvalidInput. */
export function readOscal(bytes: Buffer, label: string, { vendorCalled }: Wishes): TableRead {
  const { model, root } = readTree(bytes, label);
  if (model === 'mapping-collection') throw new SourceError({ says: 'oscal-pairs', label });
  const capabilities = listAt(root, 'capabilities');
  const components = model === 'component-definition' ? [...listAt(root, 'components'), ...capabilities] : [];
  const ofFile = besideFile(root);
  const { claims, left } =
    model === 'component-definition'
      ? together(components.map((one) => componentRows(one, ofFile, customerRoles(root), vendorCalled)))
      : planRows(root, vendorCalled);
  const title = proseAt(objectAt(root, 'metadata'), 'title');
  return {
    ...{ label, title: title === '' ? null : title, layouts: [model] },
    ...{ roles: ['citation', 'control', 'says', 'vendor', 'customer'], claims, left, unread: [] },
  };
}
