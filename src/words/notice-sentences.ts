// One cause for customers: what was stated, what is stated now, since when, and what to do.

import type { Cause, Comparison } from '../model/change.ts';
import { type Fact, thingKey } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import { isWider } from '../model/condition.ts';
import { causeTitles } from './changes.ts';
import { thingKindWords } from './comparison.ts';
import { askAboutSubcontractor, checkWhether, noticeRows } from './notice.ts';
import { noticeFact } from './notice-facts.ts';
import * as say from './notice-sayings.ts';
import { capital, sentence } from './sentences.ts';

/** Without the final full stop, and without those before a semicolon. */
const bare = (text: string) => text.replace(/\.(?=$|; )/g, '');

/** The date since which it holds: that of the document, or of the commit that recorded it. */
export function since(id: string, { dated, placed, head }: Pick<Comparison, 'dated' | 'placed' | 'head'>): string {
  const document = dated.get(id);
  if (document !== undefined) return `Stated in a document dated ${document}.`;
  const place = placed.get(id);
  const recorded = place?.authors[0]?.date ?? (place?.committed === false ? null : head.date);
  return recorded === null || recorded === '' ? '' : `Recorded on ${recorded.slice(0, 10)}.`;
}

/** What the vendor states holds now wherever it held, and elsewhere too. */
export const holdsMoreOften = ({ kind, before, after }: Cause): boolean =>
  kind === 'statement-condition-changed' &&
  before?.kind === 'condition' &&
  after?.kind === 'condition' &&
  isWider(after.when, before.when);

/** How it is said: by what was edited, else by the kind of change; null for what its title must introduce. */
function sayingOf({ kind, thing, before, after }: Cause): say.Saying | null {
  const fact = after ?? before;
  if (fact?.kind === 'grade') return say.rests;
  if (fact?.kind === 'strength') return thing.kind === 'duty' ? say.urged : say.stated;
  if (fact?.kind === 'text' && kind === 'document-changed') return say.noted;
  if (fact?.kind === 'condition' && kind === 'claim-changed') return say.holds;
  return noticeRows[kind]?.say ?? null;
}

function change({ kind }: Cause, saying: say.Saying, was: string | null, is: string | null, who: string): string {
  // A statement that had no condition before: only the new condition is told.
  if (was === null || kind === 'statement-conditioned') return saying.come(is ?? '', who);
  return is === null ? saying.gone(was, who) : saying.other(bare(was), bare(is), who);
}

/** Kinds whose own text names the thing. */
const namesItself: ReadonlySet<CauseKind> = new Set<CauseKind>([
  ...(['undertaking-added', 'undertaking-removed', 'undertaking-reworded'] as const),
  ...(['recommendation-added', 'recommendation-removed', 'recommendation-changed'] as const),
  ...(['conflict-added', 'conflict-removed', 'conflict-changed'] as const),
  ...(['note-added', 'note-removed', 'note-reworded'] as const),
  ...(['duty-added', 'duty-removed', 'duty-reworded'] as const),
]);

/** What the cause is about: the title of the provision or of the thing; '' where its own text says so. */
function about({ citation, thing, kind }: Cause, { names, titles }: Comparison): string {
  if (citation !== null) return titles.get(citation) ?? citation;
  if (namesItself.has(kind)) return '';
  const title = names.get(thingKey(thing));
  switch (thing.kind) {
    case 'request':
      return 'How to get a document';
    case 'variant':
    case 'plan':
    case 'feature':
    case 'data class':
    case 'setting': {
      const word = thingKindWords(thing.kind);
      return kind === 'option-changed' ? `${word} "${title ?? thing.name}"` : word;
    }
    default:
      return title ?? '';
  }
}

/** The title with which the text of a fact starts. */
function titleIn(fact: Fact | null): string | null {
  switch (fact?.kind) {
    case 'document':
    case 'provision':
      return fact.title;
    case 'upstream':
    case 'purpose':
    case 'vendor':
      return fact.name;
    case 'clock':
      return fact.title;
    case 'text':
      return fact.text;
    case 'contract':
      return fact.document;
    default:
      return null;
  }
}

/** Both sides in words. The audience of a document is omitted where it did not change. */
function bothSides(cause: Cause, { names }: Comparison): readonly (string | null)[] {
  const { before, after } = cause;
  const sides: readonly (Fact | null)[] =
    before?.kind === 'edition' && after?.kind === 'edition' && before.audience === after.audience
      ? [before, after].map((edition) => ({ ...edition, audience: null }))
      : [before, after];
  return sides.map((fact) => fact && noticeFact(fact, cause, names));
}

/**
 * One cause for customers.
 * @param behind the subcontractor that it is about; null for the vendor itself
 */
export function causeItem(cause: Cause, comparison: Comparison, behind: string | null = null): string {
  const { kind, impact } = cause;
  const [was = null, is = null] = bothSides(cause, comparison);
  const saying = sayingOf(cause);
  const title = saying === null ? `${causeTitles[kind]}. ` : '';
  const what = about(cause, comparison);
  // Do not repeat a title with which the text starts.
  const once = what === '' || [cause.before, cause.after].some((fact) => titleIn(fact) === what);
  const said = change(cause, saying ?? say.plain, was, is, behind ?? 'the vendor');
  const words = capital(once ? said : `${bare(what)}: ${said}`);
  const whose = behind === null ? '' : `${behind} (subcontractor). `;
  const better = holdsMoreOften(cause);
  const own = better ? checkWhether : (noticeRows[kind]?.act ?? '');
  const act = behind === null ? own : impact === 'favorable' ? '' : askAboutSubcontractor;
  return [sentence(`${whose}${title}${words}`), since(cause.id, comparison), act]
    .filter((part) => part !== '')
    .join(' ');
}
