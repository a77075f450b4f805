// What editors and systems leave beside the files that people write: nobody means it to be read.

/** Hidden files and folders, locks, backups, and what macOS and Windows put into every folder. */
const patterns: readonly RegExp[] = [/^\./, /^~\$/, /^#.*#$/, /~$/, /^__MACOSX$/, /^(?:thumbs\.db|desktop\.ini)$/i];

/** Is this the name of a file or folder that is passed over? */
export const isLitter = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
