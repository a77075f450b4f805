// Findings on the answers of a profile: missing, not done, or without evidence.

import type { AnswerDetails, Fault, MissingDocument, ToAnswer } from '../../model/answer-fault.ts';
import type { AnswerKind } from '../../model/finding.ts';
import { dutyTexts } from '../duties.ts';
import { goingOn, sentence } from '../sentences.ts';
import { type FindingTable, type FindingWords, sentences } from './parts.ts';

const wasDue = (late: string | null): string => (late === null ? '' : `It was due on ${late}.`);

const notFound = (files: readonly string[]): string =>
  files.length === 0 ? '' : `The profile names evidence that was not found or is an empty file: ${files.join(', ')}.`;

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'unanswered':
      return 'The profile has no answer.';
    case 'undecided':
      return 'No decision is recorded. 164.306(d)(3) requires an assessment, and a documented reason if you do not implement it.';
    case 'no-reason':
      return 'An alternative is recorded without the reason that 164.306(d)(3)(ii)(B)(1) requires.';
    case 'no-evidence':
      return 'The profile says that it is implemented, but names no evidence.';
    case 'planned':
      return sentences('It is planned, not done.', wasDue(fault.late));
    case 'not-started':
      return sentences('It is not started.', wasDue(fault.late));
    case 'unknown':
      return sentences('You do not know yet.', wasDue(fault.late));
    case 'later':
      return sentences('It is put off.', wasDue(fault.late));
    case 'alternative':
      return sentences(
        'An alternative is recorded, but only an addressable specification allows one.',
        wasDue(fault.late),
      );
    case 'dated-later':
      return sentences(`The answer is dated ${fault.on}, after the date of this report.`, wasDue(fault.late));
    case 'not-done-elsewhere':
      return `The profile says that "${fault.by}" satisfies it, but "${fault.by}" does not do it.`;
    case 'no-exception':
      return `The profile says that it does not apply ("${fault.because}"). The rule has no exception for it.`;
    case 'files-absent':
      return notFound(fault.files);
    case 'no-current-evidence': {
      const last = fault.files.map(
        ({ file, on, expired }) => `${file} (${expired === null ? `dated ${on}` : `expired ${expired}`})`,
      );
      return sentences(`No evidence is current: ${last.join(', ')}.`, notFound(fault.absent));
    }
  }
}

const subject = (what: ToAnswer): string => {
  if (what.kind === 'duty') return dutyTexts(what.duties).join(' ');
  return `${what.title} (${goingOn(what.part)}).`;
};

const doneWith = (what: ToAnswer): string => {
  if (what.kind === 'row') return 'It is implemented, with evidence, and answered in the profile.';
  const key = what.key === null ? '' : ` (answers: ${what.key})`;
  return `It is done, with evidence, and answered in the profile${key}.`;
};

function whyOf({ what, open }: AnswerDetails): string {
  const told = open.map(({ fault, places }) =>
    sentences(places.length === 0 ? '' : `Still open in ${places.join(', ')}:`, faultWords(fault)),
  );
  if (what.kind === 'row') return sentences(...told);
  return sentences(
    ...told,
    what.contractAlone ? 'No provision that binds you requires it, but your contract does.' : '',
    what.outside === null ? '' : `It is outside the service: ${sentence(what.outside)}`,
  );
}

/** The task is the duty itself. */
const duty =
  (closes: (what: ToAnswer) => string = doneWith) =>
  (details: AnswerDetails): FindingWords => ({
    do: details.what.kind === 'row' ? details.what.part : subject(details.what),
    why: whyOf(details),
    closes: closes(details.what),
  });

/** The task concerns the answer. */
const act =
  (todo: string, closes: string) =>
  (details: AnswerDetails): FindingWords => ({
    do: `${todo}: ${subject(details.what)}`,
    why: whyOf(details),
    closes,
  });

const shown = act('File evidence', 'A dated document that shows it, on file and named in the profile.');

function fileDocument({ document, of }: MissingDocument): FindingWords {
  const missing = `The profile names ${document}. No such file was found.`;
  switch (of.kind) {
    case 'agreement':
      return {
        do: `File the executed agreement with ${of.vendor}.`,
        why: missing,
        closes: 'The executed copy with both signatures, on file.',
      };
    case 'reply':
      return {
        do: `File what ${of.vendor} answered on ${of.on}.`,
        why: `The profile names ${document} as the source of the reply to ${of.question}. No such file was found.`,
        closes: 'The letter, at the path that the profile names.',
      };
    case 'client':
      return {
        do: `File your contract with ${of.client}.`,
        why: missing,
        closes: 'The contract with both signatures, at the path that the profile names.',
      };
  }
}

export const answerWords: Pick<FindingTable, AnswerKind> = {
  'asked-first-unmet': duty(),
  'obligation-unmet': duty(),
  'duty-unanswered': duty(),
  'not-ready': duty(() => 'It is prepared, with evidence, and answered in the profile.'),
  'addressable-undecided': act(
    'Decide, and record the reason',
    'A dated decision: implemented, or an alternative with its reason.',
  ),
  'evidence-missing': (details) => ('of' in details ? fileDocument(details) : shown(details)),
  'evidence-expired': act('Renew the evidence', 'Evidence that is current.'),
  'not-done-elsewhere': act('State who does this', 'The system that does it, or an answer for this one.'),
  'no-exception': act(
    'Replace "not applicable" with an answer',
    'An answer that says what you do, or the written reason of counsel why the rule does not bind you.',
  ),
};
