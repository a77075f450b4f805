// The audience of a copy, and how much the copy withholds.

import type { Audience } from '../model/vendor.ts';
import { count } from './labels.ts';
import type { Closed } from './withheld.ts';

const readers: Readonly<Record<Audience, string>> = {
  public: 'Anyone may read this copy.',
  nda: 'This copy is for readers bound by an NDA.',
  internal: 'This copy is for internal use: it withholds nothing.',
};

const kinds: Readonly<Record<Closed, string>> = { nda: 'available under NDA only', internal: 'internal to the vendor' };

type Counts = Readonly<Record<Closed, { readonly documents: number; readonly texts: number }>>;

export function audienceLine(audience: Audience, withheld: Counts): string {
  const parts = (['nda', 'internal'] as const).flatMap((from) => {
    const { documents, texts } = withheld[from];
    const which = `${count(documents, 'document')} that ${documents === 1 ? 'is' : 'are'} ${kinds[from]}`;
    if (texts > 0)
      return `This copy withholds ${count(texts, 'text')} from documents that are ${kinds[from]}, and does not name the documents.`;
    return documents === 0 ? [] : `It does not name ${which}.`;
  });
  const same = parts.length === 0 ? [] : ['Who must act is the same in every copy.'];
  return [readers[audience], ...parts, ...same].join(' ');
}
