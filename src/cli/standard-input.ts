// Standard input to its end, however it comes: a file, a pipe, a slow writer, a terminal.

import { SourceError } from '../model/errors.ts';

/** Most that is read, in bytes. */
const limit = 16_000_000;

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a directory',
  EBADF: 'it is closed',
  EIO: 'its terminal is gone',
};

/** All of a stream as text. Throws SourceError. */
export async function readToEnd(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array);
      length += bytes.length;
      if (length > limit)
        throw new SourceError(`standard input has more than ${limit} bytes`, 'give it in several parts');
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new SourceError(`standard input cannot be read: ${reasons[code] ?? code}`);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
