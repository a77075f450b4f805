// The hash of a text that is made when a page is: a brand's colors, a replaced style sheet.

import { createHash } from 'node:crypto';
import type { Hashed } from './generated.ts';

/** SHA-256 in base64, as a Content-Security-Policy names what it lets in (CSP Level 3, 2.3.1). */
export function hashed(text: string): Hashed {
  return { text, hash: createHash('sha256').update(text).digest('base64') };
}
