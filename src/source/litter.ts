// Recognizes files that editors and systems leave behind, which must not be read.

/** Hidden files and folders, locks, backups, and metadata of macOS and Windows. */
const patterns: readonly RegExp[] = [/^\./, /^~\$/, /^#.*#$/, /~$/, /^__MACOSX$/, /^(?:thumbs\.db|desktop\.ini)$/i];

export const isLitter = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
