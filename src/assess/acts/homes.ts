// The act that each finding belongs to.

import { decisionsRecord } from '../../hipaa/named-work.ts';
import type { Citation } from '../../model/citation.ts';
import { type Finding, findingKinds } from '../../model/finding.ts';
import { factsOn } from '../context.ts';
import type { Homed, Material } from './material.ts';

/** The piece of work that gathers what no piece of the program answers. */
export const otherWork = 'other';

export type WorkOf = (citation: Citation) => string;

/** A document that the profile names and that is not there belongs to what it is a document of. */
function homeOfDocument(finding: Finding): 'agreement' | 'letter' | 'row' | `work/${string}` | null {
  if (finding.kind !== 'evidence-missing' || !('of' in finding.details)) return null;
  const { kind } = finding.details.of;
  if (kind === 'client') return findingKinds['clients-unstated'].act as `work/${string}`;
  return kind === 'reply' ? 'letter' : 'agreement';
}

/** A task that a contract asks for, and no row. */
const isContractAlone = ({ details }: Finding) =>
  details !== null && 'what' in details && details.what.kind === 'duty' && details.what.contractAlone;

/** Findings by act, and the piece of work of each row. */
export function homesOf({ context, rows, findings }: Material): {
  readonly homed: Homed;
  readonly workOf: WorkOf;
} {
  const known = new Set(context.program.work.map((w) => w.id));
  const inherited = new Set(rows.filter((r) => r.disposition === 'inherited').map((r) => r.citation));
  const orOther = (work: string) => (known.has(work) ? work : otherWork);
  /** Of the provision, or of the nearest above it that names one. */
  const workOf: WorkOf = (citation) => {
    for (let at: Citation | null = citation; at !== null; at = context.provisions.get(at)?.parent ?? null) {
      const work = context.provisions.get(at)?.work ?? null;
      if (work !== null) return orOther(work);
    }
    return otherWork;
  };
  const vendorOf = (system: string | null) => factsOn(context, { id: system ?? '' })?.vendor.id ?? system ?? '';

  function homeOf(finding: Finding): string {
    const { kind, citation, system, subject } = finding;
    const act = homeOfDocument(finding) ?? (isContractAlone(finding) ? 'agreement' : findingKinds[kind].act);
    switch (act) {
      case 'gate':
      case 'exclusion':
        return `${act}/${system}/${subject}`;
      case 'letter':
        return `letter/${vendorOf(system)}`;
      case 'agreement':
        return `agreement/${system}`;
      case 'row':
        if (citation === null) return `work/${otherWork}`;
        return `work/${inherited.has(citation) ? orOther(decisionsRecord) : workOf(citation)}`;
      default:
        return `work/${orOther(act.slice('work/'.length))}`;
    }
  }

  const homed = new Map<string, Finding[]>();
  for (const finding of findings) {
    const home = homeOf(finding);
    const held = homed.get(home);
    if (held === undefined) homed.set(home, [finding]);
    else held.push(finding);
  }
  return { homed, workOf };
}
