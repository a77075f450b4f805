// The text of a new mapping: what was said as data, all rows as parts to fill in. It promises nothing.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { Provision } from '../model/catalog.ts';
import type { Library } from '../model/library.ts';
import { vendorIdOf } from '../model/unmapped.ts';
import {
  mappingExamples as examples,
  mappingHead,
  mappingNotes as notes,
  traps,
  trapsHead,
} from '../words/start/mapping.ts';
import { rowAdvice } from '../words/start/rows.ts';
import { freeId, idOf } from './ids.ts';
import { type DocumentSaid, documentIds, type MappingAnswers, type UpstreamSaid } from './mapping-answers.ts';
import { commented, explained, flow, scalar } from './yaml-text.ts';

interface Named<T> {
  readonly id: string;
  readonly said: T;
}

function named<T>(all: readonly T[], nameOf: (one: T) => string): readonly Named<T>[] {
  const taken = new Set<string>();
  return all.map((said) => ({ id: freeId(idOf(nameOf(said)), taken), said }));
}

const explanations = (texts: readonly string[], indent = '') => texts.map((text) => explained(text, indent)).join('');

function head({ vendor }: MappingAnswers, day: string, schema: string | null): string {
  const id = vendorIdOf(vendor);
  const commands = mappingHead.commands(`mappings/${id}.yaml`, id);
  const width = Math.max(...commands.map(([what]) => what.length));
  return [
    schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`,
    explained(mappingHead.about(vendor, day)),
    '##\n',
    ...commands.map(([what, command]) => `##   ${what.padEnd(width)}  ${command}\n`),
    '##\n',
    explained(trapsHead),
    explanations(traps),
  ].join('');
}

function documentText({ id, said }: Named<DocumentSaid>): string {
  const { title, grade, audience, version, date, where } = said;
  return [
    `  ${id}:\n    title: ${scalar(title)}\n    grade: ${grade}\n    audience: ${audience}\n`,
    version === null ? '' : `    version: ${scalar(version)}\n`,
    date === null ? '' : `    date: ${date}\n`,
    where === null ? '' : `    note: ${scalar(where)}\n`,
  ].join('');
}

const unstatedPurpose = 'purpose not stated';

function upstreamsText(all: readonly Named<UpstreamSaid>[], source: string): string {
  if (all.length === 0) return explained(notes.upstreamsNone) + commented(examples.upstreams(source));
  const lines = all.map(({ id, said: { name, phi, baa, purpose, source: where } }) => {
    const missing = where === null ? notes.documentUnsaid : notes.clauseUnsaid;
    const note = where?.includes('#') ? '' : explained(missing(name, where ?? source), '  ');
    return `${note}  ${id}: ${flow({ name, phi, baa, for: purpose ?? unstatedPurpose, source: where ?? source })}\n`;
  });
  return `${explained(notes.upstreams)}upstreams:\n${lines.join('')}`;
}

function contractText({ provisions }: Library, contract: string | undefined, source: string): string {
  const document = contract ?? source;
  const terms = provisions.filter((p) => p.contractTerm && p.role === 'obligation');
  const lines = terms.map(
    ({ citation, duty }) =>
      `${explained(duty, '    ')}${commented(`    ${citation}: { says: , source: ${document}# }`)}`,
  );
  return [
    explained(notes.contract),
    commented(`contract:\n  document: ${document}\n  source: ${document}\n  terms:`),
    ...lines,
  ].join('');
}

const deep = '      ';

function rowText({ citation, title, designation, duty, remains }: Provision, source: string): string {
  const advice = rowAdvice[citation];
  if (advice === undefined) return '';
  const half = advice.offers === true ? 'offers' : 'provides';
  return [
    explained(`${citation} ${title}${designation === null ? '' : ` (${designation})`}`, deep),
    explanations(
      [
        notes.rule(duty),
        ...(remains === null ? [] : [notes.customers(remains)]),
        notes.look(advice.look),
        notes.such(advice.example),
      ],
      `${deep}`,
    ),
    commented(`${citation}:\n  ${half}:\n  source: ${source}#`, deep),
  ].join('');
}

/** The rows of the library that vendors are usually asked for, in legal order. */
export const usualRows = ({ provisions }: Library): readonly Provision[] =>
  provisions
    .filter((p) => rowAdvice[p.citation] !== undefined)
    .sort((a, b) => compareCitations(a.citation, b.citation));

function gateText({ vendor, agreement }: MappingAnswers, source: string): string {
  const note = { yes: null, 'some-plans': null, no: notes.gateRefused, unknown: notes.gateUnsaid }[agreement];
  const some = agreement === 'some-plans';
  return [
    some ? explained(notes.plans, '    ') + commented(examples.plans(source), '    ') : '',
    explained(notes.gates, '    '),
    some ? explained(notes.planGate, '    ') : '',
    `    gates:\n      baa-executed:\n        kind: baa\n`,
    `        title: ${scalar(`business associate agreement with ${vendor}`)}\n        source: ${scalar(source)}\n`,
    note === null ? '' : `        note: ${scalar(note)}\n`,
    some
      ? `      baa-plan:\n        kind: licenses\n        title: ${scalar(notes.planGateTitle(vendor))}\n        source: ${scalar(source)}\n        note: ${scalar(notes.planGateNote)}\n`
      : '',
  ].join('');
}

interface Sources {
  /** The document that most rows will name. */
  readonly source: string;
  readonly contract: string | undefined;
}

function serviceText(answers: MappingAnswers, library: Library, { source, contract }: Sources): string {
  const part = (explanation: string, text: string) => explained(explanation, '    ') + commented(text, '    ');
  return [
    explained(notes.service),
    `services:\n  ${idOf(answers.service)}:\n    title: ${scalar(answers.service)}\n`,
    gateText(answers, contract ?? source),
    part(notes.exclusions, examples.exclusions(source)),
    part(notes.duties, examples.duties(source)),
    part(notes.clocks, examples.clocks(contract ?? source)),
    explained(notes.rows, '    '),
    '    assignments:\n',
    ...usualRows(library).map((provision) => `\n${rowText(provision, source)}`),
  ].join('');
}

/**
 * The mapping as a file. Its rows are notes, so that it says nothing that no one wrote.
 * @param schema what an editor completes from, relative to the file; null without one
 */
export function mappingText(answers: MappingAnswers, library: Library, day: string, schema: string | null): string {
  const ids = documentIds(answers.documents);
  const documents = answers.documents.map((said, i) => ({ id: ids[i] ?? '', said }));
  const source = documents[0]?.id ?? '';
  const contract = documents.find(({ said }) => said.grade === 'contract')?.id;
  const parts = [
    `${head(answers, day, schema)}vendor: ${scalar(vendorIdOf(answers.vendor))}\nname: ${scalar(answers.vendor)}\n`,
    `${explained(notes.documents)}documents:\n${documents.map(documentText).join('')}`,
    upstreamsText(
      named(answers.upstreams, (u) => u.name),
      source,
    ),
    contractText(library, contract, source),
    explained(notes.undertakings) + commented(examples.undertakings(source)),
    serviceText(answers, library, { source, contract }),
  ];
  return parts.join('\n');
}
