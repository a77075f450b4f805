// What a search in a long list of the interview finds.

import { describe, expect, it } from 'vitest';
import { finderOf, none } from '../../../src/cli/init/finder.ts';

const options = [
  { value: 'CA', label: 'California' },
  { value: 'NC', label: 'North Carolina' },
  { value: 'lume/crm', label: 'Lumè CRM' },
  { value: 'ehr', label: 'Electronic health record' },
  { value: none, label: 'None of these' },
];
const found = (text: string) => options.filter((option) => finderOf(options)(text, option)).map((o) => o.value);

describe('a search', () => {
  it.each([
    ['carolina', ['NC', none]],
    ['lume', ['lume/crm', none]],
    ['ehr', ['ehr', none]],
    ['zzz', [none]],
  ])('of "%s" finds words without accents, ids, and that there is none', (text, values) => {
    expect(found(text)).toEqual(values);
  });
  it('of an id in full finds that one alone', () => expect(found('ca')).toEqual(['CA', none]));
  it('of nothing finds everything', () => expect(found(' ')).toHaveLength(options.length));
});
