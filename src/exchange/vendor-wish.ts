// What concerns a vendor, as its entry in a profile: the state of a precondition, a letter, a reply to a question.

import type { Entry } from '../edit/entry.ts';
import type { Needed, NotTaken } from '../model/not-taken.ts';
import { type RecordStatus, recordStatusNames, statusRow } from '../model/record-status.ts';
import type { RecordTarget } from '../model/recordable.ts';
import { type NameBeside, nameOf } from './evidence-text.ts';
import type { Wish } from './wish.ts';

type Target<K extends RecordTarget['kind']> = Extract<RecordTarget, { kind: K }>;

/** The status that was wished; an answer of its own where this kind of thing cannot have it. */
function statusIn({ fields }: Wish, of: 'gate' | 'letter' | 'reply', allows: (status: RecordStatus) => boolean) {
  const wished = fields.get('status');
  if (wished === undefined) return { status: null, refused: [] as const };
  const { place, id } = wished;
  const status = wished.value as RecordStatus;
  const allowed = recordStatusNames.filter(allows);
  const refused: readonly NotTaken[] = allowed.includes(status)
    ? []
    : [{ place, id, says: 'status-not-for', status, of, allowed }];
  return { status, refused };
}

const needs = ({ first }: Wish, what: Needed): readonly NotTaken[] => [{ ...first, says: 'needs', what }];

/** The keys of a profile that have the name of the field. */
function same<K extends 'owner' | 'due' | 'on' | 'note'>({ fields, of: { exists } }: Wish, keys: readonly K[]) {
  const wished = keys.flatMap((key) => {
    const value = fields.get(key)?.value;
    return value === undefined || (value === '' && !exists) ? [] : [[key, value || null] as const];
  });
  return Object.fromEntries(wished) as { readonly [P in K]?: string | null };
}

export function gateEntry(wish: Wish, { system, gate, agreement }: Target<'gate'>): Entry | readonly NotTaken[] {
  const stateOf = (s: RecordStatus) => statusRow(s)[agreement ? 'agreement' : 'gate'];
  const { status, refused } = statusIn(wish, 'gate', (s) => stateOf(s) !== undefined);
  if (refused.length > 0) return refused;
  const { exists, now } = wish.of;
  const on = wish.fields.get('on')?.value;
  // The day that the profile has is that of another state.
  if (agreement && status === 'done' && !on) return needs(wish, 'day-executed');
  if (agreement && now.status === 'done' && status === null && on === '') return needs(wish, 'day-executed');
  const state = status === null ? (exists ? undefined : stateOf('open')) : stateOf(status);
  return {
    target: { kind: 'gate', system, gate },
    changes: { ...(state === undefined ? {} : { state }), ...same(wish, ['owner', 'due', 'on', 'note']) },
  };
}

export function letterEntry(wish: Wish, { vendor }: Target<'letter'>): Entry | readonly NotTaken[] {
  const sent = wish.fields.get('on')?.value ?? wish.of.now.on;
  const { status, refused } = statusIn(
    wish,
    'letter',
    (s) => statusRow(s).letter === (sent === '' ? 'open' : 'sent') || s === 'waiting',
  );
  if (refused.length > 0) return refused;
  if (status === 'waiting' && sent === '') return needs(wish, 'day-sent');
  const { on, ...others } = same(wish, ['owner', 'due', 'on', 'note']);
  return { target: { kind: 'letter', vendor }, changes: { ...(on === undefined ? {} : { sent: on }), ...others } };
}

export function replyEntry(
  wish: Wish,
  { system, question }: Target<'reply'>,
  beside: NameBeside,
): Entry | readonly NotTaken[] {
  const { fields, of } = wish;
  const says = fields.get('note')?.value ?? of.now.note;
  const { refused } = statusIn(wish, 'reply', (s) => s === 'done');
  if (refused.length > 0) return refused;
  if (says === '') return needs(wish, 'answer');
  const on = fields.get('on')?.value ?? of.now.on;
  if (on === '') return needs(wish, 'day-answered');
  const file = fields.get('evidence');
  const name = file === undefined || file.value === '' ? '' : nameOf(file.value, beside);
  if (file !== undefined && (name === null || /[\n;]/.test(name))) {
    const why = name === null ? 'outside' : 'one-file';
    return [{ place: file.place, id: file.id, says: 'unread', why, field: 'evidence', text: file.value }];
  }
  const source = file === undefined || (name === '' && !of.exists) ? {} : { source: name || null };
  return { target: { kind: 'reply', system, question }, changes: { says, on, ...source } };
}
