// One cause as a sentence for a customer: what was said and what is said now.

import type { Cause, Comparison } from '../../model/change.ts';
import { causeKinds } from '../../model/change-kinds.ts';
import { plainly } from './notice-plain.ts';
import { actOn, sentence, since } from './notice-words.ts';

/** How it is said that something came, went, or changed; `who` is the vendor, or the party behind it. */
interface Saying {
  readonly come: (is: string, who: string) => string;
  readonly gone: (was: string, who: string) => string;
  readonly other: (was: string, is: string, who: string) => string;
}

/** `the vendor said: X. It now says: Y.` */
const verb = (says: string, said: string, say: string): Saying => ({
  come: (is, who) => `${who} now ${says}: ${is}`,
  gone: (was, who) => `${who} no longer ${says}: ${was}`,
  other: (was, is, who) => `${who} ${said}: ${was}. ${say} now ${says}: ${is}`,
});
/** For a thing: `the limit was: X. It is now: Y.` */
const thing = (
  name: string,
  newly = `new ${name}`,
  [was, is]: readonly [string, string] = ['was', 'is now'],
): Saying => ({
  come: (after) => `${newly}: ${after}`,
  gone: (before) => `${name} is gone: ${before}`,
  other: (before, after) => `${name} ${was}: ${before}. It ${is}: ${after}`,
});
const plain: Saying = {
  come: (is) => is,
  gone: (was) => was,
  other: (was, is) => `before: ${was}. Now: ${is}`,
};

const says = verb('says', 'said', 'It');
const offers = verb('offers', 'offered', 'It');
const asks = verb('asks of you', 'asked of you', 'It');
const promises = verb('promises', 'promised', 'It');
const recommends = verb('recommends', 'recommended', 'It');
const limit = thing('the limit', 'there is now a limit');
const words: readonly [string, string] = ['said', 'now says'];
const notes = thing('the note on it', 'there is now a note on it', words);
const remarks = thing('a note on the documents', 'there is now a note on the documents', words);
const holds: Saying = {
  ...plain,
  come: (is) => `this held in every case. It now holds only ${is}`,
  other: (was, is) => `this held ${was}. It now holds ${is}`,
};
const rests: Saying = { ...plain, other: (was, is) => `this rested on ${was}. It now rests on ${is}` };
const claims: Saying = {
  come: (is, who) => `in its own table ${who} now answers: ${is}`,
  gone: (was, who) => `the table of ${who} no longer has this row. Its answer was: ${was}`,
  other: (was, is, who) => `in its own table ${who} answered: ${was}. It now answers: ${is}`,
};
const contract: Saying = {
  come: (is) => `the contract now says: ${is}`,
  gone: (was) => `the contract no longer says: ${was}`,
  other: (was, is) => `the contract said: ${was}. It now says: ${is}`,
};
const closed: Saying = {
  come: (is) => `PHI must now stay out of: ${is}`,
  gone: (was) => `PHI no longer has to stay out of: ${was}`,
  other: (was, is) => `PHI had to stay out of: ${was}. It must now stay out of: ${is}`,
};

/** By how a kind begins; the first that fits. */
const sayings: readonly (readonly [RegExp, Saying])[] = [
  [/^(gate|exclusion|clock|upstream)-annotated/, plain],
  [/^provides-narrowed/, { ...plain, other: (was, _, who) => `${who} did this: ${was}. It now only offers it` }],
  [/^provides-widened/, { ...plain, other: (_, is, who) => `${who} only offered this. It now does it: ${is}` }],
  [/^provides-/, says],
  [/^offers-/, offers],
  [/^limits-/, limit],
  [/^(statement|duty)-annotated/, notes],
  [/^note-/, remarks],
  [/^statement-(un)?condition/, holds],
  [/^duty-condition/, { ...plain, other: (was, is) => `this was asked of you ${was}. It is now asked of you ${is}` }],
  [/^statement-path-added/, { ...plain, come: (is) => `this now runs through ${is}` }],
  [/^statement-path-removed/, { ...plain, gone: (was) => `this no longer runs through ${was}` }],
  [/^claim-changed/, { ...plain, other: (was, is, who) => `the table of ${who} gave: ${was}. It now gives: ${is}` }],
  [/^(empty-)?claim-/, claims],
  [/^undertaking-/, promises],
  [/^recommendation-/, recommends],
  [/^duty-/, asks],
  [/^contract-term-/, contract],
  [/^contract-changed/, thing('the contract')],
  [/^document-grade-/, rests],
  [/^document-/, thing('this document', 'new document')],
  [
    /^conflict-/,
    {
      ...thing('the contradiction in the documents'),
      come: (is) => `the documents contradict each other: ${is}`,
      gone: (was) => `the documents no longer contradict each other: ${was}`,
    },
  ],
  [
    /^request-/,
    {
      ...thing('the way to get it'),
      come: (is) => `it can now be asked for: ${is}`,
      gone: (was) => `it can no longer be asked for: ${was}`,
    },
  ],
  [/^exclusion-/, closed],
  [
    /^gate-/,
    { ...thing('what must hold'), come: (is) => `now required: ${is}`, gone: (was) => `no longer required: ${was}` },
  ],
  [/^upstream-added/, { ...plain, come: (is) => `a further party: ${is}` }],
  [/^upstream-baa-/, thing('the agreement with it')],
  [/^upstream-use-/, thing('what the vendor uses there')],
  [/^upstream-ground-/, thing('the reason why no agreement is needed')],
  [/^(vendor|service)-removed/, { ...plain, gone: (was) => `no longer described: ${was}` }],
];

const strengths: Readonly<Record<string, string>> = {
  must: 'as a fact',
  should: 'only as something that should be done',
  may: 'only as something that may be done',
};

function sayingOf({ kind, part }: Cause): Saying {
  if (part === 'grade') return rests;
  if (kind === 'document-changed' && part === 'note') return notes;
  if (part === 'strength')
    return kind.startsWith('duty-')
      ? { ...plain, other: (was, is, who) => `${who} said that you ${was} do this. It now says that you ${is}` }
      : {
          ...plain,
          other: (was, is) => `this was stated ${strengths[was] ?? was}. It is now stated ${strengths[is] ?? is}`,
        };
  return sayings.find(([begins]) => begins.test(kind))?.[1] ?? plain;
}

/** Without its full stop, and without those before a semicolon. */
const bare = (text: string) => text.replace(/\.(?=$|; )/g, '');

/** From what to what. */
function change(cause: Cause, before: string | null, after: string | null, who: string): string {
  const saying = sayingOf(cause);
  // What held in every case is said by the condition alone.
  if (cause.kind === 'statement-conditioned') return saying.come(after ?? '', who);
  if (before === null) return saying.come(after ?? '', who);
  return after === null ? saying.gone(before, who) : saying.other(bare(before), bare(after), who);
}

/** Kinds whose words name the thing themselves. */
const named = /^(undertaking|recommendation|conflict|note)-|^duty-(added|removed|reworded)/;

/** What the cause is about, in words: the title of the provision or of the thing; '' where its own words say it. */
function about({ citation, subject, kind }: Cause, { names, titles }: Comparison): string {
  if (citation !== null) return titles.get(citation) ?? citation;
  if (named.test(kind)) return '';
  if (kind.startsWith('request-')) return 'How to get a document';
  if (/^(option|variant)-/.test(kind)) {
    const word = /^data class|^\w+/.exec(subject)?.[0] ?? '';
    return kind.endsWith('-changed') ? `${word} "${names.get(subject) ?? subject}"` : word;
  }
  return names.get(subject) ?? '';
}

/** Who may read a document is no news where it stayed so. */
function withoutCircle(before: string | null, after: string | null): readonly (string | null)[] {
  const [was, is] = [before, after].map((text) => text?.replace(/,? ?(public|nda|internal)$/, '') ?? null);
  return was === is ? [before, after] : [was ?? null, is ?? null];
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Kinds whose sentence says what kind of change it is. */
const saysItself = ({ kind, part }: Cause) =>
  part === 'grade' ||
  part === 'strength' ||
  /^(clock|phi)-/.test(kind) ||
  sayings.some(([begins]) => begins.test(kind));

/**
 * One cause as a customer reads it: what changed, since when, what to do.
 * @param behind the party behind the vendor that it is said of; null where it is the vendor's own
 */
export function causeItem(cause: Cause, comparison: Comparison, behind: string | null = null): string {
  const { kind } = cause;
  const told = [cause.before, cause.after].map((text) => text && plainly(text, cause, comparison.names));
  const [was = null, is = null] = told;
  const [before = null, after = null] = kind === 'document-changed' ? withoutCircle(was, is) : [was, is];
  const title = saysItself(cause) ? '' : `${causeKinds[kind].title}. `;
  const what = bare(about(cause, comparison));
  // A title with which its own words begin is said once.
  const once = what === '' || [before, after].some((text) => text?.startsWith(what));
  const said = change(cause, before, after, behind ?? 'the vendor');
  const words = capital(once ? said : `${what}: ${said}`);
  const whose = behind === null ? '' : `${behind}, behind the vendor. `;
  const act =
    behind === null
      ? actOn(kind)
      : cause.impact === 'favorable'
        ? ''
        : 'Ask the vendor in writing what it does about this.';
  return [sentence(`${whose}${title}${words}`), since(cause.id, comparison), act]
    .filter((part) => part !== '')
    .join(' ');
}
