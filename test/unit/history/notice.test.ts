// A notice says where it may not tell everything, and never that nothing changed there.

import { beforeAll, expect, it } from 'vitest';
import { acme, acmeGround, commitAs, encryption, rewordedEncryption } from '../../support/acme.ts';

const mapping = (days: number, row = encryption) =>
  acme([row])
    .replace('documents:\n', 'documents:\n  contract: { title: Agreement, grade: contract, audience: nda }\n')
    .replace(
      '    assignments:',
      `    clocks:\n      breach: { title: notice of a breach, direction: to-customer, from: discovery, within: ${days} days, about: 164.410, source: contract#5 }\n    assignments:`,
    );

const { at, init, runIn } = acmeGround();
const path = 'mappings/acme.yaml';

beforeAll(() => {
  const dir = init('acme');
  commitAs('Ada', dir, { [path]: mapping(15) }, 'Acme', 'start');
  commitAs('Ada', dir, { [path]: mapping(30) }, 'A later notice', 'later');
  commitAs('Ada', dir, { [path]: mapping(30, rewordedEncryption) }, 'Other words', 'reworded');
});

const notice = async (...argv: readonly string[]) =>
  (await runIn(at('acme'), 'diff', ...argv, '--notice')).stdout.replace(/\s+/g, ' ');
const leavesOut = 'Changes in documents that are withheld from this copy are not listed.';

it.each([
  ['of the withheld document', ['start', 'later']],
  ['of a document that all may read', ['later', 'reworded']],
])('where something is withheld, a change %s does not pass for all that changed', async (_, revisions) => {
  const text = await notice(...revisions);
  expect(text).toContain(leavesOut);
  expect(text).not.toContain('Nothing in your vendors');
  expect(text).not.toMatch(/\b(?:15|30) days/);
});

it('readers of the document are told what changed, and that is all', async () => {
  const text = await notice('start', 'later', '--audience', 'nda');
  expect(text).toMatch(/15 days.*30 days/);
  expect(text).not.toContain(leavesOut);
});

it('where nothing of the vendor changed, nothing is left out', async () => {
  expect(await notice('later', 'later')).toContain("Nothing in your vendors' documents changed for you.");
});
