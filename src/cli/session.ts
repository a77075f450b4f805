// What most commands start with: library, profile, day, painter.

import { type Design, plainDesign } from '../model/brand.ts';
import type { Citation } from '../model/citation.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import type { Format } from '../model/format.ts';
import type { Library } from '../model/library.ts';
import { nearTo } from '../model/nearest.ts';
import { asCommitted, type PassedOver, type SourceFile } from '../model/source-tree.ts';
import type { Service } from '../model/vendor.ts';
import * as pipeline from '../pipeline.ts';
import type { Medium } from '../publish.ts';
import { errorWords } from '../words/errors.ts';
import { fileRead, hintLine, libraryRead, notAtRevision, noteLine, passedOver } from '../words/remarks.ts';
import { type Io, say, saySentence } from './io.ts';
import type { Shared } from './options.ts';
import { toStandardOutput } from './output.ts';
import { painter } from './paint.ts';

/** The location and revision of the library. */
interface Where extends Shared {
  readonly library?: string;
  readonly at?: string;
}

/** Options that need more of the library than its vendors. */
interface Beside extends Where {
  readonly crosswalk?: string | true;
  readonly as?: string;
  readonly fill?: string;
}

interface Dress {
  readonly brand?: string;
  readonly templates?: string;
}

/** The files of the library, from disk or from a revision; --verbose prints which. */
export async function openTree(options: Where, io: Io) {
  const tree =
    options.at === undefined
      ? pipeline.readLibraryTree(options.library)
      : await (await import('../history/library-at.ts')).readLibraryTreeAt(options.library, options.at);
  if (tree.refused !== null) {
    const [message, hint] = errorWords(tree.refused);
    say(io.stderr, message);
    say(io.stderr, hintLine(hint));
  }
  if (options.verbose === true) {
    say(io.stderr, libraryRead(tree));
    for (const file of tree.files) say(io.stderr, fileRead(file.label, file.digest));
    tellPassedOver(tree.passedOver, io);
  }
  return tree;
}

/** With --verbose, names the files of editors and operating systems that are ignored. */
export function tellPassedOver(all: readonly PassedOver[], io: Io): void {
  for (const one of all) say(io.stderr, passedOver(one));
}

/** The linked library, as far as an answer about these vendors needs it. */
async function openLibrary(options: Where, io: Io, about?: pipeline.About) {
  const tree = await openTree(options, io);
  return pipeline.loadNeeded(options.at === undefined ? tree : { ...tree, files: tree.files.map(asCommitted) }, about);
}

/** The rules without any mapping, so that a broken mapping cannot affect the answer. */
export async function openLaw(options: Where, io: Io) {
  const tree = await openTree(options, io);
  const rules = { ...tree, files: tree.files.filter((file) => file.path.startsWith('controls/')) };
  const files = options.at === undefined ? rules.files : rules.files.map(asCommitted);
  return { tree: rules, library: pipeline.loadLibrary({ files }, { vendors: [], references: false }) };
}

/** All vendors with the rules, without the reference lists. */
export const openAll = (options: Where, io: Io) => openLibrary(options, io, { vendors: null, references: false });

/** What an answer needs of the library: these vendors, and the reference lists if an option asks for them. */
function aboutVendors(vendors: readonly string[], { crosswalk, as, fill }: Beside): pipeline.About {
  return { vendors, references: crosswalk !== undefined || as !== undefined || fill !== undefined };
}

/** The library for named services: `lume`, `lume/crm`, `luxsci@per-domain`. */
export function openFor(names: readonly string[], options: Beside, io: Io) {
  const vendors = names.map((name) => pipeline.vendorOf(name.split('@', 1)[0] ?? ''));
  return openLibrary(options, io, aboutVendors(vendors, options));
}

function readNamedProfile(path: string): SourceFile {
  try {
    return pipeline.readProfileFile(path);
  } catch (error) {
    if (!(error instanceof SourceError) || error.reason.says !== 'file-failed') throw error;
    throw new SourceError({ ...error.reason, says: 'profile-failed', here: pipeline.profilesHere() });
  }
}

/** The customer of a profile, with the library. With --at, the profile of that revision if it is tracked there. */
export async function openCustomer(path: string, options: Beside, io: Io) {
  const { at, ...today } = options;
  const alone =
    at === undefined
      ? null
      : await (await import('../history/library-at.ts')).profileWithoutLibrary(options.library, at, path);
  if (alone !== null) {
    const profile = pipeline.readProfile(alone.file);
    const { tree, library } = await openLibrary(today, io, aboutVendors(pipeline.vendorsOf(profile), options));
    const customer = pipeline.loadCustomer(alone.file, library, profile);
    const whole = pipeline.withUnmapped(library, customer.systems);
    return { tree: { ...tree, revision: alone.revision }, library: whole, file: alone.file, customer };
  }
  const then =
    at === undefined ? null : await (await import('../history/library-at.ts')).profileAt(options.library, at, path);
  const file = then ?? readNamedProfile(path);
  if (at !== undefined && then === null && options.quiet !== true)
    saySentence(io.stderr, noteLine(notAtRevision(at, path)));
  const profile = pipeline.readProfile(file);
  const { tree, library } = await openLibrary(options, io, aboutVendors(pipeline.vendorsOf(profile), options));
  const customer = pipeline.loadCustomer(file, library, profile);
  return { tree, library: pipeline.withUnmapped(library, customer.systems), file, customer };
}

/** The design of --brand and --templates: checked for every format, and dropped for one that cannot show it. */
async function openDesign({ brand, templates }: Dress, format: Format): Promise<Design> {
  if (brand === undefined && templates === undefined) return plainDesign;
  const page = format === 'markdown' || format === 'html';
  if (templates !== undefined && !page) throw new UsageError({ says: 'templates-format', format });
  const design = await pipeline.loadDesign(brand, templates);
  return page || format === 'xlsx' ? design : plainDesign;
}

/** `lume` where the vendor has one service, otherwise `lume/crm`. */
export function findService(name: string, library: Library): Service {
  const services = library.vendors.flatMap((v) => v.services);
  const exact = services.find((s) => s.address === name);
  if (exact !== undefined) return exact;
  const vendor = library.vendors.find((v) => v.id === name);
  if (vendor === undefined) {
    const known = name.includes('/') ? services.map((s) => s.address) : library.vendors.map((v) => v.id);
    if (/\.ya?ml$/i.test(name)) throw new UsageError({ says: 'service-is-file', name });
    throw new UsageError({ says: 'service-unknown', name, near: nearTo(name, known) });
  }
  const [only, second] = vendor.services;
  if (only !== undefined && second === undefined) return only;
  throw new UsageError({ says: 'service-several', vendor: name, services: vendor.services.map((s) => s.address) });
}

/** The crosswalk named by --crosswalk, or the only one; null without the option. */
export function findCrosswalk(asked: string | true | undefined, { crosswalks }: Library): Crosswalk | null {
  if (asked === undefined) return null;
  const ids = crosswalks.map((c) => c.id);
  const found = crosswalks.find((c) => (asked === true ? crosswalks.length === 1 : c.id === asked));
  if (found !== undefined) return found;
  if (asked === true) throw new UsageError({ says: 'crosswalk-which', ids });
  throw new UsageError({ says: 'crosswalk-unknown', name: asked, near: nearTo(asked, ids) });
}

/** The one provision that a text refers to, in any spelling. */
export function findCitation(text: string, library: Library): Citation {
  const index = pipeline.citationsOf(library);
  const { status, citations, suggestion } = pipeline.readCitations(index, text);
  const [only, second] = citations;
  if ((status === 'exists' || status === 'alias') && only !== undefined) {
    if (second === undefined) return only;
    throw new UsageError({ says: 'citation-several', text, citations });
  }
  throw new UsageError({ says: 'citation-unread', text, status, near: index.resolve(text).near, suggestion });
}

/** The design, colors and width for an answer in this format. */
export async function openMedium(options: Shared & Dress, format: Format, io: Io): Promise<Medium> {
  const toFile = !toStandardOutput(options);
  return {
    design: await openDesign(options, format),
    paint: painter(io.stdout, io.env, options.color !== false && !toFile),
    width: Math.max(60, Math.min(io.stdout.columns ?? 120, 160)),
  };
}
