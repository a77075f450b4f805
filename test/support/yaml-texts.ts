// YAML texts as people write and damage them, for properties of the parser.

import fc from 'fast-check';

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => (line.trim() === '' ? line : ' '.repeat(by) + line));

const mostly = (usual: readonly string[], rare: readonly string[]) =>
  fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
const key = mostly(
  [
    ...['a', 'b', 'c1', 'd', 'e-f', 'g.h', 'i', 'j', 'k ', '164.308(a)(1)(ii)(A)', '"x: y"', "'it''s'", '"a #b"'],
    ...['two words', 'http://x', 'a#b', '__proto__', 'constructor', '1', '10', '-x', '?y', '"k" ', 'é', '"1"', '":"'],
    ...['"q\\""', 'a"b', 'l', 'm', 'n', 'o', 'p', 'q', 'r', '“s”', 't ', 'u|', 'v>'],
  ],
  ['"":', 'true', '~', '<<', '? x', '[a]', '&a b', '"a": b', '- c', "'a"],
);
const scalar = mostly(
  [
    ...[
      'x',
      '164.310',
      'yes',
      'true',
      'null',
      '~',
      '',
      ' ',
      '"q: # r"',
      "'s: ''t'''",
      'plain # comment',
      '0x1F',
      'x  ',
    ],
    ...[
      '[x, { y: z }]',
      '{ plan: pro, "k": [] }',
      'http://a:b',
      'tab\tin',
      'é “quoted”',
      '2026-11-21',
      '[]',
      '{}',
      '# o',
    ],
  ],
  [
    'a: b',
    '{',
    '[x',
    '"open',
    '&anchor v',
    '*alias',
    '!tag v',
    '- x',
    '|',
    '>',
    'x:',
    '@at',
    '`tick',
    '%p',
    'x: #',
    'x #7',
  ],
);
const noise = fc.constantFrom('', '', '  ', '# margin', '  # two', '      # six', '      #7', '    ');
const inBlock = fc.constantFrom(
  'text',
  '# no comment',
  'key: no key',
  '- no item',
  '',
  '  more',
  '   ',
  '"',
  '[',
  '| x',
);
const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '|1-', '> # why', '|+2');

/** Lines of a mapping at the margin, with deeper ones inside. */
const { mapping } = fc.letrec<{ mapping: readonly string[]; entry: readonly string[]; value: readonly string[] }>(
  (tie) => ({
    mapping: fc
      .array(fc.oneof({ weight: 8, arbitrary: tie('entry') }, { weight: 2, arbitrary: noise.map((n) => [n]) }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) => {
        const keys = parts.map(([line = '']) => line.slice(0, line.indexOf(':')));
        return parts.filter((_, i) => keys[i] === '' || keys.indexOf(keys[i] ?? '') === i).flat();
      }),
    entry: fc.tuple(key, tie('value')).map(([k, [first = '', ...rest]]) => [`${k}:${first}`, ...rest]),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar.map((s) => [` ${s}`]),
      fc.tuple(scalar, scalar, fc.nat(4)).map(([s, t, by]) => [` ${s}`, ...indented([t], by)]),
      fc
        .tuple(fc.constantFrom('', ' # why', '  ', ' #'), tie('mapping'), fc.constantFrom(1, 2, 4))
        .map(([tail, lines, by]) => [tail, ...indented(lines, by)]),
      fc.tuple(fc.array(scalar, { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 2)).map(([items, by]) => [
        '',
        ...indented(
          items.map((s) => `- ${s}`),
          by,
        ),
      ]),
      fc
        .tuple(tie('mapping'), fc.constantFrom(0, 2))
        .map(([lines, by]) => ['', ...indented([`- ${lines[0]}`, ...indented(lines.slice(1), 2)], by)]),
      fc
        .tuple(header, fc.array(inBlock, { maxLength: 5 }), fc.constantFrom(1, 2, 3))
        .map(([h, lines, by]) => [` ${h}`, ...lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))]),
      fc.tuple(fc.constantFrom('"', "'"), fc.array(inBlock, { minLength: 1, maxLength: 3 })).map(([q, lines]) => [
        ` ${q}begin`,
        ...indented(
          lines.map((line) => line.replaceAll('"', '')),
          2,
        ),
        `  end${q}`,
      ]),
      fc.tuple(fc.array(scalar, { minLength: 1, maxLength: 3 }), fc.nat(3)).map(([items, by]) => [
        ' [',
        ...indented(
          items.map((s) => `${s},`),
          by,
        ),
        `${' '.repeat(by)}]`,
      ]),
    ),
  }),
);

const ends = mostly(['\n', '', '\n\n', '\n  ', '\n# end', '\n  # in\n'], ['\n...\n', '\n---\nx: y\n']);
const starts = mostly(['', '# head\n', ' # head\n\n'], ['\ufeff', '  ']);
/** A file, mostly valid. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(mapping, ends, fc.constantFrom('\n', '\n', '\n', '\r\n'), starts)
  .map(([lines, end, newline, start]) => (start + lines.join('\n') + end).replaceAll('\n', newline));

/** An edit as people make it: lines removed, duplicated, indented or outdented, characters deleted. */
export type Edit = (text: string) => string;
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const onLine =
  (change: (line: string) => readonly string[]) =>
  (at: number): Edit =>
  (text) => {
    const lines = text.split('\n');
    const i = Math.floor(at * lines.length);
    return [...lines.slice(0, i), ...change(lines[i] ?? ''), ...lines.slice(i + 1)].join('\n');
  };
const struck = fc.constantFrom(
  ...[
    "'",
    '"',
    ':',
    ': ',
    '#',
    ' #',
    '\t',
    '- ',
    '? ',
    '|',
    '>',
    '&a ',
    '*a',
    '!t ',
    '[',
    ']',
    '{',
    '}',
    ',',
    ' ',
    '\n',
  ],
  ...[
    '\r',
    '\n\n',
    '\n---\n',
    '\n...\n',
    'x',
    '\\',
    '\ufeff',
    '%',
    '\n# c\n',
    '\n  # c\n',
    '  ',
    '\n]\n',
    '\u2028',
    '',
  ],
);
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  place.map(onLine(() => [])),
  place.map(onLine((line) => [line, line])),
  place.map(onLine((line) => [` ${line}`])),
  place.map(onLine((line) => [line.slice(1)])),
  fc.tuple(place, key, scalar).map(([at, k, s]) => onLine((line) => [line, `${/^ */.exec(line)?.[0]}${k}: ${s}`])(at)),
  fc.tuple(place, noise).map(([at, n]) => onLine((line) => [line, n])(at)),
  place.map(onLine((line) => [`${line} changed`])),
  fc.tuple(place, struck, fc.nat(2)).map(
    ([at, insert, drop]): Edit =>
      (text) => {
        const i = Math.floor(at * (text.length + 1));
        return text.slice(0, i) + insert + text.slice(i + drop);
      },
  ),
);
