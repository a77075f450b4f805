// Converts the YAML parser's events to plain data and a tree of positions.

import {
  boolCoreTag,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { Unusable, YamlFeature } from '../words/diagnostics/yaml.ts';

/** Offsets in the text; the end is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface YamlKey extends Place {
  readonly name: string;
}

/** Position of a value. A list or mapping ends with its first line. */
export interface YamlNode extends Place {
  /** Keys of a mapping; null for anything else. */
  readonly keys: readonly YamlKey[] | null;
  /** Values of a mapping in the order of its keys, or items of a list. */
  readonly values: readonly YamlNode[];
  /** In brackets. */
  readonly flow: boolean;
}

/** Callbacks for refused features and for values to check. */
export interface Reader {
  readonly refuse: (feature: YamlFeature, place: Place) => void;
  readonly duplicate: (key: YamlKey) => void;
  /**
   * A single text, or nothing.
   * @param holder offset of the key or list item above; -1 for the root
   */
  readonly scalar: (place: Place, holder: number) => void;
  /** A text that is not acceptable, with the reason. */
  readonly unusable: (why: Unusable, place: Place) => void;
}

export interface YamlTree {
  readonly data: unknown;
  readonly root: YamlNode;
  /** Number of nodes above the deepest one; an entry of a mapping counts, too. */
  readonly depth: number;
}

/** Numbers and dates stay text. */
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

const quotes: ReadonlySet<number> = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);
const blocks: ReadonlySet<number> = new Set([SCALAR_STYLE.LITERAL_BLOCK, SCALAR_STYLE.FOLDED_BLOCK]);

/** What precedes an empty value: the colon after its key, or the dash of its item. */
const afterKey = /[ \t]*:/y;
const afterDash = /(?:\s|#[^\n]*\n)*-/y;

/** Sets a key like an assignment; for inherited names such as __proto__. */
function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key in map) Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  else map[key] = value;
}

/** Only blanks and invisible characters. */
const blank = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]+$/u;
/** Printable ASCII after any spaces; linear, because texts are long. */
const printable = /^ *[!-~][ -~]*$/;

/** Why a text is not acceptable; null if it is. Empty texts are left to the schema. */
function unusable(text: string): Unusable | null {
  if (text === '' || printable.test(text)) return null;
  if (text.includes('\0')) return 'nul';
  if (/\p{Surrogate}/u.test(text)) return 'surrogate';
  return blank.test(text) ? 'blank' : null;
}

const none: readonly YamlNode[] = [];
const nowhere: YamlNode = { start: 0, end: 0, keys: null, values: none, flow: false };

/** Reads the events of one file; null if it contains no document. */
export function readTree(text: string, events: readonly Event[], reader: Reader): YamlTree | null {
  let next = 0;
  let deepest = 0;
  // End of the last token; an empty value is placed after it.
  let behind = 0;

  const refuseProperties = (event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>) => {
    const { anchorStart, anchorEnd } = event;
    const alias = event.type === EVENT_ID.ALIAS;
    if (anchorStart !== -1) reader.refuse(alias ? 'alias' : 'anchor', { start: anchorStart - 1, end: anchorEnd });
    if (!alias && event.tagStart !== -1) reader.refuse('tag', { start: event.tagStart, end: event.tagEnd });
  };

  /** Start of a text; sets `behind` to its end. An empty value is placed after its `lead`. */
  const startOf = ({ valueStart, valueEnd, style, indent }: ScalarEvent, lead: RegExp | null): number => {
    if (valueStart === -1) {
      if (lead !== null) {
        lead.lastIndex = behind;
        if (lead.test(text)) behind = lead.lastIndex;
      }
      return behind;
    }
    const quote = quotes.has(style) ? 1 : 0;
    behind = valueEnd + quote;
    if (!blocks.has(style)) return valueStart - quote;
    // A block scalar starts below its indicator; an empty one ends on the indicator's line.
    return valueStart === valueEnd ? valueStart - 1 : Math.min(valueStart + Math.max(0, indent), valueEnd);
  };

  const lineEnd = (start: number): number => Math.max(start + 1, text.indexOf('\n', start));

  /** The next value with its position. */
  const read = (depth: number, holder: number, lead: RegExp | null): readonly [unknown, YamlNode] => {
    const event = events[next++];
    deepest = Math.max(deepest, depth);
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return [null, nowhere];
    refuseProperties(event);
    if (event.type === EVENT_ID.ALIAS) return [null, nowhere];
    if (event.type === EVENT_ID.SCALAR) {
      const start = startOf(event, lead);
      const node = { start, end: behind, keys: null, values: none, flow: false };
      if (!blocks.has(event.style)) reader.scalar(node, holder);
      const words = getScalarValue(text, event);
      const wrong = unusable(words);
      if (wrong !== null) reader.unusable(wrong, node);
      const data = event.style === SCALAR_STYLE.PLAIN ? schema.resolveImplicitScalarTag(words).value : words;
      return [data, node];
    }
    const { start, style } = event;
    behind = start;
    const flow = style === COLLECTION_STYLE.FLOW;
    const values: YamlNode[] = [];
    const isOver = () => (events[next]?.type ?? EVENT_ID.POP) === EVENT_ID.POP;
    if (event.type === EVENT_ID.SEQUENCE) {
      const list: unknown[] = [];
      while (!isOver()) {
        const [item, node] = read(depth + 1, start, flow ? null : afterDash);
        list.push(item);
        values.push(node);
      }
      next++;
      return [list, { start, end: lineEnd(start), keys: null, values, flow }];
    }
    const map: Record<string, unknown> = {};
    const keys: YamlKey[] = [];
    while (!isOver()) {
      const key = readKey(depth + 2);
      if (Object.hasOwn(map, key.name)) reader.duplicate(key);
      const [value, node] = read(depth + 2, key.start, afterKey);
      put(map, key.name, value);
      keys.push(key);
      values.push(node);
    }
    next++;
    return [map, { start, end: lineEnd(start), keys, values, flow }];
  };

  const readKey = (depth: number): YamlKey => {
    const event = events[next];
    if (event?.type === EVENT_ID.SCALAR) {
      next++;
      refuseProperties(event);
      const start = startOf(event, null);
      const key = { start, end: behind, name: getScalarValue(text, event) };
      const wrong = unusable(key.name);
      if (wrong !== null) reader.unusable(wrong, key);
      if (key.name === '<<') reader.refuse('merge-key', key);
      return key;
    }
    const [, { start, end }] = read(depth, -1, null);
    reader.refuse('complex-key', { start, end });
    return { start, end, name: '' };
  };

  const document = events[next++];
  if (document?.type !== EVENT_ID.DOCUMENT) return null;
  for (const _ of document.directives) reader.refuse('directive', nowhere);
  const [data, root] = read(1, -1, null);
  next++;
  if (next < events.length) {
    const start = Math.max(0, text.slice(behind).search(/^(?:---|\.\.\.)/m) + behind);
    reader.refuse('second-document', { start, end: start + 3 });
  }
  return { data, root, depth: deepest };
}
