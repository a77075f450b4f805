// Objects by id, through one `git cat-file --batch`. A missing or damaged object is an error, never empty.

import { createHash } from 'node:crypto';
import { SourceError } from '../model/errors.ts';
import { maxBytes } from '../source/disk.ts';
import type { Reason } from '../words/errors.ts';
import { isObjectId, type Repository } from './git.ts';
import { complaintOf, startGit } from './process.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ObjectReader {
  /** @param name an object id, or `<id>^{tree}`. @param label for messages. Rejects with SourceError. */
  readonly read: (name: string, label: string) => Promise<GitObject>;
  /** Ends the process for good; pending reads are rejected. */
  readonly close: () => void;
}

interface Waiting {
  readonly label: string;
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: Error) => void;
}

/** Reads lines and counted bytes from a stream; null at its end. */
function byteReader(stream: AsyncIterable<Buffer>) {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done !== true) rest = next.value;
    return next.done !== true;
  };
  /** Skips the bytes unless `keep`. */
  const take = async (count: number, keep: boolean): Promise<Buffer | null> => {
    const parts: Buffer[] = [];
    for (let wanted = count; wanted > 0; ) {
      if (rest.length === 0 && !(await more())) return null;
      const part = rest.subarray(0, wanted);
      rest = rest.subarray(part.length);
      wanted -= part.length;
      if (keep) parts.push(part);
    }
    return Buffer.concat(parts);
  };
  const line = async (): Promise<string | null> => {
    const parts: Buffer[] = [];
    for (;;) {
      const end = rest.indexOf(10);
      parts.push(end < 0 ? rest : rest.subarray(0, end));
      rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1);
      if (end >= 0) return Buffer.concat(parts).toString('latin1');
      if (!(await more())) return null;
    }
  };
  return { take, line };
}

/** Git does not check an object against its id, so we do. */
function isGenuine({ id, type, bytes }: GitObject): boolean {
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex') === id;
}

/** Gives each waiting read its answer, in order, until the stream ends. */
async function serve(stream: AsyncIterable<Buffer>, waiting: Waiting[]): Promise<void> {
  const bytes = byteReader(stream);
  for (;;) {
    const header = await bytes.line();
    // It leaves the queue only with a whole answer; otherwise it fails with those behind it.
    const first = waiting[0];
    if (header === null || first === undefined) return;
    const answer = /^(\S+) (?:missing|([a-z]+) (\d+))$/.exec(header);
    if (answer === null) return;
    const [, id = '', type = '', digits] = answer;
    if (digits === undefined) {
      waiting.shift();
      first.reject(new SourceError({ says: 'object-missing', label: first.label }));
      continue;
    }
    const size = Number(digits);
    const content = await bytes.take(size, size <= maxBytes);
    if (content === null || (await bytes.take(1, false)) === null) return;
    waiting.shift();
    const object = { id, type, bytes: content };
    if (size > maxBytes)
      first.reject(new SourceError({ says: 'object-large', label: first.label, bytes: size, most: maxBytes }));
    else if (!isGenuine(object)) first.reject(new SourceError({ says: 'object-damaged', label: first.label }));
    else first.resolve(object);
  }
}

/** The process starts at the first read, and again if it died. */
export function openObjects(repository: Repository): ObjectReader {
  let closed = false;
  let running: { readonly send: (name: string, waiting: Waiting) => void; readonly stop: () => void } | null = null;
  const start = () => {
    const { child, ended } = startGit(repository.directory, ['cat-file', '--batch']);
    const waiting: Waiting[] = [];
    const fail = (reasonFor: (label: string) => Reason) => {
      for (const w of waiting.splice(0)) w.reject(new SourceError(reasonFor(w.label)));
    };
    const batch = {
      send: (name: string, next: Waiting) => {
        waiting.push(next);
        child.stdin.write(`${name}\n`);
      },
      stop: () => {
        child.kill();
        fail((label) => ({ says: 'object-stopped', label }));
      },
    };
    // However the stream ends, nobody is left waiting.
    const finish = async () => {
      if (running === batch) running = null;
      child.kill();
      const complaint = complaintOf(await ended);
      fail((label) => ({ says: 'object-failed', label, complaint }));
    };
    serve(child.stdout, waiting).then(finish, finish);
    return batch;
  };
  return {
    read: (name, label) =>
      new Promise((resolve, reject) => {
        if (!isObjectId(name.replace(/\^\{tree\}$/, ''))) throw new Error(`${name} is no object id`);
        if (closed) throw new SourceError({ says: 'object-stopped', label });
        running ??= start();
        running.send(name, { label, resolve, reject });
      }),
    close: () => {
      closed = true;
      running?.stop();
      running = null;
    },
  };
}
