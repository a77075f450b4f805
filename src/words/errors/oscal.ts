// Why no OSCAL file is written or read.

import type { Near } from '../../model/nearest.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

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
} satisfies Wording;
