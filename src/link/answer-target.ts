// What a key of a profile is about: a row, a row in one place, a vendor's duty in one system. Where it is none of them, why.

import { appliesTo, isAboutVendors } from '../hipaa/applies-to.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { personAuthentication, privacySafeguards } from '../hipaa/named-rows.ts';
import { inForce, isBound } from '../hipaa/scope.ts';
import { hasRow, type Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { AnswerTarget, System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import type { Duty } from '../model/vendor.ts';
import type { ProfileDocument } from '../schema/profile-document.ts';
import { boundText, describeRole } from '../words/customers.ts';
import { citationsOf } from './link-library.ts';
import type { Reporter } from './reporter.ts';
import { reportWithoutDuty } from './vendor-scope.ts';

type Path = readonly string[];

/** What keys are read against. */
export interface KeyScope {
  readonly r: Reporter;
  readonly index: CitationIndex;
  readonly systems: readonly System[];
  /** The duties of a service in use. */
  readonly dutiesOf: (system: string) => readonly Duty[];
}

export function keyScope(library: Library, systems: readonly System[], r: Reporter): KeyScope {
  const services = new Map(library.vendors.flatMap((v) => v.services).map((s) => [s.address, s]));
  return {
    r,
    index: citationsOf(library),
    systems,
    dutiesOf(system) {
      const found = systems.find((s) => s.id === system);
      return (found?.kind === 'service' ? services.get(found.service)?.duties : undefined) ?? [];
    },
  };
}

/** The two halves of `crm/164.312(d)`; null without a slash. */
export function splitKey(key: string): readonly [system: string, rest: string] | null {
  const slash = key.indexOf('/');
  return slash < 0 ? null : [key.slice(0, slash), key.slice(slash + 1)];
}

const codes = { stale: 'citation-stale', unknown: 'citation-unknown' } as const;

/** A provision that has a row; what has none is reported, with the rows beneath it. */
function readRow({ r, index }: KeyScope, text: string, path: Path): Provision | null {
  const reading = index.resolve(text);
  if (reading.citation === null) {
    const code = reading.status === 'stale' || reading.status === 'unknown' ? codes[reading.status] : null;
    const message = `"${text}" is no provision of the library`;
    r.report(code ?? 'citation-malformed', path, 'key', message, reading.hint);
    return null;
  }
  const provision = index.provisions.get(reading.citation);
  if (provision !== undefined && hasRow(provision)) return provision;
  reportWithoutDuty({ r, index }, reading.citation, text, path, '');
  return null;
}

const looksLikeCitation = (text: string) => /^\D{0,3}\d+\.\d|[()§]/.test(text);

/** Why a rule does not reach an own system, where it does not. */
function reportUnreached({ r }: KeyScope, system: System, provision: Provision, path: Path): void {
  const { citation } = provision;
  const vendors = isAboutVendors(provision);
  const message = vendors
    ? `${citation} is about contracts with vendors, and ${system.id} is your own`
    : `${system.id} is paper, and ${citation} protects electronic PHI only`;
  r.report('answer-place', path, 'key', message, vendors ? `answer ${citation} itself` : 'leave it out');
}

/** What an answer is about; null where that is reported. */
export function readTarget(scope: KeyScope, key: string, path: Path): AnswerTarget | null {
  const { r, systems } = scope;
  const split = splitKey(key);
  if (split === null) {
    const named = systems.find((s) => s.id === key);
    if (named !== undefined) {
      const row = named.kind === 'own' && named.holds === 'paper' ? privacySafeguards : personAuthentication;
      const message = `"${key}" is a place, and an answer is about a row`;
      r.report('citation-malformed', path, 'key', message, `write the row after it: ${key}/${row}`);
      return null;
    }
    const row = readRow(scope, key, path);
    return row === null ? null : { kind: 'obligation', citation: row.citation };
  }
  const [id, rest] = split;
  const system = systems.find((s) => s.id === id);
  if (system === undefined) {
    r.known(
      id,
      'system',
      systems.map((s) => s.id),
      path,
      'key',
    );
    return null;
  }
  const duties = scope.dutiesOf(id).map((d) => d.id);
  if (duties.includes(rest)) return { kind: 'duty', system: id, duty: rest };
  if (looksLikeCitation(rest)) {
    const row = readRow(scope, rest, path);
    if (row === null) return null;
    if (appliesTo(system, row)) return { kind: 'place', system: id, citation: row.citation };
    reportUnreached(scope, system, row, path);
    return null;
  }
  if (system.kind === 'own') {
    const message = `${id} is your own system: no vendor leaves you a duty "${rest}" there`;
    r.report('reference-unknown', path, 'key', message, `write ${id}/<citation>, such as ${id}/164.312(a)(2)(iv)`);
    return null;
  }
  r.known(rest, `duty of ${id}`, duties, path, 'key');
  return null;
}

/** What is said on a row that does not bind this customer moves nothing, and nobody would notice. */
export function reportUnbound(
  { r, index }: Pick<KeyScope, 'r' | 'index'>,
  citation: Citation,
  { role, kind, traits }: ProfileDocument,
  path: Path,
  part: 'key' | 'value',
): void {
  const provision = index.provisions.get(citation);
  const customer = { role, kind: kind ?? null, traits: traits ?? [] };
  if (provision === undefined || isBound(provision, customer)) return;
  const bound = boundText(provision.binds);
  const message =
    role === 'not-regulated'
      ? `${citation} does not bind you: the profile says that you are not regulated`
      : inForce(provision)
        ? `${citation} does not bind you: it binds ${bound}, and you are a ${describeRole(customer)}`
        : `nobody is asked for ${citation}: it is ${provision.status}`;
  r.report('row-unbound', path, part, message, 'leave it out, or put right the role, kind or traits of the profile');
}

/** The row and the service that a ruling is about; null where that is reported. */
export function readRuled(
  scope: KeyScope,
  key: string,
  path: Path,
): { readonly system: string; readonly citation: Citation } | null {
  const { r, systems } = scope;
  const split = splitKey(key);
  if (split === null) {
    r.report('citation-malformed', path, 'key', `"${key}" is not <system>/<citation>`, 'write crm/164.312(d)');
    return null;
  }
  const [id, text] = split;
  const system = systems.find((s) => s.id === id);
  const row = readRow(scope, text, path);
  if (system?.kind === 'own') {
    const message = `${id} is your own system: nobody but you can act there, so there is no vendor's word to rule against`;
    r.report('ruling-place', path, 'key', message, `write what you did as an answer: answers: { ${key}: … }`);
    return null;
  }
  const ids = systems.filter((s) => s.kind === 'service').map((s) => s.id);
  if (!r.known(id, 'system', ids, path, 'key') || row === null) return null;
  return { system: id, citation: row.citation };
}
