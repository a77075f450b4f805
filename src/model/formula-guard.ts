// An apostrophe before what a spreadsheet would read as a formula (OWASP, CSV Injection), and how to take it away again.

// Characters that start a formula, including full-width and small forms. Spreadsheets that trim or unquote on import
// also find them after spaces, invisible characters and quotes; those that split at semicolons, after one.
const blank = '[\\s\\p{Cf}\\p{Pi}\\p{Pf}"\'`]*';
const trigger = '[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]';
const formulas = new RegExp(`(^|;)(?=${blank}${trigger})`, 'gu');
const guarded = new RegExp(`(^|;)'(?=${blank}${trigger})`, 'gu');
// Quick check: only these texts can start a formula.
const doubtful = /^[^A-Za-z0-9]|;/;

export const withGuards = (text: string): string => (doubtful.test(text) ? text.replace(formulas, "$1'") : text);
export const withoutGuards = (text: string): string => (doubtful.test(text) ? text.replace(guarded, '$1') : text);
