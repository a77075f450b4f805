// What each exit code means.

export const exitWords = {
  done: 'Done.',
  failed: 'Done, and something is at or above `--fail-on`: a finding, a diagnostic, or a change.',
  usage: 'Wrong use: an unknown command, option, format, vendor, or citation.',
  unanswered:
    'No answer: a file that is missing or invalid, a broken library, or input or output that failed. Standard output is empty.',
} as const;
