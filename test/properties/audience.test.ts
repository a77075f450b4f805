// A copy for one audience: no text above it in any format, and the same outcomes in every copy.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { isError } from '../../src/model/diagnostic.ts';
import type { Library } from '../../src/model/library.ts';
import { type Audience, audiences } from '../../src/model/vendor.ts';
import { copyFor, linkShaped, readShaped, requestMatrix } from '../../src/pipeline.ts';
import { speaksOfWithheld } from '../../src/report/audience/copy.ts';
import { formNames } from '../../src/report/forms/forms.ts';
import { matrixWorkbook } from '../../src/report/sheets/matrix-sheets.ts';
import { matrixView } from '../../src/report/views/matrix-view.ts';
import { type Canaries, canaries, leaksIn } from '../support/canaries.ts';
import { plainTerms } from '../support/matrix-terms.ts';
import { memoryTree } from '../support/memory.ts';
import { printed } from '../support/printed.ts';
import { runs } from '../support/search.ts';
import { catalog } from '../support/small-world.ts';

interface World {
  readonly library: Library;
  readonly address: string;
}

function libraryOf(files: Canaries['files']) {
  const { value, diagnostics } = readShaped(memoryTree({ 'controls/small.yaml': catalog, ...files }).files);
  const linked = linkShaped(value);
  expect([...diagnostics, ...linked.diagnostics].filter(isError).map((d) => d.fault)).toEqual([]);
  return linked.value;
}

/** Keeps each answer: the properties below draw the same worlds. */
function remembering<Q extends readonly (string | number)[], A>(make: (...question: Q) => A): (...question: Q) => A {
  const known = new Map<string, A>();
  return (...question) => {
    const key = question.join();
    const answer = known.get(key) ?? make(...question);
    known.set(key, answer);
    return answer;
  };
}

/** A linked library of canaries. */
const worldOf = remembering((seed: number): World => {
  const { files, address } = canaries(seed);
  return { library: libraryOf(files), address };
});

const copyOf = remembering(async (seed: number, audience: Audience, chosen: number) => {
  const { library, address } = worldOf(seed);
  const service = library.vendors.flatMap((v) => v.services).find((s) => s.address === address);
  if (service === undefined) throw new Error(`no ${address}`);
  const use = { variant: service.variants[chosen]?.id ?? null, plan: service.plans[chosen]?.id ?? null };
  const copy = await copyFor(audience, library, service, use);
  const request = await requestMatrix(library, service, use, { ...plainTerms, audience });
  return { copy, request };
});

/** An assessment without its texts. */
function bones({ determinations, rollups, counts, unblocked, places }: Assessment) {
  return {
    counts,
    unblocked,
    places: places.map(({ now, unblocked: open }) => [now, open]),
    rows: [...determinations, ...rollups].map((row) => ({
      row: [row.citation, row.disposition, row.reason, row.assurance, row.openQuestion, row.duties.length],
      places: row.systems.map((p) => [
        ...[p.parties, p.reason, p.assurance, p.provides.length, p.duties.length, p.conditional.length],
        p.derivation.map((s) => [s.rule, s.grade]),
      ]),
    })),
  };
}

async function formatsOf(request: Awaited<ReturnType<typeof copyOf>>['request']) {
  const forms = await Promise.all(formNames.map((form) => printed('form', 'csv', { form, matrix: request })));
  return {
    forms: forms.join(''),
    markdown: await printed('matrix', 'markdown', request),
    html: await printed('matrix', 'html', request),
    json: await printed('matrix', 'json', request),
    csv: await printed('matrix', 'csv', request),
    workbook: JSON.stringify(matrixWorkbook(request, matrixView(request)).book),
    table: await printed('matrix', 'table', request),
    'every row of the table': await printed('matrix', 'table', { ...request, listed: true }),
    'markdown in full': await printed('matrix', 'markdown', { ...request, full: true }),
    'html in full': await printed('matrix', 'html', { ...request, full: true }),
  };
}

/** Every text in something, wherever; where it stands in a file is no text. */
function textsIn(thing: unknown): readonly string[] {
  if (typeof thing === 'string') return [thing];
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, one]) => (key === 'at' ? [] : [key, ...textsIn(one)]));
}

/** Conditions, and what they are evaluated on. */
const evaluated = new Set(['when', 'offered', 'allBut', 'use']);

const worlds = [fc.nat(), fc.integer({ min: -1, max: 2 })] as const;

describe('a copy for one audience', () => {
  it('contains no text above it, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(...worlds, async (seed, chosen) => {
        for (const audience of audiences) {
          const { request } = await copyOf(seed, audience, chosen);
          for (const [format, text] of Object.entries(await formatsOf(request))) {
            expect(leaksIn(text, audience), `${format} for ${audience}`).toEqual([]);
          }
        }
      }),
      { numRuns: runs(6) },
    );
  });

  it('contains none in fields that no format prints today; conditions are evaluated, never printed', async () => {
    await fc.assert(
      fc.asyncProperty(...worlds, async (seed, chosen) => {
        for (const audience of audiences) {
          const { copy } = await copyOf(seed, audience, chosen);
          const text = JSON.stringify(copy, (key, held: unknown) => (evaluated.has(key) ? null : held), 1);
          expect(leaksIn(text, audience), audience).toEqual([]);
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it('knows each text of its own that stands for one that is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(...worlds, async (seed, chosen) => {
        const world = worldOf(seed);
        const said = new Set(textsIn(world.library.vendors));
        for (const audience of audiences) {
          const { copy } = await copyOf(seed, audience, chosen);
          const unknown = textsIn(copy.library.vendors).filter(
            (text) => !said.has(text) && !speaksOfWithheld(text, copy.marks),
          );
          // `words` is the one key that a copy adds: the condition that it does not print.
          expect(
            unknown.filter((text) => text !== 'words' && text !== 'where' && text !== 'withheld'),
            audience,
          ).toEqual([]);
          expect(copy.marks.size > 0, audience).toBe(audience !== 'internal');
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it('gives the same answer as every other copy', async () => {
    await fc.assert(
      fc.asyncProperty(...worlds, async (seed, chosen) => {
        const copies = await Promise.all(audiences.map((a) => copyOf(seed, a, chosen)));
        const [narrow, ...wide] = copies.map(({ request }) => bones(request.assessment)).reverse();
        for (const other of wide) expect(other).toEqual(narrow);
      }),
      { numRuns: runs(10) },
    );
  });

  it('is the same for internal readers as no copy', async () => {
    const { copy } = await copyOf(7, 'internal', 0);
    expect(copy.library).toEqual(worldOf(7).library);
    expect(copy.withheld).toEqual({ nda: { documents: 0, texts: 0 }, internal: { documents: 0, texts: 0 } });
  });

  it('omits nothing that its readers may see', async () => {
    const { request } = await copyOf(7, 'internal', 0);
    const all = await formatsOf(request);
    expect(all.markdown.match(/cnry-internal-/g)?.length).toBeGreaterThan(20);
    expect(all.json.match(/cnry-nda-/g)?.length).toBeGreaterThan(20);
  });
});
