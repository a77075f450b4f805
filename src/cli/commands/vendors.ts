// devolve vendors [vendor]

import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import { nearTo, plain } from '../../model/nearest.ts';
import type { Vendor } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { ageIn, asOfDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openAll, openMedium } from '../session.ts';

/** By id, name, or the address or title of a service, whatever the case and the accents. */
function findVendor(text: string, { vendors }: Library): Vendor {
  const namesOf = ({ id, name, services }: Vendor) => [id, name, ...services.flatMap((s) => [s.address, s.title])];
  const found = vendors.find((v) => namesOf(v).some((name) => plain(name) === plain(text.trim())));
  if (found !== undefined) return found;
  const { meant } = nearTo(text, vendors.flatMap(namesOf));
  const near = vendors.find((v) => meant !== null && namesOf(v).includes(meant));
  const known = nearTo(
    text,
    vendors.map(({ id }) => id),
  );
  throw new UsageError({ says: 'vendor-unknown', name: text, near: { ...known, meant: near?.id ?? known.meant } });
}

export async function vendors(io: Io, args: readonly string[], options: Options<'vendors'>) {
  const [name] = args;
  const span = ageIn(options);
  const asOf = asOfDay(options, io);
  const report = span !== null ? 'stale' : name === undefined ? 'vendors' : 'vendor';
  const format = formatOf(report, options);
  const medium = await openMedium(options, format, io);
  const { tree, library } = await openAll(options, io);
  if (span !== null) {
    const vendors = name === undefined ? library.vendors : [findVendor(name, library)];
    const stale = { vendors, span, asOf, inputs: await pipeline.inputsOf(tree, null) };
    deliver(await publish('stale', format, stale, medium), options, io);
    return exit.done;
  }
  const own = new Set(tree.own === null ? [] : pipeline.judgedOf(tree, []).map(({ path }) => path));
  const request = { library, own, inputs: await pipeline.inputsOf(tree, null) };
  const answer =
    name === undefined
      ? await publish('vendors', format, request, medium)
      : await publish('vendor', format, { ...request, vendor: findVendor(name, library) }, medium);
  deliver(answer, options, io);
  return exit.done;
}
