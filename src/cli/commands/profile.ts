// devolve profile <profile>

import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openCustomer, openMedium } from '../session.ts';

export async function profile(io: Io, args: readonly string[], options: Options<'profile'>) {
  const format = formatOf('profile', options);
  const asOf = asOfDay(options, io);
  const medium = await openMedium(options, format, io);
  const { tree, library, file, customer } = await openCustomer(args[0] ?? '', options, io);
  const request = { library, customer, asOf, inputs: await pipeline.inputsOf(tree, file) };
  deliver(await publish('profile', format, request, medium), options, io);
  return exit.done;
}
