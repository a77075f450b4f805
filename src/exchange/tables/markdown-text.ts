// The text of a cell of Markdown: without emphasis, links and tags, with its signs as they are read.

/** Signs that tables of vendors spell as entities. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', sect: '§' },
  ...{
    lpar: '(',
    rpar: ')',
    lbrack: '[',
    rbrack: ']',
    lsqb: '[',
    rsqb: ']',
    lcub: '{',
    rcub: '}',
    verbar: '|',
    vert: '|',
  },
  ...{
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    sol: '/',
    bsol: '\\',
    ast: '*',
    num: '#',
    lowbar: '_',
    hyphen: '-',
  },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•', middot: '·' },
  ...{ check: '✓', checkmark: '✓', cross: '✗', dagger: '†', Dagger: '‡', deg: '°', copy: '©', reg: '®', trade: '™' },
  ...{ shy: '', zwsp: '', ZeroWidthSpace: '', zwnj: '', zwj: '', Tab: ' ', NewLine: ' ' },
};

function entity(whole: string, name: string): string {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number(/^#(\d{1,7})$/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(code)) return Object.hasOwn(named, name) ? (named[name] ?? '') : whole;
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

// A NUL, which no text has, marks a sign that is only itself.
const mark = '\0';
const literal = (text: string) => text.replace(/[\s\S]/g, (c) => mark + c);

/** Linear for what a cell may have; a longer text is left as it is, and is refused for its length. */
const longest = 20_000;

/** @param raw between two bars */
export function markdownText(raw: string): string {
  if (!/[\\`*_~<&[]/.test(raw) || raw.length > longest) return raw;
  return (
    raw
      .replace(/\\([!-/:-@[-`{-~])|(`+)([^`]+)\2(?!`)/g, (_, sign: string | undefined, _ticks, code: string) =>
        literal(sign ?? code.trim()),
      )
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<sup(?:\s[^<>]{0,500})?>([\d*†‡,a-c]{1,5})<\/sup>/gi, '[$1]')
      .replace(/<br\s*\/?>/gi, '\n')
      // What is struck out no longer holds: it must not read like the rest.
      .replace(/<\/?(?:del|s|strike)(?:\s[^<>]{0,500})?>/gi, '~~')
      .replace(
        /<[a-z][a-z0-9-]{0,20}\s[^<>]{0,500}?(?:line-through|display\s*:\s*none|\bhidden\b)[^<>]{0,500}>/gi,
        '~~',
      )
      .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
      // What shows when someone points at it is read too.
      .replace(/<[a-z][a-z0-9-]{0,20}\s[^<>]{0,400}?\btitle\s*=\s*"([^"<>]{1,200})"[^<>]{0,400}>/gi, '($1) ')
      .replace(/<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?>/gi, '')
      .replace(
        /!?\[([^[\]\0]{0,500})\](?:\([^()\s]{0,1000}(?:\s"([^"]{0,200})")?\)|\[[^[\]]{0,200}\])/g,
        (_, text: string, title?: string) => (title ? `${text} (${title})` : text),
      )
      .replace(/(?<!\0)(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\0\w*])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])/g, '$2')
      .replace(/(?<!\0)&(#?\w{1,24});/g, entity)
      .replaceAll(mark, '')
  );
}

/** What is bold in a cell; null for none. */
export function boldIn(raw: string): string | null {
  const [, , bold] = /(\*\*|__)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1/.exec(raw.slice(0, longest)) ?? [];
  return bold === undefined ? null : markdownText(bold);
}
