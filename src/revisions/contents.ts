// What one version of the library holds, by what each file is.

import type { Document } from '../document/document.ts';
import { isRefused } from '../git/revision-tree.ts';
import type { TrackedProfile } from '../git/tracked-profile.ts';
import { readOwnAt, type VersionedLibrary } from '../git/versioned-library.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Opener } from '../open/opener.ts';
import type { Aliases } from './content-text.ts';

interface Held {
  readonly file: string;
  readonly data: unknown;
}

/** One version of the library: data by what the file is (vendor lume, catalog …), so that a renamed file stays itself. */
export interface Contents {
  readonly held: ReadonlyMap<string, Held>;
  /** False where a file cannot be read: what is not held may be in it. */
  readonly whole: boolean;
}

/** What the documents hold; null stands for one that cannot be read. */
export function contentsOf(documents: Iterable<Document | null>): Contents {
  const held = new Map<string, Held>();
  let whole = true;
  for (const document of documents) {
    const identity = document === null ? null : identityOfData(document.data);
    if (document !== null && identity !== null) held.set(identity, { file: document.file.path, data: document.data });
    whole &&= document !== null;
  }
  return { held, whole };
}

function identityOfData(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const held = data as Readonly<Record<string, unknown>>;
  // Only one profile is followed: with another id it is the same one.
  if (typeof held.customer === 'string') return 'customer';
  for (const kind of ['catalog', 'vendor', 'overlay', 'index', 'inquiries', 'crosswalk'])
    if (typeof held[kind] === 'string') return `${kind} ${held[kind]}`;
  return null;
}

export const noContents: Contents = { held: new Map(), whole: true };

/** The file of that identity, under whichever id. */
export function heldAs(held: Contents['held'], identity: string, aliases: Aliases): Held | undefined {
  const [kind = '', id = ''] = identity.split(' ');
  const others = (aliases.get(id) ?? []).map((other) => held.get(`${kind} ${other}`));
  return held.get(identity) ?? others.find((other) => other !== undefined);
}

/** What a commit holds; a commit that git refuses to give holds nothing that is known. */
export async function readContents(
  library: VersionedLibrary,
  tracked: TrackedProfile | null,
  opener: Opener,
  commit: string,
  known: Map<string, SourceFile>,
): Promise<Contents> {
  try {
    const profile = (await tracked?.find(commit)) ?? null;
    const files = [...(await readOwnAt(library, commit, known)), ...(profile === null ? [] : [profile])];
    return contentsOf(files.map((file) => opener.read(file).shaped?.document ?? null));
  } catch (error) {
    if (isRefused(error)) return { held: new Map(), whole: false };
    throw error;
  }
}
