// The contract of one system, its age, and its known terms: the agreement that was signed, else the library's copy.

import type { Citation } from '../model/citation.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { Grade } from '../model/grade.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import { cite, type ServiceFacts } from './context.ts';

/** A contract term with its source and grade. */
export interface TermInForce {
  readonly text: string;
  readonly weakness: string | null;
  readonly source: string;
  readonly grade: Grade;
  /** True if the contract itself was read, false if the vendor describes it. */
  readonly read: boolean;
}

export interface ContractInForce {
  readonly signed: SignedAgreement | null;
  readonly document: string;
  readonly source: string | null;
  /** Date of the text that is signed or offered; null if unknown. */
  readonly formDate: string | null;
  /** Date of execution; null if not executed or not stated. */
  readonly entered: string | null;
  /** Date of the last renewal or amendment. */
  readonly amended: string | null;
  readonly terms: ReadonlyMap<Citation, TermInForce>;
  /** Whether a term is known to be absent. */
  readonly absent: (citation: Citation) => boolean;
}

function enteredByGate({ service }: ServiceFacts, system: ServiceSystem): string | null {
  const days = service.gates.flatMap((g) => {
    const answer = g.kind === 'baa' && Object.hasOwn(system.gates, g.id) ? system.gates[g.id] : undefined;
    return answer?.state === 'executed' && answer.on !== null ? [answer.on] : [];
  });
  return days.sort()[0] ?? null;
}

function libraryContract(facts: ServiceFacts): Omit<ContractInForce, 'signed' | 'entered' | 'amended'> {
  const { contract } = facts.vendor;
  const document = contract === null ? undefined : facts.documents.get(contract.document);
  const supplied = document?.supplied === true;
  const terms = new Map(
    (contract?.terms ?? []).map((t) => {
      const { text, weakness, grade } = t;
      return [t.citation, { text, weakness, grade, source: cite(facts, t.source), read: supplied }] as const;
    }),
  );
  return {
    document: document?.id ?? 'contract',
    source: contract === null ? null : cite(facts, contract.source),
    formDate: document?.date ?? null,
    terms,
    absent: (citation) => supplied && !terms.has(citation),
  };
}

/** Terms that the customer read in the agreement that it signed. */
function signedTerms(signed: SignedAgreement): ReadonlyMap<Citation, TermInForce> {
  return new Map(
    signed.terms.flatMap(({ citation, text, weakness, clause }) => {
      if (text === null) return [];
      const source = `profile: ${signed.document}${clause === null ? '' : `#${clause}`}`;
      return [[citation, { text, weakness, source, grade: 'contract', read: true }] as const];
    }),
  );
}

/** The contract in force on a date. One that is executed later is not in force yet. */
export function contractInForce(facts: ServiceFacts, system: ServiceSystem, asOf: string): ContractInForce {
  const copy = libraryContract(facts);
  const signed = facts.agreement;
  if (signed === null || signed.executed > asOf) {
    return { ...copy, signed: null, entered: enteredByGate(facts, system), amended: null };
  }
  const { executed: entered, amended, document } = signed;
  const own = { signed, entered, amended, document, source: `profile: ${document}` };
  const said = signedTerms(signed);
  const lacks = new Set(signed.terms.flatMap((t) => (t.text === null ? [t.citation] : [])));
  // If the library has the signed text, its terms apply; terms read in the signed copy take precedence.
  if (signed.form !== null) {
    const whole = signed.form === facts.vendor.contract?.document;
    const formDate = facts.documents.get(signed.form)?.date ?? null;
    const terms = new Map([...(whole ? copy.terms : []), ...said].filter(([citation]) => !lacks.has(citation)));
    const absent = (c: Citation) => lacks.has(c) || (whole && !said.has(c) && copy.absent(c));
    return { ...own, formDate, terms, absent };
  }
  // A vendor's description of its contract counts until the contract is read; a copy of another text does not.
  const paged = [...copy.terms].filter(([citation, term]) => !term.read && !lacks.has(citation));
  return { ...own, formDate: null, terms: new Map([...paged, ...said]), absent: (c) => lacks.has(c) };
}
