// devolve init at the command line: what it writes, what it refuses, and how it asks.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { back, personWho, type Scripted, stop } from '../../support/person.ts';
import { devolve, devolveIn } from '../../support/run.ts';
import { ground } from '../git/fixture.ts';

const base = ground();
const started = process.cwd();
beforeEach(() => process.chdir(mkdtempSync(base.at('in-'))));
afterEach(() => process.chdir(started));

const who = ['--name', 'Rosewood Med Spa', '--role', 'covered-entity', '--kind', 'provider', '--state', 'CA'];
const all = [...who, '--use', 'lume/crm'];
const file = 'rosewood-med-spa.yaml';
const profile = (path = file) => parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
const begun = () => readdirSync('.').sort();

describe('devolve init with options', () => {
  it('writes a valid profile, reports on it, and names the next command', async () => {
    const { code, stdout, stderr } = await devolve('init', ...all);
    expect(code).toBe(0);
    expect(begun()).toEqual(['.devolve', file]);
    expect(stdout).toMatch(/^Gap report: Rosewood Med Spa\n2026-11-21/);
    expect(stderr).toContain(`wrote ${file}\n`);
    expect(stderr).toContain(`Next: devolve plan ${file}\n`);
    expect((await devolve('validate', file)).stdout).toContain('0 errors, 0 warnings');
  });
  it('writes the same bytes for the same options', async () => {
    await devolve('init', 'one', ...all);
    await devolve('init', 'two', ...all);
    expect(readFileSync(join('one', file), 'utf8')).toBe(readFileSync(join('two', file), 'utf8'));
  });
  it('makes the directory, and names the file in it in the next command', async () => {
    const { stderr } = await devolve('init', 'my clinic/hipaa', ...all);
    expect(profile(join('my clinic/hipaa', file)).customer).toBe('rosewood-med-spa');
    expect(stderr).toContain(`devolve plan 'my clinic/hipaa/${file}'`);
  });
  it('writes all that its options say', async () => {
    const { code, stderr } = await devolve(
      ...['init', ...who, '--state', 'ny'],
      ...[
        '--use',
        'luxsci/email@account-wide,feature=secureform,data-class=none,phi-free=secureform,hosting=none,baa=executed:2026-03-01',
      ],
      ...['--unmapped', 'Example EHR:ehr@baa=signed:2026-04-02', '--unmapped', 'Shred: Co:shredding'],
      ...['--own', 'Laptops:ephi', '--own', 'Charts:paper'],
      ...['--activity', 'research=no', '--activity', 'marketing=unknown', '--by', 'R. Patel'],
      ...['--owner', 'IT support=Net Co'],
    );
    expect([code, stderr.includes('error')]).toEqual([0, false]);
    const { states, systems, activities, answers } = profile();
    expect(states).toEqual(['CA', 'NY']);
    expect(systems).toEqual({
      luxsci: {
        ...{ service: 'luxsci/email', variant: 'account-wide', features: ['secureform'], 'data-classes': [] },
        ...{ 'phi-free': ['secureform'], settings: { hosting: 'none' } },
        gates: { baa: { state: 'executed', on: '2026-03-01' } },
      },
      'example-ehr': {
        vendor: 'Example EHR',
        kind: 'ehr',
        gates: { 'baa-executed': { state: 'signed', on: '2026-04-02' } },
      },
      'shred-co': { vendor: 'Shred: Co', kind: 'shredding' },
      laptops: { own: 'ephi', title: 'Laptops' },
      charts: { own: 'paper', title: 'Charts' },
    });
    expect(activities).toEqual({ research: { answer: 'no', by: 'R. Patel', on: '2026-11-21' }, marketing: 'unknown' });
    expect(Object.values(answers)).toContainEqual({ status: 'unknown', owner: 'Net Co' });
  });
  it('with --yes takes no precondition for met, and leaves open what only the customer knows', async () => {
    const { code, stdout } = await devolve(
      'init',
      ...who.slice(0, 6),
      '--use',
      'luxsci/email@baa=executed:2026-03-01',
      '--unmapped',
      'Example EHR:ehr',
      '--yes',
    );
    expect(code).toBe(0);
    const { systems, ...rest } = profile();
    expect(Object.keys(rest)).toEqual(['customer', 'name', 'role', 'kind']);
    const { baa, ...gates } = systems.luxsci.gates;
    expect(baa.state).toBe('executed');
    expect(new Set(Object.values(gates).map((g) => (g as { state: string }).state))).toEqual(
      new Set(['none', 'closed']),
    );
    expect(Object.keys(systems.luxsci)).toEqual(['service', 'gates']);
    expect(systems['example-ehr'].gates).toEqual({ 'baa-executed': { state: 'none' } });
    expect(stdout).toMatch(/^ +0 of \d+ pieces of work done · 1 of \d+ preconditions in place/m);
  });
  it('tells the warnings of validate, such as a vendor that the library has after all', async () => {
    const { code, stderr } = await devolve('init', ...who, '--unmapped', 'Lumè:scheduling');
    expect(code).toBe(0);
    expect(stderr).toContain('warning: vendor-mapped: the library has a mapping of "Lumè"');
    expect(stderr).toContain('write "service: lume/crm"');
  });
  it('has the report as a file with --output', async () => {
    const { stdout } = await devolve('init', ...all, '--output', 'gap.html');
    expect(stdout).toBe('');
    expect(readFileSync('gap.html', 'utf8')).toMatch(/^<!doctype html>/i);
  });
});

describe('a beginning without a place that holds PHI', () => {
  it('is not told that nothing blocks it', async () => {
    const { code, stdout } = await devolve('init', ...who, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('No system that holds PHI is recorded yet.');
    expect(stdout).not.toContain('Nothing blocks you today');
  });
});

it('choices of a service may stand behind a comma alone', async () => {
  await devolve('init', ...who, '--use', 'luxsci/email,baa=executed:2026-03-01', '--yes');
  expect(profile().systems.luxsci.gates.baa).toEqual({ state: 'executed', on: '2026-03-01' });
});

it('a report that cannot be written is refused before the profile is', async () => {
  const { code, stderr } = await devolve('init', ...all, '--yes', '--output', 'report.yaml');
  expect([code, readdirSync('.').filter((name) => name.endsWith('.yaml'))]).toEqual([2, []]);
  expect(stderr).toContain('yaml');
  expect(stderr).toContain('use one of');
});

describe('devolve init refuses', () => {
  const missing = 'error: init cannot ask here, and these are not given: ';
  it.each<readonly [readonly string[], number, string]>([
    [[], 2, `${missing}--name, --role, --kind, --state, --use, --unmapped or --own\n`],
    [['--yes'], 2, `${missing}--name, --role, --kind\n  hint: give them: no answer to them is cautious\n`],
    [['--name', 'A', '--role', 'business-associate', '--yes', '--activity', 'research=no'], 2, `${missing}--by\n`],
    [[...all, '--role', 'x'], 2, 'error: --role <role> is given twice'],
    [['--role', 'covered'], 2, 'error: --role does not know "covered"\n  hint: did you mean "covered-entity"?\n'],
    [
      ['--kind', 'clinic'],
      2,
      'error: --kind does not know "clinic"\n  hint: use one of: clearinghouse, health-plan, provider\n',
    ],
    [
      ['--role', 'business-associate', '--kind', 'provider'],
      2,
      'error: --kind is for a covered entity, and --role is business-associate',
    ],
    [['--state', 'Calif'], 2, 'error: --state "Calif" is not a state\n  hint: did you mean CA (California)?\n'],
    [['--state', 'CA', '--state', 'ca'], 2, 'error: --state names "CA" twice'],
    [['--use', 'lume/cmr'], 2, 'error: there is no vendor or service "lume/cmr"\n  hint: did you mean "lume/crm"?\n'],
    [
      ['--use', 'lume/crm@baa-executed=open'],
      2,
      'error: --use lume/crm, baa-executed does not know "open"\n  hint: use one of: executed, none, requested, signed\n',
    ],
    [
      ['--use', 'lume/crm@baa-executed=executed:2027-01-01'],
      2,
      'error: --use lume/crm, baa-executed: 2027-01-01 is after 2026-11-21',
    ],
    [['--use', 'luxsci/email@per-user'], 2, 'error: LuxSci email (HIPAA account) has no variant "per-user"'],
    [
      ['--use', 'luxsci/email@ba=executed'],
      2,
      'error: LuxSci email (HIPAA account) has no setting or precondition "ba"\n  hint: did you mean "baa"?',
    ],
    [['--use', 'luxsci/email@feature=none,feature=ldap'], 2, 'error: feature is chosen twice: none, ldap'],
    [
      ['--unmapped', 'Example EHR'],
      2,
      'error: --unmapped "Example EHR" cannot be read\n  hint: write it as "Example EHR:ehr"\n',
    ],
    [['--unmapped', 'Example EHR:emr'], 2, 'error: --unmapped does not know "emr"\n  hint: did you mean "ehr"?\n'],
    [['--own', 'Laptops:usb'], 2, 'error: --own does not know "usb"\n  hint: use one of: ephi, paper\n'],
    [['--activity', 'reserch=no'], 2, 'error: --activity does not know "reserch"\n  hint: did you mean "research"?\n'],
    [
      ['--owner', 'security officer=R. Patel'],
      2,
      'error: --owner does not know "security officer"\n  hint: did you mean "security-official"?\n',
    ],
    [['--name', '漢字'], 2, 'error: no id can be made of --name "漢字"'],
    [['--name', '  '], 2, 'error: --name is empty'],
    [['--service', 'Portal'], 2, 'error: --service is given without --vendor'],
    [['--vendor', 'Care Portal', '--name', 'x'], 2, 'error: --vendor begins a mapping, and --name is for a profile'],
    [['--vendor'], 2, `${missing}--vendor NAME, --document, --service, --baa, --upstream\n`],
    [['--vendor', 'Care Portal'], 2, `${missing}--document, --service, --baa, --upstream\n`],
    [['--vendor', 'Care Portal', '--document', 'Page@web'], 2, 'error: --document does not know "web"'],
    [
      ['--vendor', 'Care Portal', '--upstream', 'AWS@baa=not-needed'],
      2,
      'error: --upstream "AWS" needs no agreement only if no PHI reaches it',
    ],
  ])('%j', async (given, exit, says) => {
    const { code, stdout, stderr } = await devolve('init', ...given);
    expect(stderr).toContain(says);
    expect([code, stdout, begun()]).toEqual([exit, '', []]);
  });
  it.each([
    ['a file', () => writeFileSync(file, 'mine\n')],
    ['a link to nothing', () => symlinkSync('nowhere', file)],
    ['a directory', () => mkdirSync(file)],
  ])('to replace %s', async (_, put) => {
    put();
    const { code, stdout, stderr } = await devolve('init', ...all);
    expect([code, stdout, begun()]).toEqual([2, '', [file]]);
    expect(stderr).toContain(`error: ${file} is there already, and init never overwrites`);
  });
  it('a library with errors, and leaves nothing', async () => {
    mkdirSync('mappings');
    writeFileSync('mappings/broken.yaml', 'vendor: broken\n');
    const { code, stdout } = await devolve('init', ...all);
    expect([code, stdout, begun()]).toEqual([3, '', ['mappings']]);
  });
  it('a directory that is a file', async () => {
    writeFileSync('clinic', '');
    const { code, stderr } = await devolve('init', 'clinic', ...all);
    expect(code).toBe(3);
    expect(stderr).toContain('cannot write');
    expect(begun()).toEqual(['clinic']);
  });
});

/** The words of a line, as a shell reads them. */
const wordsOf = (line: string) =>
  execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

const asking = (person: Scripted, ...argv: readonly string[]) => devolveIn({ person }, 'init', ...argv);

describe('devolve init asks', () => {
  it('an office manager for everything, and writes what was said', async () => {
    const person = personWho(
      [/name of your organization/, 'Rosewood Med Spa'],
      [/which states/, ['CA', 'TX']],
      [/these vendors hold PHI/, ['lume/crm', 'luxsci/email']],
      [/Which variant/, 'per-domain'],
      [/any of these in LuxSci/, 'some'],
      [/Which of these do you use in LuxSci/, ['secureform']],
      [/none at all/, ['secureform']],
      [/agreement with Lumè\?/, 'executed'],
      [/On which day\? \(.*Lumè/, '2026-03-01'],
      [/other vendor holds PHI/, 'Example EHR', ''],
      [/What does Example EHR do/, 'ehr'],
      [/Where do you keep PHI yourselves/, ['Laptops', 'Paper charts']],
      [/PHI used for research/, 'no'],
      [/Who gave these answers/, 'R. Patel'],
      [/^Security official: who is it/, 'R. Patel'],
    );
    const { code, stdout } = await asking(person);
    expect([code, person.ended()]).toEqual([0, 'done']);
    expect(stdout).toMatch(/^Gap report: Rosewood Med Spa/);
    const { states, systems, activities, answers } = profile();
    expect(states).toEqual(['CA', 'TX']);
    expect(Object.keys(systems)).toEqual(['lume', 'luxsci', 'example-ehr', 'laptops', 'paper-charts']);
    expect(systems.luxsci).toEqual({
      service: 'luxsci/email',
      variant: 'per-domain',
      features: ['secureform'],
      'phi-free': ['secureform'],
    });
    expect(systems.lume.gates).toEqual({ 'baa-executed': { state: 'executed', on: '2026-03-01' } });
    expect(activities.research).toEqual({ answer: 'no', by: 'R. Patel', on: '2026-11-21' });
    expect(activities.marketing).toBe('unknown');
    expect(answers['work/risk-analysis']).toEqual({ status: 'unknown', owner: 'R. Patel' });
  });
  it('asks each question with a line of help', async () => {
    const person = personWho();
    await asking(person);
    expect(person.asked.length).toBeGreaterThan(25);
    expect(person.asked.filter((q) => q.message === '' || q.help === '')).toEqual([]);
  });
  it('only for what the options do not say', async () => {
    const person = personWho();
    await asking(person, ...all, '--owner', 'IT support=Net Co');
    expect(new Set(person.asked.map((q) => q.part))).toEqual(
      new Set(['What you do and do not do', 'Write the profile']),
    );
  });
  it('for the name that a no needs, if only that is missing', async () => {
    const person = personWho([/Who gave these answers/, 'R. Patel']);
    expect((await asking(person, ...all, '--activity', 'research=no')).code).toBe(0);
    expect(profile().activities.research).toEqual({ answer: 'no', by: 'R. Patel', on: '2026-11-21' });
  });
  it('nothing with --yes', async () => {
    const person = personWho();
    expect((await asking(person, ...all, '--yes')).code).toBe(0);
    expect(person.asked).toEqual([]);
  });
  it('again where an answer cannot be used, and says why', async () => {
    writeFileSync('taken.yaml', '');
    const person = personWho(
      [/name of your organization/, '漢字', 'Taken', 'Rosewood Med Spa'],
      [/these vendors/, ['lume/crm']],
      [/Lumè\?/, 'executed'],
      [/On which day/, '3/1/2026', '2027-01-01', '2026-03-01'],
    );
    expect((await asking(person)).code).toBe(0);
    expect(person.refused).toEqual([
      expect.stringMatching(/^no id can be made/),
      expect.stringMatching(/^taken\.yaml is there already/),
      'the day "3/1/2026" is not a day: write it as 2026-11-21',
      expect.stringMatching(/^the day: 2027-01-01 is after 2026-11-21/),
    ]);
  });
  it('the question before at Esc, with the answer that it had, and nothing before the first', async () => {
    const person = personWho(
      [/name of your organization/, back, 'Rosewood', 'Rosewood Med Spa'],
      [/under HIPAA/, back, 'business-associate'],
    );
    expect((await asking(person)).code).toBe(0);
    expect(person.asked.slice(0, 5).map((q) => q.message.slice(0, 12))).toEqual([
      ...['What is the ', 'What is the ', 'What are you', 'What is the ', 'What are you'],
    ]);
    expect(person.offered[0]).toBe('Rosewood');
    expect(profile()).toMatchObject({ name: 'Rosewood Med Spa', role: 'business-associate' });
  });
  it.each([
    ['at once', /name of your organization/],
    ['among the vendors', /other vendor/],
    ['at the last question', /^Write /],
  ])('and writes nothing when stopped %s', async (_, question) => {
    const person = personWho([question, stop]);
    const { code, stdout } = await asking(person, 'clinic');
    expect([code, stdout, person.ended(), begun()]).toEqual([3, '', 'stopped', []]);
  });
  it('and writes nothing when told not to, but says the command that holds all answers', async () => {
    const { code, stderr } = await asking(
      personWho([/these vendors/, ['lume/crm']], [/Where do you keep/, ['Laptops']], [/^Write /, 'no']),
    );
    expect([code, begun()]).toEqual([3, []]);
    const [, line = ''] = stderr.match(/^To begin again with these answers:\n {2}devolve init (.*)$/m) ?? [];
    expect(line).toContain(
      "--name 'Rosewood Med Spa' --role covered-entity --kind provider --state AL --use lume/crm --own Laptops:ephi --activity",
    );
    const person = personWho();
    await asking(person, ...wordsOf(line));
    expect(new Set(person.asked.map((q) => q.part))).toEqual(new Set(['Who does the work', 'Write the profile']));
  });
  it('and says what was answered so far when stopped on the way, of whole parts', async () => {
    const { stderr } = await asking(
      personWho([/which states/, ['CA']], [/other vendor/, stop]),
      'my clinic',
      '--github',
    );
    expect(stderr).toContain(
      "  devolve init 'my clinic' --name 'Rosewood Med Spa' --role covered-entity --kind provider --state CA --github\n",
    );
  });
  it('says no command where nothing was answered', async () => {
    const { stderr } = await asking(personWho([/name of your organization/, stop]));
    expect(stderr).not.toContain('To begin again');
  });
  it('goes back from the last question by a choice, as by Esc', async () => {
    const person = personWho([/^Write /, 'back', back]);
    expect((await asking(person)).code).toBe(0);
    expect(person.asked.filter((q) => q.message.startsWith('Write '))).toHaveLength(3);
  });
  it('no question twice in a row without an end: every path of an interview finishes', async () => {
    const person = personWho([/Answer questions about/, 'later'], [/under HIPAA/, 'not-regulated']);
    expect((await asking(person)).code).toBe(0);
    expect(person.asked.length).toBeLessThan(20);
  });
});

const portal = ['init', '--vendor', 'Care Portal', '--document', 'Security page@published,date=2026-03-01'];

describe('devolve init --vendor', () => {
  it('writes a mapping in a library, of which a matrix can be made at once', async () => {
    const { code, stdout, stderr } = await devolve(...portal, '--yes');
    expect(code).toBe(0);
    expect(begun()).toEqual(['.devolve', 'mappings']);
    const [, schema = ''] = /\$schema=(.*)\n/.exec(readFileSync('mappings/care-portal.yaml', 'utf8')) ?? [];
    expect(JSON.parse(readFileSync(join('mappings', schema), 'utf8')).$id).toBe('urn:devolve:schema:mapping:library');
    expect(stdout).toMatch(/^Responsibility matrix: Care Portal\n/);
    expect(stdout).toMatch(/^I Inherited +0 /m);
    expect(stderr).toContain('wrote mappings/care-portal.yaml\n');
    expect((await devolve('validate')).stdout).toContain('0 errors, 0 warnings in 1 file');
    expect((await devolve('matrix', 'care-portal')).code).toBe(0);
  });
  it('asks for the name of the vendor where it is not given, and again where it is taken', async () => {
    await devolve(...portal, '--yes');
    const person = personWho(
      [/name of your company/, 'Care Portal', 'Care Portal Two'],
      [/Its title/, 'Page', ''],
      [/subcontractor/, ''],
    );
    expect((await asking(person, '.', '--vendor')).code).toBe(0);
    expect(person.refused).toEqual([expect.stringContaining('mappings/care-portal.yaml is there already')]);
    expect(readFileSync('mappings/care-portal-two.yaml', 'utf8')).toContain('name: Care Portal Two\n');
  });
  it('asks a sales engineer', async () => {
    const person = personWho(
      [/product called/, 'Portal Pro'],
      [/sign a business associate/, 'yes'],
      [/Its title/, 'Business associate agreement', 'Security page', ''],
      [/^What is "Business/, 'contract'],
      [/^Where is "Security/, 'https://example.com/security'],
      [/subcontractor can PHI reach/, 'AWS', 'Zendesk', ''],
      [/PHI reach AWS/, 'yes'],
      [/agreement \(BAA\) with AWS/, 'executed'],
      [/PHI reach Zendesk/, 'no'],
    );
    expect((await asking(person, 'product', '--vendor', 'Care Portal')).code).toBe(0);
    const data = parse(readFileSync('product/mappings/care-portal.yaml', 'utf8'), { schema: 'failsafe' });
    expect(Object.keys(data.documents)).toEqual(['business-associate-agreement', 'security-page']);
    expect(data.documents['business-associate-agreement']).toMatchObject({ grade: 'contract', audience: 'nda' });
    expect(data.upstreams.aws).toMatchObject({ phi: 'yes', baa: 'executed' });
    expect(data.upstreams.zendesk).toMatchObject({ phi: 'no', baa: 'not-needed' });
    expect(data.services).toHaveProperty('portal-pro');
  });
  it('asks where a document names a subcontractor, and notes what is not at hand', async () => {
    const person = personWho(
      [/Its title/, 'BAA', 'Security page', ''],
      [/^What is "BAA"/, 'contract'],
      [/^Which version of "BAA"/, 'Rev. 4'],
      [/subcontractor can PHI reach/, 'AWS', 'Zendesk', 'Twilio', ''],
      [/Which document names AWS/, 'security-page'],
      [/"Security page" name AWS/, 'Where data lives'],
      [/Which document names Zendesk/, 'baa'],
      [/Which document names Twilio/, ''],
    );
    expect((await asking(person, '--vendor', 'Care Portal')).code).toBe(0);
    const text = readFileSync('mappings/care-portal.yaml', 'utf8');
    const { documents, upstreams } = parse(text, { schema: 'failsafe' });
    expect(documents.baa.version).toBe('Rev. 4');
    expect(Object.values(upstreams).map((u) => (u as { source: string }).source)).toEqual([
      ...['security-page#where-data-lives', 'baa', 'baa'],
    ]);
    expect(text).toMatch(/## Not said yet: the clause that names Zendesk\..*baa#hosting\./);
    expect(text).toMatch(/## Not said yet: the document that names Twilio\./);
    expect(text).not.toMatch(/Not said yet: .* AWS/);
  });
  it('offers an agreement only on the plans that have it, whichever they are', async () => {
    expect((await devolve(...portal, '--service', 'Portal', '--baa', 'some-plans', '--upstream', 'AWS')).code).toBe(0);
    const text = readFileSync('mappings/care-portal.yaml', 'utf8');
    const { gates, plans } = parse(text, { schema: 'failsafe' }).services.portal;
    expect(Object.keys(gates)).toEqual(['baa-executed']);
    expect(gates['baa-executed']).not.toHaveProperty('when');
    expect(gates['baa-executed'].offered).toEqual({ plan: 'with-agreement' });
    expect(plans['with-agreement'].note).toBe('Which plans these are is not written here yet.');
    expect((await devolve('validate')).stdout).toContain('0 errors, 0 warnings in 1 file');
  });
  it('keeps the subcontractors for those who go back past them', async () => {
    const person = personWho(
      [/Its title/, 'Security page', ''],
      [/subcontractor can PHI reach/, 'AWS', 'Twilio'],
      [/^What do you use AWS for/, 'hosting'],
      [/^Does PHI reach Twilio/, ...Array(20).fill(back)],
    );
    expect((await asking(person, '--vendor', 'Care Portal')).code).toBe(0);
    const { upstreams, documents } = parse(readFileSync('mappings/care-portal.yaml', 'utf8'), { schema: 'failsafe' });
    expect(Object.keys(upstreams)).toEqual(['aws', 'twilio']);
    expect(upstreams.aws.for).toBe('hosting');
    expect(Object.keys(documents)).toEqual(['security-page']);
  });
  it('says the command that holds the answers', async () => {
    const person = personWho(
      [/Its title/, 'Security @ Care, a page', ''],
      [/last changed/, '2026-03-01'],
      [/^Where is/, 'https://example.com/a,b@c'],
      [/subcontractor can PHI reach/, 'AWS', ''],
      [/^What do you use AWS for/, 'hosting, backups'],
      [/PHI reach AWS/, 'yes'],
      [/name AWS/, '4.2'],
      [/^Write /, 'no'],
    );
    const { stderr } = await asking(person, '--vendor', 'Care Portal');
    const [, line = ''] = stderr.match(/^ {2}devolve (init .*)$/m) ?? [];
    expect((await devolve(...wordsOf(line))).code).toBe(0);
    const { upstreams, documents } = parse(readFileSync('mappings/care-portal.yaml', 'utf8'), { schema: 'failsafe' });
    expect(Object.values(documents)).toEqual([
      {
        ...{ title: 'Security @ Care, a page', grade: 'published', audience: 'public' },
        ...{ changed: '2026-03-01', url: 'https://example.com/a,b@c' },
      },
    ]);
    expect(upstreams.aws).toEqual({
      ...{ name: 'AWS', phi: 'yes', baa: 'unstated', for: 'hosting, backups' },
      source: 'security-care-a-page#4.2',
    });
  });
  it('says that it replaces a mapping of the library', async () => {
    const { code, stderr } = await devolve(...portal.with(2, 'LuxSci'), '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('the library has a mapping of luxsci already');
  });
  it('ends with what is to be seen to before Legal signs, as the matrix does', async () => {
    const { stderr } = await devolve(...portal, '--yes');
    const { stderr: again } = await devolve('matrix', 'care-portal');
    expect(again).toContain('Before Legal signs: ');
    expect(stderr).toContain(again);
  });
  it('never overwrites', async () => {
    await devolve(...portal, '--yes');
    const before = readFileSync('mappings/care-portal.yaml', 'utf8');
    const { code, stderr } = await devolve(...portal, '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('mappings/care-portal.yaml is there already');
    expect(readFileSync('mappings/care-portal.yaml', 'utf8')).toBe(before);
  });
});

const git = (...argv: readonly string[]) => execFileSync('git', argv, { encoding: 'utf8' }).trim();

describe('devolve init in git', () => {
  beforeEach(() => {
    git('config', '--global', 'user.name', 'R. Patel');
    git('config', '--global', 'user.email', 'someone@example.org');
  });
  it('replaces no workflow, and then writes nothing at all', async () => {
    mkdirSync('.github/workflows', { recursive: true });
    writeFileSync('.github/workflows/devolve.yml', 'mine');
    const { code, stderr } = await devolve('init', ...all, '--github');
    expect([code, begun()]).toEqual([2, ['.github']]);
    expect(stderr).toContain('.github/workflows/devolve.yml is there already');
  });
  it('writes nothing where git does not know who commits', async () => {
    git('config', '--global', '--unset', 'user.name');
    const { code, stderr } = await devolve('init', ...all, '--git');
    expect([code, begun()]).toEqual([3, []]);
    expect(stderr).toContain('git does not know who you are');
  });
  it('leaves a schema that is there, and makes no repository unasked', async () => {
    mkdirSync('.devolve');
    writeFileSync('.devolve/profile.schema.json', '{}');
    expect((await devolve('init', ...all)).code).toBe(0);
    expect(readFileSync('.devolve/profile.schema.json', 'utf8')).toBe('{}');
    expect(existsSync('.git')).toBe(false);
  });
});
