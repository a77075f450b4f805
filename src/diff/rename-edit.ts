// The edit that a rename is: nothing follows from it, so that there is nothing to take back.

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
  word: string,
  { vendor, name }: Whose,
  pair: readonly [string, string],
  base: SourceRef,
  head: SourceRef,
): Edit {
  return {
    key: [...(kind === 'id-renamed' ? [kind, word] : [kind]), name ?? '', pair[1]].join('\0'),
    cause: {
      kind,
      citation: null,
      vendor,
      subject: `${word} ${pair[1]}${name === null ? '' : ` of ${name}`}`,
      part: null,
      before: pair[0],
      after: pair[1],
      document: null,
      base,
      head,
    },
    undo: null,
    redo: null,
    rows: [],
  };
}
