// Names in OSCAL: our namespace, ids that are tokens, uuids made from names, points in time.

import { createHash } from 'node:crypto';
import type { Citation } from '../../model/citation.ts';

/** The version whose schemas the files are valid against. */
export const oscalVersion = '1.2.1';

/** Qualifies the names of our own properties and parts. */
export const ns = 'urn:devolve:oscal:1';

const prefix = 'hipaa-';

/** `hipaa-164.312-a-2-iv`: a token must not begin with a digit, and has no parentheses. */
export const controlId = (citation: Citation): string =>
  `${prefix}${citation.replaceAll(')(', '-').replace('(', '-').replace(')', '')}`;

/** The text that such an id stands for, as a citation would be written; null for any other id. */
export function citationText(id: string): string | null {
  const match = /^hipaa-(\d{1,3}\.\d{1,4})((?:-[A-Za-z0-9]{1,5})*)$/.exec(id);
  const [, section = '', rest = ''] = match ?? [];
  const designators = rest.split('-').slice(1);
  return match === null ? null : `${section}${designators.map((designator) => `(${designator})`).join('')}`;
}

/** `ac-2`, `cp-9.1`: a control of SP 800-53 as NIST's own catalog calls it. */
export const nistControlId = (control: string): string =>
  control.toLowerCase().replace(/\((\d+)\)$/, (_, number: string) => `.${number}`);

/** `AC-2`, `CP-9(1)` for such an id, or for a part of one, such as `ac-2_smt.a`; null for any other text. */
export function nistControl(id: string): string | null {
  const match = /^([a-z]{2})-0*(\d{1,2})(?:[.(]0*(\d{1,2})\)?)?(?:_[a-z0-9._-]*)?$/i.exec(id.trim());
  if (match === null) return null;
  const [, family = '', number = '', enhancement] = match;
  return `${family.toUpperCase()}-${number}${enhancement === undefined ? '' : `(${enhancement})`}`;
}

// The namespace of our names (RFC 4122): drawn once, never to be changed, or every uuid changes.
const namespace = Buffer.from('6f1c2a9e0d4b5c7e8a3f91b2c4d5e6f7', 'hex');

/** A uuid of version 5: the same name gives the same uuid. */
export function uuidOf(...name: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(name)).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A short name for a thing that has no id, from what tells it from others. */
export const shortName = (...name: readonly string[]): string => uuidOf(...name).slice(0, 8);

/** A day as the point in time that OSCAL asks for. */
export const momentOf = (day: string): string => `${day}T00:00:00Z`;
