// devolve compare <vendor>[/<service>][@<choices>]…

import { chosenKey } from '../../model/condition.ts';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import { useBehind } from '../choices.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { findService, openFor, openMedium } from '../session.ts';

/** Parses `vendor` or `vendor/service`, optionally with choices: `@variant`, `@plan=pro,feature=sms`. */
function candidate(arg: string, library: Library) {
  const at = arg.indexOf('@');
  const service = findService(at === -1 ? arg : arg.slice(0, at), library);
  const use = useBehind(service, at === -1 ? undefined : arg.slice(at + 1));
  return { service, use };
}

type Chosen = ReturnType<typeof candidate>;

const sameChoice = (a: Chosen, b: Chosen | undefined) =>
  a.service === b?.service && chosenKey(a.use) === chosenKey(b.use);

export async function compare(io: Io, args: readonly string[], options: Options<'compare'>) {
  const format = formatOf('compare', options);
  const asOf = asOfDay(options, io);
  if (args.length < 2) throw new UsageError({ says: 'compare-few' });
  const medium = await openMedium(options, format, io);
  const { tree, library } = await openFor(args, options, io);
  const chosen = args.map((arg) => candidate(arg, library));
  const twice = args.find((_, i) => chosen.slice(0, i).some((c) => sameChoice(c, chosen[i])));
  if (twice !== undefined) throw new UsageError({ says: 'compare-twice', name: twice });
  const role = pipeline.roleFor(
    library,
    chosen.map(({ service }) => service),
  );
  const candidates = chosen.map(({ service, use }) => {
    return { service, use, ...pipeline.assessService(library, service, use, asOf, role) };
  });
  const inputs = await pipeline.inputsOf(tree, null, medium.design);
  deliver(await publish('compare', format, { library, candidates, asOf, inputs }, medium), options, io);
  return exit.done;
}
