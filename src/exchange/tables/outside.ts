// What a table says of its words outside its rows: "Yes = available with the Enterprise plan", "Note: all rows ...".

import { type TakenBack, takenBack } from '../../model/taken-back.ts';
import { caiqNotes } from '../../words/forms.ts';
import type { Beside } from './beside.ts';
import { isLoose } from './control-names.ts';
import { meaningIn } from './words.ts';

export interface Outside {
  /** What is said of a word, in lower case, where that is less than the word. */
  readonly ofWord: ReadonlyMap<string, Beside>;
  readonly ofAll: readonly Beside[];
}

const definition =
  /(?:^|[;,.|(]|\b(?:where|and)\b)\s*["'“”‘’*_`]*([a-z][a-z-]*(?: (?:inherited|inheritable|owned|responsibility))?)["'“”‘’*_`]*(?:\s*\(([^()]{1,12})\))?\s*(?:=+>?|:|–|—| - |→|\bmeans?\b|\bindicates?\b|\bdenotes?\b|\bstands? for\b)\s*([^;|]{2,400})/gi;
/** Where another word is defined. */
const nextWord =
  /[.;,|\n]\s*(?=["'“”‘’*_`]*[a-z][a-z-]*(?: [a-z]+)?["'“”‘’*_`]*\s*(?:=|:|–|—| - |→|\b(?:means?|indicates?|denotes?|stands? for)\b))/i;
const theirs = /^\W*(?:you|your|yours|customers?|clients?|tenants?|subscribers?|users?|covered entit(?:y|ies))\b/i;
const noteOfAll =
  /^\W*(?:note|notes|important|disclaimer|nb|legend|caveat)\b.*\b(?:all|every|any|each|above|below|following|these|this|table|matrix|rows?)\b/i;

const mostLines = 2_000;
const longestLine = 2_000;

/** "X = planned". */
const ofMark =
  /(?:^|[\s;,|("'“‘])(x|[✓✔☑✅●•⬤■◼◉]\ufe0f?)["'”’]?\s*(?:=+>?|:|–|—|-|→|\b(?:means?|indicates?|denotes?|stands? for|marks?|shows?)\b)\s*(.+)$/iu;
/** Where another mark is defined. */
const nextMark = /[.;,|\n]\s*(?=["'“‘]*\S{1,3}["'”’]*\s*(?:=|:|–|—|→|\b(?:means?|indicates?|denotes?)\b))/;
const marksIn = (line: string) =>
  line
    .split(nextWord)
    .flatMap((part) => part.split(nextMark))
    .flatMap((part) => {
      const [, mark, said = ''] = ofMark.exec(part) ?? [];
      return mark === undefined ? [] : [{ mark: mark.toLowerCase(), said }];
    });

/** Whether a line says what words or marks of the table mean. */
export const definesWords = (line: string): boolean =>
  marksIn(line).length > 0 ||
  line
    .split(nextWord)
    .some((part) => [...part.matchAll(definition)].some(([, word = '']) => meaningIn(word, new Set()) !== null));

/** A line that says how to read or to fill in the table. */
const instructs =
  /\b(?:whether|who(?:se)?|which party|between|division|divided|split|delineat\w*|instructions?|select|choose|enter|fill|columns?|indicates?|questions?|contact)\b/i;

/** Whether a line says what the table is, and nothing of its rows. */
export const explains = (line: string): boolean => definesWords(line) || instructs.test(line);

const ofRows =
  /\b(?:this|these|the|all|every|each|any)\s+(?:[\w-]+\s+){0,2}(?:tables?|matri(?:x|ces)|rows?|controls?|safeguards?|responsibilities|answers|sheet|worksheet|document|list|above|below|following)\b|\b(?:table|matrix|controls?|rows?) (?:above|below)\b|\bit (?:only |does not )?appl(?:y|ies)\b|^\W*(?:appl(?:y|ies)|valid|available|only|draft|preliminary)\b/i;

/** A line that speaks of what is inherited. */
const speaks = /\binherit|\b(?:rows?|entries|marked)\b|["'“‘*_]yes\b|\b(?:represent|warrant|govern)\w*\b/i;
/** A line that says what the table shows, or which rows it does not have. */
const introduces =
  /^\W*left out\b|^\W*(?:the|this|these|below|above|here|following)\b.*\b(?:shows?|lists?|summari[sz]es?|maps?|describes?|outlines?|explains?)\b/i;
const sentences = (line: string): readonly string[] => line.split(/(?<=[.!?])\s+/);

/** What a line near a table takes back from its rows. */
function takenInLine(line: string): TakenBack | null {
  const [rows, spoken] = [ofRows.test(line), speaks.test(line)];
  if ((!rows && !spoken) || explains(line)) return null;
  return takenBack(line, 'heading') ?? (spoken && !introduces.test(line) ? 'part' : null);
}

/** Where a table stands. */
export interface Place {
  /** The heading or the sheet that it stands under. */
  readonly title: string | null;
  /** Headings above that one. */
  readonly under: readonly string[];
  /** The line above it. */
  readonly intro: string | null;
  /** The lines right below it. */
  readonly below: readonly string[];
  /** The lines above and below it. */
  readonly near: readonly string[];
}

/** Whom a table is for. */
const forYou = /\b(?:what|which|that) (?:you|they)\b|\b(?:for|to) you\b|\byour (?=inherit)/gi;

/** What a heading takes back from the rows below it: in itself, or as it says for whom or when they are. */
export const takenInHeading = (text: string): TakenBack | null =>
  takenBack(text, 'heading') ?? (isLoose(text.replace(forYou, ' ')) ? 'part' : null);

/** So many are shown beside a row. */
const mostOfAll = 8;

/** What is said of all rows of a table. @param audiences each table of the file is for another one, and its title says for which */
export function saidOfTable({ title, under, intro, near, below }: Place, audiences: boolean): readonly Beside[] {
  const said = (text: string, from: Beside['from']): readonly Beside[] => {
    const takes = takenBack(text, 'heading');
    return takes === null ? [] : [{ from, text, takes }];
  };
  const headed = (text: string): readonly Beside[] => {
    const takes = takenInHeading(text);
    return takes === null ? [] : [{ from: 'heading', text, takes }];
  };
  const titled = headed(title ?? '').filter(({ takes }) => takes === 'all' || !audiences);
  const above = [...(intro === null ? [] : [intro]), ...below].filter((text) => !explains(text));
  const lines = near.slice(0, mostLines).map((line) => line.slice(0, longestLine).trim());
  const all = [
    ...titled,
    ...under.filter((text) => !explains(text)).flatMap(headed),
    ...above.flatMap((text) => said(text, 'heading')),
    ...lines.flatMap(sentences).flatMap((text): readonly Beside[] => {
      const takes = takenInLine(text);
      return takes === null ? [] : [{ from: 'legend', text, takes }];
    }),
  ];
  return [...all.filter(({ takes }) => takes === 'all'), ...all.filter(({ takes }) => takes === 'part')].slice(
    0,
    mostOfAll,
  );
}

const responsible = /\b(?:the )?(?:party|one|column|applies|applicable|that|who|which)\b/gi;

/** @param texts lines outside the rows of the tables @param called names of the vendor, in lower case */
export function saidOutside(texts: readonly string[], called: ReadonlySet<string>): Outside {
  const ofWord = new Map<string, Beside>();
  const ofAll: Beside[] = [];
  for (const raw of texts.slice(0, mostLines)) {
    const line = raw.slice(0, longestLine);
    // In our own form, whose a row is stands in another column.
    if (caiqNotes.includes(line.trim())) continue;
    const text = line
      .replace(/^\W*(?:\d{1,2}[.)]\s)?\W*(?:(?:legend|key|note|where)\b[\s:–—-]*)?[^\p{L}"'“‘]*/iu, '')
      .trim();
    for (const [, word = '', short = '', said = ''] of text
      .split(nextWord)
      .flatMap((part) => [...part.matchAll(definition)])) {
      const meaning = meaningIn(word, called);
      // Of a shared row a definition names both; of any, it can take all back.
      const takes =
        meaning === 'Yes'
          ? (takenBack(said, 'meaning', called) ?? (theirs.test(said) ? 'all' : null))
          : meaning === 'Partially'
            ? takenBack(said, 'rule')
            : null;
      if (takes !== null)
        for (const one of short === '' ? [word] : [word, short])
          ofWord.set(one.toLowerCase(), { from: 'legend', text, takes: 'all' });
    }
    for (const { mark, said } of marksIn(line))
      if (takenBack(said.replace(responsible, ' '), 'meaning', called) !== null)
        ofWord.set(mark, { from: 'legend', text: line.trim(), takes: 'all' });
    const takes = noteOfAll.test(line) ? takenBack(line, 'table') : null;
    if (takes !== null) ofAll.push({ from: 'legend', text: line.trim(), takes });
  }
  return { ofWord, ofAll };
}
