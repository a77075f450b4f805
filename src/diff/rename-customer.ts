// Renames that reach a profile: of parts of its vendors, and of its own systems and clients.

import type { Citation } from '../model/citation.ts';
import type { Answer, Customer, System } from '../model/customer.ts';
import { type QuestionTopic, questionId } from '../model/question.ts';
import type { Reply } from '../model/reply.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import { rename, renameIn } from './apply-renames.ts';
import { type Edit, nobodys } from './edit.ts';
import { byId, findRenames, type Ids } from './find-renames.ts';
import { renameEdits } from './rename-edit.ts';
import type { ServiceNames } from './rename-vendor.ts';

interface Renames {
  readonly addresses: Ids;
  readonly names: ReadonlyMap<string, ServiceNames>;
  readonly numbers: Ids;
}

/** A system with the head's names for what it uses. */
function alignSystem(system: System, { addresses, names }: Renames): System {
  if (system.kind !== 'service') return system;
  const moved = renameIn(system, { of: { service: addresses } });
  const of = names.get(moved.service);
  if (of === undefined) return moved;
  const used = renameIn(moved, of.use);
  return renameIn(used, { of: {}, keys: { gates: of.gates } });
}

function namesOf(id: string, systems: readonly System[], names: Renames['names']): ServiceNames | undefined {
  const system = systems.find((s) => s.id === id);
  return system?.kind === 'service' ? names.get(system.service) : undefined;
}

function alignAnswer(answer: Answer, systems: readonly System[], { names, numbers }: Renames): Answer {
  const { target } = answer;
  const duties = 'system' in target ? namesOf(target.system, systems, names)?.duties : undefined;
  return renameIn(answer, { of: { citation: numbers, ...(duties === undefined ? {} : { duty: duties }) } });
}

/** An agreement on record, with the head's names. */
function alignAgreement(agreement: SignedAgreement, systems: readonly System[], { names, numbers }: Renames) {
  const documents = namesOf(agreement.system, systems, names)?.documents;
  return renameIn(agreement, { of: { citation: numbers, ...(documents === undefined ? {} : { form: documents }) } });
}

/** A reply with the head's name of what was asked. @param names of the service that was asked about */
export function alignReply(reply: Reply, names: ServiceNames | undefined, numbers: Ids): Reply {
  const { asked } = reply;
  const ids = asked.kind === 'row' ? numbers : names?.asked[asked.kind];
  const to = ids?.get(asked.kind === 'row' ? asked.citation : asked.id);
  if (to === undefined) return reply;
  const now: QuestionTopic = asked.kind === 'row' ? { ...asked, citation: to as Citation } : { ...asked, id: to };
  return { ...reply, asked: now, question: questionId(now) };
}

/** A system with its answers and rulings, which tell apart two systems that are used alike. */
function saidOf(system: System, { answers, rulings }: Customer): object {
  return {
    ...system,
    id: null,
    answers: answers
      .filter((a) => 'system' in a.target && a.target.system === system.id)
      .map((a) => [{ ...a.target, system: null }, a.status]),
    rulings: rulings.filter((r) => r.system === system.id).map((r) => r.citation as Citation),
  };
}

/** The customer of the base with the ids of the head. */
export function alignCustomer(base: Customer, head: Customer | null, renames: Renames, edits: Edit[]): Customer {
  const systems = base.systems.map((s) => alignSystem(s, renames));
  const value: Customer = {
    ...base,
    systems,
    answers: base.answers.map((a) => alignAnswer(a, systems, renames)),
    rulings: renameIn(base.rulings, { of: { citation: renames.numbers } }),
    agreements: base.agreements.map((a) => alignAgreement(a, systems, renames)),
    replies: base.replies.map((r) => alignReply(r, namesOf(r.to, systems, renames.names), renames.numbers)),
  };
  return head === null ? value : alignSystems(alignClients(value, head, edits), head, edits);
}

/** The clients, with the ids of the head. */
function alignClients(value: Customer, head: Customer, edits: Edit[]): Customer {
  const ids = byId(value.clients, head.clients);
  edits.push(...renameEdits('id-renamed', 'client', nobodys, ids, value.clients, head.clients));
  return ids.size === 0 ? value : { ...value, clients: rename(value.clients, ids) };
}

function alignSystems(value: Customer, head: Customer, edits: Edit[]): Customer {
  const ids = findRenames<readonly [System, Customer]>(
    value.systems.map((s) => [s, value]),
    head.systems.map((s) => [s, head]),
    ([s]) => s.id,
    ([s, of]) => saidOf(s, of),
  );
  if (ids.size === 0) return value;
  edits.push(...renameEdits('id-renamed', 'system', nobodys, ids, value.systems, head.systems));
  const renamed = renameIn(value, { of: { system: ids, satisfiedBy: ids, to: ids } });
  // Services come before own systems.
  const of = (kind: System['kind']) =>
    rename(
      renamed.systems.filter((s) => s.kind === kind),
      ids,
    );
  return { ...renamed, systems: [...of('service'), ...of('own')] };
}
