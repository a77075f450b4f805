// An answer as its entry in a profile: the status, its reason, who, when, and the files.

import type { Entry } from '../edit/entry.ts';
import type { AnswerTarget } from '../model/customer.ts';
import type { NotTaken } from '../model/not-taken.ts';
import { type RecordStatus, statusOfAnswer, statusRow } from '../model/record-status.ts';
import { type Filed, type NameBeside, readEvidence } from './evidence-text.ts';
import { type EvidenceEdit, type From, type Made, made, refused, type Wish } from './wish.ts';

type AnswerChanges = NonNullable<Extract<Entry, { target: AnswerTarget }>['changes']>;
type Written = { -readonly [K in keyof AnswerChanges]: AnswerChanges[K] };

const asEntry = ({ file, on, expires }: Filed) =>
  on === null && expires === null
    ? file
    : { file, ...(on === null ? {} : { on }), ...(expires === null ? {} : { expires }) };

/** The files after the edits, each in its place; new ones at the end. */
function edited(files: readonly Filed[], edits: readonly EvidenceEdit[]): readonly Filed[] {
  const after = new Map(files.map((e) => [e.file, e]));
  for (const { was, is } of edits) {
    if (was !== null && (is === null || is.file !== was)) after.delete(was);
    if (is !== null) after.set(is.file, is);
  }
  return [...after.values()];
}

/** What a wider answer says of it: a narrower one takes its place, so it begins with the same. */
function inherited({ of: { exists, speaks } }: Wish): Written {
  if (exists || speaks === null) return {};
  const { status, because, owner, on, due, evidence, satisfiedBy, note } = speaks;
  const texts = { because, owner, on, due, 'satisfied-by': satisfiedBy, note };
  return {
    status,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(asEntry) }),
  };
}

const from = ({ place, id }: From): From => ({ place, id });

const reasonOf = (status: RecordStatus) => statusRow(status).reason;

export function answerEntry(wish: Wish, target: AnswerTarget, beside: NameBeside): Made {
  const { fields, evidence, first } = wish;
  const { speaks, exists } = wish.of;
  const changes: Written = inherited(wish);
  const status = fields.get('status');
  if (status !== undefined) changes.status = statusRow(status.value as RecordStatus).answer;
  else if (!exists && speaks === null) {
    // Who, when and why can be said of what is not started; what shows it cannot.
    if (fields.has('evidence') || fields.has('on') || evidence.length > 0)
      return refused({ ...first, says: 'needs', what: 'status' });
    changes.status = 'not-started';
  }
  for (const key of ['owner', 'due', 'on'] as const) {
    const wished = fields.get(key);
    if (wished !== undefined) changes[key] = wished.value || null;
  }

  const now = status === undefined ? statusOfAnswer(speaks?.status ?? 'not-started') : (status.value as RecordStatus);
  const note = fields.get('note');
  let because = speaks?.because ?? null;
  if (note !== undefined) {
    // The note shows the reason where there is nothing else to show.
    const isReason = speaks?.note == null && (because !== null || reasonOf(now) !== undefined);
    if (isReason) because = note.value || null;
    changes[isReason ? 'because' : 'note'] = note.value || null;
  }
  if (reasonOf(now) === 'needed' && because === null) {
    because = note?.value || speaks?.note || null;
    if (because === null) return refused({ ...from(status ?? note ?? first), says: 'needs', what: 'reason' });
    changes.because = because;
  }

  const cell = fields.get('evidence');
  const files = speaks?.evidence ?? [];
  const read = cell === undefined ? { files } : readEvidence(cell.value, files, beside);
  const wished = 'files' in read ? read.files : files;
  if (wished !== files || evidence.length > 0) {
    const after = edited(wished, evidence);
    changes.evidence = after.length === 0 ? null : after.map(asEntry);
  }
  const unread: readonly NotTaken[] =
    cell === undefined || 'files' in read
      ? []
      : [{ ...from(cell), says: 'unread', why: read.unread, field: 'evidence', text: cell.value }];
  const set = Object.entries(changes).filter(([, value]) => exists || value !== null);
  return set.length === 0 ? refused(...unread) : made({ target, changes: Object.fromEntries(set) }, unread);
}
