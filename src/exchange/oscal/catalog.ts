// The rules as an OSCAL catalog: a group a rule, a group a section, standards and requirements as controls, what states no
// duty (permissions, exceptions, definitions) as parts. Only controls are to be answered.

import { hasRow, type Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Library } from '../../model/library.ts';
import { oscalTitles } from '../../words/oscal.ts';
import { documentOf, type OscalDocument } from './document.ts';
import { some } from './entry.ts';
import { markup, markupLine } from './markup.ts';
import { type Prop, plainProp, prop } from './props.ts';
import { controlId, ns } from './terms.ts';

type Tree = ReadonlyMap<Citation | null, readonly Provision[]>;

interface Part {
  readonly id: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

const gone = new Set(['vacated', 'historical']);

/** A number with as many digits as any designator needs: tools sort by it as text. */
const sortId = (nth: number): string => `hipaa-${String(nth).padStart(4, '0')}`;

function provisionProps(provision: Provision, nth: number): readonly Prop[] {
  const { citation, kind, role, designation, level, inheritable, binds, modality, event, activity, work } = provision;
  return [
    plainProp('label', citation),
    plainProp('sort-id', sortId(nth)),
    ...provision.aliases.map((alias) => plainProp('alt-identifier', alias)),
    ...(gone.has(provision.status) ? [plainProp('status', 'withdrawn')] : []),
    ...prop('role', role),
    ...prop('kind', kind),
    ...prop('designation', designation),
    ...prop('level', level),
    ...prop('inheritable', inheritable),
    ...binds.flatMap((party) => prop('binds', party)),
    ...prop('deadline', provision.deadline),
    ...prop('modality', modality),
    ...prop('event', event),
    ...prop('activity', activity),
    ...prop('work', work),
    ...prop('status', provision.status),
    ...prop('authority', provision.authority),
  ];
}

/** Ids of parts say what they are, as in the catalogs of NIST. */
export const statementId = (citation: Citation): string => `${controlId(citation)}_smt`;

function guidance({ citation, remains, because, ready, note }: Provision): readonly Part[] {
  const part = (of: 'remains' | 'because' | 'ready' | 'note', prose: string | null): readonly Part[] =>
    prose === null
      ? []
      : [
          {
            id: `${controlId(citation)}_gdn.${of}`,
            name: 'guidance',
            class: of,
            title: oscalTitles[of],
            prose: markup(prose),
          },
        ];
  return [...part('remains', remains), ...part('because', because), ...part('ready', ready), ...part('note', note)];
}

/** Makes the objects of one catalog. @param order the place of each provision in the law */
function writer(tree: Tree, order: ReadonlyMap<Citation, number>) {
  const below = (provision: Provision) => tree.get(provision.citation) ?? [];
  const propsOf = (provision: Provision) => provisionProps(provision, order.get(provision.citation) ?? 0);

  /** A paragraph without a row, with those under it. */
  const context = (provision: Provision): Part => ({
    id: controlId(provision.citation),
    name: 'provision',
    ns,
    title: markupLine(provision.title),
    props: propsOf(provision),
    prose: provision.duty === '' ? undefined : markup(provision.duty),
    parts: some([
      ...guidance(provision),
      ...below(provision)
        .filter((p) => !hasRow(p))
        .map(context),
    ]),
  });

  /** Rows below, wherever paragraphs without a row stand between. */
  const rowsBelow = (provision: Provision): readonly Provision[] =>
    below(provision).flatMap((p) => (hasRow(p) ? [p] : rowsBelow(p)));

  const control = (provision: Provision): object => ({
    id: controlId(provision.citation),
    class: provision.role === 'rollup' ? 'standard' : 'requirement',
    title: markupLine(provision.title),
    props: propsOf(provision),
    links:
      provision.forAssociates === null
        ? undefined
        : [{ href: `#${controlId(provision.forAssociates)}`, rel: 'related' }],
    parts: some<Part>([
      ...(provision.duty === ''
        ? []
        : [{ id: statementId(provision.citation), name: 'statement', prose: markup(provision.duty) }]),
      ...guidance(provision),
      ...below(provision)
        .filter((p) => !hasRow(p))
        .map(context),
    ]),
    controls: some(rowsBelow(provision).map(control)),
  });

  /** A section that is a row itself is the one control of its group. */
  const section = (provision: Provision): object => {
    const own = hasRow(provision);
    return {
      id: `${controlId(provision.citation)}${own ? '_section' : ''}`,
      class: 'section',
      title: markupLine(provision.title),
      props: own ? [plainProp('label', `${provision.citation} (section)`)] : propsOf(provision),
      parts: own
        ? undefined
        : some([
            ...(provision.duty === ''
              ? []
              : [{ id: `${controlId(provision.citation)}_ovw`, name: 'overview', prose: markup(provision.duty) }]),
            ...guidance(provision),
            ...below(provision)
              .filter((p) => !hasRow(p))
              .map(context),
          ]),
      controls: some((own ? [provision] : rowsBelow(provision)).map(control)),
    };
  };
  return section;
}

/** The whole catalog. @param asOf the day of the file; each rule also has its own */
export function catalogDocument({ catalogs, provisions }: Library, asOf: string): OscalDocument {
  const known = new Set(provisions.map((p) => p.citation));
  const tree = new Map<Citation | null, Provision[]>();
  for (const provision of provisions) {
    const parent = provision.parent !== null && known.has(provision.parent) ? provision.parent : null;
    tree.set(parent, [...(tree.get(parent) ?? []), provision]);
  }
  const section = writer(tree, new Map(provisions.map(({ citation }, i) => [citation, i + 1])));
  const groups = catalogs.flatMap((catalog) => {
    const sections = (tree.get(null) ?? []).filter((p) => p.catalog === catalog.id);
    if (sections.length === 0) return [];
    return [
      {
        id: `rule-${catalog.id}`,
        class: 'rule',
        title: markupLine(catalog.title),
        props: [...prop('source', catalog.source), ...prop('as-of', catalog.asOf)],
        groups: sections.map(section),
      },
    ];
  });
  return documentOf('catalog', { title: oscalTitles.catalog, asOf }, { groups }, []);
}
