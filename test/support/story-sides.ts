// Compares the two sides of a story in memory, in both directions: what `devolve diff` does with two commits, without git.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffStates } from '../../src/diff/diff.ts';
import { subjectsOf } from '../../src/history/diff-revisions.ts';
import { customerOf, type Side } from '../../src/history/state.ts';
import type { Changes, Placed } from '../../src/model/change.ts';
import type { SourceRef } from '../../src/model/source-tree.ts';
import { createOpener } from '../../src/open/opener.ts';
import { readShipped } from '../../src/pipeline.ts';
import { diffJson } from '../../src/report/diff-json.ts';
import { layerOver } from '../../src/source/library-tree.ts';
import { comparisonOf, day } from '../unit/diff/small-diff.ts';
import type { ReadDiff } from './history.ts';
import { memoryFile, memoryTree } from './memory.ts';

/** Where the library and the profile of a story are, and for whom it is compared. */
export interface StoryOptions {
  /** The folder of the library in the tree; '' for its root. */
  readonly library: string;
  /** The path of the profile in the tree. */
  readonly profile: string | undefined;
  readonly vendor: string | undefined;
}

const shipped = readShipped();
// One opener, so that the shipped library is read and linked once.
const opener = createOpener(undefined, true);

function filesIn(folder: string): ReturnType<typeof memoryTree>['files'] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const yaml = paths.filter((path) => /^(?:controls|mappings)\/.*\.yaml$/.test(path));
  return memoryTree(Object.fromEntries(yaml.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))).files;
}

function sideOf(tree: string, { library, profile }: StoryOptions): Side {
  const files = layerOver(shipped, filesIn(join(tree, library)));
  const loaded = opener.open({ files });
  const at = profile === undefined ? null : join(tree, profile);
  const own = profile === undefined || at === null || !existsSync(at) ? null : readFileSync(at, 'utf8');
  const file = profile === undefined || own === null ? null : memoryFile(profile, own);
  const customer = file === null ? null : customerOf(file, opener, loaded.library);
  return { revision: null, date: null, files, profile: file, loaded, customer };
}

/** The position of each cause on both sides. */
function placesOf({ causes }: Changes, base: Side, head: Side): ReadonlyMap<string, Placed> {
  const position = ({ loaded, profile }: Side, ref: SourceRef | null) => {
    if (ref === null) return null;
    const inProfile = profile === null ? undefined : opener.read(profile).shaped?.document;
    const document = loaded.documents.get(ref.file) ?? (profile?.path === ref.file ? inProfile : undefined);
    if (document === undefined) throw new Error(`a cause stands in ${ref.file}, which is not there`);
    return { file: ref.file, line: document.locate(ref.path, 'key').line, made: null };
  };
  return new Map(
    causes.map((c): [string, Placed] => [
      c.id,
      { base: position(base, c.base), head: position(head, c.head), authors: [], committed: true },
    ]),
  );
}

function compared(base: Side, head: Side, { vendor, profile }: StoryOptions): ReadDiff {
  const subjects = subjectsOf(base, head, { asOf: day, vendor }, opener);
  const [before, after] = [base, head].map(({ loaded, customer }) => ({ library: loaded.library, customer }));
  if (before === undefined || after === undefined) throw new Error('a comparison has two sides');
  const changes = diffStates(before, after, subjects, {}, vendor !== undefined || profile !== undefined, day);
  return JSON.parse(diffJson(comparisonOf(changes, { placed: placesOf(changes, base, head) }))) as ReadDiff;
}

/** The changes from base to head, and from head to base. */
export function bothWays(folder: string, options: StoryOptions): { readonly forth: ReadDiff; readonly back: ReadDiff } {
  const [base, head] = [sideOf(join(folder, 'base'), options), sideOf(join(folder, 'head'), options)];
  return { forth: compared(base, head, options), back: compared(head, base, options) };
}
