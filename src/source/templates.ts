// A directory of templates that replace our own. Which names there are is for whoever renders them to know.

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../model/citation.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { labelOf, readSourceFile, reasonOf } from './disk.ts';

/** Every file of a directory, in code-unit order, but those that are hidden. Throws SourceError; an empty one is an error. */
export function readTemplates(directory: string): readonly SourceFile[] {
  const label = labelOf(resolve(directory));
  let names: readonly string[];
  try {
    names = readdirSync(directory).filter((name) => !name.startsWith('.'));
  } catch (error) {
    throw new SourceError(`${label}: ${reasonOf(error)}`);
  }
  if (names.length === 0) throw new SourceError(`${label}: there is no template in it`);
  return [...names]
    .sort(compareText)
    .map((name) => readSourceFile(join(directory, name), name, labelOf(resolve(directory, name))));
}
