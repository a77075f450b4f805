// What a person finds in a long list by typing.

/** The option that there is none: it is there whatever is typed. */
export const none = '';

export interface Shown {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Finds options by their words or ids; an id written in full, such as the code of a state, finds that one alone. */
export function finderOf(options: readonly Shown[]) {
  const ids = new Set(options.map(({ value }) => plain(value)).filter((id) => id !== none));
  return (search: string, { value, label = '', hint = '' }: Shown): boolean => {
    const sought = plain(search);
    if (value === none) return true;
    return ids.has(sought) ? plain(value) === sought : plain(`${label} ${hint} ${value}`).includes(sought);
  };
}
