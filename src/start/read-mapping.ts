// Reads documents and subcontractors as a flag has them: a name, and what is said of it behind an @.

import { UsageError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import { type Audience, audiences } from '../model/vendor.ts';
import { idOf } from './ids.ts';
import { type DocumentSaid, documentGrades, type UpstreamSaid } from './mapping-answers.ts';
import { readDay, readName, readText, readWord } from './read.ts';

/** Who may read a document of this grade, unless it is said: what is published is public. */
export const usualAudience = (grade: DocumentSaid['grade']): Audience => (grade === 'published' ? 'public' : 'nda');

interface Behind {
  readonly name: string;
  /** The value without a name, if there is one. */
  readonly bare: string | null;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Where what is said of a name begins: at the first @ that one of the words or keys follows, for a name and a URL may
 * have one, too; else at the first.
 */
function signIn(text: string, keys: readonly string[], words: readonly string[]): number {
  const signs = [...text.matchAll(/@/g)].map(({ index }) => index);
  const [first = -1] = signs;
  const said = (at: number) => text.slice(at + 1).split(',')[0] ?? '';
  const isKnown = (part: string) =>
    words.includes(part.trim()) || keys.some((key) => part.trim().startsWith(`${key}=`));
  return signs.find((at) => isKnown(said(at))) ?? first;
}

/** `Security page@published,date=2026-03-01`. A comma that no key follows belongs to the value before it. */
function readBehind(
  option: string,
  text: string,
  keys: readonly string[],
  words: readonly string[],
  example: string,
): Behind {
  const at = signIn(text, keys, words);
  const name = readName(option, at < 0 ? text : text.slice(0, at));
  const values = new Map<string, string>();
  if (at < 0) return { name, bare: null, values };
  let bare: string | null = null;
  let last: string | null = null;
  for (const part of text.slice(at + 1).split(',')) {
    const sign = part.indexOf('=');
    if (sign < 0 && bare === null && values.size === 0) bare = part.trim();
    else if (sign < 0 && last !== null) values.set(last, `${values.get(last)},${part.trimEnd()}`);
    else {
      const key = part.slice(0, Math.max(0, sign)).trim();
      if (sign < 0) throw new UsageError({ says: 'start-shape', option, text, example });
      if (!keys.includes(key)) throw new UsageError({ says: 'start-word', option, text: key, near: nearTo(key, keys) });
      if (values.has(key)) throw new UsageError({ says: 'start-twice', option, text: key });
      values.set(key, part.slice(sign + 1).trim());
      last = key;
    }
  }
  return { name, bare, values };
}

const documentKeys = ['grade', 'audience', 'version', 'date', 'changed', 'url', 'file'];

export function readDocument(text: string, asOf: string): DocumentSaid {
  const example = '"Security page@published,date=2026-03-01,url=https://example.com/security"';
  const { name: title, bare, values } = readBehind('--document', text, documentKeys, documentGrades, example);
  const graded = bare ?? values.get('grade');
  if (graded === undefined) throw new UsageError({ says: 'start-shape', option: '--document', text, example });
  const grade = readWord('--document', graded, documentGrades);
  const audience = values.get('audience');
  const version = values.get('version');
  const date = values.get('date');
  const changed = values.get('changed');
  const where = values.get('url') ?? values.get('file');
  return {
    ...{ title, grade },
    audience: audience === undefined ? usualAudience(grade) : readWord('--document', audience, audiences),
    version: version === undefined ? null : readText('--document', version),
    date: date === undefined ? null : readDay('--document', date, asOf),
    changed: changed === undefined ? null : readDay('--document', changed, asOf),
    where: where === undefined ? null : readText('--document', where),
  };
}

/** A clause as a source names it: one word. `Where data lives` becomes where-data-lives. */
export function readClause(option: string, text: string): string {
  const said = readText(option, text).replace(/^#\s*/, '');
  const clause = /[\s#]/.test(said) ? idOf(said) : said;
  if (clause === '' || clause.length > longestClause) throw new UsageError({ says: 'start-clause', option, text });
  return clause;
}

const longestClause = 100;

/** `security-page#hosting`, or a document alone. */
function readSource(option: string, text: string, documents: readonly string[]): string {
  const sign = text.indexOf('#');
  const document = readWord(option, sign < 0 ? text : text.slice(0, sign), documents);
  return sign < 0 ? document : `${document}#${readClause(option, text.slice(sign + 1))}`;
}

/** @param documents the ids of those that a source can name */
export function readUpstream(text: string, documents: readonly string[]): UpstreamSaid {
  const example = '"AWS@phi=yes,baa=executed,for=hosting,source=security-page#hosting"';
  const { name, bare, values } = readBehind('--upstream', text, ['phi', 'baa', 'for', 'source'], [], example);
  if (bare !== null) throw new UsageError({ says: 'start-shape', option: '--upstream', text, example });
  const option = `--upstream ${name}`;
  const phi = readWord(option, values.get('phi') ?? 'unknown', ['yes', 'no', 'unknown']);
  const known = ['executed', 'hedged', 'unstated', 'none', 'not-needed'] as const;
  const baa = readWord(option, values.get('baa') ?? (phi === 'no' ? 'not-needed' : 'unstated'), known);
  if (baa === 'not-needed' && phi !== 'no') throw new UsageError({ says: 'start-not-needed', name });
  const purpose = values.get('for');
  const source = values.get('source');
  return {
    ...{ name, phi, baa },
    purpose: purpose === undefined ? null : readText(option, purpose),
    source: source === undefined ? null : readSource(option, source, documents),
  };
}
