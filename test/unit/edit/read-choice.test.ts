// A choice as it is typed, as the value that a profile has.

import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../src/edit/read-choice.ts';
import type { ChoiceTarget } from '../../../src/model/entry-target.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { findService } from '../../../src/model/lookup.ts';
import { loadLibrary, readLibraryTree } from '../../../src/pipeline.ts';
import { errorWords } from '../../../src/words/errors.ts';

const service = findService(loadLibrary(readLibraryTree(undefined)), 'luxsci/email');
const at = (name: string): ChoiceTarget => {
  const [choice, setting] = name.split('/');
  if (choice === 'states') return { kind: 'choice', system: null, choice };
  return { kind: 'choice', system: 'mail', choice, setting } as ChoiceTarget;
};
const typed = (name: string, text: string) =>
  readChoice(at(name), name === 'states' ? name : `mail/${name}`, text, service);
function refusal(name: string, text: string): string {
  try {
    typed(name, text);
  } catch (error) {
    if (error instanceof UsageError) return errorWords(error.reason).join(' | ');
    throw error;
  }
  return 'not refused';
}

describe('a value', () => {
  it.each<[string, string, string | readonly string[]]>([
    ['variant', 'per-domain', 'per-domain'],
    ['features', 'secureform, bulk-mail,secureform', ['secureform', 'bulk-mail']],
    ['features', 'none', []],
    ['data-classes', 'none', []],
    ['phi-free', 'secureform', ['secureform']],
    ['phi-free', 'none', []],
    // One of its values, and no empty list.
    ['setting/hosting', 'none', 'none'],
    ['agent', 'unknown', 'unknown'],
    ['states', 'ca, NY', ['CA', 'NY']],
  ])('of %s: %j', (name, text, value) => expect(typed(name, text)).toEqual(value));
});

describe('a feature of a vendor that lists what it covers', () => {
  const heron = findService(loadLibrary(readLibraryTree('docs/mapping')), 'heron/reminders');
  const typedOf = (name: string, text: string) => readChoice(at(name), `reminders/${name}`, text, heron);
  it('may have a name that its mapping does not know', () => {
    expect(typedOf('features', 'message-archive,fax')).toEqual(['message-archive', 'fax']);
    expect(typedOf('phi-free', 'fax')).toEqual(['fax']);
  });
  it('has a name that a file can have', () => {
    expect(() => typedOf('features', 'Fax line')).toThrow(UsageError);
    expect(() => typedOf('phi-free', 'Fax line')).toThrow(UsageError);
  });
  it('is no variant, plan or kind of data', () => expect(() => typedOf('plan', 'fax')).toThrow(UsageError));
});

describe('a value that is refused', () => {
  it.each([
    ['variant', 'per-domian', 'did you mean "per-domain"?'],
    ['variant', 'secureform', 'did you mean feature=secureform?'],
    ['plan', 'pro', 'has no plan'],
    ['features', 'secure-form', 'did you mean "secureform"?'],
    ['features', 'none,secureform', 'is chosen twice'],
    ['features', ' , ', 'write mail/features=bulk-mail,custom-widgets, or mail/features=none where there are none'],
    ['data-classes', 'secureform', 'has no data class "secureform"'],
    ['phi-free', 'secureforms', 'did you mean "secureform"?'],
    ['setting/hosting', 'dedicatd', 'use one of: shared, dedicated, none'],
    ['agent', 'maybe', 'use one of: no, unknown, yes'],
    ['states', 'Calif', 'did you mean CA (California)?'],
    ['states', 'none', 'is not a state'],
    ['states', '', 'postal codes, such as CA,NY'],
  ])('%s=%s: %s', (name, text, words) => expect(refusal(name, text)).toContain(words));
});
