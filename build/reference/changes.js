// changes.md: every kind of change with its impact, from the policy of devolve diff.
import { code, page, slug, table } from './markdown.js';

const meanings = {
  adverse: 'More is left to the customer, or a reason to rely on the vendor is gone.',
  review: 'It may matter; a person must read it.',
  favorable: 'The opposite of adverse.',
  editorial: 'It has no effect on who must act.',
};

export function changesPage(t) {
  const part = (title, kinds, titles) => {
    const of = (impact) => Object.keys(kinds).filter((kind) => kinds[kind] === impact);
    return t.impacts
      .filter((impact) => of(impact).length > 0)
      .map((impact) => ({
        heading: `${title}: ${impact}`,
        rows: table(
          ['Kind', 'What it means'],
          of(impact).map((kind) => [code(kind), titles[kind]]),
        ),
      }));
  };
  const parts = [
    ...part('What was edited', t.causeKinds, t.causeTitles),
    ...part('What it means for a customer', t.consequenceKinds, t.consequenceTitles),
  ];
  return page(
    'Changes',
    '`devolve diff` tells two things: what was edited, and what that means for a customer. Each kind has an impact, seen from the customer. `--fail-on` takes an impact; `--policy` takes a file with impacts of your own:',
    '```yaml\nimpacts:\n  note-reworded: editorial\n  clock-changed: adverse\n```',
    table(
      ['Impact', 'Meaning'],
      t.impacts.map((impact) => [code(impact), meanings[impact]]),
    ),
    parts.map(({ heading }) => `- [${heading}](#${slug(heading)})`).join('\n'),
    ...parts.map(({ heading, rows }) => `## ${heading}\n\n${rows}`),
  );
}
