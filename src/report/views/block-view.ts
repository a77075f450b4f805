// What blocks the customer today: what is missing, how far it is, what to do, and the rows that it costs.

import type { Assessment, Block } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import { blockAgreement, blockName, blockState, blockSteps, blockTitle } from '../../words/blocks.ts';
import { type CitationLink, linkTo } from '../anchor.ts';

export interface StageView {
  readonly label: string;
  /** Passed, where it stands now, or still to come. */
  readonly state: 'done' | 'now' | 'next';
}

export interface BlockView {
  readonly say: string;
  readonly state: string;
  /** The stages of an agreement; empty for anything else. */
  readonly stages: readonly StageView[];
  readonly steps: readonly string[];
  readonly source: string;
  readonly finding: string;
  readonly cost: number;
  readonly costText: string;
  readonly rows: readonly CitationLink[];
}

/** From nothing to an agreement that both sides executed; only the last of them opens the gate. */
const agreementStages = [
  { state: 'none', label: 'Nothing' },
  { state: 'requested', label: 'Requested' },
  { state: 'signed', label: 'Signed by one side' },
  { state: 'executed', label: 'Executed by both' },
] as const;

function stagesOf(block: Block): readonly StageView[] {
  const agreement = blockAgreement(block);
  const at = agreementStages.findIndex(({ state }) => agreement !== null && agreement === state);
  if (at < 0) return [];
  return agreementStages.map(({ label }, i) => ({ label, state: i < at ? 'done' : i === at ? 'now' : 'next' }));
}

function costText(block: Block): string {
  const one = block.rows.length === 1;
  if (block.kind === 'unstated') return `${one ? 'row' : 'rows'} would gain a place that is yours alone`;
  if (block.kind === 'upstream')
    return `${one ? 'row runs' : 'rows run'} through it and do${one ? 'es' : ''} not stand`;
  if (block.kind === 'gate') return `${one ? 'row loses' : 'rows lose'} what the vendor offers`;
  return `${one ? 'row gains' : 'rows gain'} a place that is yours alone`;
}

function sayBlock(block: Block, system: string): string {
  switch (block.kind) {
    case 'gate':
      return `Not in place for ${system}: ${blockTitle(block)}.`;
    case 'excluded':
      return `${block.name} is in use in ${system}, and no PHI is covered there.`;
    case 'unstated':
      return `Not stated for ${system}: ${blockTitle(block)}. PHI is not covered in: ${blockName(block)}.`;
    case 'upstream':
      return `PHI in ${system} reaches ${block.name}, and no agreement covers it there.`;
  }
}

/** Blocks in the order of the assessment. */
export function blockViews(assessment: Assessment, customer: Customer): readonly BlockView[] {
  return assessment.blocks.map((block) => {
    const system = customer.systems.find((s) => s.id === block.system)?.title ?? block.system;
    return {
      say: sayBlock(block, system),
      state: blockState(block),
      stages: stagesOf(block),
      steps: blockSteps(block),
      source: block.source,
      finding: block.finding,
      cost: block.rows.length,
      costText: costText(block),
      rows: block.rows.map(linkTo),
    };
  });
}
