// The words of a plan's workbook beside the heads of its columns.

export const planSheetNames = { acts: 'Acts', rows: 'Rows' } as const;

export const planSheetNotes = {
  acts: (asOf: string) =>
    `One line for each act, in the order in which to act, as of ${asOf}. Ids stay the same from plan to plan.`,
  rows: 'Each requirement that leaves something to you, with the piece of work that answers it. Filter by act, or by state.',
} as const;

export const planRowStates = { open: 'open', done: 'done', off: 'off by your answer' } as const;
