// words.md: the words and letters of a report, from the legend that every report has.
import { code, page, table } from './markdown.js';

export function wordsPage(t, schemas) {
  const of = (kind) => t.legend.filter((entry) => entry.of === kind);
  const nameOfReason = new Map(Object.entries(t.whyWords).map(([name, word]) => [word, name]));
  const { status } = schemas.profile.definitions.AnswerEntry.properties;
  return page(
    'Words of a report',
    'The first column is the name in `--format json` and in filters.',
    '## Dispositions',
    table(
      ['Name', 'Word', 'Meaning', 'What to do'],
      of('disposition').map(({ word, meaning, act }, i) => [code(t.dispositions[i]), word, meaning, act]),
    ),
    '## Reasons',
    "Why a row is the customer's, or not addressed. Where systems differ, the first in this order is printed.",
    table(
      ['Name', 'Word', 'Meaning'],
      of('reason').map(({ word, meaning }) => {
        const name = nameOfReason.get(word) ?? '';
        return [t.reasons.includes(name) ? code(name) : '', word, meaning];
      }),
    ),
    'A reason without a name is a more precise word for the one that JSON has.',
    '## Confidence',
    'From the strongest to the weakest. A verdict has the weakest grade of everything that it rests on.',
    table(
      ['Name', 'Word', 'Meaning'],
      of('confidence').map(({ word, meaning }, i) => [code(t.grades[i]), word, meaning]),
    ),
    '## Priorities',
    table(
      ['Name', 'Meaning'],
      of('priority').map(({ word, meaning }) => [code(word), meaning]),
    ),
    '## Statuses of an answer',
    `${status.enum.map(code).join(', ')}. ${status.description[0].toUpperCase()}${status.description.slice(1)}`,
    '## Statuses of an act',
    table(
      ['Name', 'Word'],
      t.actStatuses.map((name) => [code(name), t.actStatusWords[name]]),
    ),
  );
}
