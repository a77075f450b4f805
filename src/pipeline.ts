// The whole line on one page: bytes → documents → shape → Library → one customer → Assessment → text.
// A change belongs in the room that its step names. What only some commands need is imported when they ask for it.

import { assess } from './assess/assess.ts';
import { determineWithoutDuty } from './assess/determine.ts';
import { standardCustomer } from './assess/standard-customer.ts';
import { linkCustomer, requireCustomer } from './link/link-customer.ts';
import { citationsOf, linkShaped } from './link/link-library.ts';
import { linkPolicy } from './link/link-policy.ts';
import { vendorOf } from './link/mapping-names.ts';
import type { Assessment, Determination } from './model/assessment.ts';
import type { Brand, Design } from './model/brand.ts';
import type { Citation } from './model/citation.ts';
import { ruledOut, type ServiceUse } from './model/condition.ts';
import type { Customer } from './model/customer.ts';
import { type Checked, compareDiagnostics, type Diagnostic, isError } from './model/diagnostic.ts';
import { SourceError } from './model/errors.ts';
import type { Library } from './model/library.ts';
import { findProvision } from './model/lookup.ts';
import type { SourceFile, SourceTree } from './model/source-tree.ts';
import type { Audience, Service } from './model/vendor.ts';
import { type About, namedFor } from './open/needed.ts';
import { createOpener, invalid } from './open/opener.ts';
import type { MatrixRequest } from './report/views/matrix-view.ts';
import type { Inputs } from './report/views/provenance-view.ts';
import { identityOf, type Shaped } from './schema/validate.ts';
import { readProfileFile } from './source/disk.ts';
import { evidenceBeside } from './source/evidence.ts';
import { type LibraryTree, toolVersion } from './source/library-tree.ts';

export { readCitations } from './hipaa/citations/read-citations.ts';
export { namesIn, vendorOf } from './link/mapping-names.ts';
export type { About } from './open/needed.ts';
export { schemaOf } from './schema/validate.ts';
export { readProfileFile } from './source/disk.ts';
export { readGiven } from './source/given.ts';
export { readLibraryTree, readShipped } from './source/library-tree.ts';
export { type Data, piecesOf, writeWhole } from './source/write-whole.ts';
export { citationsOf, linkShaped };

// ── bytes → documents → shape → Library, Customer ──────────────────────────────────────────────────────────────────

/** Files one by one, parsed and checked. */
export function readShaped(files: readonly SourceFile[]): Checked<readonly Shaped[]> {
  const { read } = createOpener();
  const found = files.map(read);
  return { value: found.flatMap((f) => f.shaped ?? []), diagnostics: found.flatMap((f) => f.diagnostics) };
}

function required<T>({ value, diagnostics }: Checked<T>, files: readonly SourceFile[]): T {
  if (diagnostics.some(isError)) throw invalid(diagnostics, files);
  return value;
}

/** A library that may be computed on, with what an answer needs of it. Throws InvalidInput. */
export const loadLibrary = (tree: SourceTree, about?: About): Library =>
  createOpener().open(tree, about === undefined ? {} : { about }).library;

/** A profile, read and checked by itself. */
export function readProfile(file: SourceFile): Shaped | undefined {
  return required(readShaped([file]), [file])[0];
}

/** The vendors whose services a profile uses. */
export function vendorsOf(profile: Shaped | undefined): readonly string[] {
  if (profile?.kind !== 'profile') return [];
  const systems = Object.values(profile.document.data.systems ?? {});
  return systems.flatMap((system) => ('service' in system ? [vendorOf(system.service)] : []));
}

/** A customer that may be computed on. The evidence that it names is looked for beside the file, and not opened. */
export function loadCustomer(file: SourceFile, library: Library, profile = readProfile(file)): Customer {
  return requireCustomer(profile, file, library, evidenceBeside(file.location));
}

async function linkedBrand({ document }: Extract<Shaped, { kind: 'brand' }>): Promise<Checked<Brand>> {
  const [{ linkBrand }, { readLogo }] = await Promise.all([import('./link/link-brand.ts'), import('./source/logo.ts')]);
  return linkBrand(document, (name) => readLogo(document.file, name));
}

async function loadBrand(path: string): Promise<Brand> {
  const file = readProfileFile(path);
  const shaped = required(readShaped([file]), [file])[0];
  if (shaped?.kind === 'brand') return required(await linkedBrand(shaped), [file]);
  throw new SourceError({ says: 'kind-not-brand', label: file.label, kind: shaped?.kind ?? null });
}

/** What the pages are dressed in: the brand in a file, the templates in a directory. Throws SourceError, InvalidInput. */
export async function loadDesign(brand: string | undefined, templates: string | undefined): Promise<Design> {
  return {
    brand: brand === undefined ? null : await loadBrand(brand),
    templates: templates === undefined ? [] : (await import('./source/templates.ts')).readTemplates(templates),
  };
}

/** The files that are judged: those given, else the user's own. What devolve ships is not the user's to mend. */
export function judgedOf(tree: SourceTree, given: readonly SourceFile[]): readonly SourceFile[] {
  return given.length > 0 ? given : tree.files.filter((file) => file.shipped === undefined);
}

/**
 * Everything that is wrong with the user's own library, or with the files given, read in its place. Nothing is thrown,
 * nothing skipped; of files that are not the user's, what is an error in its library.
 */
export async function validate(tree: SourceTree, given: readonly SourceFile[]): Promise<readonly Diagnostic[]> {
  const [{ lintWords }, { lintStatements }] = await Promise.all([
    import('./link/lint-words.ts'),
    import('./link/lint-statements.ts'),
  ]);
  const own = readShaped(given);
  const identities = new Set(own.value.map(identityOf));
  const rest = readShaped(tree.files.filter((file) => !given.some((g) => g.label === file.label)));
  const whole = [...rest.value.filter((s) => !identities.has(identityOf(s))), ...own.value];
  const linked = linkShaped(whole);
  const words = whole.flatMap((s) =>
    s.kind === 'mapping' ? [...lintWords(s.document), ...lintStatements(s.document, linked.value.provisions)] : [],
  );
  const brands = await Promise.all(own.value.flatMap((s) => (s.kind === 'brand' ? [linkedBrand(s)] : [])));
  const others = own.value.flatMap((s) => {
    if (s.kind === 'profile') return linkCustomer(s.document, linked.value).diagnostics;
    return s.kind === 'policy' ? linkPolicy(s.document).diagnostics : [];
  });
  const all = [
    ...own.diagnostics,
    ...rest.diagnostics,
    ...linked.diagnostics,
    ...words,
    ...others,
    ...brands.flatMap((b) => b.diagnostics),
  ];
  const judged = new Set(judgedOf(tree, given).map((file) => file.label));
  return all.filter((d) => judged.has(d.file) || isError(d)).sort(compareDiagnostics);
}

// ── Library, Customer → Assessment ─────────────────────────────────────────────────────────────────────────────────

export function assessCustomer(library: Library, customer: Customer, asOf: string): Assessment {
  return assess(library, customer, asOf);
}

/** The row of a citation; for a provision that states no duty, why it is none. */
export function rowOf(library: Library, assessment: Assessment, citation: Citation): Determination | undefined {
  const row = [...assessment.determinations, ...assessment.rollups].find((r) => r.citation === citation);
  const provision = findProvision(library, citation);
  return row ?? (provision === undefined ? undefined : determineWithoutDuty(provision));
}

/** The answer for a covered provider with nothing but this service, its gates open; and the gates that its choice leaves. */
export function assessService(library: Library, service: Service, use: Partial<ServiceUse>, asOf: string) {
  const customer = standardCustomer(service, use);
  const preconditions = service.gates.filter((g) => !ruledOut(g.when, use));
  return { customer, preconditions, assessment: assess(library, customer, asOf, { prospect: true }) };
}

/** What readers of a circle may see of the library: what is assessed for a prospect, so that no text can come back. */
export async function copyFor(audience: Audience, library: Library, service: Service, use: Partial<ServiceUse>) {
  return (await import('./report/audience/copy.ts')).copyFor(audience, library, service, use);
}

// ── Assessment → what a report is made of; publish.ts says what it is written as ────────────────────────────────────

/** Whom a matrix is made for, and how. */
export type MatrixTerms = Pick<
  MatrixRequest,
  'prospect' | 'since' | 'validUntil' | 'audience' | 'crosswalk' | 'full' | 'listed' | 'asOf' | 'inputs'
>;

/** The matrix of a service: computed from a copy that has no word above the audience. */
export async function requestMatrix(
  library: Library,
  service: Service,
  use: Partial<ServiceUse>,
  terms: MatrixTerms,
): Promise<MatrixRequest> {
  const copy = await copyFor(terms.audience, library, service, use);
  return { ...terms, ...copy, ...assessService(copy.library, copy.service, copy.use, terms.asOf) };
}

export async function inputsOf(tree: LibraryTree, profile: SourceFile | null, design?: Design): Promise<Inputs> {
  const { inputsOf: digests } = await import('./report/views/provenance-view.ts');
  return digests(tree.files, profile, design, tree.revision, toolVersion());
}

/** The same for a copy that readers of this circle may have: it names no file of the vendor's own that it is not about. */
export function inputsFor(audience: Audience, service: Service, tree: LibraryTree, design?: Design): Promise<Inputs> {
  const files = audience === 'internal' ? tree.files : namedFor(tree.files, service.at.file);
  return inputsOf({ ...tree, files }, null, design);
}

/** What whoever sends the matrix should look at first; no part of it. */
export async function beforeSigning(request: MatrixRequest, { brand }: Design): Promise<readonly string[]> {
  return (await import('./report/before-signing.ts')).beforeSigning(request, brand);
}

/** The names of the forms that buyers know. */
export async function formNames() {
  return (await import('./report/forms/forms.ts')).formNames;
}

/** The words of what is wrong, for a terminal. */
export async function diagnosticText(
  ...of: Parameters<typeof import('./report/terminal/diagnostics.ts').diagnosticText>
) {
  return (await import('./report/terminal/diagnostics.ts')).diagnosticText(...of);
}
