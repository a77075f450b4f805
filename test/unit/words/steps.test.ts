// Derivations, duties, blocks and time limits are whole sentences, whatever the facts are.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unstatedUse } from '../../../src/model/condition.ts';
import { assessCustomer, assessService, loadCustomer, loadLibrary, readShipped } from '../../../src/pipeline.ts';
import { bearingText, remarkText } from '../../../src/words/bearings.ts';
import { blockName, blockState, blockSteps, blockTitle } from '../../../src/words/blocks.ts';
import { clockEffect, clockFrom, clockNote, clocksBehind, clockTitle } from '../../../src/words/clocks.ts';
import { conditionText } from '../../../src/words/conditions.ts';
import { dutyText, providedText } from '../../../src/words/duties.ts';
import { stepText } from '../../../src/words/steps.ts';
import { memoryFile } from '../../support/memory.ts';
import { every } from '../../support/search.ts';

const library = loadLibrary({ files: readShipped() });
const day = '2026-11-21';
const profiles = readdirSync('reports/samples')
  .filter((name) => readdirSync(`reports/samples/${name}`).includes('profile.yaml'))
  .map((name) => `reports/samples/${name}/profile.yaml`);
const assessments = [
  ...profiles.map((path) => {
    const customer = loadCustomer(memoryFile(path, readFileSync(path, 'utf8')), library);
    return [path, assessCustomer(library, customer, day)] as const;
  }),
  ...library.vendors
    .flatMap((vendor) => vendor.services)
    .map((service) => [service.address, assessService(library, service, unstatedUse, day).assessment] as const),
];

it.each(every(3, assessments))('%s has no empty text, undefined value or unfilled placeholder', (_, assessment) => {
  const rows = [...assessment.determinations, ...assessment.rollups];
  const places = rows.flatMap((row) => row.systems);
  const steps = [...rows, ...places].flatMap((each) => each.derivation).map((step) => stepText(step));
  for (const text of steps) expect(text).toMatch(/[.!?:;"”)]$|\w$/u);
  const texts = [
    ...steps,
    ...rows.flatMap((row) => [...row.notes.map(remarkText), ...row.bears.map(bearingText)]),
    ...places.flatMap((place) => [...place.provides.map(providedText), ...place.duties.map(dutyText)]),
    ...places.flatMap((place) => place.conditional.map((c) => conditionText(c.when))),
    ...assessment.contractDuties.map(dutyText),
    ...assessment.blocks.flatMap((b) => [blockTitle(b), blockName(b), blockState(b), ...blockSteps(b)]),
    ...assessment.clocks.flatMap((c) => [clockTitle(c), clockFrom(c), ...clocksBehind(c)]),
    ...assessment.clocks.flatMap((c) => [clockEffect(c) ?? 'none', clockNote(c) ?? 'none']),
  ];
  for (const text of new Set(texts)) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|\bnull\b|\[object|\$\{| {2}|(?<!\.)\.\.(?!\.)/);
  }
});
