// The JSON Schema of a kind of file as text, for editors.

import type { Library } from '../../model/library.ts';
import { mappingSchema } from './mapping-schema.ts';
import { profileSchema } from './profile-schema.ts';
import { asEditorsRead } from './schema.ts';

const text = (schema: object): string => `${JSON.stringify(asEditorsRead(schema), null, 2)}\n`;

/** For any library. */
export const editorSchema = text;

const narrow = { profile: profileSchema, mapping: mappingSchema } as const;

/**
 * For one library: it accepts what validate accepts, but for names that are not in the library.
 * @param base the schema of the kind for any library
 */
export const librarySchema = (kind: keyof typeof narrow, library: Library, base: object): string =>
  text(narrow[kind](library, { ...base }));
