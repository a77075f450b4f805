// The JSON envelope: one stable shape per kind, with nothing specific to this machine.

import { answerBook } from '../model/answer-book.ts';
import { hasRow } from '../model/catalog.ts';
import { notRuledOut, type ServiceUse } from '../model/condition.ts';
import { type Customer, targetKey } from '../model/customer.ts';
import { codeOf, firstOfEach } from '../model/diagnostic.ts';
import { type Finding, findingKinds } from '../model/finding.ts';
import { inertJson } from '../model/inert.ts';
import { findProvision, findVendor } from '../model/lookup.ts';
import { formatPointer, type Gate, type Pointer, type Service, type Vendor } from '../model/vendor.ts';
import { describeCondition } from '../words/conditions.ts';
import { describeRole } from '../words/customers.ts';
import { faultWords } from '../words/diagnostics/diagnostics.ts';
import { findingWords } from '../words/findings/findings.ts';
import { disclaimer } from '../words/labels.ts';
import { blockJson, clockJson, dutyJson, rowJson, rowsJson } from './assessment-json.ts';
import { provisionJson } from './provision-json.ts';
import type { Sheet } from './sheets/sheet.ts';
import type { CiteRequest } from './terminal/cite.ts';
import type { DiagnosticsRequest } from './terminal/diagnostics.ts';
import type { CatalogRequest } from './views/catalog-view.ts';
import { openChoices } from './views/choices.ts';
import type { CompareRequest } from './views/compare-view.ts';
import type { ExplainRequest } from './views/explain-view.ts';
import type { GapRequest } from './views/gap-view.ts';
import type { MatrixRequest } from './views/matrix-view.ts';
import type { Inputs } from './views/provenance-view.ts';

/** JSON indented by two spaces, with a final newline. Keys keep insertion order: same input, same bytes. */
export function envelope(kind: string, body: object): string {
  return `${inertJson(JSON.stringify({ schema: `devolve/${kind}@1`, ...body }, null, 2))}\n`;
}

const pieceLength = 65_536;

/**
 * The same text as `envelope`, in pieces. List entries are serialized one by one, so the whole is never in memory and
 * may exceed the maximum string length.
 */
export function* envelopeInPieces(kind: string, body: object): Iterable<string> {
  const indented = (value: unknown, by: string) =>
    inertJson(JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`));
  let piece = `{\n  "schema": "devolve/${kind}@1"`;
  for (const [key, value] of Object.entries(body)) {
    if (value === undefined) continue;
    piece += `,\n  ${indented(key, '')}: `;
    if (Array.isArray(value) && value.length > 0) {
      for (const [i, item] of value.entries()) {
        piece += `${i === 0 ? '[' : ','}\n    ${indented(item, '    ')}`;
        if (piece.length < pieceLength) continue;
        yield piece;
        piece = '';
      }
      piece += '\n  ]';
    } else piece += indented(value, '  ');
  }
  yield `${piece}\n}\n`;
}

function customerJson(customer: Customer) {
  const { id, name, role, kind, traits, states } = customer;
  return { id, name, role, kind, traits, states, description: describeRole(customer) };
}

function findingJson(finding: Finding) {
  const { id, kind, priority, citation, system, subject, question, source, owner, due } = finding;
  const { do: act, why, closes } = findingWords(finding);
  return { id, kind, priority, do: act, citation, system, subject, question, why, source, owner, due, closes };
}

export function gapJson({ library, customer, assessment, crosswalk, asOf, inputs }: GapRequest): Iterable<string> {
  const { findings, blocks, clocks, setAside, contractDuties } = assessment;
  const book = answerBook(customer.answers, library.provisions);
  return envelopeInPieces('gap', {
    inputs,
    asOf,
    disclaimer,
    customer: customerJson(customer),
    ...rowsJson(assessment, crosswalk, library),
    findings: findings.map(findingJson),
    answers: customer.answers.map((answer) => {
      const { target, status, because, by, owner, on, due, evidence, satisfiedBy, note } = answer;
      const facts = { status, because, by, owner, on, due, evidence, satisfiedBy, note };
      return { answer: targetKey(target), ...facts, covers: book.covers(answer) };
    }),
    setAside,
    blocks: blocks.map(blockJson),
    clocks: clocks.map(clockJson),
    contractDuties: contractDuties.map(dutyJson),
  });
}

/** What a service and its vendor state beside the rows, each with its clause as `vendor/document#clause`. */
function statedJson(vendor: Vendor, service: Service, use: ServiceUse, gates: readonly Gate[]) {
  const at = (pointer: Pointer) => `${vendor.id}/${formatPointer(pointer)}`;
  return {
    preconditions: gates.map(({ id, kind, title, steps, when, offered, anyOf, source }) => {
      return {
        id,
        kind,
        title,
        steps,
        when: when === null ? null : describeCondition(when, service),
        offered: offered === null ? null : describeCondition(offered, service),
        anyOf,
        source: at(source),
      };
    }),
    exclusions: notRuledOut(service.exclusions, use).map((e) => {
      const { id, title, features, allBut, dataClasses, openEnded, source } = e;
      const when = e.when === null ? null : describeCondition(e.when, service);
      return { id, title, features, allBut, dataClasses, openEnded, when, source: at(source) };
    }),
    conflicts: vendor.conflicts.map(({ id, text, between }) => ({ id, text, between: between.map(at) })),
    upstreams: vendor.upstreams.map(({ id, name, phi, baa, ground, purpose, when, source }) => {
      const only = when === null ? null : describeCondition(when, service);
      return { id, name, phi, baa, ground, purpose, when: only, source: at(source) };
    }),
    undertakings: vendor.undertakings.map(({ id, text, about, note, source }) => {
      return { id, text, about, note, source: at(source) };
    }),
    requests: vendor.requests.map(({ id, title, steps, conditions, approver, contact, states, source }) => {
      return { id, title, steps, conditions, approver, contact, states, source: at(source) };
    }),
  };
}

export function matrixJson({ service, prospect, assessment, asOf, inputs, ...request }: MatrixRequest): string {
  const { audience, withheld } = request;
  const vendor = findVendor(request.library, service.vendor);
  if (vendor === undefined) throw new Error(`the service ${service.address} has no vendor`);
  return envelope('matrix', {
    inputs,
    asOf,
    disclaimer,
    vendor: service.vendor,
    service: service.address,
    ...chosenJson(request.use),
    for: prospect === '' ? null : prospect,
    audience,
    withheld,
    since: request.since,
    validUntil: request.validUntil,
    ...statedJson(vendor, service, request.use, request.preconditions),
    ...rowsJson(assessment, request.crosswalk, request.library),
    clocks: assessment.clocks.map(clockJson),
    contract: assessment.findings.filter((f) => findingKinds[f.kind].family === 'contract').map(findingJson),
  });
}

/** A form: its subject, and its cells by column. */
function sheetJson(form: string, about: object, { notes, columns, rows }: Sheet, asOf: string, inputs: Inputs): string {
  const heads = columns.map((column) => column.head);
  return envelope('form', { inputs, asOf, disclaimer, form, ...about, notes, columns: heads, rows });
}

/** A form about one service, for a prospect. */
export function formJson(form: string, sheet: Sheet, request: MatrixRequest): string {
  const { service, prospect, audience, withheld, validUntil, asOf, inputs } = request;
  const copy = { for: prospect === '' ? null : prospect, audience, withheld, validUntil };
  const about = { vendor: service.vendor, service: service.address, ...copy };
  return sheetJson(form, about, sheet, asOf, inputs);
}

export function customerFormJson(form: string, sheet: Sheet, { customer, asOf, inputs }: GapRequest): string {
  return sheetJson(form, { customer: customerJson(customer) }, sheet, asOf, inputs);
}

const chosenJson = ({ variant, plan, features, dataClasses, settings }: ServiceUse) => ({
  variant,
  plan,
  features,
  dataClasses,
  settings,
});

export function compareJson({ library, candidates, asOf, inputs }: CompareRequest): Iterable<string> {
  const rows = candidates[0]?.assessment.determinations ?? [];
  return envelopeInPieces('compare', {
    inputs,
    asOf,
    disclaimer,
    services: candidates.map(({ service, use, preconditions, assessment }) => ({
      service: service.address,
      ...chosenJson(use),
      title: service.title,
      counts: assessment.counts,
      preconditions: preconditions.map(({ id, kind, title, anyOf }) => ({ id, kind, title, anyOf })),
      exclusions: notRuledOut(service.exclusions, use).map(({ id, title, openEnded }) => ({ id, title, openEnded })),
      clocks: assessment.clocks.filter((c) => c.system !== null).map(clockJson),
    })),
    rows: rows.map(({ citation, title, designation }, i) => ({
      citation,
      title,
      designation,
      cells: candidates.flatMap(({ service, use, assessment }) => {
        const row = assessment.determinations[i];
        if (row === undefined) return [];
        const { disposition, reason, assurance, openQuestion, duties, limits, notes, bears, systems } = rowJson(
          row,
          library,
        );
        const chosen = { service: service.address, ...chosenJson(use), choices: openChoices(row) };
        return [{ ...chosen, disposition, reason, assurance, openQuestion, duties, limits, notes, bears, systems }];
      }),
    })),
  });
}

export function explainJson({ row: determination, library, asOf, inputs }: ExplainRequest): string {
  const provision = findProvision(library, determination.citation);
  if (provision === undefined) throw new Error(`no provision for the determination ${determination.citation}`);
  // A provision without a row has no disposition.
  const row = rowJson(determination, library);
  const told = hasRow(provision) ? row : { ...row, disposition: null, reason: null };
  return envelope('explain', { inputs, asOf, disclaimer, determination: told, provision: provisionJson(provision) });
}

export function validateJson({ diagnostics, files }: DiagnosticsRequest): string {
  return envelope('validate', {
    files,
    diagnostics: firstOfEach(diagnostics).map((d) => {
      const { severity, file, line, column, endLine, endColumn } = d;
      const [message, hint] = faultWords(d.fault);
      return { code: codeOf(d), severity, message, file, line, column, endLine, endColumn, hint };
    }),
  });
}

export function catalogJson({ provisions, standing, inputs }: CatalogRequest): string {
  return envelope('catalog', { inputs, standsFor: standing, provisions: provisions.map(provisionJson) });
}

/** NDJSON: one object per line. */
export const citeJson = (readings: CiteRequest): string =>
  readings.map((reading) => `${inertJson(JSON.stringify(reading))}\n`).join('');
