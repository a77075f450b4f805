// Reads standard input to its end: a file, a pipe, a slow writer, a terminal.

import { SourceError } from '../model/errors.ts';

/** The limit, in bytes. */
const limit = 16_000_000;

/** A stream as text. Throws SourceError. */
export async function readToEnd(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array);
      length += bytes.length;
      if (length > limit) throw new SourceError({ says: 'input-large', most: limit });
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new SourceError({ says: 'input-failed', code });
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
