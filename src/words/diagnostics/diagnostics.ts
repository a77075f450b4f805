// The words for every diagnostic. A row is named by its code; a suffix after a slash tells apart those with the same
// code.

import type { Arguments, Fact, Speaking, Words } from '../wording.ts';
import { citationFaults } from './citations.ts';
import { designFaults } from './design.ts';
import { fileFaults } from './files.ts';
import { lawFaults } from './law.ts';
import { mappingFaults } from './mapping.ts';
import { nameFaults } from './names.ts';
import { profileFaults } from './profile.ts';
import { shapeFaults } from './shape.ts';
import { yamlFaults } from './yaml.ts';

const faults = {
  ...fileFaults,
  ...yamlFaults,
  ...shapeFaults,
  ...nameFaults,
  ...citationFaults,
  ...lawFaults,
  ...mappingFaults,
  ...profileFaults,
  ...designFaults,
};

type FaultArguments = Arguments<typeof faults>;

/** What is wrong with an input, with the values for its message. */
export type Fault<K extends keyof FaultArguments = keyof FaultArguments> = Fact<FaultArguments, K>;

const speaking: Speaking<FaultArguments> = faults;

export function faultWords<K extends keyof FaultArguments>(fault: Fault<K>): Words {
  return speaking[fault.says](fault);
}

/** Every code, once. */
export const diagnosticCodes: readonly string[] = [
  ...new Set(Object.keys(faults).map((says) => says.split('/')[0] ?? '')),
];
