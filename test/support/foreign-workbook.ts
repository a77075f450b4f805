// Workbooks as other programs write them, part by part, and a ZIP file from its parts.

import { crc32, deflateRawSync } from 'node:zlib';

export type Parts = Readonly<Record<string, string | Buffer>>;

interface Packing {
  /** What the directory claims that a part has when unpacked. */
  readonly claims?: number;
}

/** A ZIP file; `bytes` are packed as they are given. */
export function zip(parts: Parts, { claims }: Packing = {}): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, rest, title]));
    local.push(head);
    at += head.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface Bookish {
  /** XML of each sheet, by name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly shared?: string;
  readonly styles?: string;
  readonly book?: string;
  readonly more?: Parts;
  /** Names of sheets that are hidden. */
  readonly hidden?: readonly string[];
  /** Targets of relations begin at the root of the file. */
  readonly absolute?: boolean;
}

/** The parts of a workbook, as Excel lays them out. */
export function bookParts({
  sheets,
  shared,
  styles,
  book = '',
  more = {},
  hidden = [],
  absolute = false,
}: Bookish): Parts {
  const names = Object.keys(sheets);
  const target = (path: string) => (absolute ? `/xl/${path}` : path);
  const entries = names.map(
    (name, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels([['rId1', 'officeDocument', absolute ? '/xl/workbook.xml' : 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${types}">${book}<sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ...names.map((_, i) => [`rId${i + 1}`, 'worksheet', target(`worksheets/sheet${i + 1}.xml`)] as const),
      ['rIdS', 'sharedStrings', target('sharedStrings.xml')],
      ['rIdT', 'styles', target('styles.xml')],
    ]),
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': shared }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ''])),
    ...more,
  };
}

export const workbook = (book: Bookish): Buffer => zip(bookParts(book));

/** `AB` for 27. */
export function letters(column: number): string {
  return `${column < 26 ? '' : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A sheet of inline texts, as LibreOffice and Google write none but some libraries do. */
export function inlineSheet(rows: readonly (readonly string[])[], more = ''): string {
  const cell = (text: string, ref: string) =>
    text === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((text, c) => cell(text, `${letters(c)}${r + 1}`)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${more}</worksheet>`;
}
