// A comparison as JSON: causes with their positions and authors, consequences with their causes.

import type { Comparison, Position } from '../model/change.ts';
import { subjectWords, summaryWords, thingWords } from '../words/comparison.ts';
import { factText } from '../words/facts.ts';
import { disclaimer } from '../words/labels.ts';
import { envelope } from './json.ts';
import { unreadOf } from './views/diff-view.ts';

const position = (at: Position | null) =>
  at === null
    ? null
    : {
        file: at.file,
        line: at.line,
        commit: at.made?.commit ?? null,
        author: at.made?.author ?? null,
        date: at.made?.date ?? null,
      };

export function diffJson(comparison: Comparison): string {
  const { base, head, causes, consequences, versions, placed, asOf } = comparison;
  const side = ({ name, commit, date, files, broken }: Comparison['base']) => ({
    revision: name,
    commit,
    date,
    files,
    broken,
  });
  return envelope('diff', {
    inputs: { base: side(base), head: side(head) },
    asOf,
    disclaimer,
    summary: summaryWords(comparison),
    unread: unreadOf(comparison),
    versions,
    causes: causes.map(({ id, kind, impact, citation, vendor, thing, before, after }) => ({
      id,
      kind,
      impact,
      citation,
      vendor,
      subject: thingWords(thing),
      before: factText(before),
      after: factText(after),
      base: position(placed.get(id)?.base ?? null),
      head: position(placed.get(id)?.head ?? null),
      authors: placed.get(id)?.authors ?? [],
    })),
    consequences: consequences.map((c) => ({
      ...c,
      subject: subjectWords(c),
      before: factText(c.before),
      after: factText(c.after),
    })),
  });
}
