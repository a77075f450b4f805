// OSCAL that becomes a whole file of a library: a vendor that devolve exported, or the pairs of two frameworks.

import { limits } from '../../exchange/limits.ts';
import { looksLikeOscal } from '../../exchange/looks-like.ts';
import { UsageError } from '../../model/errors.ts';
import { findService } from '../../model/lookup.ts';
import * as pipeline from '../../pipeline.ts';
import { leftLines } from '../../start/claims-text.ts';
import { explained } from '../../start/yaml-text.ts';
import { leftHead, toDecide } from '../../words/import.ts';
import { oscalDraft } from '../../words/oscal.ts';
import { noteLine } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { type Io, say } from '../io.ts';
import { deliver, refuseInputAsOutput, toStandardOutput } from '../output.ts';
import { openAll } from '../session.ts';
import { refuseTaken } from './begin.ts';
import { warningsOn } from './tell.ts';

/** Options of tables: such a file has its own vendor and columns. */
const ofTables = ['vendor', 'sheet', 'map', 'into', 'service', 'document'] as const;

/** Whether the file was one of these, and is imported. Throws UsageError for options that it has no use for. */
export async function importWholeFile(path: string, day: string, options: Options<'import'>, io: Io): Promise<boolean> {
  const { bytes, label } = await pipeline.readNamedBytes(path, limits.fileBytes);
  if (!looksLikeOscal(bytes.subarray(0, 512).toString('latin1'))) return false;
  const { draftIn, draftYaml } = await import('../../exchange/oscal/read-own.ts');
  const { tree, library } = await openAll(options, io);
  const index = pipeline.citationsOf(library);
  const draft = draftIn(bytes, label, {
    cite: (text) => {
      const { status, citations } = pipeline.readCitations(index, text);
      return status === 'exists' || status === 'alias' ? (citations[0] ?? null) : null;
    },
    knows: (address) => findService(library, address) !== undefined,
  });
  if (draft === null) return false;
  const beside = ofTables.find((name) => options[name] !== undefined);
  if (beside !== undefined) throw new UsageError({ says: 'import-whole', option: `--${beside}`, kind: draft.kind });
  refuseTaken(options);
  refuseInputAsOutput(options);
  const head = explained(oscalDraft.head(draft.kind, label.slice(label.lastIndexOf('/') + 1), day));
  const text = `${head}${draftYaml(draft)}`;
  const named = options.output === undefined || toStandardOutput(options) ? `${draft.id}.yaml` : options.output;
  const warnings = await warningsOn(tree, pipeline.fileOfText(named, text));
  const { dryRun = false, output, ...rest } = options;
  deliver(text, dryRun || output === undefined ? rest : { ...rest, output }, io);
  if (options.quiet === true) return true;
  say(io.stderr, oscalDraft.rows(label, draft.taken, draft.left.length));
  const left = leftLines(draft.left, []);
  if (left.length > 0) say(io.stderr, leftHead);
  for (const line of left) say(io.stderr, `  ${line}`);
  if (draft.withheldFrom !== null) say(io.stderr, noteLine(oscalDraft.withheld(draft.withheldFrom)));
  if (warnings.length > 0) say(io.stderr, toDecide(warnings.length, named));
  return true;
}
