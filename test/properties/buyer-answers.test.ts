// A buyer's form says of every vendor what our own form says: nothing weaker, nothing stronger.

import { describe, expect, it } from 'vitest';
import { answeringFor, citationsOf, loadLibrary, readShipped, requestMatrix } from '../../src/pipeline.ts';
import { formView } from '../../src/report/forms/forms.ts';
import { formAnswers } from '../../src/words/forms.ts';
import { plainTerms } from '../support/matrix-terms.ts';
import { every } from '../support/search.ts';

const library = loadLibrary({ files: readShipped() });
const services = library.vendors.flatMap((vendor) => vendor.services);
const [nist] = library.crosswalks;
const rank = { none: 0, part: 1, all: 2 } as const;
type Share = keyof typeof rank;

const requestOf = (service: (typeof services)[number]) =>
  requestMatrix(library, service, {}, { ...plainTerms, audience: 'public' });

describe.each(every(8, services).map((service) => [service.address, service] as const))('%s', (_, service) => {
  it('by rule: the verdict of the form of FedRAMP, or nothing where no document addresses the row', async () => {
    const request = await requestOf(service);
    const answering = await answeringFor(request, citationsOf(library), library.crosswalks);
    const { sheet } = formView('fedramp', request);
    for (const [citation, verdict, text] of sheet.rows) {
      const reply = answering([String(citation)]);
      if ('none' in reply) {
        expect([reply.none, verdict]).toEqual(['silent', formAnswers.fedramp.none]);
        continue;
      }
      expect([citation, formAnswers.fedramp[reply.inherited as Share]]).toEqual([citation, verdict]);
      if (verdict !== formAnswers.fedramp.all) expect(reply.both).toBe(text);
      if (verdict !== formAnswers.fedramp.none) expect(reply.before).not.toBe('');
    }
  });
  it('by control: no more than any of its rows, and no less than all of them', async () => {
    const request = await requestOf(service);
    const answering = await answeringFor(request, citationsOf(library), library.crosswalks);
    const verdicts = new Map(formView('fedramp', request).sheet.rows.map(([citation, verdict]) => [citation, verdict]));
    const words = new Map<string, Share>(
      Object.entries(formAnswers.fedramp).map(([share, word]) => [word, share as Share]),
    );
    for (const control of new Set(nist?.pairs.flatMap((pair) => pair.controls))) {
      const reply = answering([control]);
      if ('none' in reply) continue;
      const cited = [...reply.both.matchAll(/^(1\d\d\.[\w().]+): /gm)].map(([, citation = '']) => citation);
      const shares = cited.flatMap((citation) => words.get(String(verdicts.get(citation))) ?? []);
      if (shares.length < 2) continue;
      const lowest = Math.min(...shares.map((share) => rank[share]));
      const highest = Math.max(...shares.map((share) => rank[share]));
      const said = rank[reply.inherited as Share];
      expect(said).toBe(lowest === highest ? lowest : rank.part);
      expect(reply.why.startsWith('Partial, because')).toBe(lowest !== highest);
    }
  });
});
