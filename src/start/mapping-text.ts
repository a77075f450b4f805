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
import { documentsText, type Sources, sourcesOf } from './documents-text.ts';
import { freeId, idOf } from './ids.ts';
import type { MappingAnswers, UpstreamSaid } from './mapping-answers.ts';
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

function contractText({ provisions }: Library, { source: page, contract, agreement }: Sources): string {
  const source = contract ?? page;
  const document = agreement ?? source;
  const terms = provisions.filter((p) => p.contractTerm && p.role === 'obligation');
  const lines = terms.map(
    ({ citation, duty }) => `${explained(duty, '    ')}${commented(`    ${citation}: { says: , source: ${source}# }`)}`,
  );
  return [
    explained(notes.contract),
    commented(`contract:\n  document: ${document}\n  source: ${source}\n  terms:`),
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

function plansText(source: string): string {
  const plan = `        title: ${notes.plansTitle}\n        source: ${scalar(source)}\n        note: ${scalar(notes.plansNote)}\n`;
  return `${explained(notes.plans, '    ')}    plans:\n      with-agreement:\n${plan}`;
}

function gateText({ vendor, agreement }: MappingAnswers, { source: page, contract, list }: Sources): string {
  const note = { yes: null, 'some-plans': null, no: notes.gateRefused, unknown: notes.gateUnsaid }[agreement];
  const some = agreement === 'some-plans';
  const source = contract ?? page;
  return [
    some ? plansText(source) : '',
    explained(notes.gates, '    '),
    '    gates:\n',
    some ? explained(notes.offered, '      ') : '',
    `      baa-executed:\n        kind: baa\n`,
    `        title: ${scalar(`business associate agreement with ${vendor}`)}\n`,
    some ? '        offered: { plan: with-agreement }\n' : '',
    `        source: ${scalar(source)}\n`,
    note === null ? '' : `        note: ${scalar(note)}\n`,
    explained(notes.listedServices, '      '),
    commented(examples.listedServices(list), '      '),
  ].join('');
}

function serviceText(answers: MappingAnswers, library: Library, sources: Sources): string {
  const { source, contract } = sources;
  const part = (explanation: string, text: string) => explained(explanation, '    ') + commented(text, '    ');
  return [
    explained(notes.service),
    `services:\n  ${idOf(answers.service)}:\n    title: ${scalar(answers.service)}\n`,
    part(notes.variants, examples.variants(source)),
    gateText(answers, sources),
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
  const sources = sourcesOf(answers);
  const { source } = sources;
  const parts = [
    `${head(answers, day, schema)}vendor: ${scalar(vendorIdOf(answers.vendor))}\nname: ${scalar(answers.vendor)}\n`,
    documentsText(answers, sources, day),
    upstreamsText(
      named(answers.upstreams, (u) => u.name),
      source,
    ),
    contractText(library, sources),
    explained(notes.undertakings) + commented(examples.undertakings(source)),
    serviceText(answers, library, sources),
  ];
  return parts.join('\n');
}
