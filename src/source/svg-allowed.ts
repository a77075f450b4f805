// Allowlist for SVG logos: shapes, text, gradients, and embedded pictures. Everything else is refused.

import type { SvgDanger } from '../words/errors/logo.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const svgNamespace = 'http://www.w3.org/2000/svg';

const elements = words(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image style
  linearGradient radialGradient stop clipPath mask pattern marker`);

/** Presentation attributes and style properties. */
const painted = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-rendering direction display
  dominant-baseline enable-background fill fill-opacity fill-rule font font-family font-size font-stretch font-style
  font-variant font-weight image-rendering isolation letter-spacing line-height marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-align text-anchor text-decoration text-rendering transform transform-origin vector-effect visibility white-space
  word-spacing writing-mode`);

/** Attributes for position and size. */
const measured = words(`
  clipPathUnits cx cy d dx dy fx fy fr gradientTransform gradientUnits height lengthAdjust markerHeight markerUnits
  markerWidth maskContentUnits maskUnits method offset orient pathLength patternContentUnits patternTransform
  patternUnits points preserveAspectRatio r refX refY rotate rx ry side spacing spreadMethod startOffset textLength
  version viewBox width x x1 x2 y y1 y2 baseProfile zoomAndPan`);

/** Attributes with names or text that have no other effect. */
const named = words('id class lang role focusable xml:space xml:lang');
const isNamed = (name: string) => named.has(name) || /^(?:aria|data)-[a-z0-9-]+$/.test(name);

const fixed: Readonly<Record<string, readonly string[]>> = {
  xmlns: [svgNamespace],
  'xmlns:xlink': ['http://www.w3.org/1999/xlink'],
  'xmlns:svg': [svgNamespace],
  type: ['text/css'],
};

/** Whether every function in a paint value is allowed; url() may only refer to an element of the same file. */
function isPaint(value: string): boolean {
  if (/[\\@<>{}]|\/\*/.test(value)) return false;
  const rest = value
    .replace(/\burl\(\s*(["']?)#[\w.:-]+\1\s*\)/g, '')
    .replace(/\b(?:rgba?|hsla?|matrix|translate|scale|rotate|skewX|skewY)\(/g, '');
  return !rest.includes('(') && !/\b(?:javascript|data|https?|file)\s*:/i.test(rest);
}

/** What is wrong with style declarations; null if nothing. */
function wrongStyle(text: string): SvgDanger | null {
  for (const declaration of text.split(';').map((d) => d.trim())) {
    if (declaration === '') continue;
    const [, property = '', value = ''] = /^([a-z-]+)\s*:\s*([\s\S]*)$/.exec(declaration) ?? [];
    if (!painted.has(property)) return property === '' ? { is: 'broken-style' } : { is: 'style', name: property };
    if (!isPaint(value)) return { is: 'reference' };
  }
  return null;
}

/** What is wrong with the text of a style element: only rules for elements, classes, and ids are allowed. */
export function wrongSheet(text: string): SvgDanger | null {
  if (/[@\\]/.test(text)) return { is: 'style-sheet' };
  const rule = /\s*[\w\s.#,*-]+\{([^{}]*)\}\s*/y;
  while (rule.lastIndex < text.trimEnd().length) {
    const at = rule.lastIndex;
    const found = rule.exec(text);
    if (found === null) return { is: 'unreadable-style', name: text.slice(at, at + 20).trim() };
    const wrong = wrongStyle(found[1] ?? '');
    if (wrong !== null) return wrong;
  }
  return null;
}

const picture = /^data:image\/(?:png|jpe?g);base64,[A-Za-z0-9+/=\s]*$/;

/** What is wrong with an attribute; null if nothing. @param value decoded */
export function wrongAttribute(element: string, name: string, value: string): SvgDanger | null {
  if (Object.hasOwn(fixed, name)) return fixed[name]?.includes(value) ? null : { is: 'namespace', name };
  if (/^(?:\w+:)?on/i.test(name)) return { is: 'event-handler' };
  if (/^(?:[\w.-]+:)?(?:href|src)$/i.test(name)) {
    const known = name === 'href' || name === 'xlink:href';
    const here = /^#[\w.:-]+$/.test(value) || (element === 'image' && picture.test(value));
    return known && here ? null : { is: 'reference' };
  }
  if (name === 'style') return wrongStyle(value);
  if (isNamed(name)) return null;
  if (!painted.has(name) && !measured.has(name)) return { is: 'attribute', name };
  return isPaint(value) ? null : { is: 'reference' };
}

const refusedElements: readonly (readonly [name: RegExp, danger: SvgDanger])[] = [
  [/^script$/i, { is: 'script' }],
  [/^(?:animate\w*|set|discard|mpath)$/i, { is: 'animation' }],
  [/^(?:foreignObject|iframe|embed|object|audio|video|canvas)$/i, { is: 'foreign-content' }],
];

/** What is wrong with an element name; null if nothing. */
export function wrongElement(name: string): SvgDanger | null {
  if (elements.has(name)) return null;
  const local = name.slice(name.indexOf(':') + 1);
  return refusedElements.find(([pattern]) => pattern.test(local))?.[1] ?? { is: 'element', name };
}
