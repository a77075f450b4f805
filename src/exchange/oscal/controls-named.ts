// Which rule a control of an OSCAL file is: by its label, by an id of ours, by an id that is a citation in other signs, or
// as a control of SP 800-53, which is another thing.

import { oneLine } from './markup.ts';
import type { Prop } from './props.ts';
import { citationText, nistControl } from './terms.ts';

/** A part of 45 CFR with its section, and what stands around it. */
const cited = /(?:^|[^0-9])(16[04]\.\d{3})(?:$|[^0-9])/;

/** `164_312_a_2_iv`, `hipaa-164.312.a.2.iv`: the signs that ids have in place of parentheses. */
function spelledOut(id: string): string | null {
  const match = /^[a-z_.-]{0,40}?(16[04])[._-](\d{3})((?:[._-][A-Za-z0-9]{1,5})*)$/i.exec(id);
  if (match === null) return null;
  const [, part = '', section = '', rest = ''] = match;
  const designators = rest.split(/[._-]/).filter((d) => d !== '');
  return `${part}.${section}${designators.map((d) => `(${d})`).join('')}`;
}

/** The text to be read as a citation; the id itself where nothing better is known. */
export function citedBy(id: string, props: readonly Prop[]): string {
  const bare = id.replace(/_(?:smt|obj|gdn)(?:[._-].*)?$/, '');
  const own = citationText(bare) ?? spelledOut(bare);
  const label = props.find((p) => p.name === 'label')?.value ?? '';
  if (cited.test(label)) return oneLine(label);
  return own ?? nistControl(bare) ?? (label === '' ? oneLine(id) : oneLine(label));
}
