// What may be a logo: PNG or SVG, small, inside the folder of the brand file, inert.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SourceError } from '../../../src/model/errors.ts';
import { readProfileFile } from '../../../src/source/disk.ts';
import { readLogo } from '../../../src/source/logo.ts';
import { errorWords } from '../../../src/words/errors.ts';

const base = mkdtempSync(join(tmpdir(), 'devolve-logo-'));
const folder = join(base, 'brand');
mkdirSync(folder);
writeFileSync(join(folder, 'brand.yaml'), 'brand: acme\n');
writeFileSync(join(base, 'outside.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
symlinkSync(join(base, 'outside.svg'), join(folder, 'link.svg'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const beside = readProfileFile(join(folder, 'brand.yaml'));
const svg = (inside: string, before = '') => `${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
function logo(content: string | Uint8Array, name = 'logo') {
  writeFileSync(join(folder, name), content);
  return () => readLogo(beside, name);
}
/** Why a logo is refused, as a person reads it. */
function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SourceError) return errorWords(error.reason)[0];
    throw error;
  }
  return 'nothing was refused';
}

const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...end]);

describe('a logo', () => {
  it('is recognized by its bytes, not its name', () => {
    expect(logo(png, 'a.svg')()).toMatchObject({ mediaType: 'image/png', base64: Buffer.from(png).toString('base64') });
    expect(logo(svg('<path d="M0 0h1"/>'), 'a.png')().mediaType).toBe('image/svg+xml');
  });
  it.each([
    ['with a byte order mark', svg('', '\ufeff')],
    ['in UTF-8, as it says', svg('', '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n')],
    [
      'with a prolog, comments and a document type',
      svg('', '<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n'),
    ],
    ['with a use of its own parts', svg('<path id="a"/><use href="#a" xlink:href="#a"/><g style="fill:url(#b)"/>')],
    ['with classes in a section', svg('<style><![CDATA[ .a { fill: red } ]]></style><title><![CDATA[a < b]]></title>')],
    ['with classes', svg('<style type="text/css">\n.st0{fill:#1C4480;} .a, #b { stroke: rgb(1, 2, 3); }\n</style>')],
    ['as Illustrator writes it', svg('<g id="a" style="enable-background:new 0 0 9 9;" data-name="Layer 1"/>')],
    [
      'with gradients',
      svg('<linearGradient id="a" gradientTransform="rotate(45)"><stop offset="0"/></linearGradient>'),
    ],
    ['with a picture in it', svg('<image href="data:image/png;base64,AAAA"/>')],
  ])('may be an SVG %s', (_, text) => {
    expect(logo(text)().mediaType).toBe('image/svg+xml');
  });
  it.each([
    ['is a PNG that is cut off', png.slice(0, -1)],
    ['Missing end tag for element rect (line 1, column 57)', svg('<rect width="1">').replace('</svg>', '')],
    ['Missing end tag for element rect', svg('<rect width="1">')],
    ['Missing end tag for element svg', svg('<g/></g>')],
    ['does not have the namespace of SVG', '<svg><path d="M0 0h1"/></svg>'],
    ['Duplicate attribute: id', svg('<g id="a" id="b"/>')],
    ['Invalid character', svg('<title>\u001b</title>')],
    ['Extra content at the end of the document', `${svg('')}${svg('')}`],
    ['Attribute value expected', svg('<path d=M0 0h1/>')],
    ["isn't allowed inside a comment", svg('<!-- a -- b -->')],
    ['Invalid or unclosed XML declaration', svg('', "<?xml version='1.0'  Standalone = 'yes' ?>")],
    ['cannot be read as XML', svg('<!DOCTYPE svg>')],
    ['elements nested too deeply', svg(`${'<g>'.repeat(12_000)}${'</g>'.repeat(12_000)}`)],
  ])('must be displayable: %s', (what, content) => {
    expect(refusalOf(logo(content))).toContain(what);
  });
  it('may contain markup characters in its text', () => {
    const text = svg('<text aria-label="a > b (c)">1 &gt; 0 > &#x2d;1</text><title>a (b) @ c: d</title>');
    expect(logo(text)().mediaType).toBe('image/svg+xml');
  });
  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script', svg('<svg:script href="x"/>')],
    ['an event handler', svg('<path onload="alert(1)"/>')],
    ['foreign content', svg('<foreignObject><p/></foreignObject>')],
    ['a reference to another file', svg('<image href="https://example.org/a.png"/>')],
    ['a reference to another file', svg("<use xlink:href = 'other.svg#a'/>")],
    ['a reference to another file', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
    ['the element <a>', svg('<a href="javascript:alert(1)"/>')],
    ['a reference to another file', svg('<path style="fill:url(https://example.org/a)"/>')],
    ['a style sheet from another file', svg('<style>@import "a.css"</style>')],
    ['a processing instruction', svg('', '<?xml-stylesheet href="#a"?>')],
    ['a definition of entities', svg('&a;', '<!DOCTYPE svg [<!ENTITY a "x">]>')],
    ['an entity of its own', svg('&a;')],
    ['an entity of its own', svg('<path d="&a;"/>')],
    ['a script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>')],
    ['a script', svg('<SCRIPT/>')],
    ['an animation', svg('<animate attributeName="href" values="javascript:alert(1)"/>')],
    ['an animation', svg('<svg:set attributeName="href" to="javascript:alert(1)"/>')],
    ['an animation', svg('<animateTransform/>')],
    ['foreign content', svg('<foreignObject xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['the element <html:p>', svg('<html:p xmlns:html="http://www.w3.org/1999/xhtml"/>')],
    ['the element <feImage>', svg('<feImage href="#a"/>')],
    ['the element <metadata>', svg('<metadata/>')],
    ['another namespace or type, xmlns', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['the attribute "xml:base"', svg('<g xml:base="https://example.org/"/>')],
    ['the attribute "attributeName"', svg('<g attributeName="x"/>')],
    ['a reference to another file', svg('<use x:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>')],
    ['a reference to another file', svg('<image href="&#x68;ttps://example.org/a.png"/>')],
    ['a reference to another file', svg('<path fill="u\\72l(https://example.org/a)"/>')],
    ['a reference to another file', svg('<path fill="URL(https://example.org/a)"/>')],
    ['a reference to another file', svg('<path style="fill: ur&#x6c;(https://example.org/a)"/>')],
    ['a reference to another file', svg('<path mask="image-set(\'https://example.org/a\' 1x)"/>')],
    ['a reference to another file', svg('<path mask="cross-fade(url(#a), url(//example.org))"/>')],
    ['a reference to another file', svg('<style>a{fill:url(https://example.org)}</style>')],
    ['a reference to another file', svg('<style>a{fill:u/**/rl(https://example.org)}</style>')],
    ['an element in a style sheet', svg('<style><g>@import "a.css";</g></style>')],
    ['the style "background"', svg('<style>a{background:red}</style>')],
    ['the style "background"', svg('<path style="fill:red;background:red"/>')],
    ['a style sheet from another file', svg('<style>\\40 import "a.css";</style>')],
    ['a style sheet from another file', svg('<style>&#64;import "a.css";</style>')],
    ['a style sheet from another file', svg('<style><![CDATA[ @import "a" ]]></style>')],
    ['a style sheet from another file', svg('<style>a{fill:red}<!-- -->@im<!-- -->port "a";</style>')],
    ['an encoding other than UTF-8', svg('', '<?xml version="1.0" encoding="ISO-2022-JP"?>')],
    ['an encoding other than UTF-8', svg('', "<?xml version='1.0'  Encoding = 'utf-7' ?>")],
    ['a processing instruction', svg('<?php x ?>')],
    ['a processing instruction', svg('', '<?xml version="1.0"?><?x?>')],
  ])('must not contain %s: %s', (what, text) => {
    expect(refusalOf(logo(text))).toBe(`the logo "logo" contains ${what}`);
  });
  it.each([
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['HTML', '<!doctype html><html><svg></svg></html>'],
    ['text in UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0])],
    ['nothing', ''],
  ])('is not %s', (_, bytes) => {
    expect(refusalOf(logo(bytes))).toContain('neither PNG nor SVG');
  });
  it.each([
    ['40 times as wide as it is high', svg('').replace('<svg', '<svg viewBox="0 0 2000 50"')],
    ['25 times as wide as it is high', svg('').replace('<svg', '<svg width="1000px" height="40"')],
    ['30 times as high as it is wide', svg('').replace('<svg', "<svg viewBox='0, 0, 10, 300'")],
    [
      '50 times as wide as it is high',
      Uint8Array.from([...png.slice(0, 12), 0x49, 0x48, 0x44, 0x52, 0, 0, 7, 0xd0, 0, 0, 0, 40, ...end]),
    ],
  ])('must not be so wide or tall that it becomes a thin line: %s', (what, content) => {
    expect(refusalOf(logo(content))).toBe(`the logo "logo" is ${what}, and the limit is 20`);
  });
  it('has the aspect ratio of its root element, ignoring comments', () => {
    expect(logo(svg('', '<!-- <svg viewBox="0 0 9000 1"> -->'))().mediaType).toBe('image/svg+xml');
  });
  it('may be 20 times as wide as high', () => {
    expect(logo(svg('').replace('<svg', '<svg viewBox="0 0 800 40"'))().mediaType).toBe('image/svg+xml');
  });
  it('has at most 100,000 bytes', () => {
    expect(refusalOf(logo(svg('x'.repeat(100_000))))).toMatch(/has 1000\d\d bytes/);
  });
  it.each(['../outside.svg', 'a/../../outside.svg', join(base, 'outside.svg'), 'link.svg', '..'])(
    'lies in the folder of the brand file: not %s',
    (name) => {
      expect(refusalOf(() => readLogo(beside, name))).toContain('is outside the folder of the brand file');
    },
  );
  it.each([
    ['nowhere.svg', 'there is no such file'],
    ['.', 'is not a file'],
    ['a\0b', 'cannot be read'],
  ])('must be a file: not %j', (name, words) => {
    expect(refusalOf(() => readLogo(beside, name))).toContain(words);
  });
});
