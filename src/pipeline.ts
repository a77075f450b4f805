// The whole line on one page: bytes → documents → shape → Library → one customer → Assessment → text.
// A change belongs in the room that its step names. What only some commands need is imported when they ask for it.

import { assess } from './assess/assess.ts';
import { standardCustomer } from './assess/standard-customer.ts';
import { readDocument } from './document/document.ts';
import { linkCustomer } from './link/link-customer.ts';
import { linkLibrary } from './link/link-library.ts';
import type { Assessment } from './model/assessment.ts';
import type { ServiceUse } from './model/condition.ts';
import type { Customer } from './model/customer.ts';
import { type Checked, compareDiagnostics, type Diagnostic, isError } from './model/diagnostic.ts';
import { InvalidInput } from './model/errors.ts';
import type { Library } from './model/library.ts';
import type { SourceFile, SourceTree } from './model/source-tree.ts';
import type { Service } from './model/vendor.ts';
import { type Shaped, shape } from './schema/validate.ts';

export { readSourceFile } from './source/disk.ts';
export { readLibraryTree } from './source/library-tree.ts';

/** Bytes to documents of known shape. */
export function readShaped(files: readonly SourceFile[]): Checked<readonly Shaped[]> {
  const diagnostics: Diagnostic[] = [];
  const value: Shaped[] = [];
  for (const file of files) {
    const document = readDocument(file);
    diagnostics.push(...document.diagnostics);
    if (document.diagnostics.some(isError)) continue;
    const shaped = shape(document.value);
    diagnostics.push(...shaped.diagnostics);
    if (shaped.value !== null) value.push(shaped.value);
  }
  return { value, diagnostics };
}

/** Documents to a Library. */
export function linkShaped(shaped: readonly Shaped[]): Checked<Library> {
  return linkLibrary(
    shaped.flatMap((s) => (s.kind === 'catalog' ? [s.document] : [])),
    shaped.flatMap((s) => (s.kind === 'mapping' ? [s.document] : [])),
  );
}

function required<T>({ value, diagnostics }: Checked<T>): T {
  if (diagnostics.some(isError)) throw new InvalidInput([...diagnostics].sort(compareDiagnostics));
  return value;
}

/** A library that may be computed on. Throws InvalidInput: a silently smaller input looks like good news. */
export function loadLibrary(tree: SourceTree): Library {
  const shaped = readShaped(tree.files);
  const linked = linkShaped(shaped.value);
  return required({ value: linked.value, diagnostics: [...shaped.diagnostics, ...linked.diagnostics] });
}

/** A customer that may be computed on. */
export function loadCustomer(file: SourceFile, library: Library): Customer {
  const shaped = readShaped([file]);
  const profile = required(shaped)[0];
  if (profile?.kind !== 'profile') {
    throw new InvalidInput([notAProfile(file, profile?.kind)]);
  }
  return required(linkCustomer(profile.document, library));
}

function notAProfile(file: SourceFile, kind: string | undefined): Diagnostic {
  const message = `the file is a ${kind ?? 'document'}, not a profile`;
  const hint = 'a profile begins with the key "customer"';
  return { code: 'file-kind', severity: 'error', message, file: file.label, line: 1, column: 1, endLine: 1, endColumn: 1, hint };
}

export function assessCustomer(library: Library, customer: Customer, asOf: string): Assessment {
  return assess(library, customer, asOf);
}

/** The answer for a covered provider with nothing but this service, its gates open. */
export function assessService(library: Library, service: Service, use: Partial<ServiceUse>, asOf: string) {
  const customer = standardCustomer(service, use);
  return { customer, assessment: assess(library, customer, asOf) };
}
