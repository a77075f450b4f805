// devolve import <file>

import { UsageError } from '../../model/errors.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import { begin, refuseTaken, vendorOf } from '../import/begin.ts';
import { openTable } from '../import/open-table.ts';
import { importWholeFile } from '../import/whole-file.ts';
import type { Io } from '../io.ts';
import { asOfDay } from '../options.ts';
import { refuseInputAsOutput } from '../output.ts';

export async function importTable(io: Io, args: readonly string[], options: Options<'import'>) {
  const [path = ''] = args;
  const day = asOfDay(options, io);
  if (await importWholeFile(path, day, options, io)) return exit.done;
  if (options.into !== undefined) {
    if (options.output !== undefined) throw new UsageError({ says: 'import-both' });
    const { update } = await import('../import/update.ts');
    await update(path, options.into, day, options, io);
    return exit.done;
  }
  const alone = (['service', 'document'] as const).find((name) => options[name] !== undefined);
  if (alone !== undefined) throw new UsageError({ says: 'import-alone', option: `--${alone}` });
  refuseTaken(options);
  const vendor = vendorOf(options.vendor, path);
  const open = await openTable(path, [vendor.id, vendor.name], options, io);
  refuseInputAsOutput(options);
  await begin(open, vendor, day, options, io);
  return exit.done;
}
