// A directory of templates that replace our own. Which names there are is for whoever renders them to know.

import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { labelOf, readSourceFile } from './disk.ts';
import { isLitter } from './litter.ts';
import { failureOf, requireInside } from './regular-file.ts';

/** Every file of a directory, in code-unit order, but for litter. Throws SourceError; an empty one is an error. */
export function readTemplates(directory: string): readonly SourceFile[] {
  const label = labelOf(resolve(directory));
  let names: readonly string[];
  let real: string;
  try {
    real = realpathSync(directory);
    names = readdirSync(real).filter((name) => !isLitter(name));
  } catch (error) {
    throw failureOf(label, error);
  }
  if (names.length === 0) throw new SourceError({ says: 'templates-empty', label });
  return [...names].sort(compareText).map((name) => {
    const place = join(real, name);
    const called = labelOf(resolve(directory, name));
    requireInside([real], place, called, 'templates');
    return readSourceFile(place, name, called);
  });
}
