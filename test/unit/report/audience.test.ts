// What a copy prints for withheld texts; test/properties/ checks that nothing leaks.

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
  it('is a neutral sentence in a public copy, without text, id or clause', async () => {
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
  it('keeps who must act, and the confidence', async () => {
    const [open, closed] = await Promise.all([copyOf('nda', underNda), copyOf('public', underNda)]);
    const inherited = { disposition: 'shared', reason: 'assigned', assurance: 'contract' };
    for (const copy of [open, closed]) expect(row(copy.assessment, '164.312(a)(2)(iv)')).toMatchObject(inherited);
    expect(open.assessment.counts).toEqual(closed.assessment.counts);
  });
  it('is counted, and the copy names its audience', async () => {
    const { withheld, markdown } = await copyOf('public', underNda);
    expect(withheld).toEqual({ nda: { documents: 2, texts: 2 }, internal: { documents: 0, texts: 0 } });
    expect(markdown).toContain(
      'Anyone may read this copy. This copy withholds 2 texts from documents that are available under NDA only, and does not name the documents. Who must act is the same in every copy.',
    );
  });
  it('is in a copy for readers under NDA', async () => {
    const { markdown } = await copyOf('nda', underNda);
    expect(markdown).toContain('This copy is for readers bound by an NDA.');
    expect(markdown).toContain('Encrypts with a cipher of its own. Limits: not on Sundays.');
  });
});

describe('what stands beside a mapping', () => {
  const ours = `beside: v
documents:
  ours: { title: Our own agreement, grade: contract, audience: internal }
conflicts:
  keys: { says: Ours says monthly keys., between: [ours#2, page#keys] }
  logs: { says: The page says two things of logs., between: [page#logs, page#keys] }
notes:
  - { text: Our counsel objects., about: [164.312(b)], source: ours#3 }
  - { text: Dana knows our account., about: [164.312(b)] }
  - { text: The page moved in May., about: [164.312(b)], source: page#logs }
services:
  s:
    rulings:
      164.312(b): { parties: [vendor, customer], by: R. Patel, on: 2026-02-01, because: We keep our own. }
`;
  const internal = /Our own agreement|monthly keys|counsel|Dana|Patel|keep our own|ours#|mappings\/m1/;

  const copyWithOurs = async (audience: Audience, mapped: string) => {
    const request = await copyOf(audience, mapped, ours);
    const text = `${request.markdown}${await printed('matrix', 'json', request)}`;
    return { ...request, markdown: text };
  };

  it('is left out where it is internal, and not counted: it is no word of the vendor', async () => {
    const { withheld, markdown } = await copyWithOurs('nda', underNda);
    expect(withheld).toEqual({ nda: { documents: 0, texts: 0 }, internal: { documents: 0, texts: 0 } });
    expect(markdown).not.toMatch(internal);
    expect(markdown).toContain('The page moved in May.');
    expect(markdown).toContain('The page says two things of logs.');
  });
  it('makes nothing of the mapping internal', async () => {
    const noted = underNda.replace('services:', 'notes:\n  - { text: A loose note of the mapping. }\nservices:');
    const { markdown } = await copyWithOurs('nda', noted);
    expect(markdown).toContain('A loose note of the mapping.');
  });
  it('decides in every copy, and its reason is withheld', async () => {
    for (const audience of ['public', 'nda', 'internal'] as const) {
      const { assessment, markdown } = await copyWithOurs(audience, underNda);
      expect(row(assessment, '164.312(b)')).toMatchObject({ disposition: 'shared', reason: 'ruling' });
      expect(markdown.includes('The reason is withheld.')).toBe(audience !== 'internal');
    }
  });
  it('is whole in an internal copy', async () => {
    const { markdown } = await copyWithOurs('internal', underNda);
    for (const text of ['Our own agreement', 'monthly keys', 'counsel', 'Dana', 'Patel'])
      expect(markdown).toContain(text);
  });
});

describe('words that decide outcomes', () => {
  const upstream = (ground: string) =>
    mapping(
      'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [cdn], source: page }',
      `upstreams:\n  cdn: { phi: "yes", baa: not-needed, ground: ${ground}, for: delivery, source: contract#3 }`,
    );
  it.each([
    ['it is a conduit', 'inherited'],
    ['it gets no PHI', 'customer'],
  ])('a ground that says that %s counts the same when withheld', async (ground, disposition) => {
    const { assessment, markdown } = await copyOf('public', upstream(ground));
    expect(row(assessment, '164.312(a)(2)(iv)').disposition).toBe(disposition);
    expect(markdown).not.toContain(ground);
    expect(markdown).not.toContain('cdn');
  });
  it('the notice of a breach is still recognized, without its number', async () => {
    const clock = mapping(
      'clocks:\n  breach-notice: { direction: to-customer, from: suspicion, within: 5 days, source: contract#8 }',
    );
    const { assessment, markdown } = await copyOf('public', clock);
    expect(assessment.clocks.filter((c) => c.vendor !== null)).toHaveLength(1);
    expect(markdown).toContain('stated in a document available under NDA only');
    expect(markdown).not.toContain('5 days');
    expect(markdown).not.toContain('suspicion');
  });
  it('a time limit that is not stated does not become stated', async () => {
    const clock = mapping('clocks:\n  purge: { direction: by-vendor, from: the end, source: contract#8 }');
    const { assessment } = await copyOf('public', clock);
    expect(assessment.clocks.find((c) => c.direction === 'by-vendor')?.within).toEqual({ kind: 'unstated' });
  });
});

describe('a party behind the vendor under NDA', () => {
  const behind = mapping(
    'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts disks., source: page }',
    '',
    'hoster',
  );
  const front = mapping(
    'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [hoster], source: page }',
    'upstreams:\n  hoster: { name: The Hoster, phi: "yes", baa: executed, for: hosting, source: contract#3, service: hoster/s }',
  );
  it('is not revealed by its public texts', async () => {
    const { assessment, markdown, library: copy } = await copyOf('public', front, behind);
    expect(row(assessment, '164.312(a)(2)(iv)').disposition).toBe('inherited');
    expect(markdown).not.toMatch(/hoster|encrypts disks/i);
    expect(copy.vendors.map((v) => v.id)).toEqual(['v', 'withheld.1']);
  });
  it('is shown to readers under NDA', async () => {
    const { assessment } = await copyOf('nda', front, behind);
    const steps = row(assessment, '164.312(a)(2)(iv)').systems[0]?.derivation.map((s) => stepText(s));
    expect(steps).toContain('Vendor HOSTER: Encrypts disks.');
  });
});

describe('a withheld party without a mapping', () => {
  it('keeps only the listed keys, even if parties gain more', () => {
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

describe('things without a pointer', () => {
  const options = mapping(`
plans:
  gold: Gold
  secret: Secret plan
assignments:
  164.312(b): { provides: Keeps logs., when: { plan: gold }, source: page }
  164.306(e): { provides: Reviews., when: { plan: secret }, source: contract }
rulings:
  164.308(a)(2): { parties: [customer], by: R. Patel, on: 2026-01-01, because: Clause 4 of the contract says so. }`);
  it('an option is shown where something visible names it; otherwise withheld', async () => {
    const { service } = await copyOf('public', options);
    expect(service.plans.map((p) => p.title)).toEqual(['Gold', 'Named in a document available under NDA only']);
  });
  it('a ruling keeps its outcome; its text may quote any document that we hold', async () => {
    const { service } = await copyOf('public', options);
    expect(service.rulings).toMatchObject([{ parties: ['customer'], by: 'A reviewer' }]);
  });
  it('a note of ours stays where it names a visible document or clause', async () => {
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

describe('our own text that names something withheld', () => {
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

describe('visible things that refer to withheld ones', () => {
  it('reveal neither name nor value of a setting, and are evaluated all the same', async () => {
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

  it('lose our references by id and clause everywhere, also in steps; the text of the document stays', async () => {
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
  it('is public by default, in every format', async () => {
    const { stdout } = await devolve('matrix', 'luma-health', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      audience: 'public',
      withheld: { nda: { documents: 2, texts: 0 }, internal: { documents: 3, texts: 0 } },
    });
    const { stdout: table } = await devolve('matrix', 'luma-health');
    expect(table.replace(/\s+/g, ' ')).toContain('It does not name 3 documents that are internal to the vendor.');
  });
  it('names documents to readers who may know of them', async () => {
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

it('a task under other law and a ban on PHI are told in sentences that say where to ask', async () => {
  const { markdown } = await copyOf(
    'public',
    mapping(`
features:
  drafts: { title: Drafts, source: contract#3 }
  previews: { title: Previews, source: contract#3 }
exclusions:
  beta: { title: Beta features, features: [drafts, previews], source: contract#3 }
duties:
  consent: { do: Obtain consent to texts., other-law: TCPA, source: contract#9 }
assignments:
  164.312(b): { provides: Keeps logs., duties: [consent], source: page#logs }`),
  );
  expect(markdown).toContain(
    'Do what a document available under NDA only requires of the customer. Under another law, which is named there.',
  );
  expect(markdown).toContain(
    'A feature or kind of data that is named in a document available under NDA only; ask the vendor which one before you enter PHI.',
  );
  expect(markdown).not.toMatch(/TCPA|Drafts|Beta|before you enter PHI:/);
});
