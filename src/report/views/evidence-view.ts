// The evidence register of a customer: what is on file for what, and what nothing on file shows.

import type { Assessment } from '../../model/assessment.ts';
import { compareCitations } from '../../model/citation.ts';
import type { Answer, Customer, Evidence } from '../../model/customer.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';

export const evidenceStates = {
  onFile: 'on file',
  expired: 'expired',
  later: 'dated after this report',
  elsewhere: 'satisfied by another system',
  missing: 'missing',
} as const;

export interface EvidenceView {
  readonly citation: string;
  readonly what: string;
  readonly system: string;
  readonly file: string;
  readonly on: string;
  readonly expires: string;
  readonly state: string;
  readonly closes: string;
  readonly owner: string;
  /** The id of the finding that it would close; empty where there is none. */
  readonly finding: string;
}

/** Findings that evidence would close, where no file is named. */
const unshown: ReadonlySet<FindingKind> = new Set([
  'asked-first-unmet',
  'duty-unanswered',
  'obligation-unmet',
  'addressable-undecided',
  'evidence-missing',
]);

function stateOf({ on, expires }: Evidence, asOf: string): string {
  if (expires !== null && expires < asOf) return evidenceStates.expired;
  return on !== null && on > asOf ? evidenceStates.later : evidenceStates.onFile;
}

/** Obligations in legal order, then duties as the profile has them. */
function compareTargets({ target: a }: Answer, { target: b }: Answer): number {
  if (a.kind === 'obligation' && b.kind === 'obligation') return compareCitations(a.citation, b.citation);
  return a.kind === b.kind ? 0 : a.kind === 'obligation' ? -1 : 1;
}

const isAbout = ({ target }: Answer, f: Finding) =>
  target.kind === 'obligation'
    ? f.system === null && f.citation === target.citation
    : f.system === target.system && f.subject === target.duty;

/** What is on file, as the profile lists it; then everything that is missing, most urgent first. */
export function evidenceViews(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'determinations' | 'rollups' | 'findings'>,
  asOf: string,
): readonly EvidenceView[] {
  const titles = new Map<string | null, string>(library.provisions.map((p) => [p.citation, p.title]));
  const systemTitle = (id: string | null) => customer.systems.find((s) => s.id === id)?.title ?? '';
  const duties = new Map(
    [...assessment.determinations, ...assessment.rollups].flatMap((row) =>
      row.duties.map(({ id, text }) => [id, { text, citation: row.citation }] as const),
    ),
  );

  const filed = [...customer.answers].sort(compareTargets).flatMap((answer) => {
    const { target, evidence, satisfiedBy } = answer;
    const duty = target.kind === 'duty' ? duties.get(`${target.system}/${target.duty}`) : undefined;
    const open = assessment.findings.find((f) => f.kind === 'evidence-expired' && isAbout(answer, f));
    const about = {
      citation: target.kind === 'obligation' ? target.citation : (duty?.citation ?? ''),
      what: target.kind === 'obligation' ? (titles.get(target.citation) ?? '') : (duty?.text ?? target.duty),
      system: target.kind === 'duty' ? systemTitle(target.system) : '',
      owner: answer.owner ?? '',
      closes: open?.closes ?? '',
      finding: open?.id ?? '',
    };
    const files = evidence.map((e) => {
      const { file, on, expires } = e;
      return { ...about, file, on: on ?? '', expires: expires ?? '', state: stateOf(e, asOf) };
    });
    const elsewhere = {
      ...about,
      file: systemTitle(satisfiedBy),
      on: '',
      expires: '',
      state: evidenceStates.elsewhere,
    };
    return satisfiedBy === null ? files : [...files, elsewhere];
  });

  const missing = assessment.findings
    .filter((f) => unshown.has(f.kind))
    .map((f) => ({
      citation: f.citation ?? '',
      what: f.do,
      system: systemTitle(f.system),
      file: '',
      on: '',
      expires: '',
      state: evidenceStates.missing,
      closes: f.closes,
      owner: f.owner ?? '',
      finding: f.id,
    }));
  return [...filed, ...missing];
}
