// Why no OSCAL file is written or read.

import type { Near } from '../../model/nearest.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

interface Labeled {
  readonly label: string;
}

/** What an export can be of. */
export type Subject = 'vendor' | 'profile' | 'controls';

const subjects: Readonly<Record<Subject, string>> = {
  vendor: 'a vendor',
  profile: 'a profile',
  controls: 'the rules',
};

export const oscalReasons = {
  'export-standard': ({ name, near }: { name: string; near: Near }) => [
    `there is no export "${name}"`,
    nearWords(near, 'use oscal'),
  ],
  'oscal-model': ({ name, near }: { name: string; near: Near }) => [`OSCAL has no model "${name}"`, nearWords(near)],
  'oscal-model-of': ({ model, of, known }: { model: string; of: Subject; known: readonly string[] }) => [
    `--model ${model} is not made of ${subjects[of]}`,
    `use one of: ${known.join(', ')}`,
  ],
  'oscal-option': ({ option, of }: { option: string; of: Subject }) => [
    `--${option} has no effect on ${subjects[of]}`,
    `remove --${option}`,
  ],
  'oscal-several': ({ vendor, services }: { vendor: string; services: readonly string[] }) => [
    `the vendor "${vendor}" has several services, and a system security plan is of one`,
    `name one of them: ${services.join(', ')}`,
  ],
  'oscal-no-acts': ({ customer }: { customer: string }) => [
    `"${customer}" has nothing to do, and OSCAL has no plan of action without an item`,
    'export the system security plan instead: --model ssp',
  ],

  'import-whole': ({ option, kind }: { option: string; kind: 'mapping' | 'crosswalk' }) => [
    `${option} is given, and the file is a whole ${kind}`,
    `remove ${option}; the ${kind} is printed, or written to --output`,
  ],
  'oscal-no-rows': ({ service }: { service: string }) => [
    `the documents of ${service} address no row, and OSCAL has no system security plan without one`,
    'export its component definition instead',
  ],
  'oscal-customer': (_: Labeled) => [
    'it is the plan of a customer, and offers nothing that others could inherit',
    'import the plan or the component definition of a vendor',
  ],
  'oscal-many': ({ most }: Labeled & { most: number }) => [
    `it has more than ${most} objects and lists`,
    'take out what is not about the controls of this vendor, and try again',
  ],
  'oscal-encoding': (_: Labeled) => ['the file is not UTF-8 text', 'save it as UTF-8, and name that'],
  'oscal-not-json': ({ line }: Labeled & { line: number }) => [
    `it begins like JSON, and is not JSON: something is missing or out of place near line ${line}`,
    'check it with the program that wrote it, or export it again',
  ],
  'oscal-deep': ({ line }: Labeled & { line: number }) => [
    `line ${line}: it is nested deeper than any OSCAL file`,
    'export it again with the program that wrote it',
  ],
  'oscal-key-twice': ({ key, line }: Labeled & { key: string; line: number }) => [
    `line ${line}: the key "${key}" stands twice in one object`,
    'keep the one that counts, and remove the other',
  ],
  'oscal-model-in': ({ found, known }: Labeled & { found: string | null; known: readonly string[] }) => [
    found === null ? 'it is not an OSCAL file' : `it is an OSCAL ${found}, which says nothing of who does what`,
    `name a file whose only object is one of: ${known.join(', ')}`,
  ],
  'oscal-version': ({ version, model }: Labeled & { version: string; model: string }) => [
    version === ''
      ? 'metadata/oscal-version is missing'
      : `OSCAL version "${version}" of a ${model} is not one that devolve reads`,
    model === 'mapping-collection' ? 'convert it to version 1.2' : 'convert it to a version from 1.0 to 1.2',
  ],
  'oscal-shape': ({ at, wants }: Labeled & { at: string; wants: 'object' | 'list' | 'text' }) => [
    `${at} is not ${wants === 'object' ? 'an object' : `a ${wants}`}`,
    'check the file against the OSCAL schema of its version',
  ],
  'oscal-uuid-twice': ({ id, first, at }: Labeled & { id: string; first: string; at: string }) => [
    `the uuid ${id} stands for two things: ${first} and ${at}`,
    'give one of them a uuid of its own',
  ],
  'oscal-dangling': ({ id, at }: Labeled & { id: string; at: string }) => [
    `${at} refers to ${id}, which the file does not have`,
    'add what it refers to, or remove the reference',
  ],
  'oscal-pairs': (_: Labeled) => [
    'it pairs controls of two frameworks, and says nothing of a vendor',
    'import it without --into: what comes out is a crosswalk for controls/crosswalks/',
  ],
  'oscal-own': ({ at, said }: Labeled & { at: string; said: string }) => [
    `${at} has a property of devolve that no mapping has: ${said}`,
    'remove the property, or export the file again',
  ],
} satisfies Wording;
