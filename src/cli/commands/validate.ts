// devolve validate [paths…]

import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, failOnLevel, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openTree, stdoutPainter, tellPassedOver } from '../session.ts';

export async function validate(io: Io, args: readonly string[], options: CommonOptions) {
  const format = formatOf(options);
  const failOn = options.failOn === undefined ? 'error' : failOnLevel(options);
  if (options.at !== undefined && args.length > 0) throw new UsageError({ says: 'validate-at' });
  const tree = await openTree(options, io);
  const { files: given, passedOver } = pipeline.readGiven(args);
  if (options.verbose === true) tellPassedOver(passedOver, io);
  const diagnostics = await pipeline.validate(tree, given);
  const files = pipeline.judgedOf(tree, given).length;
  if (files === 0 && options.quiet !== true)
    io.stderr.write(
      'There is no library of your own here, and nothing is judged. Name files, or go to your library.\n',
    );
  if (format === 'json') deliver(await pipeline.reportDiagnostics(diagnostics, files), options, io);
  else {
    const { diagnosticText } = await import('../terminal/diagnostics.ts');
    const text = diagnosticText(diagnostics, [...given, ...tree.files], stdoutPainter(options, io));
    deliver(`${text.trimEnd()} in ${files} ${files === 1 ? 'file' : 'files'}\n`, options, io);
  }
  const fails = diagnostics.some((d) => failOn === 'warning' || (failOn === 'error' && d.severity === 'error'));
  return fails ? exit.failed : exit.done;
}
