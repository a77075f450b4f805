// What the profile says is on file for a row. The files themselves are never opened.

import type { ActivityOff } from '../model/act.ts';
import { answerBook } from '../model/answer-book.ts';
import type { Determination } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { type Answer, type Customer, type Evidence, targetCitation, targetKey } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { offText } from './progress.ts';

/** A file with its dates; on the day of the list, an expired or later one is no evidence. */
function fileText({ file, on, expires, presence }: Evidence, asOf: string): string {
  const dates = [
    on === null ? '' : on > asOf ? `dated ${on}, after this list` : on,
    expires === null ? '' : expires < asOf ? `EXPIRED ${expires}` : `expires ${expires}`,
  ].filter((part) => part !== '');
  const found = { there: [], absent: ['NOT FOUND'], empty: ['EMPTY FILE'], 'not-looked-for': ['not checked'] }[
    presence
  ];
  return `${file} (${[...(dates.length === 0 ? ['not dated'] : dates), ...found].join(', ')})`;
}

function answerText(answer: Answer, customer: Customer, asOf: string): string {
  const overdue = answer.due !== null && answer.due < asOf && answer.status !== 'implemented';
  const other = customer.systems.find((s) => s.id === answer.satisfiedBy)?.title ?? answer.satisfiedBy;
  const parts = [
    answer.status.replace('-', ' '),
    answer.owner ?? '',
    answer.on === null ? '' : `on ${answer.on}`,
    answer.due === null ? '' : `${overdue ? 'WAS DUE' : 'due'} ${answer.due}`,
    other === null ? '' : `satisfied by ${other}`,
    answer.by === null ? '' : `by ${answer.by}`,
  ].filter((part) => part !== '');
  const none = answer.status === 'not-applicable' ? 'by your answer' : 'no file';
  const files = answer.evidence.map((e) => fileText(e, asOf)).join('; ') || none;
  const because = answer.because === null ? '' : ` Reason: ${answer.because}`;
  return `${parts.join(', ')}: ${files}.${because}`;
}

/** The stage of each business associate agreement by the profile: the agreement shows that the contract has a term. */
function agreementTexts(library: Library, customer: Customer): readonly string[] {
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const services = library.vendors.flatMap((v) => v.services);
    const gates = services.find((s) => s.address === system.service)?.gates.filter((g) => g.kind === 'baa') ?? [];
    return gates.map((gate) => {
      const { state, on } = system.gates[gate.id] ?? { state: 'none', on: null };
      return `${gate.title}, by the profile: ${state}${on === null ? '' : ` on ${on}`}.`;
    });
  });
}

/** What the answer names, where it is the standard above or the piece of work. */
const nearer = ({ target }: Answer, row: Determination) =>
  target.kind === 'duty' || targetCitation(target) === row.citation
    ? ''
    : `${target.kind === 'work' ? targetKey(target) : targetCitation(target)}: `;

const activityOff = (off: ActivityOff) => `${off.activity.title} (off): ${offText(off)}.`;

/** Answers to the obligation or the standard above it, and to vendors' duties on it; for contract terms, agreements. */
export function onFileText(
  row: Determination,
  provision: Provision,
  customer: Customer,
  library: Library,
  off: ActivityOff | undefined,
  asOf: string,
): string {
  const book = answerBook(customer.answers, library.provisions);
  const whole = book.ofRow(row.citation);
  const own = [
    ...(whole === undefined ? [] : [`${nearer(whole, row)}${answerText(whole, customer, asOf)}`]),
    ...customer.systems.flatMap((system) => {
      const answer = book.inPlace(system.id, row.citation);
      if (answer === undefined || answer === whole) return [];
      return [`In ${system.title}: ${nearer(answer, row)}${answerText(answer, customer, asOf)}`];
    }),
  ];
  const duties = row.duties.flatMap(({ id }) =>
    customer.answers
      .filter((a) => a.target.kind === 'duty' && `${a.target.system}/${a.target.duty}` === id)
      .map((a) => `${id}: ${answerText(a, customer, asOf)}`),
  );
  // An auditor sees that nothing is kept here, and on whose word.
  const answers = [...(off === undefined ? [] : [activityOff(off)]), ...own, ...duties];
  const agreements = provision.contractTerm ? agreementTexts(library, customer) : [];
  return [...(answers.length === 0 ? ['No answer in the profile.'] : answers), ...agreements].join(' ');
}
