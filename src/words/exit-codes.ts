// What each exit code means.

export const exitWords = {
  done: 'Done.',
  failed:
    'Done, and something is at or above `--fail-on`: a finding, a diagnostic, or a change; with `--lenient`, also a file that could not be read.',
  usage: 'Wrong use: an unknown command, option, format, vendor, or citation; `--output` names an input file.',
  unanswered:
    'No answer: a file that is missing or invalid, a broken library, a revision that cannot be read, or an error of input or output. Standard output stays empty, except for `log`, which prints entries as it finds them.',
} as const;
