// Acts with a vendor: gates to open, excluded uses to stop, one letter, one reading of its agreement.

import type { AgreementAct, ExclusionAct, GateAct, LetterAct, Uncovered } from '../../model/act.ts';
import type { Block } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { judge } from '../../model/condition.ts';
import type { ServiceSystem } from '../../model/customer.ts';
import { addMonths, earliest } from '../../model/day.ts';
import type { Finding, Priority } from '../../model/finding.ts';
import { isOpen } from '../../model/gate-state.ts';
import { unfolded } from '../../model/unfolded.ts';
import { factsOn } from '../context.ts';
import { isOverdue, isSoon } from './due.ts';
import type { Homed, Material } from './material.ts';

const priorityOf = (findings: readonly Finding[]): Priority =>
  findings.reduce<Priority>((best, f) => (f.priority < best ? f.priority : best), 'P3');

const rowsOf = (findings: readonly Finding[]): readonly Citation[] => [
  ...new Set(findings.flatMap(unfolded).flatMap((f) => f.citation ?? [])),
];

const idsOf = (findings: readonly Finding[] | undefined) => (findings ?? []).map((f) => f.id);

const undated = { owner: null, due: null, overdue: false, dueSoon: false } as const;

/** Who puts a gate in place and by when; of alternatives, what is said of the first that has it. */
function gateDates({ context, customer }: Material, { system: id, subject }: Pick<Block, 'system' | 'subject'>) {
  const system = customer.systems.find((s) => s.id === id);
  const facts = system === undefined ? undefined : factsOn(context, system);
  if (facts === undefined || system?.kind !== 'service') return undated;
  const said = facts.service.gates.flatMap((g) =>
    g.id === subject || g.anyOf === subject ? (system.gates[g.id] ?? []) : [],
  );
  const due = earliest(said.map((g) => g.due));
  const owner = said.find((g) => g.owner !== null)?.owner ?? null;
  return { owner, due, overdue: isOverdue(due, context.asOf), dueSoon: isSoon(due, context.asOf) };
}

/** For as long as a breach can cost a penalty (160.414), and its record is kept (164.530(j)). */
const yearsAsked = 6;
const monthsRecent = 12;

/** Signing covers nothing that was there before; the profile does not say since when the system holds PHI. */
function uncoveredBefore({ gates }: ServiceSystem, gate: string, asOf: string): Uncovered | null {
  const executed = gates[gate]?.on ?? null;
  if (executed === null) return { executed, recent: true };
  if (addMonths(executed, 12 * yearsAsked) <= asOf) return null;
  return { executed, recent: addMonths(executed, monthsRecent) > asOf };
}

/** Closed gates as they block; then those that are open, which are done. */
export function gateActs(material: Material, homed: Homed): readonly GateAct[] {
  const { context, customer, blocks, findings } = material;
  const subjects = new Map(findings.map((f) => [f.id, f.subject]));
  const closed = blocks.flatMap((block): GateAct[] => {
    if (block.kind !== 'gate') return [];
    const id = `gate/${block.system}/${subjects.get(block.finding) ?? block.subject}`;
    // What the vendor does not offer for this use, it will not sign.
    const elsewhere = block.gate.stages.every(({ offered }) => offered?.elsewhere === true);
    const asked = !elsewhere && (block.gate.agreement === 'requested' || block.gate.agreement === 'signed');
    return [
      {
        kind: 'gate',
        id,
        system: block.system,
        block,
        titles: block.gate.titles,
        before: null,
        status: asked ? 'waiting' : 'open',
        priority: 'P1',
        blocks: true,
        ...gateDates(material, block),
        closes: block.rows,
        done: [],
        findings: idsOf(homed.get(id)),
      },
    ];
  });
  const shut = new Set(closed.map((act) => act.id));
  const open = customer.systems.flatMap((system): GateAct[] => {
    const facts = factsOn(context, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const met = facts.service.gates.filter(
      (g) => judge(g.when, system.use) !== 'unmet' && isOpen(g, system, context.asOf),
    );
    return met.flatMap((gate): GateAct[] => {
      const id = `gate/${system.id}/${gate.id}`;
      if (shut.has(id)) return [];
      const { title } = gate;
      return [
        {
          kind: 'gate',
          id,
          system: system.id,
          block: null,
          titles: [title],
          before: gate.kind === 'baa' ? uncoveredBefore(system, gate.id, context.asOf) : null,
          status: 'done',
          priority: 'P1',
          blocks: false,
          ...undated,
          closes: [],
          done: [],
          findings: [],
        },
      ];
    });
  });
  return [...closed, ...open];
}

/** PHI in a use that the vendor excludes, and lists that may name one. */
export function exclusionActs({ blocks }: Material, homed: Homed): readonly ExclusionAct[] {
  return blocks.flatMap((block): ExclusionAct[] => {
    if (block.kind !== 'excluded' && block.kind !== 'unstated') return [];
    const id = `exclusion/${block.system}/${block.subject}`;
    const { system, rows } = block;
    const common = { status: 'open', priority: 'P1', blocks: true, ...undated, closes: rows, done: [] } as const;
    return [{ kind: 'exclusion', id, system, block, ...common, findings: idsOf(homed.get(id)) }];
  });
}

const asksDocuments = ({ kind }: Finding) => kind === 'documents-missing';

/** One letter a vendor, in the order of systems; done once it was sent and nothing is left to ask. */
export function letterActs({ context, customer }: Material, homed: Homed): readonly LetterAct[] {
  const { asOf } = context;
  const vendors = new Map(
    customer.systems.flatMap((system) => {
      const vendor = factsOn(context, system)?.vendor;
      return vendor === undefined ? [] : [[vendor.id, vendor.name] as const];
    }),
  );
  return [...vendors].flatMap(([vendor, name]): LetterAct[] => {
    const id = `letter/${vendor}`;
    const asked = homed.get(id) ?? [];
    const letter = customer.letters.find((l) => l.vendor === vendor);
    const sent = letter?.sent != null && letter.sent <= asOf ? letter.sent : null;
    if (asked.length === 0 && sent === null) return [];
    const status = asked.length === 0 ? 'done' : sent === null ? 'open' : 'waiting';
    const due = letter?.due ?? null;
    return [
      {
        kind: 'letter',
        id,
        vendor,
        name,
        // Two systems of one vendor ask the same once.
        toJudge: new Set(asked.flatMap((f) => (f.kind === 'reply-unjudged' ? [f.question ?? f.id] : []))).size,
        questions: new Set(asked.filter((f) => !asksDocuments(f)).map((f) => f.question ?? f.id)).size,
        documents: asked.some(asksDocuments),
        sent,
        status,
        priority: priorityOf(asked),
        blocks: asked.some((f) => f.priority === 'P1'),
        owner: letter?.owner ?? null,
        due,
        overdue: status !== 'done' && isOverdue(due, asOf),
        dueSoon: status !== 'done' && isSoon(due, asOf),
        closes: rowsOf(asked),
        done: [],
        findings: idsOf(asked),
      },
    ];
  });
}

/** One reading an agreement, in the order of systems; done once it is on file and nothing in it is left. */
export function agreementActs({ context, customer, blocks }: Material, homed: Homed): readonly AgreementAct[] {
  const { asOf } = context;
  return customer.systems.flatMap((system): AgreementAct[] => {
    const facts = factsOn(context, system);
    if (facts === undefined) return [];
    const id = `agreement/${system.id}`;
    const mine = homed.get(id) ?? [];
    const onFile = facts.agreement !== null && facts.agreement.executed <= asOf;
    if (mine.length === 0 && !onFile) return [];
    const due = earliest(mine.map((f) => f.due));
    const owners = new Set(mine.flatMap((f) => f.owner ?? []));
    const status = mine.length === 0 ? 'done' : onFile ? 'started' : 'open';
    const held = blocks.some((b) => b.kind === 'gate' && b.system === system.id && b.gate.kind === 'baa');
    return [
      {
        kind: 'agreement',
        id,
        system: system.id,
        name: facts.vendor.name,
        signed: onFile || !held,
        outdated: mine.some((f) => f.kind === 'contract-outdated'),
        status,
        priority: priorityOf(mine),
        blocks: mine.some((f) => f.priority === 'P1'),
        owner: owners.size === 1 ? ([...owners][0] ?? null) : null,
        due,
        overdue: status !== 'done' && isOverdue(due, asOf),
        dueSoon: status !== 'done' && isSoon(due, asOf),
        closes: rowsOf(mine),
        done: [],
        findings: idsOf(mine),
      },
    ];
  });
}
