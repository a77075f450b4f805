// What stands in a file where YAML should: a pointer to a file that was not fetched, a locked file, another encoding.

import type { DiagnosticCode } from '../model/diagnostic.ts';

interface Instead {
  readonly code: DiagnosticCode;
  /** Where it is seen: an offset in the text. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

const decrypt = 'decrypt it first: devolve reads plain YAML';

/** Beginnings of files that other programs put in the place of ours. */
const beginnings: readonly (readonly [begin: RegExp, code: DiagnosticCode, message: string, hint: string])[] = [
  [
    /^version https:\/\/[\w.-]+\/spec\/v?\d/,
    'file-pointer',
    'this is a pointer of Git LFS: the file itself was not fetched',
    'run "git lfs pull"; for history keep it in git itself, which then has its text: "git lfs untrack"',
  ],
  [
    /^(?:\.\.?\/)*\.?git\/annex\/objects\/|^\/annex\/objects\//,
    'file-pointer',
    'this is a pointer of git-annex: the file itself was not fetched',
    'run "git annex get" on it',
  ],
  [/^\0GITCRYPT\0/, 'file-unreadable', 'the file is locked by git-crypt', 'run "git-crypt unlock"'],
  [/^\$ANSIBLE_VAULT;/, 'file-unreadable', 'the file is encrypted by Ansible Vault', decrypt],
  [
    /^-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----|^age-encryption\.org\//,
    'file-unreadable',
    'the file is encrypted',
    decrypt,
  ],
  [/^PK\p{Cc}{2}/u, 'file-unreadable', 'this is an archive or a workbook, not YAML', 'save it as a text file'],
  [/^%PDF-/, 'file-unreadable', 'this is a PDF, not YAML', 'write what it says as a mapping'],
  [
    /^<(?:!doctype|html|\?xml)\b/i,
    'file-unreadable',
    'this is a page (HTML or XML), not YAML',
    'was it downloaded from a page? get the file itself',
  ],
];

/** Plain text in UTF-16 has a zero in nearly every second byte; the mark that may stand before it is no UTF-8. */
function looksUtf16(text: string): boolean {
  const begin = text.slice(0, 200);
  const zeros = begin.split('\0').length - 1;
  return begin.startsWith('\ufffd\ufffd') ? zeros > 0 : zeros > begin.length / 3;
}

/** What stands there instead of UTF-8 text; null where it is text. */
function unreadable(text: string): Instead | null {
  const at = text.search(/[\0\ufffd]/);
  if (at === -1) return null;
  const code = 'file-unreadable';
  const hint = 'save it as UTF-8';
  if (looksUtf16(text)) return { code, at: 0, message: 'the file is UTF-16 text, not UTF-8', hint };
  if (text.includes('\0')) {
    const message = 'the file is not text: it has a NUL character';
    return { code, at, message, hint: 'was it encrypted, compressed or cut off? get the file itself' };
  }
  return { code, at, message: 'the file is not UTF-8 text: this character cannot be read', hint };
}

/** What stands in the place of YAML; null where nothing tells. */
export function insteadOfYaml(text: string): Instead | null {
  for (const [begin, code, message, hint] of beginnings) if (begin.test(text)) return { code, at: 0, message, hint };
  return unreadable(text);
}

/** Where the marks of merges that nobody resolved begin. */
export function openMerges(text: string): readonly number[] {
  return [...text.matchAll(/^<{7,}(?: |$)/gm)].map(({ index }) => index);
}
