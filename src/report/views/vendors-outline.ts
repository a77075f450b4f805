// The vendors of a library, and one of them, as short pages.

import { gateKinds } from '../../words/gates.ts';
import { gradeWords } from '../../words/labels.ts';
import { capital, sentence } from '../../words/sentences.ts';
import {
  agreementSaid,
  behindWords,
  excludedNote,
  libraryOf,
  notSupplied,
  offeredNote,
  oneOfSeveral,
  vendorPage as page,
  phiReaches,
  vendorsPage,
  whenNote,
} from '../../words/vendors.ts';
import { type Outline, type OutlinePart, tableOr } from './outline.ts';
import { profileLines } from './vendor-lines.ts';
import type { ExcludableLook, GateLook, ServiceLook, VendorLook } from './vendor-look.ts';
import type { VendorLine } from './vendors-view.ts';

const { heads, own, shipped, shippedBeside, notStated } = vendorsPage;

const cellsOf = (line: VendorLine) => [
  line.id,
  line.name,
  line.services.map(({ service }) => service).join(', '),
  String(line.rows),
  line.grades.map((grade) => gradeWords[grade]).join(', '),
  line.oldestRetrieved ?? notStated,
  behindWords(
    line.behind.map(({ name }) => name),
    line.unmapped,
  ),
  line.own ? own : line.beside.length === 0 ? shipped : shippedBeside,
];

/** Heads and cells, for CSV and the terminal alike. */
export const vendorCells = (lines: readonly VendorLine[]) => ({
  heads: Object.values(heads),
  rows: lines.map(cellsOf),
});

export const vendorsOutline = (lines: readonly VendorLine[]): Outline => ({
  title: vendorsPage.title,
  parts: [
    { heading: '', table: vendorCells(lines) },
    { heading: '', lines: vendorsPage.legend },
  ],
});

/** What a choice means for PHI: the exclusions that it falls under. */
const noteOf = (excluded: ExcludableLook['excluded']) =>
  excluded.length === 0
    ? ''
    : excludedNote(excluded.some(({ when }) => when === null) ? [] : excluded.flatMap(({ when }) => when ?? []));

const choiceRows = (look: ServiceLook): readonly (readonly string[])[] => [
  ...look.variants.map(({ id, title, excluded }) => ['variant', id, title, noteOf(excluded)]),
  ...look.plans.map(({ id, title, excluded }) => ['plan', id, title, noteOf(excluded)]),
  ...look.features.map(({ id, title, excluded }) => ['features', id, title, noteOf(excluded)]),
  ...look.dataClasses.map(({ id, title, excluded }) => ['data-classes', id, title, noteOf(excluded)]),
  ...look.settings.map(({ id, title, values }) => ['settings', `${id}: ${values.join(', ')}`, title, '']),
];

/** `baa: Business associate agreement (if …). 1. Ask for it. 2. Sign it. [page#signing]` */
function gateItem({ id, kind, title, when, offered, anyOf, steps, source }: GateLook): string {
  const named = `${id}: ${capital(title)}${whenNote(when)}${offeredNote(offered)}${anyOf === null ? '' : oneOfSeveral(anyOf)}`;
  const how = steps.map((step, i) => sentence(steps.length === 1 ? step : `${i + 1}. ${step}`));
  return [sentence(named), ...how, `[${gateKinds[kind]}; ${source}]`].join(' ');
}

const serviceParts = (look: ServiceLook): readonly OutlinePart[] => [
  { heading: `${look.title} (${look.service})` },
  { heading: page.choices, ...tableOr(page.choiceHeads, choiceRows(look), page.noChoices) },
  look.gates.length === 0
    ? { heading: page.gates, lines: [page.noGates] }
    : { heading: page.gates, items: look.gates.map(gateItem) },
  ...(look.exclusions.length === 0 ? [] : [{ heading: page.exclusions, items: look.exclusions }]),
  { heading: page.use, lines: [page.useLead], copy: profileLines(look) },
];

function commandsOf({ id, looks }: VendorLook): readonly string[] {
  const several = looks.length > 1;
  return looks.flatMap(({ service, variants: [first, second] }) => {
    const name = several ? service : id;
    const compare =
      first === undefined || second === undefined
        ? `devolve compare ${name} <another service>`
        : `devolve compare ${name}@${first.id} ${name}@${second.id}`;
    return [`devolve matrix ${name}`, compare];
  });
}

export function vendorOutline(look: VendorLook): Outline {
  const upstreams = look.upstreams.map((u) => [
    u.name,
    `${u.purpose}${whenNote(u.only)}`,
    phiReaches[u.phi],
    agreementSaid[u.baa],
    u.service ?? '',
  ]);
  const documents = look.documents.map((d) => [
    d.id,
    d.title,
    d.supplied ? gradeWords[d.grade] : notSupplied,
    d.audience,
    d.date ?? d.changed ?? '',
    d.retrieved ?? '',
  ]);
  return {
    title: `${look.name} (${look.id})`,
    parts: [
      { heading: '', lines: [libraryOf(look.own, look.beside)] },
      ...look.looks.flatMap(serviceParts),
      { heading: page.behind, ...tableOr(page.upstreamHeads, upstreams, page.noneBehind) },
      { heading: page.documents, table: { heads: page.documentHeads, rows: documents } },
      ...(look.looks.length === 0 ? [] : [{ heading: page.commands, copy: commandsOf(look) }]),
    ],
  };
}
