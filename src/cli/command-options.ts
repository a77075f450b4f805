// All options of a command: its own, and those that commands share.

import { formatsOf } from '../publish.ts';
import { sharedHelp as help } from '../words/help.ts';
import type { CommandRow, OptionRow } from './options.ts';

/** In the order in which help lists them. */
export function optionsOf(row: CommandRow): readonly OptionRow[] {
  const { report, dated, failOn, overRevisions, options = [] } = row;
  const when = (given: boolean | undefined, ...option: OptionRow) => (given === true ? [option] : []);
  return [
    ...options,
    ...when(report !== null, '--library <dir>', help.library),
    ...when(report !== null && overRevisions !== true, '--at <rev>', help.at),
    ...(report === null ? [] : [['--format <format>', help.format(formatsOf(report))] as const]),
    ['--output <file>', help.output],
    ...when(dated, '--as-of <date>', help.asOf),
    ...(failOn === undefined
      ? []
      : [['--fail-on <level>', help.failOn(failOn, failOn.includes('error') ? 'error' : 'none')] as const]),
    ['--quiet', help.quiet],
    ['--verbose', help.verbose],
    ['--no-color', help.noColor],
  ];
}
