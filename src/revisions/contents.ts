// The data of one version of the library, by what each file is.

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

/** Data by what the file is (`vendor lume`, `catalog …`), so that a renamed file is still the same one. */
export interface Contents {
  readonly held: ReadonlyMap<string, Held>;
  /** False if a file cannot be read, since anything missing may be in it. */
  readonly whole: boolean;
}

/** @param documents null for one that cannot be read */
export function contentsOf(documents: Iterable<Document | null>): Contents {
  const held = new Map<string, Held>();
  let whole = true;
  for (const document of documents) {
    const identity = document === null ? null : identityOfData(document);
    if (document !== null && identity !== null) held.set(identity, { file: document.file.path, data: document.data });
    whole &&= document !== null;
  }
  return { held, whole };
}

function identityOfData({ data, file }: Document): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const held = data as Readonly<Record<string, unknown>>;
  // Only one profile is followed, so it stays the same under a new id.
  if (typeof held.customer === 'string') return 'customer';
  // One vendor may have several.
  if (typeof held.beside === 'string') return `beside ${file.path}`;
  for (const kind of ['catalog', 'vendor', 'overlay', 'index', 'inquiries', 'crosswalk', 'program'])
    if (typeof held[kind] === 'string') return `${kind} ${held[kind]}`;
  return null;
}

export const noContents: Contents = { held: new Map(), whole: true };

/** The file of that identity, under any of its ids. */
export function heldAs(held: Contents['held'], identity: string, aliases: Aliases): Held | undefined {
  const [kind = '', id = ''] = identity.split(' ');
  const others = (aliases.get(id) ?? []).map((other) => held.get(`${kind} ${other}`));
  return held.get(identity) ?? others.find((other) => other !== undefined);
}

/** The contents at a commit. Nothing is known of a commit that holds a link or a submodule. */
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
