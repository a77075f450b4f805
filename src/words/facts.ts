// Both sides of a change for maintainers of the library: ids and states as in the files, outcomes in words; JSON uses
// codes.

import type { Reason } from '../model/assessment.ts';
import type { EditedFact, Fact, MovedFact, SystemFact } from '../model/change-facts.ts';
import { formatSpan } from '../model/clock.ts';
import { type Condition, conditionKey, type ServiceUse } from '../model/condition.ts';
import type { Disposition, Parties, Party } from '../model/parties.ts';
import type { Settled } from '../model/reply.ts';
import { formatPointer } from '../model/vendor.ts';
import { clientsStart, clockEffect, clockTitle, describeTime, describeWithin, startOf } from './clocks.ts';
import { describeRole } from './customers.ts';
import { dutyText } from './duties.ts';
import { findingWords } from './findings/findings.ts';
import { dispositionWords, whyWords } from './labels.ts';
import { goingOn, sentence, within } from './sentences.ts';

type Parts = readonly (string | null | false | undefined)[];

/** Joins texts: with a space after a full stop, otherwise with a semicolon. */
const running = (texts: readonly string[]) =>
  texts.map((text, i) => (i === texts.length - 1 ? text : `${text}${text.endsWith('.') ? ' ' : '; '}`)).join('');

/** Joins the non-empty parts. */
const list = (parts: Parts, between = '; ') => parts.filter(Boolean).join(between);

const conditionWords = (when: Condition | null, always = 'always') => (when === null ? always : conditionKey(when));

/** The use of a service, by ids. */
const usedWords = ({ variant, plan, features, dataClasses, phiFree, settings }: ServiceUse): Parts => [
  variant && `variant ${variant}`,
  plan && `plan ${plan}`,
  ...features.map((id) => `feature ${id}`),
  ...dataClasses.map((id) => `kind of data ${id}`),
  ...phiFree.map((id) => `without PHI: ${id}`),
  ...Object.entries(settings).map(([id, value]) => `setting ${id} = ${value}`),
];

function systemWords(how: SystemFact): string {
  if (how.kind === 'own') return `your own system, holds ${how.holds}`;
  const { service, unmapped, use, agent } = how;
  if (unmapped !== null)
    return list([
      `${unmapped.vendor}, without a mapping`,
      `kind ${unmapped.kind}`,
      `holds ${unmapped.holds}`,
      agent !== 'unknown' && `agent: ${agent}`,
    ]);
  return list([
    service,
    ...usedWords(use),
    use.features.length === 0 && !use.unstated.includes('features') && 'no feature',
    use.dataClasses.length === 0 && !use.unstated.includes('data-classes') && 'no kind of data',
    agent !== 'unknown' && `agent: ${agent}`,
  ]);
}

/** Outcomes in words, or as codes for machines. */
interface Outcomes {
  readonly disposition: (disposition: Disposition) => string;
  readonly reason: (reason: Reason) => string;
  readonly party: (party: Party) => string;
}

const inWords: Outcomes = {
  disposition: (disposition) => within(dispositionWords[disposition].label),
  reason: (reason) => whyWords[reason],
  party: (party) => (party === 'silent' ? inWords.disposition('unaddressed') : party),
};

const inCodes: Outcomes = {
  disposition: (disposition) => disposition,
  reason: (reason) => reason,
  party: (party) => party,
};

/** What a reply settles. */
function settledWords(settled: Settled | null): string {
  switch (settled?.kind) {
    case undefined:
      return '';
    case 'time':
      return ` Time limit: ${describeTime({ ...settled, kind: settled.promise })}.`;
    case 'party': {
      const { phi, baa, ground } = settled;
      return ` Subcontractor: ${list([phi && `PHI: ${phi}`, baa && `agreement: ${baa}`, ground])}.`;
    }
    case 'halves': {
      const { provides, limits, duties } = settled;
      const yours = duties.length > 0 && `Customer: ${duties.join(' ')}`;
      return ` ${list([provides && `Vendor: ${provides}`, limits && `Limits: ${limits}`, yours], ' ')}`;
    }
  }
}

type Kind = Fact['kind'];
type ByKind = { readonly [K in Kind]: Extract<Fact, { readonly kind: K }> };
type Words<F extends Fact> = { readonly [K in F['kind']]: (fact: ByKind[K]) => string };

const edited: Words<EditedFact> = {
  text: ({ text }) => text,
  texts: ({ texts }) => running(texts),
  id: ({ id }) => id,
  ids: ({ ids }) => ids.join(', '),
  source: ({ source }) => formatPointer(source),
  grade: ({ grade }) => grade,
  strength: ({ strength }) => strength,
  condition: ({ when }) => conditionWords(when),
  // the rules
  list: ({ title, source, asOf }) => `${title} (${source}), as of ${asOf}`,
  listed: ({ title, of, count }) => `${title}; ${of}: ${count}`,
  retired: ({ because, see }) => list([because, see && `See ${see}.`], ' '),
  provision: ({ title, duty }) => `${title}: ${duty}`,
  designation: ({ designation }) => designation,
  inheritable: ({ inheritable }) => inheritable,
  class: ({ role, statesDuty, provision, level, binds, parent }) =>
    list([
      role,
      statesDuty && 'has a requirement',
      provision,
      level,
      `binds ${binds.join(', ')}`,
      parent && `of ${parent}`,
    ]),
  'states-duty': ({ statesDuty }) => (statesDuty ? 'has a requirement of its own' : 'only groups those below it'),
  status: ({ status, authority }) => (authority === null ? status : `${status} (${authority})`),
  deadline: ({ deadline, within }) => deadline ?? (within === null ? '' : formatSpan(within)),
  'state-notice': ({ state, law, within }) => `${state}: ${law}, ${describeWithin(within)}`,
  'state-law': ({ law, tell, from }) => `${law}: ${tell}, from ${from}`,
  within: ({ within }) => describeWithin(within),
  // a vendor
  vendor: ({ name, services }) => `${name}: ${services.join(', ')}`,
  document: ({ title, grade }) => `${title} (${grade})`,
  supplied: ({ supplied }) => (supplied ? 'supplied' : 'known, not supplied'),
  edition: ({ version, date, retrieved, changed, audience }) =>
    list(
      [
        ...[version && `version ${version}`, date && `of ${date}`, changed && `changed ${changed}`],
        ...[retrieved && `retrieved ${retrieved}`, audience],
      ],
      ', ',
    ),
  upstream: ({ name, purpose, phi, baa }) => `${name}, for ${purpose}; PHI: ${phi}; agreement: ${baa}`,
  purpose: ({ name, purpose }) => `${name}, for ${purpose}`,
  phi: ({ phi }) => `PHI: ${phi}`,
  baa: ({ baa }) => `agreement: ${baa}`,
  'use-of-party': ({ service, use, when }) =>
    list([service ?? 'not mapped', ...usedWords(use), when && `only with ${conditionWords(when)}`]),
  contract: ({ document, terms }) => (terms === null ? document : `${document}, ${terms} terms`),
  conflict: ({ text, between }) => `${text} (${between.map(formatPointer).join(', ')})`,
  // a service
  option: ({ operatedBy, product, group }) =>
    list([
      ...[
        operatedBy && `run by the ${operatedBy}`,
        product && 'a product of its own',
        group && `in the group ${group}`,
      ],
    ]),
  offered: ({ offered }) => conditionWords(offered, 'everywhere'),
  gate: ({ gate, when, anyOf, steps }) =>
    list([gate, conditionWords(when, ''), anyOf && `one of ${anyOf}`, running(steps)]),
  exclusion: ({ features, allBut, dataClasses, openEnded, when }) =>
    list([
      `${allBut === null ? '' : `all but ${allBut.join(', ')}: `}${[...features, ...dataClasses].join(', ')}${openEnded ? ', and similar uses' : ''}`,
      conditionWords(when, ''),
    ]),
  duty: ({ text, outside }) => list([text, outside && `It is outside the service: ${sentence(outside)}`], ' '),
  'duty-condition': ({ when, anyOf, otherLaw }) =>
    list([conditionWords(when), anyOf && `or another of ${anyOf}`, otherLaw]),
  imposed: ({ id, text }) => `${id}: ${text}`,
  offer: ({ text }) => `Offers: ${text}`,
  party: ({ id }) => id,
  path: ({ via }) => `runs through ${via.join(', ')}`,
  'party-limits': ({ limits }) =>
    Object.entries(limits)
      .map(([id, left]) => `subcontractor ${id}: ${left}`)
      .join('; '),
  claim: ({ says }) => (says === '' ? '(blank)' : says),
  cited: ({ text, problem }) => (problem === null ? text : `${text} (${problem})`),
  time: (clock) => describeTime({ ...clock, kind: clock.promise }),
  clock: (clock) => `${clock.title}: ${describeTime({ ...clock, kind: clock.promise })}, from ${clock.from}`,
  direction: ({ direction, from, about }) => list([direction, `from ${from}`, about], ', '),
  ruling: ({ parties, by, on, because }) => `${parties.join(' and ')}, ${by}, ${on}: ${because}`,
  recommendation: ({ text, weakens }) => list([text, weakens && `It weakens: ${weakens}`], ' '),
  bearing: ({ about, when }) => list([about.join(', '), conditionWords(when, '')]),
  // a profile
  customer: ({ role, entity, traits, states }) =>
    list([describeRole({ role, kind: entity }), ...traits, states.join(', ')]),
  clients: ({ clients }) =>
    clients
      .map(({ title, notice, promptly, from, agent, document, clause }) => {
        const within = `${title}: notice of a breach ${describeWithin(notice)}`;
        const source = clause === null ? document : `${document} (${clause})`;
        const delay = promptly && 'without unreasonable delay';
        const start = `from ${from ?? clientsStart}`;
        return list([within, delay, start, agent !== 'unknown' && `agent: ${agent}`, source], ', ');
      })
      .join('; ') || 'no client',
  system: ({ title, how }) => (title === null ? systemWords(how) : `${title}: ${systemWords(how)}`),
  'gate-state': ({ state, on, changed }) =>
    list([on === null ? state : `${state} on ${on}`, changed && `changed on ${changed}`], ', '),
  answer: ({ status, because, by, owner, on, due, evidence }) =>
    list([status, because, by, owner, on, due && `due ${due}`, ...evidence]),
  signed: ({ document, executed, amended, form, terms }) =>
    list([
      `${document}, executed on ${executed}`,
      amended && `amended on ${amended}`,
      form && `form: ${form}`,
      ...terms.map(({ citation, text, weakness }) =>
        list([`${citation}: ${text ?? 'absent'}`, weakness && `(weak: ${goingOn(weakness)})`], ' '),
      ),
    ]),
  reply: ({ on, grade, source, says, settled }) =>
    `${list([on, grade, source], ', ')}: ${says}${settledWords(settled)}`,
};

const outcomeWords = (say: Outcomes, disposition: Disposition, reason: Reason) =>
  `${say.disposition(disposition)} (${say.reason(reason)})`;

const partiesWords = (say: Outcomes, parties: Parties) => parties.map(say.party).join(' + ') || 'no party';

const movedIn = (say: Outcomes): Words<MovedFact> => ({
  grade: ({ grade }) => grade,
  outcome: ({ disposition, reason }) => outcomeWords(say, disposition, reason),
  reason: ({ reason }) => say.reason(reason),
  parties: ({ parties }) => partiesWords(say, parties),
  'listed-duty': ({ duty }) => dutyText(duty),
  finding: ({ finding }) => findingWords(finding).do,
  'assessed-clock': ({ titled, name, promise, from, ...clock }) => {
    const start = name === null ? from : startOf({ from, name });
    const time = describeTime({ ...clock, kind: promise });
    const limit = start === null || start === '' ? time : `${time}, from ${start}`;
    return list([titled && name !== null ? `${clockTitle({ name })}: ${limit}` : limit, clockEffect(clock)], '. ');
  },
  row: ({ disposition, reason, assurance, openQuestion, places, duties }) =>
    list([
      outcomeWords(say, disposition, reason),
      assurance && `confidence: ${assurance}`,
      openQuestion && 'question open',
      places
        .map(
          ({ system, use, parties }) => `${use === null ? system : `${system}/${use}`}: ${partiesWords(say, parties)}`,
        )
        .join(', '),
      duties.length > 0 && `tasks: ${duties.map(({ id }) => id).join(', ')}`,
    ]),
});

type Table = { readonly [K in Kind]: (fact: ByKind[K]) => string };

const all: Table = { ...edited, ...movedIn(inWords) };
const coded: Table = { ...edited, ...movedIn(inCodes) };

const tell = <K extends Kind>(table: Table, fact: ByKind[K] & { readonly kind: K }): string => table[fact.kind](fact);

/** One side of a change in words; null where nothing was or is there. */
export const factWords = (fact: Fact | null): string | null => (fact === null ? null : tell(all, fact));

/** The same for machines. */
export const factText = (fact: Fact | null): string | null => (fact === null ? null : tell(coded, fact));

const linesIn = (table: Table, facts: readonly Fact[]) =>
  facts.length === 0 ? null : [...new Set(facts.map((fact) => tell(table, fact)))].join('\n');

/** Several facts, one per line; null for none. */
export const factLines = (facts: readonly Fact[]): string | null => linesIn(all, facts);

/** The same for machines. */
export const factTexts = (facts: readonly Fact[]): string | null => linesIn(coded, facts);
