// The text of a cell as it is kept: composed (NFC), with plain spaces, without characters that no one sees.

// Control characters, soft hyphens, zero-width and bidirectional characters, byte-order marks, tags; joiners stay, because
// scripts and emoji need them.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this must match
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

const plain = /^[!-~]+(?: [!-~]+)*$/;
const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/;
/** Nothing that anyone can see. */
const blank = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]*$/u;

const oneLine = (text: string) => text.replace(/[\s\p{Zs}]+/gu, ' ').trim();

/** In one line. What is no character, or stands for one that was lost, becomes a question mark. */
export function cellText(raw: string): string {
  if (plain.test(raw)) return raw;
  const text = raw.replace(/[\p{Surrogate}\ufffd]/gu, '?').normalize('NFC');
  const clean = oneLine(text.split(lineBreak).join(' ').replace(unseen, ''));
  return blank.test(clean) ? '' : clean;
}

/** The same, with the lines of the cell. */
export function cellLines(raw: string): string {
  if (plain.test(raw)) return raw;
  const lines = raw.split(lineBreak).map(cellText);
  return lines.filter((line) => line !== '').join('\n');
}
