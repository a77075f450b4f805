// What a person says of the agreement that was signed, as the changes of its entry: the document, its day, its terms.

import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { readCitations } from '../hipaa/citations/read-citations.ts';
import { targetText } from '../model/entry-target.ts';
import { UsageError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import { type Data, isEmpty, isMapping, type Mapping } from './data.ts';
import type { Entry } from './entry.ts';
import { settable } from './entry-options.ts';
import { keyAndValue, only, requireSaid, type Telling, textOr } from './said.ts';

const absent = 'absent';
const ofTerm = ['clause', 'weakness'] as const;

/** The key of a term, as the profile spells it or as the catalog does, and the part of the term that is meant. */
function termOf(key: string, terms: Mapping, index: CitationIndex, what: string) {
  const part = ofTerm.find((name) => key.endsWith(`.${name}`)) ?? null;
  const text = part === null ? key : key.slice(0, -part.length - 1).trim();
  const [citation, second] = readCitations(index, text).citations;
  if (citation === undefined || second !== undefined || index.provisions.get(citation)?.contractTerm !== true) {
    const known = [...index.provisions.values()].filter((p) => p.contractTerm).map((p) => p.citation);
    const keys = settable.agreement ?? [];
    throw new UsageError({ says: 'entry-key', what, key, near: nearTo(text, [...keys, ...known]) });
  }
  const spelled = Object.keys(terms).find((known) => readCitations(index, known).citations[0] === citation);
  return { name: spelled ?? citation, part };
}

/** A term with its words, or with a part of what was read in it. Undefined removes it. */
function termWith(term: Data | undefined, part: string | null, value: string, text: string): Data | undefined {
  if (part === null) return value === '' ? undefined : value === absent ? absent : { says: value };
  if (!isMapping(term))
    throw new UsageError({
      says: 'entry-needs',
      option: `--set "${text}"`,
      needs: `--set "${text.slice(0, text.indexOf(`.${part}`))}=<the term>"`,
    });
  return only({ ...term, [part]: value === '' ? undefined : value });
}

/** The keys of --set. */
function keysSet({ target, said, before }: Telling, index: CitationIndex): Mapping {
  const what = targetText(target);
  const keys: Record<string, Data> = {};
  let terms: Mapping = isMapping(before?.terms) ? before.terms : {};
  for (const text of said.set ?? []) {
    const [key, value] = keyAndValue(text);
    if (settable.agreement?.includes(key)) keys[key] = value === '' ? null : value;
    else {
      const { name, part } = termOf(key, terms, index, what);
      terms = only({ ...terms, [name]: termWith(terms[name], part, value, text) });
      keys.terms = isEmpty(terms) ? null : terms;
    }
  }
  return keys;
}

/**
 * The entry that records what is said. Its day is that of its precondition, unless it is given.
 * @param gateDay the day on which the precondition of the agreement says that it was executed
 * @throws UsageError
 */
export function agreementOf(telling: Telling, gateDay: string | null, index: CitationIndex): Entry {
  const { target, said, before } = telling;
  requireSaid(telling);
  const what = targetText(target);
  const [document, second] = said.evidence ?? [];
  if (second !== undefined) throw new UsageError({ says: 'agreement-one', what });
  const day = said.status !== undefined && before === null && gateDay !== null ? gateDay : undefined;
  const changes = only({ document: textOr(document), executed: textOr(said.on) ?? day, ...keysSet(telling, index) });
  const after = { ...before, ...changes };
  const lacks = [
    ...(typeof after.document === 'string' ? [] : ['--evidence <file>']),
    ...(typeof after.executed === 'string' ? [] : ['--on YYYY-MM-DD']),
  ];
  if (lacks.length > 0) throw new UsageError({ says: 'entry-needs', option: what, needs: lacks.join(' and ') });
  return { target, changes } as Entry;
}
