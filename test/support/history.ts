// A story of test/history/: a few states of a small library as a reproducible git repository, and what swapping the
// sides of a comparison must give.

import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { causeKinds, consequenceKinds, type Impact } from '../../src/model/change-kinds.ts';
import { devolve, type Ran } from './run.ts';
import { bothWays } from './story-sides.ts';
import { tellStories } from './tell-story.ts';

export const root = 'test/history';
export const stories: readonly string[] = readdirSync(root).sort();

/** `story.md`: one sentence that says what happened. */
export const sentenceOf = (story: string): string => readFileSync(join(root, story, 'story.md'), 'utf8').trim();

/** `args.txt`: more options of the command; `{repository}` stands for the path of the repository. */
function argsOf(story: string): readonly string[] {
  const file = join(root, story, 'args.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/) : [];
}

function optionsOf(story: string, repository: string): readonly string[] {
  const options = argsOf(story).map((arg) => arg.replace('{repository}', repository));
  return options.includes('--library') ? options : ['--library', repository, ...options];
}

/** The two sides of a story compared in memory, from base to head and from head to base. */
export function readBothWays(story: string): { readonly forth: ReadDiff; readonly back: ReadDiff } {
  const args = argsOf(story);
  const known = ['--library', '--profile', '--vendor'];
  const further = args.filter((arg) => arg.startsWith('--') && !known.includes(arg));
  if (further.length > 0) throw new Error(`say in ${import.meta.url} what ${further.join(' ')} is without git`);
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
  const inTree = (path: string | undefined) => path?.replace(/^\{repository\}\/?/, '');
  return bothWays(join(root, story), {
    library: inTree(after('--library')) ?? '',
    profile: inTree(after('--profile')),
    vendor: after('--vendor'),
  });
}

/** Runs `devolve diff` in a story, from one of its commits to another. */
export type Compare = (story: string, base: string, head: string, ...options: readonly string[]) => Promise<Ran>;

/** The repositories of all stories, removed after the test file. */
export function storyRepositories(): Compare {
  const settings = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const before = { ...process.env };
  let home = '';
  beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-history-')));
    for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
    Object.assign(process.env, settings);
    tellStories(stories.map((story) => ({ folder: join(root, story), repository: join(home, story) })));
  });
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(home, { recursive: true, force: true });
  });
  return (story, base, head, ...options) => {
    const repository = join(home, story);
    return devolve('diff', base, head, ...optionsOf(story, repository), '--no-cache', ...options);
  };
}

// Parts of a comparison that tests read

interface Position {
  readonly file: string;
  readonly line: number;
}

export interface ReadCause {
  readonly id: string;
  readonly kind: string;
  readonly impact: Impact;
  readonly citation: string | null;
  readonly vendor: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly base: Position | null;
  readonly head: Position | null;
}

export interface ReadConsequence {
  readonly kind: string;
  readonly impact: Impact;
  readonly citation: string | null;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly because: readonly string[];
  readonly attribution: string;
}

export interface ReadDiff {
  readonly causes: readonly ReadCause[];
  readonly consequences: readonly ReadConsequence[];
}

// Swapped sides

const opposites = [
  ['added', 'removed'],
  ['gained', 'shed'],
  ['gained', 'lost'],
  ['opened', 'closed'],
  ['raised', 'settled'],
  ['off', 'back'],
  ['improved', 'worsened'],
  ['imposed', 'lifted'],
  ['tightened', 'relaxed'],
  ['strengthened', 'weakened'],
  ['widened', 'narrowed'],
  ['given', 'withdrawn'],
  ['supplied', 'withdrawn'],
  ['conditioned', 'unconditioned'],
  ['retired', 'unretired'],
  ['blanked', 'filled'],
  ['denied', 'granted'],
  ['answered-no', 'no-withdrawn'],
  ['disclaimed', 'reclaimed'],
] as const;

const kinds: ReadonlySet<string> = new Set([...Object.keys(causeKinds), ...Object.keys(consequenceKinds)]);

/** The kind of the same change read from head to base; a kind without an opposite maps to itself. */
export function mirroredKind(kind: string): string {
  const found = opposites
    .flatMap((pair) => [pair, [pair[1], pair[0]] as const])
    .filter(([one]) => kind.endsWith(`-${one}`))
    .map(([one, other]) => `${kind.slice(0, -one.length)}${other}`)
    .find((other) => kinds.has(other));
  return found ?? kind;
}

const mirroredImpacts: Readonly<Record<Impact, Impact>> = {
  adverse: 'favorable',
  favorable: 'adverse',
  review: 'review',
  editorial: 'editorial',
};

export const mirroredImpact = (impact: Impact): Impact => mirroredImpacts[impact];

// Where the citation changes, a cause is listed under that of the head.
const moving: ReadonlySet<string> = new Set(['provision-renumbered', 'claim-changed']);

/** Causes in which a renamed vendor has the same id in both directions. */
export function underOneId(causes: readonly ReadCause[]): readonly ReadCause[] {
  const ids = new Map(
    causes.flatMap(({ kind, before, after }): [string, string][] =>
      kind === 'id-renamed' && before !== null && after !== null
        ? [before, after].map((id): [string, string] => [id, [before, after].sort().join(' or ')])
        : [],
    ),
  );
  return causes.map((cause) => ({ ...cause, vendor: cause.vendor && (ids.get(cause.vendor) ?? cause.vendor) }));
}

/** A cause as one line: kind, texts, positions on both sides. Without its id, which depends on the name in the head. */
export function causeLine({ kind, impact, citation, vendor, before, after, base, head }: ReadCause): string {
  const at = (p: Position | null) => (p === null ? null : `${p.file}:${p.line}`);
  return JSON.stringify([kind, impact, moving.has(kind) ? '' : citation, vendor, before, after, at(base), at(head)]);
}

export const mirroredCause = (cause: ReadCause): ReadCause => ({
  ...cause,
  kind: mirroredKind(cause.kind),
  impact: mirroredImpact(cause.impact),
  before: cause.after,
  after: cause.before,
  base: cause.head,
  head: cause.base,
});

export function consequenceLine({ kind, citation, subject, before, after }: ReadConsequence): string {
  return JSON.stringify([kind, citation, subject, before, after]);
}

/** The expected impact of a consequence: that of its kind, but never favorable where only adverse edits caused it. */
export function impactOf(
  { kind, because }: { readonly kind: string; readonly because: readonly string[] },
  causes: readonly { readonly id: string; readonly impact: Impact }[],
): Impact {
  const impact: Impact = consequenceKinds[kind as keyof typeof consequenceKinds];
  const adverse = because.every((id) => causes.find((cause) => cause.id === id)?.impact === 'adverse');
  return impact === 'favorable' && adverse ? 'review' : impact;
}

export const mirroredConsequence = (consequence: ReadConsequence): ReadConsequence => ({
  ...consequence,
  kind: mirroredKind(consequence.kind),
  before: consequence.after,
  after: consequence.before,
});
