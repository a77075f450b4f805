// What is said above the claims of a mapping, after its table was read again: it names the place where each row now stands.

import { pointerTo } from '../model/claim-entry.ts';
import { placeText } from '../words/import.ts';
import { claimNotes } from './claims-text.ts';
import type { ReadClaim } from './table-rows.ts';
import { width } from './yaml-text.ts';

const noteStart = /^(\s*# )(?:line \d+|[^:#]{1,60}![A-Z]{1,3}\d+)(?=: )/;
const sourceOf = /\bsource: ["']?([^\s"'}]+)["']?\s*\}?\s*$/;
const commentLine = /^\s*#(?!#)/;
const itemStart = /^\s*- /;
/** A claim that waits for a person to remove the sign before it. */
const asComment = /^\s*# (?:- |\s+\w[\w-]*: )/;

/** Whether a line goes on in the next: its first word would not have fitted. */
const goesOn = (line: string, next: string): boolean => {
  const [word = ''] = /\S+/.exec(next.replace(/^\s*# ?/, '')) ?? [];
  return line.trimEnd().length + 1 + word.length > width;
};

/** Of the comment lines above an item, those that an import wrote. */
function notesIn(lines: readonly string[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at++) {
    if (noteStart.test(lines[at] ?? '')) found.add(at);
    else if (found.has(at - 1) && goesOn(lines[at - 1] ?? '', lines[at] ?? '')) found.add(at);
  }
  return found;
}

const waiting = /^\s*# - \{? ?text: (?:"((?:[^"\\]|\\.)*)"|([^,}]+?))(?:,|\s*\}?\s*$)/;

/** Rows of another framework wait as comments: these get the places where the rows stand now. */
function movedWaiting(lines: string[], claims: readonly ReadClaim[], document: string): void {
  const rows = new Map<string, ReadClaim | null>();
  for (const read of claims)
    if (read.framework !== null) rows.set(read.claim.text, rows.has(read.claim.text) ? null : read);
  if (rows.size === 0) return;
  lines.forEach((line, at) => {
    const [, quoted, plain = ''] = waiting.exec(line) ?? [];
    const read = rows.get(quoted ?? plain);
    if (read == null) return;
    let note = at - 1;
    while (note > 0 && commentLine.test(lines[note] ?? '') && !noteStart.test(lines[note] ?? '')) note--;
    let end = at;
    while (!sourceOf.test(lines[end] ?? '') && asComment.test(lines[end + 1] ?? '')) end++;
    const pointer = sourceOf.exec(lines[end] ?? '')?.[1];
    if (pointer === undefined || !pointer.startsWith(`${document}#`) || !noteStart.test(lines[note] ?? '')) return;
    lines[note] = (lines[note] ?? '').replace(noteStart, (_, sign: string) => sign + placeText(read.claim.place));
    lines[end] = (lines[end] ?? '').replace(pointer, pointerTo(document, read.claim.place));
  });
}

/**
 * @param claims the rows of the table @param document the one that is the table
 * @param fresh pointers of claims that are new or say something else: what is said above these is written again
 */
export function withNotes(
  text: string,
  claims: readonly ReadClaim[],
  document: string,
  fresh: ReadonlySet<string>,
): string {
  const byPointer = new Map(claims.map((read) => [pointerTo(document, read.claim.place), read]));
  const lines = text.split('\n');
  movedWaiting(lines, claims, document);
  const gone = new Set<number>();
  const above = new Map<number, readonly string[]>();
  lines.forEach((line, end) => {
    const pointer = commentLine.test(line) ? undefined : sourceOf.exec(line)?.[1];
    const read = pointer === undefined ? undefined : byPointer.get(pointer);
    if (pointer === undefined || read === undefined || read.framework !== null) return;
    let item = end;
    while (item > 0 && !itemStart.test(lines[item] ?? '') && !commentLine.test(lines[item] ?? '')) item--;
    if (!itemStart.test(lines[item] ?? '')) return;
    let top = item;
    while (top > 0 && commentLine.test(lines[top - 1] ?? '') && !asComment.test(lines[top - 1] ?? '')) top--;
    const old = notesIn(lines, top, item);
    if (fresh.has(pointer)) {
      for (const at of old) gone.add(at);
      const indent = /^\s*/.exec(lines[item] ?? '')?.[0] ?? '';
      const ending = (lines[item] ?? '').endsWith('\r') ? '\r' : '';
      above.set(
        item,
        claimNotes(read, indent).map((note) => note + ending),
      );
    } else
      for (const at of old)
        lines[at] = (lines[at] ?? '').replace(noteStart, (_, sign: string) => sign + placeText(read.claim.place));
  });
  return lines.flatMap((line, at) => [...(above.get(at) ?? []), ...(gone.has(at) ? [] : [line])]).join('\n');
}
