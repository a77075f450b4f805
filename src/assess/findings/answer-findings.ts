// Findings on the customer's own half: what has no answer, is not done, or is not shown (domain, section 6).

import { askedFirst } from '../../model/asked-first.ts';
import { alternatives, type Determination, type ListedDuty, type PlaceOutcome } from '../../model/assessment.ts';
import type { Answer, Customer, Evidence } from '../../model/customer.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { Duty } from '../../model/vendor.ts';
import type { World } from '../world.ts';
import { finding } from './finding.ts';

type Verdict = { readonly kind: FindingKind; readonly why: string } | null;

const isCurrent = (evidence: Evidence, asOf: string) =>
  (evidence.expires === null || evidence.expires >= asOf) && (evidence.on === null || evidence.on <= asOf);

/** Evidence behind something implemented: expired evidence is none, and none is weaker than some. */
function judgeEvidence(answer: Answer, asOf: string): Verdict {
  if (answer.satisfiedBy !== null) return null;
  if (answer.evidence.length === 0)
    return { kind: 'evidence-missing', why: 'It is said to be implemented; nothing on file shows it.' };
  if (answer.evidence.some((e) => isCurrent(e, asOf))) return null;
  const last = answer.evidence.map(
    (e) => `${e.file} (${e.expires === null ? `dated ${e.on}` : `expired ${e.expires}`})`,
  );
  return { kind: 'evidence-expired', why: `No evidence is current: ${last.join(', ')}.` };
}

function judge(answer: Answer | undefined, unanswered: FindingKind, asOf: string): Verdict {
  if (answer === undefined) return { kind: unanswered, why: 'The profile has no answer.' };
  const due = answer.due !== null && answer.due < asOf ? ` It was due on ${answer.due}.` : '';
  switch (answer.status) {
    case 'implemented':
      return judgeEvidence(answer, asOf);
    case 'planned':
      return { kind: 'obligation-unmet', why: `It is planned, not done.${due}` };
    case 'not-started':
      return { kind: 'obligation-unmet', why: `It is not started.${due}` };
    case 'alternative':
      return {
        kind: 'obligation-unmet',
        why: 'An alternative is recorded, and only an addressable specification allows one.',
      };
  }
}

// 164.306(d)(3): assess, then implement, or document why not and adopt an alternative. Owed even where the row is inherited.
function judgeAddressable(answer: Answer | undefined, asOf: string): Verdict {
  if (answer === undefined || answer.status === 'not-started') {
    return {
      kind: 'addressable-undecided',
      why: 'No decision is recorded; 164.306(d)(3) asks for an assessment, and for the reason where it is not implemented.',
    };
  }
  if (answer.status !== 'alternative') return judge(answer, 'addressable-undecided', asOf);
  if (answer.because !== null) return null;
  return {
    kind: 'addressable-undecided',
    why: 'An alternative is recorded without the reason that 164.306(d)(3)(ii)(B)(1) asks for.',
  };
}

const closing: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'A dated decision: implemented, or an alternative with its reason.',
  'evidence-missing': 'A dated document that shows it.',
  'evidence-expired': 'Evidence that is current.',
};

const acts: Readonly<Partial<Record<FindingKind, string>>> = {
  'addressable-undecided': 'Decide, and write the reason down',
  'evidence-missing': 'File evidence',
  'evidence-expired': 'Renew the evidence',
};

function rowFinding(
  row: Determination,
  duty: string,
  answer: Answer | undefined,
  verdict: NonNullable<Verdict>,
  first: boolean,
): Finding {
  const kind = verdict.kind === 'obligation-unmet' && first ? 'asked-first-unmet' : verdict.kind;
  const act = acts[kind];
  return finding(kind, {
    do: act === undefined ? duty : `${act}: ${row.title} (${duty.replace(/\.$/, '')}).`,
    citation: row.citation,
    system: null,
    subject: null,
    why: verdict.why,
    source: row.citation,
    owner: answer?.owner ?? null,
    due: answer?.due ?? null,
    closes: closing[kind] ?? 'It is implemented, with evidence, and answered in the profile.',
  });
}

const isDone = (answer: Answer | undefined) => answer?.status === 'implemented';

/** The customer's half of a shared row consists of a vendor's duties only, and all of them are done. */
function coveredByDuties(row: Determination, dutyAnswer: (id: string) => Answer | undefined): boolean {
  const mine = row.systems.filter((p) => p.parties.includes('customer') || p.parties.includes('silent'));
  const done = (duty: ListedDuty, listed: readonly ListedDuty[]) =>
    listed.some((d) => (d.id === duty.id || (d.anyOf !== null && d.anyOf === duty.anyOf)) && isDone(dutyAnswer(d.id)));
  const covered = (p: PlaceOutcome) =>
    p.reason === 'assigned' && p.duties.length > 0 && p.duties.every((d) => done(d, p.duties));
  return row.disposition === 'shared' && mine.length > 0 && mine.every(covered);
}

/** What is the customer's to do: what the law leaves with it where vendors do the rest everywhere, else the whole duty. */
function customerPart(world: World, row: Determination): string {
  const provision = world.provisions.get(row.citation);
  const vendorsDoTheRest = row.systems.length > 0 && row.systems.every((p) => p.parties.includes('vendor'));
  return (vendorsDoTheRest ? provision?.remains : null) ?? provision?.duty ?? row.title;
}

/** Findings on obligations: one a row at the most. */
export function obligationFindings(
  world: World,
  customer: Customer,
  rows: readonly Determination[],
): readonly Finding[] {
  const { asOf } = world;
  const first = new Set(askedFirst((c) => world.provisions.has(c)).map((a) => a.citation));
  const byCitation = new Map<string, Answer>();
  const byDuty = new Map<string, Answer>();
  for (const a of customer.answers) {
    if (a.target.kind === 'obligation') byCitation.set(a.target.citation, a);
    else byDuty.set(`${a.target.system}/${a.target.duty}`, a);
  }
  return rows.flatMap((row) => {
    if (row.reason === 'scope') return [];
    const answer = byCitation.get(row.citation);
    const addressable = row.designation === 'addressable';
    if (row.disposition === 'inherited' && !addressable) return [];
    if (!addressable && coveredByDuties(row, (id) => byDuty.get(id))) return [];
    const verdict = addressable ? judgeAddressable(answer, asOf) : judge(answer, 'obligation-unmet', asOf);
    return verdict === null
      ? []
      : [rowFinding(row, customerPart(world, row), answer, verdict, first.has(row.citation))];
  });
}

type Imposed = ListedDuty & { readonly row: Determination; readonly system: string; readonly duty: Duty };

/** Findings on the duties that vendors leave to the customer: one a duty or a group of alternatives, however many rows impose it. */
export function dutyFindings(world: World, customer: Customer, rows: readonly Determination[]): readonly Finding[] {
  const { asOf } = world;
  const answers = new Map<string, Answer>();
  for (const a of customer.answers) if (a.target.kind === 'duty') answers.set(`${a.target.system}/${a.target.duty}`, a);
  const definition = (system: string, duty: string): Duty | undefined => {
    const found = customer.systems.find((s) => s.id === system);
    return found?.kind === 'service' ? world.services.get(found.service)?.duties.get(duty) : undefined;
  };

  const imposed = new Map<string, Imposed>();
  for (const row of rows) {
    for (const place of row.systems) {
      for (const listed of place.duties) {
        const duty = listed.id.startsWith(`${place.system}/`)
          ? definition(place.system, listed.id.slice(place.system.length + 1))
          : undefined;
        if (duty === undefined || imposed.has(listed.id)) continue;
        imposed.set(listed.id, { ...listed, row, system: place.system, duty });
      }
    }
  }
  // Of alternatives one is enough: the one that is done or answered speaks for all.
  const groups = new Map<string, [string, Imposed][]>();
  for (const [id, entry] of imposed) {
    const name = entry.anyOf ?? `\0${id}`;
    groups.set(name, [...(groups.get(name) ?? []), [id, entry]]);
  }
  return [...groups.values()].flatMap((group) => {
    const chosen = group.find(([id]) => isDone(answers.get(id))) ?? group.find(([id]) => answers.has(id)) ?? group[0];
    if (chosen === undefined) return [];
    const [id, { row, system, source, duty }] = chosen;
    const answer = answers.get(id);
    const text = alternatives(group.map(([, entry]) => entry)).join(' ');
    const verdict = judge(answer, 'duty-unanswered', asOf);
    if (verdict === null) return [];
    const act = acts[verdict.kind];
    const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
    return [
      finding(verdict.kind, {
        do: act === undefined ? text : `${act}: ${text}`,
        citation: row.citation,
        system,
        subject: duty.id,
        why: `${verdict.why}${outside}`,
        source,
        owner: answer?.owner ?? null,
        due: answer?.due ?? null,
        closes: closing[verdict.kind] ?? 'It is done, with evidence, and answered in the profile.',
      }),
    ];
  });
}
