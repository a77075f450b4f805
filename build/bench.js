// npm run bench: runs each command as a cold process, alternating with `node -e 0`; the median of the ratios is checked
// against the limit. Peak memory is the figure of the operating system.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longHistory, threeStates } from './histories.js';

const bin = fileURLToPath(new URL('../bin/devolve.js', import.meta.url));
const profile = fileURLToPath(new URL('../reports/samples/med-spa-on-lume/profile.yaml', import.meta.url));
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const day = ['--as-of', '2026-11-21'];

const cases = [
  { name: 'devolve --version', args: ['--version'], ratio: 1.6 },
  { name: 'devolve gap (table)', args: ['gap', profile, ...day], ratio: 4 },
  { name: 'devolve gap (html)', args: ['gap', profile, '--format', 'html', ...day], ratio: 4 },
  { name: 'devolve plan (table)', args: ['plan', profile, ...day], ratio: 4 },
  { name: 'devolve plan (html)', args: ['plan', profile, '--format', 'html', ...day], ratio: 4 },
  { name: 'devolve gap (json)', args: ['gap', profile, '--format', 'json', ...day], ratio: 4 },
  { name: 'devolve matrix (markdown)', args: ['matrix', 'lume', '--format', 'markdown', ...day], ratio: 4 },
];
const memoryLimit = 150;

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function peakMebibytes(args) {
  const probe = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
  const { output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return Number(output[3]?.toString() ?? 0) / 1024;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
let failed = false;
for (const { name, args, ratio } of cases) {
  milliseconds([bin, ...args]);
  const pairs = Array.from({ length: rounds }, () => [milliseconds(['-e', '0']), milliseconds([bin, ...args])]);
  const times = median(pairs.map(([base, own]) => own / base));
  const memory = peakMebibytes([bin, ...args]);
  const ok = times <= ratio && memory <= memoryLimit;
  failed ||= !ok;
  const own = median(pairs.map(([, b]) => b)).toFixed(0);
  console.log(
    `${ok ? 'ok  ' : 'SLOW'} ${name.padEnd(28)} ${times.toFixed(2)} x node -e 0 (limit ${ratio}), ${own} ms, ${memory.toFixed(0)} MiB (limit ${memoryLimit})`,
  );
}

const secondLimit = 300;
const scale = fileURLToPath(new URL('scale.js', import.meta.url));
const gaps = Array.from({ length: 5 }, () => JSON.parse(spawnSync(process.execPath, [scale]).stdout));
const [first, second] = [median(gaps.map(([a]) => a)), median(gaps.map(([, b]) => b))];
failed ||= second > secondLimit;
console.log(
  `${second <= secondLimit ? 'ok  ' : 'SLOW'} second gap of 50 vendors x 300 statements, four tiers: ${second.toFixed(0)} ms (limit ${secondLimit}; the first ${first.toFixed(0)} ms)`,
);

const rowsLimit = { milliseconds: 1500, mebibytes: 300 };
const rowsScript = fileURLToPath(new URL('rows.js', import.meta.url));
const runs = Array.from({ length: 5 }, () => JSON.parse(spawnSync(process.execPath, [rowsScript]).stdout));
const rows = {
  milliseconds: median(runs.map((run) => run.milliseconds)),
  mebibytes: median(runs.map((run) => run.mebibytes)),
};
const rowsOk = rows.milliseconds <= rowsLimit.milliseconds && rows.mebibytes <= rowsLimit.mebibytes;
failed ||= !rowsOk;
console.log(
  `${rowsOk ? 'ok  ' : 'SLOW'} 30,000 rows to HTML, Markdown and CSV: ${rows.milliseconds.toFixed(0)} ms (limit ${rowsLimit.milliseconds}), ${rows.mebibytes.toFixed(0)} MiB (limit ${rowsLimit.mebibytes})`,
);

// History commands, relative to `git log -p` of the same paths and to `node -e 0`. Cold: without a cache; warm: with
// that of an earlier run.
const cache = mkdtempSync(join(tmpdir(), 'devolve-bench-cache-'));
const { readShipped, loadLibrary } = await import('../dist/cli/pipeline.cjs');
const obligations = loadLibrary({ files: readShipped() }).provisions.filter(
  (p) => p.role === 'obligation' && !p.contractTerm,
);

function inRepository(directory, command, args) {
  const start = process.hrtime.bigint();
  const env = { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
  const { status } = spawnSync(command, args, { cwd: directory, env, stdio: 'ignore', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function compareTo(name, limit, unit, base, own, rounds = 5) {
  const pairs = Array.from({ length: rounds }, () => [base(), own()]);
  const times = median(pairs.map(([b, o]) => o / b));
  failed ||= times > limit;
  const ms = median(pairs.map(([, o]) => o)).toFixed(0);
  console.log(
    `${times <= limit ? 'ok  ' : 'SLOW'} ${name.padEnd(28)} ${times.toFixed(2)} x ${unit} (limit ${limit}), ${ms} ms`,
  );
}

const long = longHistory(obligations.map((p) => p.citation));
const states = threeStates();
try {
  const log = [bin, 'log', '--all', '--vendor', 'acme', ...day];
  const gitLog = () => inRepository(long, 'git', ['log', '-p', '--', 'controls', 'mappings']);
  const node = () => inRepository(states, process.execPath, ['-e', '0']);
  const devolve = (directory, args) => () => inRepository(directory, process.execPath, args);
  const diff = (base, head) => [bin, 'diff', base, head, ...day];
  compareTo('log --all, 500 commits, cold', 5, 'git log -p', gitLog, devolve(long, [...log, '--no-cache']), 3);
  devolve(long, log)();
  compareTo('log --all, 500 commits, warm', 1.5, 'git log -p', gitLog, devolve(long, log), 3);
  const few = diff('HEAD~2', 'HEAD~1');
  const all = diff('HEAD~2', 'HEAD');
  compareTo('diff, 3 of 12 files, cold', 5, 'node -e 0', node, devolve(states, [...few, '--no-cache']));
  devolve(states, few)();
  compareTo('diff, 3 of 12 files, warm', 4, 'node -e 0', node, devolve(states, few));
  compareTo('diff, all 12 files, cold', 12, 'node -e 0', node, devolve(states, [...all, '--no-cache']));
  devolve(states, all)();
  compareTo('diff, all 12 files, warm', 4, 'node -e 0', node, devolve(states, all));
} finally {
  for (const made of [long, states, cache]) rmSync(made, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
