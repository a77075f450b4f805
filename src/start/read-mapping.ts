// Reads documents and subcontractors as a flag has them: a name, and what is said of it behind an @.

import { UsageError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import { type Audience, audiences } from '../model/vendor.ts';
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

/** `Security page@published,date=2026-03-01`. */
function readBehind(option: string, text: string, keys: readonly string[], example: string): Behind {
  const at = text.indexOf('@');
  const name = readName(option, at < 0 ? text : text.slice(0, at));
  const values = new Map<string, string>();
  if (at < 0) return { name, bare: null, values };
  let bare: string | null = null;
  for (const part of text.slice(at + 1).split(',')) {
    const sign = part.indexOf('=');
    if (sign < 0 && bare === null && values.size === 0) bare = part.trim();
    else {
      const key = part.slice(0, Math.max(0, sign)).trim();
      if (sign < 0) throw new UsageError({ says: 'start-shape', option, text, example });
      if (!keys.includes(key)) throw new UsageError({ says: 'start-word', option, text: key, near: nearTo(key, keys) });
      if (values.has(key)) throw new UsageError({ says: 'start-twice', option, text: key });
      values.set(key, part.slice(sign + 1).trim());
    }
  }
  return { name, bare, values };
}

export function readDocument(text: string, asOf: string): DocumentSaid {
  const example = '"Security page@published,date=2026-03-01,url=https://example.com/security"';
  const {
    name: title,
    bare,
    values,
  } = readBehind('--document', text, ['grade', 'audience', 'date', 'url', 'file'], example);
  const graded = bare ?? values.get('grade');
  if (graded === undefined) throw new UsageError({ says: 'start-shape', option: '--document', text, example });
  const grade = readWord('--document', graded, documentGrades);
  const audience = values.get('audience');
  const date = values.get('date');
  const where = values.get('url') ?? values.get('file');
  return {
    ...{ title, grade },
    audience: audience === undefined ? usualAudience(grade) : readWord('--document', audience, audiences),
    date: date === undefined ? null : readDay('--document', date, asOf),
    where: where === undefined ? null : readText('--document', where),
  };
}

export function readUpstream(text: string): UpstreamSaid {
  const example = '"AWS@phi=yes,baa=executed,for=hosting"';
  const { name, bare, values } = readBehind('--upstream', text, ['phi', 'baa', 'for'], example);
  if (bare !== null) throw new UsageError({ says: 'start-shape', option: '--upstream', text, example });
  const option = `--upstream ${name}`;
  const phi = readWord(option, values.get('phi') ?? 'unknown', ['yes', 'no', 'unknown']);
  const known = ['executed', 'hedged', 'unstated', 'none', 'not-needed'] as const;
  const baa = readWord(option, values.get('baa') ?? (phi === 'no' ? 'not-needed' : 'unstated'), known);
  if (baa === 'not-needed' && phi !== 'no') throw new UsageError({ says: 'start-not-needed', name });
  const purpose = values.get('for');
  return { name, phi, baa, purpose: purpose === undefined ? null : readText(option, purpose) };
}
