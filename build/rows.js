// 30,000 rows to HTML, Markdown and CSV in a process of its own; prints milliseconds and peak memory (MiB). The rows of
// a shipped matrix are repeated, each time as another part of the law.
import { loadLibrary, readShipped, requestMatrix } from '../dist/cli/pipeline.cjs';
import { publish } from '../dist/cli/publish.cjs';

const rows = 30_000;
const library = loadLibrary({ files: readShipped() });
const service = library.vendors.find((v) => v.id === 'lume').services[0];
const terms = {
  prospect: 'Clinic Z',
  since: null,
  validUntil: null,
  audience: 'public',
  crosswalk: null,
  asOf: '2026-11-21',
};
const inputs = { library: [], profile: null };
const medium = { design: { brand: null, templates: [] } };
const request = await requestMatrix(library, service, {}, { ...terms, inputs });

const { determinations, rollups } = request.assessment;
const times = Math.ceil(rows / (determinations.length + rollups.length));
// As in a library, equal citations are the same string.
const made = new Map();
const elsewhere = (text, n) => {
  if (text === null) return null;
  const other = text.replace(/^\d+/, String(200 + n));
  if (!made.has(other)) made.set(other, other);
  return made.get(other);
};
const again = (items, change) =>
  Array.from({ length: times }, (_, n) => items.map((item) => ({ ...item, ...change(item, n) }))).flat();
const cited = (item, n) => ({ citation: elsewhere(item.citation, n) });
const big = {
  ...request,
  library: {
    ...library,
    provisions: again(library.provisions, (p, n) => ({ ...cited(p, n), parent: elsewhere(p.parent, n) })),
  },
  assessment: {
    ...request.assessment,
    determinations: again(determinations, cited),
    rollups: again(rollups, cited),
  },
};

const start = process.hrtime.bigint();
const lengths = {};
for (const format of ['html', 'markdown', 'csv'])
  lengths[format] = (await publish('matrix', format, big, medium)).length;
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ milliseconds, mebibytes: process.resourceUsage().maxRSS / 1024, lengths }));
