// The documents of a new mapping: those that were named, and those that are known and not at hand.

import { mappingExamples as examples, mappingNotes as notes } from '../words/start/mapping.ts';
import { freeId, idOf } from './ids.ts';
import { type DocumentSaid, documentIds, type MappingAnswers } from './mapping-answers.ts';
import { commented, explained, scalar } from './yaml-text.ts';

/** Ids of the documents that parts of the file name. */
export interface Sources {
  /** The document that most rows will name. */
  readonly source: string;
  readonly contract: string | undefined;
  /** An agreement that the vendor signs, of which no document was named. */
  readonly agreement: string | undefined;
  /** A list of covered services, to fill in. */
  readonly list: string;
}

export function sourcesOf({ documents, agreement }: MappingAnswers): Sources {
  const ids = documentIds(documents);
  const taken = new Set(ids);
  const contract = ids[documents.findIndex((d) => d.grade === 'contract')];
  const signs = agreement === 'yes' || agreement === 'some-plans';
  return {
    source: ids[0] ?? '',
    contract,
    agreement: contract === undefined && signs ? freeId(idOf(notes.agreementTitle), taken) : undefined,
    list: freeId('covered-services', taken),
  };
}

// As the schema of a mapping has it.
const webAddress = /^https:\/\/[^\s<>"'/?#@]{1,200}([/?#][^\s<>"']{0,190})?$/;

function documentText(id: string, said: DocumentSaid, day: string): string {
  const { title, grade, audience, version, date, changed, where } = said;
  return [
    `  ${id}:\n    title: ${scalar(title)}\n    grade: ${grade}\n    audience: ${audience}\n`,
    version === null ? '' : `    version: ${scalar(version)}\n`,
    date === null ? '' : `    date: ${date}\n`,
    changed === null ? '' : `    changed: ${changed}\n`,
    where === null ? '' : `    ${webAddress.test(where) ? 'url' : 'note'}: ${scalar(where)}\n`,
    commented(`retrieved: ${day}`, '    '),
  ].join('');
}

/** What the vendor signs and did not bring, and, to fill in, the list that an agreement may refer to. */
const unsuppliedText = ({ agreement, list }: Sources): string =>
  [
    explained(notes.unsupplied, '  '),
    agreement === undefined
      ? ''
      : `  ${agreement}:\n    title: ${notes.agreementTitle}\n    grade: contract\n    audience: nda\n    supplied: false\n`,
    commented(examples.unsupplied(list), '  '),
  ].join('');

/** @param day on which it is written */
export function documentsText({ documents }: MappingAnswers, sources: Sources, day: string): string {
  const ids = documentIds(documents);
  const lines = documents.map((said, i) => documentText(ids[i] ?? '', said, day));
  return `${explained(notes.documents)}documents:\n${lines.join('')}${unsuppliedText(sources)}`;
}
