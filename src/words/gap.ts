// Sentences of the gap report outside rows and findings.

import { count } from './labels.ts';

export const gapTitle = (name: string) => `Gap report: ${name}`;
export const roleText = (role: string, states: readonly string[]) => [role, ...states].join(', ');
export const noSystem = 'none recorded';

export const nothingRecorded = 'nothing recorded';
export const executedText = (system: string, on: string | null) =>
  `${system}: executed${on === null ? '' : ` on ${on}`}`;
export const notExecutedText = (system: string, title: string, state: string) =>
  `Not executed for ${system}: ${title}. State: ${state}.`;

/** Who said that something does not apply, and when. */
export const saidBy = (by: string | null, on: string | null) => [by ?? 'no name given', on ?? 'not dated'].join(', ');
export const noException = (rows: readonly string[]) =>
  rows.length === 0 ? '' : `The rule has no exception for ${rows.join(', ')}, so the report still asks for it.`;

/** Beside counts that stay as they are although something blocks. */
export const worstCaseText = 'The counts take the worst case over all systems; only the table by system moves.';

/** @param covered an agreement with the vendor is executed */
export const exclusionsUnknown = (covered: boolean): string =>
  `No document of the vendor is known, so what it excludes is not known. ${covered ? 'Use it for PHI only as the agreement says.' : 'No agreement covers PHI there today: keep PHI out of it until one does.'}`;

export const notForPhi = (name: string, purpose: string, source: string) =>
  `${name} (${purpose}): PHI is not meant to reach it. ${source}`;

interface Found {
  readonly there: number;
  readonly absent: number;
  readonly empty: number;
  readonly unlooked: number;
}

/** How much of the named evidence was found. Files were only looked for, not opened. */
export function evidenceText(named: number, { there, absent, empty, unlooked }: Found): string {
  if (named === 0) return '';
  const found = [
    ...(there === 0 ? [] : [`${there} found`]),
    ...(absent === 0 ? [] : [`${absent} not found`]),
    ...(empty === 0 ? [] : [`${empty} empty`]),
    ...(unlooked === 0
      ? []
      : [`${unlooked} not checked (a web address, outside the profile’s folder, or from a revision)`]),
  ];
  return `Evidence: ${count(named, 'file')} named, ${found.join(', ')}; none was opened.`;
}

/** Documents that the profile names beside its answers. */
export const namedDocuments = {
  agreement: 'The executed agreement',
  reply: (question: string) => `The reply to ${question}`,
  client: (title: string) => `The contract with ${title}`,
} as const;
