// devolve export oscal <vendor>[/<service>] | <profile> | controls

import { statSync } from 'node:fs';
import type { OscalDocument } from '../../exchange/oscal/document.ts';
import type { Offer, VendorRequest } from '../../exchange/oscal/vendor-file.ts';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import { findVendor } from '../../model/lookup.ts';
import { nearTo } from '../../model/nearest.ts';
import { type Audience, audiences, type Service } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { chosenUse } from '../choices.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, audienceOf, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findCrosswalk, findService, openCustomer, openFor, openLaw, openMedium } from '../session.ts';

type ExportOptions = Options<'export'>;

/** The models of each subject; the first is the default. */
const models = {
  vendor: ['component-definition', 'ssp'],
  profile: ['ssp', 'poam'],
  controls: ['catalog', 'mapping'],
} as const;
type Subject = keyof typeof models;
type Model = (typeof models)[Subject][number];

function modelOf<S extends Subject>(subject: S, asked: string | undefined): (typeof models)[S][number] {
  const known: readonly (typeof models)[S][number][] = models[subject];
  const found = asked === undefined ? known[0] : known.find((model) => model === asked);
  if (found !== undefined) return found;
  const all: readonly Model[] = Object.values(models).flat();
  const name = asked ?? '';
  if (all.some((model) => model === name))
    throw new UsageError({ says: 'oscal-model-of', model: name, of: subject, known });
  throw new UsageError({ says: 'oscal-model', name, near: nearTo(name, [...new Set(all)]) });
}

/** Refuses options that say nothing about the subject, instead of ignoring them. */
function refuseBeside(subject: Subject, model: Model, options: ExportOptions): void {
  const ofVendor = ['variant', 'plan', 'feature', 'dataClass', 'setting', 'audience'] as const;
  const given = [
    ...(subject === 'vendor' ? [] : ofVendor.filter((name) => options[name] !== undefined)),
    ...(model !== 'mapping' && options.crosswalk !== undefined ? ['crosswalk'] : []),
  ];
  const [first] = given;
  if (first === undefined) return;
  const option = first === 'dataClass' ? 'data-class' : first;
  throw new UsageError({ says: 'oscal-option', option, of: subject });
}

const terms = (audience: Audience, asOf: string) => ({
  audience,
  prospect: '',
  since: null,
  validUntil: null,
  crosswalk: null,
  full: true,
  listed: false,
  asOf,
  inputs: { library: [], profile: null },
});

/** The service as the standard customer has it, in the copy of the audience. */
async function offerOf(
  library: Library,
  service: Service,
  use: Offer['use'] | object,
  audience: Audience,
  asOf: string,
) {
  const request = await pipeline.requestMatrix(library, service, use, terms(audience, asOf));
  return {
    library: request.library,
    offer: { service: request.service, use: request.use, assessment: request.assessment },
  };
}

async function ofVendor(name: string, options: ExportOptions, io: Io): Promise<OscalDocument> {
  const model = modelOf('vendor', options.model);
  const asOf = asOfDay(options, io);
  const audience = audienceOf(options);
  const { library } = await openFor([name], options, io);
  const vendor = findVendor(library, name);
  const several = vendor !== undefined && vendor.services.length > 1;
  if (several && model === 'ssp')
    throw new UsageError({ says: 'oscal-several', vendor: name, services: vendor.services.map((s) => s.address) });
  const services = several ? vendor.services : [findService(name, library)];
  const made = [];
  for (const service of services)
    made.push(await offerOf(library, service, chosenUse(service, options), audience, asOf));
  const [first] = made;
  if (first === undefined) throw new Error(`no service of ${name}`);
  const request: VendorRequest = { library: first.library, audience, offers: made.map((m) => m.offer), asOf };
  if (model === 'ssp') return (await import('../../exchange/oscal/vendor-plan.ts')).vendorPlan(request, first.offer);
  return (await import('../../exchange/oscal/component-definition.ts')).componentDefinition(request);
}

async function ofProfile(path: string, options: ExportOptions, io: Io): Promise<OscalDocument> {
  const model = modelOf('profile', options.model);
  const asOf = asOfDay(options, io);
  const { library, customer } = await openCustomer(path, options, io);
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  const request = { library, customer, assessment, asOf };
  if (model === 'poam') return (await import('../../exchange/oscal/action-plan.ts')).actionPlan(request);
  const services = library.vendors
    .flatMap((vendor) => vendor.services)
    .filter(({ address }) => customer.systems.some((s) => s.kind === 'service' && s.service === address));
  const offers = new Map<string, Offer>();
  // The customer reads everything that its library has.
  const [audience] = [...audiences].reverse();
  for (const service of services)
    offers.set(service.address, (await offerOf(library, service, {}, audience ?? 'internal', asOf)).offer);
  return (await import('../../exchange/oscal/customer-plan.ts')).customerPlan({ ...request, offers });
}

async function ofControls(options: ExportOptions, io: Io): Promise<OscalDocument> {
  const model = modelOf('controls', options.model);
  const asOf = asOfDay(options, io);
  if (model === 'catalog') {
    const { library } = await openLaw(options, io);
    return (await import('../../exchange/oscal/catalog.ts')).catalogDocument(library, asOf);
  }
  const { library } = await openFor([], { ...options, crosswalk: options.crosswalk ?? true }, io);
  const crosswalk = findCrosswalk(options.crosswalk ?? true, library);
  if (crosswalk === null) throw new Error('no crosswalk');
  return (await import('../../exchange/oscal/mapping-collection.ts')).mappingCollection(library, crosswalk, asOf);
}

/** A profile is a file; the rules have a name of their own; anything else is a vendor. */
const subjectOf = (name: string): Subject => {
  if (name === 'controls') return 'controls';
  return /\.ya?ml$/i.test(name) || statSync(name, { throwIfNoEntry: false })?.isFile() === true ? 'profile' : 'vendor';
};

const makers = { vendor: ofVendor, profile: ofProfile } as const;

export async function exportAs(io: Io, args: readonly string[], options: ExportOptions) {
  const [standard = '', name = ''] = args;
  if (standard !== 'oscal')
    throw new UsageError({ says: 'export-standard', name: standard, near: nearTo(standard, ['oscal']) });
  const format = formatOf('oscal', options);
  const subject = subjectOf(name);
  refuseBeside(subject, modelOf(subject, options.model), options);
  const medium = await openMedium(options, format, io);
  const document = subject === 'controls' ? await ofControls(options, io) : await makers[subject](name, options, io);
  deliver(await publish('oscal', format, document, medium), options, io);
  return exit.done;
}
