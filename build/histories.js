// Histories for the bench, made with git fast-import: a mapping of 1,000 statements over 500 commits, and a library of
// 12 mappings of which 3, then all, change.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url);

// The build runs this too, possibly in a git hook: inherit none of that repository's environment, and run no hook.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
Object.assign(env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });

/** A new repository with one commit per element, each given as complete files. Returns its directory. */
function repository(commits) {
  const directory = mkdtempSync(join(tmpdir(), 'devolve-bench-'));
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const stream = commits.map((files, i) => {
    const who = `A <a@example.org> ${1700000000 + i * 60} +0000`;
    const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
    return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(`change ${i}`)}${changes.join('')}\n`;
  });
  const git = (args, input) => execFileSync('git', ['-C', directory, ...args], { input, env, maxBuffer: 2 ** 30 });
  git(['init', '--quiet', '--template=', '--initial-branch=main']);
  git(['fast-import', '--quiet'], stream.join(''));
  git(['checkout', '--quiet', 'main']);
  git(['gc', '--quiet']);
  return directory;
}

const hedge = 'as the page has it, with its hedges, where applicable, and for the parties that it names. '.repeat(3);

function mapping(citations, versions) {
  const duties = Array.from(
    { length: 40 },
    (_, i) => `      d${i}: { do: Do thing ${i} as the page asks., source: page }\n`,
  );
  const statement = (n) =>
    `        - { provides: "Does thing ${n} in version ${versions[n]}, ${hedge}", ${n % 3 === 0 ? `duties: [d${n % 40}], ` : ''}source: page#${n} }\n`;
  const assignments = citations.map((c, i) => `      ${c}:\n${[0, 1, 2, 3].map((k) => statement(i * 4 + k)).join('')}`);
  return `vendor: acme
name: Acme
documents:
  page: { title: Page, grade: policy, audience: public }
services:
  s:
    title: S
    gates:
      baa: { kind: baa, source: page }
    duties:
${duties.join('')}    assignments:
${assignments.join('')}`;
}

/** 500 commits, each changing one of 1,000 statements. */
export function longHistory(citations, commits = 500) {
  const versions = Array.from({ length: 1000 }, () => 0);
  const states = Array.from({ length: commits }, (_, i) => {
    versions[(i * 37) % 1000]++;
    return { 'mappings/acme.yaml': mapping(citations.slice(0, 250), versions) };
  });
  return repository(states);
}

/** HEAD~2 is the base; HEAD~1 changes three files, HEAD all twelve. */
export function threeStates() {
  const lume = readFileSync(new URL('mappings/lume.yaml', root), 'utf8');
  const names = Array.from({ length: 12 }, (_, i) => `v${i + 1}`);
  const state = (change) =>
    Object.fromEntries(
      names.map((name, i) => [`mappings/${name}.yaml`, change(lume.replace(/^vendor: lume$/m, `vendor: ${name}`), i)]),
    );
  const few = (text, i) => (i < 3 ? text.replace('within: 60 days', 'within: 30 days') : text);
  const all = (text) => text.replaceAll('PHI', 'PHI data').replaceAll('grade: published', 'grade: policy');
  return repository([state((text) => text), state(few), state((text, i) => all(few(text, i)))]);
}
