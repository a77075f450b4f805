// A mapping's text with the claims of its vendor's table; everything else stays as it was, byte by byte.

import type { SourceFile } from '../model/source-tree.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';
import { schemaOf } from '../schema/validate.ts';
import { type Data, hasKey, isList, isMapping, type Mapping } from './data.ts';
import { withData } from './yaml-text.ts';

/** What is new beside the claims, by id. */
export interface NewNames {
  readonly documents: Mapping;
  readonly variants: Mapping;
  readonly settings: Mapping;
}

const sections = (): readonly string[] =>
  Object.keys((schemaOf('mapping') as { readonly properties: Readonly<Record<string, unknown>> }).properties);

const mapping = (data: Data | undefined): Mapping => (isMapping(data) ? data : {});

/** The claims of a service, as the file has them. */
export function claimsOf(document: MappingDocument, service: string): readonly Data[] {
  const { claims } = mapping(mapping((document as unknown as Mapping).services)[service]);
  return isList(claims) ? claims : [];
}

const joined = (before: Data | undefined, more: Mapping): Mapping => ({ ...mapping(before), ...more });
const isNone = (more: Mapping) => Object.keys(more).length === 0;

function withClaims(data: Mapping, service: string, claims: readonly Data[], names: NewNames): Mapping {
  const services = mapping(data.services);
  const of = mapping(services[service]);
  const said = {
    ...of,
    ...(isNone(names.variants) ? {} : { variants: joined(of.variants, names.variants) }),
    ...(isNone(names.settings) ? {} : { settings: joined(of.settings, names.settings) }),
    ...(claims.length === 0 && !hasKey(of, 'claims') ? {} : { claims }),
  };
  return {
    ...data,
    ...(isNone(names.documents) ? {} : { documents: joined(data.documents, names.documents) }),
    services: { ...services, [service]: said },
  };
}

/**
 * @param text of the file, with its byte-order mark
 * @param kept the claims that stay, as they were: cut first, so that the others keep their lines and comments
 * @throws InvalidInput the text would not be YAML; SourceError the claims cannot be put into it
 */
export function editClaims(
  file: SourceFile,
  text: string,
  document: MappingDocument,
  service: string,
  { kept, claims }: { readonly kept: readonly Data[]; readonly claims: readonly Data[] },
  names: NewNames,
): string {
  const data = document as unknown as Mapping;
  const none: NewNames = { documents: {}, variants: {}, settings: {} };
  const order = sections();
  const cut = withData(file, text, withClaims(data, service, kept, none), order);
  return withData(file, cut, withClaims(data, service, claims, names), order);
}
