// What a page needs so that a person can enter in it what was done: what may be entered, and the file that it becomes.

import type { Customer } from '../../model/customer.ts';
import { fillCommand } from '../../words/fill.ts';
import type { Inputs } from './provenance-view.ts';

export interface FillView {
  readonly schema: string;
  readonly customer: string;
  /** The token of what the profile says nothing about. */
  readonly untouched: string;
  /** The status of what the profile says nothing about, and the one of what is done. */
  readonly first: string;
  readonly done: string;
  /** By kind of act, and for findings: which fields there are (space-separated), and which statuses. */
  readonly kinds: readonly { readonly kind: string; readonly fields: string; readonly statuses: readonly string[] }[];
  readonly command: string;
}

/** What the profile says; empty where it says nothing. */
export interface FilledView {
  readonly token: string;
  readonly status: string;
  readonly owner: string;
  readonly due: string;
  readonly on: string;
  readonly evidence: string;
  readonly note: string;
}

export function fillView(customer: Customer, asOf: string, inputs: Inputs): FillView {
  const all = 'status owner due on evidence note';
  const statuses = ['Open', 'Started', 'Done'];
  return {
    schema: 'devolve/filled@1',
    customer: customer.id,
    untouched: '0',
    first: 'Open',
    done: 'Done',
    kinds: [
      { kind: 'work', fields: all, statuses },
      { kind: 'finding', fields: all, statuses },
      { kind: 'gate', fields: 'status on', statuses },
      { kind: 'letter', fields: 'status on due owner', statuses: ['Open', 'Waiting for the vendor'] },
    ],
    command: fillCommand(inputs.profile?.file ?? null, `${customer.id}-filled-${asOf}.json`),
  };
}
