// A profile's text with entries recorded in it; everything else stays as it was, byte by byte.

import { parseYaml } from '../document/parse-yaml.ts';
import type { Customer } from '../model/customer.ts';
import { InvalidInput } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Mapping } from './data.ts';
import { type Places, placesIn, sectionOrder, withEntries } from './entries-in.ts';
import type { Entry } from './entry.ts';
import { withData } from './yaml-text.ts';

/** The data of a profile as its file has it, and where its entries stand. */
export interface ProfileData {
  readonly data: Mapping;
  readonly places: Places;
}

/** @param customer the profile, linked. Throws InvalidInput for a text that is not YAML. */
export function profileData(file: SourceFile, customer: Customer): ProfileData {
  const { value, diagnostics } = parseYaml(file);
  if (diagnostics.length > 0) throw new InvalidInput(diagnostics, [file]);
  const data = value.data as Mapping;
  return { data, places: placesIn(data, customer) };
}

/**
 * The text with the entries. What must hold for the whole of it is for validation to say.
 * @param text of the file, with its byte-order mark
 * @throws InvalidInput the text would not be YAML; SourceError the entries cannot be put into it
 */
export function editProfile(file: SourceFile, text: string, profile: ProfileData, entries: readonly Entry[]): string {
  return withData(file, text, withEntries(profile.data, profile.places, entries), sectionOrder());
}
