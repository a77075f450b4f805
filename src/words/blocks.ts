// What blocks a customer today, and what to do about it.

import type { Block, ClosedGate } from '../model/assessment.ts';
import { isAgreement } from '../model/gate-state.ts';
import { conditionText } from './conditions.ts';
import { excludedText, gateInShort, gateState, gateTitle, listNames, possibleText } from './gates.ts';
import { recordChoice } from './recorded-at.ts';
import { stepText } from './steps.ts';

type Offered = NonNullable<ClosedGate['stages'][number]['offered']>;

const offeredStep = ({ only, elsewhere }: Offered): string =>
  elsewhere
    ? `The vendor does not offer it for the way you use the service, only if ${conditionText(only)}. Change to that, or keep PHI out.`
    : `The vendor offers it only if ${conditionText(only)}. Check that, and record it in the profile.`;

/** The vendor's steps, then what to record in the profile. Gate names are the mapping's; vendor documents lack them. */
function gateSteps({ steps, record, stages }: ClosedGate): readonly string[] {
  const choose = stages.flatMap(({ offered }) => (offered === null ? [] : [offeredStep(offered)]));
  const recorded = record.map(({ system, gates }) => {
    const commands = gates.map(
      (g) =>
        `devolve answer <profile> ${system}/${g.id} --status ${isAgreement(g.kind) ? 'executed --on YYYY-MM-DD' : 'open'}`,
    );
    return `Once it is in place, record it: ${commands.join(', or ')}.`;
  });
  const named = steps.length === 0 ? ['Ask the vendor what it needs from you.'] : steps;
  return [...choose, ...named, ...recorded];
}

/** What is missing, excluded or not stated, in the vendor's words. */
export function blockTitle(block: Block): string {
  switch (block.kind) {
    case 'gate':
      return gateTitle(block.gate);
    case 'excluded':
      return excludedText(block);
    case 'unstated':
      return `which ${listNames[block.list]} are in use`;
    case 'upstream':
      return stepText(block.link);
  }
}

/** The gate, the use, the party, or everything that may be in use. */
export function blockName(block: Block): string {
  if (block.kind === 'gate') return gateTitle(block.gate);
  return block.kind === 'unstated' ? block.held.map(possibleText).join('; ') : block.name;
}

export function blockState(block: Block): string {
  switch (block.kind) {
    case 'gate':
      return gateState(block.gate);
    case 'excluded':
      return 'in use';
    case 'unstated':
      return 'not stated';
    case 'upstream':
      return 'no agreement that counts';
  }
}

const assessStep = 'Assess the PHI that is already there (164.402(2); 164.502(a), 164.502(e)).';

function ownSteps(block: Block): readonly string[] {
  switch (block.kind) {
    case 'gate':
      return gateSteps(block.gate);
    case 'excluded':
      return block.only === null
        ? ['Keep PHI out of it, or switch it off.']
        : [`Record how you use it. If ${conditionText(block.only)}, keep PHI out of it, or switch it off.`];
    case 'unstated':
      return [`Record it: ${recordChoice({ kind: 'choice', system: block.system, choice: block.list }, block.ids)}.`];
    case 'upstream':
      return [];
  }
}

/** The state in short, for a picture. */
export const blockInShort = (block: Block): string =>
  block.kind === 'gate' ? gateInShort(block.gate) : blockState(block);

/** What comes before the vendor's steps: to stop what may not go on, and to ask for what is on its way. */
function stepsBefore(block: Block): readonly string[] {
  if (block.kind !== 'gate') return [];
  const { agreement } = block.gate;
  return [
    'Until this is in place, put no more PHI into the system.',
    ...(agreement === 'requested'
      ? ['Remind the vendor of your request. Then do what is left of the next steps.']
      : []),
    ...(agreement === 'signed' ? ['Get the signature that is missing. Then do what is left of the next steps.'] : []),
  ];
}

export const blockSteps = (block: Block): readonly string[] => [
  ...stepsBefore(block),
  ...ownSteps(block),
  ...(block.assess ? [assessStep] : []),
];

/** The stage of an agreement; null for other blocks, and where the profile does not state it. */
export const blockAgreement = (block: Block): ClosedGate['agreement'] =>
  block.kind === 'gate' ? block.gate.agreement : null;
