// Lists that grow with the number of systems: names up to a limit, then a count.

/** More names than this are counted. */
const named = 40;

/** Names of systems, then how many more there are. */
export function placeNames(titles: readonly string[]): string {
  if (titles.length < 3) return titles.join(' and ');
  if (titles.length <= named) return `${titles.slice(0, -1).join(', ')}, and ${titles.at(-1)}`;
  return `${titles.slice(0, named).join(', ')} and ${titles.length - named} more systems`;
}

/** The first texts, then how many more there are. */
export function firstTexts(texts: readonly string[]): readonly string[] {
  if (texts.length <= named) return texts;
  return [
    ...texts.slice(0, named),
    `And in ${texts.length - named} more systems; devolve explain shows all of this row.`,
  ];
}

/** With more distinct derivations than this in a row, the steps of the rest are left to `devolve explain` and JSON. */
export const waysTold = 20;
