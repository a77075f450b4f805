// Validates the shape of documents: keys and types of values. Their meaning is checked in link. Validators are compiled
// at build time (build/validators.js), so ajv is not loaded.

import { createRequire } from 'node:module';
import { type Document, diagnosticAt } from '../document/document.ts';
import { unwrapped } from '../document/unwrapped.ts';
import { type Diagnostic, diagnostic, startOfFile } from '../model/diagnostic.ts';
import { type Kind, kindOfKey, kinds } from '../model/kinds.ts';
import { nearest, nearTo } from '../model/nearest.ts';
import type { BesideDocument } from './beside-document.ts';
import type { BrandDocument } from './brand-document.ts';
import type { CatalogDocument } from './catalog-document.ts';
import type { CrosswalkDocument } from './crosswalk-document.ts';
import { explainErrors, type SchemaError } from './explain-errors.ts';
import type { IndexDocument } from './index-document.ts';
import type { InquiriesDocument } from './inquiries-document.ts';
import type { MappingDocument } from './mapping-document.ts';
import type { OverlayDocument } from './overlay-document.ts';
import type { PolicyDocument } from './policy-document.ts';
import type { ProfileDocument } from './profile-document.ts';
import type { ProgramDocument } from './program-document.ts';

type Validator = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

/** A document with a valid shape. */
export type Shaped =
  | { readonly kind: 'beside'; readonly document: Document<BesideDocument> }
  | { readonly kind: 'brand'; readonly document: Document<BrandDocument> }
  | { readonly kind: 'catalog'; readonly document: Document<CatalogDocument> }
  | { readonly kind: 'crosswalk'; readonly document: Document<CrosswalkDocument> }
  | { readonly kind: 'index'; readonly document: Document<IndexDocument> }
  | { readonly kind: 'inquiries'; readonly document: Document<InquiriesDocument> }
  | { readonly kind: 'mapping'; readonly document: Document<MappingDocument> }
  | { readonly kind: 'overlay'; readonly document: Document<OverlayDocument> }
  | { readonly kind: 'policy'; readonly document: Document<PolicyDocument> }
  | { readonly kind: 'profile'; readonly document: Document<ProfileDocument> }
  | { readonly kind: 'program'; readonly document: Document<ProgramDocument> };

/** The kind by the document's identifying key; null if it has none or several. */
export function kindOf(document: Document): Kind | null {
  const known = document.file.compiled?.kind ?? '';
  if (Object.hasOwn(kinds, known)) return known as Kind;
  const data = document.data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const said = [...kindOfKey].flatMap(([key, kind]) => (Object.hasOwn(data, key) ? [kind] : []));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** Reports that no key identifies the kind, or that several do. */
function noKind(document: Document): Diagnostic {
  const { data, file } = document;
  const keys = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
  const [first, second] = keys.filter((key) => kindOfKey.has(key));
  if (first !== undefined && second !== undefined) {
    return diagnosticAt(document, [second], 'key', { says: 'file-kind/several', keys: [first, second] });
  }
  const known = [...kindOfKey.keys()];
  const slip = keys.find((key) => nearest(key, known) !== null);
  if (slip !== undefined)
    return diagnosticAt(document, [slip], 'key', { says: 'file-kind/key', key: slip, near: nearTo(slip, known) });
  return diagnostic({ says: 'file-kind', keys: known }, file.label, startOfFile);
}

function validatorOf(kind: Kind): Validator {
  const require = createRequire(import.meta.url);
  return (require(`../../generated/${kind}-validator.cjs`) as { validate: Validator }).validate;
}

/** Validates a document, except one that the build has validated with the same bytes. */
export function shape(document: Document): { value: Shaped | null; diagnostics: readonly Diagnostic[] } {
  const kind = kindOf(document);
  if (kind === null) return { value: null, diagnostics: [noKind(document)] };
  if (document.file.compiled === undefined) {
    const validate = validatorOf(kind);
    if (!(kind === 'mapping' && validate(unchecked(document.data as MappingDocument))) && !validate(document.data)) {
      const diagnostics = explainErrors(validate.errors ?? [], document.data).map((problem) =>
        diagnosticAt(document, problem.path, problem.part, problem.fault),
      );
      return { value: null, diagnostics };
    }
  }
  if (kind === 'mapping') for (const value of assignmentsOf(document.data as MappingDocument)) checked.add(value);
  const data = document.file.compiled === undefined ? unwrappedIn(document.data) : document.data;
  return {
    value: { kind, document: data === document.data ? document : { ...document, data } } as Shaped,
    diagnostics: [],
  };
}

// Between versions of a file most objects are shared; this keeps their unwrapped copies shared, too.
const unwrappedOf = new WeakMap<object, unknown>();

/** Unwraps every text. Returns the same object if nothing changes. */
function unwrappedIn(value: unknown): unknown {
  if (typeof value === 'string') return unwrapped(value);
  if (typeof value !== 'object' || value === null) return value;
  const held = unwrappedOf.get(value);
  if (held !== undefined) return held;
  let copy: Record<string, unknown> | null = null;
  for (const [key, item] of Object.entries(value)) {
    const changed = unwrappedIn(item);
    if (changed === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  if (copy !== null) unwrappedOf.set(value, copy);
  return copy ?? value;
}

// Assignments that were validated; most are shared between versions of a file.
const checked = new WeakSet<object>();

const assignmentsOf = ({ services }: MappingDocument): readonly object[] =>
  Object.values(services ?? {}).flatMap((s) => Object.values(s.assignments ?? {}));

/** The mapping without assignments that were validated before. Anything of a different form is kept for validation. */
function unchecked(data: MappingDocument): unknown {
  const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap(data.services)) return data;
  const services = Object.entries(data.services ?? {}).map(([id, service]) => {
    if (!isMap(service) || !isMap(service.assignments)) return [id, service];
    const left = Object.entries(service.assignments ?? {}).filter(
      ([, value]) => (!isMap(value) && !Array.isArray(value)) || !checked.has(value),
    );
    return [id, { ...service, assignments: Object.fromEntries(left) }];
  });
  return { ...data, services: Object.fromEntries(services) };
}

/** Identity of the catalog, vendor, or customer: two files with the same one are versions of the same thing. */
export function identityOf(shaped: Shaped): string {
  switch (shaped.kind) {
    case 'beside':
      return `beside ${shaped.document.file.path}`;
    case 'brand':
      return `brand ${shaped.document.data.brand}`;
    case 'catalog':
      return `catalog ${shaped.document.data.catalog}`;
    case 'mapping':
      return `mapping ${shaped.document.data.vendor}`;
    case 'overlay':
      return `overlay ${shaped.document.data.overlay}`;
    case 'index':
      return `index ${shaped.document.data.index}`;
    case 'inquiries':
      return `inquiries ${shaped.document.data.inquiries}`;
    case 'crosswalk':
      return `crosswalk ${shaped.document.data.crosswalk}`;
    case 'policy':
      return `policy ${shaped.document.file.path}`;
    case 'program':
      return `program ${shaped.document.data.program}`;
    case 'profile':
      return `profile ${shaped.document.data.customer}`;
  }
}

/** The JSON Schema of a kind, for editors. */
export function schemaOf(kind: Kind): object {
  return createRequire(import.meta.url)(`../../src/schema/${kind}.schema.json`) as object;
}
