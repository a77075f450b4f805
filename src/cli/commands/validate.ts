// devolve validate [paths…]

import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { nothingJudged } from '../../words/remarks.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { type Io, saySentence } from '../io.ts';
import { formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openMedium, openTree, tellPassedOver } from '../session.ts';

export async function validate(io: Io, args: readonly string[], options: Options<'validate'>) {
  const format = formatOf('validate', options);
  const medium = await openMedium(options, format, io);
  const { failOn = 'error' } = options;
  if (options.at !== undefined && args.length > 0) throw new UsageError({ says: 'validate-at' });
  const tree = await openTree(options, io);
  const { files: given, passedOver } = pipeline.readGiven(args);
  if (options.verbose === true) tellPassedOver(passedOver, io);
  const diagnostics = await pipeline.validate(tree, given);
  const files = pipeline.judgedOf(tree, given).length;
  if (files === 0 && options.quiet !== true) saySentence(io.stderr, nothingJudged);
  const request = { diagnostics, sources: [...given, ...tree.files], files };
  deliver(await publish('validate', format, request, medium), options, io);
  const fails = diagnostics.some((d) => failOn === 'warning' || (failOn === 'error' && d.severity === 'error'));
  return fails ? exit.failed : exit.done;
}
