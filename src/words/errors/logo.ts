// Why a logo cannot be put into a page.

import type { Wording } from '../wording.ts';
import { readingFailed } from './sources.ts';

interface Named {
  readonly name: string;
}

const otherKind = 'save it as PNG, or as SVG in UTF-8';

export const logoReasons = {
  'logo-outside': ({ name }: Named) => [
    `the logo "${name}" is outside the folder of the brand file`,
    'copy it into the folder of the brand file',
  ],
  'logo-cut': ({ name }: Named) => [`the logo "${name}" is a PNG that is cut off`, 'export it again'],
  'logo-damaged': ({ name, what }: Named & { what: string }) => [
    `the logo "${name}" ${what}, so no browser would show it`,
    'export it again',
  ],
  'logo-unsafe': ({ name, what }: Named & { what: string }) => [
    `the logo "${name}" contains ${what}`,
    'export it as plain SVG, with everything drawn in the file',
  ],
  'logo-kind': ({ name }: Named) => [`the logo "${name}" is neither PNG nor SVG`, otherKind],
  'logo-not-a-file': ({ name }: Named) => [`the logo "${name}" is not a file`, 'name a PNG or an SVG'],
  'logo-large': ({ name, bytes, most }: Named & { bytes: number; most: number }) => [
    `the logo "${name}" has ${bytes} bytes, and the limit is ${most}`,
    'export it smaller',
  ],
  'logo-thin': ({ name, times, wide, most }: Named & { times: number; wide: boolean; most: number }) => [
    `the logo "${name}" is ${times} times as ${wide ? 'wide as it is high' : 'high as it is wide'}, and the limit is ${most}`,
    'crop it, or use a more compact form of it',
  ],
  'logo-failed': ({ name, code }: Named & { code: string }) => [
    `the logo "${name}" cannot be read: ${readingFailed(code)}`,
    '',
  ],
} satisfies Wording;
