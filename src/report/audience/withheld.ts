import type { Library } from '../../model/library.ts';
import { findService, findVendor } from '../../model/lookup.ts';
import type { SourceRef } from '../../model/source-tree.ts';
import { type Audience, isBeside, type Pointer, type Service, type Upstream } from '../../model/vendor.ts';
import type { Closed } from '../../words/withheld.ts';
import { screenOf } from './screen.ts';

/** The number of withheld documents and of texts that rest on them, for the vendor and for those behind it. */
export type Withheld = Readonly<Record<Closed, { readonly documents: number; readonly texts: number }>>;

/**
 * The audience of each text that the matrix of one service prints of a vendor; null where the reader may see it.
 * @param first true for the vendor of the matrix; for those behind it only what derivations show is counted
 */
function textsOf(library: Library, service: Service, audience: Audience, first: boolean): readonly (Closed | null)[] {
  const vendor = findVendor(library, service.vendor);
  if (vendor === undefined) return [];
  const { above, aboveOption } = screenOf(vendor, audience);
  const sources = (things: readonly { readonly source: Pointer | null }[]) => things.map((t) => above(t.source));
  const options = (['variants', 'plans', 'features', 'dataClasses', 'settings'] as const).flatMap((list) =>
    service[list].map((o) => aboveOption(service, list, o)),
  );
  const statements = service.assignments.flatMap((a) => a.statements);
  // What stands beside the mapping is left out.
  const told = <T extends { readonly at: SourceRef }>(things: readonly T[]) =>
    things.filter(({ at }) => !isBeside(vendor, at));
  const own = first
    ? [
        ...options,
        ...sources([...vendor.undertakings, ...vendor.requests, ...told(vendor.notes), ...service.recommendations]),
        ...sources([...(vendor.contract?.terms ?? []), ...service.gates, ...service.clocks]),
        ...told(vendor.conflicts).map((c) => c.between.map((p) => above(p)).find((from) => from !== null) ?? null),
        ...told(service.rulings).map(() => above(null)),
      ]
    : [];
  const spoken = [...vendor.upstreams, ...service.exclusions, ...service.duties, ...statements, ...service.claims];
  // Everything behind a party that may not be named counts as one text.
  const shown = (u: Upstream) => u.service !== null && above(u.source) === null;
  const behind = vendor.upstreams.filter(shown).flatMap((u) => {
    const next = u.service === null ? undefined : findService(library, u.service);
    return next === undefined ? [] : textsOf(library, next, audience, false);
  });
  return [...own, ...sources(spoken), ...behind];
}

/** What a copy of the matrix withholds, by the audience that it is reserved for. */
export function withheldIn(library: Library, service: Service, audience: Audience): Withheld {
  const vendor = findVendor(library, service.vendor);
  const screen = vendor === undefined ? null : screenOf(vendor, audience);
  const known = vendor?.documents.filter((d) => !isBeside(vendor, d.at)) ?? [];
  const documents = known.map((d) => screen?.above({ document: d.id, clause: null }));
  const texts = textsOf(library, service, audience, true);
  const of = (from: Closed) => ({
    documents: documents.filter((d) => d === from).length,
    texts: texts.filter((t) => t === from).length,
  });
  return { nda: of('nda'), internal: of('internal') };
}

export const withholdsAny = (withheld: Withheld): boolean =>
  Object.values(withheld).some(({ documents, texts }) => documents + texts > 0);
