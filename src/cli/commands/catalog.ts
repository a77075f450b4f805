// devolve catalog [citation]

import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { inert, mapTexts } from '../../model/inert.ts';
import type { Library } from '../../model/library.ts';
import type { Standing } from '../../model/paragraph.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, openDesign, openLaw, stdoutPainter, widthOf } from '../session.ts';

/** A provision with all that hangs on it; for a paragraph that is none the rows that it stands for. */
function provisionsAt(root: Citation, standing: Standing | null, { provisions }: Library): readonly Provision[] {
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  if (!parents.has(root)) return provisions.filter((p) => standing?.rows.includes(p.citation));
  const isBelow = (citation: Citation): boolean => {
    for (let at: Citation | null = citation; at !== null; at = parents.get(at) ?? null) if (at === root) return true;
    return false;
  };
  return provisions.filter((p) => isBelow(p.citation));
}

export async function catalog(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const design = await openDesign(options, format);
  const { tree, library } = await openLaw(options, io);
  const [text] = args;
  const root = text === undefined ? null : findCitation(text, library);
  const standing = root === null ? null : pipeline.citationsOf(library).standing(root);
  const provisions = root === null ? library.provisions : provisionsAt(root, standing, library);
  const own = root === null || provisions.some((p) => p.citation === root);
  const title = own
    ? (root ?? library.catalogs.map((c) => c.title).join(', '))
    : `${root} ${standing?.heading ?? ''}`.trim();
  if (format === 'table') {
    const { catalogText } = await import('../terminal/catalog.ts');
    const view = mapTexts(await pipeline.viewCatalog(library, provisions, title, standing), inert);
    deliver(catalogText(view, root !== null, stdoutPainter(options, io), widthOf(io)), options, io);
  } else {
    const inputs = await pipeline.inputsOf(tree, null);
    deliver(await pipeline.reportCatalog(format, design, inputs, library, provisions, title, standing), options, io);
  }
  return exit.done;
}
