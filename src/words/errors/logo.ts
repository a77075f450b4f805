// Why a logo cannot be put into a page.

import type { Wording } from '../wording.ts';
import { readingFailed } from './sources.ts';

/** Why no browser would show an SVG. */
export type SvgDamage =
  | { readonly is: 'no-namespace' | 'too-deep' }
  | { readonly is: 'not-xml'; readonly said: string };

/** Content of an SVG that a page must not carry. */
export type SvgDanger =
  | { readonly is: Thing }
  | {
      readonly is: 'element' | 'attribute' | 'style' | 'namespace' | 'unreadable-style';
      readonly name: string;
    };

const things = {
  script: 'a script',
  animation: 'an animation',
  'foreign-content': 'foreign content',
  'event-handler': 'an event handler',
  reference: 'a reference to another file',
  'style-sheet': 'a style sheet from another file',
  'broken-style': 'a style that cannot be read',
  'element-in-sheet': 'an element in a style sheet',
  encoding: 'an encoding other than UTF-8',
  instruction: 'a processing instruction',
  definition: 'a definition of entities',
  entity: 'an entity of its own',
} as const;

type Thing = keyof typeof things;

function damageWords(damage: SvgDamage): string {
  switch (damage.is) {
    case 'no-namespace':
      return 'does not have the namespace of SVG';
    case 'too-deep':
      return 'has elements nested too deeply';
    case 'not-xml':
      return `cannot be read as XML (${damage.said})`;
  }
}

function dangerWords(danger: SvgDanger): string {
  switch (danger.is) {
    case 'element':
      return `the element <${danger.name}>`;
    case 'attribute':
      return `the attribute "${danger.name}"`;
    case 'style':
      return `the style "${danger.name}"`;
    case 'namespace':
      return `another namespace or type, ${danger.name}`;
    case 'unreadable-style':
      return `a style that cannot be read: ${danger.name}`;
    default:
      return things[danger.is];
  }
}

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
  'logo-damaged': ({ name, damage }: Named & { damage: SvgDamage }) => [
    `the logo "${name}" ${damageWords(damage)}, so no browser would show it`,
    'export it again',
  ],
  'logo-unsafe': ({ name, danger }: Named & { danger: SvgDanger }) => [
    `the logo "${name}" contains ${dangerWords(danger)}`,
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
    'check its name and its permissions',
  ],
} satisfies Wording;
