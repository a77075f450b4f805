// What to check before sending a matrix: rows and wording that promise more than their source supports. Printed beside
// the document, never in it.

import type { Brand } from '../model/brand.ts';
import { claimWordsIn } from '../model/claim-words.ts';
import type { Grade } from '../model/grade.ts';
import { bareHedges } from '../model/hedge-words.ts';
import { findProvision, findVendor } from '../model/lookup.ts';
import type { Service, Vendor } from '../model/vendor.ts';
import { gradeWords } from '../words/labels.ts';
import { signingRemarks } from '../words/matrix.ts';
import { goingOn } from '../words/sentences.ts';
import { there } from '../words/withheld.ts';
import type { MatrixRequest } from './views/matrix-view.ts';

/** Grades too weak for a row that is wholly the vendor's. */
const bearNoRow: ReadonlySet<Grade> = new Set(['asserted', 'interpretation', 'unverified']);

/** Texts of the matrix in our own voice: halves (what one party does) and others. Verdicts and notes are quoted. */
function voice(vendor: Vendor, service: Service) {
  const statements = service.assignments.flatMap((a) => a.statements);
  const halves = [...statements.map((s) => s.provides), ...service.duties.map((d) => d.text)];
  const others = [
    ...statements.map((s) => s.limits),
    ...service.gates.flatMap((g) => [g.title, ...g.steps]),
    ...[...service.exclusions, ...service.clocks].map((e) => e.title),
    ...service.recommendations.flatMap((r) => [r.text, r.weakens]),
    ...vendor.upstreams.flatMap((u) => [u.purpose, u.ground]),
    ...(vendor.contract?.terms ?? []).flatMap((t) => [t.text, t.weakness]),
    ...[...vendor.undertakings, ...vendor.conflicts].map((u) => u.text),
    ...vendor.requests.flatMap((r) => [r.title, ...r.steps, ...r.conditions]),
  ];
  const said = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];
  return { halves: said(halves), others: said(others) };
}

/** One sentence per problem; empty where there is none. */
export function beforeSigning({ library, service, assessment }: MatrixRequest, brand: Brand | null): readonly string[] {
  const rows = assessment.determinations.flatMap(({ citation, disposition, assurance }) =>
    (disposition === 'inherited' || disposition === 'shared') && assurance !== null && bearNoRow.has(assurance)
      ? [`${citation} (${gradeWords[assurance]})`]
      : [],
  );
  const weak = assessment.determinations.flatMap(({ citation, disposition }) => {
    const said = service.assignments.find((a) => a.citation === citation)?.statements ?? [];
    const words = said.flatMap((s) => (s.provides === null || s.strength === 'must' ? [] : [`"${s.strength}"`]));
    return (disposition === 'inherited' || disposition === 'shared') && words.length > 0
      ? [`${citation} (${[...new Set(words)].join(', ')})`]
      : [];
  });
  const hedged = assessment.determinations.flatMap(({ citation, disposition }) => {
    const said = service.assignments.find((a) => a.citation === citation)?.statements ?? [];
    const event = findProvision(library, citation)?.event ?? null;
    const words = said.flatMap((s) => bareHedges(s.provides ?? '', s, event).map(({ word }) => `"${word}"`));
    return (disposition === 'inherited' || disposition === 'shared') && words.length > 0
      ? [`${citation} (${[...new Set(words)].join(', ')})`]
      : [];
  });
  const ours = service.duties.filter((d) => d.grade === 'interpretation').map((d) => `"${d.text}"`);
  const vendor = findVendor(library, service.vendor);
  const weakTerms = (vendor?.contract?.terms ?? []).flatMap(({ citation, weakness }) =>
    weakness === null ? [] : [weakness === there ? citation : `${citation} (${goingOn(weakness)})`],
  );
  const { halves, others } = vendor === undefined ? { halves: [], others: [] } : voice(vendor, service);
  const dress = brand === null ? [] : [brand.name, brand.preparedBy, brand.footer, brand.logoAlt];
  const words = [
    ...halves.flatMap((text) => claimWordsIn(text, true).map(({ word }) => `"${word}" in "${text}"`)),
    ...[...others, ...dress].flatMap((text) => claimWordsIn(text).map(({ word }) => `"${word}" in "${text}"`)),
  ];
  const say = (remark: (texts: readonly string[]) => string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [remark(texts)];
  return [
    ...say(signingRemarks.aboveSource, rows),
    ...say(signingRemarks.weakWord, weak),
    ...say(signingRemarks.hedged, hedged),
    ...say(signingRemarks.weakTerms, weakTerms),
    ...say(signingRemarks.ours, ours),
    ...say(signingRemarks.claims, words),
  ];
}
