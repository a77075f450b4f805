// What the words of a verdict mean, in the forms that vendors and buyers use. What is not here is not guessed.

import { isPlainVerdict, type PlainVerdict } from '../../model/plain-verdicts.ts';

/** The verdict of a row. Of marks in the columns of parties, it is the heads of those who act. */
export interface RowVerdict {
  readonly says: string;
  /** What it counts as, if nothing takes it back; null where that is not known. */
  readonly alone: PlainVerdict | null;
  /** Its words and marks, of which the table can say what they mean. */
  readonly words: readonly string[];
}

/** Compared in lower case. A mark behind a word, such as an asterisk, makes it another word. */
const meanings: Readonly<Record<PlainVerdict, readonly string[]>> = {
  Yes: [
    ...['yes', 'y', 'full', 'fully', 'inherited', 'fully inherited', 'inheritable', 'fully inheritable'],
    ...['csp', 'csp-owned', 'csp owned', 'provider', 'service provider', 'cloud provider', 'cloud service provider'],
    ...['vendor', 'provider responsibility', 'vendor responsibility'],
    // Where a control originates, as FedRAMP has it.
    ...['service provider corporate', 'service provider system specific', 'service provider hybrid'],
    ...['service provider hybrid (corporate and system specific)'],
  ],
  Partially: [
    ...['partially', 'partial', 'partly', 'shared', 'hybrid', 'both', 'shared responsibility'],
    ...['partially inherited', 'partially inheritable', 'shared csp and csc', 'shared (csp and csc)'],
    ...['shared (independent)', 'shared (dependent)', 'configured by customer'],
  ],
  No: [
    ...['no', 'n', 'not inherited', 'not inheritable', 'non-inheritable', 'customer', 'customer responsibility'],
    ...['csc', 'csc-owned', 'csc owned', 'client', 'tenant', 'subscriber', 'customers', 'customer-owned'],
    ...['covered entity', 'user entity', 'user', 'end user', 'you', 'your organization', 'your responsibility'],
    ...['provided by customer'],
  ],
  'Yes (optional)': ['yes (optional)', 'yes(optional)', 'yes, optional', 'yes - optional'],
  NA: ['na', 'n/a', 'n.a.', 'not applicable'],
};

const meaningOf: ReadonlyMap<string, PlainVerdict> = new Map(
  (Object.keys(meanings) as readonly PlainVerdict[]).flatMap((plain) => meanings[plain].map((word) => [word, plain])),
);

/** @param vendorCalled names of the vendor, in lower case. Null for words that are not known, and for none. */
export function meaningIn(says: string, vendorCalled: ReadonlySet<string>): PlainVerdict | null {
  const words = says
    .toLowerCase()
    .replace(/^[✓✔☑✅]\ufe0f? /, '')
    .replace(/\.$/, '')
    .trim();
  const one = (word: string) => meaningOf.get(word) ?? (vendorCalled.has(word) ? 'Yes' : null);
  return one(words) ?? (ofBothParties(words, one) ? 'Partially' : null);
}

/** "Vendor/Customer", "Customer and CSP": both own it. "Yes/No" names no one. */
function ofBothParties(words: string, meaning: (word: string) => PlainVerdict | null): boolean {
  const owners = words.split(/\s*[/,&+;]\s*|\s+and\s+/).slice(0, 4);
  if (owners.some((word) => /^(?:yes|no|[yn]|fully?)$|inherit/.test(word))) return false;
  const whose = new Set(owners.map(meaning));
  return whose.size === 2 && whose.has('Yes') && whose.has('No');
}

/** The verdict of two columns: whether it is done, and whose it is. What is not done is no one's but the customer's. */
export function meaningOfBoth(answer: string, owner: string, vendorCalled: ReadonlySet<string>): PlainVerdict | null {
  const done = meaningIn(answer, vendorCalled);
  const whose = meaningIn(owner, vendorCalled);
  if (done === 'No' || done === 'NA') return done;
  return done === 'Yes' || whose === 'No' ? whose : null;
}

/** What a verdict counts as; null where it is plain itself, or is not known. */
export const countsAs = (says: string, meaning: PlainVerdict | null): PlainVerdict | null =>
  isPlainVerdict(says) ? null : meaning;

const providers: readonly string[] = ['provider', 'service provider', 'provider responsibility'];

/** Owners who may be either party: where the vendor has another word, "Provider" can be who provides care. */
export function unsureOwners(owners: readonly string[], vendorCalled: ReadonlySet<string>): ReadonlySet<string> {
  const words = new Set(owners.map((owner) => owner.toLowerCase()));
  const named = [...words].some(
    (word) => vendorCalled.has(word) || (!providers.includes(word) && /^(?:vendor|csp|cloud)\b/.test(word)),
  );
  return new Set(named ? providers : []);
}
