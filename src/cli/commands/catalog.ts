// devolve catalog [citation]

import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Library } from '../../model/library.ts';
import type { Standing } from '../../model/paragraph.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCitation, openLaw, openMedium } from '../session.ts';

/** A provision with everything below it; for a paragraph that is none, the rows that it stands for. */
function provisionsAt(root: Citation, standing: Standing | null, { provisions }: Library): readonly Provision[] {
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  if (!parents.has(root)) return provisions.filter((p) => standing?.rows.includes(p.citation));
  const isBelow = (citation: Citation): boolean => {
    for (let at: Citation | null = citation; at !== null; at = parents.get(at) ?? null) if (at === root) return true;
    return false;
  };
  return provisions.filter((p) => isBelow(p.citation));
}

export async function catalog(io: Io, args: readonly string[], options: Options<'catalog'>) {
  const format = formatOf('catalog', options);
  const medium = await openMedium(options, format, io);
  const { tree, library } = await openLaw(options, io);
  const [text] = args;
  const root = text === undefined ? null : findCitation(text, library);
  const standing = root === null ? null : pipeline.citationsOf(library).standing(root);
  const provisions = root === null ? library.provisions : provisionsAt(root, standing, library);
  const own = root === null || provisions.some((p) => p.citation === root);
  const title = own
    ? (root ?? library.catalogs.map((c) => c.title).join(', '))
    : `${root} ${standing?.heading ?? ''}`.trim();
  const inputs = await pipeline.inputsOf(tree, null);
  const request = { catalogs: library.catalogs, provisions, title, standing, inputs };
  deliver(await publish('catalog', format, request, medium), options, io);
  return exit.done;
}
