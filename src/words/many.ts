// Lists that grow with the places of a customer, as long as anybody reads them, and then counted.

/** More places than this, and names are counted. */
const named = 40;

/** Names of places, and how many more there are. */
export function placeNames(titles: readonly string[]): string {
  if (titles.length < 3) return titles.join(' and ');
  if (titles.length <= named) return `${titles.slice(0, -1).join(', ')}, and ${titles.at(-1)}`;
  return `${titles.slice(0, named).join(', ')} and ${titles.length - named} more systems`;
}

/** The first of many texts, and how many more there are. */
export function firstTexts(texts: readonly string[]): readonly string[] {
  if (texts.length <= named) return texts;
  return [
    ...texts.slice(0, named),
    `And in ${texts.length - named} more systems; devolve explain shows all of this row.`,
  ];
}

/** More ways than this to one row, and their steps are left to `devolve explain` and the JSON. */
export const waysTold = 20;
