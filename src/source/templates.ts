// Reads a directory of templates that replace shipped ones. The renderer checks their names.

import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { labelOf, readSourceFile } from './disk.ts';
import { isLitter } from './litter.ts';
import { failureOf, requireInside } from './regular-file.ts';

/** All files of a directory except litter, in code-unit order. Throws SourceError, also if it is empty. */
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
