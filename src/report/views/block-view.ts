// What blocks the customer today: what is missing, its state, what to do, and the rows that it costs.

import type { Assessment, Block } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import { systemTitle } from '../../model/lookup.ts';
import { blockText, costText, stageWords } from '../../words/blocking.ts';
import { blockAgreement, blockState, blockSteps } from '../../words/blocks.ts';
import { type CitationLink, linkTo } from '../anchor.ts';

export interface StageView {
  readonly label: string;
  /** Passed, current, or still to come. */
  readonly state: 'done' | 'now' | 'next';
}

export interface BlockView {
  readonly say: string;
  readonly state: string;
  /** The stages of an agreement; empty for other blocks. */
  readonly stages: readonly StageView[];
  readonly steps: readonly string[];
  readonly source: string;
  readonly finding: string;
  readonly cost: number;
  readonly costText: string;
  readonly rows: readonly CitationLink[];
}

/** Only an executed agreement opens the gate. */
const agreementStages = ['none', 'requested', 'signed', 'executed'] as const;

function stagesOf(block: Block): readonly StageView[] {
  const agreement = blockAgreement(block);
  const at = agreementStages.findIndex((stage) => agreement !== null && stage === agreement);
  if (at < 0) return [];
  return agreementStages.map((stage, i) => ({
    label: stageWords[stage],
    state: i < at ? 'done' : i === at ? 'now' : 'next',
  }));
}

export function blockViews(assessment: Assessment, customer: Customer): readonly BlockView[] {
  return assessment.blocks.map((block) => {
    const system = systemTitle(customer, block.system);
    return {
      say: blockText(block, system),
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
