// devolve answer at the command line.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { back, personWho, type Scripted, stop } from '../../support/person.ts';
import { devolve, devolveIn } from '../../support/run.ts';
import { every } from '../../support/search.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-answer-')));
const clinic = readFileSync('docs/profile/clinic.yaml', 'utf8');
const day = ['--as-of', '2026-11-21'];
const root = process.cwd();
let folder = '';
let count = 0;
const profile = () => join(folder, 'clinic.yaml');
const text = () => readFileSync(profile(), 'utf8');
const answer = (...argv: readonly string[]) => devolve('answer', profile(), ...argv, ...day);

beforeEach(() => {
  folder = join(base, `p${count++}`);
  mkdirSync(folder);
  writeFileSync(profile(), clinic);
});
afterEach(() => process.chdir(root));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const added = (line: string) => clinic.replace('\n\nreplies:', `\n${line}\n\nreplies:`);

describe('one answer', () => {
  it('is written, shown as a change, and said with what it comes to and what is next', async () => {
    const { code, stdout, stderr } = await answer('risk-analysis', '--status', 'planned', '--owner', 'R. Patel');
    expect([code, text()]).toEqual([0, added('  work/risk-analysis: { status: planned, owner: R. Patel }')]);
    expect(stdout).toMatch(/^--- .*clinic\.yaml\n\+\+\+ .*clinic\.yaml\n@@ -\d+,4 \+\d+,5 @@\n/);
    expect(stdout.match(/^[+-] .*$/gm)).toEqual(['+  work/risk-analysis: { status: planned, owner: R. Patel }']);
    expect(stderr).toContain('Conduct a risk analysis: 0 of 1 rows of this act are done now.');
    expect(stderr).toMatch(/^Next: .* \(gate\/reminders\/baa-executed\)\.$/m);
  });
  it('says what its rows wait for where it closes nothing yet', async () => {
    const implemented = await answer('technical-access-control=implemented', '--dry-run');
    expect(implemented.stderr).toContain(
      'no file shows that work/technical-access-control is done, so it stays open: add --evidence',
    );
    expect(implemented.stderr).toMatch(
      /^ {2}Its rows wait for: reminders\/change-generated-passwords, .* and 3 more\.$/m,
    );
    const planned = await answer('technical-access-control=planned', '--dry-run');
    expect(planned.stderr).not.toContain('wait for');
  });
  it('again changes nothing, and says so', async () => {
    await answer('risk-analysis=planned');
    const before = text();
    const { code, stdout, stderr } = await answer('risk-analysis=planned');
    expect([code, stdout, text()]).toEqual([0, '', before]);
    expect(stderr).toMatch(/^Nothing to change: .*clinic\.yaml says so already\.$/m);
  });
  it('is only shown by --dry-run', async () => {
    const { code, stdout, stderr } = await answer('risk-analysis=planned', '--dry-run');
    expect([code, text()]).toEqual([0, clinic]);
    expect(stdout).toContain('+  work/risk-analysis: { status: planned }');
    expect(stderr).toContain('Nothing is written');
  });
  it('is quiet with --quiet', async () => {
    const { code, stdout, stderr } = await answer('risk-analysis=planned', '--quiet');
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    expect(text()).not.toBe(clinic);
  });
  it('is removed by --clear', async () => {
    await answer('mail/review-access-reports', '--clear');
    expect(text()).toBe(clinic.replace(/^ {2}mail\/review-access-reports: .*\n/m, ''));
    const { stderr } = await answer('risk-analysis=planned', '--clear');
    expect(stderr).toContain('--clear and risk-analysis=planned are both given');
  });
  it('keeps the spelling of the key that the profile has', async () => {
    writeFileSync(profile(), clinic.replace('164.308(a)(2):', '"164.308(a)(2)":'));
    await answer('164.308(a)(2)=planned');
    expect(text()).toContain('  "164.308(a)(2)": { status: planned, owner: Practice owner }\n');
  });
});

describe('what is recorded and does not settle what it seems to', () => {
  it('an executed agreement leaves open whether PHI was there before', async () => {
    const asked = /Was PHI in Luma reminders before its agreement was executed\? .*164\.402\(2\)/;
    const { stderr } = await answer('reminders/baa-executed=executed', '--on', '2026-11-20');
    expect(stderr).toMatch(asked);
    expect((await devolve('plan', profile(), ...day)).stdout.replaceAll('\n', ' ')).toMatch(
      /Was PHI in [^?]*Luma reminders/,
    );
    const { stdout } = await devolve('plan', profile(), ...day, '--format', 'json');
    expect(stdout).toContain('No agreement covered PHI that was there before 2026-11-20.');
  });
  it('one that was executed long ago is not asked about', async () => {
    const { stderr } = await answer('reminders/baa-executed=executed', '--on', '2020-11-21');
    expect(stderr).not.toContain('Was PHI');
  });
  it('a day that is ahead does not count yet, and one that has passed is late', async () => {
    const ahead = 'note: 2027-03-01 is in the future: what is recorded counts from that day on\n';
    expect((await answer('risk-analysis=implemented', '--on', '2027-03-01')).stderr).toContain(ahead);
    expect((await answer('reminders/baa-executed=executed', '--on', '2027-03-01')).stderr).toContain(ahead);
    expect((await devolve('profile', profile(), ...day)).stdout).toContain(
      'executed by both sides, 2027-03-01 (in the future)',
    );
    const late = 'note: 2026-01-01 has passed: it is overdue from the start\n';
    expect((await answer('contingency-plan=planned', '--due', '2026-01-01')).stderr).toContain(late);
    expect((await answer('contingency-plan=planned', '--due', '2026-11-21')).stderr).not.toContain('has passed');
  });
  it('an empty file is no evidence, nor is one that expired', async () => {
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence/ra.pdf'), '');
    const { stderr } = await answer(
      ...['risk-analysis=implemented', '--evidence', 'evidence/ra.pdf', '--expires', '2026-01-01'],
    );
    expect(stderr).toContain('note: evidence/ra.pdf is an empty file, so it is no evidence\n');
    expect(stderr).toContain('note: evidence/ra.pdf expired on 2026-01-01, so it is no evidence today\n');
    expect(stderr).toContain('Conduct a risk analysis: 0 of 1 rows of this act are done now.');
  });
  it('"not applicable" says how many rows it sets aside, and which stay because the rule has no exception', async () => {
    const { stderr } = await answer('sanction-policy=not-applicable', '--because', 'We are few.', '--by', 'R. Patel');
    expect(stderr).toMatch(
      /^ {2}work\/sanction-policy sets \d+ rows aside: .* with your name and reason\. The rule has no exception for 164\.308\(a\)\(1\)\(ii\)\(C\): it stays yours to do\.$/m,
    );
    const { stdout } = await devolve('plan', profile(), ...day);
    expect(stdout).toMatch(
      /Not applicable by your answer work\/sanction-policy, \d+ rows, R\. Patel, 2026-11-21: We are few\./,
    );
    const page = (await devolve('plan', profile(), ...day, '--owner-page')).stdout;
    expect(page).toContain('## Set aside by your answers');
    expect(page).toMatch(/work\/sanction-policy: \d+ rows\. R\. Patel, 2026-11-21: We are few\./);
  });
});

describe('several at once', () => {
  it('each have their own status, and land where they belong', async () => {
    const { code, stderr } = await answer(
      ...['fundraising=no', 'reminders/baa-executed=executed', 'letter/luxsci=sent', 'contingency-plan=planned'],
    );
    expect(code).toBe(0);
    expect(text()).toBe(
      clinic
        .replace('fundraising: unknown', 'fundraising: { answer: no, on: 2026-11-21 }')
        .replace('{ state: signed, on: 2026-11-02 }', '{ state: executed, on: 2026-11-21 }')
        .replace('owner: Office manager }\n', 'owner: Office manager }\n  luxsci: { sent: 2026-11-21 }\n')
        .replace('{ status: unknown, owner: IT support }', '{ status: planned, owner: IT support }'),
    );
    expect(stderr).toMatch(/^fundraising: \d+ rows are off by this answer\.$/m);
  });
  it('are written together or not at all', async () => {
    const { code, stdout } = await answer('risk-analysis=planned', 'nothing-like-it=planned');
    expect([code, stdout, text()]).toEqual([2, '', clinic]);
  });
  it('may not be the same thing twice', async () => {
    const { code, stderr } = await answer('risk-analysis=planned', 'work/risk-analysis=later');
    expect([code, text()]).toEqual([2, clinic]);
    expect(stderr).toContain('"work/risk-analysis" is named twice');
  });
});

describe('evidence', () => {
  it('is named from the folder of the profile, from wherever it is typed', async () => {
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence/ra.pdf'), '');
    process.chdir(base);
    await answer('risk-analysis=implemented', '--evidence', `${folder.slice(base.length + 1)}/evidence/ra.pdf`);
    expect(text()).toContain('evidence: [evidence/ra.pdf]');
    await answer('phi-inventory=implemented', '--evidence', join(folder, 'evidence/ra.pdf'));
    expect(text().match(/evidence: \[evidence\/ra\.pdf\]/g)).toHaveLength(2);
  });
  it('that is not there is a note, not an error', async () => {
    const { code, stderr } = await answer('risk-analysis=implemented', '--evidence', 'evidence/none.pdf');
    expect(code).toBe(0);
    expect(stderr).toContain('note: evidence/none.pdf is not there yet');
  });
  it('outside of the folder is refused', async () => {
    for (const file of ['/etc/hosts', '../x.pdf'])
      expect(await answer('risk-analysis=implemented', '--evidence', file)).toMatchObject({ code: 2, stdout: '' });
    expect(text()).toBe(clinic);
  });
});

describe('a status that is recorded already', () => {
  it('keeps its day, which is said; another day is given', async () => {
    const again = await answer('mail/baa=executed');
    expect([again.code, text()]).toEqual([0, clinic]);
    expect(again.stderr).toContain('note: mail/baa is "executed" already, of 2026-03-01, and stays so');
    const letter = await answer('letter/luma-health=sent');
    expect(text()).toBe(clinic);
    expect(letter.stderr).toContain('note: letter/luma-health is "sent" already, of 2026-11-10');
    await answer('mail/baa=executed', '--on', '2026-03-02');
    expect(text()).toBe(
      clinic.replace('baa: { state: executed, on: 2026-03-01 }', 'baa: { state: executed, on: 2026-03-02 }'),
    );
  });
});

describe('a choice', () => {
  const lists = '    features: []\n    data-classes: [sent-email]\n';
  it('is written as a value, and what it closes and opens is said', async () => {
    const { code, stderr } = await answer('mail/features=secureform,bulk-mail', 'mail/hosting=shared', 'states=tx');
    expect([code, text()]).toEqual([
      0,
      clinic
        .replace('features: []', 'features: [secureform, bulk-mail]')
        .replace('{ hosting: none }', '{ hosting: shared }')
        .replace('[CA, NY]', '[TX]'),
    ]);
    expect(stderr).toMatch(/^mail\/features, mail\/settings\/hosting, states: .* closed by this, \d+ are new\.$/m);
    expect(stderr).toMatch(/^ {2}New, P1: Keep PHI out of "SecureForm"/m);
  });
  it('that no one made before is added in the order of the schema, and removed by --clear', async () => {
    const bare = clinic.replace(lists, '').replace('    settings: { hosting: none }\n', '');
    writeFileSync(profile(), bare);
    const { stderr } = await answer(
      ...['mail/agent=no', 'mail/data-classes=none', 'mail/settings/hosting=none', 'mail/features=none'],
    );
    const made = '    features: []\n    data-classes: []\n    settings:\n      hosting: none\n    agent: no\n';
    expect(text()).toBe(bare.replace('  reminders:', `${made}  reminders:`));
    expect(stderr).toMatch(/: [1-9]\d* findings are closed by this/);
    await answer('mail/agent', 'mail/data-classes', 'mail/features', '--clear');
    expect(text()).toBe(bare.replace('  reminders:', '    settings:\n      hosting: none\n  reminders:'));
  });
  it('that another one needs is an error of the profile, and nothing is written', async () => {
    const { code, stderr } = await answer('mail/phi-free=secureform');
    expect([code, text()]).toEqual([3, clinic]);
    expect(stderr).toContain('reference-unknown: there is no feature or data class in use "secureform"');
    expect((await answer('mail/features=secureform', 'mail/phi-free=secureform')).code).toBe(0);
  });
  it('has no status, no day and no owner', async () => {
    const { code, stderr } = await answer('mail/features=none', '--owner', 'x');
    expect([code, text()]).toEqual([2, clinic]);
    expect(stderr).toContain('--owner does not fit mail/features: a choice does not have it');
  });
});

describe('a signed agreement', () => {
  const signed = ['agreement/reminders=executed', '--evidence', 'evidence/r.pdf', '--on', '2026-11-20'];
  it('is recorded, with what is left of it and where its precondition contradicts it', async () => {
    const { code, stderr } = await answer(...signed, '--set', '164.504(e)(2)(ii)(H)=absent');
    const entry =
      '  reminders:\n    document: evidence/r.pdf\n    executed: 2026-11-20\n    terms: { 164.504(e)(2)(ii)(H): absent }\n';
    expect([code, text()]).toEqual([0, clinic.replace('\nactivities:', `${entry}\nactivities:`)]);
    expect(stderr).toContain('warning: agreement-gate');
    expect(stderr).toContain('devolve answer <profile> reminders/baa-executed --status executed --on 2026-11-20');
    expect(stderr).toContain('note: evidence/r.pdf is not there yet');
    expect(stderr).toMatch(/^ {2}3 points left, 2 of them:\n {4}\S/m);
    expect(stderr).toMatch(/^ {2}14 of 15 terms are not read yet: 164\.314.* --set "164\.314\(a\)\(2\)\(i\)\(A\)=/m);
    const met = await answer('reminders/baa-executed=executed', '--on', '2026-11-20');
    expect(met.stderr).not.toContain('warning');
  });
  it('whose form the vendor does not have is refused', async () => {
    const { code, stderr } = await answer(...signed, '--set', 'form=bba');
    expect([code, text()]).toEqual([3, clinic]);
    expect(stderr).toContain('there is no document "bba" at Luma Health');
  });
});

describe('what may keep an answer from counting', () => {
  it('is a narrower answer, which is named', async () => {
    const { stderr } = await answer('security-official=planned');
    expect(stderr).toContain('164.308(a)(2) has an answer of its own, which outranks work/security-official');
  });
  it('is a warning that the change brings; those of before are not repeated', async () => {
    const first = await answer('mail/baa=signed');
    expect(first.stderr).toContain('warning: agreement-gate');
    const second = await answer('risk-analysis=planned');
    expect(second.stderr).not.toContain('warning');
  });
});

describe('a change that would make an error', () => {
  it('is refused with the error, and nothing is written', async () => {
    const { code, stdout, stderr } = await answer('mail/164.312(b)=implemented', '--satisfied-by', 'mail');
    expect([code, stdout, text()]).toEqual([3, '', clinic]);
    expect(stderr).toContain('Nothing is written: the change would make');
    expect(stderr).toContain('error: satisfied-circle');
  });
});

describe('wrong use', () => {
  it.each<[readonly string[], string]>([
    [[], 'nothing is named to record'],
    [['risk-analysis', '--due', 'soon'], '--due "soon" is not a day'],
    [['risk-analysis', '--owner', 'a\u001b[31m', '--status', 'planned'], 'the text of --owner has a control character'],
    [['risk-analysis=planned', '--interactive'], 'risk-analysis=planned is given too'],
    [['--interactive', '--owner', 'x'], '--owner is given too'],
    [['--interactive'], '--interactive needs a terminal'],
  ])('%j: %s', async (argv, words) => {
    const { code, stdout, stderr } = await answer(...argv);
    expect([code, stdout, text()]).toEqual([2, '', clinic]);
    expect(stderr).toContain(words);
  });
  it('--output may not be the profile itself', async () => {
    expect(await answer('risk-analysis=planned', '--output', profile())).toMatchObject({ code: 2, stdout: '' });
    expect(text()).toBe(clinic);
  });
});

describe('--interactive', () => {
  const asks = (person: Scripted) => ({
    person,
    ran: devolveIn({ person }, 'answer', profile(), '--interactive', ...day),
  });
  it('asks everything that is open, activities first, and writes nothing for what is skipped', async () => {
    const { person, ran } = asks(personWho());
    expect(await ran).toMatchObject({ code: 0, stdout: '' });
    expect([text(), person.ended()]).toEqual([clinic, 'done']);
    const messages = person.asked.map((q) => q.message);
    expect(messages[0]).toBe('What is your name?');
    const first = messages.indexOf('Execute the business associate agreement for Luma reminders');
    expect(person.asked.findLastIndex((q) => q.part === 'What you do and do not do')).toBe(first - 1);
    expect(messages).toContain('Conduct a risk analysis');
    expect(new Set(messages).size).toBe(messages.length);
  });
  it('records an answer of each kind', async () => {
    const { person, ran } = asks(
      personWho(
        [/your name/, 'R. Patel'],
        [/proof of immunization/, 'no'],
        [/agreement for Luma reminders/, 'executed'],
        [/Conduct a risk analysis/, 'implemented'],
        [/Which file/, '../outside.pdf', 'evidence/ra.pdf'],
        [/Until when/, '2027-11-20'],
        [/Who does it/, '=IT support', 'other'],
        [/^Who\?/, 'M. Diaz'],
        [/List where PHI lives/, 'planned'],
        [/one letter/, 'sent'],
      ),
    );
    expect((await ran).code).toBe(0);
    expect(person.refused).toEqual(['../outside.pdf is not in the folder of the profile']);
    const lines = text()
      .split('\n')
      .filter((line) => !clinic.includes(line));
    expect(lines).toEqual([
      // No one knows the day of signing by pressing Enter.
      '      baa-executed: { state: executed }',
      '  school-immunization-proof: { answer: no, by: R. Patel, on: 2026-11-21 }',
      '  luxsci: { sent: 2026-11-21 }',
      '  work/phi-inventory: { status: planned, owner: IT support }',
      '  work/risk-analysis:',
      '    owner: M. Diaz',
      '    on: 2026-11-21',
      '    evidence: [{ file: evidence/ra.pdf, expires: 2027-11-20 }]',
    ]);
  });
  it('asks for open choices first, then where an excluded use holds no PHI', async () => {
    const open = clinic.replace('    variant: account-wide\n    features: []\n    data-classes: [sent-email]\n', '');
    writeFileSync(profile(), open);
    const { person, ran } = asks(
      personWho(
        [/Which variant/, 'account-wide'],
        [/any of these in/, 'some'],
        [/Which of these do you use/, ['secureform']],
        [/these kinds of data/, 'none'],
        [/none at all/, ['secureform']],
        [/immunization/, stop],
      ),
    );
    await ran;
    const parts = person.asked.map((q) => q.part);
    expect(parts.slice(1, parts.lastIndexOf('Vendors with patient information') + 1)).not.toContain('What to do');
    const made = '    variant: account-wide\n    phi-free: [secureform]\n';
    expect(
      text()
        .split('\n')
        .filter((line) => !open.includes(line))
        .sort(),
    ).toEqual(['    data-classes: []', '    features: [secureform]', ...made.trimEnd().split('\n').sort()]);
  });
  it('does not ask again for a choice that is not known', async () => {
    writeFileSync(profile(), clinic.replace('    variant: account-wide\n    features: []\n', ''));
    const { person, ran } = asks(personWho());
    const { stderr } = await ran;
    expect(person.asked.filter((q) => /Which variant|any of these in/.test(q.message))).toHaveLength(2);
    expect(stderr).not.toContain('Record which features');
  });
  it('keeps what is recorded where it is stopped, and goes back one question', async () => {
    const { person, ran } = asks(
      personWho(
        [/de-identified/, 'no'],
        [/agreement for Luma reminders/, 'executed', 'signed'],
        [/On which day/, back, '2026-11-20'],
        [/required security/, stop],
      ),
    );
    const { code, stdout } = await ran;
    expect([code, person.ended()]).toEqual([0, 'stopped']);
    expect(text()).toContain('de-identification: { answer: no, on: 2026-11-21 }');
    expect(text()).toContain('baa-executed: { state: signed, on: 2026-11-20 }');
    expect(stdout.match(/^\+ .*$/gm)).toHaveLength(2);
  });
});

describe('a note says why what is recorded does not count yet:', () => {
  const notes: readonly (readonly [name: string, argv: readonly string[], note: string])[] = [
    [
      'no file shows it',
      ['risk-analysis=implemented'],
      'no file shows that work/risk-analysis is done, so it stays open',
    ],
    ['nobody says so', ['de-identification=no'], 'the name of who says so of de-identification is missing: add --by'],
    ['a day to come', ['reminders/baa-executed=executed', '--on', '2027-01-01'], '2027-01-01 is in the future'],
    ['a letter not sent yet', ['letter/luxsci=sent', '--on', '2027-01-01'], '2027-01-01 is in the future'],
  ];
  it.each(every(2, notes))('%s', async (_, argv, note) => {
    const { code, stderr } = await answer(...argv);
    expect(code).toBe(0);
    expect(stderr).toContain(`note: `);
    expect(stderr).toContain(note);
  });
});

describe('a file that somebody filled in is not overwritten', () => {
  const gap = (...more: readonly string[]) =>
    devolve('gap', profile(), '--output', join(folder, 'gap.csv'), '--quiet', ...day, ...more);
  const edit = (change: (text: string) => string) => {
    const file = join(folder, 'gap.csv');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return readFileSync(file, 'utf8');
  };
  const changes: readonly (readonly [name: string, change: (text: string) => string, said: string])[] = [
    [
      'with something that the profile lacks',
      (t: string) => t.replace(',Open,', ',Planned,'),
      'has 1 row that was filled in',
    ],
    ['with a head twice', (t: string) => t.replace(',note,', ',owner,'), 'not all of it can be read'],
    ['without a head of ours', (t: string) => t.replace(',owner,', ',who,'), 'not all of it can be read'],
    ['without most heads', (t: string) => t.replace(/^id,(.*),record/, 'nr,$1,key'), 'not all of it can be read'],
  ];
  it.each(every(2, changes))('%s', async (_, change, said) => {
    await gap();
    const filled = edit(change);
    const { code, stderr } = await gap();
    expect([code, readFileSync(join(folder, 'gap.csv'), 'utf8')]).toEqual([2, filled]);
    expect(stderr).toContain(said);
    expect((await gap('--overwrite')).code).toBe(0);
  });
  it('but is where nothing was filled in', async () => {
    await gap();
    expect((await gap()).code).toBe(0);
  });
});

describe('--from', () => {
  it('a file in which nothing was filled in changes nothing, and says so', async () => {
    const file = join(folder, 'gap.xlsx');
    await devolve('gap', profile(), '--output', file, ...day);
    const { code, stdout, stderr } = await answer('--from', file);
    expect([code, stdout, text()]).toEqual([0, '', clinic]);
    expect(stderr).toContain('The profile already says everything that this file says.');
  });
});
