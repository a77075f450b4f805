// Ids that stay the same from run to run: a prefix and a hash of what the thing is, whatever its words and its order.

// cyrb53: a small well-mixed hash, enough to tell some thousand things apart. Not a digest; the core has no crypto.
function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, '0').slice(-10);
}

/** A prefix such as `f-` or `er-` and ten hexadecimal digits, from the parts alone; null and the empty text are one. */
export function stableId(prefix: string, ...parts: readonly (string | null)[]): string {
  return `${prefix}-${hash(parts.map((part) => part ?? '').join('\0'))}`;
}
