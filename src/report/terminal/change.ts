// The change of a text file as a unified diff: what was recorded, before and after it is written.

import { structuredPatch } from 'diff';
import { inert } from '../../model/inert.ts';
import type { Painter } from './paint.ts';

/** Lines around a change. */
const context = 2;

/** A text without control characters; empty for the same text. */
export function changeText(label: string, before: string, after: string, paint: Painter): string {
  const lines = (text: string) => text.replaceAll('\r\n', '\n');
  const { hunks } = structuredPatch(label, label, lines(before), lines(after), undefined, undefined, { context });
  if (hunks.length === 0) return '';
  const painted = (line: string) => {
    const text = inert(line);
    return line.startsWith('+') ? paint.green(text) : line.startsWith('-') ? paint.red(text) : text;
  };
  const head = [paint.bold(inert(`--- ${label}`)), paint.bold(inert(`+++ ${label}`))];
  const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    paint.dim(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map(painted),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}
