// The JSON Schema of a mapping for one library: the rows by name, and other vendors' services with their choices.

import type { Library } from '../../model/library.ts';
import { madeFor } from '../../words/editor.ts';
import { rowNames, termNames } from './row-names.ts';
import { choosing, closed, type Edit, narrowed, type Schema, withoutExamples } from './schema.ts';
import { choicesOf, gatesOf, perService, serviceNames } from './service-choices.ts';

const chosenKeys = ['variant', 'plan', 'features', 'data-classes', 'settings', 'gates'];

/**
 * Documents, duties, features and conditions are names of the file itself, which no schema knows.
 * @param base the schema of a mapping for any library
 */
export function mappingSchema(library: Library, base: Schema): Schema {
  const rows = rowNames(library.provisions);
  const useOf = perService(library, (service) => ({
    use: { properties: { ...choicesOf(service), gates: gatesOf(service) } },
  }));
  return narrowed(base, [
    [[], (schema) => ({ ...schema, $comment: madeFor('mapping') })],
    [['definitions', 'ServiceEntry', 'properties', 'assignments'], closed(rows)],
    [['definitions', 'ServiceEntry', 'properties', 'rulings'], closed(rows)],
    [['definitions', 'ContractEntry', 'properties', 'terms'], closed(termNames(library.provisions))],
    [['definitions', 'UpstreamEntry', 'properties', 'service'], choosing(serviceNames(library))],
    ...chosenKeys.map((key): Edit => [['definitions', 'UseEntry', 'properties', key], withoutExamples]),
    [['definitions', 'UpstreamEntry'], (part) => ({ ...part, allOf: useOf })],
  ]);
}
