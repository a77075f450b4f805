// The edit that a rename is. Nothing follows from it, so there is nothing to take back.

import type { ThingKind } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Edit, Owner, Placed } from './edit.ts';
import type { Ids } from './find-renames.ts';

/** One rename: its kind, the two names, and where the thing stands on both sides. */
export function renameEdit(
  kind: CauseKind,
  thing: ThingKind,
  { vendor, name }: Owner,
  [from, to]: readonly [string, string],
  base: Placed,
  head: Placed,
): Edit {
  return {
    key: [...(kind === 'id-renamed' ? [kind, thing] : [kind]), name ?? '', to].join('\0'),
    cause: {
      kind,
      citation: null,
      vendor,
      thing: { kind: thing, name: to, owner: name },
      part: null,
      before: { kind: 'id', id: from },
      after: { kind: 'id', id: to },
      document: null,
      base: base.at,
      head: head.at,
    },
    undo: null,
    redo: null,
    rows: [],
  };
}

/** One edit for each thing that has another id in the head. */
export function renameEdits(
  kind: CauseKind,
  thing: ThingKind,
  owner: Owner,
  ids: Ids,
  base: readonly (Placed & { readonly id: string })[],
  head: readonly (Placed & { readonly id: string })[],
): readonly Edit[] {
  return [...ids].flatMap((pair) => {
    const [b, h] = [base.find(({ id }) => id === pair[0]), head.find(({ id }) => id === pair[1])];
    return b === undefined || h === undefined ? [] : [renameEdit(kind, thing, owner, pair, b, h)];
  });
}
