// What is wrong with the YAML of a file, in words for people who do not read its specification, and what to do.

interface Explained {
  readonly message: string;
  readonly hint: string;
}

const quoteIt = "put the whole text in single quotes, each ' in it twice";
const closeIt = 'close what was opened, or indent what belongs to it';
const oneKey = 'a key is written "name: value", with a blank behind its colon, one a line';

/** Begins of what the parser says, and what it means. */
const meanings: readonly (readonly [begin: string, Explained])[] = [
  ['deficient indentation', { message: 'quotes or brackets that were opened above are still open', hint: closeIt }],
  ['unexpected end of', { message: 'the file ends inside quotes or brackets', hint: closeIt }],
  ['tab characters', { message: 'a tab stands where the line is indented', hint: 'indent with blanks' }],
  ['can not read a block mapping entry', { message: 'a line above this one has no key', hint: oneKey }],
  ["expected ':' after", { message: 'this line has no key', hint: oneKey }],
  [
    'end of the stream or a document separator',
    {
      message: 'this line does not go with what stands above it',
      hint: `${oneKey}; an item of a list begins with "- "`,
    },
  ],
  [
    'missed comma',
    {
      message: 'a comma is missing between two things in brackets',
      hint: 'put a text with a comma or a colon in quotes',
    },
  ],
  ['expected the node content', { message: 'nothing stands before this comma', hint: 'take it out' }],
  [
    'unknown escape sequence',
    {
      message: 'no character is written like this in double quotes',
      hint: 'in single quotes a backslash is a backslash',
    },
  ],
  ['a line break is expected', { message: 'a text behind | or > begins on the next line', hint: '' }],
  ['the stream contains non-printable', { message: 'a control character stands here', hint: 'take it out' }],
];

/** The parser says the same of whatever cannot stand behind a value; what it is is seen in the text. */
function misplaced(text: string, at: number): Explained {
  const sign = text.charAt(at);
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  if (sign === ':')
    return { message: 'a key begins inside a text', hint: `${quoteIt}, or begin the key where its neighbours begin` };
  if ('@`%'.includes(sign) && sign !== '') return { message: `a text cannot begin with ${sign}`, hint: quoteIt };
  if (/["']$/.test(before)) return { message: 'more stands behind a text in quotes', hint: quoteIt };
  if (sign === '-' && before !== '')
    return { message: 'a list begins on the line of its key', hint: 'begin it on the next line' };
  if (sign === ']' || sign === '}') return { message: `this ${sign} closes nothing`, hint: 'take it out' };
  return {
    message: 'this line begins further left or right than its neighbours',
    hint: 'indent what belongs together alike',
  };
}

/**
 * A complaint of the parser in words for people.
 * @param reason as the parser has it
 * @param at offset in the text
 */
export function explainSyntax(text: string, at: number, reason: string): Explained {
  if (reason.startsWith('bad indentation')) return misplaced(text, at);
  return meanings.find(([begin]) => reason.startsWith(begin))?.[1] ?? { message: reason, hint: '' };
}
