// devolve plan <profile>

import { UsageError } from '../../model/errors.ts';
import type { Format } from '../../model/format.ts';
import { nearTo } from '../../model/nearest.ts';
import type { PlanChange } from '../../model/plan-change.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver, refuseToOverwrite, tellWhatCsvLacks } from '../output.ts';
import { openCustomer, openMedium } from '../session.ts';

type PlanOptions = Options<'plan'>;
type Assessed = ReturnType<typeof pipeline.assessCustomer>;
type Opened = Awaited<ReturnType<typeof openCustomer>>;

/** What became of it since the revision of --since; null where none is given. */
async function changeSince(
  path: string,
  { tree, library, customer }: Opened,
  assessment: Assessed,
  asOf: string,
  options: PlanOptions,
  io: Io,
): Promise<PlanChange | null> {
  if (options.since === undefined) return null;
  const { planSince } = await import('../../history/plan-since.ts');
  const { cacheOf } = await import('../../history/state.ts');
  const head = { library, customer, assessment, asOf };
  const cache = cacheOf(true, io.env);
  const { files } = tree;
  return planSince({ library: options.library, base: options.since, profile: path, head, files, cache });
}

/** The owner of --owner, as the plan calls them; null where none is named. */
async function ownerOf({ owner: name }: PlanOptions, { customer }: Opened, assessment: Assessed) {
  if (name === undefined) return null;
  const { owner, owners } = await pipeline.ownerCalled(name, customer, assessment);
  if (owner === undefined) throw new UsageError({ says: 'owner-unknown', name, near: nearTo(name, owners) });
  return owner;
}

/** The owner's page is to be read by people: without a format it is Markdown. */
function pageFormat(options: PlanOptions): Format {
  const format = formatOf('owner-page', options);
  return format === 'table' ? 'markdown' : format;
}

export async function plan(io: Io, args: readonly string[], options: PlanOptions) {
  const asOf = asOfDay(options, io);
  const page = options.ownerPage === true;
  if (page && options.owner !== undefined) throw new UsageError({ says: 'owner-page-owner' });
  const format = page ? pageFormat(options) : formatOf('plan', options);
  const medium = await openMedium(options, format, io);
  const path = args[0] ?? '';
  const opened = await openCustomer(path, options, io);
  const { tree, library, file, customer } = opened;
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  await refuseToOverwrite(format, path, { library, customer, assessment }, options);
  const request = {
    library,
    customer,
    assessment,
    asOf,
    inputs: await pipeline.inputsOf(tree, file, medium.design),
    owner: await ownerOf(options, opened, assessment),
    since: await changeSince(path, opened, assessment, asOf, options, io),
    showDone: options.done === true,
    showIds: options.ids === true,
  };
  deliver(await publish(page ? 'owner-page' : 'plan', format, request, medium), options, io);
  tellWhatCsvLacks(format, options, io);
  return exit.done;
}
