// Stable ids: a prefix and a hash of a thing's identity, independent of wording and order.

// cyrb53: small, well mixed, and enough for some thousands of things. Not cryptographic; the core imports no crypto.
export function hashOf(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

const hash = (text: string) => hashOf(text).toString(16).padStart(14, '0').slice(-10);

/** A prefix such as `f-` or `er-` and ten hexadecimal digits of the parts; null equals ''. */
export function stableId(prefix: string, ...parts: readonly (string | null)[]): string {
  return `${prefix}-${hash(parts.map((part) => part ?? '').join('\0'))}`;
}
