// The JSON Schema of a kind of file as text, for editors.

import type { Library } from '../../model/library.ts';
import { besideSchema } from './beside-schema.ts';
import { mappingSchema } from './mapping-schema.ts';
import { profileSchema } from './profile-schema.ts';
import { asEditorsRead } from './schema.ts';

const text = (schema: object): string => `${JSON.stringify(asEditorsRead(schema), null, 2)}\n`;

/** For any library. */
export const editorSchema = text;

const narrow = { profile: profileSchema, mapping: mappingSchema, beside: besideSchema } as const;

/** The kinds that name something of a library. */
type Narrow = keyof typeof narrow;

/**
 * For one library: it accepts what validate accepts, but for names that are not in the library.
 * @param base the schema of the kind for any library
 */
export const librarySchema = (kind: Narrow, library: Library, base: object): string =>
  text(narrow[kind](library, { ...base }));
