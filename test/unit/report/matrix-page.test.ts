// Sentences of the matrix page: they end where a source follows, and a weak word of a vendor does not weaken the rule.

import { describe, expect, it } from 'vitest';
import { reportMatrix, requestMatrix } from '../../../src/pipeline.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { library, mapping } from '../../support/small-world.ts';

async function markdown(service: string, vendor = '') {
  const lib = library(mapping(service, vendor));
  const found = lib.vendors[0]?.services[0];
  if (found === undefined) throw new Error('no service');
  return reportMatrix('markdown', await requestMatrix(lib, found, {}, plainTerms));
}

describe('a text that a source follows', () => {
  const excluding = (title: string, rest = '') =>
    `features:\n  ai: AI\nexclusions:\n  no-ai: { title: "${title}", features: [ai], source: page#3${rest} }`;
  it.each([
    ['ends with a full stop where it has none', excluding('AI is not for PHI'), 'AI is not for PHI. Source'],
    ['keeps its own', excluding('AI is not for PHI.'), 'AI is not for PHI. Source'],
    [
      'ends after what we add to it',
      excluding('AI is not for PHI', ', open-ended: true'),
      'AI is not for PHI (the list of the source is open). Source',
    ],
  ])('%s', async (_, service, words) => {
    expect(await markdown(service)).toContain(`- ${words}: v/page`);
  });
});

describe('a duty that the vendor words as "may" or "should"', () => {
  const asks = (strength: string) =>
    `duties:\n  d: { do: Review the logs., strength: ${strength}, source: page }\nassignments:\n  164.312(b): { duties: [d], source: page }`;
  it('binds all the same where the rule binds the customer', async () => {
    const page = await markdown(asks('may'));
    expect(page).toContain(
      '- [ ] Review the logs. (the vendor writes "may"; what the rule asks of you stands) (v/page)',
    );
    expect(page).not.toContain('only recommends is not in it');
  });
  it('one worded as "must" needs no remark', async () => {
    expect(await markdown(asks('must'))).toContain('- [ ] Review the logs. (v/page)');
  });
});
