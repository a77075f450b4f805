// How a text was wrapped says nothing: the same sentence in quotes, as a block, and wrapped anew is one text. What keeps its
// lines is a list in it, and a paragraph.

/** `- one`, `* one`, `• one`, `1. one`, `a) one`. */
const item = /^(?:[-*•·–]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,3}|[a-z]{1,4})\))\s/i;

/** A text without the line breaks that only wrap it. */
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
