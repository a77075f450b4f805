// What a vendor replied to a question.

/** `Answered on 2026-03-01: "…"`. */
export const answeredText = ({ on, says }: { readonly on: string; readonly says: string }): string =>
  `Answered on ${on}: "${says}"`;
