// A library of ten provisions that exercise every step of the algebra, and customers, from literals.

import { assess } from '../../src/assess/assess.ts';
import type { LookFor } from '../../src/link/link-answers.ts';
import { requireCustomer } from '../../src/link/link-customer.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { codeOf } from '../../src/model/diagnostic.ts';
import type { Library } from '../../src/model/library.ts';
import { createOpener } from '../../src/open/opener.ts';
import { linkShaped, readProfile, readShaped } from '../../src/pipeline.ts';
import { memoryFile, memoryTree } from './memory.ts';

/** One obligation per way in which a vendor can discharge it, and a standard above two of them. */
export const catalog = `
catalog: small
title: Small rule
source: 45 CFR Part 164 Subpart C
as-of: 2026-07-01
provisions:
  164.312(a)(1): { title: Access control, kind: standard, role: rollup, binds: [covered-entity, business-associate], duty: Restrict access. }
  164.312(a)(2)(iii): { title: Automatic logoff, kind: implementation-specification, of: 164.312(a)(1), designation: addressable, binds: [covered-entity, business-associate], duty: End sessions., level: system, inheritable: fully, because: the vendor alone can }
  164.312(a)(2)(iv): { title: Encryption, kind: implementation-specification, of: 164.312(a)(1), designation: addressable, binds: [covered-entity, business-associate], duty: Encrypt., level: system, inheritable: fully, because: the vendor alone can }
  164.312(b): { title: Audit controls, kind: standard, designation: required, binds: [covered-entity, business-associate], duty: Record and examine activity., level: system, inheritable: partially, remains: Examine what your users did., because: the vendor can only record }
  164.308(a)(2): { title: Assigned security responsibility, kind: standard, designation: required, binds: [covered-entity, business-associate], duty: Name the official., level: entity, inheritable: never, because: only you can designate }
  164.306(e): { title: Maintenance, kind: requirement, binds: [covered-entity, business-associate], duty: Review the measures., level: entity, inheritable: partially, remains: Review your own., because: each reviews its own }
  164.308(b)(2): { title: Assurances of subcontractors, kind: requirement, binds: [business-associate], duty: Obtain assurances., level: entity, inheritable: never, because: its own duty }
  164.314(a)(2)(i)(C): { title: Report incidents, kind: requirement, designation: required, binds: [covered-entity, business-associate], duty: Provide in the contract that incidents are reported., contract-term: true, level: entity, inheritable: partially, remains: Check that the clause is there., because: the promise is the vendor's }
  164.404(b): { title: Timeliness of notification, kind: implementation-specification, binds: [covered-entity], duty: Notify individuals in time., deadline: 60 calendar days after discovery, time-limit: { within: 60 days, from: discovery of the breach }, level: entity, inheritable: never, because: the duty runs from you to the individual }
  164.314(b)(2)(i): { title: Plan documents, kind: requirement, designation: required, binds: [group-health-plan], duty: Amend the plan documents., level: entity, inheritable: never, because: only the plan can }
`;

/** A mapping of vendor `v` with service `s`. The parts are YAML, indented by the caller. */
export function mapping(service: string, vendorParts = '', vendor = 'v'): string {
  return `
vendor: ${vendor}
name: Vendor ${vendor.toUpperCase()}
documents:
  page: { title: A page, grade: published, audience: public }
  policy: { title: A policy, grade: policy, audience: public }
  contract: { title: A contract, grade: contract, audience: nda }
  unseen: { title: Not given to us, grade: contract, audience: nda, supplied: false }
${vendorParts}
services:
  s:
    title: Service of ${vendor.toUpperCase()}
${service
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
}

/** One opener, so that the rules are read and linked once. */
const { open } = createOpener();

export function library(...mappings: readonly string[]): Library {
  const texts = Object.fromEntries(mappings.map((text, i) => [`mappings/m${i}.yaml`, text]));
  return open(memoryTree({ 'controls/small.yaml': catalog, ...texts })).library;
}

/** The same rules plus duties of business associates, beside their counterparts for covered entities. */
export function libraryForAssociates(...mappings: readonly string[]): Library {
  const notice =
    '  164.410(b): { title: Timeliness of notification, kind: implementation-specification, binds: [business-associate], duty: Tell the covered entity in time., time-limit: { within: 60 days, from: discovery of the breach }, level: entity, inheritable: never, because: its own duty }\n';
  const assurances =
    '  164.308(b)(1): { for-associates: 164.308(b)(2), title: Assurances, kind: requirement, binds: [covered-entity], duty: Obtain assurances., level: entity, inheritable: never, because: its own duty }\n';
  const rules = `${catalog}${notice}${assurances}`.replace(
    '164.404(b): {',
    '164.404(b): { for-associates: 164.410(b),',
  );
  const texts = Object.fromEntries(mappings.map((text, i) => [`mappings/m${i}.yaml`, text]));
  return open(memoryTree({ 'controls/small.yaml': rules, ...texts })).library;
}

/** The codes of all diagnostics of these files. */
export function problems(texts: Readonly<Record<string, string>>): readonly string[] {
  const shaped = readShaped(memoryTree(texts).files);
  return [...shaped.diagnostics, ...linkShaped(shaped.value).diagnostics].map(codeOf);
}

export const provider = (systems: string, rest = ''): string =>
  `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n${systems}\n${rest}`;

/** The assessment of a profile in YAML. */
export function assessed(lib: Library, profile: string, asOf = '2026-11-21', lookFor?: LookFor): Assessment {
  const file = memoryFile('profile.yaml', profile);
  return assess(lib, requireCustomer(readProfile(file), file, lib, lookFor), asOf);
}

export function row(assessment: Assessment, citation: string) {
  const found = [...assessment.determinations, ...assessment.rollups].find((r) => r.citation === citation);
  if (found === undefined) throw new Error(`no row ${citation}`);
  return found;
}
