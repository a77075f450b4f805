// devolve catalog [citation]

import { inert, mapTexts } from '../../model/inert.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, openDesign, openLibrary, stdoutPainter, widthOf } from '../session.ts';

export async function catalog(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const design = await openDesign(options, format);
  const { tree, library } = await openLibrary(options, io);
  const text = args[0];
  const root = text === undefined ? null : findCitation(text, library);
  const parents = new Map(library.provisions.map((p) => [p.citation, p.parent]));
  const isBelow = (citation: (typeof library.provisions)[number]['citation']): boolean => {
    for (let at: typeof citation | null = citation; at !== null; at = parents.get(at) ?? null)
      if (at === root) return true;
    return false;
  };
  const provisions = root === null ? library.provisions : library.provisions.filter((p) => isBelow(p.citation));
  const title = root ?? library.catalogs.map((c) => c.title).join(', ');
  if (format === 'table') {
    const { catalogText } = await import('../terminal/catalog.ts');
    const view = mapTexts(await pipeline.viewCatalog(library, provisions, title), inert);
    deliver(catalogText(view, root !== null, stdoutPainter(options, io), widthOf(io)), options, io);
  } else {
    const inputs = await pipeline.inputsOf(tree, null);
    deliver(await pipeline.reportCatalog(format, design, inputs, library, provisions, title), options, io);
  }
  return exit.done;
}
