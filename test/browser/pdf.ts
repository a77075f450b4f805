// A minimal PDF reader for Chromium's output: the size and text of each page.

import { inflateSync } from 'node:zlib';

export interface PrintedPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In painting order, without spaces and ligatures. */
  readonly text: string;
}

/** The map from glyphs to characters in a font (ToUnicode). */
function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(from, 16), text(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [start, end, code] = [from, to, first].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
      for (let i = 0; i <= end - start; i++) glyphs.set(start + i, String.fromCodePoint(code + i));
    }
  return glyphs;
}

export function readPdf(pdf: Buffer): readonly PrintedPage[] {
  const bytes = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of bytes.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const referred = (body: string, key: string) => new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body)?.[1] ?? '';
  const streamOf = (id: string) => {
    const body = objects.get(id) ?? '';
    const start = body.indexOf('stream\n') + 'stream\n'.length;
    const raw = Buffer.from(body.slice(start, start + Number(/\/Length (\d+)/.exec(body)?.[1])), 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
  };
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const glyphs = (id: string) => {
    const known = fonts.get(id) ?? glyphsOf(streamOf(referred(objects.get(id) ?? '', 'ToUnicode')));
    fonts.set(id, known);
    return known;
  };

  return [...objects.values()].flatMap((page) => {
    if (!/\/Type\s*\/Page\b/.test(page)) return [];
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const named = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
    let font: ReadonlyMap<number, string> = new Map();
    let text = '';
    for (const [, name, shown] of streamOf(referred(page, 'Contents')).matchAll(
      /\/(F\d+) [\d.]+ Tf|(<[^>]*>|\[[^\]]*\]) ?TJ?j?/g,
    ))
      if (name !== undefined) font = glyphs(named.get(name) ?? '');
      else
        for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9A-Fa-f]+)>/g))
          for (const code of hex.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(code, 16)) ?? '';
    return [{ width: Number(width), height: Number(height), text: text.normalize('NFKC').replace(/\s/g, '') }];
  });
}
