// What an act says: its title, why it is worth doing, its first step, how often it is repeated.

import type { Act, ActStatus, AgreementAct, GateAct, LetterAct, Uncovered, WorkAct } from '../model/act.ts';
import type { Block } from '../model/assessment.ts';
import type { CustomerRole } from '../model/customer.ts';
import { isAgreement } from '../model/gate-state.ts';
import type { Cadence } from '../model/program.ts';
import { costText } from './blocking.ts';
import { blockName, blockState, blockSteps, blockTitle } from './blocks.ts';
import { conditionText } from './conditions.ts';
import { listNames, notOfferedHere, toStateFirst } from './gates.ts';
import { heads } from './heads.ts';
import { count } from './labels.ts';
import { listed } from './near.ts';
import { goingOn } from './sentences.ts';

/** Labels of one act. */
export const actLabels = {
  act: 'Act',
  closes: heads.closes,
  first: 'First step',
  evidence: 'Evidence',
  repeat: 'Repeat',
  rule: 'Law and guidance',
  checked: 'Checked by',
  remark: 'Your note',
  open: 'Open rows',
  done: 'Rows done',
  noAnswer: 'no answer yet',
  name: 'Name and role',
  date: 'Date',
  signature: 'Signature',
};

export const actStatusWords: Readonly<Record<ActStatus, string>> = {
  open: 'Open',
  started: 'Started',
  waiting: 'Waiting for the vendor',
  done: 'Done',
};

export const cadenceWords: Readonly<Record<Cadence, string>> = {
  once: 'once',
  'on-change': 'when something changes',
  ongoing: 'all the time',
  quarterly: 'every quarter',
  yearly: 'every year',
};

/** How often, and who says so: `every year (guidance)`. */
export const cadenceText = ({ work: { cadence, cadenceByLaw } }: WorkAct): string =>
  `${cadenceWords[cadence]} (${cadenceByLaw ? 'law' : 'guidance'})`;

function gateTitleText({ block, titles }: GateAct, system: string): string {
  const what = titles.join(', or ');
  if (block === null) return `In place for ${system}: ${what}`;
  const kind = block.kind === 'gate' ? block.gate.kind : null;
  const elsewhere = block.kind === 'gate' ? notOfferedHere(block.gate) : null;
  const unstated = block.kind === 'gate' ? toStateFirst(block.gate) : null;
  if (unstated !== null) return `Record the ${unstated} of ${system}: ${what} is offered only with some`;
  if (elsewhere !== null) return `Change how you use ${system}: ${what} is offered only if ${elsewhere}`;
  if (kind === 'baa' && titles.length === 1) return `Execute the business associate agreement for ${system}`;
  return kind !== null && isAgreement(kind) ? `Execute for ${system}: ${what}` : `Put in place for ${system}: ${what}`;
}

function exclusionTitle(block: Block, system: string): string {
  if (block.kind === 'unstated')
    return `Record which ${listNames[block.list]} of ${system} you use: PHI is not covered in all of them`;
  if (block.kind === 'excluded') {
    const where = block.name === system ? block.title : block.name;
    if (block.only !== null)
      return `Record how you use ${system}: PHI is not covered in ${goingOn(where)} if ${conditionText(block.only)}`;
    if (block.name === system) return `Keep PHI out of ${system}: ${goingOn(block.title)}`;
  }
  return `Keep PHI out of ${blockName(block)} in ${system}, or turn it off`;
}

function letterTitle({ name, questions, documents, toJudge, sent, status }: LetterAct): string {
  if (status === 'done') return `${name} has answered every question`;
  if (sent === null) {
    if (!documents) return `Send ${name} one letter with ${count(questions, 'question')}`;
    return `Ask ${name} for its documents${questions === 0 ? '' : `, and ${count(questions, 'question')}`}`;
  }
  const left = questions - toJudge;
  const judge = `Judge ${count(toJudge, 'answer')} of ${name}`;
  if (left === 0 && !documents) return judge;
  const owed = [
    ...(documents ? ['send its documents'] : []),
    ...(left === 0 ? [] : [`answer ${count(left, 'question')}`]),
  ];
  const waiting = `${name} has yet to ${owed.join(' and to ')} (sent ${sent})`;
  return toJudge === 0 ? waiting : `${judge}; ${waiting}`;
}

function agreementTitle({ status, signed, outdated }: AgreementAct, system: string): string {
  if (status === 'done') return `The agreement for ${system} is on file and read`;
  if (outdated)
    return signed
      ? `Replace the outdated agreement for ${system}`
      : `Ask for a current agreement for ${system} before you sign one`;
  return signed
    ? `Read the agreement for ${system} term by term`
    : `Read the agreement for ${system} before you sign it`;
}

/** What a reading starts with: a text that is not executed has no two signatures. */
function agreementStep({ name, signed, outdated }: AgreementAct): string {
  if (outdated) return `Ask ${name} for its current form, and check each point below in it.`;
  return signed
    ? 'Take the agreement that both sides signed, and check each point below.'
    : 'Get the text that you are asked to sign, and check each point below.';
}

/** Imperative, without a full stop. @param system the title of the system, where the act is about one */
export function actTitle(act: Act, system: string): string {
  switch (act.kind) {
    case 'gate':
      return gateTitleText(act, system);
    case 'exclusion':
      return exclusionTitle(act.block, system);
    case 'letter':
      return letterTitle(act);
    case 'agreement':
      return agreementTitle(act, system);
    case 'work':
      return act.work.title === '' ? 'Answer the requirements that no piece of work covers' : act.work.title;
  }
}

/** What an agreement came too late for: signing it does not answer whether PHI was there before. */
function uncoveredText({ executed }: Uncovered): string {
  const day = executed === null ? 'it was executed, on a day that the profile does not say,' : executed;
  return `No agreement covered PHI that was there before ${day}. If there was any, assess it (164.402(2)), and keep the assessment.`;
}

/** One question for all systems, in few words; empty for none. */
export function uncoveredQuestion(systems: readonly string[]): string {
  if (systems.length === 0) return '';
  const its = systems.length === 1 ? 'its agreement was' : 'their agreements were';
  return `Was PHI in ${listed(systems, 3)} before ${its} executed? No agreement covered it then: assess it as a possible breach (164.402(2)).`;
}

/** What is in a system before its agreement is executed; empty for none. */
export const unsignedQuestion = (systems: readonly string[]): string =>
  systems.length === 0
    ? ''
    : `Is PHI in ${listed(systems, 3)} already? No agreement covers it: put no more in, and assess what is there as a possible breach (164.402(2)).`;

/** The same in a line. */
export const unsignedInShort = (systems: readonly string[]): string =>
  systems.length === 0
    ? ''
    : `Is PHI in ${systems.length === 1 ? systems[0] : `${systems.length} systems`} without an agreement? Put no more in, and assess it (164.402(2)).`;

/** The same in a line. */
export function uncoveredInShort(systems: readonly string[]): string {
  const [only = '', second] = systems;
  if (only === '') return '';
  return second === undefined
    ? `Was PHI in ${only} before its agreement? Then assess it as a possible breach (164.402(2)).`
    : `Was PHI in ${systems.length} systems before their agreements? Then assess it (164.402(2); see devolve plan).`;
}

/** What is at stake, or what is true once it is done. */
export function actWhy(act: Act): string {
  switch (act.kind) {
    case 'gate':
      if (act.block === null) return act.before === null ? '' : uncoveredText(act.before);
      return `State: ${blockState(act.block)}. ${act.block.rows.length} ${costText(act.block)}.`;
    case 'exclusion':
      return `${blockTitle(act.block)}. ${act.block.rows.length} ${costText(act.block)}.`;
    case 'letter':
      return act.blocks
        ? 'One question concerns PHI that reaches a subcontractor without an agreement.'
        : 'What its documents do not settle is your responsibility until it answers.';
    case 'agreement':
      return `${act.outdated ? 'It is not made for the rule as amended in 2013. ' : ''}${count(act.findings.length, 'point')} to check or amend.`;
    case 'work':
      return act.work.outcome;
  }
}

/** Everything to do about what blocks; empty for other acts. */
export function actSteps(act: Act): readonly string[] {
  if (act.kind !== 'gate' && act.kind !== 'exclusion') return [];
  return act.block === null ? [] : blockSteps(act.block);
}

/** What can be done first; empty for what is done. */
export function actFirstStep(act: Act): string {
  if (act.status === 'done') return '';
  switch (act.kind) {
    case 'gate':
    case 'exclusion':
      return actSteps(act)[0] ?? '';
    case 'letter':
      return act.sent === null
        ? 'Write the letter with "devolve letter", check it, and send it.'
        : 'Remind the vendor.';
    case 'agreement':
      return agreementStep(act);
    case 'work':
      return act.work.firstStep;
  }
}

/** What shows that it is done. */
export function actEvidence(act: Act): readonly string[] {
  switch (act.kind) {
    case 'gate':
      return ['the executed agreement, or the setting, with its date'];
    case 'exclusion':
      return ['the setting, or the rule for staff'];
    case 'letter':
      return ['the letter', "the vendor's reply"];
    case 'agreement':
      return act.outdated
        ? ['the new agreement, executed by both sides']
        : ['the checked agreement', 'the amendment, if one is needed'];
    case 'work':
      return act.work.evidence;
  }
}

/** Who usually does it, where the profile names no one. A business associate need not have a privacy official. */
export const usualOwner = (act: Act, role: CustomerRole): string =>
  act.kind === 'work' ? act.work.owner : usualOwnerOf(act.kind, role);

export const usualOwnerOf = (kind: Exclude<Act['kind'], 'work'>, role: CustomerRole): string =>
  kind === 'exclusion' || role === 'business-associate' ? 'Security official' : 'Privacy official';

export const suggested = (owner: string): string => (owner === '' ? '' : `${owner} (suggested)`);

/** When it is due, and why: `2026-12-01`, `overdue since 2026-10-01`, `again on 2027-03-01`. */
export function dueText({ due, overdue, status, ...act }: Act): string {
  if (due === null) return '';
  if (overdue) return `overdue since ${due}`;
  return status === 'done' && act.kind === 'work' ? `again on ${due}` : due;
}

/** Why work that was done is due again. */
export const againText = (act: WorkAct): string =>
  act.again === null ? '' : `Last done on ${act.again.last}, repeated ${cadenceText(act)}.`;

/** Only a piece of work closes rows: a row that is unblocked or asked about still needs its work. */
const rowsVerb: Readonly<Record<Act['kind'], string>> = {
  gate: 'unblocks',
  exclusion: 'concerns',
  letter: 'concerns',
  agreement: 'concerns',
  work: 'closes',
};

/** `closes 12 rows; 5 rows done`, `unblocks 24 rows`. */
export function rowsText({ kind, closes, done }: Act): string {
  if (closes.length === 0) return done.length === 0 ? '' : `${count(done.length, 'row')} done`;
  const open = count(closes.length, 'row');
  const said = `${rowsVerb[kind]} ${open}`;
  return done.length === 0 ? said : `${said}; ${count(done.length, 'row')} done`;
}

/** A no to these questions takes the act away. */
export const unlessText = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `Only if it concerns you: ${titles.join(', ')}. If not, answer no to it.`;
