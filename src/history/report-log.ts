// A log as JSON and as Markdown.

import type { NamedRevision } from '../git/git.ts';
import type { LogEntry } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import { escapeMarkdown } from '../report/escape.ts';
import { envelopeInPieces } from '../report/json.ts';
import { brokenWords } from '../words/broken.ts';
import { causeWords } from '../words/comparison.ts';
import { cutWords, logPage, logTitle, noCommit, notComputed } from '../words/diff-page.ts';
import { factLines, factTexts } from '../words/facts.ts';
import { disclaimer } from '../words/labels.ts';
import type { LogStep } from './log-rows.ts';

export interface Found {
  readonly tip: NamedRevision;
  readonly asOf: string;
  readonly citation: Citation | null;
  readonly steps: readonly LogStep[];
}

const brokenIn = (steps: readonly LogStep[]) =>
  steps.flatMap((s) => (s.broken === null ? [] : [brokenWords(s.commit, s.broken)]));

/** Entries newest first; `complete` is false where a shallow clone or a broken library hides a part. */
export function logJson({ tip, asOf, citation, steps }: Found): Iterable<string> {
  const broken = brokenIn(steps);
  return envelopeInPieces('log', {
    inputs: { revision: tip.name, commit: tip.id },
    asOf,
    disclaimer,
    citation,
    complete: broken.length === 0 && !steps.some((s) => s.cut),
    broken,
    entries: steps
      .flatMap((s) => s.entries)
      .map(({ made, customer, citation: row, before, after, because, attribution }) => ({
        commit: made.commit,
        date: made.date,
        author: made.author,
        subject: made.subject,
        customer,
        citation: row,
        before: factTexts(before),
        after: factTexts(after),
        because: because.map((cause) => ({ kind: cause.kind, text: causeWords(cause) })),
        attribution,
      })),
  });
}

function line({ made, customer, citation, before, after, because, attribution }: LogEntry): string {
  const causes = because.map((c) => escapeMarkdown(causeWords(c))).join('<br>');
  const cells = [
    made.commit.slice(0, 12),
    made.date.slice(0, 10),
    made.author,
    citation,
    customer,
    factLines(before) ?? logPage.nothing,
    factLines(after) ?? logPage.nothing,
  ].map(escapeMarkdown);
  return `| ${[...cells, because.length > 1 && attribution === 'joint' ? `${logPage.together}: ${causes}` : causes].join(' | ')} |\n`;
}

export function logMarkdown({ tip, asOf, citation, steps }: Found): string {
  const entries = steps.flatMap((s) => s.entries);
  const warnings = [...brokenIn(steps).map(notComputed), ...(steps.some((s) => s.cut) ? [cutWords] : [])];
  const { head } = logPage;
  return [
    `# ${escapeMarkdown(logTitle(citation))}\n\n`,
    `- ${logPage.upTo}: ${escapeMarkdown(tip.name)} (${tip.id})\n- ${logPage.asOf}: ${asOf}\n`,
    ...warnings.map((text) => `- ${escapeMarkdown(text)}\n`),
    `\n> ${disclaimer}\n\n`,
    ...(entries.length === 0
      ? [`${noCommit(warnings.length === 0)}\n`]
      : [`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n`, ...entries.map(line)]),
  ].join('');
}
