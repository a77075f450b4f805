// Texts in OSCAL are Markdown. Ours are plain: what Markdown would act on is escaped, and comes back as it was.

const acting = /[\\`*_[\]<>~^{}#|]/g;
const escapes = /\\([\\`*_[\]<>~^{}#|.()!"'+-])/g;

/** A text of several lines. */
export const markup = (text: string): string => text.replace(acting, (sign) => `\\${sign}`);

/** A text on one line. */
export const markupLine = (text: string): string => markup(oneLine(text));

/** The plain text of Markdown, as far as escapes go. */
export const plainText = (text: string): string => text.replace(escapes, '$1');

/** Without line breaks, and without blanks at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
