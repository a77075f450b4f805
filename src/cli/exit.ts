// Exit codes; scripts depend on them.

export const exit = {
  /** Done. */
  done: 0,
  /** Findings, diagnostics or changes at or above --fail-on. */
  failed: 1,
  /** Wrong use: unknown command, option, format, vendor, citation. */
  usage: 2,
  /** No answer: missing or invalid file, broken library, failed input or output. Standard output stays empty. */
  unanswered: 3,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
