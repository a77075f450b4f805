// For the bench: a library of 50 vendors with 300 statements each, four tiers deep, and a customer of all of them.
// Prints the milliseconds of the first and second assessment in this process, as a JSON array.
import { createHash } from 'node:crypto';

const file = (path, text) => ({ path, label: path, text, digest: createHash('sha256').update(text).digest('hex') });

function vendor(number, last, citations) {
  const behind = number % 4 < 3 && number < last;
  const upstream = behind
    ? `upstreams:\n  up: { phi: yes, baa: executed, for: hosting, source: page, service: v${number + 1}/s }\n`
    : '';
  const duties = Array.from({ length: 20 }, (_, i) => `      d${i}: { do: Do ${i}., source: page }\n`);
  const assignments = citations.map(
    (c, i) =>
      `      ${c}: { provides: Does ${i}., duties: [d${i % 20}], ${behind ? 'via: [up], ' : ''}source: page }\n`,
  );
  return `vendor: v${number}
name: V${number}
documents: { page: { title: P, grade: policy, audience: public } }
${upstream}services:
  s:
    title: S${number}
    gates: { baa: { kind: baa, source: page } }
    duties:
${duties.join('')}    assignments:
${assignments.join('')}`;
}

async function secondGap(vendors = 50, statements = 300) {
  const { assessCustomer, loadCustomer, loadLibrary, readShipped } = await import('../dist/cli/pipeline.cjs');
  const shipped = readShipped();
  const citations = loadLibrary({ files: shipped })
    .provisions.filter((p) => p.role === 'obligation' && !p.contractTerm)
    .map((p) => p.citation)
    .slice(0, statements);
  const files = Array.from({ length: vendors }, (_, i) =>
    file(`mappings/v${i}.yaml`, vendor(i, vendors - 1, citations)),
  );
  const library = loadLibrary({ files: [...shipped, ...files] });
  const systems = files.map((_, i) => `  s${i}: { service: v${i}/s, gates: { baa: { state: executed } } }\n`);
  const profile = `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n${systems.join('')}`;
  const customer = loadCustomer(file('profile.yaml', profile), library);
  const times = [0, 1].map(() => {
    const start = performance.now();
    assessCustomer(library, customer, '2026-11-21');
    return performance.now() - start;
  });
  return times;
}

console.log(JSON.stringify(await secondGap()));
