// One letter to a vendor: what is asked of it, folded where the wording is the same. It goes to the vendor, so it holds
// nothing of the profile but names of systems, and cites the vendor's own documents and what is public.

import { compareCitations, sectionOf } from '../../hipaa/citations/order.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findProvision, findVendor, systemTitle } from '../../model/lookup.ts';
import type { SourceDocument, Vendor } from '../../model/vendor.ts';
import { disclaimer } from '../../words/labels.ts';
import {
  concerns,
  documentLine,
  familyPart,
  gateAsked,
  letterSubject,
  lettersHead,
  letterTitle,
  noVendor,
  openingText,
  replyBy,
  writeOne,
} from '../../words/letter/page.ts';
import { type Asked, type LetterPart, letterParts } from '../../words/letter/parts.ts';
import { type Entry, entriesOf, systemsOf, vendorsIn } from './letter-entries.ts';
import type { Inputs } from './provenance-view.ts';

export interface LetterItemView {
  /** As a reply in a profile names it; empty for what has no id. */
  readonly id: string;
  readonly text: string;
  /** Clauses, by the short names of the documents. */
  readonly sources: string;
  /** Systems of the customer that it concerns; empty for all that the vendor serves. */
  readonly concerns: string;
}

export interface LetterQuestionView {
  readonly number: number;
  readonly ask: string;
  readonly why: string;
  readonly settles: string;
  readonly items: readonly LetterItemView[];
}

export interface LetterView {
  readonly title: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly from: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly contact: string;
  readonly subject: string;
  readonly opening: string;
  /** Null where no day is set. */
  readonly due: string | null;
  readonly dueText: string;
  /** The day on which one was sent already; null for none. */
  readonly sent: string | null;
  readonly parts: readonly {
    readonly title: string;
    readonly questions: readonly LetterQuestionView[];
  }[];
  /** How many things are asked. */
  readonly count: number;
  /** Points about the agreement itself that are asked along with them. */
  readonly points: number;
  /** It asks for no agreement with the vendor: none is left to execute. */
  readonly agreed: boolean;
  readonly documents: readonly { readonly name: string; readonly title: string }[];
  /** What an answer is entered for. */
  readonly answers: readonly { readonly number: number; readonly id: string }[];
}

/** The letters that there are to write, in the order of systems. */
export interface LettersView {
  readonly head: string;
  /** How to write one, or why there is none. */
  readonly how: string;
  readonly letters: readonly LetterView[];
}

export interface LetterRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  readonly vendor: string;
  readonly due: string | null;
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** For every vendor. @param profile as it was named, for what is to be run next */
export type LettersRequest = Omit<LetterRequest, 'vendor'> & { readonly profile: string };

/** A document as a letter may name it: the vendor's own, whoever may read it; another's only if it is public. */
function documentIn(library: Library, own: Vendor, source: string) {
  const [, before, name = '', clause = ''] = /^(?:([^/#]+)\/)?([^#]+)(?:#(.*))?$/s.exec(source) ?? [];
  const vendor = before === undefined ? own : findVendor(library, before);
  const document = vendor?.documents.find((d) => d.id === name);
  if (vendor === undefined || document === undefined) return null;
  if (vendor.id !== own.id && document.audience !== 'public') return null;
  const short = vendor.id === own.id ? name : `${vendor.id}/${name}`;
  return { short, document, pointer: clause === '' ? short : `${short}#${clause}` };
}

/** The heading of a question; what is asked about requirements stands by their section. */
function headingOf(library: Library, { asked, citation }: Entry): string {
  const part = letterParts[asked.part];
  if (asked.part !== 'safeguards' || citation === null) return part;
  const section = sectionOf(citation);
  const title = findProvision(library, section as Citation)?.title;
  return title === undefined ? part : familyPart(title, section);
}

/** With the requirements that rely on it, in legal order. */
function textOf(asked: Asked | undefined): string {
  const rows = [...new Set(asked?.rows)].sort(compareCitations);
  return `${asked?.item ?? ''}${rows.length === 0 ? '' : `: ${rows.join(', ')}`}`;
}

/** Things with the same key, in the order of the first of each. */
function groupsOf<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

const order = Object.keys(letterParts) as readonly LetterPart[];

export function letterView(request: LetterRequest): LetterView {
  const { library, customer, asOf, due: asked } = request;
  const vendor = findVendor(library, request.vendor);
  if (vendor === undefined) throw new Error(`no vendor ${request.vendor}`);
  const systems = systemsOf(library, customer, vendor.id);
  const entries = entriesOf(new Set(systems.map((s) => s.id)), request.assessment);
  const cited = new Map<string, SourceDocument>();
  const pointers = (sources: readonly string[]) =>
    [...new Set(sources)].flatMap((source) => {
      const found = documentIn(library, vendor, source);
      if (found !== null) cited.set(found.short, found.document);
      return found?.pointer ?? [];
    });
  let number = 0;
  const parts = order.flatMap((part) => {
    const ofPart = entries.filter((e) => e.asked.part === part);
    const byHeading = groupsOf(ofPart, (e) => headingOf(library, e));
    return [...byHeading].map(([title, held]) => {
      const questions = [...groupsOf(held, ({ asked: { ask, why, settles } }) => [ask, why, settles].join('\n'))];
      return {
        title,
        questions: questions.map(([, same]): LetterQuestionView => {
          number += 1;
          const { ask, why, settles } = same[0]?.asked ?? { ask: '', why: '', settles: '' };
          const items = [...groupsOf(same, (e) => `${e.id}\n${e.asked.item}`).values()].map((alike) => {
            const where = alike.length < systems.length ? alike.map((e) => systemTitle(customer, e.system)) : [];
            return {
              id: alike[0]?.id ?? '',
              text: textOf(alike[0]?.asked),
              sources: pointers(alike.flatMap((e) => e.sources)).join(', '),
              concerns: concerns(where),
            };
          });
          return { number, ask, why, settles, items };
        }),
      };
    });
  });
  const letter = customer.letters.find((l) => l.vendor === vendor.id && l.sent !== null && l.sent <= asOf);
  const due = asked ?? letter?.due ?? null;
  const questions = parts.flatMap((p) => p.questions);
  const services = [...new Set(systems.map((s) => s.service))];
  const agreed = !entries.some((e) => e.asked.ask === gateAsked.ask);
  return {
    title: letterTitle(vendor.name, customer.name),
    asOf,
    disclaimer,
    from: customer.name,
    vendorId: vendor.id,
    vendor: vendor.name,
    contact: vendor.requests.find((r) => r.contact !== null)?.contact ?? '',
    subject: letterSubject(services, customer.role),
    opening: openingText(
      services,
      customer.role,
      letter?.sent ?? null,
      agreed,
      systems.every((s) => s.unmapped),
    ),
    due,
    dueText: replyBy(due),
    sent: letter?.sent ?? null,
    parts,
    count: new Set(entries.flatMap((e) => (e.isQuestion ? [e.id || `${e.asked.item}`] : []))).size,
    agreed,
    points: new Set(entries.flatMap((e) => (e.isQuestion ? [] : [e.asked.item]))).size,
    documents: [...cited].map(([name, d]) => ({ name, title: documentLine(d.title, d.version, d.date) })),
    answers: questions.flatMap((q) =>
      [...new Set(q.items.map(({ id }) => id))].map((id) => ({ number: q.number, id })),
    ),
  };
}

export function lettersView({ profile, ...request }: LettersRequest): LettersView {
  const vendors = vendorsIn(request.library, request.customer);
  const letters = vendors.map(({ id }) => letterView({ ...request, vendor: id }));
  const questions = letters.reduce((sum, l) => sum + l.count, 0);
  const [first] = vendors;
  return {
    head: lettersHead(letters.length, questions),
    how: first === undefined ? noVendor : writeOne(profile, first.id),
    letters,
  };
}
