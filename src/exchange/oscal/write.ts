// An OSCAL document as text.

import { stringify } from 'yaml';
import { inertJson } from '../../model/inert.ts';
import type { OscalDocument } from './document.ts';

/** JSON with a final line break. */
export const oscalJson = (document: OscalDocument): string => `${inertJson(JSON.stringify(document, null, 2))}\n`;

/** Every text is quoted: no reader of any version of YAML takes a day or a "no" for anything else. */
export const oscalYaml = (document: OscalDocument): string =>
  // In double quotes, the escapes of JSON are those of YAML.
  inertJson(
    stringify(JSON.parse(JSON.stringify(document)), {
      aliasDuplicateObjects: false,
      defaultKeyType: 'PLAIN',
      defaultStringType: 'QUOTE_DOUBLE',
      lineWidth: 0,
    }),
  );
