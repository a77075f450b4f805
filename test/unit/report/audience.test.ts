// What stands in a copy in place of what its readers may not see; that nothing else does is in test/properties/.

import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/vendor.ts';
import { requestMatrix } from '../../../src/pipeline.ts';
import { copyFor } from '../../../src/report/audience/copy.ts';
import { dutyText, providedText } from '../../../src/words/duties.ts';
import { stepText } from '../../../src/words/steps.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { printed } from '../../support/printed.ts';
import { devolve } from '../../support/run.ts';
import { library, mapping, row } from '../../support/small-world.ts';

async function copyOf(audience: Audience, ...mappings: readonly string[]) {
  const whole = library(...mappings);
  const service = whole.vendors.flatMap((v) => v.services).find((s) => s.address === 'v/s');
  if (service === undefined) throw new Error('no v/s');
  const use = { plan: service.plans[0]?.id ?? null };
  const request = await requestMatrix(whole, service, use, { ...plainTerms, audience });
  return { ...request, markdown: await printed('matrix', 'markdown', request) };
}

const underNda = mapping(`
duties:
  rotate: { do: Rotate the keys monthly., source: contract#9 }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts with a cipher of its own., duties: [rotate], limits: not on Sundays, source: contract#7 }
  164.312(b): { provides: Keeps logs., source: page#logs }`);

describe('what rests on a document under NDA', () => {
  it('is a plain sentence in a public copy: neither word, nor id, nor clause', async () => {
    const { assessment, markdown } = await copyOf('public', underNda);
    const { systems, duties } = row(assessment, '164.312(a)(2)(iv)');
    expect(systems[0]?.provides.map(providedText)).toEqual([
      'Stated in a document available under NDA only. Limits: stated there too, and withheld.',
    ]);
    expect(duties[0]).toMatchObject({ id: 's/withheld.3', source: 'v/withheld.1' });
    expect(duties.map(dutyText)).toEqual([
      'Do what a document available under NDA only requires of the customer.',
      "Cover what the vendor's limits leave out. Limits: stated there too, and withheld.",
    ]);
    expect(markdown).toContain('| v/withheld.1 | A document available under NDA only | contract |');
    expect(markdown).toContain('Keeps logs.');
  });
  it('leaves who must act as it is, and how good the word is', async () => {
    const [open, closed] = await Promise.all([copyOf('nda', underNda), copyOf('public', underNda)]);
    const inherited = { disposition: 'shared', reason: 'assigned', assurance: 'contract' };
    for (const copy of [open, closed]) expect(row(copy.assessment, '164.312(a)(2)(iv)')).toMatchObject(inherited);
    expect(open.assessment.counts).toEqual(closed.assessment.counts);
  });
  it('is counted, and the copy says for whom it is made', async () => {
    const { withheld, markdown } = await copyOf('public', underNda);
    expect(withheld).toEqual({ nda: { documents: 2, texts: 2 }, internal: { documents: 0, texts: 0 } });
    expect(markdown).toContain(
      'Anyone may read this copy. This copy withholds 2 texts from documents that are available under NDA only, and does not name the documents. Who must act is the same in every copy.',
    );
  });
  it('stands in a copy for readers under NDA', async () => {
    const { markdown } = await copyOf('nda', underNda);
    expect(markdown).toContain('This copy is for readers bound by an NDA.');
    expect(markdown).toContain('Encrypts with a cipher of its own. Limits: not on Sundays.');
  });
});

describe('words by which the algebra judges', () => {
  const upstream = (ground: string) =>
    mapping(
      'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [cdn], source: page }',
      `upstreams:\n  cdn: { phi: "yes", baa: not-needed, ground: ${ground}, for: delivery, source: contract#3 }`,
    );
  it.each([
    ['it is a conduit', 'inherited'],
    ['it gets no PHI', 'customer'],
  ])('a ground that says that %s weighs the same when it is withheld', async (ground, disposition) => {
    const { assessment, markdown } = await copyOf('public', upstream(ground));
    expect(row(assessment, '164.312(a)(2)(iv)').disposition).toBe(disposition);
    expect(markdown).not.toContain(ground);
    expect(markdown).not.toContain('cdn');
  });
  it('the notice of a breach is still known as such, and its number is not told', async () => {
    const clock = mapping(
      'clocks:\n  breach-notice: { direction: to-customer, from: suspicion, within: 5 days, source: contract#8 }',
    );
    const { assessment, markdown } = await copyOf('public', clock);
    expect(assessment.clocks.filter((c) => c.vendor !== null)).toHaveLength(1);
    expect(markdown).toContain('stated in a document available under NDA only');
    expect(markdown).not.toContain('5 days');
    expect(markdown).not.toContain('suspicion');
  });
  it('a time that is not stated is not made to seem stated', async () => {
    const clock = mapping('clocks:\n  purge: { direction: by-vendor, from: the end, source: contract#8 }');
    const { assessment } = await copyOf('public', clock);
    expect(assessment.clocks.find((c) => c.direction === 'by-vendor')?.within).toEqual({ kind: 'unstated' });
  });
});

describe('who stands behind the vendor, where that is under NDA', () => {
  const behind = mapping(
    'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts disks., source: page }',
    '',
    'hoster',
  );
  const front = mapping(
    'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [hoster], source: page }',
    'upstreams:\n  hoster: { name: The Hoster, phi: "yes", baa: executed, for: hosting, source: contract#3, service: hoster/s }',
  );
  it('is not told by what it says in public either', async () => {
    const { assessment, markdown, library: copy } = await copyOf('public', front, behind);
    expect(row(assessment, '164.312(a)(2)(iv)').disposition).toBe('inherited');
    expect(markdown).not.toMatch(/hoster|encrypts disks/i);
    expect(copy.vendors.map((v) => v.id)).toEqual(['v', 'withheld.1']);
  });
  it('is told to readers under NDA', async () => {
    const { assessment } = await copyOf('nda', front, behind);
    const steps = row(assessment, '164.312(a)(2)(iv)').systems[0]?.derivation.map((s) => stepText(s));
    expect(steps).toContain('Vendor HOSTER: Encrypts disks.');
  });
});

describe('a party that is withheld and has no mapping', () => {
  it('leaves with nothing but the keys that are written out, should parties come to have more', () => {
    const party = 'upstreams:\n  relay: { name: Relay, phi: "yes", baa: executed, for: delivery, source: contract#3 }';
    const whole = library(mapping('gates: {}', party));
    const vendors = whole.vendors.map((v) => ({ ...v, upstreams: v.upstreams.map((u) => ({ ...u, region: 'Ohio' })) }));
    const service = vendors[0]?.services[0];
    if (service === undefined) throw new Error('no service');
    const copy = copyFor('public', { ...whole, vendors }, service, {});
    expect(copy.library.vendors[0]?.upstreams).toHaveLength(1);
    expect(JSON.stringify(copy.library.vendors)).not.toMatch(/Ohio|relay/i);
  });
});

describe('what has no pointer', () => {
  const options = mapping(`
plans:
  gold: Gold
  secret: Secret plan
assignments:
  164.312(b): { provides: Keeps logs., when: { plan: gold }, source: page }
  164.306(e): { provides: Reviews., when: { plan: secret }, source: contract }
rulings:
  164.308(a)(2): { parties: [customer], by: R. Patel, on: 2026-01-01, because: Clause 4 of the contract says so. }`);
  it('an option is shown where something names it that may be seen, else kept', async () => {
    const { service } = await copyOf('public', options);
    expect(service.plans.map((p) => p.title)).toEqual(['Gold', 'Named in a document available under NDA only']);
  });
  it('a ruling keeps its outcome; its words may speak of any document that we hold', async () => {
    const { service } = await copyOf('public', options);
    expect(service.rulings).toMatchObject([{ parties: ['customer'], by: 'A reviewer' }]);
  });
  it('a note of ours is kept where it names a document or a clause of it', async () => {
    const notes = mapping(
      'gates: {}',
      'notes:\n  - { text: Logs are kept (contract#4)., source: page }\n  - { text: Logs are kept., source: page }',
    );
    const { library: copy } = await copyOf('public', notes);
    expect(copy.vendors[0]?.notes.map((n) => n.text)).toEqual([
      'A note on a document that is not named here.',
      'Logs are kept.',
    ]);
  });
});

describe('a text of ours that names what is withheld', () => {
  const publicHalf = (text: string) =>
    mapping(
      'gates: {}',
      `upstreams:
  relay: { name: Quiet Relay, phi: "yes", baa: executed, for: delivery, source: contract#3 }
notes:
  - { text: "${text}", source: page }
conflicts:
  c: { says: "${text}", between: [page#a, page#b] }`,
    );
  it.each(['See contract#4.', 'The CONTRACT says else.', 'Sent by the quiet  relay.', '(Contract)'])(
    'is not told, as a note or as a contradiction: %s',
    async (text) => {
      const { library: copy } = await copyOf('public', publicHalf(text));
      expect(copy.vendors[0]?.notes.map((n) => n.text)).toEqual(['A note on a document that is not named here.']);
      expect(copy.vendors[0]?.conflicts.map((c) => c.text)).toEqual([
        'Two passages contradict each other; how is withheld, because it names something that this copy does not name.',
      ]);
    },
  );
  it.each(['Two pages differ on logs.', 'Contractors keep logs.', 'The pre-contract page says else.'])(
    'is told where it names none: %s',
    async (text) => {
      const { library: copy } = await copyOf('public', publicHalf(text));
      expect(copy.vendors[0]?.notes.map((n) => n.text)).toEqual([text]);
      expect(copy.vendors[0]?.conflicts.map((c) => c.text)).toEqual([text]);
    },
  );
});

describe('what may be seen and refers to what may not', () => {
  it('tells neither name nor value of a setting, and is judged all the same', async () => {
    const copy = await copyOf(
      'public',
      mapping(`
settings:
  module: { title: Key module, source: contract#7 }
gates:
  keys: { title: keys made, kind: configuration, when: { setting: { module: frankfurt } }, source: page#keys }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., when: { setting: { module: frankfurt } }, source: page#a }
  164.312(b): { provides: Keeps logs., when: { setting: { module: [frankfurt, paris] } }, source: page#b }`),
    );
    expect(copy.markdown).not.toMatch(/module|frankfurt|paris/i);
    const [encryption, audit] = copy.service.assignments.map((a) => a.statements[0]?.when?.setting[0]?.values);
    expect(audit).toHaveLength(2);
    expect(encryption).toHaveLength(1);
    expect(audit).toContain(encryption?.[0]);
  });

  it('loses our references by id and clause, in steps and everywhere; what the document itself says stays', async () => {
    const { markdown } = await copyOf(
      'public',
      mapping(
        `
gates:
  baa: { title: agreement, kind: agreement, steps: ["Sign it (contract#5, contract#6.1)."], source: page#g }
assignments:
  164.312(b): { provides: Keeps logs., limits: as contract#9 has it, source: page#b }`,
        `requests:
  baa: { title: Ask, steps: [Read contract#2 and the contract.], conditions: [contract#3 holds], source: page#r }`,
      ),
    );
    expect(markdown).not.toMatch(/contract\\#/);
    expect(markdown).toContain('Sign it (a clause that is not named here, a clause that is not named here).');
    expect(markdown).toContain('Read a clause that is not named here and the contract.');
    expect(markdown).toContain('as a clause that is not named here has it');
  });
});

describe('--audience', () => {
  it('is public where nobody says otherwise, in every format', async () => {
    const { stdout } = await devolve('matrix', 'luma-health', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      audience: 'public',
      withheld: { nda: { documents: 2, texts: 0 }, internal: { documents: 3, texts: 0 } },
    });
    const { stdout: table } = await devolve('matrix', 'luma-health');
    expect(table.replace(/\s+/g, ' ')).toContain('It does not name 3 documents that are internal to the vendor.');
  });
  it('names documents to those who may know of them', async () => {
    const { stdout } = await devolve('matrix', 'luma-health', '--audience', 'nda', '--format', 'markdown');
    expect(stdout).toContain('luma-health/paas-agreement');
    expect(stdout).not.toContain('Employee Handbook');
  });
  it('is one of three', async () => {
    const { code, stderr, stdout } = await devolve('matrix', 'lume', '--audience', 'friends');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('use one of: public, nda, internal');
  });
});
