// Hashes of texts that are made at run time: brand colors, user style sheets.

import { createHash } from 'node:crypto';
import type { Hashed } from './generated.ts';

/** SHA-256 in base64, as Content-Security-Policy expects it (CSP Level 3, 2.3.1). */
export function hashed(text: string): Hashed {
  return { text, hash: createHash('sha256').update(text).digest('base64') };
}
