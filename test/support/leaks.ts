// What untrusted text could do in an output, by format. Each rule returns what it finds; an empty result means inert.

import { inflateRawSync } from 'node:zlib';

type Rule = (text: string, benign: string) => readonly string[];

const around = (text: string, at: number) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
const found = (what: string, pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].slice(0, 5).map((m) => `${what}: ${around(text, m.index)}`);

// Control characters except line feed, bidirectional marks, overrides and isolates, line separators, invisible
// characters.
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

// What GitHub Actions, Azure Pipelines or TeamCity logs treat as a command.
const command = /^[^\S\n]*::[a-z]|##(?:vso|teamcity)?\[/gim;

const still: Rule = (text) => [
  ...found('a character that acts', acting, text),
  ...found('a command of CI', command, text),
];

// HTML: the same kinds of tags as with harmless texts

const tag = /<(?:"[^"]*"|'[^']*'|[^<>"'])*>?/g;
const tagKind = (text: string) => text.replace(/"[^"]*"|'[^']*'/g, '""');

const html: Rule = (text, benign) => {
  const known = new Set((benign.match(tag) ?? []).map(tagKind));
  const foreign = (text.match(tag) ?? []).filter((t) => !known.has(tagKind(t)));
  const links = [...text.matchAll(/\s(?:href|src|action|style)="([^"]*)"/g)].map((m) => m[1] ?? '');
  return [
    ...still(text, benign),
    ...foreign.slice(0, 5).map((t) => `a tag that harmless words do not make: ${t.slice(0, 80)}`),
    ...links.filter((to) => !to.startsWith('#')).map((to) => `a link out of the page: ${to}`),
  ];
};

// Markdown: CommonMark, and GitHub's tables, autolinks and fences

/** A character after an even number of backslashes is not escaped. */
const bare = (characters: string) => new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)${characters}`, 'g');

/** The number of unescaped pipes in a line. */
const pipes = (line: string) => (line.match(bare('\\|')) ?? []).length;

// Our charts are in a mermaid fence; their lines join nodes and labels, in which only letters, digits and a few marks
// are literal.
const fence = /^```mermaid\n([\s\S]*?)^```$/gm;
const label = String.raw`(?:[\p{L}\p{M}\p{N} ,()-]|#\d+;)*`;
const chartLine = new RegExp(
  `^(?:flowchart LR| {2}n\\d+(?:\\["${label}"\\]| (?:-->|-\\.->|--x|-\\.-x)\\|"${label}"\\| n\\d+))$`,
  'u',
);
const charts = (text: string) => [...text.matchAll(fence)].flatMap(([, chart = '']) => chart.trimEnd().split('\n'));

const markdown: Rule = (whole, benign) => {
  const text = whole.replace(fence, '');
  const lines = text.split('\n');
  const own = text.replaceAll('<br>', '    ').replace(/<a id="[\w.-]+"><\/a>|(?<=[@:])<!-- -->/g, '');
  // Sites look for mentions after Markdown is parsed.
  const read = text
    .replaceAll('&#64;', '@')
    .replaceAll('&#58;', ':')
    .replace(/\\(?=[@:_])/g, '');
  const heads = (t: string) =>
    t.split('\n').filter((line) => /^ {0,3}(#{1,6}\s|={2,}$|-{2,}$|```|~~~)/.test(line)).length;
  let head = 0;
  const tables = lines.flatMap((line, i) => {
    if (!line.startsWith('|')) return [];
    const here = pipes(line);
    if (!lines[i - 1]?.startsWith('|')) head = here;
    return here === head && /\|$/.test(line) ? [] : [`a row of ${here} pipes below ${head}: ${line.slice(0, 80)}`];
  });
  return [
    ...still(whole, benign),
    ...found('a tag', bare('<'), own),
    ...found('a link', bare('\\]\\((?!#)'), text),
    ...found('a reference', /^ {0,3}\[[^\]]*\]:/gm, text),
    ...found('an autolink', /https?:\/\/|ftp:\/\/|\bwww\./gi, text),
    ...found('an entity', /&(?!(?:amp|#64);)#?\w+;/g, text),
    ...found('a mention', /(?<![A-Za-z0-9])@(?=[\p{L}\p{N}])/gu, read),
    ...found('an emoji', /:(?=[\w+-]+:)/g, read),
    ...found('code', bare('`'), text),
    ...found('a formula', bare('\\$'), text),
    ...tables.slice(0, 5),
    ...charts(whole)
      .filter((line) => !chartLine.test(line))
      .map((line) => `a line that is none of a chart: ${line.slice(0, 80)}`),
    ...(heads(whole) === heads(benign) ? [] : ['headings, rules or fences that harmless words do not make']),
  ];
};

// Other formats

const json: Rule = (text, benign) => {
  for (const line of text.startsWith('{\n') ? [text] : text.trimEnd().split('\n')) JSON.parse(line);
  return still(text, benign);
};

/** Every line must be one of our workflow commands. */
const github: Rule = (text) => [
  ...found('a character that acts', acting, text),
  ...found('a command of CI', /##(?:vso|teamcity)?\[/gi, text),
  ...text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^::(error|warning|notice) (file=[^:,]*,line=\d+,(col=\d+,)?)?title=[^:,]*::/.test(line))
    .map((line) => `no command of ours: ${line.slice(0, 80)}`),
];

/** Records of RFC 4180. */
function records(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, simple, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? simple ?? '');
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

const csv: Rule = (text) => {
  const rows = records(text.replace(/^\ufeff/, ''));
  const cells = rows.flat();
  return [
    ...still(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), ''),
    ...cells
      .filter((cell) => /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell))
      .map((cell) => `a formula: ${cell.slice(0, 40)}`),
    ...rows
      .filter((row) => row.length !== rows[0]?.length)
      .map((row) => `${row.length} cells: ${row.join().slice(0, 40)}`),
  ];
};

/** The parts of a ZIP archive, by name. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const b = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = b.readUInt32LE(b.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (b.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [b.readUInt16LE(at + 10), b.readUInt32LE(at + 20)];
    const [name, extra, comment, local] = [28, 30, 32, 42].map((o) =>
      o === 42 ? b.readUInt32LE(at + o) : b.readUInt16LE(at + o),
    ) as [number, number, number, number];
    const start = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28);
    const data = b.subarray(start, start + size);
    parts.set(
      b.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** A workbook must have no formula, external link, macro or active part. */
function xlsx(bytes: Uint8Array): readonly string[] {
  return [...unzip(bytes)].flatMap(([name, text]) => [
    ...(/vba|externalLink|\.bin$/i.test(name) ? [`a part that acts: ${name}`] : []),
    ...(/worksheets\/.*\.xml$/.test(name) ? found(`a formula in ${name}`, /<f[ >]/g, text) : []),
    ...found(`a link in ${name}`, /TargetMode="External"/g, text),
    // In spreadsheet XML, _x001B_ encodes a character.
    ...found(`an escaped character in ${name}`, /(?<!_x005F)_x00[01][0-9A-F]_/gi, text),
    ...found(`a character that acts in ${name}`, acting, text.replaceAll('\r\n', '\n')),
  ]);
}

/** Each line of a calendar is a property of ours, or goes on with one. */
const ics: Rule = (text) => [
  ...still(text.replaceAll('\r\n', '\n'), ''),
  ...text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '' && !/^(?:BEGIN|END|[A-Z-]+(?:;VALUE=DATE)?):(?:[^\\;,]|\\[\\;,n])*$/.test(line))
    .map((line) => `no line of a calendar: ${line.slice(0, 80)}`),
];

const rules: Readonly<Record<string, Rule>> = { table: still, markdown, html, json, yaml: still, github, csv, ics };

/** Formats whose rules need the output with harmless texts. */
export const besideHarmless: ReadonlySet<string> = new Set(['html', 'markdown']);

/** What is not inert in an output. `benign` is the output for the same input with harmless texts, if needed. */
export function leaks(format: string, output: Uint8Array, benign: Uint8Array = new Uint8Array()): readonly string[] {
  if (format === 'xlsx') return xlsx(output);
  const rule = rules[format];
  if (rule === undefined) throw new Error(`say in ${import.meta.url} what is inert in ${format}`);
  return rule(Buffer.from(output).toString('utf8'), Buffer.from(benign).toString('utf8'));
}
