// What a page needs so that a person can enter in it what was done: what may be entered, what the profile says now, and
// the name of the file that it becomes.

import type { ActStatus } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import { lazily } from '../../model/lazily.ts';
import type { Library } from '../../model/library.ts';
import {
  comparable,
  filledSchema,
  nothingRecorded,
  type Recorded,
  recordFields,
  recordToken,
} from '../../model/record.ts';
import { type RecordStatus, recordStatusNames, statusRow } from '../../model/record-status.ts';
import { addressOf, fieldsOf, type RecordTarget } from '../../model/recordable.ts';
import { recordables } from '../../model/recordables.ts';
import { type FillKind, fillCommand, fillLabels } from '../../words/fill.ts';
import { statusWord } from '../../words/record-statuses.ts';
import type { Inputs } from './provenance-view.ts';

export interface FillView {
  readonly schema: string;
  readonly customer: string;
  /** The token of what the profile says nothing about. */
  readonly untouched: string;
  /** The status of what the profile says nothing about, and the one of what is done. */
  readonly first: string;
  readonly done: string;
  /** By kind of place in a profile: the names of its fields, its statuses, and how its fields are called there. */
  readonly kinds: readonly {
    readonly kind: FillKind;
    readonly fields: string;
    readonly statuses: readonly { readonly word: string; readonly needsReason: boolean }[];
    readonly on: string;
    readonly evidence: string;
    readonly note: string;
  }[];
  readonly command: string;
}

/** Of an act or a finding, as `data-` attributes: what differs from one about which the profile says nothing. */
export type Filled = readonly { readonly key: string; readonly value: string }[];

export type FilledOf = (id: string, of: { readonly act: ActStatus } | { readonly citation: Citation | null }) => Filled;

const untouched: Recorded = { ...nothingRecorded, status: 'open' satisfies RecordStatus };

function kindOf(target: RecordTarget): FillKind {
  if (target.kind === 'gate') return target.agreement ? 'agreement' : 'gate';
  return target.kind === 'letter' || target.kind === 'reply' ? target.kind : 'answer';
}

const statusesOf: Readonly<Record<FillKind, (status: RecordStatus) => boolean>> = {
  answer: () => true,
  agreement: (status) => statusRow(status).agreement !== undefined,
  gate: (status) => statusRow(status).gate !== undefined,
  letter: (status) => statusRow(status).letter !== undefined,
  reply: (status) => status === 'open' || status === 'done',
};

const kinds = (Object.keys(statusesOf) as FillKind[]).map((kind) => ({
  kind,
  fields: fieldsOf[kind === 'answer' ? 'work' : kind === 'agreement' ? 'gate' : kind].join(' '),
  statuses: recordStatusNames
    .filter(statusesOf[kind])
    .map((status) => ({ word: statusWord(status), needsReason: statusRow(status).reason === 'needed' })),
  ...fillLabels[kind],
}));

export function fillView(customer: Customer, asOf: string, inputs: Inputs): FillView {
  return {
    schema: filledSchema,
    customer: customer.id,
    untouched: recordToken(customer.id, untouched),
    first: statusWord('open'),
    done: statusWord('done'),
    kinds,
    command: fillCommand(inputs.profile?.file ?? null, `${customer.id}-filled-${asOf}.json`),
  };
}

/** What of an act or a finding differs from one about which the profile says nothing; computed when it is asked for. */
export function filledOf(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'plan' | 'findings'>,
): FilledOf {
  const all = lazily(() => recordables(library, customer, assessment));
  return (id, of) => {
    const { target, speaks, exists, now } = all().of(id);
    const isAct = 'act' in of;
    // The act of a precondition records it, not the finding in it.
    if (target === null || (target.kind === 'gate' && !isAct)) return isAct ? [] : [{ key: 'not', value: '' }];
    const kind = kindOf(target);
    const at = addressOf(target);
    const silent = isAct && of.act === 'done' && !exists && speaks === null;
    const said = { ...now, status: silent ? '' : statusWord(now.status as RecordStatus) };
    const changed = recordFields.filter((field) => now[field] !== untouched[field]);
    return [
      ...(isAct ? [{ key: 'fill', value: id }] : []),
      ...(kind === 'answer' ? [] : [{ key: 'kind', value: kind }]),
      // Said to be done, and not counted: it is not shown as ticked.
      ...(isAct && of.act !== 'done' && now.status === 'done' ? [{ key: 'waits', value: '' }] : []),
      ...(at === (isAct ? id : of.citation) ? [] : [{ key: 'at', value: at }]),
      // Most are untouched, and a token takes time.
      ...(changed.length === 0 ? [] : [{ key: 'token', value: recordToken(customer.id, now) }]),
      ...recordFields
        .filter((field) => changed.includes(field) || (field === 'status' && silent))
        .map((field) => ({ key: field, value: comparable(said[field]).replaceAll('\n', ' | ') })),
    ];
  };
}
