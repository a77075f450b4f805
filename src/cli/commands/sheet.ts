// devolve sheet <profile>

import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openCustomer, openMedium } from '../session.ts';

export async function sheet(io: Io, args: readonly string[], options: Options<'sheet'>) {
  const format = formatOf('sheet', options);
  const asOf = asOfDay(options, io);
  const medium = await openMedium(options, format, io);
  const { tree, library, file, customer } = await openCustomer(args[0] ?? '', options, io);
  const assessment = pipeline.assessCustomer(library, customer, asOf);
  const inputs = await pipeline.inputsOf(tree, file, medium.design);
  deliver(await publish('sheet', format, { library, customer, assessment, asOf, inputs }, medium), options, io);
  return exit.done;
}
