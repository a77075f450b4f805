// The edit that a rename is: nothing follows from it, so that there is nothing to take back.

import type { ThingKind } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Edit } from './edit.ts';

/** Whose thing it is: the vendor, and the owner as the words name it (`lume/crm`). */
export interface Whose {
  readonly vendor: string | null;
  readonly name: string | null;
}

/** One rename of a named kind: what happened, and where it stands on both sides. */
export function renameEdit(
  kind: CauseKind,
  thing: ThingKind,
  { vendor, name }: Whose,
  pair: readonly [string, string],
  base: SourceRef,
  head: SourceRef,
): Edit {
  return {
    key: [...(kind === 'id-renamed' ? [kind, thing] : [kind]), name ?? '', pair[1]].join('\0'),
    cause: {
      kind,
      citation: null,
      vendor,
      thing: { kind: thing, name: pair[1], owner: name },
      part: null,
      before: { kind: 'id', id: pair[0] },
      after: { kind: 'id', id: pair[1] },
      document: null,
      base,
      head,
    },
    undo: null,
    redo: null,
    rows: [],
  };
}
