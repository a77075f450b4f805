// What a text in a column of citations says beside the citations that it names.

/** Whether it takes something out, or is struck out: what is left is for a person to say. */
export const takesOut = (text: string): boolean =>
  /\b(?:not|never|except\w*|exclud\w*|exclusion|other than|but|without|unless)\b|~~/i.test(text);

const ofHipaa = /\b(?:45\s*c\.?f\.?r\.?|part|subparts?|hipaa|hitech|cfr|sections?|sec\.?|\u00a7+)\s*/gi;
const paragraph = /\d{3}\s*\.\s*\d{3}(?:\s*\(\s*['"\u2018\u2019]?[a-z0-9]{1,5}['"\u2018\u2019]?\s*\))*/gi;

/** Whether it also names something else with a number, such as a clause of another framework. */
export const namesOthers = (text: string): boolean =>
  /[A-Za-z]{2,}[\s._-]*\d/.test(text.slice(0, 4_000).replace(paragraph, ' ').replace(ofHipaa, ' '));
