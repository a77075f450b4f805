// Answers for a buyer's own form: what it cites, read as rows of HIPAA, with the same words as our forms.

import type { CitationIndex } from '../../hipaa/citations/citation-index.ts';
import { readCitations } from '../../hipaa/citations/read-citations.ts';
import type { Answering, BuyerAnswer, BuyerReply } from '../../model/buyer-form.ts';
import type { Citation } from '../../model/citation.ts';
import { namesOthers, takesOut } from '../../model/cited-text.ts';
import { readControls, withoutControls } from '../../model/control-id.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import { inert } from '../../model/inert.ts';
import { takenBack } from '../../model/taken-back.ts';
import { buyerWords, joinWords, openingWords } from '../../words/forms.ts';
import { matrixSections } from '../../words/sections.ts';
import { type MatrixRequest, matrixView } from '../views/matrix-view.ts';
import { buyerVerdicts } from './buyer-verdicts.ts';
import { pairedControls, pairsText } from './by-control.ts';
import { caiqDescription, caiqResponsibilities } from './caiq.ts';
import { bothHalves } from './fedramp.ts';
import { type FormRow, formRows } from './form-row.ts';
import { eachRow, isSilent, joinRows, obligationsIn } from './joined-rows.ts';

/** The rows that a text is about, and what to say of that. */
interface About {
  readonly rows: readonly FormRow[];
  /** What it cites beside them. */
  readonly unread: readonly string[];
  readonly basis: readonly string[];
}

type None = Extract<BuyerReply, { readonly none: unknown }>;

/** Above it a text is no citation with a remark, but the words of a control. */
const mostCited = 200;

const shown = (text: string) => inert(text.trim().slice(0, 80));
const joined = (texts: readonly string[], by: string) => texts.filter((text) => text !== '').join(by);
const inOrder = (all: readonly FormRow[], some: readonly FormRow[]) => all.filter((row) => some.includes(row));

/** Mentions of a part of 45 CFR or of the Act, readable or not. */
const mentionsLaw = /\b16[024]\s*[._§-]?\s*\d|\b134\d\d\b|\bCFR\b/i;

/** Terms that go into the cells: of what the answer is, and on what conditions. */
function termsOf(request: MatrixRequest): { readonly before: string; readonly after: string } {
  const view = matrixView(request);
  const before = [
    view.preconditions.length === 0
      ? matrixSections.before.none
      : buyerWords.before(view.preconditions.map(({ text }) => text)),
    view.contractForm,
    view.exclusions.length === 0 ? '' : buyerWords.exclusions(view.exclusions.map(({ text }) => text)),
  ];
  const after = [
    openingWords.about(view.service, view.vendor, view.use, view.prospect, view.asOf),
    request.validUntil === null ? '' : view.validity,
    request.audience === 'public' ? '' : view.audience,
    view.disclaimer,
  ];
  return { before: joined(before, ' '), after: joined(after, ' ') };
}

/** @param crosswalks through which controls of other frameworks are answered */
export function answeringFor(
  request: MatrixRequest,
  index: CitationIndex,
  crosswalks: readonly Crosswalk[],
): Answering {
  const all = formRows(request);
  const { provisions } = request.library;
  const obligations = obligationsIn(all, provisions);
  const paired = crosswalks.map((crosswalk) => ({
    crosswalk,
    controls: pairedControls(crosswalk, all, request.library),
  }));
  const terms = termsOf(request);

  function ofLaw(texts: readonly string[]): About | None | null {
    const readings = texts.map((text) => ({ ...readCitations(index, withoutControls(text)), input: text }));
    const cited = readings.filter((reading) => reading.citations.length > 0);
    if (cited.length === 0) return texts.some((text) => mentionsLaw.test(text)) ? { none: 'not-in-rule' } : null;
    const citations = [...new Set(cited.flatMap((reading) => reading.citations))];
    const standings = citations.flatMap((citation) => index.standing(citation) ?? []);
    const rows = standings.flatMap((standing) => standing.rows.flatMap((row: Citation) => obligations(row)));
    if (rows.length === 0) return { none: 'no-duty' };
    const partial = readings.filter(
      ({ status, citations: found, input }) =>
        status !== 'exists' && status !== 'alias' && (found.length > 0 || mentionsLaw.test(input)),
    );
    const basis = standings.flatMap(({ is, citation, rows: of }) => {
      if (is === 'part') return of.map((row) => joinWords.part(citation, row));
      return is === 'obligation' ? [] : [joinWords.below(citation, of)];
    });
    const others = texts.filter((text) => namesOthers(withoutControls(text)) && !partial.some((p) => p.input === text));
    return { rows, unread: [...partial.map(({ input }) => input), ...others].map((text) => `"${shown(text)}"`), basis };
  }

  function ofControls(texts: readonly string[]): About | None {
    const { controls, range } = readControls(texts.join('\n'));
    if (range) return { none: 'range' };
    const named = texts.map((text) => text.replace(/\s+/g, '').toUpperCase());
    const whole = paired.flatMap((p) => named.filter((name) => p.controls.has(name)));
    const ids = controls.length > 0 ? [...new Set(controls.map(({ id }) => id))] : [...new Set(whole)];
    if (ids.length === 0) return { none: 'uncited' };
    const found = ids.filter((id) => paired.some((p) => p.controls.has(id)));
    if (found.length === 0) return { none: 'no-pair' };
    const sources = paired.flatMap(({ crosswalk, controls: of }) => {
      const mine = found.filter((id) => of.has(id));
      const pairs = mine.flatMap((id) => of.get(id) ?? []);
      return mine.length === 0 ? [] : [{ pairs, text: pairsText(crosswalk, mine, pairs) }];
    });
    const parts = controls.flatMap(({ id, part }) =>
      part !== '' && found.includes(id) ? [`${id}(${part.replaceAll('.', ')(')})`] : [],
    );
    return {
      rows: sources.flatMap(({ pairs }) => pairs.flatMap(({ rows }) => rows)),
      unread: [
        ...ids.filter((id) => !found.includes(id)),
        ...texts.filter((text) => namesOthers(withoutControls(text))).map((text) => `"${shown(text)}"`),
      ],
      basis: [...sources.map(({ text }) => text), ...(parts.length === 0 ? [] : [joinWords.wholeOnly(parts)])],
    };
  }

  function answer({ rows, unread, basis }: About): BuyerReply {
    const mine = inOrder(all, rows);
    const { rows: binding, share, why } = joinRows(mine, unread);
    const told = binding.length > 0 ? binding : mine;
    if (told.every(isSilent)) return { none: 'silent' };
    const relies = told.some((row) => row.share !== 'none' || row.options.length > 0);
    const answered: BuyerAnswer = {
      ...buyerVerdicts(told, share, unread.length > 0),
      why,
      basis: joined(basis, ' '),
      implementation: eachRow(told, caiqDescription).join('\n'),
      customer: eachRow(told, (row) => caiqResponsibilities(row, row.duty)).join('\n'),
      both: eachRow(told, bothHalves).join('\n'),
      before: relies ? terms.before : '',
      after: terms.after,
    };
    return answered;
  }

  return (texts) => {
    const cited = texts.filter((text) => text.trim() !== '');
    if (cited.some((text) => takesOut(text) || (text.length <= mostCited && takenBack(text, 'table') !== null)))
      return { none: 'takes-out' };
    // A citation of the law is the buyer's own pairing, and outranks that of the framework.
    const law = ofLaw(cited);
    const controls = law === null || 'none' in law ? ofControls(cited) : law;
    const about = 'none' in controls && law !== null ? law : controls;
    return 'none' in about ? about : answer(about);
  };
}
