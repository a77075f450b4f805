// Whether a text says what its author does, and nothing else. There is no end to the words that take something back, in any
// language, so this goes the other way round: every word must be one of these, and any other one leaves the text to a reader.

import { saysLess } from './less-in-plain-words.ts';
import { harmless } from './plain-phrases.ts';
import { acronyms, inflected, kinds, nouns, small, verbs } from './plain-words.ts';

const known: ReadonlySet<string> = new Set([small, verbs, inflected, nouns, kinds, acronyms].flat());
/** Words of a definition of a verdict, which says whose a row is and not what is done. */
const ofMeaning: ReadonlySet<string> = new Set(
  'vendor provider csp do does done fully full entirely completely responsible responsibility inherit inherited inheritable satisfied met owns owned row rows it'.split(
    ' ',
  ),
);

/** A word, and what it may be a form of. */
const roots = (word: string): readonly string[] => [
  word,
  ...['s', 'es', 'd', 'ed', 'ing'].flatMap((end) => (word.endsWith(end) ? [word.slice(0, -end.length)] : [])),
  word.replace(/ing$/, 'e'),
  word.replace(/ie[sd]$/, 'y'),
  word.replace(/(.)\1(?:ed|ing)$/, '$1'),
];
/** A number; not a year, which may be past, and not a quarter of one. */
const isNumber = (word: string) => /^v?\d+(?:x\d+|h|k|gb|tb)?$/.test(word) && !/^(?:19|20)\d\d$/.test(word);
/** Signs that add nothing. A bar, an asterisk, a percent sign, a bracket of a note and a question lead to something else. */
const signs = /^[\p{L}\d\s.,;:/&'’()+–—•·-]*$/u;
const stress = /(?<!\S)\*(\w+)\*(?!\S)/g;

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\d]+/u).filter((word) => word !== '' && word !== 's');
/** In lower case, and with "we" for the names of its author. */
export const inOurWords = (text: string, called: Iterable<string>): string =>
  [...called]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, name) => (name === '' ? rest : rest.replaceAll(`${name}-`, ' ').replaceAll(name, 'we')),
      text.toLowerCase(),
    );
/** Answers of before: the rows of a table have the same words. */
const asked = new Map<string, boolean>();
const mostAsked = 10_000;

function isKnown(word: string): boolean {
  const before = asked.get(word);
  if (before !== undefined) return before;
  const is = isNumber(word) || roots(word).some((root) => known.has(root));
  if (asked.size < mostAsked && word.length < 40) asked.set(word, is);
  return is;
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.;])\s+|\n/);
/** A longer one is left to a reader. */
const longestSentence = 400;

/** @param called names of its author, in lower case @param meaning it says what a word of a table means */
export function isPlainDeed(text: string, called: Iterable<string> = [], meaning = false): boolean {
  return sentencesOf(inOurWords(text, called)).every((sentence) => {
    if (sentence.length > longestSentence || !signs.test(sentence.replace(stress, ' $1 '))) return false;
    const fits = (part: string) =>
      wordsOf(part.replace(stress, ' $1 ')).every((word) => isKnown(word) || (meaning && ofMeaning.has(word)));
    return (fits(sentence) || fits(sentence.replace(harmless, ' '))) && !saysLess(sentence);
  });
}

const techniques: ReadonlySet<string> = new Set(acronyms);
const deeds: ReadonlySet<string> = new Set([...verbs, ...inflected]);

/** Whether a remark says what is done, or the technique of it; a thing alone can be what a row is limited to. */
export function saysDeed(text: string, called: Iterable<string> = []): boolean {
  if (!isPlainDeed(text, called)) return false;
  const words = wordsOf(text.toLowerCase());
  const [first = '', ...rest] = words;
  if (techniques.has(first) && rest.length > 0 && rest.every(isNumber)) return true;
  // "Hosted databases" says for which.
  if (words.length < 3 && !/ly$/.test(rest[0] ?? '')) return false;
  return (
    /\bwe do\b/i.test(text) ||
    words.some((word) =>
      /(?:ed|s)$/.test(word) ? roots(word).some((root) => root !== word && deeds.has(root)) : inflected.includes(word),
    )
  );
}

/** Words of what shows that something is done. */
const ofPapers: ReadonlySet<string> = new Set(
  'chart screenshot screenshots see section sections sec clause appendix annex schedule exhibit page diagram certificate certification certified attestation letter summary trust type ii iii hitrust'.split(
    ' ',
  ),
);
const isFile = (text: string) =>
  /^(?:https?:\/\/\S+|[\w./-]+\.(?:pdf|docx?|xlsx?|md|png|jpe?g|html?|txt|csv))$/i.test(text);

/** Whether a text is the name or the place of a document, and nothing else. @param called names of its author, in lower case */
export function isReference(text: string, called: Iterable<string> = []): boolean {
  if (text.split(/[,;\s]+/).every((one) => one === '' || isFile(one))) return true;
  const whole = inOurWords(text, called);
  return (
    signs.test(text) &&
    text.length <= longestSentence &&
    !saysLess(whole) &&
    wordsOf(whole.replace(harmless, ' ')).every(
      (word) => isKnown(word) || ofPapers.has(word) || /^(?:[a-z]{1,6}\d+[a-z]?|(?:19|20)\d\d)$/.test(word),
    )
  );
}
