// What every OSCAL file has: a uuid of what it says, metadata, and the resources that it refers to.

import { oscalRemarks, oscalTexts, oscalTitles } from '../../words/oscal.ts';
import { some } from './entry.ts';
import { markup, markupLine, oneLine } from './markup.ts';
import type { Prop } from './props.ts';
import { momentOf, oscalVersion, uuidOf } from './terms.ts';

export type Model = 'catalog' | 'component-definition' | 'ssp' | 'poam' | 'mapping';

/** The key of the one object of a file. */
export const rootOf = {
  catalog: 'catalog',
  'component-definition': 'component-definition',
  ssp: 'system-security-plan',
  poam: 'plan-of-action-and-milestones',
  mapping: 'mapping-collection',
} as const satisfies Record<Model, string>;

export type OscalDocument = Readonly<Record<string, unknown>>;

export interface Link {
  readonly href: string;
  readonly rel?: string;
  readonly 'resource-fragment'?: string;
  readonly text?: string;
}

export interface Resource {
  readonly uuid: string;
  readonly title: string;
  readonly description?: string;
  readonly props?: readonly Prop[] | undefined;
  readonly rlinks?: readonly { readonly href: string; readonly 'media-type'?: string }[];
}

const json = 'application/oscal+json';

const resourceOf = (name: string, title: string, description: string, href: string): Resource => ({
  uuid: uuidOf('resource', name),
  title: markupLine(title),
  description: markup(description),
  rlinks: [{ href, 'media-type': json }],
});

/** The catalog that every file refers to, as the file that lies beside it. */
export const catalogResource = resourceOf(
  'catalog',
  oscalTitles.catalog,
  oscalTexts.catalogResource,
  'hipaa-catalog.json',
);

/** The plan of a vendor, beside the file of a customer. */
export function planResource(address: string, service: string): Resource {
  const file = `${address.replaceAll('/', '-')}-ssp.json`;
  return resourceOf(`ssp ${address}`, oscalTitles.vendorPlan(service), oscalTexts.planResource(address, file), file);
}

export const linkTo = ({ uuid }: Pick<Resource, 'uuid'>): string => `#${uuid}`;

export interface About {
  readonly title: string;
  readonly asOf: string;
  readonly props?: readonly Prop[];
  /** Organizations by uuid and name. */
  readonly parties?: readonly { readonly uuid: string; readonly name: string; readonly role: string }[];
  /** By id and title. */
  readonly roles?: readonly { readonly id: string; readonly title: string }[];
}

function metadata({ title, asOf, props = [], parties = [], roles = [] }: About) {
  return {
    title: markupLine(title),
    'last-modified': momentOf(asOf),
    version: asOf,
    'oscal-version': oscalVersion,
    props: some(props),
    roles: some(roles.map((role) => ({ id: role.id, title: markupLine(role.title) }))),
    parties: some(parties.map(({ uuid, name }) => ({ uuid, type: 'organization', name: oneLine(name) }))),
    'responsible-parties': some(parties.map(({ uuid, role }) => ({ 'role-id': role, 'party-uuids': [uuid] }))),
    remarks: markup(oscalRemarks),
  };
}

/** The uuid of a file changes with what it says, and with nothing else. */
export function documentOf(model: Model, about: About, body: object, resources: readonly Resource[]): OscalDocument {
  const whole = {
    metadata: metadata(about),
    ...body,
    'back-matter': resources.length === 0 ? undefined : { resources },
  };
  return { [rootOf[model]]: { uuid: uuidOf('document', model, JSON.stringify(whole)), ...whole } };
}
