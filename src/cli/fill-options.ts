// Which options go with matrix --fill, and which only with it.

import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import type { Data } from '../pipeline.ts';
import type { Options } from './commands.ts';
import { refuseInputAsOutput, toStandardOutput } from './output.ts';

type MatrixOptions = Options<'matrix'>;

/** Throws UsageError for options that a buyer's form has no place for, and for its own options without it. */
export function checkFill({
  fill,
  as,
  since,
  rows,
  detail,
  brand,
  templates,
  map,
  sheet,
  overwrite,
}: MatrixOptions): void {
  if (fill === undefined) {
    const alone = Object.entries({ '--map': map, '--sheet': sheet, '--overwrite': overwrite });
    const [option] = alone.find(([, value]) => value !== undefined) ?? [];
    if (option !== undefined) throw new UsageError({ says: 'fill-without', option });
    return;
  }
  const others = Object.entries({
    '--as': as,
    '--since': since,
    '--rows': rows,
    '--detail': detail,
    '--brand': brand,
    '--templates': templates,
  });
  const [option] = others.find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new UsageError({ says: 'fill-beside', option });
}

/** A buyer's form comes back as the workbook that it is. Throws UsageError. */
export function formatOfFilled({ format, output = '' }: MatrixOptions): 'xlsx' {
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? 'xlsx';
  const other = format ?? extension;
  if (other !== 'xlsx') throw new UsageError({ says: 'fill-format', format: other });
  return 'xlsx';
}

/**
 * An answered form is worked on by people: it is not replaced by another. Throws UsageError.
 * @param answer what would be written
 */
export function refuseAnswered(answer: Data, { output = '-' }: MatrixOptions): void {
  if (toStandardOutput({ output }) || statSync(output, { throwIfNoEntry: false })?.isFile() !== true) return;
  refuseInputAsOutput({ output });
  const same = answer instanceof Uint8Array && readFileSync(output).equals(answer);
  if (!same) throw new UsageError({ says: 'fill-taken', path: output });
}
