// OSCAL of generated mappings: export → import → export is a fixed point, valid for every audience, and no copy holds a
// text above its audience.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentDefinition } from '../../src/exchange/oscal/component-definition.ts';
import type { OscalDocument } from '../../src/exchange/oscal/document.ts';
import { markup, plainText } from '../../src/exchange/oscal/markup.ts';
import { prop, propText } from '../../src/exchange/oscal/props.ts';
import { draftIn, draftYaml } from '../../src/exchange/oscal/read-own.ts';
import { vendorPlan } from '../../src/exchange/oscal/vendor-plan.ts';
import { oscalJson, oscalYaml } from '../../src/exchange/oscal/write.ts';
import { isError } from '../../src/model/diagnostic.ts';
import type { Library } from '../../src/model/library.ts';
import { type Audience, audiences } from '../../src/model/vendor.ts';
import { linkShaped, readShaped, requestMatrix } from '../../src/pipeline.ts';
import { canaries, leaksIn } from '../support/canaries.ts';
import { plainTerms } from '../support/matrix-terms.ts';
import { memoryTree } from '../support/memory.ts';
import { schemaFaults } from '../support/oscal-schemas.ts';
import { runs } from '../support/search.ts';
import { catalog } from '../support/small-world.ts';

type Files = Readonly<Record<string, string>>;

function libraryOf(files: Files): Library {
  const { value, diagnostics } = readShaped(memoryTree({ 'controls/small.yaml': catalog, ...files }).files);
  const linked = linkShaped(value);
  expect([...diagnostics, ...linked.diagnostics].filter(isError).map((d) => d.fault)).toEqual([]);
  return linked.value;
}

async function exported(library: Library, address: string, audience: Audience): Promise<readonly OscalDocument[]> {
  const service = library.vendors.flatMap((v) => v.services).find((s) => s.address === address);
  if (service === undefined) throw new Error(`no ${address}`);
  const request = await requestMatrix(library, service, {}, { ...plainTerms, audience });
  const offer = { service: request.service, use: request.use, assessment: request.assessment };
  const vendor = { library: request.library, audience, offers: [offer], asOf: '2026-11-21' };
  return [componentDefinition(vendor), vendorPlan(vendor, offer)];
}

/** The library with the mapping that a document comes back as, in place of that of its vendor. */
function broughtBack(files: Files, document: OscalDocument, text: string): Library {
  const addresses = new Set(libraryOf(files).vendors.flatMap((v) => v.services.map((s) => s.address)));
  const known = { cite: () => null, knows: (address: string) => addresses.has(address) };
  const draft = draftIn(Buffer.from(text), 'file', known);
  if (draft === null) throw new Error('not ours');
  const path = Object.keys(files).find((name) => files[name]?.includes(`"vendor":"${draft.id}"`));
  if (path === undefined) throw new Error(`no mapping of ${draft.id} for ${Object.keys(document)[0]}`);
  // It holds what stood beside the mapping, too.
  const others = Object.entries(files).filter(([, text]) => !text.includes(`"beside":"${draft.id}"`));
  return libraryOf({ ...Object.fromEntries(others), [path]: draftYaml(draft) });
}

describe('a mapping as OSCAL', () => {
  it('comes back as what was exported, in JSON and in YAML, from either model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { files, address } = canaries(seed);
        const before = await exported(libraryOf(files), address, 'internal');
        for (const document of before)
          for (const write of [oscalJson, oscalYaml]) {
            const again = await exported(broughtBack(files, document, write(document)), address, 'internal');
            expect(again).toEqual(before);
          }
      }),
      { numRuns: runs(6) },
    );
  });

  it('is valid for every audience, holds nothing above it, and comes back as a mapping without errors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { files, address } = canaries(seed);
        const library = libraryOf(files);
        for (const audience of audiences)
          for (const document of await exported(library, address, audience)) {
            expect(schemaFaults(document as Readonly<Record<string, unknown>>)).toEqual([]);
            const text = oscalJson(document);
            expect(leaksIn(text, audience)).toEqual([]);
            broughtBack(files, document, text);
          }
      }),
      { numRuns: runs(6) },
    );
  });
});

describe('a text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'\\*_`[]<>~^{}#| \n\t\u00a0\u2028a1-.'), maxLength: 60 }),
  );

  it('is a value on one line, and comes back as it was, whatever Markdown makes of it', () => {
    fc.assert(
      fc.property(text, (said) => {
        const [found] = prop('note', said);
        if (found === undefined) {
          expect(said.trim()).toBe('');
          return;
        }
        expect(found.value).toMatch(/^\S(?:.*\S)?$/u);
        expect(propText(found)).toBe(said);
        expect(plainText(markup(said))).toBe(said);
      }),
    );
  });
});
