// What is wrong with a brand or a template.

import { type HexColor, ratioText } from '../../model/contrast.ts';
import type { Near } from '../../model/nearest.ts';
import { type Reason, reasonWords } from '../errors.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

interface LowContrast {
  readonly scheme: string;
  readonly paper: HexColor;
  readonly name: string;
  readonly color: HexColor;
  readonly ratio: number;
  readonly needs: number;
  /** The nearest lightness that passes. */
  readonly passing: HexColor | null;
}

/** Why a template cannot be filled with a view. */
export type ViewReason =
  | { readonly why: 'name'; readonly name: string; readonly meant: string | null }
  | { readonly why: 'nothing' | 'arguments'; readonly helper: string }
  | { readonly why: 'above' | 'endless' }
  | { readonly why: 'other'; readonly said: string };

const endless = 'the templates call each other without end, or their blocks are nested too deeply';
const inDocs = 'see docs/templates.md for what a view has';

function reasonOf(reason: ViewReason): string {
  switch (reason.why) {
    case 'name':
      return `there is no "${reason.name}" here`;
    case 'nothing':
      return `there is nothing for #${reason.helper}`;
    case 'arguments':
      return `#${reason.helper} takes one value`;
    case 'above':
      return 'a ../ leads out of the view';
    case 'endless':
      return endless;
    case 'other':
      return reason.said;
  }
}

function remedyFor(reason: ViewReason): string {
  switch (reason.why) {
    case 'name':
      return reason.meant === null ? inDocs : `did you mean "${reason.meant}"?`;
    case 'nothing':
      return inDocs;
    case 'arguments':
      return `write {{#${reason.helper} name}}`;
    case 'above':
      return 'write one ../ for each block around it, and no more';
    case 'endless':
      return 'look for a partial that calls itself, directly or through others';
    case 'other':
      return inDocs;
  }
}

const helpers = 'use one of: if, unless, each, with';

export const designFaults = {
  'brand-contrast': ({ scheme, paper, name, color, ratio, needs, passing }: LowContrast) => [
    `${name} ${color} has a contrast of ${ratioText(ratio)} on the ${scheme} paper ${paper}, and text needs ${needs}:1`,
    passing === null
      ? `choose another ${name}: no lightness of this one is enough`
      : `use "${passing}", the nearest lightness that is enough`,
  ],
  'brand-contrast/paper': ({ scheme, paper, name, color, ratio, needs, passing }: LowContrast) => [
    `on the ${scheme} paper ${paper} the color of "${name}", ${color}, has a contrast of ${ratioText(ratio)}, and it needs ${needs}:1`,
    passing === null
      ? `choose another paper: no lightness of this one is enough, and a brand cannot change "${name}"`
      : `use the paper "${passing}", the nearest lightness that is enough; a brand cannot change "${name}"`,
  ],
  'brand-logo': ({ reason }: { reason: Reason }) => reasonWords(reason),

  'template-syntax/unclosed': () => [
    'the template ends before a block is closed',
    'close every {{#…}} with its {{/…}}',
  ],
  'template-syntax/mismatch': ({ opened, closed }: { opened: string; closed: string }) => [
    `{{#${opened}}} is closed by {{/${closed}}}`,
    'close the block that was opened last',
  ],
  'template-syntax/helper': ({ helper }: { helper: string }) => [`there is no helper "${helper}"`, helpers],
  'template-syntax/unreadable': () => [
    'the template is not valid Handlebars',
    'see docs/templates.md for what a template may hold',
  ],
  'template-syntax/endless': () => [endless, remedyFor({ why: 'endless' })],
  'template-syntax/other': ({ said }: { said: string }) => [said, 'see docs/templates.md for what a template may hold'],

  'template-refused/block': () => [
    'this kind of block is not allowed here',
    'replace the partial with a file of its name',
  ],
  'template-refused/computed-partial': () => [
    'the name of a partial is computed, so it could come from data',
    'write the name itself: {{> _name}}',
  ],
  'template-refused/unescaped': ({ path }: { path: string }) => [
    `"${path}" would be printed without escaping, and it may be a vendor’s text`,
    `write {{${path}}}`,
  ],
  'template-refused/no-disclaimer': () => [
    'the page does not show the disclaimer',
    'print {{disclaimer}} where it is read',
  ],

  'template-view/partial': ({ partial, near }: { partial: string; near: Near }) => [
    `there is no partial "${partial}"`,
    nearWords(near),
  ],
  'template-view': ({ reason, partial }: { reason: ViewReason; partial: string | null }) =>
    partial === null
      ? [reasonOf(reason), remedyFor(reason)]
      : [`${reasonOf(reason)}, in ${partial}`, `give ${partial} what it asks for; see docs/templates.md`],
} satisfies Wording;
