// From the id of an act or a finding to the place in a profile that records it, and what the profile says there now.

import type { Act } from './act.ts';
import { answerBook } from './answer-book.ts';
import type { Assessment } from './assessment.ts';
import { hasRow } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { Customer } from './customer.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { findOffered, findProvision, findSystem, vendorOf } from './lookup.ts';
import {
  notRecorded,
  type Recordable,
  recordedAnswer,
  recordedGate,
  recordedLetter,
  recordedReply,
} from './recordable.ts';
import { recordedAt } from './recorded-at.ts';

export interface Recordables {
  /** @param address of its token, for an id that the report no longer has */
  readonly of: (id: string, address?: string) => Recordable;
  /** What the vendor replies to the question that a finding asks. */
  readonly replyTo: (id: string, address?: string) => Recordable;
}

/** What can be recorded for a customer, and what its profile says now. */
export function recordables(
  library: Library,
  customer: Customer,
  { plan, findings }: Pick<Assessment, 'plan' | 'findings'>,
): Recordables {
  const book = answerBook(customer.answers, library.provisions);
  const acts = new Map(plan.acts.map((act) => [act.id, act]));
  const found = new Map(findings.map((f) => [f.id, f]));
  const serviceOf = (id: string) => {
    const system = findSystem(customer, id);
    return system?.kind === 'service' ? findOffered(library, system.service)?.service : undefined;
  };

  const work = (id: string, name: string) => recordedAnswer(id, { kind: 'work', work: name }, book.ofWork(name));
  const duty = (id: string, system: string, name: string) =>
    recordedAnswer(id, { kind: 'duty', system, duty: name }, book.ofDuty(system, name));
  const place = (id: string, system: string, citation: Citation) =>
    recordedAnswer(id, { kind: 'place', system, citation }, book.inPlace(system, citation));
  const letter = (id: string, vendor: string) => recordedLetter(id, vendor, customer.letters);
  const reply = (id: string, system: string, question: string) => recordedReply(id, system, question, customer.replies);

  /** @param open the systems that are open in it; none means all */
  function row(id: string, citation: Citation, open: readonly string[]): Recordable {
    const narrower = customer.systems.filter((s) => book.inPlace(s.id, citation)?.target.kind === 'place');
    if (narrower.length === 0) return recordedAnswer(id, { kind: 'obligation', citation }, book.ofRow(citation));
    const [only, second] = open.length > 0 ? open : customer.systems.map((s) => s.id);
    return only === undefined || second !== undefined ? notRecorded(id, 'several-places') : place(id, only, citation);
  }

  /** @param subject the id of a gate or of a group of alternatives, perhaps with a use: `baa`, `baa/video` */
  function gate(id: string, name: string, subject: string): Recordable {
    const gates = serviceOf(name)?.gates ?? [];
    const named = gates.find((g) => g.id === subject) ?? gates.find((g) => g.id === subject.split('/', 1)[0]);
    if (named === undefined) return notRecorded(id, gates.length === 0 ? 'gone' : 'several-gates');
    const system = findSystem(customer, name);
    const said =
      system?.kind === 'service' && Object.hasOwn(system.gates, named.id) ? system.gates[named.id] : undefined;
    return recordedGate(id, name, named, said);
  }

  function ofFinding({ id, kind, owner, due, system, citation, subject, question, details }: Finding): Recordable {
    const at = recordedAt[kind];
    const shown = { owner: owner ?? '', due: due ?? '' };
    if (typeof at === 'object') return notRecorded(id, at.instead, shown);
    if (at === 'gate') return gate(id, system ?? '', subject ?? '');
    if (at === 'reply')
      return question === null || system === null ? notRecorded(id, 'letter', shown) : reply(id, system, question);
    if (at === 'place')
      return system === null || citation === null ? notRecorded(id, 'letter', shown) : place(id, system, citation);
    if (details === null || !('what' in details)) return notRecorded(id, 'document', shown);
    if (details.what.kind === 'duty') return duty(id, system ?? '', subject ?? '');
    if (citation === null) return notRecorded(id, 'gone', shown);
    const titles = new Set(details.open.flatMap((o) => o.places));
    const open = customer.systems.filter((s) => titles.has(s.title)).map((s) => s.id);
    const told = row(id, citation, open);
    return told.target === null ? { ...told, now: { ...told.now, ...shown } } : told;
  }

  function ofAct(act: Act): Recordable {
    const { id } = act;
    const shown = { owner: act.owner ?? '', due: act.due ?? '' };
    switch (act.kind) {
      case 'work': {
        if (!library.program.work.some((w) => w.id === act.work.id)) return notRecorded(id, 'single-rows', shown);
        const told = work(id, act.work.id);
        // What narrower answers say of it is shown with it.
        const { owner, due } = told.now;
        return { ...told, now: { ...told.now, owner: owner || shown.owner, due: due || shown.due } };
      }
      case 'gate':
        return gate(id, act.system, id.split('/').slice(2).join('/'));
      case 'letter':
        return letter(id, act.vendor);
      case 'agreement':
        return notRecorded(id, 'agreement', shown);
      case 'exclusion':
        return notRecorded(id, act.block.kind === 'unstated' ? 'choice' : 'exclusion', shown);
    }
  }

  /** The key of an answer: `work/risk-analysis`, `164.312(d)`, `crm/164.312(d)`, `crm/enable-mfa`. */
  function ofKey(id: string, key: string): Recordable {
    const [first = '', ...rest] = key.split('/');
    const after = rest.join('/');
    if (first === 'work' && library.program.work.some((w) => w.id === after)) return work(id, after);
    const system = findSystem(customer, first);
    const provision = findProvision(library, (system === undefined ? key : after) as Citation);
    if (provision !== undefined && hasRow(provision)) {
      const { citation } = provision;
      return system === undefined ? row(id, citation, []) : place(id, system.id, citation);
    }
    const known = system !== undefined && serviceOf(system.id)?.duties.some((d) => d.id === after);
    return known ? duty(id, first, after) : notRecorded(id, 'gone');
  }

  /** As `addressOf` writes it; for what the report no longer has. */
  function ofAddress(id: string, address: string): Recordable {
    const [, kind = '', first = '', after = ''] = /^(gate|letter|reply):([^/]*)\/?(.*)$/s.exec(address) ?? [];
    if (kind === '') return ofKey(id, address);
    const known =
      kind === 'letter'
        ? customer.systems.some((s) => s.kind === 'service' && vendorOf(s.service) === first)
        : serviceOf(first) !== undefined;
    if (!known) return notRecorded(id, 'gone');
    return kind === 'gate' ? gate(id, first, after) : kind === 'letter' ? letter(id, first) : reply(id, first, after);
  }

  return {
    of(id, address = '') {
      const act = acts.get(id);
      if (act !== undefined) return ofAct(act);
      const finding = found.get(id);
      return finding === undefined ? ofAddress(id, address) : ofFinding(finding);
    },
    replyTo(id, address = '') {
      const { question = null, system = null } = found.get(id) ?? {};
      if (question !== null && system !== null) return reply(id, system, question);
      return found.has(id) ? notRecorded(id, 'letter') : ofAddress(id, address);
    },
  };
}
