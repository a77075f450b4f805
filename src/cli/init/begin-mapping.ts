// Begins a mapping of a vendor's own product: asks or reads the flags, writes the draft, and prints its first matrix.

import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { vendorIdOf } from '../../model/unmapped.ts';
import * as pipeline from '../../pipeline.ts';
import { askMapping } from '../../start/ask-mapping.ts';
import { agreementOffers, documentIds, type MappingAnswers, type MappingGiven } from '../../start/mapping-answers.ts';
import { mappingText } from '../../start/mapping-text.ts';
import { readName, readWord } from '../../start/read.ts';
import { readDocument, readUpstream } from '../../start/read-mapping.ts';
import { noteLine } from '../../words/remarks.ts';
import { mappingNext, replaces } from '../../words/start/mapping.ts';
import { mappingIntro } from '../../words/start/mapping-questions.ts';
import { firstCommit } from '../../words/start/next.ts';
import { beginAgain } from '../../words/start/questions.ts';
import { matrix } from '../commands/matrix.ts';
import type { Options } from '../commands.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type Io, say, saySentence } from '../io.ts';
import { openTree } from '../session.ts';
import { beginningCommand, mappingArgs } from './args.ts';
import { converse } from './converse.ts';
import { destinationOf, workflowFor } from './destination.ts';
import { once, reportOptions } from './flags.ts';
import { personFor } from './person.ts';
import { schemaBeside, schemaPath } from './schema-beside.ts';
import { shellWord } from './shell-word.ts';
import { requireValid, writeBeginning } from './write-beginning.ts';

function givenIn({ vendor, service, document, upstream, baa }: Options<'init'>, asOf: string): MappingGiven {
  const documents = once(
    '--document',
    (document ?? []).map((text) => readDocument(text, asOf)),
    (d) => d.title,
  );
  const ids = documentIds(documents);
  return {
    ...(typeof vendor === 'string' ? { vendor: readName('--vendor', vendor) } : {}),
    ...(service === undefined ? {} : { service: readName('--service', service) }),
    ...(document === undefined ? {} : { documents }),
    ...(upstream === undefined
      ? {}
      : {
          upstreams: once(
            '--upstream',
            upstream.map((text) => readUpstream(text, ids)),
            (u) => u.name,
          ),
        }),
    ...(baa === undefined ? {} : { agreement: readWord('--baa', baa, agreementOffers) }),
  };
}

/** Throws UsageError that names every flag that is missing. */
function answersFrom(given: MappingGiven, yes: boolean): MappingAnswers {
  const { vendor, service, documents, upstreams, agreement } = given;
  const missing = [
    ...(vendor === undefined ? ['--vendor NAME'] : []),
    ...(documents === undefined ? ['--document'] : []),
    ...(yes ? [] : [...(service === undefined ? ['--service'] : []), ...(agreement === undefined ? ['--baa'] : [])]),
    ...(upstreams === undefined && !yes ? ['--upstream'] : []),
  ];
  if (missing.length > 0 || vendor === undefined || documents === undefined)
    throw new UsageError({ says: 'start-missing', flags: missing, yes });
  return {
    ...{ vendor, documents },
    service: service ?? vendor,
    upstreams: upstreams ?? [],
    agreement: agreement ?? 'unknown',
  };
}

/** Where the mapping of a vendor of this name goes. Throws UsageError if something is there already. */
function newPath(directory: string, vendor: string): string {
  const path = join(directory, 'mappings', `${vendorIdOf(vendor)}.yaml`);
  if (pipeline.isTaken(path)) throw new UsageError({ says: 'start-taken', path });
  return path;
}

export async function beginMapping(
  io: Io,
  directory: string,
  asOf: string,
  options: Options<'init'>,
): Promise<ExitCode> {
  const given = givenIn(options, asOf);
  const pathOf = (vendor: string) => newPath(directory, vendor);
  if (given.vendor !== undefined) pathOf(given.vendor);
  const tree = await openTree(pipeline.holdsLibrary(directory) ? { ...options, library: directory } : options, io);
  const library = pipeline.loadLibrary(tree);
  const place = await destinationOf(directory, options);
  const person = await personFor(io, options);
  let said = given;
  const keep = (now: MappingGiven) => {
    said = now;
  };
  const answers =
    person === null
      ? answersFrom(given, options.yes === true)
      : await converse(person, () => askMapping({ asOf, pathOf }, given, keep), mappingIntro);
  if (answers === null) {
    if (said !== given && said.vendor !== undefined)
      for (const line of beginAgain(beginningCommand(directory, mappingArgs(said.vendor, said), options)))
        say(io.stderr, line);
    return exit.unanswered;
  }
  const { vendor } = answers;
  const id = vendorIdOf(vendor);
  const path = pathOf(vendor);
  const text = mappingText(answers, library, asOf, `../${schemaPath('mapping')}`);
  const replaced = library.vendors.some((v) => v.id === id);
  const warnings = await requireValid(
    { ...tree, files: tree.files.filter((file) => file.path !== `mappings/${id}.yaml`) },
    path,
    text,
  );
  const files = [{ path, text }, ...(await schemaBeside(directory, 'mapping', library)), ...workflowFor(place, null)];
  await writeBeginning(io, { place, files, warnings, message: firstCommit(vendor) }, options);
  if (replaced && options.quiet !== true) saySentence(io.stderr, noteLine(replaces(id)));
  const code = await matrix(io, [id], { ...reportOptions(options), library: directory });
  if (options.quiet !== true) {
    const found = pipeline.throughLinks(directory) === pipeline.throughLinks('.');
    const library = found ? '' : ` --library ${shellWord(directory)}`;
    for (const line of mappingNext(shellWord(path), id, library)) say(io.stderr, line);
  }
  return code;
}
