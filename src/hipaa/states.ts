// US states, the District of Columbia, and territories, by postal code.

import { compareText } from '../model/compare-text.ts';
import { nearest } from '../model/nearest.ts';

const names: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AS: 'American Samoa',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  MP: 'Northern Mariana Islands',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VI: 'U.S. Virgin Islands',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

/** Name by postal code; null if there is none. */
export function stateName(code: string): string | null {
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

/** All of them, by name. */
export const allStates = (): readonly { readonly code: string; readonly name: string }[] =>
  Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => compareText(a.name, b.name));

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

/** Whether the letters appear in the name in order, starting with its first letter: `Calif`, `Fla`, `CL`. */
function abbreviates(letters: string, name: string): boolean {
  if (letters === '' || letters.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function codesMeant(text: string): readonly string[] {
  const letters = lettersOf(text.slice(0, 100));
  if (stateName(letters.toUpperCase()) !== null) return [letters.toUpperCase()];
  const codes = Object.keys(names).sort(compareText);
  const among = (fits: (name: string) => boolean) => codes.filter((code) => fits(lettersOf(names[code] ?? '')));
  const begun = letters.length < 3 ? [] : among((name) => name.startsWith(letters));
  const found = begun.length > 0 ? begun : among((name) => abbreviates(letters, name));
  const near = nearest(text, codes);
  return (found.length > 0 ? found : near === null ? [] : [near]).slice(0, 3);
}

/** At most three states that a text may mean: by code, start of the name, or abbreviation. */
export function statesMeant(text: string): readonly { readonly code: string; readonly name: string }[] {
  return codesMeant(text).map((code) => ({ code, name: names[code] ?? code }));
}
