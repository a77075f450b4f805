// The interview for a mapping: the product, its documents, its subcontractors.

import { audiences } from '../model/vendor.ts';
import {
  agreementChoices,
  mappingAsked as asked,
  audienceChoices,
  baaChoices,
  gradeChoices,
  mappingParts as parts,
  phiChoices,
} from '../words/start/mapping-questions.ts';
import { writeIt } from '../words/start/questions.ts';
import { askKey, askRead } from './ask-choices.ts';
import type { DocumentSaid, MappingAnswers, MappingGiven, UpstreamSaid } from './mapping-answers.ts';
import type { Interview } from './question.ts';
import { readDay, readName, readText } from './read.ts';
import { usualAudience } from './read-mapping.ts';

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
    const date = yield* askRead(part, asked.date(title), (text) => readDay('the day', text, asOf), true);
    const where = yield* askRead(part, asked.where(title), (text) => readText('the place', text), true);
    said.push({ title, grade, audience, date, where });
  }
}

function* askUpstreams(): Interview<readonly UpstreamSaid[]> {
  const part = parts.upstreams;
  const said: UpstreamSaid[] = [];
  for (;;) {
    const name = yield* askRead(part, asked.upstream, (text) => readName('the name', text), true);
    if (name === null) return said;
    const purpose = yield* askRead(part, asked.purpose(name), (text) => readText('the purpose', text), true);
    const phi = yield* askKey(part, asked.phi(name), ['yes', 'no', 'unknown'], phiChoices, 'unknown');
    const baa = phi === 'no' ? 'not-needed' : yield* askKey(part, asked.baa(name), someBaa, baaChoices, 'unstated');
    said.push({ name, phi, baa, purpose });
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

/** Null: the person does not want it written. */
export function* askMapping(beginning: Beginning, given: MappingGiven): Interview<MappingAnswers | null> {
  const part = parts.product;
  const vendor = given.vendor ?? (yield* askVendor(beginning));
  const read = (text: string) => readName('the product', text);
  const service = given.service ?? (yield* askRead(part, asked.service(vendor), read, true)) ?? vendor;
  const answers = ['yes', 'no', 'unknown'] as const;
  const agreement =
    given.agreement ?? (yield* askKey(part, asked.agreement(vendor), answers, agreementChoices, 'unknown'));
  const documents = given.documents ?? (yield* askDocuments(beginning.asOf));
  const upstreams = given.upstreams ?? (yield* askUpstreams());
  const write = yield* askKey(parts.end, asked.write(beginning.pathOf(vendor)), ['yes', 'no'], writeIt, 'yes');
  return write === 'yes' ? { vendor, service, documents, upstreams, agreement } : null;
}
