// The JSON Schema of a file beside a mapping for one library: its vendors, their services, the rows and the questions.

import type { Library } from '../../model/library.ts';
import { madeFor, serviceHelp } from '../../words/editor.ts';
import { rowNames } from './row-names.ts';
import { choosing, closed, type Name, narrowed, oneOf, type Schema } from './schema.ts';
import { questionForm, vendorNames } from './vendor-names.ts';

/** For each vendor: what its services are called. */
const perVendor = ({ vendors }: Library): readonly Schema[] =>
  vendors.map(({ id, name, services }) => {
    const names = services.map((s): Name => ({ id: s.id, title: s.title, about: serviceHelp(name) }));
    const named = oneOf(names);
    return {
      if: { properties: { beside: { const: id } }, required: ['beside'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        properties: {
          services: { propertyNames: named },
          replies: { items: { properties: { to: named } } },
        },
      },
    };
  });

/** @param base the schema of a file beside a mapping for any library */
export function besideSchema(library: Library, base: Schema): Schema {
  const rows = rowNames(library.provisions);
  const inReply = (key: string) => ['definitions', 'ReplyEntry', 'properties', key];
  return narrowed(base, [
    [[], (schema) => ({ ...schema, $comment: madeFor('beside'), allOf: perVendor(library) })],
    [['properties', 'beside'], choosing(vendorNames(library))],
    [['definitions', 'ServiceBesideEntry', 'properties', 'rulings'], closed(rows)],
    [inReply('question'), ({ type: _, pattern: __, ...part }) => ({ ...part, anyOf: questionForm(library) })],
    [inReply('citation'), choosing(rows.map(({ id, title }) => ({ id, title })))],
  ]);
}
