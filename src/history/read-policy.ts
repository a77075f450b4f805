// A team's own impacts, from a file.

import { linkPolicy } from '../link/link-policy.ts';
import type { ImpactPolicy } from '../model/change-kinds.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { InvalidInput, SourceError } from '../model/errors.ts';
import { noCache } from '../source/cache.ts';
import { readProfileFile } from '../source/disk.ts';
import { openerWith } from './state.ts';

/** Reads a team's own impacts. Throws SourceError, InvalidInput. */
export function readPolicy(path: string): ImpactPolicy {
  const file = readProfileFile(path);
  const { shaped, diagnostics } = openerWith(noCache).read(file);
  if (shaped === null) throw new InvalidInput([...diagnostics].sort(compareDiagnostics), [file]);
  if (shaped.kind !== 'policy')
    throw new SourceError({ says: 'kind-not-policy', label: file.label, kind: shaped.kind });
  const { value, diagnostics: wrong } = linkPolicy(shaped.document);
  if (wrong.some(isError)) throw new InvalidInput([...wrong].sort(compareDiagnostics), [file]);
  return value;
}
