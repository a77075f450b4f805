// devolve matrix <vendor>[/<service>]

import type { ServiceUse } from '../../model/condition.ts';
import { UsageError } from '../../model/errors.ts';
import { nearTo } from '../../model/nearest.ts';
import type { Audience } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { beforeSigning } from '../../words/remarks.ts';
import { chosenUse } from '../choices.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { checkFill, formatOfFilled, refuseAnswered } from '../fill-options.ts';
import { type Io, saySentence } from '../io.ts';
import { asOfDay, audienceOf, formatOf, isFull, lastDay } from '../options.ts';
import { deliver, tellWhatCsvLacks } from '../output.ts';
import { findCrosswalk, findService, openFor, openMedium } from '../session.ts';

/** The form of this name; null where none is requested. */
async function findForm(name: string | undefined) {
  if (name === undefined) return null;
  const known = await pipeline.formNames();
  const found = known.find((form) => form === name);
  if (found === undefined) throw new UsageError({ says: 'form-unknown', name, near: nearTo(name, known) });
  return found;
}

/** Refuses options that the form has no place for, instead of ignoring them. */
async function refuseBeside(form: pipeline.FormName, { crosswalk, since }: Options<'matrix'>): Promise<void> {
  const paired = crosswalk !== undefined && !(await pipeline.takesCrosswalk(form));
  const option = paired ? '--crosswalk' : since !== undefined ? '--since' : null;
  if (option === null) return;
  throw new UsageError({ says: 'form-fixed', form, option });
}

/** What changed since the revision of --since; null without it. */
async function changesSince(
  service: string,
  use: Partial<ServiceUse>,
  audience: Audience,
  asOf: string,
  { since, at, library }: Options<'matrix'>,
  io: Io,
) {
  if (since === undefined) return null;
  const history = await import('../../history/changes-since.ts');
  const { cacheOf } = await import('../../history/state.ts');
  const prospect = { use, audience };
  const kept = cacheOf(true, io.env);
  return history.changesSince({ service, prospect, library, base: since, head: at, asOf, cache: kept });
}

export async function matrix(io: Io, args: readonly string[], options: Options<'matrix'>) {
  const asOf = asOfDay(options, io);
  const { fill } = options;
  checkFill(options);
  const form = await findForm(options.as);
  const format = fill === undefined ? formatOf(form === null ? 'matrix' : 'form', options) : formatOfFilled(options);
  if (form !== null) await refuseBeside(form, options);
  const audience = audienceOf(options);
  const full = isFull(options);
  const medium = await openMedium(options, format, io);
  const { tree, library } = await openFor([args[0] ?? ''], options, io);
  const service = findService(args[0] ?? '', library);
  const use = chosenUse(service, options);
  const request = await pipeline.requestMatrix(library, service, use, {
    audience,
    prospect: options.for ?? '',
    since: await changesSince(service.address, use, audience, asOf, options, io),
    validUntil: lastDay(options, asOf),
    crosswalk: findCrosswalk(options.crosswalk, library),
    full,
    listed: options.rows === true,
    asOf,
    inputs: await pipeline.inputsFor(audience, library, service, tree, medium.design),
  });
  const answer =
    fill !== undefined
      ? await (await import('../fill.ts')).fillFor(fill, request, options, io)
      : form === null
        ? await publish('matrix', format, request, medium)
        : await publish('form', format, { form, matrix: request }, medium);
  if (fill !== undefined) refuseAnswered(answer, options);
  deliver(answer, options, io);
  tellWhatCsvLacks(format, options, io);
  if (options.quiet !== true) {
    for (const remark of await pipeline.beforeSigning(request, medium.design))
      saySentence(io.stderr, beforeSigning(remark));
  }
  return exit.done;
}
