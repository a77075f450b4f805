// A profile that is edited has exactly the new data, and keeps every line that is about something else.

import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import type { Mapping } from '../../src/edit/data.ts';
import { editProfile } from '../../src/edit/edit-profile.ts';
import { placesIn, withEntries } from '../../src/edit/entries-in.ts';
import { withData } from '../../src/edit/yaml-text.ts';
import type { Customer } from '../../src/model/customer.ts';
import { entries, linesOfEntries, mixed, profileData, sections } from '../support/edited-profiles.ts';
import { memoryFile } from '../support/memory.ts';
import { choosing, oddYaml } from '../support/odd-yaml.ts';
import { runs } from '../support/search.ts';

const file = memoryFile('profile.yaml', '');
const unmarked = (text: string) => text.replace(/^\ufeff/, '');
const dataIn = (text: string) => parseYaml(memoryFile('profile.yaml', unmarked(text))).value.data as Mapping;
const choices = fc.array(fc.nat(10_000), { minLength: 50, maxLength: 50 });

// Of the customer, only what its profile spells differently is used; here it spells nothing differently.
const nobody = { answers: [], replies: [] } as unknown as Customer;

describe('a text that is given other data', () => {
  it('has that data; giving it again changes nothing', () => {
    fc.assert(
      fc.property(profileData, profileData, choices, (a, b, numbers) => {
        const choose = choosing(numbers);
        const text = oddYaml(a, choose);
        expect(dataIn(text)).toEqual(a);
        const wanted = mixed(a, { ...b, customer: a.customer ?? '', name: b.name ?? '' }, choose);
        const made = withData(file, text, wanted, sections);
        expect(dataIn(made)).toEqual(wanted);
        expect(withData(file, made, wanted, sections)).toBe(made);
        expect(made.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        if (text.endsWith('\n')) expect(made.endsWith('\n')).toBe(true);
      }),
      { numRuns: runs(120) },
    );
  });
  it('keeps its own text where the data is the same', () => {
    fc.assert(
      fc.property(profileData, choices, (a, numbers) => {
        const text = oddYaml(a, choosing(numbers));
        expect(withData(file, text, dataIn(text), sections)).toBe(text);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('entries', () => {
  it('one after the other in the text are the same as all of them in the data', () => {
    fc.assert(
      fc.property(profileData, choices, entries, (a, numbers, said) => {
        const text = oddYaml(a, choosing(numbers));
        const wanted = withEntries(dataIn(text), placesIn(a, nobody), said);
        const made = said.reduce((now, entry) => {
          const data = dataIn(now);
          return editProfile(file, now, { data, places: placesIn(data, nobody) }, [entry]);
        }, text);
        expect(dataIn(made)).toEqual(wanted);
        const profile = { data: dataIn(text), places: placesIn(a, nobody) };
        expect(dataIn(editProfile(file, text, profile, said))).toEqual(wanted);
      }),
      { numRuns: runs(80) },
    );
  });
  it('touch no line of anything else', () => {
    fc.assert(
      fc.property(profileData, choices, entries, (a, numbers, said) => {
        const text = oddYaml(a, choosing(numbers));
        const data = dataIn(text);
        const places = placesIn(data, nobody);
        const made = editProfile(file, text, { data, places }, said);
        // A list has no keys to find its lines by.
        fc.pre(said.every(({ target }) => target.kind !== 'reply'));
        const paths = said.map(({ target }) => places.pathOf(data, target));
        const own = linesOfEntries(unmarked(text), paths);
        let line = 0;
        const lines = (t: string) => unmarked(t).split(/\r?\n/);
        for (const { added, removed, value } of diffArrays(lines(text), lines(made))) {
          if (removed) for (let i = 0; i < value.length; i++) expect([...own], value[i]).toContain(line + i);
          if (!added) line += value.length;
        }
      }),
      { numRuns: runs(80) },
    );
  });
});
