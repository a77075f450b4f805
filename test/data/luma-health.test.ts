// The shipped mapping of Luma Health: a table of claims, a set of policies, and a chain of vendors.

import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { grades } from '../../src/model/grade.ts';
import { assessCustomer, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { bearingText, remarkText } from '../../src/words/bearings.ts';
import { dutyText, providedText } from '../../src/words/duties.ts';
import { stepText } from '../../src/words/steps.ts';
import { memoryFile } from '../support/memory.ts';
import { provider, row } from '../support/small-world.ts';

const shipped = readShipped();
const library = loadLibrary({ files: shipped });
const messages =
  '  messages: { service: luma-health/messaging, features: [FEATURES], gates: { baa-executed: { state: executed }, paas-agreement: { state: executed }, security-configurations: { state: open } } }';
const gap = (feature = 'secure-message', from = library) =>
  assessCustomer(
    from,
    loadCustomer(memoryFile('p.yaml', provider(messages.replace('FEATURES', feature))), from),
    '2026-11-21',
  );

/** The shipped library with one mapping edited. */
function edited(file: string, edit: (text: string) => string) {
  const files = shipped.map((f) => (f.path.endsWith(file) ? memoryFile(f.path, edit(f.text)) : f));
  return loadLibrary({ files });
}

/** The introduction alone, as if the policies had not been published. */
function introductionAlone() {
  const files = shipped.map((file) => {
    if (!file.path.endsWith('luma-health.yaml')) return file;
    const mapping = parse(file.text);
    const service = mapping.services.messaging;
    const early = (s: { source: string }) => s.source.startsWith('section-01#');
    const kept = Object.entries(service.assignments).flatMap(([citation, said]) => {
      const statements = [said].flat() as { source: string }[];
      const left = statements.filter(early);
      return left.length === 0 ? [] : [[citation, left]];
    });
    service.assignments = Object.fromEntries(kept);
    service.claims = [];
    mapping.contract.terms = undefined;
    return memoryFile(file.path, stringify(mapping));
  });
  return loadLibrary({ files });
}

describe('claims and their support', () => {
  const assessment = gap();
  it('the introduction alone supports almost nothing; the policies change the rows', () => {
    const alone = gap('secure-message', introductionAlone()).counts;
    expect(alone.inherited + alone.shared).toBeLessThan(5);
    expect(assessment.counts.inherited + assessment.counts.shared).toBeGreaterThan(35);
  });
  it('keeps 23 verdicts as written', () => {
    const service = library.vendors.find((v) => v.id === 'luma-health')?.services[0];
    expect(service?.claims.map((c) => c.says)).toHaveLength(23);
    expect(service?.claims.filter((c) => c.says === 'Yes (optional)')).toHaveLength(2);
  });
  it('"Evaluation: Yes" is shown beside its outcome, with the reason', () => {
    const evaluation = row(assessment, '164.308(a)(8)');
    expect(evaluation.systems[0]?.claim).toMatchObject({
      says: 'Yes',
      source: 'luma-health/section-02#2.1/administrative-controls',
    });
    expect(evaluation).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' });
    const above = assessment.findings.filter((f) => f.kind === 'claim-above-cap').map((f) => f.citation);
    expect(above).toEqual(expect.arrayContaining(['164.308(a)(1)', '164.308(a)(8)', '164.310(b)', '164.316(a)']));
  });
  it('nothing about the customer’s own workforce, workstations, policies, risk analysis or evaluation is inherited', () => {
    const own = /^164\.(308\(a\)\((1\)\(ii\)\([A-C]|2|3|5\)\(ii\)\(A|8)\)|310\([bc]\)|316|530\([abei]\))/;
    const rows = assessment.determinations.filter((d) => own.test(d.citation));
    expect(rows.length).toBeGreaterThan(15);
    expect(
      rows.filter((d) => d.disposition === 'inherited' || d.disposition === 'shared').map((d) => d.citation),
    ).toEqual([]);
  });
});

describe('what a careful lawyer would sign', () => {
  const assessment = gap();
  const parts = (citation: string) => row(assessment, citation).systems[0];
  it('nothing is inherited as a whole: the wording of the documents limits each row that a vendor could discharge alone', () => {
    expect(assessment.determinations.filter((d) => d.disposition === 'inherited')).toEqual([]);
    const security = library.provisions.filter((p) => p.citation.startsWith('164.3'));
    const whole = security.filter((p) => p.inheritable === 'fully').map((p) => String(p.citation));
    const why: Readonly<Record<string, RegExp>> = {
      '164.308(a)(7)(ii)(A)': /databases only; data outside them is not addressed/,
      '164.312(a)(2)(iii)': /Security Officer has approved an exception/,
      '164.312(a)(2)(iv)': /Encrypt all PHI stored or transmitted outside the services/,
      '164.312(c)(2)': /records inside databases are not monitored/,
      '164.312(e)(2)(i)': /no clause states what is done/,
      '164.312(e)(2)(ii)': /Serve all services via TLS/,
    };
    expect(Object.keys(why)).toEqual(whole);
    for (const [citation, words] of Object.entries(why)) {
      const place = parts(citation);
      expect([...(place?.duties ?? []).map(dutyText), ...(place?.bears ?? []).map(bearingText)].join('\n')).toMatch(
        words,
      );
    }
  });
  it('general wording and the vendor’s own judgment change no row: buildings, criticality, a standard agreement', () => {
    expect(row(assessment, '164.308(a)(7)(ii)(E)').disposition).toBe('customer');
    const says = (citation: string) => (parts(citation)?.provides ?? []).map(providedText).join('\n');
    expect(says('164.310(a)(2)(iii)')).toMatch(/changes to production systems/);
    expect(says('164.310(a)(2)(iii)')).not.toMatch(/according to 164.310/);
    expect(says('164.308(b)(3)')).toBe('Signs business associate agreements with its customers.');
  });
  it('weak wording is kept: logs of log-on attempts are "generally" kept', () =>
    expect(parts('164.308(a)(5)(ii)(C)')?.provides.map(providedText)).toContain(
      'Generally monitors and logs all identification and authentication attempts of users. The source says "may".',
    ));
  it('no verdict of the table is called unsupported where a section supports it, and no split is asked for where section 12 states it', () => {
    const asked = assessment.findings.filter((f) => /claim-without-statement|split-not-stated/.test(f.kind));
    expect(asked.map((f) => [f.kind, f.citation])).toEqual([]);
  });
  it('rows on individuals’ rights quote the agreement', () => {
    const bears = row(assessment, '164.524(c)(2)(i)').systems[0]?.bears.map((b) => b.source);
    expect(bears).toContain('luma-health/section-23#4.8');
  });
  it('the definition of an incident is narrower than the rule, and rows on incidents say so', () => {
    expect(parts('164.308(a)(6)(ii)')?.bears.some((b) => b.source === 'luma-health/section-22#security-incident')).toBe(
      true,
    );
    expect(assessment.findings.some((f) => f.subject === 'incident-definition')).toBe(true);
  });
});

describe('limits in the wording of the agreement', () => {
  it('documentation of disclosures that Luma does not expect to keep is a limit, as with the list of them', () => {
    const place = row(gap(), '164.528(d)').systems[0];
    expect(place?.limits.join()).toContain('does not expect to maintain documentation');
  });
  it('subcontractors agree to the terms "when deemed appropriate": both terms on them are weak', () => {
    const terms = library.vendors.find((v) => v.id === 'luma-health')?.contract?.terms ?? [];
    for (const citation of ['164.314(a)(2)(i)(B)', '164.504(e)(2)(ii)(D)'])
      expect(terms.find((t) => t.citation === citation)?.weakness).toContain('when deemed appropriate');
  });
  it('section 18 names no provision: that deletion disposes of data is our interpretation, as for every other vendor', () => {
    const pairings = library.vendors.flatMap((v) =>
      v.services.flatMap((s) =>
        s.assignments.filter((a) => a.citation === '164.310(d)(2)(i)').flatMap((a) => a.statements),
      ),
    );
    const atTheEnd = pairings.filter((s) => /^(Deletes|Returns or destroys|On termination)/.test(s.provides ?? ''));
    expect(atTheEnd.length).toBeGreaterThan(2);
    expect(new Set(atTheEnd.map((s) => s.grade))).toEqual(new Set(['interpretation']));
  });
  it('a weaker cipher excludes no data: it is a note and creates no task', () => {
    const place = row(gap(), '164.312(a)(2)(iv)').systems[0];
    expect(place?.limits.join()).not.toContain('AES-192');
    expect(place?.notes.map(remarkText).join()).toContain('AES-192 or AES-256');
  });
  it('a gap at a hop is attributed to the sheet that was read, not to Aptible', () => {
    const text = shipped.find((f) => f.path.endsWith('luma-health.yaml'))?.text ?? '';
    expect(text).not.toMatch(/"Aptible (covers|says|speaks|states)/);
    expect(text).toContain('not penetration tests; its 2020 policy states one a year');
  });
});

describe('facts in the sections', () => {
  const text = shipped.find((f) => f.path.endsWith('luma-health.yaml'))?.text ?? '';
  it.each([
    ['known access attempts are acted on', 'section-07#7.2.13'],
    ['default passwords are changed', 'section-07#7.12.8'],
    ['passwords in scripts are encrypted', 'section-07#7.12.11'],
    ['the purpose of auditing', 'section-08#intro'],
    ['how logs are reviewed', 'section-08#8.2.9'],
    ['corrective actions are shared', 'section-08#8.4.5'],
    ['auditors sign an agreement', 'section-08#8.8.1'],
    ['ePHI is on SSD volumes only', 'section-14#intro'],
    ['controls against alteration', 'section-17#17.8.2'],
    ['keys of volumes', 'section-17#17.8.5'],
    ['keys for transmission', 'section-17#17.9.2'],
    ['logs of transmissions', 'section-17#17.9.5'],
    ['the definition of an incident', 'section-22#security-incident'],
  ])('%s (%s)', (_, clause) => expect(text).toContain(`source: ${clause}\n`));
});

describe('without an agreement with its host', () => {
  const base = gap();
  const mapping = (text: string) => text.replace(/(name: Aptible\n +phi: yes\n +baa: )hedged/, '$1none');
  const without = gap('secure-message', edited('luma-health.yaml', mapping));
  const place = (assessment: typeof base, citation: string) =>
    row(assessment, citation).systems.find((p) => p.system === 'messages' && p.use === null);
  it('there is a block, and it lists the rows', () => {
    expect(base.blocks).toEqual([]);
    const block = without.blocks.find((b) => b.subject === 'aptible');
    expect(block?.rows).toEqual(expect.arrayContaining(['164.312(a)(2)(iv)', '164.312(e)(2)(ii)', '164.312(b)']));
    expect(block?.rows.length).toBeGreaterThan(20);
  });
  it('rows only get worse: none gains the vendor, and no confidence rises', () => {
    for (const { citation } of [...base.determinations, ...base.rollups]) {
      const [before, after] = [place(base, citation), place(without, citation)];
      if (after?.parties.includes('vendor')) expect(before?.parties).toContain('vendor');
      if (after?.assurance != null && before?.assurance != null)
        expect(grades.indexOf(after.assurance)).toBeGreaterThanOrEqual(grades.indexOf(before.assurance));
    }
    expect(without.counts.shared).toBeLessThan(base.counts.shared - 15);
  });
  it('of the Security Rule, the vendor keeps only what its staff does', () => {
    const left = without.determinations.filter(
      (d) => place(without, d.citation)?.parties.includes('vendor') && /^164.3(0|1[02])/.test(d.citation),
    );
    expect(left.map((d) => String(d.citation))).toEqual([
      '164.308(a)(1)(ii)(D)',
      '164.308(a)(6)(ii)',
      '164.308(a)(7)(ii)(D)',
      '164.308(b)(3)',
      '164.312(d)',
    ]);
  });
});

describe('the chain', () => {
  it('the report asks which stack of Aptible Luma uses: agreements are for dedicated stacks only', () => {
    const asked = gap().findings.find((f) => f.subject === 'aptible/variant');
    expect(asked?.details).toMatchObject({
      ...{ lacks: 'choice', party: 'Aptible', service: 'Aptible Enclave' },
      options: ['Dedicated stack', 'Any other stack'],
      gates: expect.arrayContaining(['PHI on a dedicated stack only']),
    });
  });
  it('the report asks for the agreements with Aptible, and with AWS behind it', () => {
    const asked = gap().findings.filter((f) => f.kind === 'upstream-unverified');
    expect(asked.map((f) => f.subject)).toEqual(expect.arrayContaining(['aptible', 'aptible/aws', 'aws']));
  });
  it('the customer’s part in Aptible’s table falls to Luma', () => {
    for (const citation of ['164.306(e)', '164.308(a)(5)(ii)(D)', '164.312(a)(1)', '164.312(b)', '164.312(d)']) {
      const steps = row(gap(), citation).systems.flatMap((p) => p.derivation);
      expect(steps.some(({ says, of }) => says === 'hop-duty' && of.vendor === 'Aptible')).toBe(true);
    }
  });
  it('weekly reports of an API do not confirm six years of logs', () => {
    const logs = row(gap(), '164.312(b)');
    expect(logs.assurance).toBe('unverified');
    expect(logs.duties.map(dutyText).join('\n')).toContain('not logs kept for 6 years');
  });
  it('a vendor above Luma that sends by SMS inherits no encryption from it', () => {
    const above = (use: string) => `
vendor: above
name: Above
documents: { page: { title: Page, grade: published, audience: public } }
upstreams:
  luma: { name: Luma, phi: yes, baa: executed, for: messages, service: luma-health/messaging${use}, source: page }
services:
  s:
    title: Above
    assignments: { 164.312(e)(2)(ii): { provides: Encrypts messages., via: [luma], source: page } }`;
    const encryption = (use: string) => {
      const from = loadLibrary({ files: [...shipped, memoryFile('mappings/above.yaml', above(use))] });
      const customer = loadCustomer(memoryFile('p.yaml', provider('  crm: { service: above/s }')), from);
      return row(assessCustomer(from, customer, '2026-11-21'), '164.312(e)(2)(ii)');
    };
    expect(encryption(', use: { features: [sms] }')).toMatchObject({
      disposition: 'customer',
      reason: 'void-upstream',
    });
    expect(encryption('')).toMatchObject({ disposition: 'shared', assurance: 'unverified' });
  });
  it('runs from Luma through Aptible to AWS, with decreasing confidence', () => {
    const encryption = row(gap(), '164.312(a)(2)(iv)');
    expect(encryption.assurance).toBe('unverified');
    const steps = encryption.systems[0]?.derivation ?? [];
    const first = steps.filter((s) => s.rule !== 'scope').slice(0, 5);
    expect(first.map((s) => [s.rule, s.source?.split('/')[0] ?? null, s.grade])).toEqual([
      ['statement', 'luma-health', 'policy'],
      ['via', 'luma-health', 'unverified'],
      ['hop', 'aptible', 'interpretation'],
      ['via', 'aptible', 'unverified'],
      ['hop', 'aws', 'published'],
    ]);
  });
  it('nothing that runs through Aptible is better than unverified, because no text says that an agreement is executed', () => {
    const rows = gap().determinations.filter((d) =>
      d.systems.some((p) => p.derivation.some((s) => s.rule === 'via' && stepText(s).includes('Aptible'))),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.filter((d) => d.assurance !== null).map((d) => d.assurance))).toEqual(new Set(['unverified']));
  });
});

describe('channels', () => {
  it('SMS, e-mail and voice are not for ePHI: each is a place of its own and the customer’s', () => {
    for (const channel of ['sms', 'email', 'voice']) {
      const places = row(gap(channel), '164.312(e)(2)(ii)').systems;
      expect(places.find((p) => p.use === channel)).toMatchObject({ reason: 'excluded', parties: ['customer'] });
      expect(gap(channel).findings.some((f) => f.kind === 'excluded-use' && f.subject === channel)).toBe(true);
    }
  });
  it('Secure Message is for ePHI', () => {
    expect(gap().findings.some((f) => f.kind === 'excluded-use')).toBe(false);
  });
});

describe('time limits', () => {
  it('a goal is called a goal', () => {
    const clocks = library.vendors.find((v) => v.id === 'luma-health')?.services[0]?.clocks;
    const recovery = clocks?.find((c) => c.id === 'recovery');
    expect(JSON.stringify(recovery)).toMatch(/goal/);
  });
});

describe('contradictions in the texts', () => {
  it('who hosts: both pointers are shown', () => {
    const conflict = gap().findings.find((f) => f.kind === 'conflict' && f.subject === 'who-hosts');
    expect(conflict?.source).toBe('luma-health/section-01#1.2');
    expect(conflict?.details).toMatchObject({
      between: expect.arrayContaining([{ document: 'section-06', clause: 'intro' }]),
    });
  });
  it('two time limits for a breach, 4 hours and 72 hours, are both kept', () => {
    const clocks = gap().clocks.filter((c) => c.system === 'messages' && c.id.startsWith('breach-notice'));
    expect(clocks.map((c) => c.within)).toMatchObject([
      { kind: 'stated', span: { amount: 4, unit: 'hours' } },
      { kind: 'stated', span: { amount: 72, unit: 'hours' } },
    ]);
  });
  it('audit reports are requested, with an approver, an NDA and a right to refuse', () => {
    const request = library.vendors.find((v) => v.id === 'luma-health')?.requests.find((r) => r.id === 'audit-report');
    expect(request?.approver).toMatch(/Officer/);
    expect(request?.states).toContain('rejected');
    expect(request?.conditions.join(' ')).toMatch(/NDA/);
  });
});
