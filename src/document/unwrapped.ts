// Makes texts independent of how they were wrapped (quoted, block, rewrapped). Lists and paragraphs keep their lines.

/** `- one`, `* one`, `• one`, `1. one`, `a) one`. */
const item = /^(?:[-*•·–]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,3}|[a-z]{1,4})\))\s/i;

/** Removes line breaks that only wrap a text. */
export function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const lines: string[] = [];
  let apart = false;
  for (const line of text.split('\n').map((l) => l.trim())) {
    if (line === '') {
      apart = lines.length > 0;
      continue;
    }
    if (lines.length === 0 || item.test(line)) lines.push(line);
    else if (apart) lines.push('', line);
    else lines.push(`${lines.pop() ?? ''} ${line}`);
    apart = false;
  }
  return lines.join('\n');
}
