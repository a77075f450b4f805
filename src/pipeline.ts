// The pipeline on one page: bytes → documents → shape → Library → one customer → Assessment → text. Make a change in
// the folder that its step names. What only some commands need is imported on demand.

import { assess } from './assess/assess.ts';
import { determineWithoutDuty } from './assess/determine.ts';
import { gatesAsked } from './assess/gates.ts';
import { standardCustomer } from './assess/standard-customer.ts';
import { citationsOf } from './link/citations-of.ts';
import { linkCustomer, requireCustomer } from './link/link-customer.ts';
import { linkShaped } from './link/link-library.ts';
import { linkPolicy } from './link/link-policy.ts';
import type { Assessment, Determination } from './model/assessment.ts';
import type { Brand, Design } from './model/brand.ts';
import type { Answering } from './model/buyer-form.ts';
import type { Citation } from './model/citation.ts';
import type { ServiceUse } from './model/condition.ts';
import type { Customer } from './model/customer.ts';
import { type Checked, compareDiagnostics, type Diagnostic, isError } from './model/diagnostic.ts';
import { SourceError } from './model/errors.ts';
import type { Kind } from './model/kinds.ts';
import type { Library } from './model/library.ts';
import { chainOf, findProvision, findVendor, vendorOf } from './model/lookup.ts';
import type { LawEvent } from './model/program.ts';
import type { SourceFile, SourceTree } from './model/source-tree.ts';
import type { Audience, Service, Vendor } from './model/vendor.ts';
import { type About, namedFor } from './open/needed.ts';
import { createOpener, invalid, linkedOf } from './open/opener.ts';
import type { FormName } from './report/forms/forms.ts';
import type { LetterRequest, LetterView } from './report/views/letter-view.ts';
import type { MatrixRequest } from './report/views/matrix-view.ts';
import type { Inputs } from './report/views/provenance-view.ts';
import { identityOf, type Shaped, schemaOf } from './schema/validate.ts';
import { readProfileFile } from './source/disk.ts';
import { evidenceBeside } from './source/evidence.ts';
import { type LibraryTree, toolVersion } from './source/library-tree.ts';

export { sizeFault } from './document/parse-yaml.ts';
export { readCitations } from './hipaa/citations/read-citations.ts';
export { stateName } from './hipaa/states.ts';
export { namesIn } from './link/mapping-names.ts';
export { vendorOf } from './model/lookup.ts';
export { withUnmapped } from './model/unmapped.ts';
export type { About } from './open/needed.ts';
export type { FormName } from './report/forms/forms.ts';
export {
  digestOf,
  fileOfText,
  fileWithText,
  readNamedBytes,
  readProfileFile,
  textWithMark,
} from './source/disk.ts';
export { pathBeside } from './source/evidence.ts';
export { readGiven } from './source/given.ts';
export { type LibraryTree, readLibraryTree, readShipped } from './source/library-tree.ts';
export { profilesHere } from './source/profiles-here.ts';
export {
  isTaken,
  type NewFile,
  nearestDirectory,
  throughLinks,
  writeTogether,
} from './source/write-together.ts';
export { type Data, piecesOf, replaceIfUnchanged, writeWhole } from './source/write-whole.ts';
export { holdsLibrary } from './source/yaml-files.ts';
export { citationsOf, linkShaped };

// Bytes → documents → shape → Library, Customer

/** Parses files one by one and checks them against their schemas. */
export function readShaped(files: readonly SourceFile[]): Checked<readonly Shaped[]> {
  const { read } = createOpener();
  const found = files.map(read);
  return { value: found.flatMap((f) => f.shaped ?? []), diagnostics: found.flatMap((f) => f.diagnostics) };
}

function required<T>({ value, diagnostics }: Checked<T>, files: readonly SourceFile[]): T {
  if (diagnostics.some(isError)) throw invalid(diagnostics, files);
  return value;
}

/** The library, as far as an answer needs it. Throws InvalidInput for one with errors. */
export const loadLibrary = (tree: SourceTree, about?: About): Library =>
  createOpener().open(tree, about === undefined ? {} : { about }).library;

/** The same, and the files that the answer rests on: one's own, and those of the built-in library that it needs. */
export function loadNeeded(
  tree: LibraryTree,
  about?: About,
): { readonly tree: LibraryTree; readonly library: Library } {
  const { library, documents } = createOpener().open(tree, about === undefined ? {} : { about });
  const needed = tree.files.filter((f) => f.names === undefined || documents.has(f.path));
  return { tree: { ...tree, needed }, library };
}

const neededOf = ({ files, needed = files }: LibraryTree): readonly SourceFile[] => needed;

/** A profile, parsed and checked against its schema. Throws InvalidInput. */
export function readProfile(file: SourceFile): Shaped | undefined {
  return required(readShaped([file]), [file])[0];
}

/** The vendors whose services a profile uses. */
export function vendorsOf(profile: Shaped | undefined): readonly string[] {
  if (profile?.kind !== 'profile') return [];
  const systems = Object.values(profile.document.data.systems ?? {});
  return systems.flatMap((system) => ('service' in system ? [vendorOf(system.service)] : []));
}

/** A customer without errors. Its evidence files are looked for beside the profile, but not opened. */
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

/** The design of pages: brand file and template directory. Throws SourceError and InvalidInput. */
export async function loadDesign(brand: string | undefined, templates: string | undefined): Promise<Design> {
  return {
    brand: brand === undefined ? null : await loadBrand(brand),
    templates: templates === undefined ? [] : (await import('./source/templates.ts')).readTemplates(templates),
  };
}

/** The files to check: those given, otherwise the user's own. Shipped files are not the user's to fix. */
export function judgedOf(tree: SourceTree, given: readonly SourceFile[]): readonly SourceFile[] {
  return given.length > 0 ? given : tree.files.filter((file) => file.shipped === undefined);
}

/**
 * All diagnostics of the given files in their library, or of the user's own library. Throws nothing; of other files,
 * only errors in that library are included.
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
  const linked = linkedOf(whole);
  const judged = new Set(judgedOf(tree, given).map((file) => file.label));
  // Lints are warnings, and warnings are reported only for the user's own files.
  const words = whole.flatMap((s) => {
    if (!judged.has(s.document.file.label)) return [];
    if (s.kind === 'beside') return lintWords(s.document);
    return s.kind === 'mapping'
      ? [...lintWords(s.document), ...lintStatements(s.document, linked.value.provisions)]
      : [];
  });
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
  return all.filter((d) => judged.has(d.file) || isError(d)).sort(compareDiagnostics);
}

// Library, Customer → Assessment

export function assessCustomer(library: Library, customer: Customer, asOf: string): Assessment {
  return assess(library, customer, asOf);
}

/** The row of a citation; for a provision that states no duty, one that says why. */
export function rowOf(library: Library, assessment: Assessment, citation: Citation): Determination | undefined {
  const row = [...assessment.determinations, ...assessment.rollups].find((r) => r.citation === citation);
  const provision = findProvision(library, citation);
  return row ?? (provision === undefined ? undefined : determineWithoutDuty(provision));
}

/** For whom matrices of these services are made: business associates where all of their vendors write for those. */
export function roleFor(library: Library, services: readonly Service[]): Vendor['customers'] {
  const written = services.map((s) => findVendor(library, s.vendor)?.customers);
  return written.every((role) => role === 'business-associate') ? 'business-associate' : 'covered-entity';
}

/** The assessment of a customer with only this service and open gates, and the gates that the choice leaves. */
export function assessService(
  library: Library,
  service: Service,
  use: Partial<ServiceUse>,
  asOf: string,
  role = roleFor(library, [service]),
) {
  const customer = standardCustomer(service, use, role);
  const preconditions = gatesAsked(service, use);
  return { customer, preconditions, assessment: assess(library, customer, asOf, { prospect: true }) };
}

/** The part of the library that an audience may see; prospects' assessments use only this, so that nothing can leak. */
export async function copyFor(audience: Audience, library: Library, service: Service, use: Partial<ServiceUse>) {
  return (await import('./report/audience/copy.ts')).copyFor(audience, library, service, use);
}

// Assessment → requests for reports; publish.ts has their formats

/** The audience and options of a matrix. */
export type MatrixTerms = Pick<
  MatrixRequest,
  'prospect' | 'since' | 'validUntil' | 'audience' | 'crosswalk' | 'full' | 'listed' | 'asOf' | 'inputs'
>;

/** The request for the matrix of a service, computed from a copy without any text above the audience. */
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
  return digests(neededOf(tree), profile, design, tree.revision, toolVersion());
}

/** The files that these vendors come from: their mappings, and what stands beside them. */
const filesOf = (vendors: readonly Vendor[]): ReadonlySet<string> =>
  new Set(vendors.flatMap(({ at, beside }) => [at, ...beside].map(({ file }) => file)));

/** The inputs of a copy. Below `internal` it lists only what it rests on, and names no party that it withholds. */
export async function inputsFor(
  audience: Audience,
  library: Library,
  service: Service,
  tree: LibraryTree,
  design?: Design,
): Promise<Inputs> {
  if (audience === 'internal') return inputsOf(tree, null, design);
  const shown = await copyFor(audience, library, service, {});
  const needed = namedFor(neededOf(tree), filesOf(chainOf(library, service.vendor)), filesOf(shown.library.vendors));
  return inputsOf({ ...tree, needed }, null, design);
}

/** The same for what is sent to a vendor about a customer: of the customer's own mappings it names only that of the vendor. */
export function inputsAbout(
  vendor: Vendor,
  library: Library,
  tree: LibraryTree,
  profile: SourceFile,
  design?: Design,
): Promise<Inputs> {
  const shipped = new Set(tree.files.flatMap(({ path, names }) => (names === undefined ? [] : path)));
  const named = new Set([...shipped, vendor.at.file]);
  const needed = namedFor(neededOf(tree), filesOf(chainOf(library, vendor.id)), named);
  return inputsOf({ ...tree, needed }, profile, design);
}

/** The vendors whose services a customer uses, in the order of its systems. */
export async function vendorsUsed(library: Library, customer: Customer): Promise<readonly Vendor[]> {
  return (await import('./report/views/letter-entries.ts')).vendorsIn(library, customer);
}

/** How much a letter asks, and by when. */
export async function letterFacts(
  request: LetterRequest,
): Promise<Pick<LetterView, 'count' | 'points' | 'agreed' | 'due' | 'sent'>> {
  return (await import('./report/views/letter-view.ts')).letterView(request);
}

/** The events that matter for a customer, and how many do not. */
export async function eventsOf(...of: Parameters<typeof import('./assess/event/events-of.ts').eventsOf>) {
  return (await import('./assess/event/events-of.ts')).eventsOf(...of);
}

/** The playbook of one event for a customer. */
export async function eventPlan(...of: Parameters<typeof import('./assess/event/event-plan.ts').eventPlan>) {
  return (await import('./assess/event/event-plan.ts')).eventPlan(...of);
}

export const countsBreach = async (event: LawEvent) =>
  (await import('./assess/event/event-plan.ts')).countsBreach(event);

/** Remarks for whoever sends the matrix; not part of it. */
export async function beforeSigning(request: MatrixRequest, { brand }: Design): Promise<readonly string[]> {
  return (await import('./report/before-signing.ts')).beforeSigning(request, brand);
}

/** The owner of that name as a plan calls them, if it has one; and everyone who owns a part of it. */
export async function ownerCalled(name: string, customer: Customer, assessment: Assessment) {
  const { ownerCalled: find, ownersIn } = await import('./report/views/plan-owner.ts');
  const owners = ownersIn(assessment.plan, assessment.findings, customer.role);
  return { owner: find(name, owners), owners };
}

export async function formNames() {
  return (await import('./report/forms/forms.ts')).formNames;
}

export async function takesCrosswalk(form: FormName): Promise<boolean> {
  return (await import('./report/forms/forms.ts')).takesCrosswalk(form);
}

/** Answers for the rows of a buyer's own form. */
export async function answeringFor(
  ...of: Parameters<typeof import('./report/forms/buyer-answers.ts').answeringFor>
): Promise<Answering> {
  return (await import('./report/forms/buyer-answers.ts')).answeringFor(...of);
}

/** The JSON Schema of a kind of file as text, for editors. */
export const editorSchema = async (kind: Kind): Promise<string> =>
  (await import('./report/editor/editor-schema.ts')).editorSchema(schemaOf(kind));

/** The same for a kind that names something of a library, with the names of this one. */
export const librarySchema = async (kind: 'profile' | 'mapping' | 'beside', library: Library): Promise<string> =>
  (await import('./report/editor/editor-schema.ts')).librarySchema(kind, library, schemaOf(kind));

/** A change of a file as a text that `patch` can apply. */
export async function changeText(...of: Parameters<typeof import('./report/terminal/change.ts').changeText>) {
  return (await import('./report/terminal/change.ts')).changeText(...of);
}

/** Runs `change` while no other run of devolve that asks for this file does. */
export async function exclusively<T>(path: string, change: () => Promise<T>): Promise<T> {
  return (await import('./source/exclusive.ts')).exclusively(path, change);
}

/** Diagnostics as text for a terminal. */
export async function diagnosticText(
  ...of: Parameters<typeof import('./report/terminal/diagnostics.ts').diagnosticText>
) {
  return (await import('./report/terminal/diagnostics.ts')).diagnosticText(...of);
}
