// A buyer's workbook as FedRAMP's template is one: title and guidance rows, merged cells, filters, notes, three sheets, styles,
// conditional formats, a drop-down list, a defined name, print settings, a drawing.

import { escaped, letters, type Parts, zip } from './foreign-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${xml}<Relationships xmlns="${pack}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${rel}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const families = ['AC', 'AT', 'AU', 'CA', 'CM', 'CP', 'IA', 'IR', 'MA', 'MP', 'PE', 'PL', 'PS', 'RA', 'SA', 'SC', 'SI'];

/** 600 control ids as the template spells them: controls, their parts, their enhancements. */
export const controlIds: readonly string[] = Array.from({ length: 600 }, (_, i) => {
  const family = families[i % families.length] ?? '';
  const number = Math.floor(i / families.length / 3) + 1;
  return (
    [`${family}-${number}`, `${family}-${number}(a)`, `${family}-0${number} (01)`][
      Math.floor(i / families.length) % 3
    ] ?? ''
  );
});

const heads = [
  'Control ID',
  'Can Be Inherited from CSP',
  'Specific Inheritance and Customer Agency/CSP Responsibilities',
];
const firstRow = 4;

const shared = (texts: readonly string[]) =>
  `${xml}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts
    .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    .join('')}</sst>`;

/** The sheet of the matrix; texts are indexes of the shared ones. */
function matrixSheet(ids: readonly string[]): string {
  const last = firstRow + ids.length - 1;
  const cell = (column: number, row: number, style: number, text?: number) =>
    `<c r="${letters(column)}${row}" s="${style}"${text === undefined ? '/>' : ` t="s"><v>${text}</v></c>`}`;
  const rows = ids.map((_, i) => {
    const row = firstRow + i;
    const hidden = i % 50 === 7 ? ' hidden="1"' : '';
    // Every tenth row lacks its empty cells, as programs write them.
    const empty = i % 10 === 3 ? '' : `${cell(1, row, 3)}${cell(2, row, 4)}`;
    return `<row r="${row}" spans="1:3" ht="30" customHeight="1"${hidden}>${cell(0, row, 2, 5 + i)}${empty}</row>`;
  });
  return `${xml}<worksheet xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr filterMode="1"><tabColor rgb="FF1F4E79"/></sheetPr><dimension ref="A1:C${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="14" style="2" customWidth="1"/><col min="2" max="2" width="18" style="3" customWidth="1"/><col min="3" max="3" width="80" style="4" customWidth="1"/></cols><sheetData><row r="1" ht="28" customHeight="1">${cell(0, 1, 1, 0)}${cell(1, 1, 1)}${cell(2, 1, 1)}</row><row r="2" ht="60" customHeight="1">${cell(0, 2, 4, 1)}${cell(1, 2, 4)}${cell(2, 2, 4)}</row><row r="3">${cell(0, 3, 1, 2)}${cell(1, 3, 1, 3)}${cell(2, 3, 1, 4)}</row>${rows.join('')}</sheetData><autoFilter ref="A3:C${last}"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/></mergeCells><conditionalFormatting sqref="B${firstRow}:B${last}"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"Yes"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B${firstRow}:B${last}"><formula1>Answers</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0" r:id="rId9"/><headerFooter><oddFooter>&amp;LControlled&amp;RPage &amp;P</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;
}

const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1"/><xf xfId="0" borderId="1"/><xf xfId="0" borderId="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf><xf xfId="0" borderId="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const drawing = `${xml}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="914400" cy="457200"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Stamp"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const comments = `${xml}<comments xmlns="${main}"><authors><author>Buyer</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>Choose from the list.</t></r></text></comment></commentList></comments>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const overview = (last: number) =>
  `${xml}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Inherited</t></is></c><c r="B1"><f>COUNTIF('CRM Worksheet'!B${firstRow}:B${last},"Yes")</f><v>0</v></c></row></sheetData></worksheet>`;

const lists = `${xml}<worksheet xmlns="${main}"><sheetData>${['Yes', 'Partial', 'No']
  .map((word, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${word}</t></is></c></row>`)
  .join('')}</sheetData></worksheet>`;

const sheetNames = ['Overview', 'CRM Worksheet', 'Lists'];

/** The parts of the workbook, in the order in which Excel writes them. */
export function buyerParts(ids: readonly string[] = controlIds): Parts {
  const last = firstRow + ids.length - 1;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('/xl/workbook.xml', 'spreadsheetml.sheet.main')}${[1, 2, 3].map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'spreadsheetml.worksheet')).join('')}${override('/xl/styles.xml', 'spreadsheetml.styles')}${override('/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings')}${override('/xl/drawings/drawing1.xml', 'drawing')}${override('/xl/comments1.xml', 'spreadsheetml.comments')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${rel}"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheetNames
      .map(
        (name, i) => `<sheet name="${name}" sheetId="${i + 1}"${i === 2 ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join(
        '',
      )}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'CRM Worksheet'!$A$3:$C$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'CRM Worksheet'!$3:$3</definedName><definedName name="Answers">Lists!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...[1, 2, 3].map((n) => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const),
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': overview(last),
    'xl/worksheets/sheet2.xml': matrixSheet(ids),
    'xl/worksheets/sheet3.xml': lists,
    'xl/worksheets/_rels/sheet2.xml.rels': relations([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId9', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ]),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': shared([
      'FedRAMP Moderate Customer Responsibility Matrix (CRM) Worksheet',
      'GUIDANCE: For a Control ID that can be inherited, choose "Yes".',
      ...heads,
      ...ids,
    ]),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/comments1.xml': comments,
    'xl/printerSettings/printerSettings1.bin': Buffer.from([0, 1, 2, 250, 251, 252, 253, 254, 255]),
  };
}

export const buyerWorkbook = (ids?: readonly string[]): Buffer => zip(buyerParts(ids));
