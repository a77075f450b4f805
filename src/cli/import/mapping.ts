// The mapping that --into names, and what of it the table is about.

import { documentOf } from '../../model/claim-entry.ts';
import { UsageError } from '../../model/errors.ts';
import type { TableRead } from '../../model/table-claim.ts';
import * as pipeline from '../../pipeline.ts';

/** The mapping as its file has it. Throws InvalidInput, and UsageError for another kind of file. */
export function openMapping(path: string) {
  const file = pipeline.readProfileFile(path);
  const shaped = pipeline.readProfile(file);
  if (shaped?.kind !== 'mapping') throw new UsageError({ says: 'import-not-mapping', path: file.label });
  return { file, text: pipeline.textWithMark(file), data: shaped.document.data };
}
export type OpenMapping = ReturnType<typeof openMapping>;

/** The service that the table is about. Throws UsageError. */
export function serviceOf({ file, data }: OpenMapping, asked: string | undefined): string {
  const services = Object.keys(data.services ?? {});
  if (asked !== undefined) {
    if (services.includes(asked)) return asked;
    throw new UsageError({ says: 'import-service-unknown', service: asked, services });
  }
  const claiming = services.filter((id) => (data.services?.[id]?.claims ?? []).length > 0);
  const [only, second] = claiming.length === 1 ? claiming : services;
  if (only === undefined || second !== undefined)
    throw new UsageError({ says: 'import-service', path: file.label, services });
  return only;
}

/** The document of the mapping that is the table; null for one that is new. Throws UsageError. */
export function documentFor(
  { data }: OpenMapping,
  service: string,
  { title, label }: TableRead,
  asked: string | undefined,
) {
  const documents = Object.entries(data.documents);
  if (asked !== undefined) {
    if (documents.some(([id]) => id === asked)) return asked;
    throw new UsageError({ says: 'import-document', document: asked, known: documents.map(([id]) => id) });
  }
  const named = title ?? label.slice(label.lastIndexOf('/') + 1);
  const [titled] = documents.find(([, document]) => document.title === named) ?? [];
  const sources = new Set((data.services?.[service]?.claims ?? []).map((c) => documentOf(c.source)));
  const [only, second] = [...sources];
  return titled ?? (second === undefined ? (only ?? null) : null);
}
