// What is wrong with a profile.

import type { BoundParty } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Near } from '../../model/nearest.ts';
import type { Contradiction } from '../../model/signed-agreement.ts';
import { contradictionText } from '../agreements.ts';
import { boundText, describeRole } from '../customers.ts';
import type { Wording } from '../wording.ts';

/** The subject of a question to a vendor. */
const subjects = {
  row: 'a row',
  clock: 'a time limit',
  party: 'a subcontractor',
  conflict: 'a contradiction',
} as const;

interface Unbound {
  readonly citation: Citation;
  readonly binds: readonly BoundParty[];
  readonly customer: Pick<Customer, 'role' | 'kind'>;
}

interface StateMeant {
  readonly code: string;
  readonly name: string;
}

interface Aside {
  readonly key: string;
  readonly about: keyof typeof subjects;
  readonly allowed: readonly string[];
}

const correctProfile = 'remove it, or correct the role, kind or traits of the profile';

export const profileFaults = {
  'answer-place/vendors': ({ citation, system }: { citation: Citation; system: string }) => [
    `${citation} is about contracts with vendors, and "${system}" is your own system`,
    `answer ${citation} itself`,
  ],
  'answer-place/paper': ({ citation, system }: { citation: Citation; system: string }) => [
    `"${system}" holds paper, and ${citation} protects electronic PHI only`,
    'remove the answer',
  ],
  'row-unbound/not-regulated': ({ citation }: { citation: Citation }) => [
    `${citation} does not bind you: the profile says that you are not regulated`,
    correctProfile,
  ],
  'row-unbound/binds': ({ citation, binds, customer }: Unbound) => [
    `${citation} does not bind you: it binds ${boundText(binds)}, and you are a ${describeRole(customer)}`,
    correctProfile,
  ],
  'row-unbound/status': ({ citation, status }: { citation: Citation; status: string }) => [
    `${citation} is not in force: it is ${status}`,
    correctProfile,
  ],
  'ruling-place': ({ system, key }: { system: string; key: string }) => [
    `"${system}" is your own system, so there is no statement of a vendor to rule on`,
    `write what you did as an answer: answers: { ${key}: … }`,
  ],
  'satisfied-circle': ({ answers }: { answers: readonly { target: string; by: string | null }[] }) => [
    `these answers refer to one another, so no system does it: ${answers.map((a) => `${a.target} by ${a.by}`).join(', ')}`,
    'name the system in which it is done, and remove "satisfied-by" there',
  ],
  'shape-missing-key/because': () => [
    'a not-applicable answer does not have "because", so the reason cannot be checked',
    'add a reason, such as "because: We keep no hardware or media."',
  ],
  'shape-missing-key/kind': ({ role }: { role: string }) => [
    `a ${role} does not have "kind", and the rules for each kind are different`,
    'add "kind: provider", "kind: health-plan" or "kind: clearinghouse"',
  ],
  'shape-missing-key/question': () => [
    'a reply must have either "question" or "citation"',
    'add the question as the report prints it, such as "question: q-164.308-a-7-ii-A"',
  ],
  'shape-value/reply-grade': ({ grade }: { grade: string }) => [
    `a reply without a document is asserted, and cannot be ${grade}`,
    'name the document under "source", or remove "grade"',
  ],
  'shape-value/reply-key': ({ key, about, allowed }: Aside) => [
    `the question is about ${subjects[about]}, and "${key}" does not answer it`,
    allowed.length === 0 ? 'answer it in words, under "says"' : `use ${allowed.join(', ')}`,
  ],
  'shape-value/reply-both': () => ['"provides" and "does-nothing" contradict each other', 'keep one of the two'],
  'state-unknown': ({ text, meant }: { text: string; meant: readonly StateMeant[] }) => [
    `"${text}" is not the postal code of a state`,
    meant.length === 0
      ? 'write a postal code, such as CA'
      : `did you mean ${meant.map(({ code, name }) => `${code} (${name})`).join(' or ')}?`,
  ],
  'gate-state': ({
    gate,
    kind,
    state,
    allowed,
  }: {
    gate: string;
    kind: string;
    state: string;
    allowed: readonly string[];
  }) => [`the gate "${gate}" (${kind}) cannot be "${state}"`, `use one of: ${allowed.join(', ')}`],
  'setting-value': ({ setting, value, allowed }: { setting: string; value: string; allowed: readonly string[] }) => [
    `the setting "${setting}" cannot be "${value}"`,
    `use one of: ${allowed.join(', ')}`,
  ],
  'feature-unlisted': ({ feature, exclusion, near }: { feature: string; exclusion: string; near: Near }) => [
    `"${feature}" is not in the vendor's list, so PHI in it counts as not covered: ${exclusion}`,
    near.meant === null
      ? 'ask the vendor whether its agreement covers it; keep PHI out until it does'
      : `did you mean "${near.meant}"?`,
  ],
  'vendor-mapped': ({ vendor, services }: { vendor: string; services: readonly string[] }) => [
    `the library has a mapping of "${vendor}", so more is known of it than "vendor" says`,
    `write ${services.map((address) => `"service: ${address}"`).join(' or ')} instead of "vendor" and "kind", if you use that`,
  ],
  'agreement-gate': ({
    executed,
    gate,
    system,
    gateSays,
  }: {
    executed: string;
    gate: string;
    system: string;
    gateSays: Contradiction;
  }) => [
    `the agreement was executed on ${executed}, and the gate "${gate}" of "${system}" ${contradictionText(gateSays)}`,
    gateSays.kind === 'not-stated'
      ? `if both sides signed, run: devolve answer <profile> ${system}/${gate} --status executed --on ${executed}`
      : `correct the one that is wrong: devolve answer <profile> ${system}/${gate} --status executed --on ${executed}, or devolve answer <profile> agreement/${system} --on YYYY-MM-DD`,
  ],
  'contract-term/signed': ({ citation }: { citation: Citation }) => [
    `${citation} does not ask for a term in a business associate agreement`,
    'put the term on 164.314(a)(2)(i) or 164.504(e)(2), or on a paragraph of these',
  ],
} satisfies Wording;
