// A CSV reader by the grammar of RFC 4180, section 2, independent of our writer.

/** Records of fields. Throws on a quote inside an unquoted field, and on a record without CRLF. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  const records: string[][] = [];
  let record: string[] = [];
  let i = 0;
  while (i < text.length) {
    field.lastIndex = i;
    const [whole = '', quoted, bare = ''] = field.exec(text) ?? [];
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    i += whole.length;
    if (text[i] === ',') i += 1;
    else if (text.startsWith('\r\n', i)) {
      records.push(record);
      record = [];
      i += 2;
    } else throw new Error(`no field, comma or line end at ${i}: ${text.slice(i, i + 20)}`);
  }
  return records;
}
