// A workbook as Excel, LibreOffice and Google Sheets write it. Only the texts of its cells are read: no formula is evaluated,
// nothing that it links to is opened, and what could run is refused.

import { SourceError } from '../model/errors.ts';
import type { NotAWorkbook } from '../words/errors/filled.ts';
import type { ForeignRow } from './cell.ts';
import { oleHeader } from './looks-like.ts';
import { type Comments, readBook, readComments, readRelations, readSharedTexts } from './workbook-parts.ts';
import { noStyles, readStyles } from './workbook-styles.ts';
import { linesBeside, type Merge, readRows, type Shared } from './worksheet.ts';
import { XmlFault } from './xml-scan.ts';
import { openZip, type Zip } from './zip.ts';

/** The name of a stream in an OLE file: an encrypted workbook has it, an old one does not. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** What else a file can be that a spreadsheet program writes; null for a workbook that can be read. */
function otherKind(zip: Zip): NotAWorkbook | null {
  const has = (test: RegExp) => zip.names.some((name) => test.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$|\/macrosheets\/|(?:^|\/)activeX\//i)) return 'macros';
  if (has(/^xl\/externalLinks\//i)) return 'links';
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) return 'numbers';
  if (zip.names.includes('content.xml') && zip.names.includes('mimetype')) return 'ods';
  return zip.names.includes('_rels/.rels') ? null : 'other-zip';
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const relationsOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part in the file. */
  readonly path: string;
  /** Gives its rows to `take` until that answers false; returns the merged cells. Throws SourceError. */
  readonly read: (take: (row: ForeignRow) => boolean) => readonly Merge[];
  /** Throws SourceError. */
  readonly comments: () => Comments;
  /** What it says beside its cells. Throws SourceError. */
  readonly lines: () => readonly string[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly zip: Zip;
  /** The part that lists the sheets. */
  readonly path: string;
  /** Reads the XML of a part; what is wrong with it is told with its name. Throws SourceError. */
  readonly part: <T>(path: string, read: (xml: string) => T) => T;
}

/** The sheets in their order. @param label the file, for errors. Throws SourceError. */
export const openWorkbook = (bytes: Buffer, label: string): readonly Sheet[] => openParts(bytes, label).sheets;

/** A workbook with its parts. @param label the file, for errors. Throws SourceError. */
export function openParts(bytes: Buffer, label: string): Workbook {
  const refuse = (is: NotAWorkbook) => new SourceError({ says: 'filled-not-workbook', label, is });
  if (bytes.subarray(0, 8).equals(oleHeader)) throw refuse(bytes.includes(encryptedStream) ? 'encrypted' : 'xls');
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw refuse('no-zip');
  const zip = openZip(bytes, label);
  const other = otherKind(zip);
  if (other !== null) throw refuse(other);

  /** Reads a part; what is wrong with it is told with its name. */
  function part<T>(path: string, read: (xml: string) => T): T {
    const xml = zip.text(path);
    if (xml === null) throw new SourceError({ says: 'filled-damaged', label, part: path });
    try {
      return read(xml);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      const says = error.message === 'doctype' || error.message === 'entity' ? 'filled-entities' : 'filled-damaged';
      throw new SourceError({ says, label, part: path });
    }
  }

  const root = part('_rels/.rels', (xml) => readRelations(xml, ''));
  const book = root.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const relations = part(relationsOf(book), (xml) => readRelations(xml, folderOf(book)));
  const { sheets, from1904 } = part(book, readBook);
  const target = (type: string) => relations.find((r) => r.type === type)?.target ?? '';
  const has = (path: string) => zip.names.includes(path);
  const [texts, styles] = [target('sharedStrings'), target('styles')];
  const shared: Shared = {
    texts: has(texts) ? part(texts, readSharedTexts) : [],
    styles: has(styles) ? part(styles, readStyles) : noStyles,
    from1904,
  };
  const found = sheets.flatMap(({ name, relation, hidden }): readonly Sheet[] => {
    const sheet = relations.find((r) => r.id === relation && r.type === 'worksheet');
    if (sheet === undefined) return [];
    const read = (take: (row: ForeignRow) => boolean) => part(sheet.target, (xml) => readRows(xml, shared, take));
    const comments = () => {
      const beside = relationsOf(sheet.target);
      const of = has(beside) ? part(beside, (xml) => readRelations(xml, folderOf(sheet.target))) : [];
      return of.flatMap(({ type, target: path }) => (type === 'comments' && has(path) ? part(path, readComments) : []));
    };
    return [{ name, hidden, path: sheet.target, read, comments, lines: () => part(sheet.target, linesBeside) }];
  });
  return { sheets: found, zip, path: book, part };
}
