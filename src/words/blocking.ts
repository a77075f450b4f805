// What blocks the customer today, what it costs, and the text where nothing blocks.

import type { Block } from '../model/assessment.ts';
import { blockName, blockTitle } from './blocks.ts';
import { sentence } from './sentences.ts';

/** Only an executed agreement meets the precondition. */
export const stageWords: Readonly<Record<'none' | 'requested' | 'signed' | 'executed', string>> = {
  none: 'Nothing',
  requested: 'Requested',
  signed: 'Signed by one side',
  executed: 'Executed by both sides',
};

export function blockText(block: Block, system: string): string {
  switch (block.kind) {
    case 'gate':
      return `Not in place for ${system}: ${blockTitle(block)}.`;
    case 'excluded':
      if (block.name === system) return `PHI is not covered in ${system}: ${sentence(blockTitle(block))}`;
      return `${block.name} is in use in ${system}, and PHI is not covered there.`;
    case 'unstated':
      return `Not stated for ${system}: ${blockTitle(block)}. PHI is not covered in: ${blockName(block)}.`;
    case 'upstream':
      return `PHI in ${system} reaches ${block.name}, and no agreement covers it there.`;
  }
}

/** Follows the number of rows that the block costs. */
export function costText({ kind, rows }: Block): string {
  const [row, s, es] = rows.length === 1 ? ['row', 's', 'es'] : ['rows', '', ''];
  switch (kind) {
    case 'gate':
      return `${row} lose${s} what the vendor offers`;
    case 'upstream':
      return `${row} depend${s} on it and do${es} not count`;
    case 'unstated':
      return `${row} would gain a system where you alone are responsible`;
    case 'excluded':
      return `${row} gain${s} a system where you alone are responsible`;
  }
}

export const nothingBlocks = {
  head: 'Nothing blocks you today.',
  text: 'Every precondition is met, no PHI is recorded in an excluded feature, and none is known to reach a subcontractor without an agreement. Agreements that no document confirms are listed with the findings.',
};

export const nothingListed = {
  head: 'No system that holds PHI is recorded yet.',
  text: 'What blocks you shows once every place that holds PHI is in the profile: vendors, computers, paper. Until then, every requirement counts as your responsibility.',
};

export const agreementBlocks = {
  head: 'No precondition blocks you today, but an agreement or a subcontractor does.',
  text: 'The first act below says which, and what to do about it.',
};

export const nothingBinds = {
  head: 'Nothing in this library binds you.',
  text: 'With the role in your profile, HIPAA does not bind you: confirm that with counsel. State breach laws and your contracts still bind you; their time limits and tasks are listed below. Other law is outside this report, such as the FTC Health Breach Notification Rule (16 CFR Part 318) for vendors of personal health records.',
};
