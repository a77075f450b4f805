// Recognizes files that are not YAML: pointers to files that were not fetched, encrypted files, other encodings.

import type { Fault } from '../words/diagnostics/diagnostics.ts';

interface Instead {
  readonly fault: Fault;
  /** Offset in the text. */
  readonly at: number;
}

/** Starts of files that other programs put in place of ours. */
const beginnings: readonly (readonly [begin: RegExp, fault: Fault])[] = [
  [/^version https:\/\/[\w.-]+\/spec\/v?\d/, { says: 'file-pointer/lfs' }],
  [/^(?:\.\.?\/)*\.?git\/annex\/objects\/|^\/annex\/objects\//, { says: 'file-pointer/annex' }],
  [/^\0GITCRYPT\0/, { says: 'file-unreadable/git-crypt' }],
  [/^\$ANSIBLE_VAULT;/, { says: 'file-unreadable/ansible-vault' }],
  [/^-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----|^age-encryption\.org\//, { says: 'file-unreadable/encrypted' }],
  [/^PK\p{Cc}{2}/u, { says: 'file-unreadable/archive' }],
  [/^%PDF-/, { says: 'file-unreadable/pdf' }],
  [/^<(?:!doctype|html|\?xml)\b/i, { says: 'file-unreadable/markup' }],
];

/** In UTF-16, nearly every second byte of plain text is zero; its byte order mark is invalid UTF-8. */
function looksUtf16(text: string): boolean {
  const begin = text.slice(0, 200);
  const zeros = begin.split('\0').length - 1;
  return begin.startsWith('\ufffd\ufffd') ? zeros > 0 : zeros > begin.length / 3;
}

/** Why the text is not UTF-8; null if it is. */
function unreadable(text: string): Instead | null {
  const at = text.search(/[\0\ufffd]/);
  if (at === -1) return null;
  if (looksUtf16(text)) return { at: 0, fault: { says: 'file-unreadable/utf-16' } };
  return { at, fault: { says: text.includes('\0') ? 'file-unreadable/nul' : 'file-unreadable/not-utf-8' } };
}

/** What the file is instead of YAML; null if nothing indicates that. */
export function insteadOfYaml(text: string): Instead | null {
  for (const [begin, fault] of beginnings) if (begin.test(text)) return { at: 0, fault };
  return unreadable(text);
}

/** Offsets of unresolved merge conflict markers. */
export function openMerges(text: string): readonly number[] {
  return [...text.matchAll(/^<{7,}(?: |$)/gm)].map(({ index }) => index);
}
