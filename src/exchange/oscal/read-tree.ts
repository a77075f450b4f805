// The bytes of an OSCAL file to its one object: depth and number of its parts are bounded before anything is built, YAML is read as
// mappings are (no anchors, no tags), and the version and the model are checked.

import { parseYaml } from '../../document/parse-yaml.ts';
import { InvalidInput, SourceError } from '../../model/errors.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import { faultIn } from './json-shape.ts';
import { checkReferences } from './references.ts';
import { type Node, objectAt, textAt } from './tree.ts';

/** Real files are a tenth of this. */
const bounds = { depth: 64, parts: 1_000_000 } as const;

const readable = ['component-definition', 'system-security-plan', 'mapping-collection'] as const;
export type Readable = (typeof readable)[number];

const others = new Set([
  'catalog',
  'profile',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
]);

const isJson = (text: string): boolean => /^\s*\{/.test(text);

/** The line of what JSON.parse names; the last one where the text ends too early. */
function lineOf(text: string, error: unknown): number {
  const [, at = String(text.trimEnd().length)] =
    /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return text.slice(0, Number(at)).split('\n').length;
}

function jsonOf(text: string, label: string): unknown {
  const fault = faultIn(text, bounds);
  if (fault?.says === 'deep') throw new SourceError({ says: 'oscal-deep', label, line: fault.line });
  if (fault?.says === 'many') throw new SourceError({ says: 'oscal-many', label, most: bounds.parts });
  try {
    const data: unknown = JSON.parse(text);
    if (fault !== null) throw new SourceError({ says: 'oscal-key-twice', label, key: fault.key, line: fault.line });
    return data;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ says: 'oscal-not-json', label, line: lineOf(text, error) });
  }
}

function yamlOf(text: string, label: string): unknown {
  const file: SourceFile = { path: label, label, text, digest: '' };
  const { value, diagnostics } = parseYaml(file);
  if (diagnostics.length > 0) throw new InvalidInput(diagnostics, [file]);
  return value.data;
}

/** Throws SourceError and InvalidInput. @param label the file, for errors */
export function readTree(bytes: Uint8Array, label: string): { readonly model: Readable; readonly root: Node } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError({ says: 'oscal-encoding', label });
  }
  const data = isJson(text) ? jsonOf(text, label) : yamlOf(text, label);
  const whole: Node = { data: { file: data }, at: '', label };
  const file = { ...objectAt(whole, 'file'), at: '' };
  const keys = Object.keys(file.data).filter((key) => key !== '$schema');
  const [key = ''] = keys;
  const model = readable.find((one) => one === key);
  if (keys.length !== 1 || model === undefined)
    throw new SourceError({ says: 'oscal-model-in', label, found: others.has(key) ? key : null, known: readable });
  const root = { ...objectAt(file, model), at: model };
  const version = textAt(objectAt(root, 'metadata'), 'oscal-version');
  const known = model === 'mapping-collection' ? /^1\.2\.\d+$/ : /^1\.[0-2]\.\d+$/;
  if (!known.test(version)) throw new SourceError({ says: 'oscal-version', label, version, model });
  checkReferences(file.data, label);
  return { model, root };
}
