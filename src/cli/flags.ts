// Every option of a command: its own, then those that it shares with others, in the order of --help.

import { formatsOf } from '../publish.ts';
import { sharedHelp as help } from '../words/help.ts';
import { type CommandRow, defaultFormat, type OptionRow } from './options.ts';

/** The options that a row implies. */
export function sharedFlags({ report, dated, failOn, overRevisions }: CommandRow): readonly OptionRow[] {
  const flags: OptionRow[] = [];
  if (report !== null) {
    flags.push(['--library <dir>', help.library]);
    if (!overRevisions) flags.push(['--at <rev>', help.at]);
    const formats = formatsOf(report);
    flags.push(['--format <format>', help.format(formats, defaultFormat(formats))]);
  }
  flags.push(['--output <file>', help.output]);
  if (dated) flags.push(['--as-of <date>', help.asOf]);
  if (failOn !== undefined)
    flags.push(['--fail-on <level>', help.failOn(failOn, failOn.includes('error') ? 'error' : 'none')]);
  return [...flags, ['--quiet', help.quiet], ['--verbose', help.verbose], ['--no-color', help.noColor]];
}

export const flagsOf = (row: CommandRow): readonly OptionRow[] => [...(row.options ?? []), ...sharedFlags(row)];
