// The evidence register of a customer: what is on file, and what has no evidence.

import { compareCitations } from '../../hipaa/citations/order.ts';
import { noticeToCoveredEntity, writtenContract } from '../../hipaa/named-rows.ts';
import type { Assessment } from '../../model/assessment.ts';
import {
  type Answer,
  type Customer,
  type Evidence,
  type Presence,
  targetCitation,
  targetKey,
  targetSystem,
} from '../../model/customer.ts';
import { type Finding, findingKinds } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { findSystem } from '../../model/lookup.ts';
import { worded } from '../../model/program.ts';
import { asideWords } from '../../words/answers.ts';
import { dutyText } from '../../words/duties.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { evidenceText, namedDocuments } from '../../words/gap.ts';
import type { EvidenceState } from '../../words/sheets.ts';

export interface EvidenceView {
  readonly citation: string;
  readonly what: string;
  readonly system: string;
  readonly file: string;
  readonly on: string;
  readonly expires: string;
  readonly state: EvidenceState;
  readonly closes: string;
  readonly owner: string;
  /** The id of the finding that it would close; empty for none. */
  readonly finding: string;
  /** The key of the answer that has the file; empty for a document that is no evidence of an answer. */
  readonly answer: string;
}

/** A document that is not evidence of an answer; `system` and `subject` identify the finding on its absence. */
interface NamedDocument {
  readonly what: string;
  readonly system: string | null;
  readonly citation: string;
  readonly subject: string;
  readonly evidence: Evidence;
}

function stateOf({ on, expires, presence }: Evidence, asOf: string): EvidenceState {
  if (presence === 'absent' || presence === 'empty') return presence;
  if (expires !== null && expires < asOf) return 'expired';
  if (on !== null && on > asOf) return 'later';
  return presence === 'there' ? 'onFile' : 'unlooked';
}

const widths = ['work', 'obligation', 'place', 'duty'];

/** Pieces of work, then rows in legal order, each before its systems; then duties as the profile has them. */
function compareTargets({ target: a }: Answer, { target: b }: Answer): number {
  if (!('citation' in a && 'citation' in b)) return widths.indexOf(a.kind) - widths.indexOf(b.kind);
  return compareCitations(a.citation, b.citation) || (a.kind === b.kind ? 0 : a.kind === 'obligation' ? -1 : 1);
}

/** What closes the finding; empty for none. */
const closing = (open: Finding | undefined): string => (open === undefined ? '' : findingWords(open).closes);

const isAbout = ({ target }: Answer, f: Finding) =>
  target.kind === 'duty'
    ? f.system === target.system && f.subject === target.duty
    : f.system === null && f.citation !== null && f.citation === targetCitation(target);

/** What is on file, in profile order; then everything that is missing, most urgent first. */
export function evidenceViews(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'determinations' | 'rollups' | 'findings'>,
  asOf: string,
): readonly EvidenceView[] {
  const titles = new Map<string | null, string>([
    ...library.provisions.map((p) => [p.citation, p.title] as const),
    ...library.program.work.map((w) => [`work/${w.id}`, worded(w, customer).title] as const),
  ]);
  const systemTitle = (id: string | null) => findSystem(customer, id)?.title ?? '';
  const duties = new Map(
    [...assessment.determinations, ...assessment.rollups].flatMap((row) =>
      row.duties.map((duty) => [duty.id, { text: dutyText(duty), citation: row.citation }] as const),
    ),
  );

  const filed = [...customer.answers].sort(compareTargets).flatMap((answer) => {
    const { target, evidence, satisfiedBy } = answer;
    const duty = target.kind === 'duty' ? duties.get(`${target.system}/${target.duty}`) : undefined;
    const open = assessment.findings.find(
      (f) => (f.kind === 'evidence-expired' || f.kind === 'evidence-missing') && isAbout(answer, f),
    );
    const about = {
      citation: targetCitation(target) ?? duty?.citation ?? '',
      what:
        target.kind === 'duty'
          ? (duty?.text ?? target.duty)
          : (titles.get(targetKey(target)) ?? titles.get(targetCitation(target)) ?? ''),
      system: systemTitle(targetSystem(target)),
      owner: answer.owner ?? '',
      closes: closing(open),
      finding: open?.id ?? '',
      answer: '',
    };
    const files = evidence.map((e) => {
      const { file, on, expires } = e;
      const state = stateOf(e, asOf);
      return { ...about, file, on: on ?? '', expires: expires ?? '', state, answer: targetKey(target) };
    });
    const elsewhere = {
      ...about,
      file: systemTitle(satisfiedBy),
      on: '',
      expires: '',
      state: 'elsewhere',
    } as const;
    const aside = { ...about, file: asideWords(answer), on: answer.on ?? '', expires: '', state: 'aside' } as const;
    return [
      ...files,
      ...(satisfiedBy === null ? [] : [elsewhere]),
      ...(answer.status === 'not-applicable' ? [aside] : []),
    ];
  });

  const documents = documentsOf(customer).map(({ what, system, citation, subject, evidence }) => {
    const open = assessment.findings.find(
      (f) => f.kind === 'evidence-missing' && f.system === system && f.subject === subject,
    );
    return {
      ...{ citation, what, system: systemTitle(system), owner: '', file: evidence.file, on: evidence.on ?? '' },
      ...{ expires: '', state: stateOf(evidence, asOf), closes: closing(open), finding: open?.id ?? '' },
      answer: '',
    };
  });

  const missing = assessment.findings
    .filter((f) => findingKinds[f.kind].sheet === 'evidence')
    .map((f) => ({
      citation: f.citation ?? '',
      what: findingWords(f).do,
      system: systemTitle(f.system),
      file: '',
      on: '',
      expires: '',
      state: 'missing' as const,
      closes: closing(f),
      owner: f.owner ?? '',
      finding: f.id,
      answer: '',
    }));
  return [...filed, ...documents, ...missing];
}

/** The documents that the profile names beside its answers: agreements, vendors' replies, contracts with clients. */
function documentsOf(customer: Customer): readonly NamedDocument[] {
  const document = (file: string, presence: Presence, on: string | null) => ({ file, presence, on, expires: null });
  return [
    ...customer.agreements.map(({ system, document: file, presence, executed }) => ({
      ...{ what: namedDocuments.agreement, system, citation: writtenContract, subject: 'agreement' },
      evidence: document(file, presence, executed),
    })),
    ...customer.replies.flatMap(({ to, asked, question, source, presence, on }) =>
      source === null
        ? []
        : [
            {
              ...{ what: namedDocuments.reply(question), system: to, subject: question },
              citation: asked.kind === 'row' ? asked.citation : '',
              evidence: document(source, presence, on),
            },
          ],
    ),
    ...customer.clients.map(({ id, title, document: file, presence }) => ({
      ...{ what: namedDocuments.client(title), system: null, citation: noticeToCoveredEntity, subject: `client/${id}` },
      evidence: document(file, presence, null),
    })),
  ];
}

/** How much of the named evidence was found. */
export function evidenceSentence(customer: Customer): string {
  const named = [...customer.answers.flatMap((a) => a.evidence), ...documentsOf(customer).map((d) => d.evidence)];
  const presence = new Map(named.map((e) => [e.file, e.presence]));
  const countOf = (wanted: Presence) => [...presence.values()].filter((p) => p === wanted).length;
  return evidenceText(presence.size, {
    there: countOf('there'),
    absent: countOf('absent'),
    empty: countOf('empty'),
    unlooked: countOf('not-looked-for'),
  });
}
