// What is wrong with the YAML of a file, without the terms of its specification.

import type { Wording } from '../wording.ts';

const quoteIt = "put the whole text in single quotes, and write each ' in it twice";
const closeIt = 'close what was opened, or indent what belongs to it';
const oneKey = 'write each key on its own line as "name: value", with a space after the colon';
const restore = 'fill it or remove it; git may have an earlier version';

/** YAML features that libraries must not use. */
export type YamlFeature = 'alias' | 'anchor' | 'tag' | 'merge-key' | 'complex-key' | 'directive' | 'second-document';

const features: Readonly<Record<YamlFeature, string>> = {
  alias: 'an alias',
  anchor: 'an anchor',
  tag: 'a tag',
  'merge-key': 'a merge key',
  'complex-key': 'a key that is not text',
  directive: 'a directive that begins with %',
  'second-document': 'a second document',
};

/** Why a text cannot be used in a library. */
export type Unusable = 'nul' | 'surrogate' | 'blank';

const unusable: Readonly<Record<Unusable, string>> = {
  nul: 'the text has a NUL character',
  surrogate: 'the text has half of a character (a lone surrogate)',
  blank: 'the text is blank',
};

export const yamlFaults = {
  'yaml-syntax/too-deep': () => ['the file is nested too deeply', 'use fewer levels of nesting'],
  'yaml-syntax/empty': () => ['the file is empty', restore],
  'yaml-syntax/comments-only': () => ['the file has only comments', restore],
  'yaml-syntax/still-open': () => ['quotation marks or brackets that were opened above are still open', closeIt],
  'yaml-syntax/ends-open': () => ['the file ends inside quotation marks or brackets', closeIt],
  'yaml-syntax/tab': () => ['the line is indented with a tab', 'indent with spaces'],
  'yaml-syntax/line-above': () => ['a line above this one has no key', oneKey],
  'yaml-syntax/no-key': () => ['this line has no key', oneKey],
  'yaml-syntax/does-not-fit': () => [
    'this line does not fit what is above it',
    `${oneKey}; begin each item of a list with "- "`,
  ],
  'yaml-syntax/comma': () => [
    'a comma is missing between two items in brackets',
    'put a text that has a comma or a colon in quotation marks',
  ],
  'yaml-syntax/nothing-before-comma': () => ['there is nothing before this comma', 'remove the comma'],
  'yaml-syntax/escape': () => [
    'this is not an escape sequence that double quotes allow',
    'use single quotes, in which a backslash is only a backslash',
  ],
  'yaml-syntax/block-text': () => [
    'a text after | or > begins on the same line',
    'begin it on the next line, indented',
  ],
  'yaml-syntax/control-character': () => ['the text has a control character', 'remove it'],
  'yaml-syntax/key-in-text': () => [
    'a key begins inside a text',
    `${quoteIt}; or begin the key in the same column as the keys around it`,
  ],
  'yaml-syntax/begins-with': ({ sign }: { sign: string }) => [`a text cannot begin with ${sign}`, quoteIt],
  'yaml-syntax/after-quotes': () => ['more text follows the closing quotation mark', quoteIt],
  'yaml-syntax/list-on-line': () => ['a list begins on the line of its key', 'begin it on the next line'],
  'yaml-syntax/closes-nothing': ({ sign }: { sign: string }) => [`this ${sign} closes nothing`, 'remove it'],
  'yaml-syntax/indentation': () => [
    'this line is indented differently from the lines it belongs to',
    'begin lines that belong together in the same column',
  ],
  'yaml-syntax/other': ({ reason }: { reason: string }) => [
    reason,
    'check the quotation marks, colons and indentation of this line',
  ],

  'merge-open': () => [
    'a merge conflict was not resolved',
    'keep what is right from both sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  ],
  'yaml-feature': ({ feature }: { feature: YamlFeature }) => [
    `${features[feature]} is not allowed here`,
    'write the value out in full',
  ],
  'text-unusable': ({ why }: { why: Unusable }) => [unusable[why], 'write what is meant, or remove the key'],
  'yaml-feature/carriage-return': () => ['a line ends with a carriage return alone', 'end lines with a line feed'],
  'yaml-duplicate-key': () => ['this key is used twice', 'merge the two, or remove one'],
  'yaml-text-cut': ({ word }: { word: string }) => [
    `the text ends before "${word}": YAML reads # after a space as a comment`,
    "put the whole text in single quotes, and write each ' in it twice; to write a comment, put a space after the #",
  ],
} satisfies Wording;
