// The lines of a profile that use a service: valid as they stand, with every choice as a comment.

import { pasteNotes as notes } from '../../words/vendors.ts';
import type { GateLook, ServiceLook } from './vendor-look.ts';

/** A name as YAML: quoted where it would be read as something else than a text. */
const plainYaml = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*$/i;
const yaml = (name: string): string => (plainYaml.test(name) ? name : JSON.stringify(name));

const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);

const one = (key: string, named: readonly { readonly id: string }[]): readonly string[] => {
  const [first, ...others] = ids(named);
  if (first === undefined) return [];
  return [`# ${key}: ${yaml(first)}${others.length === 0 ? '' : ` # ${notes.or(others)}`}`];
};

const list = (key: string, named: readonly { readonly id: string }[]): readonly string[] =>
  named.length === 0 ? [] : [`# ${key}: [] # ${notes.list}`];

/** A text of the mapping that can stand in a comment, and in code that no one escapes. */
const isSimple = (text: string) => /^[a-z0-9][a-z0-9 .-]{0,60}$/i.test(text);

function settings({ settings: all }: ServiceLook): readonly string[] {
  const lines = all.map(({ id, values }) => {
    const [first = '', ...others] = values.filter(isSimple);
    const more = others.length === 0 ? '' : ` # ${notes.or(others)}`;
    return `#   ${yaml(id)}: ${first === '' ? '""' : yaml(first)}${more}`;
  });
  return lines.length === 0 ? [] : ['# settings:', ...lines];
}

function gateLine({ id, kind }: GateLook): string {
  const [state, ...others] =
    kind === 'baa' || kind === 'agreement' ? ['none', 'requested', 'signed', 'executed'] : ['closed', 'open'];
  return `  ${yaml(id)}: { state: ${state} } # ${notes.or(others)}`;
}

export function profileLines(look: ServiceLook): readonly string[] {
  const name = look.service.slice(look.service.indexOf('/') + 1);
  const inside = [
    `service: ${look.service}`,
    ...one('variant', look.variants),
    ...one('plan', look.plans),
    ...list('features', look.features),
    ...list('data-classes', look.dataClasses),
    ...settings(look),
    ...(look.gates.length === 0 ? [] : ['gates:', ...look.gates.map(gateLine)]),
  ];
  return ['systems:', `  ${yaml(name)}: # ${notes.name}`, ...inside.map((line) => `    ${line}`)];
}
