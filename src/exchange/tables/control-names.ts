// What the name of a control says beyond what it names: for whom, when, how weakly, or that it is missing.

import { isPlainDeed } from '../../model/plain-deed.ts';

/** A mark behind it leads to a note. */
export const marked = /[*†‡?¹²³⁰-⁹]+\s*$|\[[^\][]{1,8}\]\s*$|\((?:see )?(?:foot)?note [\w]{1,3}\)\s*$/i;
/** A longer text is that of a rule. */
export const longestName = 80;
/** What the name of a control has only where it says for whom, when, or how much of it. */
export const loose =
  /\b(?:you|yours?|they|theirs?|where|when|whenever|if|while|until|once|after|before|during|though|however|still|mostly|some|few|certain|selected|by (?!(?:a )?business associate))\b/i;
/** Words by which a short name puts off or weakens what it names. A rule has them in longer texts. */
const weak = new RegExp(
  [
    '\\b(?:is|are) being\\b|\\bto be \\w+ed\\b|\\b(?:under|in) (?:evaluation|investigation)\\b|\\b(?:awaiting|attempted|considered|expected|recommended|roll-?out)\\b|\\bin (?:the |our )?(?:pipeline|queue)\\b|\\bas (?:available|of version)\\b|(?<!\\bimplement(?:ed)? )\\bas (?:needed|necessary|applicable)\\b',
    '\\b(?:ad[ -]hoc|configurable|delegated|compensating|minimal|occasional|out of date|weekdays?|byok|bring[- ]your[- ]own|excl)\\b|\\bw/o\\b|(?<!\\d)(?!24)\\d{1,2}x[1-7]\\b|\\b24x[1-6]\\b',
    '\\blimited (?:audit|backups?|encryption|logging|monitoring|protection|review|support|training)',
    '\\b(?:new|newer|other) (?:accounts?|data|databases?|disks?|servers?|systems?|volumes?)\\b',
    '\\b(?:by|via|through|from|with) (?:an? |the |our )?(?:partners?|resellers?|third[- ]part(?:y|ies))\\b|\\bthird[- ]party (?:backup|encryption|hosting|monitoring|storage)',
  ].join('|'),
  'i',
);
export const isWeak = (text: string): boolean => text.length <= longestName && weak.test(text);

const bracketed = /[([]([^()[\]]*)[)\]]/g;
const short =
  /^(?:[Rr]equired|and implement as needed|[Aa]ddressable|R\/A|[A-Za-z]|[ivx]+|[A-Z][A-Z&]{1,6}s?|[A-Z]\w{0,4}[A-Z]\w?|[\w.-]*\d[\w.-]*|)$/;

/** Whether a name says more than what it names. */
export const isLoose = (text: string): boolean =>
  loose.test(text) ||
  [...text.matchAll(bracketed)].some(([, inside = '']) => !short.test(inside.trim()) && !isPlainDeed(inside));

/** A name of what is out of order. */
const broken =
  /\b(?:deactivated|deferred|disabled|failed (?!access|attempt|log|sign)|inactive|inadequate|incomplete|insufficient|on hold|postponed|risk accept(?:ed|ance)|(?:switched|turned) off|waived)\b|\bexempt(?:ed)?\W*$|\bexempt(?:ed)? from\b|\bwaiver on file\b/i;
export const isBroken = (text: string): boolean =>
  text.length <= longestName && broken.test(text) && !text.endsWith('?');

/** A name of what is missing. */
export const missing =
  /^(?:no|lack of|absence of|missing|absent)\b|\b(?:gaps?|deficienc(?:y|ies)|weakness(?:es)?|plain-?text|clear-?text|violations? (?:found|open))\b|\b(?:none|not)\W*$/i;
