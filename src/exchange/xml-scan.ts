// Walks through XML tag by tag, in one pass and without a tree. A document type is refused, so no entity can be defined.

/** The text is not XML, or more than a workbook needs of it. */
export class XmlFault extends Error {}

export type Attributes = Readonly<Record<string, string>>;

export interface Listener {
  /**
   * @param name without its prefix @param attributes of the tag, read when asked @param from where the tag begins
   * @param to where it ends. False stops the walk.
   */
  readonly open: (name: string, attributes: () => Attributes, from: number, to: number) => boolean | undefined;
  /** The same of the end tag; of a tag that is both, its own. False stops the walk. */
  readonly close: (name: string, from: number, to: number) => boolean | undefined;
  readonly text: (text: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const code = /^#x[0-9a-f]{1,6}$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : Number(/^#(\d{1,7})$/.exec(name)?.[1]);
    const found = Number.isNaN(code) ? named[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (found === undefined || !whole.endsWith(';')) throw new XmlFault('entity');
    return found;
  });
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Attributes {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (name.startsWith('xmlns') || (local !== name && local in found)) continue;
    found[local] = decoded(double ?? single ?? '');
  }
  return found;
}

/** The end of a tag: a `>` that is not in quotation marks. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const c = xml.charCodeAt(at);
    if (c === 0x3e) return at;
    if (c !== 0x22 && c !== 0x27) continue;
    at = xml.indexOf(String.fromCharCode(c), at + 1);
    if (at === -1) break;
  }
  throw new XmlFault('tag');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new XmlFault('end');
  return at + mark.length;
}

const nameIn = (tag: string) => {
  const [whole = ''] = /^[^\s/]+/.exec(tag) ?? [];
  return whole.slice(whole.indexOf(':') + 1);
};

/** Throws XmlFault. */
export function scanXml(xml: string, { open, close, text }: Listener): void {
  let at = 0;
  let depth = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag > at) text(decoded(xml.slice(at, tag)));
    if (tag === -1) {
      // What is cut short could have lost rows.
      if (depth !== 0) throw new XmlFault('end');
      return;
    }
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag);
      text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag);
    else if (xml.startsWith('<!', tag)) throw new XmlFault('doctype');
    else if (xml.startsWith('</', tag)) {
      at = after(xml, '>', tag);
      depth--;
      if (close(nameIn(xml.slice(tag + 2, at - 1)), tag, at) === false) return;
    } else {
      const end = endOfTag(xml, tag);
      at = end + 1;
      const alone = xml.charCodeAt(end - 1) === 0x2f;
      const inside = xml.slice(tag + 1, alone ? end - 1 : end);
      const name = nameIn(inside);
      const attributes = () => attributesOf(inside.slice(inside.search(/\s|$/)));
      if (open(name, attributes, tag, at) === false) return;
      if (!alone) depth++;
      else if (close(name, tag, at) === false) return;
    }
  }
}
