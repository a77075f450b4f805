// The interview for a mapping: the product, its documents, its subcontractors.

import { audiences } from '../model/vendor.ts';
import {
  agreementChoices,
  mappingAsked as asked,
  audienceChoices,
  baaChoices,
  gradeChoices,
  noSource,
  mappingParts as parts,
  phiChoices,
} from '../words/start/mapping-questions.ts';
import { askKey, askRead, askWrite } from './ask-choices.ts';
import {
  agreementOffers,
  type DocumentSaid,
  documentIds,
  type MappingAnswers,
  type MappingGiven,
  type UpstreamSaid,
} from './mapping-answers.ts';
import { askOne, type Interview } from './question.ts';
import { readDay, readName, readText } from './read.ts';
import { readClause, usualAudience } from './read-mapping.ts';

const grades = ['published', 'contract', 'policy', 'attestation', 'asserted'] as const;
const someBaa = ['executed', 'hedged', 'unstated', 'none'] as const;

function* askDocuments(asOf: string): Interview<readonly DocumentSaid[]> {
  const part = parts.documents;
  const said: DocumentSaid[] = [];
  for (;;) {
    const first = said.length === 0;
    const title = yield* askRead(part, asked.document(first), (text) => readName('the title', text), !first);
    if (title === null) return said;
    const grade = yield* askKey(part, asked.grade(title), grades, gradeChoices, 'published');
    const audience = yield* askKey(part, asked.audience(title), audiences, audienceChoices, usualAudience(grade));
    // A web page has a day at most.
    const version =
      grade === 'published' ? null : yield* askRead(part, asked.version(title), (text) => readText('it', text), true);
    const date = yield* askRead(part, asked.date(title), (text) => readDay('the day', text, asOf), true);
    const changed =
      grade === 'published' && date === null
        ? yield* askRead(part, asked.changed(title), (text) => readDay('the day', text, asOf), true)
        : null;
    const where = yield* askRead(part, asked.where(title), (text) => readText('the place', text), true);
    said.push({ title, grade, audience, version, date, changed, where });
  }
}

/** The document that names a subcontractor, and the clause; null for none. */
function* askSource(name: string, documents: readonly DocumentSaid[]): Interview<string | null> {
  const part = parts.upstreams;
  const ids = documentIds(documents);
  const [first = '', ...others] = ids;
  const titles = documents.map(({ title }, i) => ({ value: ids[i] ?? '', label: title }));
  const options = [...titles, { value: '', ...noSource }];
  const document = others.length === 0 ? first : yield* askOne({ part, ...asked.namedIn(name), options, first });
  const title = titles.find(({ value }) => value === document)?.label;
  if (title === undefined) return null;
  const clause = yield* askRead(part, asked.clause(name, title), (text) => readClause('the clause', text), true);
  return clause === null ? document : `${document}#${clause}`;
}

function* askUpstreams(documents: readonly DocumentSaid[]): Interview<readonly UpstreamSaid[]> {
  const part = parts.upstreams;
  const said: UpstreamSaid[] = [];
  for (;;) {
    const name = yield* askRead(part, asked.upstream, (text) => readName('the name', text), true);
    if (name === null) return said;
    const purpose = yield* askRead(part, asked.purpose(name), (text) => readText('the purpose', text), true);
    const phi = yield* askKey(part, asked.phi(name), ['yes', 'no', 'unknown'], phiChoices, 'unknown');
    const baa = phi === 'no' ? 'not-needed' : yield* askKey(part, asked.baa(name), someBaa, baaChoices, 'unstated');
    const source = yield* askSource(name, documents);
    said.push({ name, phi, baa, purpose, source });
  }
}

interface Beginning {
  readonly asOf: string;
  /** Path of the file for a vendor of this name; throws UsageError if it is there already. */
  readonly pathOf: (vendor: string) => string;
}

function* askVendor({ pathOf }: Beginning): Interview<string> {
  const read = (text: string) => {
    const name = readName('the name', text);
    pathOf(name);
    return name;
  };
  return (yield* askRead(parts.product, asked.vendor, read, false)) ?? '';
}

/**
 * Null: the person does not want it written.
 * @param keep gets what is said so far, after each part
 */
export function* askMapping(
  beginning: Beginning,
  given: MappingGiven,
  keep: (said: MappingGiven) => void,
): Interview<MappingAnswers | null> {
  let said = given;
  const kept = <S extends MappingGiven>(part: S): S => {
    said = { ...said, ...part };
    keep(said);
    return part;
  };
  const part = parts.product;
  const { vendor } = kept({ vendor: given.vendor ?? (yield* askVendor(beginning)) });
  const read = (text: string) => readName('the product', text);
  const { service } = kept({
    service: given.service ?? (yield* askRead(part, asked.service(vendor), read, true)) ?? vendor,
  });
  const { agreement } = kept({
    agreement:
      given.agreement ?? (yield* askKey(part, asked.agreement(vendor), agreementOffers, agreementChoices, 'unknown')),
  });
  const { documents } = kept({ documents: given.documents ?? (yield* askDocuments(beginning.asOf)) });
  const { upstreams } = kept({ upstreams: given.upstreams ?? (yield* askUpstreams(documents)) });
  const write = yield* askWrite(parts.end, asked.write(beginning.pathOf(vendor)));
  return write ? { vendor, service, documents, upstreams, agreement } : null;
}
