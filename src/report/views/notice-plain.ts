// The values of a cause in words for people: grades, agreements, and ids by the titles of what they stand for.

import type { Cause, Comparison } from '../../model/change.ts';

const agreements: Readonly<Record<string, string>> = {
  executed: 'in force',
  hedged: 'only "where applicable" or the like',
  unstated: 'not stated',
  none: 'none',
  'not-needed': 'said to be unnecessary',
};
const reaches: Readonly<Record<string, string>> = {
  yes: 'PHI reaches it',
  no: 'PHI does not reach it',
  unknown: 'not stated whether PHI reaches it',
};

/** What a statement rests on. */
export const groundWords: Readonly<Record<string, string>> = {
  contract: 'a contract',
  attestation: "an auditor's report",
  policy: 'a policy',
  published: 'a public page',
  asserted: "the vendor's bare word",
  interpretation: 'our own reading of the documents',
  unverified: 'nothing that anybody verified',
};

const directions: Readonly<Record<string, string>> = {
  'to-customer': 'the vendor tells you',
  'to-vendor': 'you tell the vendor',
  'by-vendor': 'the vendor acts',
  'by-customer': 'you act',
};

type Names = Comparison['names'];

/** Options of a service by their titles. */
function byTitle(text: string, owner: string, names: Names): string {
  const titleOf = (word: string, id: string) => names.get(`${word} ${id} of ${owner}`) ?? id;
  return text
    .replace(
      /\b(variant|plan|feature|data class) ([\w.-]+(?: or [\w.-]+)*)/g,
      (_, word: string, ids: string) =>
        `${word} ${ids
          .split(' or ')
          .map((id) => `"${titleOf(word, id)}"`)
          .join(' or ')}`,
    )
    .replace(/\bsetting ([\w.-]+) = /g, (_, id: string) => `setting "${titleOf('setting', id)}" = `);
}

/** What the vendor uses of a party behind it: the service by its title, what is chosen there too. */
function usedWords(text: string, names: Names): string {
  const [address = '', ...chosen] = text.split('; ');
  if (!address.includes('/')) return 'not known in detail';
  const service = names.get(`service ${address} of ${address.split('/', 1)[0]}`) ?? address;
  return [service, ...chosen.map((one) => byTitle(one, address, names))].join(', ');
}

/** Words of the format in words for people; ids by the titles of what they stand for. */
export function plainly(text: string, { kind, vendor, subject, part }: Cause, names: Names): string {
  if (part === 'grade') return groundWords[text] ?? text;
  const owner = / of (\S+)$/.exec(subject)?.[1] ?? '';
  switch (kind) {
    case 'duty-imposed':
    case 'duty-lifted':
      return text.replace(/^[^\s:]+: /, '');
    case 'upstream-baa-weakened':
    case 'upstream-baa-strengthened':
      return text.replace(/^agreement: (\S+)$/, (_, baa: string) => agreements[baa] ?? baa);
    case 'phi-reach-widened':
    case 'phi-reach-narrowed':
      return text.replace(/^PHI: (\S+)$/, (_, phi: string) => reaches[phi] ?? phi);
    case 'upstream-added':
    case 'upstream-removed':
      return text
        .replace(/agreement: (\S+)/, (_, baa: string) => `agreement: ${agreements[baa] ?? baa}`)
        .replace(/PHI: (yes|no|unknown)/, (_, phi: string) => reaches[phi] ?? phi);
    case 'upstream-use-changed':
      return usedWords(text, names);
    case 'statement-path-added':
    case 'statement-path-removed':
      return names.get(`upstream ${text} of ${vendor}`) ?? text;
    case 'clock-changed':
      return text.replace(/^(to|by)-(customer|vendor)\b/, (way) => directions[way] ?? way);
    case 'conflict-changed':
      return text.replace(/ \(\S+(?:, \S+)*\)$/, '');
    case 'contract-changed':
      return names.get(`document ${text} of ${vendor}`) ?? text;
    case 'claim-blanked':
    case 'claim-filled':
    case 'claim-answered-no':
    case 'claim-no-withdrawn':
    case 'claim-na-changed':
      return text === '(blank)' ? 'nothing' : text;
    case 'exclusion-widened':
    case 'exclusion-narrowed':
    case 'exclusion-changed':
      return text.replace(
        /[\w.-]+(?=,|$| and the like)/g,
        (id) => names.get(`feature ${id} of ${owner}`) ?? names.get(`data class ${id} of ${owner}`) ?? id,
      );
    case 'statement-conditioned':
    case 'statement-condition-changed':
    case 'statement-unconditioned':
    case 'duty-condition-changed':
      return text.startsWith('always')
        ? text.replace(/^always/, 'in every case')
        : `with ${byTitle(text, owner, names)}`;
    case 'gate-changed':
      return byTitle(text.replace(/^baa\b/, 'business associate agreement'), owner, names);
    default:
      return text;
  }
}
