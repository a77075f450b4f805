// How a text was wrapped says nothing: the same sentence in quotes, as a block, and wrapped anew is one text. What keeps its
// lines is a list in it, and a paragraph.

/** `- one`, `* one`, `• one`, `1. one`, `a) one`. */
const item = /^(?:[-*•·–]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,3}|[a-z]{1,4})\))\s/i;

/** A text without the line breaks that only wrap it. */
export function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const lines: string[] = [];
  let apart = true;
  for (const line of text.split('\n').map((l) => l.trim())) {
    if (line === '') apart = true;
    else if (apart || item.test(line)) {
      lines.push(line);
      apart = false;
    } else lines.push(`${lines.pop() ?? ''} ${line}`);
  }
  return lines.join('\n');
}
