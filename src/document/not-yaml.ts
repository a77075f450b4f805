// What stands in a file where YAML should: a pointer to a file that was not fetched, a locked file, another encoding.

import type { Fault } from '../words/diagnostics/diagnostics.ts';

interface Instead {
  readonly fault: Fault;
  /** Where it is seen: an offset in the text. */
  readonly at: number;
}

/** Beginnings of files that other programs put in the place of ours. */
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
  if (looksUtf16(text)) return { at: 0, fault: { says: 'file-unreadable/utf-16' } };
  return { at, fault: { says: text.includes('\0') ? 'file-unreadable/nul' : 'file-unreadable/not-utf-8' } };
}

/** What stands in the place of YAML; null where nothing tells. */
export function insteadOfYaml(text: string): Instead | null {
  for (const [begin, fault] of beginnings) if (begin.test(text)) return { at: 0, fault };
  return unreadable(text);
}

/** Where the marks of merges that nobody resolved begin. */
export function openMerges(text: string): readonly number[] {
  return [...text.matchAll(/^<{7,}(?: |$)/gm)].map(({ index }) => index);
}
