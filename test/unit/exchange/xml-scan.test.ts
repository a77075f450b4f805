import { describe, expect, it } from 'vitest';
import { scanXml, XmlFault } from '../../../src/exchange/xml-scan.ts';

function walk(xml: string): readonly string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => void seen.push(`<${name} ${JSON.stringify(attributes())}`),
    close: (name) => void seen.push(`>${name}`),
    text: (text) => void seen.push(text),
  });
  return seen;
}

describe('scanXml', () => {
  it('gives tags without prefixes, attributes with references, texts and CDATA', () => {
    const xml = `<?xml version="1.0"?><!-- <x> --><x:a xmlns:r="u" r:id='1 > 0' id="2" n="&lt;&#65;&#x42;"><b/>t &amp; u<![CDATA[<c>]]></x:a>`;
    expect(walk(xml)).toEqual(['<a {"id":"2","n":"<AB"}', '<b {}', '>b', 't & u', '<c>', '>a']);
  });
  it('stops where it is told', () => {
    const seen: string[] = [];
    scanXml('<a><b/><c/></a>', {
      open: (name) => {
        seen.push(name);
        return name !== 'b';
      },
      close: () => undefined,
      text: () => undefined,
    });
    expect(seen).toEqual(['a', 'b']);
  });
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a/>', 'doctype'],
    ['an entity that nothing defines', '<a>&x;</a>', 'entity'],
    ['a bare ampersand', '<a>R & D</a>', 'entity'],
    ['a character beyond Unicode', '<a>&#x110000;</a>', 'entity'],
    ['a tag without an end', '<a><b attr="x', 'tag'],
    ['a comment without an end', '<a><!-- ', 'end'],
  ])('refuses %s', (_, xml, fault) => expect(() => walk(xml)).toThrow(new XmlFault(fault)));
  it('is linear in what is never closed', () => {
    const start = performance.now();
    expect(() => walk(`<a ${`x="${'<'.repeat(5)}" `.repeat(200_000)}`)).toThrow(XmlFault);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
