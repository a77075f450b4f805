// Sentences of the matrix page: they end before a source, and weak wording of a vendor does not weaken the rule.

import { describe, expect, it } from 'vitest';
import type { ServiceUse } from '../../../src/model/condition.ts';
import { requestMatrix } from '../../../src/pipeline.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { printed } from '../../support/printed.ts';
import { library, mapping } from '../../support/small-world.ts';

async function markdown(service: string, vendor = '', use: Partial<ServiceUse> = {}) {
  const lib = library(mapping(service, vendor));
  const found = lib.vendors[0]?.services[0];
  if (found === undefined) throw new Error('no service');
  return printed('matrix', 'markdown', await requestMatrix(lib, found, use, plainTerms));
}

describe('a text followed by its source', () => {
  const excluding = (title: string, rest = '') =>
    `features:\n  ai: AI\nexclusions:\n  no-ai: { title: "${title}", features: [ai], source: page#3${rest} }`;
  it.each([
    ['ends with a full stop where it has none', excluding('AI is not for PHI'), 'AI is not for PHI. Source'],
    ['keeps its own', excluding('AI is not for PHI.'), 'AI is not for PHI. Source'],
    [
      'ends after what we add to it',
      excluding('AI is not for PHI', ', open-ended: true'),
      'AI is not for PHI (the source’s list is open-ended). Source',
    ],
  ])('%s', async (_, service, words) => {
    expect(await markdown(service)).toContain(`- ${words}: v/page`);
  });
});

describe('a statement on another variant', () => {
  const service = `variants:
  wide: Account-wide
  domain: Per-domain
features:
  ai: AI
exclusions:
  outside: { title: Users outside, features: [ai], when: { variant: domain }, source: page#3 }
gates:
  licenses: { kind: licenses, title: Licenses for the domains, when: { variant: domain }, source: page#4 }
recommendations:
  split: { text: Have two domains., about: [164.312(b)], when: { variant: domain }, source: page#5 }
duties:
  designate: { do: Name the domains., when: { variant: domain }, source: page#6 }
assignments:
  164.312(b): { provides: Logs., duties: [designate], source: page#7 }`;
  it('is shown with its condition where nothing is chosen', async () => {
    const page = await markdown(service);
    expect(page).toContain('- Users outside (if the variant is Per-domain). Source');
    expect(page).toContain('Licenses for the domains (if the variant is Per-domain)');
    expect(page).toContain('Recommended, not required: Have two domains.');
    expect(page).toContain('- [ ] Name the domains. (With Per-domain.)');
    expect(page).toContain('Depends on the variant, which is not chosen.');
  });
  it('does not appear to apply once the variant is chosen', async () => {
    const page = await markdown(service, '', { variant: 'wide' });
    expect(page).not.toContain('Users outside');
    expect(page).not.toContain('Licenses for the domains');
    expect(page).not.toContain('- Recommended, not required: Have two domains.');
    expect(page).not.toContain('- [ ] Name the domains.');
    expect(await markdown(service, '', { variant: 'domain' })).toContain('- Users outside. Source');
  });
});

describe('a duty that the vendor words as "may" or "should"', () => {
  const asks = (strength: string) =>
    `duties:\n  d: { do: Review the logs., strength: ${strength}, source: page }\nassignments:\n  164.312(b): { duties: [d], source: page }`;
  it('binds anyway where the rule binds the customer', async () => {
    const page = await markdown(asks('may'));
    expect(page).toContain('- [ ] Review the logs. (the vendor writes "may"; the rule itself still applies) (v/page)');
    expect(page).not.toContain('only recommends is not in it');
  });
  it('worded as "must" needs no remark', async () => {
    expect(await markdown(asks('must'))).toContain('- [ ] Review the logs. (v/page)');
  });
});

describe('what can be done in one of several ways', () => {
  it('is one precondition, wherever its alternatives are in the mapping', async () => {
    const page = await markdown(`gates:
  a: { kind: agreement, title: paper signed, any-of: agreement, source: page#1 }
  b: { kind: configuration, title: an admin named, source: page#2 }
  c: { kind: agreement, title: click-through accepted, any-of: agreement, source: page#3 }`);
    const before = page.slice(page.indexOf('## <a id="before">'), page.indexOf('## <a id="get">'));
    expect(before.match(/\*\*.*\*\*/g)).toEqual([
      '**Either: paper signed**',
      '**Or: click-through accepted**',
      '**An admin named**',
    ]);
  });

  it('is one task', async () => {
    const page = await markdown(`duties:
  a: { do: Restrict sharing., any-of: sharing, source: page#1 }
  b: { do: Review the logs., source: page#2 }
  c: { do: Copy nothing., any-of: sharing, source: page#3 }
assignments:
  164.312(b): { duties: [a, b, c], source: page }`);
    expect(page.match(/- \[ \] .*page\\#\d\)/g)).toEqual([
      '- [ ] Either: Restrict sharing. (v/page\\#1)',
      '- [ ] Or: Copy nothing. (v/page\\#3)',
      '- [ ] Review the logs. (v/page\\#2)',
    ]);
  });
});

it('a task says what is outside the service; what is asked for beyond HIPAA is a task too', async () => {
  const page = await markdown(`duties:
  reset: { do: Guard the mailbox., outside: the mailbox that resets passwords, source: page#1 }
  consent: { do: Ask for consent., other-law: TCPA, source: page#2 }
assignments:
  164.312(b): { duties: [reset, consent], source: page }`);
  expect(page).toContain(
    '- [ ] Guard the mailbox. This is done outside the service: the mailbox that resets passwords. (v/page\\#1)',
  );
  expect(page).toContain('- [ ] Ask for consent. Under TCPA. (v/page\\#2)\n');
});

it('a request for a document says whom to ask, who approves, and its possible states', async () => {
  const page = await markdown(
    'gates: {}',
    'requests:\n  r: { title: Report, approver: the officer, contact: a phone, states: [asked, refused], source: page }',
  );
  expect(page).toContain(
    '- Contact: a phone.\n- Approved by: the officer.\n- Possible states of a request: asked, refused.\n',
  );
});
