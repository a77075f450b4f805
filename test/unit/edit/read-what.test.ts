// What a person names, as what an entry is about.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type WhatReader, whatReader } from '../../../src/edit/read-what.ts';
import { targetText } from '../../../src/model/entry-target.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { assessCustomer, loadCustomer, loadLibrary, readLibraryTree } from '../../../src/pipeline.ts';
import { errorWords } from '../../../src/words/errors.ts';
import { memoryFile } from '../../support/memory.ts';

const library = loadLibrary(readLibraryTree(undefined));
const clinic = readFileSync('docs/profile/clinic.yaml', 'utf8');

function readerOf(text: string): WhatReader & { readonly findings: ReturnType<typeof assessCustomer>['findings'] } {
  const customer = loadCustomer(memoryFile('clinic.yaml', text), library);
  const assessment = assessCustomer(library, customer, '2026-11-21');
  return { ...whatReader(library, customer, assessment), findings: assessment.findings };
}
const { read, findings } = readerOf(clinic);
const named = (text: string) => {
  const target = read(text);
  return `${target.kind} ${targetText(target)}`;
};
/** The words of the refusal. */
function refusal(text: string, reader = read): string {
  try {
    reader(text);
  } catch (error) {
    if (error instanceof UsageError) return errorWords(error.reason).join(' | ');
    throw error;
  }
  return 'not refused';
}

describe('a name', () => {
  it.each([
    ['risk-analysis', 'work work/risk-analysis'],
    ['work/risk-analysis', 'work work/risk-analysis'],
    ['164.312(b)', 'obligation 164.312(b)'],
    ['§ 164.312(B)', 'obligation 164.312(b)'],
    ['45 CFR 164.312(b)', 'obligation 164.312(b)'],
    ['laptops/164.312(b)', 'place laptops/164.312(b)'],
    ['mail/review-access-reports', 'duty mail/review-access-reports'],
    ['review-access-reports', 'duty mail/review-access-reports'],
    ['duty/mail/review-access-reports', 'duty mail/review-access-reports'],
    ['research', 'activity research'],
    ['activity/research', 'activity research'],
    ['mail/baa', 'gate mail/baa'],
    ['gate/mail/baa', 'gate mail/baa'],
    ['baa', 'gate mail/baa'],
    ['letter/luxsci', 'letter letter/luxsci'],
    ['letters/luxsci', 'letter letter/luxsci'],
    ['mail/q-164.312-c-2', 'reply mail/q-164.312-c-2'],
    ['q-clock-amendment', 'reply mail/q-clock-amendment'],
    ['mail/variant', 'choice mail/variant'],
    ['mail/features', 'choice mail/features'],
    ['mail/feature', 'choice mail/features'],
    ['mail/data-class', 'choice mail/data-classes'],
    ['choice/mail/phi-free', 'choice mail/phi-free'],
    ['mail/hosting', 'choice mail/settings/hosting'],
    ['mail/settings/hosting', 'choice mail/settings/hosting'],
    ['states', 'choice states'],
    ['agreement/mail', 'agreement agreement/mail'],
    ['agreements/reminders', 'agreement agreement/reminders'],
  ])('%s is %s', (text, what) => expect(named(text)).toBe(what));
  it('of a finding is what records it', () => {
    const task = findings.find((f) => f.kind === 'duty-unanswered' && f.system === 'mail');
    expect(named(task?.id ?? '')).toBe(`duty mail/${task?.subject}`);
    const gate = findings.find((f) => f.kind === 'gate-closed');
    expect(named(gate?.id ?? '')).toBe(`gate ${gate?.system}/${gate?.subject}`);
    const open = readerOf(clinic.replace('    variant: account-wide\n    features: []\n', ''));
    for (const [subject, kind] of [
      ['variant', 'choice-unstated'],
      ['features', 'excluded-use-possible'],
    ]) {
      const choice = open.findings.find((f) => f.kind === kind && f.system === 'mail' && f.subject === subject);
      expect(targetText(open.read(choice?.id ?? ''))).toBe(`mail/${subject}`);
    }
    expect(targetText(open.read('exclusion/mail/features'))).toBe('mail/features');
    const asked = findings.find((f) => f.kind === 'clock-unstated' && f.question !== null);
    expect(named(asked?.id ?? '')).toBe(`reply ${asked?.system}/${asked?.question}`);
  });
});

describe('a name that is refused', () => {
  it.each([
    ['risk-analisis', 'did you mean "risk-analysis"?'],
    ['work/risk-analisis', 'did you mean "work/risk-analysis"?'],
    ['164.312(z)', 'is not in any catalog'],
    ['164.312', 'answer one of: 164.312(a)(1)'],
    ['164.308(a)(3)-(4)', 'means several provisions'],
    ['laptop/164.312(b)', 'did you mean "laptops/164.312(b)"?'],
    ['charts/164.312(b)', '"charts" is paper'],
    ['laptops/164.308(b)(1)', 'answer 164.308(b)(1) itself'],
    ['mail/review-access-report', 'did you mean "mail/review-access-reports"?'],
    ['letter/lux', 'did you mean "letter/luxsci"?'],
    ['laptops', 'is a system'],
    ['q-164.312-b', 'name one of them: mail/q-164.312-b, reminders/q-164.312-b'],
    ['f-0000000000', 'no finding of this day'],
    ['mail/featurs', 'did you mean "mail/features"?'],
    ['mail/settings/hostin', 'did you mean "mail/settings/hosting"?'],
    ['features', 'did you mean "mail/features"?'],
    ['laptops/variant', 'there is nothing "laptops/variant"'],
    ['agreement/mial', 'did you mean "agreement/mail"?'],
    ['', 'there is nothing ""'],
    ['__proto__', 'there is nothing "__proto__"'],
  ])('%j: %s', (text, words) => expect(refusal(text)).toContain(words));
  it('of a setting that is also a task: the full forms are listed', () => {
    const both = readLibraryTree(undefined);
    const file = both.files.find((f) => f.path === 'mappings/luxsci.yaml');
    const text = file?.text.replaceAll('review-access-reports', 'hosting') ?? '';
    const files = both.files.map((f) => (f === file ? memoryFile(f.path, text) : f));
    const other = loadLibrary({ ...both, files });
    const customer = loadCustomer(memoryFile('p.yaml', clinic.replaceAll('review-access-reports', 'hosting')), other);
    const { read: readHere } = whatReader(other, customer, assessCustomer(other, customer, '2026-11-21'));
    expect(refusal('mail/hosting', readHere)).toContain('name one of them: mail/settings/hosting, duty/mail/hosting');
    expect(targetText(readHere('mail/settings/hosting'))).toBe('mail/settings/hosting');
    expect(readHere('duty/mail/hosting').kind).toBe('duty');
  });
  it('means two things: the full forms are listed', () => {
    const two = clinic.replace('  laptops:', '  other: { service: luxsci/email }\n  laptops:');
    expect(refusal('baa', readerOf(two).read)).toBe(
      '"baa" means several things | name one of them: mail/baa, other/baa',
    );
  });
});
